import { randomUUID } from "node:crypto"
import type { CognitoUser } from "amazon-cognito-identity-js"
import { afterAll, describe, expect, it } from "vitest"
import { totpAt } from "@tenantry/identity-provider/totp"
import { answersOf, type BrowserAnswer, browserUser, sessionOf, srpSignIn } from "./browser.ts"
import {
  attribute,
  claimsOf,
  createPerson,
  createProvider,
  goodPassword,
  otherThan,
  type Provider,
  providerForTest,
  readChallenge,
  readTokens,
  refusedSignIn,
  signInWithPassword,
} from "./support.ts"

const provider = await createProvider()
afterAll(provider.close)

const startSignIn = async (at: Provider, USERNAME: string, PASSWORD = goodPassword) =>
  readChallenge(
    await at.call("InitiateAuth", { AuthFlow: "USER_PASSWORD_AUTH", AuthParameters: { USERNAME, PASSWORD } }),
  )

describe("a temporary password", () => {
  const temporary = "Temp0rary!pass"
  const invite = async (at: Provider) => {
    const username = randomUUID()
    const address = `${username}@example.com`
    await at.admin("AdminCreateUser", {
      Username: username,
      TemporaryPassword: temporary,
      MessageAction: "SUPPRESS",
      UserAttributes: [attribute("email", address), attribute("email_verified", "true")],
    })
    return { username, email: address }
  }
  const respond = (Session: string, USERNAME: string, NEW_PASSWORD: string) => ({
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    Session,
    ChallengeResponses: { USERNAME, NEW_PASSWORD },
  })

  it("gives no tokens but has to be replaced, which a browser can do", async () => {
    const person = await invite(provider)
    const user = browserUser(provider, person.email)
    const answer = await srpSignIn(user, temporary)
    expect(answer).toMatchObject({ kind: "newPasswordRequired", attributes: { email: person.email } })
    const changed = await new Promise<BrowserAnswer>((resolve, reject) => {
      user.completeNewPasswordChallenge(goodPassword, { name: "Grace" }, answersOf(resolve, reject))
    })
    expect(claimsOf(sessionOf(changed).getIdToken().getJwtToken())["name"]).toBe("Grace")
    expect(await provider.admin("AdminGetUser", { Username: person.username })).toMatchObject({
      UserStatus: "CONFIRMED",
    })
    expect((await refusedSignIn(provider, person.username, temporary)).message).toBe("Incorrect username or password.")
    await signInWithPassword(provider, person.email)
  })

  it("is replaced by a password of the policy only, and the session allows another try", async () => {
    const person = await invite(provider)
    const { Session } = await startSignIn(provider, person.username, temporary)
    const weak = await provider.refused("RespondToAuthChallenge", respond(Session, person.username, "weak"))
    expect(weak.__type).toBe("InvalidPasswordException")
    readTokens(await provider.call("RespondToAuthChallenge", respond(Session, person.username, goodPassword)))
    const again = await provider.refused("RespondToAuthChallenge", respond(Session, person.username, goodPassword))
    expect(again.message).toBe("Invalid session for the user.")
  })

  it("lets nobody but its user answer, and nothing write a verified address", async () => {
    const [one, other] = [await invite(provider), await invite(provider)]
    const { Session } = await startSignIn(provider, one.username, temporary)
    const stranger = respond(Session, other.username, goodPassword)
    expect((await provider.refused("RespondToAuthChallenge", stranger)).__type).toBe("NotAuthorizedException")
    for (const forbidden of ["userAttributes.email_verified", "userAttributes.email", "userAttributes.sub", "x"]) {
      const own = respond(Session, one.username, goodPassword)
      const ChallengeResponses = { ...own.ChallengeResponses, [forbidden]: "true" }
      await provider.refused("RespondToAuthChallenge", { ...own, ChallengeResponses })
    }
    expect(await provider.admin("AdminGetUser", { Username: one.username })).toMatchObject({
      UserStatus: "FORCE_CHANGE_PASSWORD",
    })
  })

  it("expires after seven days", async () => {
    const own = await providerForTest()
    const person = await invite(own)
    own.clock.offset = 7 * 24 * 3600_000
    expect((await refusedSignIn(own, person.username, temporary)).message).toMatch(/Temporary password has expired/)
  })

  it("cannot be replaced with an invented session", async () => {
    const person = await invite(provider)
    const invented = respond("x".repeat(43), person.username, goodPassword)
    const refusal = await provider.refused("RespondToAuthChallenge", invented)
    expect(refusal).toEqual({ __type: "NotAuthorizedException", message: "Invalid session for the user." })
  })
})

