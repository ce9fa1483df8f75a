import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import type { TriggerName } from "@tenantry/identity-provider/index"
import {
  attribute,
  claimsOf,
  clientId,
  codeFor,
  createPerson,
  goodPassword,
  type Json,
  poolId,
  type Provider,
  providerForTest,
  readChallenge,
  readEvent,
  readTokens,
  refresh,
  refusedSignIn,
  signInWithPassword,
  type TriggerEvent,
} from "./support.ts"

type Handlers = Partial<Record<TriggerName, (event: TriggerEvent) => unknown>>

const poolWith = async (handlers: Handlers) => {
  const events: TriggerEvent[] = []
  const provider = await providerForTest({
    trigger: async (name, event) => {
      events.push(structuredClone(readEvent(event)))
      return handlers[name] ? handlers[name](readEvent(event)) : event
    },
  })
  return {
    provider,
    events,
    last: (source: string) => events.findLast(({ triggerSource }) => triggerSource === source),
    sources: () => events.map(({ triggerSource }) => triggerSource),
  }
}

const answering = (response: Json) => (event: TriggerEvent) => ({ ...event, response })
const failing = (message: string) => () => {
  throw new Error(message)
}

const confirm = (Username: string, ConfirmationCode: string) => ({ Username, ConfirmationCode })

/** Somebody who has asked for a code for a new password. */
const forgetful = async (provider: Provider, input: Json = {}) => {
  const person = await createPerson(provider)
  await provider.call("ForgotPassword", { Username: person.email, ...input })
  return { ...person, code: codeFor(provider, person.email) }
}
const newPassword = "N3w!password"

describe("PostConfirmation", () => {
  it("follows a replaced password", async () => {
    const { provider, last, sources } = await poolWith({})
    const person = await forgetful(provider)
    const reset = { ...confirm(person.email, person.code), Password: newPassword, ClientMetadata: { from: "page" } }
    await provider.call("ConfirmForgotPassword", reset)
    expect(last("PostConfirmation_ConfirmForgotPassword")).toMatchObject({
      userName: person.username,
      request: {
        userAttributes: { email: person.email, email_verified: "true", "cognito:user_status": "CONFIRMED" },
        clientMetadata: { from: "page" },
      },
      response: {},
    })
    expect(sources().filter((source) => source.startsWith("PostConfirmation"))).toHaveLength(1)
  })

  it("leaves the password replaced when it fails, tells the caller, and is not called again", async () => {
    const { provider, sources } = await poolWith({ PostConfirmation: failing("no table") })
    const person = await forgetful(provider)
    const input = { ...confirm(person.username, person.code), Password: newPassword }
    expect(await provider.refused("ConfirmForgotPassword", input)).toEqual({
      __type: "UserLambdaValidationException",
      message: "PostConfirmation failed with error no table.",
    })
    await signInWithPassword(provider, person.email, newPassword)
    expect((await provider.refused("ConfirmForgotPassword", input)).__type).toBe("ExpiredCodeException")
    expect(sources().filter((source) => source.startsWith("PostConfirmation"))).toHaveLength(1)
  })

  it("is not called for a wrong code", async () => {
    const { provider, sources } = await poolWith({})
    const person = await forgetful(provider)
    const wrong = { ...confirm(person.username, "wrong"), Password: newPassword }
    await provider.refused("ConfirmForgotPassword", wrong)
    expect(sources()).not.toContain("PostConfirmation_ConfirmForgotPassword")
  })
})

