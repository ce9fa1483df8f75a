import type { Template } from "aws-cdk-lib/assertions"
import { account } from "./simulation.ts"
import { ofType, type Resource, type Synthesised } from "./template.ts"

const region = "eu-central-1"

/** Whether a pattern of IAM's matches a name. */
export const covers = (pattern: string, name: string): boolean => {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[$()+.?[\\\]^{|}]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join(".*")}$`, "s").test(name)
}

type Kind = {
  /** The property that names it. Without, CloudFormation makes a name. */
  readonly property?: string
  readonly arn: (name: string) => string
  /** How many characters AWS takes. */
  readonly most: number
}

const inAccount = (rest: string): string => `arn:aws:${rest.replace("REGION", region).replace("ACCOUNT", account)}`

const kinds: Readonly<Record<string, Kind>> = {
  "AWS::Lambda::Function": {
    property: "FunctionName",
    arn: (name) => inAccount(`lambda:REGION:ACCOUNT:function:${name}`),
    most: 64,
  },
  "AWS::IAM::Role": { property: "RoleName", arn: (name) => inAccount(`iam::ACCOUNT:role/${name}`), most: 64 },
  "AWS::CloudWatch::Alarm": {
    property: "AlarmName",
    arn: (name) => inAccount(`cloudwatch:REGION:ACCOUNT:alarm:${name}`),
    most: 255,
  },
  "AWS::Logs::LogGroup": {
    property: "LogGroupName",
    arn: (name) => inAccount(`logs:REGION:ACCOUNT:log-group:${name}`),
    most: 512,
  },
  "AWS::SNS::Topic": { property: "TopicName", arn: (name) => inAccount(`sns:REGION:ACCOUNT:${name}`), most: 256 },
  "AWS::KMS::Alias": { property: "AliasName", arn: (name) => inAccount(`kms:REGION:ACCOUNT:${name}`), most: 256 },
  "AWS::Backup::BackupVault": {
    property: "BackupVaultName",
    arn: (name) => inAccount(`backup:REGION:ACCOUNT:backup-vault:${name}`),
    most: 50,
  },
  "AWS::SES::ConfigurationSet": {
    property: "Name",
    arn: (name) => inAccount(`ses:REGION:ACCOUNT:configuration-set/${name}`),
    most: 64,
  },
  "AWS::IAM::ManagedPolicy": { arn: (name) => inAccount(`iam::ACCOUNT:policy/${name}`), most: 128 },
  "AWS::DynamoDB::GlobalTable": { arn: (name) => inAccount(`dynamodb:REGION:ACCOUNT:table/${name}`), most: 255 },
}

export type Named = { readonly type: string; readonly name: string; readonly arn: string; readonly most: number }

/** What CloudFormation puts for the parts of a name that are drawn for the stack. */
const drawn = (value: unknown): string => {
  if (typeof value === "string") return value
  const { "Fn::Join": join } = value as { readonly "Fn::Join"?: readonly [string, readonly unknown[]] }
  if (join) return join[1].map(drawn).join(join[0])
  if (JSON.stringify(value).includes("AWS::StackId")) return "0a1b2c3d"
  throw new Error(`nobody knows what ${JSON.stringify(value)} would be`)
}

/** CloudFormation shortens the stack's name before its own of the resource, and draws twelve letters. */
const made = (stack: string, id: string, most: number): string => {
  const rest = `-${id}-0A1B2C3D4E5F`
  return `${stack.slice(0, Math.max(24, most - rest.length))}${rest}`.slice(0, most)
}

const nameOf = (stack: string, id: string, kind: Kind, { Properties = {} }: Resource): string => {
  if (kind.property === undefined) return made(stack, id, kind.most)
  const name = Properties[kind.property]
  if (name === undefined) throw new Error(`${id} has no name of its own`)
  return drawn(name)
}

const namesIn = (template: Template, stack: string): readonly Named[] =>
  Object.entries(kinds).flatMap(([type, kind]) =>
    ofType(template, type).map(([id, resource]) => {
      const name = nameOf(stack, id, kind, resource)
      return { type, name, arn: kind.arn(name), most: kind.most }
    }),
  )

/** What of a foundation has a name, as AWS would have it. Throws where somebody's name is left to CloudFormation. */
export const namesOf = ({ app, foundation, mail }: Synthesised): readonly Named[] => {
  const { stacks } = app.synth()
  const [mailStack = "", foundationStack = ""] = stacks.map(({ stackName }) => stackName)
  return [...namesIn(mail, mailStack), ...namesIn(foundation, foundationStack)]
}
