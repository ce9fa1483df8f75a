import { beforeAll, describe, expect, test } from "vitest"
import { claimsIn } from "../support/forging.ts"
import { type Founder, freshEmail, password, type Play, play } from "../support/system.ts"

let on: Play
let founder: Founder
beforeAll(async () => {
  on = play()
  founder = await on.register()
})

const attribute = (Value: string) => ({ UserAttributes: [{ Name: "email", Value }] })

/** All that a token of Cognito's alone would be good for there. */
const operations: readonly (readonly [string, object])[] = [
  ["GetUser", {}],
  ["UpdateUserAttributes", attribute(freshEmail())],
  ["GetUserAttributeVerificationCode", { AttributeName: "email" }],
  ["VerifyUserAttribute", { AttributeName: "email", Code: "123456" }],
  ["ChangePassword", { PreviousPassword: password, ProposedPassword: `${password}!` }],
  ["AssociateSoftwareToken", {}],
  ["VerifySoftwareToken", { UserCode: "123456" }],
  ["SetUserMFAPreference", { SoftwareTokenMfaSettings: { Enabled: false } }],
  ["GlobalSignOut", {}],
  ["DeleteUser", {}],
]

const refused = { __type: "NotAuthorizedException", message: "Access Token does not have required scopes" }

const refreshed = async (): Promise<string> => {
  const { body } = await on.refresh(founder.tokens)
  return (body["AuthenticationResult"] as { AccessToken: string }).AccessToken
}

describe("nobody changes their sign-in behind Tenantry's back", () => {
  test.each(operations)(
    "%s is refused, with a token of a sign-in and with a refreshed one",
    async (operation, input) => {
      for (const AccessToken of [founder.token, await refreshed()]) {
        expect(String(claimsIn(AccessToken)["scope"])).not.toContain("aws.cognito")
        const { status, body } = await on.provider(operation, { AccessToken, ...input })
        expect([status, body]).toEqual([400, refused])
      }
    },
  )

  test("they still sign in, refresh, and end a session", async () => {
    const me = async (token: string) => (await on.ask({ token, from: founder.from }, "GET /v1/me")).email
    expect(await me(await refreshed())).toBe(founder.email)
    const again = await on.signIn(founder.email, password)
    expect(await me(again.access)).toBe(founder.email)
    const revoke = { ClientId: on.running.pool.clientId, Token: again.refresh }
    expect((await on.provider("RevokeToken", revoke)).status).toBe(200)
    expect((await on.refresh(again)).body).toMatchObject({ __type: "NotAuthorizedException" })
    expect((await on.refresh(founder.tokens)).status).toBe(200)
  })
})
