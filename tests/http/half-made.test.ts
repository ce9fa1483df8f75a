import { randomUUID } from "node:crypto"
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import { afterAll, describe, expect, it } from "vitest"
import { freshAddress, freshEmail, password, play } from "../support/system.ts"

const { running, ask, call, signIn, register, invite } = play()
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
  it("becomes somebody who belongs nowhere at the first sign-in, once", async () => {
    const email = freshEmail()
    await halfMade(email)
    const [first, second] = await Promise.all([signIn(email, password), signIn(email, password)])
    const who = (token: string) => ask({ token, from: freshAddress() }, "GET /v1/me")
    const me = await who(first.access)
    expect(me).toMatchObject({ email, name: "Half Made", locale: "ru", grants: [] })
    expect((await who(second.access)).identityId).toBe(me.identityId)
  })

  it("may then accept the invitation that made it", async () => {
    const founder = await register()
    const invited = await invite(founder)
    await halfMade(invited.email)
    const body = { token: invited.token, name: "Half Made", password }
    const refused = await call("POST /v1/invitations/join", { body, from: freshAddress() })
    expect([refused.status, refused.body.code]).toEqual([409, "sign_ins.address_taken"])
    const { access: token } = await signIn(invited.email, password)
    await ask({ token, from: freshAddress() }, "POST /v1/invitations/accept", { body: { token: invited.token } })
    const me = await ask({ token, from: freshAddress() }, "GET /v1/me")
    expect(me.grants).toMatchObject([{ place: founder.accountId, level: "admin" }])
  })
})
