import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { AccountId, IdentityId, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { Answer } from "@tenantry/local/api-client"
import { beforeAll, describe, expect, test } from "vitest"
import { type Founder, freshAddress, freshEmail, type Invited, password, type Play, play } from "../support/system.ts"
import { until, withinOneWindow } from "../support/until.ts"
import { runtimeOf } from "../support/system-table.ts"
import { operation } from "../support/operations.ts"

const { inviteAdmin } = operation

let on: Play
let founder: Founder
beforeAll(async () => {
  on = play()
  founder = await on.register()
})

/** Calls until it is refused; answers how often it was not. Each window needs another to call, who has not been counted. */
const untilRefused = (
  limit: number,
  another: () => () => Promise<Answer>,
): Promise<{ passed: number; refused: Answer }> =>
  withinOneWindow(600_000, async () => {
    const call = another()
    for (let passed = 0; passed <= limit; passed++) {
      const answer = await call()
      if (answer.status === 429) return { passed, refused: answer }
    }
    throw new Error(`no limit after ${limit}`)
  })

const newcomer = (email = freshEmail()) => ({ email, password, name: "Nora", company: "Nora's" })
const unknownRegistration = (): string => randomUUID()

describe("what anybody may call is limited", () => {
  type Way = { readonly name: string; readonly most: number; readonly hour: boolean; readonly body: () => object }
  const perAddress: readonly Way[] = [
    { name: "registrations", most: 10, hour: true, body: () => newcomer() },
    { name: "registrations/resend", most: 20, hour: true, body: () => ({ registrationId: unknownRegistration() }) },
    {
      name: "registrations/confirm",
      most: 60,
      hour: true,
      body: () => ({ registrationId: unknownRegistration(), code: "123456" }),
    },
    { name: "invitations/inspect", most: 60, hour: false, body: () => ({ token: `x${ulid(new Date())}` }) },
    {
      name: "invitations/join",
      most: 30,
      hour: false,
      body: () => ({ token: `x${ulid(new Date())}`, name: "Nora", password }),
    },
  ]

  test.each(perAddress)("$name: for one address", async ({ name, most, hour, body }) => {
    // A preview counts as well, and costs less than to do it.
    const query = name === "registrations" ? "?preview=true" : ""
    const { passed, refused } = await untilRefused(most, () => {
      const from = freshAddress()
      return () => on.call(`POST /v1/${name}${query}`, { body: body(), from })
    })
    expect(passed).toBe(most)
    expect(refused.body.code).toBe("limit.exceeded")
    const retryAfter = Number(refused.headers["retry-after"])
    expect(retryAfter).toBe(refused.body.retryAfter)
    expect(retryAfter).toBeGreaterThan(0)
    expect(retryAfter).toBeLessThanOrEqual(hour ? 3600 : 600)
    const elsewhere = await on.call(`POST /v1/${name}${query}`, { body: body(), from: freshAddress() })
    expect(elsewhere.status).not.toBe(429)
  })

  /** What is sent to a target that nobody else sends anything to. */
  type Aimed = { readonly name: string; readonly most: number; readonly as?: () => Founder }
  const perTarget: readonly (Aimed & { readonly body: (target: string) => object })[] = [
    { name: "registrations", most: 12, body: (target) => newcomer(`Flood.${target}@Example.com `) },
    { name: "registrations/resend", most: 5, body: (registrationId) => ({ registrationId }) },
    { name: "registrations/confirm", most: 20, body: (registrationId) => ({ registrationId, code: "123456" }) },
    { name: "invitations/accept", most: 30, as: () => founder, body: (token) => ({ token: `acc_y.${token}` }) },
    { name: "invitations/inspect", most: 30, body: (token) => ({ token: `acc_x.${token}` }) },
    { name: "invitations/join", most: 10, body: (token) => ({ token: `acc_x.${token}`, name: "Nora", password }) },
  ]

  test.each(perTarget)("$name: for one target, from wherever", async ({ name, most, body, as }) => {
    const call = (target: string) => (): Promise<Answer> =>
      on.call(`POST /v1/${name}`, { ...as?.(), body: body(target), from: freshAddress() })
    const { passed, refused } = await untilRefused(most, () => call(randomUUID()))
    expect(passed).toBe(most)
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0)
    expect((await call(randomUUID())()).status).not.toBe(429)
  })

  test("an address that a header claims is not believed", async () => {
    const { passed } = await untilRefused(20, () => {
      const from = freshAddress()
      let n = 0
      return () => {
        const claimed = `10.0.0.${n++}`
        const headers = { "x-forwarded-for": claimed, forwarded: `for=${claimed}`, "x-real-ip": claimed }
        const body = { registrationId: unknownRegistration() }
        return on.call("POST /v1/registrations/resend", { from, headers, body })
      }
    })
    expect(passed).toBe(20)
  })
})

const inspect = (token: string): Promise<Answer> =>
  on.call("POST /v1/invitations/inspect", { body: { token }, from: freshAddress() })

const withoutId = ({ status, body }: Answer): object => ({ status, body: { ...body, requestId: "" } })

