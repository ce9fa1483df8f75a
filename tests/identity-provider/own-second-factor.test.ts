import { describe, expect, it } from "vitest"
import { totpAt } from "@tenantry/identity-provider/totp"
import { outcomeOf } from "../support/world.ts"
import {
  adaptersOn,
  createGuardedPerson,
  factorsOf,
  finishSecondFactor,
  nextCode,
  removeSecondFactor,
} from "./adapters.ts"
import { createPerson, goodPassword, otherThan, providerForTest, signInWithPassword } from "./support.ts"

const wrong = "Wr0ng!pass"
const on = ["SOFTWARE_TOKEN_MFA"]

const open = async () => {
  const provider = await providerForTest()
  const adapters = adaptersOn(provider)
  return { provider, adapters, ...adapters }
}

describe("setting up a second factor", () => {
  it("needs the password and a code of the app, and then every sign-in asks for one", async () => {
    const { provider, signIns } = await open()
    const { username } = await createPerson(provider)
    expect(await outcomeOf(signIns.beginSecondFactor(username, wrong))).toBe("sign_ins.password_wrong")
    const { secret, session } = await signIns.beginSecondFactor(username, goodPassword)
    const right = totpAt(secret, provider.now())
    for (const code of [otherThan(right), "", "12345", "abcdef"]) {
      expect(await outcomeOf(finishSecondFactor(signIns, username, session, code))).toBe("sign_ins.code_wrong")
      expect(await factorsOf(provider, username)).toBeUndefined()
    }
    await finishSecondFactor(signIns, username, session, right)
    expect(await factorsOf(provider, username)).toEqual(on)
    const AuthParameters = { USERNAME: username, PASSWORD: goodPassword }
    const answer = await provider.call("InitiateAuth", { AuthFlow: "USER_PASSWORD_AUTH", AuthParameters })
    expect([answer["ChallengeName"], answer["AuthenticationResult"]]).toEqual(["SOFTWARE_TOKEN_MFA", undefined])
  })

  it("may begin anew until it is finished: the newest secret counts", async () => {
    const { provider, signIns } = await open()
    const { username } = await createPerson(provider)
    const first = await signIns.beginSecondFactor(username, goodPassword)
    const second = await signIns.beginSecondFactor(username, goodPassword)
    const stale = totpAt(first.secret, provider.now())
    expect(await outcomeOf(finishSecondFactor(signIns, username, first.session, stale))).toBe("sign_ins.code_wrong")
    await finishSecondFactor(signIns, username, second.session, totpAt(second.secret, provider.now()))
    expect(await factorsOf(provider, username)).toEqual(on)
  })

  it("is refused to who has one, and to who must replace their password first", async () => {
    const { provider, adapters, signIns } = await open()
    const guarded = await createGuardedPerson(provider, adapters)
    expect(await outcomeOf(signIns.beginSecondFactor(guarded.username, goodPassword))).toBe("sign_ins.second_factor_on")
    const { username } = await createPerson(provider)
    await provider.admin("AdminSetUserPassword", { Username: username, Password: goodPassword })
    expect(await outcomeOf(signIns.beginSecondFactor(username, goodPassword))).toBe("sign_ins.password_temporary")
  })

  it.each(["VerifySoftwareToken", "AdminSetUserMFAPreference"])(
    "is finished when it is asked for again after the answer to %s was lost",
    async (call) => {
      const { provider, signIns, breakNext } = await open()
      const { username } = await createPerson(provider)
      const { secret, session } = await signIns.beginSecondFactor(username, goodPassword)
      const code = totpAt(secret, provider.now())
      breakNext(call, "lost")
      expect(await outcomeOf(finishSecondFactor(signIns, username, session, code))).toBe("sign_ins.unavailable")
      for (let round = 0; round < 2; round += 1) await finishSecondFactor(signIns, username, session, code)
      expect(await factorsOf(provider, username)).toEqual(on)
    },
  )

  it("is finished also where the provider would call a used code a wrong one", async () => {
    const { provider, signIns, breakNext } = await open()
    const { username } = await createPerson(provider)
    const { secret, session } = await signIns.beginSecondFactor(username, goodPassword)
    const code = totpAt(secret, provider.now())
    breakNext("VerifySoftwareToken", "EnableSoftwareTokenMFAException")
    expect(await outcomeOf(finishSecondFactor(signIns, username, session, code))).toBe("sign_ins.code_wrong")
    await finishSecondFactor(signIns, username, session, code)
    breakNext("VerifySoftwareToken", "EnableSoftwareTokenMFAException")
    await finishSecondFactor(signIns, username, session, code)
  })

  it("has to be finished within five minutes, by somebody who is still there", async () => {
    const { provider, signIns, directory } = await open()
    const [late, gone] = [await createPerson(provider), await createPerson(provider)]
    const begun = await signIns.beginSecondFactor(late.username, goodPassword)
    const other = await signIns.beginSecondFactor(gone.username, goodPassword)
    await directory.deleteUser(gone.username)
    const left = totpAt(other.secret, provider.now())
    expect(await outcomeOf(finishSecondFactor(signIns, gone.username, other.session, left))).toBe(
      "sign_ins.second_factor_expired",
    )
    provider.clock.offset += 300_000
    const code = totpAt(begun.secret, provider.now())
    expect(await outcomeOf(finishSecondFactor(signIns, late.username, begun.session, code))).toBe(
      "sign_ins.second_factor_expired",
    )
    expect(await outcomeOf(finishSecondFactor(signIns, late.username, "invented", code))).toBe(
      "sign_ins.second_factor_expired",
    )
    expect(await factorsOf(provider, late.username)).toBeUndefined()
  })
})

