import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import { outcomeOf } from "../support/world.ts"
import { adaptersOn, changePassword, createGuardedPerson, nextCode, removeSecondFactor } from "./adapters.ts"
import {
  createPerson,
  goodPassword,
  type Provider,
  providerForTest,
  readChallenge,
  refusedSignIn,
  signInWithPassword,
} from "./support.ts"

const wrong = "Wr0ng!pass"
const next = "N3w!password"
const locked = "Password attempts exceeded"

const open = async () => {
  const provider = await providerForTest()
  return { provider, ...adaptersOn(provider) }
}

const challengeFor = async (provider: Provider, USERNAME: string, PASSWORD: string): Promise<string> => {
  const AuthParameters = { USERNAME, PASSWORD }
  const begun = await provider.call("InitiateAuth", { AuthFlow: "USER_PASSWORD_AUTH", AuthParameters })
  return readChallenge(begun).ChallengeName
}

const makeTemporary = (provider: Provider, Username: string) =>
  provider.admin("AdminSetUserPassword", { Username, Password: goodPassword, Permanent: false })

describe("checking a password", () => {
  it("passes the right one, with a second factor or without, and refuses a wrong one and an unknown user alike", async () => {
    const { provider, ...adapters } = await open()
    const { signIns } = adapters
    const people = [await createPerson(provider), await createGuardedPerson(provider, adapters)]
    for (const { username } of people) {
      await signIns.checkPassword(username, goodPassword)
      expect(await outcomeOf(signIns.checkPassword(username, wrong))).toBe("sign_ins.password_wrong")
    }
    expect(await outcomeOf(signIns.checkPassword(randomUUID(), goodPassword))).toBe("sign_ins.password_wrong")
  })

  it("refuses one that has to be replaced first, in time and too late", async () => {
    const { provider, signIns } = await open()
    const { username } = await createPerson(provider)
    await makeTemporary(provider, username)
    for (const days of [0, 8]) {
      provider.clock.offset = days * 24 * 3600_000
      expect(await outcomeOf(signIns.checkPassword(username, goodPassword))).toBe("sign_ins.password_temporary")
      expect(await outcomeOf(signIns.checkPassword(username, wrong))).toBe("sign_ins.password_wrong")
    }
  })

  it("is refused to who is disabled", async () => {
    const { provider, signIns } = await open()
    const { username } = await createPerson(provider)
    await provider.admin("AdminDisableUser", { Username: username })
    expect(await outcomeOf(signIns.checkPassword(username, goodPassword))).toBe("sign_ins.refused")
  })

  it("counts wrong ones together with failed sign-ins, and locks both", async () => {
    const { provider, signIns } = await open()
    const { username, email } = await createPerson(provider)
    for (let round = 0; round < 3; round += 1) await outcomeOf(signIns.checkPassword(username, wrong))
    for (let round = 0; round < 2; round += 1) await refusedSignIn(provider, email, wrong)
    expect(await outcomeOf(signIns.checkPassword(username, goodPassword))).toBe("sign_ins.too_often")
    expect((await refusedSignIn(provider, email)).message).toBe(locked)
    await expect(signIns.checkPassword(username, goodPassword)).rejects.toMatchObject({
      kind: "rate_limited",
      facts: { retryAfter: 900 },
    })
    provider.clock.offset += 1000
    await signIns.checkPassword(username, goodPassword)
  })

  it("takes no refusal for a wrong password that is about something else", async () => {
    const { provider, signIns, breakNext } = await open()
    const { username } = await createPerson(provider)
    breakNext("AdminInitiateAuth", "NotAuthorizedException")
    expect(await outcomeOf(signIns.checkPassword(username, goodPassword))).toBe("injected")
    breakNext("AdminInitiateAuth", "PasswordResetRequiredException")
    expect(await outcomeOf(signIns.checkPassword(username, goodPassword))).toBe("sign_ins.password_temporary")
  })

  it("says that the service does not answer when a reply is lost", async () => {
    const { provider, signIns, breakNext } = await open()
    const { username } = await createPerson(provider)
    breakNext("AdminInitiateAuth", "lost")
    expect(await outcomeOf(signIns.checkPassword(username, goodPassword))).toBe("sign_ins.unavailable")
    await signIns.checkPassword(username, goodPassword)
  })
})

describe("changing one's password", () => {
  it("needs the current one and keeps the policy", async () => {
    const { provider, signIns } = await open()
    const { username, email } = await createPerson(provider)
    expect(await outcomeOf(changePassword(signIns, username, wrong, next))).toBe("sign_ins.password_wrong")
    expect(await outcomeOf(changePassword(signIns, username, goodPassword, "weak"))).toBe("sign_ins.password_too_weak")
    await signInWithPassword(provider, email)
    await changePassword(signIns, username, goodPassword, next)
    await signInWithPassword(provider, email, next)
    await refusedSignIn(provider, email)
  })

  it("is possible with a second factor, which stays", async () => {
    const { provider, ...adapters } = await open()
    const person = await createGuardedPerson(provider, adapters)
    await changePassword(adapters.signIns, person.username, goodPassword, next)
    expect(await challengeFor(provider, person.email, next)).toBe("SOFTWARE_TOKEN_MFA")
    await removeSecondFactor(adapters.signIns, person.username, next, nextCode(provider, person.secret))
  })

  it("is done when it is asked for again after a lost answer", async () => {
    const { provider, signIns, breakNext } = await open()
    const { username, email } = await createPerson(provider)
    breakNext("AdminSetUserPassword", "lost")
    expect(await outcomeOf(changePassword(signIns, username, goodPassword, next))).toBe("sign_ins.unavailable")
    await changePassword(signIns, username, goodPassword, next)
    await signInWithPassword(provider, email, next)
  })

  it("does not replace a temporary password, which the next sign-in does", async () => {
    const { provider, signIns } = await open()
    const { username, email } = await createPerson(provider)
    await makeTemporary(provider, username)
    expect(await outcomeOf(changePassword(signIns, username, goodPassword, next))).toBe("sign_ins.password_temporary")
    expect(await challengeFor(provider, email, goodPassword)).toBe("NEW_PASSWORD_REQUIRED")
  })

  it("is no way around the lockout: both passwords of a try count", async () => {
    const { provider, signIns } = await open()
    const { username } = await createPerson(provider)
    const guess = () => outcomeOf(changePassword(signIns, username, wrong, `${wrong}2`))
    expect([await guess(), await guess()]).toEqual(Array(2).fill("sign_ins.password_wrong"))
    expect(await guess()).toBe("sign_ins.too_often")
    expect(await outcomeOf(changePassword(signIns, username, goodPassword, next))).toBe("sign_ins.too_often")
    expect((await refusedSignIn(provider, username)).message).toBe(locked)
  })
})