describe("CustomMessage", () => {
  const ownWords = answering({ emailSubject: "Tenantry {####}", emailMessage: "<b>{####}</b> {username}" })

  it("words every mail, for the event it belongs to", async () => {
    const { provider, sources } = await poolWith({ CustomMessage: ownWords })
    const person = await forgetful(provider)
    const { AccessToken } = await signInWithPassword(provider, person.email)
    const address = `${randomUUID()}@example.com`
    await provider.as(AccessToken, "UpdateUserAttributes", { UserAttributes: [attribute("email", address)] })
    await provider.as(AccessToken, "GetUserAttributeVerificationCode", { AttributeName: "email" })
    const UserAttributes = [attribute("email", `${randomUUID()}@example.com`)]
    await provider.admin("AdminCreateUser", { Username: randomUUID(), UserAttributes })
    expect(sources().filter((source) => source.startsWith("CustomMessage"))).toEqual([
      "CustomMessage_ForgotPassword",
      "CustomMessage_UpdateUserAttribute",
      "CustomMessage_VerifyUserAttribute",
      "CustomMessage_AdminCreateUser",
    ])
    expect(provider.mails.slice(0, 3).map(({ to }) => to)).toEqual([person.email, address, address])
    for (const { subject, html } of provider.mails.slice(0, 3)) {
      const [, code] = /^Tenantry (\d{6})$/.exec(subject) ?? []
      expect(html).toBe(`<b>${code}</b> ${person.username}`)
    }
  })

  it("is given placeholders, never a code", async () => {
    const { provider, last } = await poolWith({})
    const person = await forgetful(provider, { ClientMetadata: { locale: "pl" } })
    expect(last("CustomMessage_ForgotPassword")).toMatchObject({
      request: {
        codeParameter: "{####}",
        usernameParameter: null,
        clientMetadata: { locale: "pl" },
        userAttributes: { email: person.email, "cognito:user_status": "CONFIRMED" },
      },
      response: { smsMessage: null, emailMessage: null, emailSubject: null },
    })
    expect(JSON.stringify(last("CustomMessage_ForgotPassword"))).not.toContain(person.code)
    const UserAttributes = [attribute("email", `${randomUUID()}@example.com`)]
    await provider.admin("AdminCreateUser", { Username: randomUUID(), UserAttributes })
    expect(last("CustomMessage_AdminCreateUser")?.request["usernameParameter"]).toBe("{username}")
  })

  it.each([
    ["says nothing", {}],
    ["forgets the code", { emailSubject: "Hi", emailMessage: "no code" }],
    ["says null", { emailSubject: null, emailMessage: null }],
  ])("is replaced by the default message when it %s", async (_what, response) => {
    const { provider } = await poolWith({ CustomMessage: answering(response) })
    const person = await forgetful(provider)
    const [mail] = provider.mails
    expect(mail).toMatchObject({ to: person.email, subject: "Your verification code" })
    expect(mail?.html).toMatch(/^Your confirmation code is \d{6}$/)
  })

  it("needs the username as well where it introduces a new user", async () => {
    const { provider } = await poolWith({ CustomMessage: answering({ emailMessage: "only {####}" }) })
    const UserAttributes = [attribute("email", `${randomUUID()}@example.com`)]
    await provider.admin("AdminCreateUser", { Username: randomUUID(), UserAttributes })
    expect(provider.mails[0]?.html).toMatch(/^Your username is/)
  })

  it("cannot write further headers, nor a username markup", async () => {
    const { provider } = await poolWith({ CustomMessage: ownWords })
    const name = "<script>$&"
    const UserAttributes = [attribute("email", "a@example.com")]
    await provider.admin("AdminCreateUser", { Username: name, TemporaryPassword: goodPassword, UserAttributes })
    expect(provider.mails[0]?.html).toContain("&#60;script&#62;$&#38;")
    const emailSubject = "Hi\r\nBcc: x@y.z"
    const lines = await poolWith({ CustomMessage: answering({ emailSubject, emailMessage: "{####}" }) })
    const person = await createPerson(lines.provider)
    const refusal = await lines.provider.refused("ForgotPassword", { Username: person.email })
    expect(refusal.__type).toBe("InvalidLambdaResponseException")
    expect(lines.provider.mails).toHaveLength(0)
  })

  it("that fails is told to the caller", async () => {
    const { provider } = await poolWith({ CustomMessage: failing("no template") })
    const person = await createPerson(provider)
    expect(await provider.refused("ForgotPassword", { Username: person.email })).toEqual({
      __type: "UserLambdaValidationException",
      message: "CustomMessage failed with error no template.",
    })
  })

  it("is told apart from mail that could not be delivered", async () => {
    const provider = await providerForTest({ sendMail: () => Promise.reject(new Error("smtp: secret details")) })
    const person = await createPerson(provider)
    const refusal = await provider.refused("ForgotPassword", { Username: person.email })
    expect(refusal.__type).toBe("CodeDeliveryFailureException")
    expect(refusal.message).not.toContain("secret")
  })
})

