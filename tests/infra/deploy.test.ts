import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import { environmentOf, secretVersionsFrom, stageFrom } from "../../infra/configuration.ts"
import type { Clients } from "../../infra/deploy/machine.ts"
import { proveMailDomain } from "../../infra/deploy/mail-domain.ts"
import { settingsOf } from "../../infra/deploy/requirements.ts"
import { makeSecrets } from "../../infra/deploy/secrets.ts"
import { stageNamed } from "../../infra/stages.ts"
import { type Account, newAccount, proven, serve, unproven } from "./deploy/aws.ts"

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
    const mine = {
      vendor: { file: "tests/infra/lipa.json" },
      mail: { domain: "lipa.pl" },
    }
    const { domain: _, alarmEmail: __, repository: ___, ...production } = stageNamed("production")
    expect(settingsOf({ ...production, ...mine }).every(({ state }) => state === "met")).toBe(true)
    expect(
      settingsOf({ ...production, ...mine, domain: "api.example.com" }).filter(({ state }) => state === "missing"),
    ).toHaveLength(1)
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

let account: Account
let clients: Clients
beforeAll(async () => {
  clients = await serve(() => account)
})
beforeEach(() => {
  account = newAccount()
})

describe("the domain of the mails", () => {
  const patience = { lookEveryMs: 5, giveUpAfterMs: 60_000 }
  const mail = { domain: "lipa.pl", from: "no-reply@lipa.pl" }

  it("stops a deployment that would fail at Cognito, and is told which records to add", async () => {
    account.domain = [unproven]
    const told = "abc._domainkey.lipa.pl  CNAME  abc.dkim.amazonses.com"
    await expect(proveMailDomain(clients.ses, mail, patience)).rejects.toThrow(told)
  })

  it("is waited for where its records are written by the deployment itself", async () => {
    account.domain = [unproven, unproven, proven]
    await proveMailDomain(clients.ses, { ...mail, hostedZoneId: "Z1" }, patience)
    expect(account.domain).toEqual([proven])
  })
})

describe("secrets", () => {
  const keptSecrets = () => [...account.parameters].filter(([name]) => name.startsWith("/tenantry/"))

  it("are made once, encrypted, whoever deploys first, and kept by every later deployment", async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => makeSecrets(clients.ssm, "dev")))
    expect(new Set(all.map((versions) => JSON.stringify(versions))).size).toBe(1)
    const before = structuredClone(keptSecrets())
    expect(before.map(([name]) => name).toSorted()).toEqual(["/tenantry/dev/key-roots", "/tenantry/dev/origin-secret"])
    for (const [, { type, value }] of before) {
      expect(type).toBe("SecureString")
      expect(Buffer.from(value, "base64url")).toHaveLength(32)
    }
    expect(await makeSecrets(clients.ssm, "dev")).toEqual({ "key-roots": 1, "origin-secret": 1 })
    expect(keptSecrets()).toEqual(before)
  })

  it("of two stages have nothing to do with each other", async () => {
    await makeSecrets(clients.ssm, "staging")
    await makeSecrets(clients.ssm, "dev")
    const valueOf = (stage: string) => account.parameters.get(`/tenantry/${stage}/key-roots`)?.value
    expect(valueOf("staging")).not.toBe(valueOf("dev"))
  })
})
