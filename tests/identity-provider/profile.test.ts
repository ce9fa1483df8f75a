import { randomUUID } from "node:crypto"
import { afterAll, describe, expect, it } from "vitest"
import {
  attribute,
  claimsOf,
  codeFor,
  createPerson,
  createProvider,
  otherThan,
  type Provider,
  providerForTest,
  readTokens,
  refresh,
  refusedSignIn,
  signInWithPassword,
} from "./support.ts"

const provider = await createProvider()
afterAll(provider.close)

const newAddress = () => `${randomUUID()}@example.com`
const signedIn = async (at: Provider = provider) => {
  const person = await createPerson(at)
  return { ...person, ...(await signInWithPassword(at, person.username)) }
}
const update = (name: string, value: string) => ({ UserAttributes: [attribute(name, value)] })
const verify = (Code: string) => ({ AttributeName: "email", Code })
const attributesOf = async (AccessToken: string) => (await provider.as(AccessToken, "GetUser"))["UserAttributes"]

describe("a changed e-mail", () => {
  it("applies only when its owner has entered the code sent to it", async () => {
    const person = await signedIn()
    const address = newAddress()
    const answer = await provider.as(person.AccessToken, "UpdateUserAttributes", update("email", address))
    expect(answer).toMatchObject({ CodeDeliveryDetailsList: [{ Destination: `${address[0]}***@e***` }] })
    expect(await attributesOf(person.AccessToken)).toContainEqual(attribute("email", person.email))
    await signInWithPassword(provider, person.email)
    await refusedSignIn(provider, address)
    const code = codeFor(provider, address)
    const wrong = await provider.refusedAs(person.AccessToken, "VerifyUserAttribute", verify(otherThan(code)))
    expect(wrong.__type).toBe("CodeMismatchException")
    await provider.as(person.AccessToken, "VerifyUserAttribute", verify(code))
    const attributes = await attributesOf(person.AccessToken)
    expect(attributes).toContainEqual(attribute("email", address))
    expect(attributes).toContainEqual(attribute("email_verified", "true"))
    await signInWithPassword(provider, address)
    await refusedSignIn(provider, person.email)
    const again = await provider.refusedAs(person.AccessToken, "VerifyUserAttribute", verify(code))
    expect(again.__type).toBe("ExpiredCodeException")
  })

  it("is refused at the end when somebody else has verified it, and the old one stays", async () => {
    const [person, other] = [await signedIn(), await createPerson(provider)]
    await provider.as(person.AccessToken, "UpdateUserAttributes", update("email", other.email))
    const code = codeFor(provider, other.email)
    const refusal = await provider.refusedAs(person.AccessToken, "VerifyUserAttribute", verify(code))
    expect(refusal.__type).toBe("AliasExistsException")
    await signInWithPassword(provider, person.email)
  })

  it("is verified by the code of the last address asked for, not an earlier one", async () => {
    const person = await signedIn()
    const [first, second] = [newAddress(), newAddress()]
    await provider.as(person.AccessToken, "UpdateUserAttributes", update("email", first))
    const code = codeFor(provider, first)
    await provider.as(person.AccessToken, "UpdateUserAttributes", update("email", second))
    if (code !== codeFor(provider, second)) {
      const refusal = await provider.refusedAs(person.AccessToken, "VerifyUserAttribute", verify(code))
      expect(refusal.__type).toBe("CodeMismatchException")
    }
    await provider.as(person.AccessToken, "VerifyUserAttribute", verify(codeFor(provider, second)))
    expect(await attributesOf(person.AccessToken)).toContainEqual(attribute("email", second))
  })

  it("is given up when the old one is set again", async () => {
    const person = await signedIn()
    const address = newAddress()
    await provider.as(person.AccessToken, "UpdateUserAttributes", update("email", address))
    await provider.as(person.AccessToken, "UpdateUserAttributes", update("email", person.email))
    const code = verify(codeFor(provider, address))
    await provider.refusedAs(person.AccessToken, "VerifyUserAttribute", code)
    expect(await attributesOf(person.AccessToken)).toContainEqual(attribute("email", person.email))
  })

  it("gets another code on request, good for an hour and five tries", async () => {
    const own = await providerForTest()
    const person = await signedIn(own)
    const address = newAddress()
    await own.as(person.AccessToken, "UpdateUserAttributes", update("email", address))
    await own.as(person.AccessToken, "GetUserAttributeVerificationCode", { AttributeName: "email" })
    own.clock.offset = 3600_000
    const { AccessToken } = readTokens(await own.call("InitiateAuth", refresh(person.RefreshToken)))
    const late = await own.refusedAs(AccessToken, "VerifyUserAttribute", verify(codeFor(own, address)))
    expect(late.__type).toBe("ExpiredCodeException")
    await own.as(AccessToken, "GetUserAttributeVerificationCode", { AttributeName: "email" })
    const code = codeFor(own, address)
    for (let round = 0; round < 5; round += 1) {
      await own.refusedAs(AccessToken, "VerifyUserAttribute", verify(otherThan(code)))
    }
    const exhausted = await own.refusedAs(AccessToken, "VerifyUserAttribute", verify(code))
    expect(exhausted.__type).toBe("LimitExceededException")
  })

  it("by an administrator needs the owner's code too, unless set as verified", async () => {
    const person = await signedIn()
    const [address, verified] = [newAddress(), newAddress()]
    await provider.admin("AdminUpdateUserAttributes", { Username: person.username, ...update("email", address) })
    expect(await attributesOf(person.AccessToken)).toContainEqual(attribute("email", person.email))
    codeFor(provider, address)
    const UserAttributes = [attribute("email", verified), attribute("email_verified", "true")]
    await provider.admin("AdminUpdateUserAttributes", { Username: person.username, UserAttributes })
    await signInWithPassword(provider, verified)
    await provider.refusedAs(person.AccessToken, "VerifyUserAttribute", verify(codeFor(provider, address)))
    await signInWithPassword(provider, verified)
  })

  it("never becomes verified by its owner's word, and stops being an alias when it is not", async () => {
    const person = await signedIn()
    const refusal = await provider.refusedAs(
      person.AccessToken,
      "UpdateUserAttributes",
      update("email_verified", "true"),
    )
    expect(refusal.__type).toBe("NotAuthorizedException")
    const unverify = { Username: person.username, ...update("email_verified", "false") }
    await provider.admin("AdminUpdateUserAttributes", unverify)
    await refusedSignIn(provider, person.email)
    await signInWithPassword(provider, person.username)
  })
})

describe("other attributes", () => {
  it("apply at once, show in the next id token and go when set to nothing", async () => {
    const person = await signedIn()
    await provider.as(person.AccessToken, "UpdateUserAttributes", update("locale", "pl"))
    const { IdToken } = await signInWithPassword(provider, person.username)
    expect(claimsOf(IdToken)).toMatchObject({ locale: "pl", name: "Ada", email: person.email })
    await provider.as(person.AccessToken, "UpdateUserAttributes", update("locale", ""))
    expect(claimsOf((await signInWithPassword(provider, person.username)).IdToken)).not.toHaveProperty("locale")
  })

  it.each(["sub", "custom:role", "cognito:groups", "role"])("do not include %s", async (name) => {
    const person = await signedIn()
    const refusal = await provider.refusedAs(person.AccessToken, "UpdateUserAttributes", update(name, "x"))
    expect(refusal.__type).toBe("InvalidParameterException")
  })
})
