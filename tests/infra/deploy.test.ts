import { spawnSync } from "node:child_process"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { SESv2Client } from "@aws-sdk/client-sesv2"
import { SSMClient } from "@aws-sdk/client-ssm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { environmentOf, secretVersionsFrom, stageFrom } from "../../infra/configuration.ts"
import { wantedIn } from "../../infra/deploy/arguments.ts"
import { proveMailDomain } from "../../infra/deploy/mail-domain.ts"
import { settingsOf } from "../../infra/deploy/requirements.ts"
import { secretsOf } from "../../infra/deploy/secrets.ts"
import { stepsOf } from "../../infra/deploy/steps.ts"
import { stageNamed } from "../../infra/stages.ts"

const script = fileURLToPath(new URL("../../infra/deploy/main.ts", import.meta.url))

/** Runs the command where there are no credentials and no way to fetch any. */
const run = (...words: readonly string[]) => {
  const env = { PATH: process.env["PATH"], AWS_EC2_METADATA_DISABLED: "true", HOME: "/nonexistent" }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: "utf8", env })
  return { status, stdout, stderr }
}

describe("the command", () => {
  it.each([
    ["no stage", ["deploy"], /Which stage\?/],
    ["a name that AWS would not take", ["deploy", "--stage", "My Stage"], /no name for a stage/],
    ["an unknown verb", ["destroy", "--stage", "dev"], /Which stage\?/],
    ["an unknown option", ["deploy", "--stagee", "dev"], /--stage/],
    ["the removal of a protected stage", ["remove", "--stage", "production"], /protected/],
  ])("given %s ends with 1 and says why, without a stack", (_, words, reason) => {
    const { status, stdout, stderr } = run(...words)
    expect(status).toBe(1)
    expect(stderr).toMatch(reason)
    expect(stdout + stderr).not.toMatch(/\n\s+at /)
  })

  it("says all that a deployment needs before it begins, and begins nothing while something is missing", () => {
    const { status, stdout, stderr } = run("deploy", "--stage", "staging")
    expect(status).toBe(1)
    expect(stdout).toMatch(/✓ region: eu-central-1/)
    expect(stdout).toMatch(/✗ credentials for AWS\n\s+Sign in/)
    expect(stdout).toMatch(/✗ domain of mails: staging\.example\.com\n.*infra\/stages\.ts \(mail\.domain\)/)
    expect(stdout).not.toMatch(/Bundles|cdk deploy/)
    expect(stderr).toMatch(/Nothing has been changed/)
  })
})

describe("a stage", () => {
  it("is asked for nothing once its addresses are its own", () => {
    const mine = { mail: { domain: "lipa.pl", from: "Lipa <no-reply@lipa.pl>" }, frontendUrl: "https://app.lipa.pl" }
    const { domain: _, alarmEmail: __, repository: ___, ...production } = stageNamed("production")
    expect(settingsOf({ ...production, ...mine }).every(({ met }) => met)).toBe(true)
    expect(settingsOf({ ...production, ...mine, domain: "api.example.com" }).filter(({ met }) => !met)).toHaveLength(1)
  })

  it("hands its name and the versions of its secrets to both engines, and they are refused without", () => {
    const versions = { "key-roots": 3, "origin-secret": 1 }
    const environment = environmentOf("production", versions)
    expect(stageFrom(environment)).toBe("production")
    expect(secretVersionsFrom(environment)).toEqual(versions)
    expect(() => stageFrom({})).toThrow(/npm run deploy/)
    expect(() => secretVersionsFrom({ ...environment, ORIGIN_SECRET_VERSION: "0" })).toThrow(/ORIGIN_SECRET_VERSION/)
  })
})

describe("what is run", () => {
  const titles = (verb: string) => stepsOf(wantedIn([verb, "--stage", "dev"])).map(({ title }) => title)

  it("begins with what the rest stands on, and ends with it when everything is removed", () => {
    expect(titles("deploy")).toEqual(["Mail: cdk deploy", "Foundation: cdk deploy", "Application: sst deploy"])
    expect(titles("diff")).toEqual(["Mail: cdk diff", "Foundation: cdk diff", "Application: sst diff"])
    expect(titles("remove")).toEqual(["Application: sst remove", "Foundation: cdk remove", "Mail: cdk remove"])
  })
})

