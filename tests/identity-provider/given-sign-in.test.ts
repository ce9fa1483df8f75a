import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import { outcomeOf } from "../support/world.ts"
import { adaptersOn } from "./adapters.ts"
import { type BrowserAnswer, answersOf, browserUser, sessionOf, srpSignIn } from "./browser.ts"
import {
  createPerson,
  goodPassword,
  type Provider,
  providerForTest,
  refusedSignIn,
  signInWithPassword,
} from "./support.ts"

const temporary = "Temp0rary!pass"
const incorrect = "Incorrect username or password."

const open = async () => {
  const provider = await providerForTest()
  return { provider, ...adaptersOn(provider) }
}
const newcomer = (email = `${randomUUID()}@example.com`) =>
  ({ username: randomUUID(), email, name: "Nora", locale: "pl" }) as const

const statusOf = async (provider: Provider, Username: string): Promise<unknown> =>
  (await provider.admin("AdminGetUser", { Username }))["UserStatus"]

/** Signs in as a browser does, and chooses a password. */
const choosePassword = async (provider: Provider, name: string, given: string) => {
  const user = browserUser(provider, name)
  expect((await srpSignIn(user, given)).kind).toBe("newPasswordRequired")
  const answer = await new Promise<BrowserAnswer>((resolve, reject) => {
    user.completeNewPasswordChallenge(goodPassword, {}, answersOf(resolve, reject))
  })
  return sessionOf(answer)
}

describe("a sign-in with a temporary password", () => {
  it("opens by the address only once that is set, and then asks for a password of one's own", async () => {
    const { provider, signIns, directory } = await open()
    const nora = newcomer()
    await signIns.createTemporary(nora, temporary)
    expect(provider.mails).toEqual([])
    expect(await provider.admin("AdminGetUser", { Username: nora.username })).toMatchObject({
      UserStatus: "FORCE_CHANGE_PASSWORD",
      UserAttributes: expect.arrayContaining([
        { Name: "email", Value: nora.email },
        { Name: "email_verified", Value: "false" },
        { Name: "name", Value: "Nora" },
        { Name: "locale", Value: "pl" },
      ]),
    })
    await expect(srpSignIn(browserUser(provider, nora.email), temporary)).rejects.toMatchObject({ message: incorrect })
    await directory.setAddress(nora.username, nora.email)
    const session = await choosePassword(provider, nora.email, temporary)
    expect(session.getIdToken().payload).toMatchObject({ email: nora.email, email_verified: true })
    expect(await statusOf(provider, nora.username)).toBe("CONFIRMED")
    await signInWithPassword(provider, nora.email)
  })

  it("takes an address from nobody, proven or not", async () => {
    const { provider, signIns, directory } = await open()
    const holder = await createPerson(provider)
    const nora = newcomer(holder.email)
    await signIns.createTemporary(nora, temporary)
    await signInWithPassword(provider, holder.email)
    expect(await outcomeOf(directory.setAddress(nora.username, holder.email))).toBe("sign_ins.address_taken")
    await signInWithPassword(provider, holder.email)
    await refusedSignIn(provider, holder.email, temporary)
  })

  it("asked for again after a lost answer, is the same; one that was used stays as it is", async () => {
    const { provider, signIns, breakNext } = await open()
    const nora = newcomer()
    breakNext("AdminCreateUser", "lost")
    expect(await outcomeOf(signIns.createTemporary(nora, temporary))).toBe("sign_ins.unavailable")
    await signIns.createTemporary(nora, temporary)
    expect(await statusOf(provider, nora.username)).toBe("FORCE_CHANGE_PASSWORD")
    await choosePassword(provider, nora.username, temporary)
    await signIns.createTemporary(nora, temporary)
    await signInWithPassword(provider, nora.username)
  })

  it("with what the provider does not take is refused", async () => {
    const { signIns } = await open()
    expect(await outcomeOf(signIns.createTemporary(newcomer("nowhere"), temporary))).toBe("sign_ins.refused")
  })

  it("keeps the policy, and is good for seven days", async () => {
    const { provider, signIns } = await open()
    const nora = newcomer()
    expect(await outcomeOf(signIns.createTemporary(nora, "weak"))).toBe("sign_ins.password_too_weak")
    await signIns.createTemporary(nora, temporary)
    provider.clock.offset += 7 * 24 * 3600_000
    expect((await refusedSignIn(provider, nora.username, temporary)).message).toMatch(/has expired/)
  })
})

describe("an address that another sign-in has", () => {
  it("is told by whom, let go of, and set: it opens the one, and the other no more", async () => {
    const { provider, directory } = await open()
    const [one, other] = [await createPerson(provider), await createPerson(provider)]
    expect(await outcomeOf(directory.setAddress(other.username, one.email))).toBe("sign_ins.address_taken")
    expect(await directory.holderOf(one.email)).toBe(one.username)
    for (let round = 0; round < 2; round += 1) await directory.dropAddress(one.username)
    expect(await directory.holderOf(one.email)).toBeUndefined()
    await directory.setAddress(other.username, one.email)
    expect(await directory.holderOf(one.email)).toBe(other.username)
    await signInWithPassword(provider, one.username)
  })
})

describe("setting an address", () => {
  it("moves the sign-in to the new one at once, without mail, however often", async () => {
    const { provider, directory } = await open()
    const { username, email } = await createPerson(provider)
    const moved = `${randomUUID()}@example.com`
    for (let round = 0; round < 2; round += 1) await directory.setAddress(username, moved)
    await signInWithPassword(provider, moved)
    expect((await refusedSignIn(provider, email)).message).toBe(incorrect)
    expect(provider.mails).toEqual([])
    const next = await createPerson(provider, email)
    await signInWithPassword(provider, next.email)
  })

  it("of who has no sign-in does nothing", async () => {
    const { directory } = await open()
    await directory.setAddress(randomUUID(), `${randomUUID()}@example.com`)
  })
})

describe("deleting a sign-in", () => {
  it("ends it whatever its state, frees its address, and may be repeated", async () => {
    const { provider, signIns, directory } = await open()
    const person = await createPerson(provider)
    const waiting = newcomer()
    await signIns.createTemporary(waiting, temporary)
    for (const { username, email } of [person, waiting]) {
      for (let round = 0; round < 2; round += 1) await directory.deleteUser(username)
      const refusal = await provider.adminRefused("AdminGetUser", { Username: username })
      expect(refusal.__type).toBe("UserNotFoundException")
      await signInWithPassword(provider, (await createPerson(provider, email)).email)
    }
  })
})
