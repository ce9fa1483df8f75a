import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { SESv2Client } from "@aws-sdk/client-sesv2"
import { SSMClient } from "@aws-sdk/client-ssm"
import { STSClient } from "@aws-sdk/client-sts"
import { afterAll } from "vitest"
import type { Clients } from "../../../infra/deploy/machine.ts"

export type Kept = { readonly value: string; readonly type: string; readonly version: number }

/** What there is in an account, and what was asked of it. */
export type Account = {
  readonly parameters: Map<string, Kept>
  /** What changed something, in order. */
  readonly writes: string[]
  /** What SES says of the domain, one after another; the last one stays. */
  domain: object[]
  mayMailAnybody: boolean
}

export const proven = { VerifiedForSendingStatus: true }
export const unproven = { VerifiedForSendingStatus: false, DkimAttributes: { Tokens: ["abc", "def"] } }

/** An account that nothing has been deployed to, prepared for CDK, where the domain of mails is proven. */
export const newAccount = (): Account => ({
  parameters: new Map([["/cdk-bootstrap/hnb659fds/version", { value: "30", type: "String", version: 1 }]]),
  writes: [],
  domain: [proven],
  mayMailAnybody: false,
})

export const keep = ({ parameters }: Account, name: string, version = 1): void => {
  parameters.set(name, { value: "it", type: "String", version })
}

type Input = {
  readonly Name: string
  readonly Names: readonly string[]
  readonly Value: string
  readonly Type: string
  readonly Overwrite?: boolean
}
type Answer = readonly [number, object | string]

const described = (name: string, { type, version }: Kept) => ({
  Name: name,
  Type: type,
  Version: version,
  Value: "encrypted",
})

/** The operations of SSM, as AWS documents them. */
const operations: Readonly<Record<string, (account: Account, input: Input) => Answer>> = {
  GetParameter: ({ parameters }, { Name }) => {
    const kept = parameters.get(Name)
    return kept ? [200, { Parameter: described(Name, kept) }] : [400, { __type: "ParameterNotFound" }]
  },
  GetParameters: ({ parameters }, { Names }) => {
    if (Names.length > 10) return [400, { __type: "ValidationException" }]
    const found = Names.flatMap((name) => {
      const kept = parameters.get(name)
      return kept ? [described(name, kept)] : []
    })
    return [200, { Parameters: found, InvalidParameters: Names.filter((name) => !parameters.has(name)) }]
  },
  PutParameter: ({ parameters, writes }, { Name, Value, Type, Overwrite }) => {
    if (parameters.has(Name) && !Overwrite) return [400, { __type: "ParameterAlreadyExists" }]
    parameters.set(Name, { value: Value, type: Type, version: 1 })
    writes.push(`put ${Name}`)
    return [200, { Version: 1 }]
  },
  DeleteParameters: ({ parameters, writes }, { Names }) => {
    const there = Names.filter((name) => parameters.delete(name))
    for (const name of there) writes.push(`delete ${name}`)
    return [200, { DeletedParameters: there, InvalidParameters: Names.filter((name) => !there.includes(name)) }]
  },
}

const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
  <Arn>arn:aws:iam::123456789012:user/anna</Arn><UserId>A</UserId><Account>123456789012</Account>
</GetCallerIdentityResult></GetCallerIdentityResponse>`

const ofSes = (account: Account, url: string): Answer => {
  if (url === "/v2/email/account") return [200, { ProductionAccessEnabled: account.mayMailAnybody }]
  const [now = {}, ...later] = account.domain
  if (later.length > 0) account.domain = later
  return [200, now]
}

const answerTo = async (account: Account, request: IncomingMessage): Promise<Answer> => {
  const body = await text(request)
  const [, operation] = String(request.headers["x-amz-target"]).split(".")
  if (request.method === "GET") return ofSes(account, request.url ?? "")
  if (body.includes("Action=GetCallerIdentity")) return [200, identity]
  return operations[operation ?? ""]?.(account, JSON.parse(body) as Input) ?? [400, { __type: "UnknownOperation" }]
}

const respond = async (account: Account, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [status, answer] = await answerTo(account, request)
  const isXml = typeof answer === "string"
  response.writeHead(status, { "content-type": isXml ? "text/xml" : "application/x-amz-json-1.1" })
  response.end(isXml ? answer : JSON.stringify(answer))
}

/** Stands in for AWS, on one port, for as long as the tests of a file run: answers clients of an account. */
export const serve = async (accountNow: () => Account): Promise<Clients> => {
  const server = createServer((request, response) => {
    void respond(accountNow(), request, response)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const config = {
    region: "eu-central-1",
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  }
  const clients = { ssm: new SSMClient(config), sts: new STSClient(config), ses: new SESv2Client(config) }
  afterAll(() => {
    for (const client of Object.values(clients)) client.destroy()
    server.close()
  })
  return clients
}
