import { randomUUID } from "node:crypto"
import { afterAll, describe, expect, it } from "vitest"
import {
  attribute,
  codeFor,
  createPerson,
  createProvider,
  goodPassword,
  otherThan,
  providerForTest,
  readChallenge,
  refresh,
  refusedSignIn,
  signInWithPassword,
} from "./support.ts"

const provider = await createProvider()
afterAll(provider.close)

const newPassword = "N3w!password"
const confirm = (name: string, code: string, password = newPassword) => ({
  Username: name,
  ConfirmationCode: code,
  Password: password,
})

describe("a forgotten password", () => {
  it("is replaced by who gets the mail, by username or e-mail", async () => {
    for (const by of ["username", "email"] as const) {
      const person = await createPerson(provider)
      const { CodeDeliveryDetails } = await provider.call("ForgotPassword", { Username: person[by] })
      expect(CodeDeliveryDetails).toMatchObject({ Destination: `${person.email[0]}***@e***` })
      await provider.call("ConfirmForgotPassword", confirm(person[by], codeFor(provider, person.email)))
      await signInWithPassword(provider, person.email, newPassword)
      expect((await refusedSignIn(provider, person.email)).message).toBe("Incorrect username or password.")
    }
  })

  it("keeps the policy, and a refused password leaves the code good", async () => {
    const person = await createPerson(provider)
    await provider.call("ForgotPassword", { Username: person.email })
    const code = codeFor(provider, person.email)
    const weak = await provider.refused("ConfirmForgotPassword", confirm(person.email, code, "weakpassword"))
    expect(weak.__type).toBe("InvalidPasswordException")
    await provider.call("ConfirmForgotPassword", confirm(person.email, code))
  })

  it("needs a code that is right, not used, not older than an hour, not guessed at", async () => {
    const own = await providerForTest()
    const person = await createPerson(own)
    const ask = async () => {
      await own.call("ForgotPassword", { Username: person.email })
      return codeFor(own, person.email)
    }
    const refused = async (code: string) =>
      (await own.refused("ConfirmForgotPassword", confirm(person.email, code))).__type
    const first = await ask()
    expect(await refused(otherThan(first))).toBe("CodeMismatchException")
    await own.call("ConfirmForgotPassword", confirm(person.email, first))
    expect(await refused(first)).toBe("ExpiredCodeException")
    const second = await ask()
    own.clock.offset += 3600_000
    expect(await refused(second)).toBe("ExpiredCodeException")
    const third = await ask()
    for (let round = 0; round < 5; round += 1) await refused(otherThan(third))
    expect(await refused(third)).toBe("LimitExceededException")
  })

  it("cannot be replaced when the address has changed since the code was sent", async () => {
    const person = await createPerson(provider)
    await provider.call("ForgotPassword", { Username: person.username })
    const code = codeFor(provider, person.email)
    const UserAttributes = [attribute("email", `${randomUUID()}@example.com`), attribute("email_verified", "true")]
    await provider.admin("AdminUpdateUserAttributes", { Username: person.username, UserAttributes })
    const refusal = await provider.refused("ConfirmForgotPassword", confirm(person.username, code))
    expect(refusal.__type).toBe("CodeMismatchException")
  })

  it("ends a lockout and a sign-in under way", async () => {
    const person = await createPerson(provider)
    const AuthParameters = { USERNAME: person.username, SRP_A: "abcdef" }
    const started = readChallenge(await provider.call("InitiateAuth", { AuthFlow: "USER_SRP_AUTH", AuthParameters }))
    for (let round = 0; round < 5; round += 1) await refusedSignIn(provider, person.username, "Wr0ng!pass")
    await provider.call("ForgotPassword", { Username: person.username })
    await provider.call("ConfirmForgotPassword", confirm(person.username, codeFor(provider, person.email)))
    await signInWithPassword(provider, person.username, newPassword)
    expect(started.ChallengeName).toBe("PASSWORD_VERIFIER")
  })

  it("tells nobody who exists: unknown, unverified and disabled users answer alike, without mail", async () => {
    const unverified = randomUUID()
    const UserAttributes = [attribute("email", `${unverified}@example.com`)]
    await provider.admin("AdminCreateUser", { Username: unverified, MessageAction: "SUPPRESS", UserAttributes })
    await provider.admin("AdminSetUserPassword", { Username: unverified, Password: goodPassword, Permanent: true })
    const disabled = await createPerson(provider)
    await provider.admin("AdminDisableUser", { Username: disabled.username })
    const sent = provider.mails.length
    const names = [randomUUID(), `${randomUUID()}@example.com`, unverified, `${unverified}@example.com`]
    for (const name of [...names, disabled.email]) {
      const refused = async () => (await provider.refused("ConfirmForgotPassword", confirm(name, "123456"))).__type
      const types = [await refused()]
      const first = await provider.call("ForgotPassword", { Username: name })
      expect(first["CodeDeliveryDetails"]).toEqual({
        AttributeName: "email",
        DeliveryMedium: "EMAIL",
        Destination: expect.stringMatching(/^\w\*\*\*@\w\*\*\*$/),
      })
      expect(await provider.call("ForgotPassword", { Username: name })).toEqual(first)
      for (let round = 0; round < 6; round += 1) types.push(await refused())
      const expected = ["ExpiredCodeException", ...Array<string>(5).fill("CodeMismatchException")]
      expect(types).toEqual([...expected, "LimitExceededException"])
    }
    expect(provider.mails).toHaveLength(sent)
  })

  it("is not one that nobody has chosen yet: a temporary one is refused, to all who hold the name or the address", async () => {
    const person = await createPerson(provider)
    await provider.admin("AdminSetUserPassword", { Username: person.username, Password: newPassword })
    const sent = provider.mails.length
    for (const Username of [person.username, person.email]) {
      const message = "User password cannot be reset in the current state."
      expect(await provider.refused("ForgotPassword", { Username })).toEqual({
        __type: "NotAuthorizedException",
        message,
      })
    }
    expect(provider.mails).toHaveLength(sent)
  })

  it("sends at most twenty codes an hour, to known and unknown alike", async () => {
    const person = await createPerson(provider)
    for (const Username of [person.email, `${randomUUID()}@example.com`]) {
      for (let round = 0; round < 20; round += 1) await provider.call("ForgotPassword", { Username })
      expect((await provider.refused("ForgotPassword", { Username })).__type).toBe("LimitExceededException")
    }
  })
})

