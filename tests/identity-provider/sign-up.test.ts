import { randomUUID } from "node:crypto"
import { CognitoUserAttribute, CognitoUserPool } from "amazon-cognito-identity-js"
import { afterAll, describe, expect, it } from "vitest"
import { browserUser, sessionOf, srpSignIn } from "./browser.ts"
import {
  attribute,
  clientId,
  codeFor,
  createPerson,
  createProvider,
  goodPassword,
  otherThan,
  poolId,
  providerForTest,
  refusedSignIn,
  signInWithPassword,
} from "./support.ts"

const provider = await createProvider()
afterAll(provider.close)

const newAddress = () => `${randomUUID()}@example.com`
const register = async (address: string, username: string = randomUUID(), at = provider) => {
  const UserAttributes = [attribute("email", address)]
  await at.call("SignUp", { Username: username, Password: goodPassword, UserAttributes })
  return { username, code: codeFor(at, address) }
}
const confirm = (username: string, code: string) => ({ Username: username, ConfirmationCode: code })

const mismatch = "CodeMismatchException"
const expired = "ExpiredCodeException"
const exhausted = "LimitExceededException"

describe("signing up", () => {
  it("works from a browser: register, get a code by mail, confirm, sign in", async () => {
    const address = newAddress()
    const pool = new CognitoUserPool({ UserPoolId: poolId, ClientId: clientId, endpoint: provider.endpoint })
    const username = randomUUID()
    const result = await new Promise((resolve, reject) => {
      const email = new CognitoUserAttribute({ Name: "email", Value: address })
      pool.signUp(username, goodPassword, [email], [], (error, data) => (error ? reject(error) : resolve(data)))
    })
    expect(result).toMatchObject({
      userConfirmed: false,
      codeDeliveryDetails: { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: `${address[0]}***@e***` },
    })
    expect((await refusedSignIn(provider, username)).__type).toBe("UserNotConfirmedException")
    const user = browserUser(provider, username)
    await new Promise((resolve, reject) => {
      const callback = (error: unknown, answer: unknown) => (error ? reject(error) : resolve(answer))
      user.confirmRegistration(codeFor(provider, address), false, callback)
    })
    sessionOf(await srpSignIn(browserUser(provider, address)))
  })

  it("tells that a user is not confirmed only to who knows the password", async () => {
    const { username } = await register(newAddress())
    const refusal = await refusedSignIn(provider, username, "Wr0ng!pass")
    expect(refusal.message).toBe("Incorrect username or password.")
  })

  it.each([
    ["Sh0rt!a", "Password not long enough"],
    ["passw0rd!", "Password must have uppercase characters"],
    ["PASSW0RD!", "Password must have lowercase characters"],
    ["Password!", "Password must have numeric characters"],
    ["Passw0rdx", "Password must have symbol characters"],
    ["Passw0rd ", "Password must have symbol characters"],
  ])("refuses the password %s", async (Password, reason) => {
    const refusal = await provider.refused("SignUp", { Username: randomUUID(), Password })
    expect(refusal).toEqual({
      __type: "InvalidPasswordException",
      message: `Password did not conform with policy: ${reason}`,
    })
  })

  it("refuses a password of more than 256 characters", async () => {
    const Password = `${goodPassword}${"x".repeat(247)}`
    const refusal = await provider.refused("SignUp", { Username: randomUUID(), Password })
    expect(refusal.__type).toBe("InvalidParameterException")
  })

  it("refuses a username that looks like an e-mail", async () => {
    const refusal = await provider.refused("SignUp", { Username: newAddress(), Password: goodPassword })
    expect(refusal).toEqual({
      __type: "InvalidParameterException",
      message: "Username cannot be of email format, since user pool is configured for email alias.",
    })
  })

  it("refuses a username that is taken in any case, even when two ask at once", async () => {
    const Username = randomUUID()
    const ask = (name: string) =>
      provider.send("SignUp", { ClientId: clientId, Username: name, Password: goodPassword })
    const answers = await Promise.all([ask(Username), ask(Username.toUpperCase())])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
    expect(answers.find(({ status }) => status === 400)?.body["__type"]).toBe("UsernameExistsException")
  })

  it.each([
    ["email_verified", "true", "NotAuthorizedException"],
    ["sub", randomUUID(), "InvalidParameterException"],
    ["custom:role", "admin", "InvalidParameterException"],
    ["cognito:groups", "admins", "InvalidParameterException"],
    ["email", "not an address", "InvalidParameterException"],
    ["email", "a@b.c\r\nbcc: x@y.z", "InvalidParameterException"],
    ["phone_number", "12", "InvalidParameterException"],
  ])("lets nobody set %s to %s", async (name, value, type) => {
    const UserAttributes = [attribute(name, value)]
    const Username = randomUUID()
    expect((await provider.refused("SignUp", { Username, Password: goodPassword, UserAttributes })).__type).toBe(type)
    await provider.adminRefused("AdminGetUser", { Username })
  })
})

