import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { TriggerName } from "../../../infra/foundation/triggers.ts"
import { triggerNames } from "../../../infra/foundation/triggers.ts"
import { bundleOf, ofType, type Resource, type Synthesised } from "./template.ts"

export type Deployed = {
  readonly name: TriggerName
  readonly id: string
  readonly properties: NonNullable<Resource["Properties"]>
  readonly variables: Readonly<Record<string, unknown>>
  /** The logical ids of its role and its log group. */
  readonly role: string
  readonly logs: string
}

/** The functions of the template, each known by the code that it runs. */
export const deployedIn = ({ foundation, folder }: Synthesised): readonly Deployed[] =>
  ofType(foundation, "AWS::Lambda::Function").map(([id, { Properties: properties = {} }]) => {
    const { S3Key } = properties["Code"] as { readonly S3Key: string }
    const code = readFileSync(join(folder, `asset.${S3Key.replace(/\.zip$/, "")}`, "index.mjs"), "utf8")
    const name = triggerNames.find((each) => bundleOf(each) === code)
    if (name === undefined) throw new Error(`${id} runs what nobody bundled`)
    const { Variables: variables } = properties["Environment"] as { readonly Variables: Deployed["variables"] }
    const [role = ""] = (properties["Role"] as { readonly "Fn::GetAtt": readonly string[] })["Fn::GetAtt"]
    const { LogGroup } = properties["LoggingConfig"] as { readonly LogGroup: { readonly Ref: string } }
    return { name, id, properties, variables, role, logs: LogGroup.Ref }
  })
