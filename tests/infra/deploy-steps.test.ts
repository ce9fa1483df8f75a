import { accessSync, constants, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest"
import { foundationStack, foundationValues, mailStack, parameterOf } from "../../infra/contract.ts"
import type { Verb, Wanted } from "../../infra/deploy/arguments.ts"
import { carryOut } from "../../infra/deploy/carry-out.ts"
import { type Clients, thisMachine } from "../../infra/deploy/machine.ts"
import { run } from "../../infra/deploy/run.ts"
import { type Stage, stageNamed } from "../../infra/stages.ts"
import { type Account, keep, newAccount, serve, unproven } from "./deploy/aws.ts"
import { makeTools, type Tools } from "./deploy/tools.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const secretsOfDev = ["/tenantry/dev/key-roots", "/tenantry/dev/origin-secret"]

let account: Account
let tools: Tools
let clients: Clients
beforeAll(async () => {
  clients = await serve(() => account)
})
beforeEach(() => {
  account = newAccount()
  tools = makeTools()
})

/** A stage whose addresses are somebody's own. */
const mine: Partial<Stage> = {
  vendor: { file: "tests/infra/lipa.json", sender: "Lipa <no-reply@dev.lipa.pl>" },
  mail: { domain: "dev.lipa.pl" },
}

/** Everything that a person is told. */
const listen = (): (() => string) => {
  const told = vi.spyOn(console, "log").mockReturnValue()
  const shown = vi.spyOn(process.stderr, "write").mockReturnValue(true)
  onTestFinished(() => {
    told.mockRestore()
    shown.mockRestore()
  })
  return () => [...told.mock.calls, ...shown.mock.calls].flat().map(String).join("\n")
}

const command = async (verb: Verb, change: Partial<Stage> = {}): Promise<string> => {
  const wanted: Wanted = { verb, name: "dev", stage: { ...stageNamed("dev"), ...mine, ...change } }
  const heard = listen()
  await carryOut(wanted, { bin: tools.bin, bundle: async () => undefined, clients: () => clients })
  return heard()
}

const ran = (): readonly string[] => tools.runs().map(({ command: tool, args }) => [tool, ...args].join(" "))

/** As the account is once everything has been deployed. */
const deployed = (): void => {
  keep(account, "/sst/passphrase/tenantry/dev")
  for (const value of foundationValues) keep(account, parameterOf("dev", value))
  keep(account, "/tenantry/dev/key-roots", 3)
  keep(account, "/tenantry/dev/origin-secret", 5)
}

const destroyed = [
  `cdk destroy ${foundationStack("dev")} --force --exclusively`,
  `cdk destroy ${mailStack("dev")} --force --exclusively`,
]

describe("deploy", () => {
  it("runs three commands, each where its configuration lies, one after another", async () => {
    await command("deploy")
    expect(ran()).toEqual([
      `cdk deploy ${mailStack("dev")} --require-approval never`,
      `cdk deploy ${foundationStack("dev")} --require-approval never`,
      "sst deploy --stage dev",
    ])
    const foundation = join(root, "infra/foundation")
    expect(tools.runs().map(({ cwd }) => cwd)).toEqual([foundation, foundation, dirname(join(root, "infra"))])
  })

  it("tells each of them the stage, its region and the secrets, and SST to tell nobody", async () => {
    deployed()
    await command("deploy")
    for (const { env } of tools.runs()) {
      expect(env).toMatchObject({
        STAGE: "dev",
        AWS_REGION: "eu-central-1",
        KEY_ROOTS_VERSION: "3",
        ORIGIN_SECRET_VERSION: "5",
        SST_TELEMETRY_DISABLED: "1",
      })
    }
    expect(account.writes).toEqual([])
  })

  it("makes the secrets that are not there", async () => {
    keep(account, "/tenantry/dev/key-roots", 3)
    await command("deploy")
    expect(account.writes).toEqual(["put /tenantry/dev/origin-secret"])
    expect(tools.runs()[0]?.env).toMatchObject({ KEY_ROOTS_VERSION: "3", ORIGIN_SECRET_VERSION: "1" })
  })

  it("stops after the mail while its domain is not proven, and says what to add", async () => {
    account.domain = [unproven]
    await expect(command("deploy")).rejects.toThrow("abc._domainkey.dev.lipa.pl  CNAME  abc.dkim.amazonses.com")
    expect(ran()).toEqual([`cdk deploy ${mailStack("dev")} --require-approval never`])
  })

  it("stops at a command that fails, whatever it says", async () => {
    tools.plan({ "sst deploy": { code: 1, says: "Stage not found" } })
    await expect(command("deploy")).rejects.toThrow(/Application: sst deploy ended with 1/)
  })

  it("says what a person has to see to, and goes on", async () => {
    const told = await command("deploy", { domain: "api.lipa.pl" })
    expect(told).toMatch(/! a public hosted zone for api\.lipa\.pl/)
    expect(told).toMatch(/! production access of SES\n\s+Mails reach only proven addresses/)
    account.mayMailAnybody = true
    expect(await command("deploy")).toMatch(/✓ production access of SES/)
  })
})

describe("diff", () => {
  it("writes nothing, and leaves the application out where SST would prepare it first", async () => {
    const told = await command("diff")
    expect(ran()).toEqual([
      `cdk diff ${mailStack("dev")} --method template`,
      `cdk diff ${foundationStack("dev")} --method template`,
    ])
    expect(tools.runs()[0]?.env).toMatchObject({ KEY_ROOTS_VERSION: "1", ORIGIN_SECRET_VERSION: "1" })
    expect(account.writes).toEqual([])
    expect(told).toMatch(/sst diff\n.*never been deployed/)
  })

  it("leaves the application out while a value of the foundation is missing", async () => {
    deployed()
    account.parameters.delete(parameterOf("dev", "alarm-topic-arn"))
    expect(await command("diff")).toMatch(/before the foundation is deployed \(\/tenantry\/dev\/alarm-topic-arn\)/)
    expect(ran()).toHaveLength(2)
  })

  it("compares everything else, also while the mail is not proven", async () => {
    deployed()
    account.domain = [unproven]
    await command("diff")
    expect(ran().at(-1)).toBe("sst diff --stage dev")
    expect(account.writes).toEqual([])
  })
})

describe("remove", () => {
  const remove = (change: Partial<Stage> = {}) => command("remove", { keepsData: false, ...change })

  it("takes everything away in the other order, and the secrets in the end", async () => {
    deployed()
    await remove()
    expect(ran()).toEqual(["sst remove --stage dev", ...destroyed])
    expect(account.writes).toEqual(secretsOfDev.map((name) => `delete ${name}`))
  })

  it("can be repeated after a step that failed, although SST knows the stage no more", async () => {
    deployed()
    tools.plan({ "cdk destroy": { code: 1, says: "" } })
    await expect(remove()).rejects.toThrow(/Foundation: cdk remove ended with 1/)
    expect(account.writes).toEqual([])
    tools.plan({ "sst remove": { code: 1, says: "✕  Stage not found\n" } })
    expect(await remove()).toMatch(/Stage not found/)
    expect(ran().slice(2)).toEqual(["sst remove --stage dev", ...destroyed])
    expect(account.writes).toHaveLength(2)
  })

  it("can be repeated once nothing is left", async () => {
    keep(account, "/sst/passphrase/tenantry/dev")
    tools.plan({ "sst remove": { code: 1, says: "✕  Stage not found\n" } })
    await remove()
    await remove()
    expect(account.writes).toEqual([])
  })

  it("takes away what a first deployment began, of which SST has never heard, and makes no secrets for it", async () => {
    expect(await remove()).toMatch(/sst remove\n.*never been deployed/)
    expect(ran()).toEqual(destroyed)
    expect(account.writes).toEqual([])
  })

  it("stops where SST fails for another reason", async () => {
    deployed()
    tools.plan({ "sst remove": { code: 1, says: "Concurrent update detected" } })
    await expect(remove()).rejects.toThrow(/sst remove ended with 1/)
    expect(ran()).toHaveLength(1)
  })

  it("leaves the secrets where the data stays", async () => {
    deployed()
    await remove({ keepsData: true })
    expect(account.writes).toEqual([])
  })

  it("begins nothing where the stage is protected", async () => {
    deployed()
    await expect(remove({ isProtected: true })).rejects.toThrow(/protected/)
    expect(ran()).toEqual([])
  })
})

describe("the tools", () => {
  const version = { title: "Version", command: "cdk", args: ["--version"] } as const

  it("are the repository's own, however the command is started", async () => {
    for (const tool of ["cdk", "sst"]) accessSync(join(thisMachine.bin, tool), constants.X_OK)
    vi.stubEnv("PATH", "/usr/bin:/bin")
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    await run({ ...version, args: [] }, tools.bin, {})
    const path = tools.runs()[0]?.env["PATH"]?.split(":")
    expect(path?.slice(0, 2)).toEqual([tools.bin, dirname(process.execPath)])
  })

  it("that are not installed are told of without a stack", async () => {
    const empty = join(tools.bin, "empty")
    mkdirSync(empty)
    await expect(run(version, empty, {})).rejects.toThrow(/cdk cannot be started .*npm ci/)
  })
})
