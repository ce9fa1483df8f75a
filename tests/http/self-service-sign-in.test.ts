import { beforeAll, describe, expect, test } from "vitest"
import { claimsIn } from "../support/forging.ts"
import { codeOf } from "../support/me.ts"
import { type Founder, freshEmail, password, type Play, play, type Tokens } from "../support/system.ts"
import { eventsOf } from "../support/system-table.ts"
import { signedOut } from "./people.ts"

let on: Play
beforeAll(() => {
  on = play()
})

const another = "Another-2026!"
const clientId = () => on.running.pool.clientId
const passwords = { current: password, password: another, passwordAgain: another }
const claimsOf = ({ access }: Tokens) => claimsIn(access)["tenantry"] as Readonly<Record<string, unknown>>

/** What a sign-in is answered with: tokens, or a question. */
const begin = async (USERNAME: string, PASSWORD: string) => {
  const AuthParameters = { USERNAME, PASSWORD }
  const ask = { ClientId: clientId(), AuthFlow: "USER_PASSWORD_AUTH", AuthParameters }
  return (await on.provider("InitiateAuth", ask)).body
}

describe("a person, over HTTP", () => {
  test("changes their password, is signed out, and signs in with the new one", async () => {
    const ann = await on.register()
    await on.ask(ann, "POST /v1/me/password", { body: passwords })
    expect(await signedOut(on, ann)).toBe(true)
    expect((await begin(ann.email, password))["__type"]).toBe("NotAuthorizedException")
    expect((await on.signIn(ann.email, another)).access).not.toBe("")
    await on.mailbox.waitFor(ann.email, ({ subject }) => subject === "Your password was changed")
  })

  test("sets up a second factor, shows it to come in, and has it in the new token alone", async () => {
    const ben = await on.register()
    const route = "POST /v1/me/second-factor"
    const { secret, enrolment, uri } = await on.ask(ben, route, { body: { password } })
    expect(String(uri)).toMatch(/^otpauth:\/\/totp\/Demo:/)
    const body = { enrolment, code: codeOf(String(secret)) }
    await on.ask(ben, `${route}/confirm`, { body })
    expect(await signedOut(on, ben)).toBe(true)
    const { Session, ChallengeName } = await begin(ben.email, password)
    expect(ChallengeName).toBe("SOFTWARE_TOKEN_MFA")
    const ChallengeResponses = { USERNAME: ben.email, SOFTWARE_TOKEN_MFA_CODE: codeOf(String(secret), 1) }
    const answer = { ClientId: clientId(), ChallengeName, Session, ChallengeResponses }
    const { body: reply } = await on.provider("RespondToAuthChallenge", answer)
    const { AccessToken: access = "" } = reply["AuthenticationResult"] as Readonly<Record<string, string>>
    expect([claimsOf(ben.tokens), claimsOf({ ...ben.tokens, access })]).toMatchObject([{}, { secondFactor: true }])
    expect(claimsOf(ben.tokens)).not.toHaveProperty("secondFactor")
  })

  test("chooses a place, and the next token is made for it", async () => {
    const cyd = await on.register()
    await on.ask(cyd, "PUT /v1/me/active-place", { body: { place: cyd.tenantId } })
    const { body } = await on.refresh(cyd.tokens)
    const { AccessToken: access = "" } = body["AuthenticationResult"] as Readonly<Record<string, string>>
    expect(claimsOf({ ...cyd.tokens, access })).toMatchObject({ activePlace: cyd.tenantId })
    expect(claimsIn(access)["cognito:groups"]).toContain("administrator")
  })

  test("edits what they say of themselves, and reads it in the next answer", async () => {
    const dan = await on.register()
    const body = { name: "Dan Different", locale: "ru", timeZone: "Asia/Tokyo" }
    expect(await on.ask(dan, "PATCH /v1/me", { body })).toMatchObject(body)
    expect(await on.ask(dan, "GET /v1/me")).toMatchObject(body)
  })
})

describe("another address", () => {
  const linkTo = async (email: string): Promise<string> => {
    const { text } = await on.mailbox.waitFor(email)
    const [, token = ""] = /\/address#([\w-]+)/.exec(text) ?? []
    return token
  }

  test("is signed in with once its link was opened, and the old one is free to register", async () => {
    const eve = await on.register()
    const email = freshEmail("moved")
    await on.ask(eve, "POST /v1/me/address", { body: { email } })
    await on.ask(eve, "POST /v1/me/address/confirm", { body: { token: await linkTo(email) } })
    await on.mailbox.waitFor(eve.email, ({ subject }) => subject === "You sign in with another address from now on")
    const { access: token } = await on.signIn(email, password)
    expect((await begin(eve.email, password))["AuthenticationResult"]).toBeUndefined()
    expect(await signedOut(on, eve)).toBe(true)
    expect((await on.ask({ ...eve, token }, "GET /v1/me")).email).toBe(email)
    expect((await on.register({ email: eve.email })).email).toBe(eve.email)
  })

  test("is not somebody else's to confirm", async () => {
    const [fay, gus] = [await on.register(), await on.register()]
    const email = freshEmail("moved")
    await on.ask(fay, "POST /v1/me/address", { body: { email } })
    const { status, body } = await on.call("POST /v1/me/address/confirm", {
      ...gus,
      body: { token: await linkTo(email) },
    })
    expect([status, body.code]).toEqual([410, "identity.link_unusable"])
  })
})

test("a forgotten password is set with a code: every session ends, and no account is made", async () => {
  const hal: Founder = await on.register()
  const before = await on.ask(hal, "GET /v1/me")
  await on.provider("ForgotPassword", { ClientId: clientId(), Username: hal.email })
  const { html } = await on.mailbox.waitFor(hal.email, ({ subject }) => subject === "Your code for a new password")
  const [code = ""] = /\b\d{6}\b/.exec(html) ?? []
  const confirm = { ClientId: clientId(), Username: hal.email, ConfirmationCode: code, Password: another }
  expect((await on.provider("ConfirmForgotPassword", confirm)).status).toBe(200)
  expect(await signedOut(on, hal)).toBe(true)
  const { access: token } = await on.signIn(hal.email, another)
  expect(await on.ask({ ...hal, token }, "GET /v1/me")).toEqual(before)
  await on.mailbox.waitFor(hal.email, ({ subject }) => subject === "Your password was changed")
})

test("no password leaves a trace in what is recorded", async () => {
  const ida = await on.register()
  const { status, headers } = await on.call("POST /v1/me/password", { ...ida, body: passwords })
  expect(status).toBe(200)
  const events = eventsOf(on.running, headers["x-request-id"] ?? "")
  expect(events.map(({ n }) => n).toSorted()).toEqual(["identity.password_begun", "identity.password_changed"])
  expect(JSON.stringify(events)).not.toContain(another)
})
