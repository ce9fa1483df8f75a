import { readFileSync } from "node:fs"
import type { Resource } from "../../../infra/access.ts"

/** One request that a function sent to AWS. */
export type Sent = {
  readonly authorization: string
  readonly target: string
  readonly method: string
  readonly path: string
  readonly body: string
}

/** What IAM is asked: may this be done with that, under these circumstances. */
export type Asked = {
  readonly action: string
  readonly resource: Resource
  /** Who a mail is from: `sender`, if it is the vendor's. */
  readonly from?: string
}

type Input = Readonly<Record<string, unknown>>
type Parts = readonly Readonly<Record<string, unknown>>[]

/** DynamoDB uses the table's key in the caller's name ("DynamoDB encryption at rest usage notes"). */
const viaTable: Asked = { action: "kms:Decrypt", resource: "key" }

/** TransactWriteItems asks for the action of each of its parts ("Using IAM with DynamoDB transactions"). */
const partActions: Readonly<Record<string, string>> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
}

const tableCalls = (operation: string, input: Input): readonly Asked[] => {
  const resource: Resource = input["IndexName"] === undefined ? "table" : "indexes"
  const actions =
    operation === "TransactWriteItems"
      ? (input["TransactItems"] as Parts).map((part) => partActions[Object.keys(part)[0] ?? ""] ?? "unknown")
      : [operation]
  return [...actions.map((action) => ({ action: `dynamodb:${action}`, resource })), viaTable]
}

const parameterCalls = (operation: string, input: Input): readonly Asked[] => {
  const resources: readonly [string, Resource][] = [
    ["key-roots", "keyRoots"],
    ["origin-secret", "originSecret"],
    ["backend-client-id", "backendClientId"],
  ]
  const names = (input["Names"] ?? []) as readonly string[]
  return names.map((name) => {
    const found = resources.find(([part]) => name.includes(`/${part}`))
    if (found === undefined) throw new Error(`no parameter of ours: ${name}`)
    return { action: `ssm:${operation}`, resource: found[1] }
  })
}

const addressIn = (sender: unknown): string => String(sender).replace(/^.*<(.*)>$/, "$1")

/** As the function that runs here has it from its vendor's file. */
const senderNow = (): string => addressIn(JSON.parse(readFileSync(process.env["VENDOR"] ?? "", "utf8")).sender)

const mailCalls = (path: string, input: Input): readonly Asked[] => {
  if (path !== "/v2/email/outbound-emails") return [{ action: `ses:${path}`, resource: "mailIdentity" }]
  const address = addressIn(input["FromEmailAddress"])
  const from = address === senderNow() ? "sender" : address
  // The identity's own configuration set is used without being named, and is asked for all the same.
  const resources = ["mailIdentity", "mailConfigurationSet"] as const
  return resources.map((resource) => ({ action: "ses:SendEmail", resource, from }))
}

/** The service that a request is signed for; undefined for the few that carry a proof of their own, and ask IAM nothing. */
const serviceOf = (authorization: string): string | undefined =>
  /Credential=[^/]+\/\d+\/[^/]+\/([\w-]+)\/aws4_request/.exec(authorization)?.[1]

/** What IAM is asked for one request. */
export const requestsIn = ({ authorization, target, path, body }: Sent): readonly Asked[] => {
  const service = serviceOf(authorization)
  const operation = target.split(".").at(-1) ?? ""
  const input = (): Input => JSON.parse(body || "{}") as Input
  switch (service) {
    case undefined:
      return []
    case "dynamodb":
      return tableCalls(operation, input())
    case "ssm":
      return parameterCalls(operation, input())
    case "cognito-idp":
      return [{ action: `cognito-idp:${operation}`, resource: "userPool" }]
    case "ses":
      return mailCalls(path, input())
    default:
      throw new Error(`nobody knows what IAM is asked for ${service}: ${operation || path}`)
  }
}
