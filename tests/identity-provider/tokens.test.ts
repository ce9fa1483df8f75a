import { createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto"
import { CognitoJwtVerifier } from "aws-jwt-verify"
import { decodeProtectedHeader, SignJWT, UnsecuredJWT } from "jose"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { CognitoUserSession } from "amazon-cognito-identity-js"
import * as z from "zod"
import { browserUser, sessionOf, srpSignIn } from "./browser.ts"
import {
  claimsOf,
  clientId,
  createPerson,
  createProvider,
  issuer,
  type Json,
  poolId,
  providerForTest,
  readTokens,
  refresh,
  refusedSignIn,
  signature,
  signInWithPassword,
} from "./support.ts"

const provider = await createProvider()
afterAll(provider.close)

const jwks = z.object({ keys: z.array(z.looseObject({ kid: z.string(), n: z.string(), e: z.string() })) })
const verifierFor = async (endpoint: string, tokenUse: "access" | "id" = "access") => {
  const keys = await (await fetch(`${endpoint}/${poolId}/.well-known/jwks.json`)).json()
  const verifier = CognitoJwtVerifier.create({ userPoolId: poolId, clientId, tokenUse })
  verifier.cacheJwks(z.parse(z.custom<Parameters<typeof verifier.cacheJwks>[0]>(), keys))
  return verifier
}

describe("tokens", () => {
  it("are verified by AWS's own verifier with the keys that are served", async () => {
    const { username } = await createPerson(provider)
    const { AccessToken, IdToken } = await signInWithPassword(provider, username)
    const access = await (await verifierFor(provider.endpoint)).verify(AccessToken)
    const id = await (await verifierFor(provider.endpoint, "id")).verify(IdToken)
    expect(access["username"]).toBe(username)
    expect(id["cognito:username"]).toBe(username)
  })

  it("carry the claims of Cognito's tokens, groups only if there are any", async () => {
    const person = await createPerson(provider)
    const before = await signInWithPassword(provider, person.username)
    expect(claimsOf(before.AccessToken)).not.toHaveProperty("cognito:groups")
    for (const GroupName of ["users", "admins"]) {
      await provider.admin("AdminAddUserToGroup", { Username: person.username, GroupName })
    }
    const { AccessToken, IdToken, ExpiresIn } = await signInWithPassword(provider, person.username)
    const access = claimsOf(AccessToken)
    const names = "auth_time client_id cognito:groups event_id exp iat iss jti origin_jti scope sub token_use username"
    expect(Object.keys(access).toSorted().join(" ")).toBe(names)
    expect(access).toMatchObject({
      iss: issuer,
      client_id: clientId,
      token_use: "access",
      scope: "aws.cognito.signin.user.admin",
      username: person.username,
      "cognito:groups": ["admins", "users"],
      auth_time: access["iat"],
      exp: Number(access["iat"]) + 3600,
    })
    expect(access["sub"]).not.toBe(person.username)
    expect(access["sub"]).toMatch(/^[0-9a-f-]{36}$/)
    expect(ExpiresIn).toBe(3600)
    expect(claimsOf(IdToken)).toMatchObject({
      aud: clientId,
      token_use: "id",
      "cognito:username": person.username,
      email: person.email,
      email_verified: true,
      name: "Ada",
      sub: access["sub"],
      origin_jti: access["origin_jti"],
    })
  })

  it("last as long as the pool says", async () => {
    const pool = { id: poolId, clientId, groups: [], accessTokenMinutes: 5 }
    const own = await providerForTest({ pool })
    const { username } = await createPerson(own)
    const { AccessToken } = await signInWithPassword(own, username)
    own.clock.offset = 299_000
    await own.as(AccessToken, "GetUser")
    own.clock.offset = 301_000
    expect((await own.refusedAs(AccessToken, "GetUser")).message).toBe("Access Token has expired")
  })

  it("are signed with one RSA key whose private part is not served", async () => {
    const response = await fetch(`${provider.endpoint}/${poolId}/.well-known/jwks.json`)
    const { keys } = jwks.parse(await response.json())
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(["alg", "e", "kid", "kty", "n", "use"])
  })

  it("belong to an issuer that a discovery document describes", async () => {
    const response = await fetch(`${provider.endpoint}/${poolId}/.well-known/openid-configuration`)
    expect(await response.json()).toMatchObject({ issuer, jwks_uri: `${issuer}/.well-known/jwks.json` })
  })
})

describe("a refresh token", () => {
  it("gives new tokens with the auth_time of the sign-in, and no new refresh token", async () => {
    const own = await providerForTest()
    const { username } = await createPerson(own)
    const signedIn = await signInWithPassword(own, username)
    own.clock.offset = 7200_000
    for (const AuthFlow of ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"]) {
      const answer = await own.call("InitiateAuth", { ...refresh(signedIn.RefreshToken), AuthFlow })
      expect(answer["AuthenticationResult"]).not.toHaveProperty("RefreshToken")
      const [old, fresh] = [claimsOf(signedIn.AccessToken), claimsOf(readTokens(answer).AccessToken)]
      expect(fresh["auth_time"]).toBe(old["auth_time"])
      expect(fresh["origin_jti"]).toBe(old["origin_jti"])
      expect(Number(fresh["iat"])).toBeGreaterThanOrEqual(Number(old["iat"]) + 7200)
      expect(fresh["jti"]).not.toBe(old["jti"])
      expect(claimsOf(readTokens(answer).IdToken)["auth_time"]).toBe(old["auth_time"])
    }
    await own.call("GetTokensFromRefreshToken", { RefreshToken: signedIn.RefreshToken })
  })

  it("is taken from a browser, which says in each refresh that it has no device and no secret", async () => {
    const person = await createPerson(provider)
    const user = browserUser(provider, person.email)
    const before = sessionOf(await srpSignIn(user))
    const after = await new Promise<CognitoUserSession>((resolve, reject) =>
      user.refreshSession(before.getRefreshToken(), (error: Error | null, session: CognitoUserSession) =>
        error ? reject(error) : resolve(session),
      ),
    )
    expect(claimsOf(after.getAccessToken().getJwtToken())["username"]).toBe(person.username)
    const { RefreshToken } = await signInWithPassword(provider, person.username)
    for (const AuthFlow of ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"]) {
      const AuthParameters = { REFRESH_TOKEN: RefreshToken, DEVICE_KEY: null, SECRET_HASH: null }
      readTokens(await provider.call("InitiateAuth", { AuthFlow, AuthParameters }))
    }
    readTokens(await provider.call("GetTokensFromRefreshToken", { RefreshToken, DeviceKey: null, ClientSecret: null }))
  })

  it("lasts thirty days", async () => {
    const own = await providerForTest()
    const { username } = await createPerson(own)
    const { RefreshToken } = await signInWithPassword(own, username)
    own.clock.offset = 30 * 24 * 3600_000 - 60_000
    await own.call("InitiateAuth", refresh(RefreshToken))
    own.clock.offset += 60_000
    expect((await own.refused("InitiateAuth", refresh(RefreshToken))).message).toBe("Refresh Token has expired")
  })

  it("shows the groups of now", async () => {
    const { username } = await createPerson(provider)
    const { RefreshToken } = await signInWithPassword(provider, username)
    await provider.admin("AdminAddUserToGroup", { Username: username, GroupName: "admins" })
    const fresh = readTokens(await provider.call("InitiateAuth", refresh(RefreshToken)))
    expect(claimsOf(fresh.AccessToken)["cognito:groups"]).toEqual(["admins"])
  })

  it("is refused when invented", async () => {
    const refusal = await provider.refused("InitiateAuth", refresh("x".repeat(43)))
    expect(refusal).toEqual({ __type: "NotAuthorizedException", message: "Invalid Refresh Token" })
  })

  it("is revoked with its access tokens, and no other sign-in with it", async () => {
    const { username } = await createPerson(provider)
    const [one, other] = [await signInWithPassword(provider, username), await signInWithPassword(provider, username)]
    const descendant = readTokens(await provider.call("InitiateAuth", refresh(one.RefreshToken)))
    await provider.call("RevokeToken", { Token: one.RefreshToken })
    expect((await provider.refused("InitiateAuth", refresh(one.RefreshToken))).message).toMatch(/revoked/)
    for (const { AccessToken } of [one, descendant]) {
      expect((await provider.refusedAs(AccessToken, "GetUser")).message).toBe("Access Token has been revoked")
    }
    await provider.as(other.AccessToken, "GetUser")
    await provider.call("InitiateAuth", refresh(other.RefreshToken))
  })

  it("is the only kind of token that can be revoked, and revoking an unknown one tells nothing", async () => {
    const { username } = await createPerson(provider)
    const { AccessToken } = await signInWithPassword(provider, username)
    const refusal = await provider.refused("RevokeToken", { Token: AccessToken })
    expect(refusal.__type).toBe("UnsupportedTokenTypeException")
    expect(await provider.call("RevokeToken", { Token: "x".repeat(43) })).toEqual({})
  })
})

describe("signing out everywhere", () => {
  it.each(["GlobalSignOut", "AdminUserGlobalSignOut"])("by %s ends every sign-in", async (operation) => {
    const { username } = await createPerson(provider)
    const [one, other] = [await signInWithPassword(provider, username), await signInWithPassword(provider, username)]
    if (operation === "GlobalSignOut") await provider.as(one.AccessToken, operation)
    else await provider.admin(operation, { Username: username })
    for (const { AccessToken, RefreshToken } of [one, other]) {
      expect((await provider.refusedAs(AccessToken, "GetUser")).message).toBe("Access Token has been revoked")
      expect((await provider.refused("InitiateAuth", refresh(RefreshToken))).message).toMatch(/revoked/)
    }
    await signInWithPassword(provider, username)
  })
})

describe("a disabled user", () => {
  it("is refused at sign-in, at refresh and with an access token, and gets none of it back when enabled", async () => {
    const { username } = await createPerson(provider)
    const { AccessToken, RefreshToken } = await signInWithPassword(provider, username)
    await provider.admin("AdminDisableUser", { Username: username })
    const disabled = { __type: "NotAuthorizedException", message: "User is disabled." }
    expect(await refusedSignIn(provider, username)).toEqual(disabled)
    expect(await provider.refused("InitiateAuth", refresh(RefreshToken))).toEqual(disabled)
    for (const operation of ["GetUser", "GlobalSignOut", "DeleteUser", "AssociateSoftwareToken"]) {
      expect(await provider.refusedAs(AccessToken, operation)).toEqual(disabled)
    }
    await provider.admin("AdminEnableUser", { Username: username })
    expect((await provider.refusedAs(AccessToken, "GetUser")).message).toMatch(/revoked/)
    expect((await provider.refused("InitiateAuth", refresh(RefreshToken))).message).toMatch(/revoked/)
    await signInWithPassword(provider, username)
  })

  it("is told so only with the right password", async () => {
    const { username } = await createPerson(provider)
    await provider.admin("AdminDisableUser", { Username: username })
    const refusal = await refusedSignIn(provider, username, "Wr0ng!pass")
    expect(refusal.message).toBe("Incorrect username or password.")
  })
})

describe("a deleted user", () => {
  it.each(["DeleteUser", "AdminDeleteUser"])("by %s is unknown to every token", async (operation) => {
    const { username } = await createPerson(provider)
    const { AccessToken, RefreshToken } = await signInWithPassword(provider, username)
    if (operation === "DeleteUser") await provider.as(AccessToken, operation)
    else await provider.admin(operation, { Username: username })
    expect((await provider.refusedAs(AccessToken, "GetUser")).__type).toBe("UserNotFoundException")
    expect((await provider.refused("InitiateAuth", refresh(RefreshToken))).message).toBe("Invalid Refresh Token")
    expect((await refusedSignIn(provider, username)).message).toBe("Incorrect username or password.")
  })
})

describe("a forged access token", () => {
  const state = { valid: "", id: "", claims: {} as Json, kid: "", modulus: "" }
  const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 })

  beforeAll(async () => {
    const { username } = await createPerson(provider)
    const { AccessToken, IdToken } = await signInWithPassword(provider, username)
    const response = await fetch(`${provider.endpoint}/${poolId}/.well-known/jwks.json`)
    const [key] = jwks.parse(await response.json()).keys
    const modulus = createPublicKey({ key: { kty: "RSA", n: key?.n ?? "", e: key?.e ?? "" }, format: "jwk" })
    Object.assign(state, {
      valid: AccessToken,
      id: IdToken,
      claims: claimsOf(AccessToken),
      kid: decodeProtectedHeader(AccessToken).kid,
      modulus: modulus.export({ type: "spki", format: "pem" }),
    })
  })

  const withForeignKey = (claims: Json, kid = state.kid) =>
    new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign(foreign.privateKey)
  const reassemble = (changes: Json): string => {
    const [header, , signature] = state.valid.split(".")
    const payload = Buffer.from(JSON.stringify({ ...state.claims, ...changes })).toString("base64url")
    return [header, payload, signature].join(".")
  }

  /** Each with what AWS's verifier finds wrong in it. */
  const forgeries: readonly (readonly [string, string, () => Promise<string> | string])[] = [
    [
      "without a signature (alg none)",
      "JWT string does not consist of exactly 3 parts",
      () => new UnsecuredJWT(state.claims).encode(),
    ],
    [
      "with its signature cut off",
      "JWT string does not consist of exactly 3 parts",
      () => state.valid.replace(/[^.]+$/, ""),
    ],
    ["of another key under our key id", "Invalid signature", () => withForeignKey(state.claims)],
    ["of another key under its own key id", "JWK for kid other not found", () => withForeignKey(state.claims, "other")],
    [
      "signed by HMAC with our public key as the secret",
      "JWT signature algorithm not allowed: HS256",
      () =>
        new SignJWT(state.claims)
          .setProtectedHeader({ alg: "HS256", kid: state.kid })
          .sign(new TextEncoder().encode(state.modulus)),
    ],
    ["with another user in it", "Invalid signature", () => reassemble({ sub: randomUUID() })],
    ["with a later expiry", "Invalid signature", () => reassemble({ exp: Number(state.claims["exp"]) + 3600 })],
    ["that is an id token", "Token use not allowed: id", () => state.id],
    ["that is no token", "JWT string does not consist of exactly 3 parts", () => "abc"],
  ]

  it.each(forgeries)("%s is refused by the provider and by AWS's verifier", async (_kind, wrong, forge) => {
    const token = await forge()
    const refusal = await provider.refusedAs(token, "GetUser")
    expect(refusal).toEqual({ __type: "NotAuthorizedException", message: "Invalid Access Token" })
    const verifier = await verifierFor(provider.endpoint)
    // With the keys that it has: it would ask AWS for others.
    expect(() => verifier.verifySync(token)).toThrow(wrong)
  })

  it("of another pool or another client of the same provider is refused", async () => {
    const elsewhere = await providerForTest({ pool: { id: "eu-west-1_Elsewhere", clientId: "other", groups: [] } })
    const user = { UserPoolId: "eu-west-1_Elsewhere", Username: "a" }
    const authorization = signature
    await elsewhere.send("AdminCreateUser", { ...user, MessageAction: "SUPPRESS" }, { authorization })
    const own = { ...user, Password: "Passw0rd!x", Permanent: true }
    expect((await elsewhere.send("AdminSetUserPassword", own, { authorization })).status).toBe(200)
    const signedIn = await elsewhere.send("InitiateAuth", {
      ClientId: "other",
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: "a", PASSWORD: "Passw0rd!x" },
    })
    const { AccessToken } = readTokens(signedIn.body)
    expect((await provider.refusedAs(AccessToken, "GetUser")).message).toBe("Invalid Access Token")
    await elsewhere.as(AccessToken, "GetUser")
    const verifier = await verifierFor(provider.endpoint)
    expect(() => verifier.verifySync(AccessToken)).toThrow("issuer not configured")
  })

  it("that our own key signed is still judged by issuer, client, use, scope, expiry and key id", async () => {
    const { createSigner } = await import("@tenantry/identity-provider/signer")
    const { openDatabase } = await import("@tenantry/identity-provider/database")
    const own = await providerForTest()
    const { username } = await createPerson(own)
    const valid = claimsOf((await signInWithPassword(own, username)).AccessToken)
    const database = openDatabase(own.file)
    const { sign } = await createSigner(database, "eu-west-1", poolId)
    database.close()
    await own.as(await sign(valid), "GetUser")
    const wrong: readonly (readonly [Json, string])[] = [
      [{ iss: `${issuer}x` }, "Invalid Access Token"],
      [{ client_id: "other" }, "Invalid Access Token"],
      [{ token_use: "id" }, "Invalid Access Token"],
      [{ exp: undefined }, "Invalid Access Token"],
      [{ origin_jti: undefined }, "Invalid Access Token"],
      [{ exp: Math.floor(own.now().getTime() / 1000) - 1 }, "Access Token has expired"],
      [{ scope: "openid" }, "Access Token does not have required scopes"],
      [{ origin_jti: randomUUID() }, "User does not exist."],
      [{ sub: randomUUID() }, "User does not exist."],
    ]
    for (const [changes, message] of wrong) {
      const token = await sign({ ...valid, ...changes })
      expect([changes, (await own.refusedAs(token, "GetUser")).message]).toEqual([changes, message])
    }
  })
})
