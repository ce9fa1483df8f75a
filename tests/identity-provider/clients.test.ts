import { DatabaseSync } from "node:sqlite"
import { openTokens } from "@tenantry/core/adapters/cognito/tokens"
import { afterAll, describe, expect, it } from "vitest"
import { outcomeOf } from "../support/world.ts"
import { adaptersOn, createGuardedPerson, nextCode } from "./adapters.ts"
import {
  backendClientId,
  claimsOf,
  clientId,
  createPerson,
  createProvider,
  goodPassword,
  type Json,
  poolId,
  providerForTest,
  readChallenge,
  readEvent,
  readTokens,
  refresh,
  signInWithPassword,
  type TriggerEvent,
} from "./support.ts"

const provider = await createProvider()
afterAll(provider.close)

const begin = (USERNAME: string, PASSWORD = goodPassword) => ({
  ClientId: backendClientId,
  AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
  AuthParameters: { USERNAME, PASSWORD },
})

const asBackend = (input: Json) => ({ ...input, ClientId: backendClientId })

describe("each client allows its own flows alone", () => {
  const parameters = { USERNAME: "a", PASSWORD: goodPassword, SRP_A: "abcdef", REFRESH_TOKEN: "r" }
  const own: Readonly<Record<string, readonly string[]>> = {
    USER_SRP_AUTH: ["USERNAME", "SRP_A"],
    USER_PASSWORD_AUTH: ["USERNAME", "PASSWORD"],
    REFRESH_TOKEN_AUTH: ["REFRESH_TOKEN"],
  }

  it.each(Object.keys(own))("%s is not for the backend client", async (AuthFlow) => {
    const names = own[AuthFlow] ?? []
    const AuthParameters = Object.fromEntries(Object.entries(parameters).filter(([name]) => names.includes(name)))
    expect(await provider.refused("InitiateAuth", asBackend({ AuthFlow, AuthParameters }))).toEqual({
      __type: "InvalidParameterException",
      message: `${AuthFlow} flow not enabled for this client`,
    })
  })

  it("ADMIN_USER_PASSWORD_AUTH is neither for the public client nor for unsigned requests", async () => {
    const { username } = await createPerson(provider)
    const refusal = await provider.adminRefused("AdminInitiateAuth", { ...begin(username), ClientId: clientId })
    expect(refusal.message).toBe("ADMIN_USER_PASSWORD_AUTH flow not enabled for this client")
    for (const ClientId of [clientId, backendClientId]) {
      const unsigned = await provider.refused("InitiateAuth", { ...begin(username), ClientId })
      expect(unsigned.message).toBe("Initiate Auth method not supported.")
    }
    const bare = await provider.send("AdminInitiateAuth", { UserPoolId: poolId, ...begin(username) })
    expect(bare.body["__type"]).toBe("MissingAuthenticationTokenException")
  })

  it("no other client exists, nor a backend's in a pool without one", async () => {
    const without = await providerForTest({ pool: { id: poolId, clientId, groups: [] } })
    expect((await without.adminRefused("AdminInitiateAuth", begin("a"))).__type).toBe("ResourceNotFoundException")
    const other = { ...begin("a"), ClientId: "other" }
    expect((await provider.adminRefused("AdminInitiateAuth", other)).__type).toBe("ResourceNotFoundException")
  })

  it.each(["USER_PASSWORD_AUTH", "USER_SRP_AUTH", "CUSTOM_AUTH", "constructor"])(
    "AdminInitiateAuth does not know %s",
    async (AuthFlow) => {
      const refusal = await provider.adminRefused("AdminInitiateAuth", { ...begin("a"), AuthFlow })
      expect(refusal.message).toBe("Initiate Auth method not supported.")
    },
  )
})

