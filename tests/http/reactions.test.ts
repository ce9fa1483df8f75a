import { readFileSync } from "node:fs"
import { join } from "node:path"
import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { openDirectory } from "@tenantry/core/adapters/cognito/directory"
import { openMailer } from "@tenantry/core/adapters/ses/mailer"
import { type Outside } from "@tenantry/core/kernel/delivering"
import { sweep } from "@tenantry/core/kernel/sweeping"
import { reactions } from "@tenantry/core/system"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { type OwnSystem, openOwnSystem } from "../support/own-system.ts"
import { type Founder, freshEmail } from "../support/system.ts"
import { runtimeOf } from "../support/system-table.ts"
import { until } from "../support/until.ts"

let system: OwnSystem
let founder: Founder
beforeAll(async () => {
  system = await openOwnSystem()
  founder = await system.play.register({ company: "Outage" })
})
afterAll(() => system.stop())

type Delivery = {
  readonly reaction: string
  readonly state: string
  readonly attempts: number
  readonly error?: string
}

/** What is outstanding now: that an invitation is forgotten in a month is so as well. */
const deliveries = async (): Promise<readonly Delivery[]> => {
  const { data } = await system.play.ask(founder, `GET /v1/accounts/${founder.accountId}/deliveries`)
  return (data as readonly Delivery[]).filter(({ reaction }) => reaction !== "invitation.forget")
}

/** Whether something was tried once, and failed. */
const isTried = async (): Promise<boolean> =>
  (await deliveries()).some(({ attempts, error }) => attempts === 1 && error !== undefined)

const mailsTo = async (email: string): Promise<number> => (await system.play.mailbox.to(email)).length

/** The sweep as the function does it, at another time. */
const outside = (): Outside => ({
  runtime: runtimeOf(system.play.running),
  reactions,
  mailer: openMailer("Tenantry <no-reply@tenantry.example>"),
  directory: openDirectory({ poolId: system.play.running.pool.id }),
})

const hour = 3600_000

test("mail is down: the invitation stands, what is outstanding can be seen, and it goes out when mail is back; no log says to whom", async () => {
  const email = freshEmail("outage")
  await system.mail.stop()
  const invited = await system.play.invite(founder, email)
  await until("the mail was tried", isTried)
  const [delivery, ...rest] = await deliveries()
  expect(rest).toEqual([])
  expect(delivery).toMatchObject({ reaction: "invitation.mail", state: "due", attempts: 1 })
  const { data } = await system.play.ask(founder, `GET /v1/accounts/${founder.accountId}/invitations`)
  const sent = (data as readonly { readonly invitationId: string }[]).filter(
    ({ invitationId }) => invitationId === invited.invitationId,
  )
  expect(sent).toMatchObject([{ status: "pending" }])

  await system.mail.start()
  // Ten seconds after the first failure it is due again: then the function that sweeps sends it.
  const sweeping = async (): Promise<number> => {
    await system.host.invoke("sweep", {})
    return mailsTo(email)
  }
  expect(await until("the mail is sent", async () => (await sweeping()) || undefined)).toBe(1)
  await until("nothing is outstanding", async () => (await deliveries()).length === 0)
  await system.host.invoke("sweep", {})
  expect(await mailsTo(email)).toBe(1)
  const log = readFileSync(join(system.play.running.folder, "functions.log"), "utf8")
  expect(log).toContain("a reaction failed")
  expect(log).not.toContain(email.split("@")[0])
})

const redrive = async (...flags: string[]): Promise<{ code: number; said: string }> => {
  const root = fileURLToPath(new URL("../../", import.meta.url))
  const env = { ...process.env, TENANTRY_FOLDER: system.play.running.folder }
  for (const name of ["TABLE_NAME", "AWS_ENDPOINT_URL_SESV2", "AWS_REGION"]) delete (env as NodeJS.ProcessEnv)[name]
  const run = promisify(execFile)("npm", ["run", "-s", "redrive", "--", ...flags], { cwd: root, env })
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, said: stdout }),
  )
}

/** An invitation whose mail fails at once, and then ten times more over the following days. */
const giveUp = async (email: string): Promise<Outside> => {
  await system.mail.stop()
  await system.play.invite(founder, email)
  await until("the mail was tried", isTried)
  const parts = outside()
  for (let attempt = 2, hours = 0; attempt <= 11; attempt++) {
    expect(await deliveries()).toMatchObject([{ state: "due", attempts: attempt - 1 }])
    // The last waits are the longest, a day in the end; all of it is within the week in which the link works.
    hours += attempt < 9 ? 4 : 25
    await sweep(parts, new Date(Date.now() + hours * hour))
  }
  expect(await deliveries()).toMatchObject([{ reaction: "invitation.mail", state: "failed", attempts: 11 }])
  return parts
}

beforeAll(() => {
  const { addresses } = system.play.running
  const there = {
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_SESV2: addresses.mail,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: addresses.identityProvider,
  }
  for (const [name, value] of Object.entries(there)) vi.stubEnv(name, value)
})
afterAll(() => vi.unstubAllEnvs())

test("eleven failures: it is given up, and lies there; redrive sends it once mail is back", async () => {
  const email = freshEmail("lost")
  const parts = await giveUp(email)
  await sweep(parts, new Date(Date.now() + 400 * hour))
  expect(await deliveries()).toMatchObject([{ state: "failed", attempts: 11 }])
  expect(await redrive("--list")).toMatchObject({ code: 0, said: expect.stringMatching(/^failed +invitation\.mail/) })
  await system.mail.start()
  expect(await redrive()).toMatchObject({ code: 0, said: expect.stringMatching(/^done +invitation\.mail/) })
  expect(await mailsTo(email)).toBe(1)
  expect(await deliveries()).toEqual([])
  expect(await redrive()).toMatchObject({ code: 0, said: "Nothing has failed for good.\n" })
})

test("redrive while mail is still down says so and fails; the mail is due again like after a first failure", async () => {
  const email = freshEmail("found")
  const parts = await giveUp(email)
  expect(await redrive()).toMatchObject({ code: 1, said: expect.stringMatching(/^failed +invitation\.mail/) })
  expect(await deliveries()).toMatchObject([{ state: "due", attempts: 1 }])
  await system.mail.start()
  await sweep(parts, new Date(Date.now() + 60_000))
  expect(await mailsTo(email)).toBe(1)
})
