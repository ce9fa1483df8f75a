import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import { browserUser, sessionOf, srpSignIn } from "./browser.ts"
import { createPerson, type Provider, providerForTest, refusedSignIn, signInWithPassword } from "./support.ts"

const wrong = "Incorrect username or password."
const locked = "Password attempts exceeded"

const messagesOf = async (provider: Provider, name: string, times: number): Promise<string[]> => {
  const messages: string[] = []
  for (let round = 0; round < times; round += 1) {
    messages.push((await refusedSignIn(provider, name, "Wr0ng!pass")).message)
  }
  return messages
}

describe("the lockout", () => {
  it("begins with the fifth wrong password, refuses even the right one, and lasts one second at first", async () => {
    const provider = await providerForTest()
    const person = await createPerson(provider)
    expect(await messagesOf(provider, person.username, 6)).toEqual([wrong, wrong, wrong, wrong, wrong, locked])
    expect((await refusedSignIn(provider, person.username)).message).toBe(locked)
    await expect(srpSignIn(browserUser(provider, person.email))).rejects.toMatchObject({ message: locked })
    provider.clock.offset += 1000
    await signInWithPassword(provider, person.username)
    expect(await messagesOf(provider, person.username, 6)).toEqual([wrong, wrong, wrong, wrong, wrong, locked])
  })

  it("treats an unknown name exactly alike", async () => {
    const provider = await providerForTest()
    for (const name of [randomUUID(), `${randomUUID()}@example.com`]) {
      expect(await messagesOf(provider, name, 6)).toEqual([wrong, wrong, wrong, wrong, wrong, locked])
      provider.clock.offset += 1000
      expect(await messagesOf(provider, name.toUpperCase(), 2)).toEqual([wrong, locked])
    }
  })

  it("doubles with every failure, to fifteen minutes at most", async () => {
    const provider = await providerForTest()
    const { username } = await createPerson(provider)
    await messagesOf(provider, username, 5)
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
      provider.clock.offset += seconds * 1000 - 500
      expect(await messagesOf(provider, username, 1)).toEqual([locked])
      provider.clock.offset += 500
      if (seconds < 900) expect(await messagesOf(provider, username, 2)).toEqual([wrong, locked])
      else break
    }
  })

  it("is forgotten after fifteen quiet minutes", async () => {
    const provider = await providerForTest()
    const { username } = await createPerson(provider)
    await messagesOf(provider, username, 5)
    provider.clock.offset += 901_000
    expect(await messagesOf(provider, username, 6)).toEqual([wrong, wrong, wrong, wrong, wrong, locked])
  })

  it("counts username, e-mail, both flows and many at once together", async () => {
    const provider = await providerForTest()
    const person = await createPerson(provider)
    const tries = [person.username, person.email, person.username].map((name) =>
      refusedSignIn(provider, name, "Wr0ng!pass"),
    )
    const srp = Array.from({ length: 5 }, () =>
      srpSignIn(browserUser(provider, person.email), "Wr0ng!pass").then(sessionOf, (error: Error) => error),
    )
    const messages = (await Promise.all([...tries, ...srp])).map((outcome) => Reflect.get(outcome, "message"))
    expect(messages.filter((message) => message === wrong)).toHaveLength(5)
    expect(messages.filter((message) => message === locked)).toHaveLength(3)
  })
})