describe("taking a second factor away", () => {
  it("needs the password and a fresh code", async () => {
    const { provider, adapters, signIns } = await open()
    const { username, secret } = await createGuardedPerson(provider, adapters)
    const used = totpAt(secret, provider.now())
    const code = nextCode(provider, secret)
    expect(await outcomeOf(removeSecondFactor(signIns, username, wrong, code))).toBe("sign_ins.password_wrong")
    for (const bad of [otherThan(code), used, "", "abcdef"]) {
      expect(await outcomeOf(removeSecondFactor(signIns, username, goodPassword, bad))).toBe("sign_ins.code_wrong")
    }
    expect(await factorsOf(provider, username)).toEqual(on)
    await removeSecondFactor(signIns, username, goodPassword, code)
    expect(await factorsOf(provider, username)).toBeUndefined()
    await signInWithPassword(provider, username)
  })

  it("is done when it is asked for again after a lost answer, and when there is none", async () => {
    const { provider, adapters, signIns, breakNext } = await open()
    const { username, secret } = await createGuardedPerson(provider, adapters)
    const code = nextCode(provider, secret)
    breakNext("AdminSetUserMFAPreference", "lost")
    expect(await outcomeOf(removeSecondFactor(signIns, username, goodPassword, code))).toBe("sign_ins.unavailable")
    await removeSecondFactor(signIns, username, goodPassword, code)
    await signInWithPassword(provider, username)
  })

  it("takes the next code when the answer to the first was lost", async () => {
    const { provider, adapters, signIns, breakNext } = await open()
    const { username, secret } = await createGuardedPerson(provider, adapters)
    const code = nextCode(provider, secret)
    breakNext("AdminRespondToAuthChallenge", "lost")
    expect(await outcomeOf(removeSecondFactor(signIns, username, goodPassword, code))).toBe("sign_ins.unavailable")
    expect(await outcomeOf(removeSecondFactor(signIns, username, goodPassword, code))).toBe("sign_ins.code_wrong")
    await removeSecondFactor(signIns, username, goodPassword, nextCode(provider, secret))
    expect(await factorsOf(provider, username)).toBeUndefined()
  })

  it("is locked after five wrong codes, however right the password is", async () => {
    const { provider, adapters, signIns } = await open()
    const { username, secret } = await createGuardedPerson(provider, adapters)
    const code = nextCode(provider, secret)
    const remove = (given: string) => outcomeOf(removeSecondFactor(signIns, username, goodPassword, given))
    for (let round = 0; round < 5; round += 1) expect(await remove(otherThan(code))).toBe("sign_ins.code_wrong")
    expect(await remove(code)).toBe("sign_ins.too_often")
    provider.clock.offset += 1000
    expect(await remove(code)).toBe("done")
  })

  it("leaves a new one possible, with a new secret", async () => {
    const { provider, adapters, signIns } = await open()
    const { username, secret } = await createGuardedPerson(provider, adapters)
    await removeSecondFactor(signIns, username, goodPassword, nextCode(provider, secret))
    const again = await signIns.beginSecondFactor(username, goodPassword)
    expect(again.secret).not.toBe(secret)
    const old = nextCode(provider, secret)
    expect(await outcomeOf(finishSecondFactor(signIns, username, again.session, old))).toBe("sign_ins.code_wrong")
    expect(await factorsOf(provider, username)).toBeUndefined()
    await finishSecondFactor(signIns, username, again.session, totpAt(again.secret, provider.now()))
    expect(await factorsOf(provider, username)).toEqual(on)
  })
})