describe("changing the password", () => {
  const change = (PreviousPassword: string, ProposedPassword: string) => ({ PreviousPassword, ProposedPassword })

  it("needs the old one and keeps the policy", async () => {
    const { username } = await createPerson(provider)
    const { AccessToken } = await signInWithPassword(provider, username)
    const wrong = await provider.refusedAs(AccessToken, "ChangePassword", change("Wr0ng!pass", newPassword))
    expect(wrong.message).toBe("Incorrect username or password.")
    const weak = await provider.refusedAs(AccessToken, "ChangePassword", change(goodPassword, "weak"))
    expect(weak.__type).toBe("InvalidPasswordException")
    await signInWithPassword(provider, username)
    await provider.as(AccessToken, "ChangePassword", change(goodPassword, newPassword))
    await signInWithPassword(provider, username, newPassword)
    await refusedSignIn(provider, username)
  })

  it("is no way around the lockout", async () => {
    const { username } = await createPerson(provider)
    const { AccessToken } = await signInWithPassword(provider, username)
    for (let round = 0; round < 5; round += 1) {
      await provider.refusedAs(AccessToken, "ChangePassword", change("Wr0ng!pass", newPassword))
    }
    const locked = await provider.refusedAs(AccessToken, "ChangePassword", change(goodPassword, newPassword))
    expect(locked.__type).toBe("LimitExceededException")
    expect((await refusedSignIn(provider, username)).message).toBe("Password attempts exceeded")
  })

  it("leaves other sign-ins alone, as Cognito does", async () => {
    const { username } = await createPerson(provider)
    const [one, other] = [await signInWithPassword(provider, username), await signInWithPassword(provider, username)]
    await provider.as(one.AccessToken, "ChangePassword", change(goodPassword, newPassword))
    await provider.call("InitiateAuth", refresh(other.RefreshToken))
  })
})
