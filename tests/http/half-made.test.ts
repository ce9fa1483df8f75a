import { randomUUID } from "node:crypto"
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import { afterAll, describe, expect, it } from "vitest"
import { itemsOf } from "../support/system-table.ts"
import { freshAddress, freshEmail, password, play } from "../support/system.ts"
import { until } from "../support/until.ts"

const { running, ask, call, signIn, register, invite, provider } = play()
const credentials = { accessKeyId: "local", secretAccessKey: "local" }
const client = new CognitoIdentityProviderClient({
  endpoint: running.addresses.identityProvider,
  region: "eu-west-1",
  credentials,
})
afterAll(() => client.destroy())

/** As an acceptance leaves it that was lost between the sign-in it made and its commit. */
const halfMade = async (email: string): Promise<void> => {
  const at = { UserPoolId: running.pool.id, Username: randomUUID() }
  const UserAttributes = [
    { Name: "email", Value: email },
    { Name: "email_verified", Value: "true" },
    { Name: "name", Value: "Half Made" },
    { Name: "locale", Value: "ru" },
  ]
  await client.send(new AdminCreateUserCommand({ ...at, UserAttributes, MessageAction: "SUPPRESS" }))
  await client.send(new AdminSetUserPasswordCommand({ ...at, Password: password, Permanent: true }))
}

describe("a sign-in that belongs to nobody", () => {
  it("opens nothing, although the password is right and the address is verified; and makes nobody", async () => {
    const email = freshEmail()
    await halfMade(email)
    const AuthParameters = { USERNAME: email, PASSWORD: password }
    const begin = { ClientId: running.pool.clientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters }
    const { status, body } = await provider("InitiateAuth", begin)
    expect([status, body["__type"]]).toEqual([400, "UserLambdaValidationException"])
    expect(body["message"]).toContain("belongs to nobody")
    expect(itemsOf(running).filter(({ e, em }) => e === "identity" && em === email)).toEqual([])
  })

  it("lets go of the address for whoever joins by a link to it, with a password of their own", async () => {
    const founder = await register()
    const invited = await invite(founder)
    await halfMade(invited.email)
    const chosen = "Chosen-2026!"
    const body = { token: invited.token, name: "Really Made", password: chosen }
    expect((await call("POST /v1/invitations/join", { body, from: freshAddress() })).status).toBe(200)
    const opening = () => signIn(invited.email, chosen).catch(() => undefined)
    const { access: token } = await until("the chosen password opens", opening)
    await expect(signIn(invited.email, password)).rejects.toThrow("NotAuthorizedException")
    const me = await ask({ token, from: freshAddress() }, "GET /v1/me")
    expect(me.grants).toMatchObject([{ place: founder.accountId, level: "admin" }])
  })
})
