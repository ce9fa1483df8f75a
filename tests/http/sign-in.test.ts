import { functions } from "@tenantry/functions/manifest"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { claimsIn } from "../support/forging.ts"
import { type OwnSystem, openOwnSystem } from "../support/own-system.ts"
import { type Founder, password } from "../support/system.ts"

/** A system whose trigger after a confirmation always fails. */
let system: OwnSystem
let founder: Founder
beforeAll(async () => {
  const entry = new URL("./fixtures/failing.ts", import.meta.url).href
  system = await openOwnSystem({ functions: { postConfirmation: { ...functions.postConfirmation, entry } } })
})
afterAll(() => system.stop())

describe("the trigger that makes the account fails", () => {
  test("the confirmation holds all the same, and the first sign-in makes the account, once", async () => {
    const { play } = system
    const { email, registrationId, code, from } = await play.begin({ company: "Late", locale: "pl" })
    const confirm = () => play.call("POST /v1/registrations/confirm", { body: { registrationId, code }, from })
    expect((await confirm()).status).toBe(200)
    const all = await Promise.all([1, 2, 3].map(() => play.signIn(email, password)))
    const [tokens] = all
    if (!tokens) throw new Error("nobody signed in")
    const places = await Promise.all(
      all.map(async ({ access: token }) => (await play.ask({ token, from }, "GET /v1/me")).grants),
    )
    expect(places[0]).toMatchObject(expect.arrayContaining([expect.objectContaining({ level: "owner", name: "Late" })]))
    expect(places[0]).toHaveLength(2)
    expect(new Set(places.map((grants) => JSON.stringify(grants))).size).toBe(1)
    expect((await confirm()).status).toBe(200)
    const { identityId, grants } = await play.ask({ token: tokens.access, from }, "GET /v1/me")
    const placeOf = (kind: string) => grants.find((grant: { kind: string }) => grant.kind === kind).place
    const known = { email, password, name: "Fay Founder", identityId, from, token: tokens.access, tokens }
    founder = { ...known, accountId: placeOf("account"), tenantId: placeOf("tenant") }
  })
})

describe("what needs a recent sign-in", () => {
  const route = (): string => `POST /v1/accounts/${founder.accountId}/ownership-transfer`

  test("a refresh gives a new token, and does not renew the sign-in", async () => {
    const before = claimsIn(founder.token)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const { body } = await system.play.refresh(founder.tokens)
    const { AccessToken } = body["AuthenticationResult"] as { AccessToken: string }
    const after = claimsIn(AccessToken)
    expect(after["auth_time"]).toBe(before["auth_time"])
    expect(Number(after["iat"])).toBeGreaterThan(Number(before["iat"]))
  })

  test("301 seconds after it, an ordinary request passes; this one asks for a new sign-in (RFC 9470)", async () => {
    const admin = await system.play.join(await system.play.invite(founder))
    const earlier = await system.providerAt(-301_000)
    const tokens = await earlier.play.signIn(founder.email, password)
    const refreshed = await system.play.refresh(tokens)
    await earlier.stop()
    const { AccessToken } = refreshed.body["AuthenticationResult"] as { AccessToken: string }
    const body = { to: admin.identityId }
    for (const token of [tokens.access, AccessToken]) {
      expect((await system.play.call(`GET /v1/accounts/${founder.accountId}`, { token })).status).toBe(200)
      const refused = await system.play.call(route(), { token, body })
      expect(refused).toMatchObject({ status: 401, body: { code: "sign_in.too_old", maxAge: 300 } })
      expect(refused.headers["www-authenticate"]).toBe('Bearer error="insufficient_user_authentication", max_age="300"')
    }
    const { offer } = await system.play.ask(founder, `GET /v1/accounts/${founder.accountId}/ownership-transfer`)
    expect(offer).toBeNull()
    const again = await system.play.signIn(founder.email, password)
    expect((await system.play.call(route(), { token: again.access, body })).status).toBe(200)
  })
})