describe("an e-mail as alias", () => {
  it("blocks nobody before it is verified, and belongs to who confirms first", async () => {
    const address = newAddress()
    const first = await register(address)
    const second = await register(address.toUpperCase())
    await provider.call("ConfirmSignUp", confirm(second.username, codeFor(provider, address.toUpperCase())))
    const late = await provider.refused("ConfirmSignUp", confirm(first.username, first.code))
    expect(late).toEqual({
      __type: "AliasExistsException",
      message: "An account with the given email already exists.",
    })
    await signInWithPassword(provider, address)
    expect((await refusedSignIn(provider, first.username)).__type).toBe("UserNotConfirmedException")
  })

  it("is checked after the code, so that nobody learns of others without one", async () => {
    const person = await createPerson(provider)
    const { username, code } = await register(person.email)
    const wrong = await provider.refused("ConfirmSignUp", confirm(username, otherThan(code)))
    expect(wrong.__type).toBe(mismatch)
  })

  it("is never taken over by force", async () => {
    const { username, code } = await register(newAddress())
    const forced = { ...confirm(username, code), ForceAliasCreation: true }
    expect((await provider.refused("ConfirmSignUp", forced)).__type).toBe("InvalidParameterException")
    const create = { Username: randomUUID(), MessageAction: "SUPPRESS", ForceAliasCreation: true }
    expect((await provider.adminRefused("AdminCreateUser", create)).__type).toBe("InvalidParameterException")
  })

  it("cannot be given away twice by an administrator", async () => {
    const person = await createPerson(provider)
    const UserAttributes = [attribute("email", person.email.toUpperCase()), attribute("email_verified", "true")]
    const create = { Username: randomUUID(), MessageAction: "SUPPRESS", UserAttributes }
    expect((await provider.adminRefused("AdminCreateUser", create)).__type).toBe("AliasExistsException")
    const other = await createPerson(provider)
    const update = { Username: other.username, UserAttributes }
    expect((await provider.adminRefused("AdminUpdateUserAttributes", update)).__type).toBe("AliasExistsException")
  })

  it("goes to one of many who confirm at once", async () => {
    const address = newAddress()
    const people = [await register(address), await register(address), await register(address)]
    const answers = await Promise.all(
      people.map(({ username, code }) =>
        provider.send("ConfirmSignUp", { ClientId: clientId, ...confirm(username, code) }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400])
  })

  it("is free again when its holder is deleted", async () => {
    const person = await createPerson(provider)
    await provider.admin("AdminDeleteUser", { Username: person.email })
    await createPerson(provider, person.email)
  })
})

describe("a confirmation code", () => {
  it("lasts 24 hours", async () => {
    const own = await providerForTest()
    const [early, late] = [await register(newAddress(), randomUUID(), own), await register(newAddress(), "late", own)]
    own.clock.offset = 24 * 3600_000 - 60_000
    await own.call("ConfirmSignUp", confirm(early.username, early.code))
    own.clock.offset += 61_000
    expect((await own.refused("ConfirmSignUp", confirm(late.username, late.code))).__type).toBe(expired)
  })

  it("allows five wrong tries, then not even the right one", async () => {
    const { username, code } = await register(newAddress())
    const types: string[] = []
    for (const guess of [...Array<string>(5).fill(otherThan(code)), code]) {
      types.push((await provider.refused("ConfirmSignUp", confirm(username, guess))).__type)
    }
    expect(types).toEqual([...Array<string>(5).fill(mismatch), exhausted])
  })

  it("allows five wrong tries when many come at once", async () => {
    const { username, code } = await register(newAddress())
    const tries = Array.from({ length: 12 }, () =>
      provider.refused("ConfirmSignUp", confirm(username, otherThan(code))),
    )
    const types = (await Promise.all(tries)).map(({ __type }) => __type)
    expect(types.filter((type) => type === mismatch)).toHaveLength(5)
    expect(types.filter((type) => type === exhausted)).toHaveLength(7)
  })

  it("is replaced by the next one, which can be asked for twenty times an hour", async () => {
    const address = newAddress()
    const { username, code } = await register(address)
    await provider.call("ResendConfirmationCode", { Username: username })
    const next = codeFor(provider, address)
    if (next !== code) {
      expect((await provider.refused("ConfirmSignUp", confirm(username, code))).__type).toBe(mismatch)
    }
    for (let round = 0; round < 18; round += 1) await provider.call("ResendConfirmationCode", { Username: username })
    const tooMany = await provider.refused("ResendConfirmationCode", { Username: username })
    expect(tooMany.__type).toBe("LimitExceededException")
    await provider.call("ConfirmSignUp", confirm(username, codeFor(provider, address)))
  })

  it("is good once and for its own user only", async () => {
    const [one, other] = [await register(newAddress()), await register(newAddress())]
    if (one.code !== other.code) {
      expect((await provider.refused("ConfirmSignUp", confirm(other.username, one.code))).__type).toBe(mismatch)
    }
    await provider.call("ConfirmSignUp", confirm(one.username, one.code))
    expect((await provider.refused("ConfirmSignUp", confirm(one.username, one.code))).__type).toBe(expired)
  })

  it("tells nobody who exists: unknown, confirmed and disabled users answer alike", async () => {
    const [person, other, disabled] = [
      await createPerson(provider),
      await createPerson(provider),
      await createPerson(provider),
    ]
    await provider.admin("AdminDisableUser", { Username: disabled.username })
    const sent = provider.mails.length
    for (const name of [randomUUID(), newAddress(), person.username, other.email, disabled.email]) {
      const types = [(await provider.refused("ConfirmSignUp", confirm(name, "123456"))).__type]
      const { CodeDeliveryDetails } = await provider.call("ResendConfirmationCode", { Username: name })
      expect(CodeDeliveryDetails).toEqual({
        AttributeName: "email",
        DeliveryMedium: "EMAIL",
        Destination: expect.stringMatching(/^\w\*\*\*@\w\*\*\*$/),
      })
      for (let round = 0; round < 6; round += 1) {
        types.push((await provider.refused("ConfirmSignUp", confirm(name, "123456"))).__type)
      }
      expect(types).toEqual([expired, ...Array<string>(5).fill(mismatch), exhausted])
    }
    expect(provider.mails).toHaveLength(sent)
  })
})
