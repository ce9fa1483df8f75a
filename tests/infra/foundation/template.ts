import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { App } from "aws-cdk-lib"
import { Template } from "aws-cdk-lib/assertions"
import { afterAll } from "vitest"
import { foundationStack, mailStack, type SecretVersions } from "../../../infra/contract.ts"
import { createApp } from "../../../infra/foundation/app.ts"
import { triggerNames } from "../../../infra/foundation/triggers.ts"
import { type Stage, stageNamed } from "../../../infra/stages.ts"

const cdkJson = fileURLToPath(new URL("../../../infra/foundation/cdk.json", import.meta.url))

/** What `cdk` reads when it runs: the flags of a deployment are the flags of these tests. */
const { context } = JSON.parse(readFileSync(cdkJson, "utf8")) as { readonly context: Record<string, unknown> }

export const versions: SecretVersions = { "key-roots": 3, "origin-secret": 5 }

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "tenantry-foundation-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Bundles that say whose they are. */
export const bundleOf = (name: string): string => `export const handler = async () => "${name}"\n`

const placeholders = (): string => {
  const folder = temporaryFolder()
  for (const name of triggerNames) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, "index.mjs"), bundleOf(name))
  }
  return folder
}

/** The application as it is before it is synthesised. */
export const appOf = (name: string, change: Partial<Stage> = {}, flags: Record<string, unknown> = {}): App =>
  createApp(
    { name, stage: { ...stageNamed(name), ...change }, versions, bundles: placeholders() },
    { context: { ...context, ...flags }, outdir: temporaryFolder() },
  )

export type Resource = {
  readonly Type: string
  readonly Properties?: Readonly<Record<string, unknown>>
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
  readonly Metadata?: Readonly<Record<string, unknown>>
}
export type Resources = Readonly<Record<string, Resource>>

export type Synthesised = {
  readonly app: App
  /** Where the templates and the assets lie. */
  readonly folder: string
  readonly foundation: Template
  readonly mail: Template
  readonly terminationProtection: readonly (boolean | undefined)[]
}

/** Synthesises a stage, with all checks that a deployment has. */
export const synthesise = (name: string, change: Partial<Stage> = {}): Synthesised => {
  const app = appOf(name, change)
  const assembly = app.synth()
  const stacks = [foundationStack(name), mailStack(name)].map((stack) => assembly.getStackByName(stack))
  const [foundation, mail] = stacks.map(({ template }) => Template.fromJSON(template as Record<string, unknown>))
  if (!foundation || !mail) throw new Error("no stacks")
  const terminationProtection = stacks.map((stack) => stack.terminationProtection)
  return { app, folder: assembly.directory, foundation, mail, terminationProtection }
}

export const resourcesOf = (template: Template): Resources => template.toJSON()["Resources"] as Resources

export const ofType = (template: Template, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(resourcesOf(template)).filter(([, { Type }]) => Type === type)

/** The only resource of a type, with its logical id. */
export const theOnly = (template: Template, type: string) => {
  const [found, ...others] = ofType(template, type)
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} of ${type}`)
  return { id: found[0], ...found[1], properties: found[1].Properties ?? {} }
}

/** A value of a template in one line: `<Table.Arn>/index/gsi1`. */
export const written = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return String(value)
  const intrinsic = value as {
    readonly Ref?: string
    readonly "Fn::GetAtt"?: readonly string[]
    readonly "Fn::Join"?: readonly [string, readonly unknown[]]
  }
  if (intrinsic.Ref !== undefined) return `<${intrinsic.Ref}>`
  if (intrinsic["Fn::GetAtt"]) return `<${intrinsic["Fn::GetAtt"].join(".")}>`
  if (intrinsic["Fn::Join"]) return intrinsic["Fn::Join"][1].map(written).join(intrinsic["Fn::Join"][0])
  return JSON.stringify(value)
}

export type Statement = {
  readonly Effect: "Allow" | "Deny"
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}
type Document = { readonly Statement: readonly Statement[] }

export const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T])

/** What the policies inside and beside a role say. */
export const statementsOf = (template: Template, roleId: string): readonly Statement[] => {
  const role = resourcesOf(template)[roleId]?.Properties ?? {}
  const inside = (role["Policies"] ?? []) as readonly { readonly PolicyDocument: Document }[]
  const beside = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"]
    .flatMap((type) => ofType(template, type))
    .map(([, { Properties = {} }]) => Properties)
    .filter((policy) => (policy["Roles"] as readonly unknown[]).some((each) => written(each) === `<${roleId}>`))
  return [
    ...inside.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    ...beside.flatMap((policy) => (policy["PolicyDocument"] as Document).Statement),
  ]
}

/** The logical id of the role that deploys; empty where a stage has none. */
export const deployRoleIn = ({ foundation }: Synthesised): string => {
  const [[id] = [""]] = ofType(foundation, "AWS::IAM::Role").filter(([, { Properties = {} }]) =>
    String(Properties["RoleName"]).endsWith("-deploy"),
  )
  return id
}