describe("PreTokenGeneration", () => {
  const overriding = (details: Json) =>
    poolWith({ PreTokenGeneration: answering({ claimsAndScopeOverrideDetails: details }) })

  it("gets a version 2 event at every sign-in and refresh, without InitiateAuth's metadata", async () => {
    const { provider, last } = await poolWith({})
    const person = await createPerson(provider)
    await provider.admin("AdminAddUserToGroup", { Username: person.username, GroupName: "admins" })
    const { RefreshToken } = await signInWithPassword(provider, person.username)
    const ClientMetadata = { place: "ten_1" }
    await provider.call("InitiateAuth", { ...refresh(RefreshToken), ClientMetadata })
    for (const source of ["TokenGeneration_Authentication", "TokenGeneration_RefreshTokens"]) {
      expect(last(source)).toEqual({
        version: "2",
        region: "eu-west-1",
        userPoolId: poolId,
        userName: person.username,
        callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId },
        triggerSource: source,
        request: {
          userAttributes: {
            sub: expect.any(String),
            "cognito:user_status": "CONFIRMED",
            email: person.email,
            email_verified: "true",
            name: "Ada",
          },
          groupConfiguration: { groupsToOverride: ["admins"], iamRolesToOverride: [], preferredRole: null },
          scopes: ["aws.cognito.signin.user.admin"],
        },
        response: { claimsAndScopeOverrideDetails: null },
      })
    }
    await provider.call("GetTokensFromRefreshToken", { RefreshToken, ClientMetadata })
    expect(last("TokenGeneration_RefreshTokens")?.request["clientMetadata"]).toEqual(ClientMetadata)
  })

  it("gets the metadata of an answered challenge, and knows a new password", async () => {
    const { provider, last } = await poolWith({})
    const Username = randomUUID()
    const temporary = "Temp0rary!pass"
    await provider.admin("AdminCreateUser", { Username, TemporaryPassword: temporary, MessageAction: "SUPPRESS" })
    const AuthParameters = { USERNAME: Username, PASSWORD: temporary }
    const { Session } = readChallenge(
      await provider.call("InitiateAuth", { AuthFlow: "USER_PASSWORD_AUTH", AuthParameters }),
    )
    await provider.call("RespondToAuthChallenge", {
      ChallengeName: "NEW_PASSWORD_REQUIRED",
      Session,
      ChallengeResponses: { USERNAME: Username, NEW_PASSWORD: goodPassword },
      ClientMetadata: { place: "ten_1" },
    })
    expect(last("TokenGeneration_NewPasswordChallenge")?.request["clientMetadata"]).toEqual({ place: "ten_1" })
  })

  it("adds, changes and takes away claims and scopes of both tokens", async () => {
    const { provider } = await overriding({
      idTokenGeneration: { claimsToAddOrOverride: { name: "Grace", plan: 7 }, claimsToSuppress: ["email"] },
      accessTokenGeneration: {
        claimsToAddOrOverride: { place: { tenant: "ten_1", scopes: ["a", "b"] }, permissions: "AAAA" },
        scopesToAdd: ["tenantry/read"],
      },
      groupOverrideDetails: { groupsToOverride: ["tenant-admin"] },
    })
    const { username } = await createPerson(provider)
    await provider.admin("AdminAddUserToGroup", { Username: username, GroupName: "users" })
    const { AccessToken, IdToken, RefreshToken } = await signInWithPassword(provider, username)
    const access = {
      place: { tenant: "ten_1", scopes: ["a", "b"] },
      permissions: "AAAA",
      scope: "aws.cognito.signin.user.admin tenantry/read",
      "cognito:groups": ["tenant-admin"],
    }
    expect(claimsOf(AccessToken)).toMatchObject(access)
    expect(claimsOf(IdToken)).toMatchObject({ name: "Grace", plan: 7, "cognito:groups": ["tenant-admin"] })
    expect(claimsOf(IdToken)).not.toHaveProperty("email")
    const refreshed = readTokens(await provider.call("InitiateAuth", refresh(RefreshToken)))
    expect(claimsOf(refreshed.AccessToken)).toMatchObject(access)
  })

  it("cannot touch what identifies a token", async () => {
    const reserved = (
      "sub iss aud exp iat jti origin_jti auth_time token_use event_id nbf nonce acr amr at_hash azp dev:x " +
      "cognito:username cognito:groups cognito:x"
    ).split(" ")
    const change = (names: readonly string[]) => ({
      claimsToAddOrOverride: Object.fromEntries(names.map((name) => [name, "forged"])),
      claimsToSuppress: names,
    })
    const { provider } = await overriding({
      idTokenGeneration: change([...reserved, "identities"]),
      accessTokenGeneration: change([...reserved, "client_id", "username", "scope", "device_key", "version"]),
    })
    const { username } = await createPerson(provider)
    await provider.admin("AdminAddUserToGroup", { Username: username, GroupName: "users" })
    const { AccessToken, IdToken } = await signInWithPassword(provider, username)
    for (const token of [AccessToken, IdToken]) expect(JSON.stringify(claimsOf(token))).not.toContain("forged")
    expect(claimsOf(AccessToken)).toMatchObject({ username, client_id: clientId, "cognito:groups": ["users"] })
    await provider.as(AccessToken, "GetUser")
  })

  it("can take self-service away", async () => {
    const { provider } = await overriding({
      accessTokenGeneration: { scopesToSuppress: ["aws.cognito.signin.user.admin"], scopesToAdd: ["tenantry/read"] },
    })
    const { username } = await createPerson(provider)
    const { AccessToken } = await signInWithPassword(provider, username)
    expect(claimsOf(AccessToken)["scope"]).toBe("tenantry/read")
    const password = { PreviousPassword: goodPassword, ProposedPassword: `${goodPassword}!` }
    const calls: readonly (readonly [string, Json?])[] = [
      ["GetUser"],
      ["UpdateUserAttributes", { UserAttributes: [attribute("email", "new@example.com")] }],
      ["GetUserAttributeVerificationCode", { AttributeName: "email" }],
      ["VerifyUserAttribute", { AttributeName: "email", Code: "123456" }],
      ["ChangePassword", password],
      ["AssociateSoftwareToken"],
      ["VerifySoftwareToken", { UserCode: "123456" }],
      ["SetUserMFAPreference", { SoftwareTokenMfaSettings: { Enabled: false } }],
      ["GlobalSignOut"],
      ["DeleteUser"],
    ]
    const message = "Access Token does not have required scopes"
    for (const [operation, input] of calls) {
      const refusal = await provider.refusedAs(AccessToken, operation, input)
      expect([operation, refusal]).toEqual([operation, { __type: "NotAuthorizedException", message }])
    }
  })

  it("leaves no groups claim when it empties the groups", async () => {
    const { provider } = await overriding({ groupOverrideDetails: { groupsToOverride: [] } })
    const { username } = await createPerson(provider)
    await provider.admin("AdminAddUserToGroup", { Username: username, GroupName: "users" })
    const { AccessToken, IdToken } = await signInWithPassword(provider, username)
    for (const token of [AccessToken, IdToken]) expect(claimsOf(token)).not.toHaveProperty("cognito:groups")
  })

  it("fails the sign-in and the refresh when it fails", async () => {
    const broken = { current: false }
    const { provider } = await poolWith({
      PreTokenGeneration: (event) => (broken.current ? failing("no grant")() : event),
    })
    const { username } = await createPerson(provider)
    const { RefreshToken } = await signInWithPassword(provider, username)
    broken.current = true
    const refusal = {
      __type: "UserLambdaValidationException",
      message: "PreTokenGeneration failed with error no grant.",
    }
    expect(await refusedSignIn(provider, username)).toEqual(refusal)
    expect(await provider.refused("InitiateAuth", refresh(RefreshToken))).toEqual(refusal)
  })

  it("gives no tokens to who is disabled or signed out while it runs", async () => {
    for (const operation of ["AdminDisableUser", "AdminUserGlobalSignOut", "AdminDeleteUser"]) {
      const state = { act: false }
      const { provider } = await poolWith({
        PreTokenGeneration: async (event) => {
          if (state.act) await provider.admin(operation, { Username: event.userName })
          return event
        },
      })
      const { username } = await createPerson(provider)
      const { RefreshToken } = await signInWithPassword(provider, username)
      state.act = true
      const call = operation === "AdminDisableUser" ? refresh(RefreshToken) : undefined
      const refusal = call ? await provider.refused("InitiateAuth", call) : await refusedSignIn(provider, username)
      expect(refusal.__type).toBe("NotAuthorizedException")
    }
  })

  it.each([
    ["nothing", () => undefined],
    ["no response", (event: TriggerEvent) => ({ ...event, response: undefined })],
    ["version 1 overrides", answering({ claimsAndScopeOverrideDetails: { claimsToAddOrOverride: { a: "b" } } })],
    [
      "a scope with a blank in it",
      answering({ claimsAndScopeOverrideDetails: { accessTokenGeneration: { scopesToAdd: ["a b"] } } }),
    ],
    [
      "groups that are no names",
      answering({ claimsAndScopeOverrideDetails: { groupOverrideDetails: { groupsToOverride: [1] } } }),
    ],
  ])("fails the sign-in when it answers %s", async (_what, handler) => {
    const { provider } = await poolWith({ PreTokenGeneration: handler })
    const { username } = await createPerson(provider)
    expect((await refusedSignIn(provider, username)).__type).toBe("InvalidLambdaResponseException")
  })

  it("fails the sign-in when it takes longer than five seconds", async () => {
    const { provider } = await poolWith({ PreTokenGeneration: () => new Promise(() => undefined) })
    const { username } = await createPerson(provider)
    expect(await refusedSignIn(provider, username)).toEqual({
      __type: "UnexpectedLambdaException",
      message: "PreTokenGeneration invocation failed due to error Socket timeout while invoking Lambda function.",
    })
  }, 8000)
})
