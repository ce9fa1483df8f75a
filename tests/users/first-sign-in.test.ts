import { AuthenticationDetails, CognitoUser, CognitoUserPool } from "amazon-cognito-identity-js"
import { linkIn, tokenIn } from "@tenantry/local/mail/reading"
import { beforeAll, describe, expect, it } from "vitest"
import { claimsIn } from "../support/forging.ts"
import { type Founder, freshAddress, freshEmail, password, type Play, play } from "../support/system.ts"

let on: Play
let founder: Founder
beforeAll(async () => {
  on = play()
  founder = await on.register({ company: "First sign-in" })
})

const temporary = "Temp0rary!pass"
const route = (rest = ""): string => `/v1/tenants/${founder.tenantId}/users${rest}`

const add = async (email: string, more: object = {}) => {
  const body = { email, firstName: "Tina", lastName: "Temp", role: "employee", ...more }
  return (await on.ask(founder, `POST ${route()}`, { body })) as {
    userId: string
    status: string
    signInName: string
  }
}
const statusOf = async (userId: string): Promise<unknown> =>
  (await on.ask(founder, `GET ${route(`/${userId}`)}`)).status

type Answer = { readonly kind: "new password" | "session"; readonly access?: string }

/** A browser, as AWS's own library makes one: the password never leaves it (SRP). */
const browserOf = (Username: string) => {
  const { pool, addresses } = on.running
  const values = new Map<string, string>()
  const Storage = {
    setItem: (key: string, value: string) => void values.set(key, value),
    getItem: (key: string) => values.get(key) ?? null,
    removeItem: (key: string) => void values.delete(key),
    clear: () => values.clear(),
  }
  const where = { UserPoolId: pool.id, ClientId: pool.clientId, endpoint: addresses.identityProvider, Storage }
  const user = new CognitoUser({ Username, Pool: new CognitoUserPool(where), Storage })
  const answers = (resolve: (answer: Answer) => void, onFailure: (error: Error) => void) => ({
    onSuccess: (session: { getAccessToken: () => { getJwtToken: () => string } }) =>
      resolve({ kind: "session", access: session.getAccessToken().getJwtToken() }),
    onFailure,
    newPasswordRequired: () => resolve({ kind: "new password" }),
  })
  return {
    signIn: (Password: string) =>
      new Promise<Answer>((resolve, reject) => {
        user.authenticateUser(new AuthenticationDetails({ Username, Password }), answers(resolve, reject))
      }),
    choose: (Password: string) =>
      new Promise<Answer>((resolve, reject) => {
        user.completeNewPasswordChallenge(Password, {}, answers(resolve, reject))
      }),
  }
}

/** Signs in with what whoever gave the password was told, at once. */
const signsIn = async (signInName: string): Promise<ReturnType<typeof browserOf>> => {
  const browser = browserOf(signInName)
  expect((await browser.signIn(temporary)).kind).toBe("new password")
  return browser
}

describe("somebody added with a temporary password, in a browser", () => {
  it("must choose a password, and is an active user from the first sign-in on, in the tenant's place", async () => {
    const email = freshEmail("tina")
    const { userId, status, signInName } = await add(email, { password: temporary, passwordAgain: temporary })
    expect(status).toBe("invited")
    const browser = await signsIn(signInName)
    expect(await statusOf(userId)).toBe("invited")
    const { kind, access = "" } = await browser.choose(password)
    expect(kind).toBe("session")
    expect(await statusOf(userId)).toBe("active")
    const { tenantry } = claimsIn(access) as { tenantry: { activePlace: string; hint: { userId: string } } }
    expect([tenantry.activePlace, tenantry.hint.userId]).toEqual([founder.tenantId, userId])
    const own = { token: access, from: freshAddress() }
    expect(await on.ask(own, `GET ${route(`/${userId}`)}`)).toMatchObject({ userId, status: "active" })
    const opened = await on.call("POST /v1/accounts", { ...own, body: { name: "Own" } })
    expect([opened.status, opened.body.code]).toEqual([403, "identity.unproven"])
    expect((await browserOf(signInName).signIn(password)).kind).toBe("session")
    await expect(browserOf(signInName).signIn(temporary)).rejects.toThrow("Incorrect username or password.")
    await expect(browserOf(email).signIn(password)).rejects.toThrow("Incorrect username or password.")
  })

  it("is replaced by who opens the mailed link, and the token of before opens nothing any more", async () => {
    const email = freshEmail("tina")
    const { userId, signInName } = await add(email, { password: temporary, passwordAgain: temporary })
    const mail = await on.mailbox.waitFor(email)
    expect(linkIn(mail).pathname).toBe("/invitation")
    const { access = "" } = await (await signsIn(signInName)).choose("Known-to-others-1!")
    expect((await on.call(`GET ${route(`/${userId}`)}`, { token: access, from: freshAddress() })).status).toBe(200)
    const body = { token: tokenIn(mail), name: "Tina", password }
    await on.ask(undefined, "POST /v1/invitations/join", { body, from: freshAddress() })
    const { status } = await on.call(`GET ${route(`/${userId}`)}`, { token: access, from: freshAddress() })
    expect([401, 404]).toContain(status)
    const own = await on.signIn(email, password)
    expect(await on.ask({ token: own.access, from: freshAddress() }, `GET ${route(`/${userId}`)}`)).toMatchObject({
      userId,
      status: "active",
    })
  })

  it("signs in all the same while the company is shut, and is nobody there yet", async () => {
    const other = await on.register({ company: "Shut" })
    const email = freshEmail("tina")
    const body = {
      email,
      firstName: "Tina",
      lastName: "Temp",
      role: "employee",
      password: temporary,
      passwordAgain: temporary,
    }
    const { signInName } = await on.ask(other, `POST /v1/tenants/${other.tenantId}/users`, { body })
    const browser = await signsIn(String(signInName))
    const moving = { reason: "Moving" }
    const suspend = `POST /v1/tenants/${other.tenantId}/suspend`
    const shown = await on.call(`${suspend}?preview=true`, { ...other, body: moving })
    const headers = { confirmation: String(shown.body.confirmation) }
    expect((await on.call(suspend, { ...other, body: moving, headers })).status).toBe(200)
    const { kind, access = "" } = await browser.choose(password)
    expect(kind).toBe("session")
    const seen = await on.call(`GET /v1/tenants/${other.tenantId}`, { token: access, from: freshAddress() })
    expect(seen.status).toBe(404)
  })
})

describe("somebody added by invitation", () => {
  it("joins with the link in the mail, and is deleted with everything once they are let go", async () => {
    const email = freshEmail("ina")
    const { userId } = await add(email)
    const token = tokenIn(await on.mailbox.waitFor(email))
    const from = freshAddress()
    const body = { token, name: "Ina", password }
    expect(await on.ask(undefined, "POST /v1/invitations/join", { body, from })).toMatchObject({
      tenantId: founder.tenantId,
    })
    const { access } = await on.signIn(email, password)
    expect(await on.ask({ token: access, from }, `GET ${route()}`)).toMatchObject({ data: [{ userId }] })
    const remove = `DELETE ${route(`/${userId}`)}`
    const unconfirmed = await on.call(remove, founder)
    expect([unconfirmed.status, unconfirmed.body.code]).toEqual([428, "confirmation.required"])
    const { confirmation } = await on.ask(founder, `${remove}?preview=true`)
    expect((await on.call(remove, { ...founder, headers: { confirmation } })).status).toBe(200)
    expect((await on.call(`GET ${route()}`, { token: access, from })).status).toBe(404)
  })
})