describe("the domain of the mails", () => {
  const answers: object[] = []
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answers.shift()))
  })
  const unproven = { VerifiedForSendingStatus: false, DkimAttributes: { Tokens: ["abc", "def"] } }
  const patience = { lookEveryMs: 5, giveUpAfterMs: 60_000 }
  let client: SESv2Client
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    client = new SESv2Client({
      region: "eu-central-1",
      endpoint,
      credentials: { accessKeyId: "a", secretAccessKey: "b" },
    })
  })
  afterAll(() => {
    client.destroy()
    server.close()
  })
  const mail = { domain: "lipa.pl", from: "no-reply@lipa.pl" }

  it("stops a deployment that would fail at Cognito, and is told which records to add", async () => {
    answers.push(unproven)
    const told = "abc._domainkey.lipa.pl  CNAME  abc.dkim.amazonses.com"
    await expect(proveMailDomain(client, mail, patience)).rejects.toThrow(told)
  })

  it("is waited for where its records are written by the deployment itself", async () => {
    answers.push(unproven, unproven, { VerifiedForSendingStatus: true })
    await proveMailDomain(client, { ...mail, hostedZoneId: "Z1" }, patience)
    expect(answers).toEqual([])
  })
})

type Kept = { readonly value: string; readonly type: string; readonly version: number }
type Input = {
  readonly Name: string
  readonly Names: readonly string[]
  readonly Value: string
  readonly Type: string
  readonly Overwrite?: boolean
}

/** The two operations of SSM, as AWS documents them ("PutParameter", "GetParameters"). */
const answerOf = (kept: Map<string, Kept>, target: string, input: Input): readonly [number, object] => {
  if (target === "AmazonSSM.GetParameters") {
    const found = input.Names.flatMap((Name) => {
      const one = kept.get(Name)
      return one === undefined ? [] : [{ Name, Type: one.type, Version: one.version, Value: "encrypted" }]
    })
    return [200, { Parameters: found, InvalidParameters: input.Names.filter((name) => !kept.has(name)) }]
  }
  if (kept.has(input.Name) && !input.Overwrite) return [400, { __type: "ParameterAlreadyExists" }]
  kept.set(input.Name, { value: input.Value, type: input.Type, version: 1 })
  return [200, { Version: 1 }]
}

describe("secrets", () => {
  const kept = new Map<string, Kept>()
  const server = createServer((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on("end", () => {
      const [status, answer] = answerOf(kept, String(request.headers["x-amz-target"]), JSON.parse(body) as Input)
      response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(answer))
    })
  })
  let client: SSMClient
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const credentials = { accessKeyId: "test", secretAccessKey: "test" }
    client = new SSMClient({ region: "eu-central-1", endpoint, credentials })
  })
  afterAll(() => {
    client.destroy()
    server.close()
  })

  it("are made once, encrypted, whoever deploys first, and kept by every later deployment", async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => secretsOf(client, "dev")))
    expect(new Set(all.map((versions) => JSON.stringify(versions))).size).toBe(1)
    const before = structuredClone([...kept])
    expect(before.map(([name]) => name).toSorted()).toEqual(["/tenantry/dev/key-roots", "/tenantry/dev/origin-secret"])
    for (const [, { type, value }] of before) {
      expect(type).toBe("SecureString")
      expect(Buffer.from(value, "base64url")).toHaveLength(32)
    }
    expect(await secretsOf(client, "dev")).toEqual({ "key-roots": 1, "origin-secret": 1 })
    expect([...kept]).toEqual(before)
  })

  it("of two stages have nothing to do with each other", async () => {
    await secretsOf(client, "staging")
    expect(kept.get("/tenantry/staging/key-roots")?.value).not.toBe(kept.get("/tenantry/dev/key-roots")?.value)
  })
})