describe("an authenticator app", () => {
  const enrol = async (at: Provider, username: string) => {
    const { AccessToken } = await signInWithPassword(at, username)
    const { SecretCode } = await at.as(AccessToken, "AssociateSoftwareToken")
    const secret = String(SecretCode)
    const code = totpAt(secret, at.now())
    await at.as(AccessToken, "VerifySoftwareToken", { UserCode: code })
    const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true }
    await at.as(AccessToken, "SetUserMFAPreference", { SoftwareTokenMfaSettings })
    at.clock.offset += 30_000
    return { AccessToken, secret, code: () => totpAt(secret, at.now()) }
  }
  const respond = (Session: string, USERNAME: string, SOFTWARE_TOKEN_MFA_CODE: string) => ({
    ChallengeName: "SOFTWARE_TOKEN_MFA",
    Session,
    ChallengeResponses: { USERNAME, SOFTWARE_TOKEN_MFA_CODE },
  })

  it("computes the codes of RFC 6238, appendix B", () => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    const at = (seconds: number) => totpAt(secret, new Date(seconds * 1000))
    expect([59, 1111111109, 1234567890, 20000000000].map(at)).toEqual(["287082", "081804", "005924", "353130"])
  })

  it("is enrolled and then asked for by a browser", async () => {
    const own = await providerForTest()
    const person = await createPerson(own)
    const { code } = await enrol(own, person.username)
    const user = browserUser(own, person.email)
    expect((await srpSignIn(user)).kind).toBe("totpRequired")
    const answer = await new Promise<BrowserAnswer>((resolve, reject) => {
      user.sendMFACode(code(), answersOf(resolve, reject), "SOFTWARE_TOKEN_MFA")
    })
    expect(claimsOf(sessionOf(answer).getAccessToken().getJwtToken())["username"]).toBe(person.username)
  })

  it("is enrolled by a browser's own library", async () => {
    const person = await createPerson(provider)
    const user: CognitoUser = browserUser(provider, person.email)
    sessionOf(await srpSignIn(user))
    const secret = await new Promise<string>((associateSecretCode, onFailure) => {
      user.associateSoftwareToken({ associateSecretCode, onFailure })
    })
    await new Promise((onSuccess, onFailure) => {
      user.verifySoftwareToken(totpAt(secret, provider.now()), "phone", { onSuccess, onFailure })
    })
    await new Promise<void>((resolve, reject) => {
      user.setUserMfaPreference(null, { Enabled: true, PreferredMfa: true }, (error) =>
        error ? reject(error) : resolve(),
      )
    })
    expect(await provider.admin("AdminGetUser", { Username: person.username })).toMatchObject({
      UserMFASettingList: ["SOFTWARE_TOKEN_MFA"],
      PreferredMfaSetting: "SOFTWARE_TOKEN_MFA",
    })
    expect((await srpSignIn(browserUser(provider, person.email))).kind).toBe("totpRequired")
  })

  it("takes every code once, the one that enrolled it included", async () => {
    const own = await providerForTest()
    const { username } = await createPerson(own)
    const { code, secret } = await enrol(own, username)
    const enrolling = totpAt(secret, new Date(own.now().getTime() - 30_000))
    const { Session } = await startSignIn(own, username)
    const replayed = await own.refused("RespondToAuthChallenge", respond(Session, username, enrolling))
    expect(replayed.__type).toBe("ExpiredCodeException")
    const used = code()
    readTokens(await own.call("RespondToAuthChallenge", respond(Session, username, used)))
    const next = await startSignIn(own, username)
    const again = await own.refused("RespondToAuthChallenge", respond(next.Session, username, used))
    expect(again.message).toBe("Your software token has already been used once.")
  })

  it("takes the neighbouring codes and none further away", async () => {
    const own = await providerForTest()
    const { username } = await createPerson(own)
    const { secret } = await enrol(own, username)
    own.clock.offset += 300_000
    const { Session } = await startSignIn(own, username)
    const at = (shift: number) => totpAt(secret, new Date(own.now().getTime() + shift))
    for (const shift of [-60_000, 60_000]) {
      const refusal = await own.refused("RespondToAuthChallenge", respond(Session, username, at(shift)))
      expect(refusal.__type).toBe("CodeMismatchException")
    }
    readTokens(await own.call("RespondToAuthChallenge", respond(Session, username, at(-30_000))))
  })

  it("locks after five wrong codes, over any number of sessions, whatever passwords come between", async () => {
    const own = await providerForTest()
    const { username } = await createPerson(own)
    const { code } = await enrol(own, username)
    for (let round = 0; round < 5; round += 1) {
      const { Session } = await startSignIn(own, username)
      const wrong = respond(Session, username, otherThan(code()))
      expect((await own.refused("RespondToAuthChallenge", wrong)).__type).toBe("CodeMismatchException")
    }
    const { Session } = await startSignIn(own, username)
    const right = respond(Session, username, code())
    expect((await own.refused("RespondToAuthChallenge", right)).message).toBe("Password attempts exceeded")
    own.clock.offset += 1000
    readTokens(await own.call("RespondToAuthChallenge", respond(Session, username, code())))
  })

  it("signs nobody in twice when one code arrives many times at once", async () => {
    const own = await providerForTest()
    const { username } = await createPerson(own)
    const { code } = await enrol(own, username)
    const sessions = [await startSignIn(own, username), await startSignIn(own, username)]
    const shared = code()
    const answers = await Promise.all(
      sessions.map(({ Session }) =>
        own.send("RespondToAuthChallenge", {
          ClientId: "tenantrylocalclient",
          ...respond(Session, username, shared),
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
  })

  it("is never asked for before it is verified, and cannot be enabled unverified", async () => {
    const { username } = await createPerson(provider)
    const { AccessToken } = await signInWithPassword(provider, username)
    const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true }
    const enable = () => provider.refusedAs(AccessToken, "SetUserMFAPreference", { SoftwareTokenMfaSettings })
    expect((await enable()).message).toBe("User has not verified software token mfa")
    const { SecretCode } = await provider.as(AccessToken, "AssociateSoftwareToken")
    const UserCode = otherThan(totpAt(String(SecretCode), provider.now()))
    expect((await provider.refusedAs(AccessToken, "VerifySoftwareToken", { UserCode })).__type).toBe(
      "EnableSoftwareTokenMFAException",
    )
    expect((await enable()).message).toBe("User has not verified software token mfa")
    await signInWithPassword(provider, username)
  })

  it("ends a sign-in under way when the user is disabled or signed out everywhere", async () => {
    const own = await providerForTest()
    for (const operation of ["AdminDisableUser", "AdminUserGlobalSignOut"]) {
      const { username } = await createPerson(own)
      const { code } = await enrol(own, username)
      const { Session } = await startSignIn(own, username)
      await own.admin(operation, { Username: username })
      const refusal = await own.refused("RespondToAuthChallenge", respond(Session, username, code()))
      expect(refusal).toEqual({ __type: "NotAuthorizedException", message: "Invalid session for the user." })
    }
  })

  it("can be switched off by its owner", async () => {
    const own = await providerForTest()
    const { username } = await createPerson(own)
    const { AccessToken } = await enrol(own, username)
    await own.as(AccessToken, "SetUserMFAPreference", { SoftwareTokenMfaSettings: { Enabled: false } })
    await signInWithPassword(own, username)
  })

  it("is the only second factor: others are refused", async () => {
    const { username } = await createPerson(provider)
    const { AccessToken } = await signInWithPassword(provider, username)
    for (const factor of ["SMSMfaSettings", "EmailMfaSettings"]) {
      const refusal = await provider.refusedAs(AccessToken, "SetUserMFAPreference", { [factor]: { Enabled: true } })
      expect(refusal.__type).toBe("InvalidParameterException")
    }
  })
})
