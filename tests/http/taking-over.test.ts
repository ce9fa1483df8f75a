import { tokenIn } from "@tenantry/local/mail/reading"
import { beforeAll, describe, expect, test } from "vitest"
import { claimsIn } from "../support/forging.ts"
import { type Founder, freshEmail, password, type Play, play, type Tokens } from "../support/system.ts"

let on: Play
beforeAll(() => {
  on = play()
})

const another = "Another-2026!"

/** Sets a new password with a mailed code, as the holder of a mailbox does who has lost the old one. */
const reset = async (email: string): Promise<Tokens> => {
  const ClientId = on.running.pool.clientId
  await on.provider("ForgotPassword", { ClientId, Username: email })
  const { html } = await on.mailbox.waitFor(email, ({ subject }) => subject === "Your code for a new password")
  const [code = ""] = /\b\d{6}\b/.exec(html) ?? []
  const confirm = { ClientId, Username: email, ConfirmationCode: code, Password: another }
  expect((await on.provider("ConfirmForgotPassword", confirm)).status).toBe(200)
  return on.signIn(email, another)
}

describe("whoever knew the password and kept a session", () => {
  test("cannot confirm another address once the holder has set a new password", async () => {
    const holder = await on.register()
    const thief = { ...holder, token: (await on.signIn(holder.email, password)).access }
    const email = freshEmail("thief")
    await on.ask(thief, "POST /v1/me/address", { body: { email } })
    const [, link = ""] = /\/address#([\w-]+)/.exec((await on.mailbox.waitFor(email)).text) ?? []

    const { access } = await reset(holder.email)
    const confirming = (token: string) =>
      on.call("POST /v1/me/address/confirm", { token, from: holder.from, body: { token: link } })
    expect(await confirming(thief.token)).toMatchObject({ status: 401, body: { code: "sign_in.ended" } })
    expect(await confirming(access)).toMatchObject({ status: 410, body: { code: "identity.link_unusable" } })
    expect((await on.ask({ ...holder, token: access }, "GET /v1/me")).email).toBe(holder.email)
  })

  test.each([
    [
      "a new password",
      (who: Founder) =>
        [
          "POST /v1/me/password",
          { body: { current: password, password: another, passwordAgain: another } },
          who,
        ] as const,
    ],
    ["signing out everywhere", (who: Founder) => ["POST /v1/me/sign-out", {}, who] as const],
  ])("is out in the moment in which %s is answered; who signs in at once stays in", async (what, asking) => {
    const holder = await on.register()
    const thief = await on.signIn(holder.email, password)
    const [route, call, who] = asking(holder)
    await on.ask(who, route, call)
    const { status } = await on.refresh(thief)
    const answered = await on.call("GET /v1/me", { token: thief.access, from: holder.from })
    expect([status, answered.body["code"]]).toEqual([400, "sign_in.ended"])
    const fresh = await on.signIn(holder.email, what === "a new password" ? another : password)
    const me = { ...holder, token: fresh.access }
    expect((await on.ask(me, "GET /v1/me")).identityId).toBe(holder.identityId)
    // What follows from it is done when its mail, or that of something later, has come.
    await on.ask(me, "POST /v1/me/address", { body: { email: freshEmail("later") } })
    await on.mailbox.waitFor(
      holder.email,
      ({ subject }) => subject === "Somebody wants to sign in with another address",
    )
    expect((await on.refresh(fresh)).status).toBe(200)
  })
})

describe("a password that an administrator gave", () => {
  test("says of the address in no token that it is verified, until its holder has shown that it is theirs", async () => {
    const founder = await on.register()
    const email = freshEmail("colleague")
    const about = { email, firstName: "Cora", lastName: "Colleague", role: "employee", locale: "en" }
    const body = { ...about, password, passwordAgain: password }
    const { signInName } = await on.ask(founder, `POST /v1/tenants/${founder.tenantId}/users`, { body })
    const token = tokenIn(await on.mailbox.waitFor(email))
    const begin = async () => {
      const AuthParameters = { USERNAME: signInName, PASSWORD: password }
      const ask = { ClientId: on.running.pool.clientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters }
      return (await on.provider("InitiateAuth", ask)).body
    }
    const { Session, ChallengeName } = await begin()
    const ChallengeResponses = { USERNAME: signInName, NEW_PASSWORD: another }
    const answer = { ClientId: on.running.pool.clientId, ChallengeName, Session, ChallengeResponses }
    const { AuthenticationResult } = (await on.provider("RespondToAuthChallenge", answer)).body as {
      readonly AuthenticationResult?: { readonly AccessToken: string; readonly IdToken: string }
    }
    const [access, id] = [
      claimsIn(AuthenticationResult?.AccessToken ?? ""),
      claimsIn(AuthenticationResult?.IdToken ?? ""),
    ]
    expect([access["tenantry"], id["tenantry"]]).toMatchObject([{ unproven: true }, { unproven: true }])
    expect(id).not.toHaveProperty("email_verified")

    const chosen = "Of-her-own-2026!"
    const joining = { token, name: "Cora Colleague", password: chosen }
    await on.ask(undefined, "POST /v1/invitations/join", { body: joining })
    const proven = await on.signIn(email, chosen)
    expect(claimsIn(proven.access)["tenantry"]).not.toHaveProperty("unproven")
    expect(claimsIn(proven.id)["email_verified"]).toBe(true)
    const old = await on.call("GET /v1/me", { token: AuthenticationResult?.AccessToken ?? "", from: founder.from })
    expect(old.status).toBe(401)
  })
})