describe("what one client begins, the other cannot go on with", () => {
  it("a refresh token", async () => {
    const { username } = await createPerson(provider)
    const backend = readTokens(await provider.admin("AdminInitiateAuth", begin(username)))
    const refusal = await provider.refused("InitiateAuth", refresh(backend.RefreshToken))
    expect(refusal.message).toBe("Invalid Refresh Token")
    const given = { RefreshToken: backend.RefreshToken }
    const [own, other] = [await provider.refused("GetTokensFromRefreshToken", asBackend(given)), refusal]
    expect([own.__type, other.__type]).toEqual(["InvalidParameterException", "NotAuthorizedException"])
    const browser = await signInWithPassword(provider, username)
    await provider.call("RevokeToken", asBackend({ Token: browser.RefreshToken }))
    readTokens(await provider.call("InitiateAuth", refresh(browser.RefreshToken)))
  })

  it("a challenge", async () => {
    const own = await providerForTest()
    const { username, secret } = await createGuardedPerson(own, adaptersOn(own))
    const { ChallengeName, Session } = readChallenge(await own.admin("AdminInitiateAuth", begin(username)))
    const code = nextCode(own, secret)
    const answer = { ChallengeName, Session, ChallengeResponses: { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: code } }
    const strange = await own.refused("RespondToAuthChallenge", answer)
    expect(strange.message).toBe("Invalid session for the user.")
    readTokens(await own.admin("AdminRespondToAuthChallenge", asBackend(answer)))
  })

  it("the first half of SRP", async () => {
    const AuthParameters = { USERNAME: "a", SRP_A: "abcdef" }
    const begun = await provider.call("InitiateAuth", { AuthFlow: "USER_SRP_AUTH", AuthParameters })
    const { ChallengeName, Session, ChallengeParameters } = readChallenge(begun)
    const ChallengeResponses = {
      USERNAME: "a",
      PASSWORD_CLAIM_SECRET_BLOCK: ChallengeParameters["SECRET_BLOCK"],
      PASSWORD_CLAIM_SIGNATURE: "YQ==",
      TIMESTAMP: "never",
    }
    const answer = asBackend({ ChallengeName, Session, ChallengeResponses })
    expect((await provider.refused("RespondToAuthChallenge", answer)).message).toBe("Invalid session for the user.")
  })

  it("a temporary password is replaced through either", async () => {
    const { username } = await createPerson(provider)
    await provider.admin("AdminSetUserPassword", { Username: username, Password: goodPassword })
    const { ChallengeName, Session } = readChallenge(await provider.admin("AdminInitiateAuth", begin(username)))
    const ChallengeResponses = { USERNAME: username, NEW_PASSWORD: "N3w!password" }
    const answer = asBackend({ ChallengeName, Session, ChallengeResponses })
    readTokens(await provider.admin("AdminRespondToAuthChallenge", answer))
    await signInWithPassword(provider, username, "N3w!password")
  })

  it("a sign-in of a file that named no client is over", async () => {
    const own = await providerForTest()
    const { username } = await createPerson(own)
    const { RefreshToken } = await signInWithPassword(own, username)
    await own.restart(() => {
      const database = new DatabaseSync(own.file)
      database.exec("ALTER TABLE grants DROP COLUMN clientId")
      database.close()
    })
    expect((await own.refused("InitiateAuth", refresh(RefreshToken))).message).toBe("Invalid Refresh Token")
    readTokens(await own.call("InitiateAuth", refresh((await signInWithPassword(own, username)).RefreshToken)))
  })
})

describe("tokens of the backend client", () => {
  it("name it, last five minutes, and are refused by Tenantry", async () => {
    const { username } = await createPerson(provider)
    const { AccessToken, IdToken, ExpiresIn } = readTokens(await provider.admin("AdminInitiateAuth", begin(username)))
    expect([claimsOf(AccessToken)["client_id"], claimsOf(IdToken)["aud"]]).toEqual([backendClientId, backendClientId])
    expect(ExpiresIn).toBe(300)
    expect(await provider.as(AccessToken, "GetUser")).toMatchObject({ Username: username })
    const verify = openTokens({ poolId, clientId }, provider.endpoint)
    expect(await outcomeOf(verify(AccessToken))).toBe("token.invalid")
  })

  it("are told to the trigger with the client's id", async () => {
    const events: TriggerEvent[] = []
    const trigger = async (_name: string, event: unknown) => {
      events.push(readEvent(event))
      return event
    }
    const own = await providerForTest({ trigger })
    const { username } = await createPerson(own)
    await own.admin("AdminInitiateAuth", begin(username))
    await signInWithPassword(own, username)
    const tokenEvents = events.filter(({ triggerSource }) => triggerSource === "TokenGeneration_Authentication")
    expect(tokenEvents.map(({ callerContext }) => callerContext.clientId)).toEqual([backendClientId, clientId])
  })
})

describe("AdminSetUserMFAPreference", () => {
  it("enables only what is verified, and disables", async () => {
    const own = await providerForTest()
    const person = await createGuardedPerson(own, adaptersOn(own))
    const prefer = (Username: string, Enabled: boolean) => ({ Username, SoftwareTokenMfaSettings: { Enabled } })
    await own.admin("AdminSetUserMFAPreference", prefer(person.username, false))
    await signInWithPassword(own, person.username)
    await own.admin("AdminSetUserMFAPreference", prefer(person.username, true))
    expect(readChallenge(await own.admin("AdminInitiateAuth", begin(person.username))).ChallengeName).toBe(
      "SOFTWARE_TOKEN_MFA",
    )
    const { username } = await createPerson(own)
    const refusal = await own.adminRefused("AdminSetUserMFAPreference", prefer(username, true))
    expect(refusal.message).toBe("User has not verified software token mfa")
    const unknown = await own.adminRefused("AdminSetUserMFAPreference", prefer("nobody", false))
    expect(unknown.__type).toBe("UserNotFoundException")
  })
})
