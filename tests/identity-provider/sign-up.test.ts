import { randomUUID } from "node:crypto"
import { CognitoUserPool } from "amazon-cognito-identity-js"
import { afterAll, describe, expect, it } from "vitest"
import { attribute, clientId, createPerson, createProvider, goodPassword, poolId } from "./support.ts"

const provider = await createProvider()
afterAll(provider.close)

const newAddress = () => `${randomUUID()}@example.com`
const confirm = (username: string, code: string) => ({ Username: username, ConfirmationCode: code })
const create = (input: Record<string, unknown>) => ({ Username: randomUUID(), MessageAction: "SUPPRESS", ...input })

const notPermitted = { __type: "NotAuthorizedException", message: "SignUp is not permitted for this user pool" }

describe("signing up", () => {
  it("is not for people: a browser that tries is refused, and nobody is made", async () => {
    const pool = new CognitoUserPool({ UserPoolId: poolId, ClientId: clientId, endpoint: provider.endpoint })
    const username = randomUUID()
    const refusal = await new Promise<unknown>((resolve) => {
      pool.signUp(username, goodPassword, [], [], (error) => resolve(error))
    })
    expect(refusal).toMatchObject({ name: notPermitted.__type, message: notPermitted.message })
    expect((await provider.adminRefused("AdminGetUser", { Username: username })).__type).toBe("UserNotFoundException")
  })

  it("tells nobody who exists, nor what a password lacks: everything is refused alike", async () => {
    const person = await createPerson(provider)
    for (const Username of [person.username, person.email, randomUUID()]) {
      for (const Password of [goodPassword, "weak"]) {
        expect(await provider.refused("SignUp", { Username, Password })).toEqual(notPermitted)
      }
    }
    const UserAttributes = [attribute("email", newAddress())]
    const metadata = { ValidationData: [attribute("permit", "x")], ClientMetadata: { a: "b" } }
    const all = { Username: randomUUID(), Password: goodPassword, UserAttributes, ...metadata }
    expect(await provider.refused("SignUp", all)).toEqual(notPermitted)
  })
})

describe("somebody whom an administrator makes", () => {
  it.each([
    ["Sh0rt!a", "Password not long enough"],
    ["passw0rd!", "Password must have uppercase characters"],
    ["PASSW0RD!", "Password must have lowercase characters"],
    ["Password!", "Password must have numeric characters"],
    ["Passw0rdx", "Password must have symbol characters"],
    ["Passw0rd ", "Password must have symbol characters"],
  ])("does not get the password %s", async (TemporaryPassword, reason) => {
    const message = `Password did not conform with policy: ${reason}`
    const refusal = await provider.adminRefused("AdminCreateUser", create({ TemporaryPassword }))
    expect(refusal).toEqual({ __type: "InvalidPasswordException", message })
  })

  it("gets no password of more than 256 characters", async () => {
    const TemporaryPassword = `${goodPassword}${"x".repeat(247)}`
    const refusal = await provider.adminRefused("AdminCreateUser", create({ TemporaryPassword }))
    expect(refusal.__type).toBe("InvalidParameterException")
  })

  it("is not called like an e-mail", async () => {
    expect(await provider.adminRefused("AdminCreateUser", create({ Username: newAddress() }))).toEqual({
      __type: "InvalidParameterException",
      message: "Username cannot be of email format, since user pool is configured for email alias.",
    })
  })

  it("is not called like somebody else, in any case, even when two are made at once", async () => {
    const Username = randomUUID()
    const names = [Username, Username.toUpperCase()]
    const made = await Promise.allSettled(
      names.map((name) => provider.admin("AdminCreateUser", create({ Username: name }))),
    )
    expect(made.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    const again = await provider.adminRefused("AdminCreateUser", create({ Username: names[1] }))
    expect(again.__type).toBe("UsernameExistsException")
  })

  it.each([
    ["sub", randomUUID()],
    ["custom:role", "admin"],
    ["cognito:groups", "admins"],
    ["email", "not an address"],
    ["email", "a@b.c\r\nbcc: x@y.z"],
    ["phone_number", "12"],
  ])("has no %s that is %s", async (name, value) => {
    const input = create({ UserAttributes: [attribute(name, value)] })
    expect((await provider.adminRefused("AdminCreateUser", input)).__type).toBe("InvalidParameterException")
    await provider.adminRefused("AdminGetUser", { Username: input.Username })
  })
})

describe("an e-mail as alias", () => {
  it("blocks nobody before it is verified", async () => {
    const address = newAddress()
    const unverified = create({ UserAttributes: [attribute("email", address)] })
    await provider.admin("AdminCreateUser", unverified)
    const person = await createPerson(provider, address)
    expect((await provider.admin("AdminGetUser", { Username: address }))["Username"]).toBe(person.username)
  })

  it("is never taken over by force", async () => {
    const forced = { ...confirm(randomUUID(), "123456"), ForceAliasCreation: true }
    expect((await provider.refused("ConfirmSignUp", forced)).__type).toBe("InvalidParameterException")
    const taking = create({ ForceAliasCreation: true })
    expect((await provider.adminRefused("AdminCreateUser", taking)).__type).toBe("InvalidParameterException")
  })

  it("cannot be given away twice by an administrator", async () => {
    const person = await createPerson(provider)
    const UserAttributes = [attribute("email", person.email.toUpperCase()), attribute("email_verified", "true")]
    const twice = await provider.adminRefused("AdminCreateUser", create({ UserAttributes }))
    expect(twice.__type).toBe("AliasExistsException")
    const other = await createPerson(provider)
    const update = { Username: other.username, UserAttributes }
    expect((await provider.adminRefused("AdminUpdateUserAttributes", update)).__type).toBe("AliasExistsException")
  })

  it("goes to one of many who get it at once", async () => {
    const address = newAddress()
    const made = await Promise.allSettled(Array.from({ length: 3 }, () => createPerson(provider, address)))
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  it("is free again when its holder is deleted", async () => {
    const person = await createPerson(provider)
    await provider.admin("AdminDeleteUser", { Username: person.email })
    await createPerson(provider, person.email)
  })
})

describe("a confirmation code", () => {
  it("is for nobody, and tells nobody who exists: unknown, confirmed, new and disabled users answer alike", async () => {
    const [person, other, disabled] = [
      await createPerson(provider),
      await createPerson(provider),
      await createPerson(provider),
    ]
    await provider.admin("AdminDisableUser", { Username: disabled.username })
    const fresh = create({ UserAttributes: [attribute("email", newAddress())] })
    await provider.admin("AdminCreateUser", fresh)
    const sent = provider.mails.length
    const names = [randomUUID(), newAddress(), person.username, other.email, disabled.email, fresh.Username]
    for (const name of names) {
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
      const mismatches = Array<string>(5).fill("CodeMismatchException")
      expect(types).toEqual(["ExpiredCodeException", ...mismatches, "LimitExceededException"])
    }
    expect(provider.mails).toHaveLength(sent)
  })
})
