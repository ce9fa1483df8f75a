import { openTokens } from "@tenantry/core/adapters/cognito/tokens"
import { AdminInitiateAuthCommand, CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider"
import { beforeAll, describe, expect, it, onTestFinished } from "vitest"
import { totpAt } from "@tenantry/identity-provider/totp"
import { claimsIn } from "../support/forging.ts"
import { type Founder, password, type Play, play } from "../support/system.ts"
import { outcomeOf } from "../support/world.ts"
import { adaptersOn, changePassword, finishSecondFactor, removeSecondFactor } from "./adapters.ts"

const selfService = "aws.cognito.signin.user.admin"

let on: Play
let founder: Founder
let username: string
beforeAll(async () => {
  on = play()
  founder = await on.register()
  username = String(claimsIn(founder.token)["username"])
})

const adapters = () => {
  const { addresses, pool } = on.running
  const { id: poolId, clientId, backendClientId } = pool
  return adaptersOn({ endpoint: addresses.identityProvider }, { poolId, clientId, backendClientId })
}

const backendToken = async (): Promise<string> => {
  const { addresses, pool } = on.running
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const endpoint = addresses.identityProvider
  const client = new CognitoIdentityProviderClient({ endpoint, region: "eu-west-1", credentials })
  onTestFinished(() => client.destroy())
  const AuthParameters = { USERNAME: username, PASSWORD: password }
  const about = { UserPoolId: pool.id, ClientId: pool.backendClientId, AuthFlow: "ADMIN_USER_PASSWORD_AUTH" } as const
  const { AuthenticationResult } = await client.send(new AdminInitiateAuthCommand({ ...about, AuthParameters }))
  return AuthenticationResult?.AccessToken ?? ""
}

describe("with Tenantry's own trigger", () => {
  it("only tokens of the backend client keep the scope for self-service", async () => {
    const scopes = [await backendToken(), founder.token].map((token) => String(claimsIn(token)["scope"]).split(" "))
    expect(scopes.map((scope) => scope.includes(selfService))).toEqual([true, false])
  })

  it("tokens of the backend client carry none of Tenantry's claims, and open nothing of Tenantry's", async () => {
    const token = await backendToken()
    expect(claimsIn(token)).not.toHaveProperty("tenantry")
    const { addresses, pool } = on.running
    const verify = openTokens({ poolId: pool.id, clientId: pool.clientId }, addresses.identityProvider)
    await verify(founder.token)
    expect(await outcomeOf(verify(token))).toBe("token.invalid")
    const answer = await on.call("GET /v1/me", { token, from: founder.from })
    expect([answer.status, answer.body["code"]]).toEqual([401, "token.invalid"])
  })

  it("a second factor is set up, holds in browsers, and is taken away", async () => {
    const { signIns } = adapters()
    const { secret, session } = await signIns.beginSecondFactor(username, password)
    await finishSecondFactor(signIns, username, session, totpAt(secret, new Date()))
    await expect(on.signIn(founder.email, password)).rejects.toThrow("SOFTWARE_TOKEN_MFA")
    await signIns.checkPassword(username, password)
    await removeSecondFactor(signIns, username, password, totpAt(secret, new Date(Date.now() + 30_000)))
    await on.signIn(founder.email, password)
  })

  it("a password is changed, and the next sign-in is still Tenantry's", async () => {
    const { signIns } = adapters()
    await changePassword(signIns, username, password, `${password}2`)
    const { access } = await on.signIn(founder.email, `${password}2`)
    expect(claimsIn(access)).toMatchObject({ tenantry: { identityId: founder.identityId } })
    await changePassword(signIns, username, `${password}2`, password)
  })
})