/** An invitation that was sent eight days ago, and so has run out. */
const expired = async (): Promise<string> => {
  const now = new Date(Date.now() - 8 * 24 * 3600_000)
  const [identityId, place] = [IdentityId.schema.parse(founder.identityId), AccountId.schema.parse(founder.accountId)]
  // Their sessions count from their registration on, which was just now.
  const caller = { kind: "identity", identityId, signedInAt: new Date() } as const
  const asked = {
    runtime: runtimeOf(on.running),
    caller,
    place,
    now,
    requestId: ulid(now),
    locale: "en",
    timeZone: "UTC",
    from: {},
  } as const
  const { result } = await invoke(asked, inviteAdmin, { email: freshEmail() })
  return on.tokenOf(founder, result)
}

const route = (invited: Invited, verb: string): string =>
  `POST /v1/accounts/${founder.accountId}/invitations/${invited.invitationId}/${verb}`

/** Tokens that open nothing, by why. */
const dead = async (): Promise<Readonly<Record<string, string>>> => {
  const [used, revoked, replaced, good] = await Promise.all(Array.from({ length: 4 }, () => on.invite(founder)))
  if (!used || !revoked || !replaced || !good) throw new Error("no invitations")
  await on.join(used)
  await on.ask(founder, route(revoked, "revoke"), { body: {} })
  await on.ask(founder, route(replaced, "resend"), { body: {} })
  const never = {
    invitationId: `inv_${"0".repeat(26)}`,
    expires: new Date(Date.now() + 3600_000).toISOString(),
    version: 1,
  }
  return {
    unknown: on.tokenOf(founder, never),
    expired: await expired(),
    used: used.token,
    revoked: revoked.token,
    replaced: replaced.token,
    forged: `${good.token.slice(0, -9)}${good.token.at(-9) === "A" ? "B" : "A"}${good.token.slice(-8)}`,
    later: good.token.replace(/\.(\d{13})\./, (_, expires: string) => `.${Number(expires) + 1}.`),
    garbage: `garbage${ulid(new Date())}`,
  }
}

/** What a request made the table do, as its line in the log has it; the provider is called by what registers alone. */
const workFor = async ({ headers }: Answer): Promise<object> => {
  const requestId = headers["x-request-id"] ?? ""
  const line = await until("the log has the request's line", () =>
    readFileSync(join(on.running.folder, "functions.log"), "utf8")
      .split("\n")
      .find((one) => one.includes(requestId) && one.includes('"trips"')),
  )
  const { trips, readUnits, writeUnits } = JSON.parse(line.slice(line.indexOf("{"))) as Record<string, number>
  return { trips, readUnits, writeUnits }
}

describe("a link that does not work", () => {
  test("looks the same for whatever reason, whoever looks, and costs the same work", async () => {
    const tokens = await dead()
    const answers = await Promise.all(Object.values(tokens).map(inspect))
    expect(answers[0]).toMatchObject({ status: 410, body: { code: "invitation.unusable" } })
    for (const answer of answers) expect(withoutId(answer)).toEqual(withoutId(answers[0] as Answer))
    const body = { name: "Nora", password }
    const joins = await Promise.all(
      Object.values(tokens).map((token) =>
        on.call("POST /v1/invitations/join", { body: { ...body, token }, from: freshAddress() }),
      ),
    )
    for (const answer of joins) expect(withoutId(answer)).toEqual(withoutId(answers[0] as Answer))
    const { token } = founder
    const accepts = await Promise.all(
      Object.values(tokens).map((dead) =>
        on.call("POST /v1/invitations/accept", { token, body: { token: dead }, from: freshAddress() }),
      ),
    )
    for (const answer of accepts) expect(withoutId(answer)).toEqual(withoutId(answers[0] as Answer))

    const works = await Promise.all(answers.map(workFor))
    expect(new Set(works.map((work) => JSON.stringify(work))).size).toBe(1)
  })
})

describe("an address that has a sign-in", () => {
  test("registers like any other: the same answer for the same work; only its holder reads more, in the mail", async () => {
    const holder = await on.register()
    const answers = await Promise.all(
      [holder.email, freshEmail()].map((email) =>
        on.call("POST /v1/registrations", { body: newcomer(email), from: freshAddress() }),
      ),
    )
    const [known, unknown] = await Promise.all(answers.map(workFor))
    expect(known).toEqual(unknown)
    const shapes = answers.map(({ status, body }) => [status, Object.keys(body)])
    expect(new Set(shapes.map((shape) => JSON.stringify(shape)))).toEqual(new Set(['[200,["registrationId"]]']))
    await on.mailbox.waitFor(holder.email, ({ html }) => html.includes("already"))
  })

  test("is invited like any other: the same answer and effects", async () => {
    const { email } = await on.register()
    const at = `POST /v1/accounts/${founder.accountId}/invitations`
    const shapeOf = async (address: string): Promise<object> => {
      const preview = await on.ask(founder, `${at}?preview=true`, { body: { email: address } })
      const done = await on.ask(founder, at, { body: { email: address } })
      const text = JSON.stringify([preview.effects, done]).replaceAll(address, "ADDRESS")
      return text.replaceAll(/inv_\w{26}|\d{4}-\d\d-\d\dT[\d:.]+Z|\d\d:\d\d/g, "…") as unknown as object
    }
    expect(await shapeOf(email)).toEqual(await shapeOf(freshEmail()))
  })
})
