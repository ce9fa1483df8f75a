import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { openKeyring } from "@tenantry/core/kernel/keyring"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { freshAddress, newPerson, outcomeOf, type World } from "../support/world.ts"
import { about, begin, codeFor, confirm, mailed, registrationOf, resend } from "./support.ts"
import { operation } from "../support/operations.ts"

const { register, resendCode } = operation

let world: World
beforeAll(async () => {
  ;({ world } = await openWorldWithSignIns())
})
afterAll(() => world.close())

let made = 0
const newAddress = (): string => `coded.${made++}@example.com`
const minutes = (count: number): Date => new Date(Date.now() + count * 60_000)
const waiting = async (email = newAddress(), how: Parameters<typeof begin>[2] = {}) => {
  const { registrationId } = await begin(world, about(email), how)
  return { email, registrationId, code: await codeFor(world, registrationId) }
}

describe("a code", () => {
  it("is six digits, another for every registration, and stored nowhere", async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => waiting()))
    for (const { code } of all) expect(code).toMatch(/^\d{6}$/)
    expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThan(6)
    const values = (await world.everything()).flatMap((item) => Object.values(item)).map(String)
    for (const { code } of all) expect(values).not.toContain(code)
  })

  it("is good for an hour, and then a new one is", async () => {
    const { registrationId, code } = await waiting()
    expect(await outcomeOf(confirm(world, registrationId, code, { now: minutes(60.1) }))).toBe(
      "registration.code_expired",
    )
    await resend(world, registrationId, { now: minutes(61) })
    const again = await codeFor(world, registrationId)
    expect(await outcomeOf(confirm(world, registrationId, again, { now: minutes(120) }))).toBe("done")
  })

  it("is good until its hour is over", async () => {
    const { registrationId, code } = await waiting()
    expect(await outcomeOf(confirm(world, registrationId, code, { now: minutes(59.9) }))).toBe("done")
  })

  it("dies with the next one", async () => {
    const ends: string[] = []
    for (let round = 0; round < 3; round++) {
      const { registrationId, code } = await waiting()
      await resend(world, registrationId)
      ends.push(await outcomeOf(confirm(world, registrationId, code)))
      const again = await codeFor(world, registrationId)
      expect(await outcomeOf(confirm(world, registrationId, again))).toBe("done")
    }
    // Chance makes a new code the old one once in a million times, and never three times.
    expect(ends).toContain("registration.code_wrong")
  })

  it("that is asked for at the end of the registration ends with it, and says so", async () => {
    const { registrationId } = await waiting()
    const late = { ...world.visitor(service, freshAddress()), now: minutes(23.5 * 60) }
    const { effects } = await invoke(late, resendCode, { registrationId }, { preview: true })
    const ends = (await registrationOf(world, registrationId))?.expires ?? 0
    expect(effects[0]?.facts["until"]).toBe(new Date(ends * 1000).toISOString())
    await invoke(late, resendCode, { registrationId })
    const code = await codeFor(world, registrationId)
    const over = confirm(world, registrationId, code, { now: minutes(24 * 60 + 1) })
    expect(await outcomeOf(over)).toBe("registration.unknown")
  })

  it("is good while the root that made it is still one of several", async () => {
    const { registrationId, code } = await waiting()
    const roots = (...bytes: [number, ...number[]]) => bytes.map((byte) => Buffer.alloc(32, byte)) as [Buffer]
    const with_ = (keyring: ReturnType<typeof openKeyring>) => ({ runtime: { ...world.runtime, keyring } })
    expect(await outcomeOf(confirm(world, registrationId, code, with_(openKeyring(roots(9)))))).toBe(
      "registration.code_wrong",
    )
    expect(await outcomeOf(confirm(world, registrationId, code, with_(openKeyring(roots(9, 7)))))).toBe("done")
  })
})

describe("the mail with a code", () => {
  it("is in the language and the time zone of who registered, and says for how long", async () => {
    const { email, registrationId, code } = await waiting()
    const [mail] = await mailed(world, registrationId)
    expect(mail).toMatchObject({ to: email, subject: `${code} – Twój kod potwierdzający Lipa Phone` })
    expect(mail?.html).toMatch(/lang="pl"/)
    expect(mail?.text).toMatch(new RegExp(`${code}\n\nKod działa do .*CE(S)?T`))
  })

  it("tells who has a sign-in already so, and nobody else", async () => {
    const { email, registrationId, code } = await waiting()
    await newPerson(world, { email })
    const [mail] = await mailed(world, registrationId)
    expect(mail).toMatchObject({ to: email, subject: "Twój adres służy już do logowania" })
    expect(mail?.text).toContain(code)
  })

  it("goes out once for each code, and never for one that another has replaced", async () => {
    const { registrationId, code } = await waiting()
    await resend(world, registrationId)
    const mails = await mailed(world, registrationId)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain(await codeFor(world, registrationId))
    if ((await codeFor(world, registrationId)) !== code) expect(mails[0]?.text).not.toContain(code)
    expect(await mailed(world, registrationId)).toEqual([])
  })

  it("is not sent when the code is not good any more, nor for who has confirmed", async () => {
    const [late, done] = [await waiting(), await waiting()]
    expect(await mailed(world, late.registrationId, minutes(61))).toEqual([])
    await confirm(world, done.registrationId, done.code)
    expect(await mailed(world, done.registrationId)).toEqual([])
  })
})

describe("asking for the code again", () => {
  it("answers the same for a registration that waits, for one that is done, and for none", async () => {
    const [open, done] = [await waiting(), await waiting()]
    await confirm(world, done.registrationId, done.code)
    const ids = [open.registrationId, done.registrationId, "6f1c1f6e-5f3a-4b58-9d0b-1a2b3c4d5e6f"]
    const answers = await Promise.all(ids.map((id) => resend(world, id)))
    expect(answers.map(({ result }) => result)).toEqual([{}, {}, {}])
    const sent = await Promise.all(ids.map(async (id) => (await mailed(world, id)).length))
    expect(sent).toEqual([1, 0, 0])
  })

  it("with one Idempotency-Key mails one, however often it is sent", async () => {
    const { registrationId } = await waiting()
    const how = { from: freshAddress(), idempotencyKey: "again" }
    for (let i = 0; i < 3; i++) await resend(world, registrationId, how)
    expect(await registrationOf(world, registrationId)).toMatchObject({ rev: 1 })
  })

  it("is possible five times a day for one registration", async () => {
    const { registrationId } = await waiting()
    const ends: string[] = []
    for (let i = 0; i < 6; i++) ends.push(await outcomeOf(resend(world, registrationId)))
    expect(ends).toEqual([...Array(5).fill("done"), "limit.exceeded"])
  })
})

describe("nobody's mailbox is filled with codes", () => {
  it("twelve an hour go to one address, whoever asks, by registering or again", async () => {
    const email = newAddress()
    const all = await Promise.all(Array.from({ length: 8 }, () => waiting(email)))
    const [one, other] = all.map(({ registrationId }) => registrationId)
    for (const id of [one, one, other, other]) expect(await outcomeOf(resend(world, id ?? ""))).toBe("done")
    expect(await outcomeOf(resend(world, other ?? ""))).toBe("limit.exceeded")
    expect(await outcomeOf(waiting(email))).toBe("limit.exceeded")
  })

  it("and four of them from one network, so that a stranger alone keeps nobody out", async () => {
    const email = newAddress()
    const from = freshAddress()
    const theirs = [await waiting(email, { from }), await waiting(email, { from })]
    for (const { registrationId } of theirs) {
      expect(await outcomeOf(resend(world, registrationId, { from }))).toBe("done")
    }
    expect(await outcomeOf(waiting(email, { from }))).toBe("limit.exceeded")
    expect(await outcomeOf(resend(world, theirs[0]?.registrationId ?? "", { from }))).toBe("limit.exceeded")
    const hers = await waiting(email)
    expect(await outcomeOf(confirm(world, hers.registrationId, hers.code))).toBe("done")
  })

  it("and who only asks what would happen uses up none", async () => {
    const email = newAddress()
    const { registrationId } = await waiting(email)
    for (let i = 0; i < 15; i++) {
      await invoke(world.visitor(service, freshAddress()), register, about(email), { preview: true })
      await invoke(world.visitor(service, freshAddress()), resendCode, { registrationId }, { preview: true })
    }
    expect(await outcomeOf(resend(world, registrationId))).toBe("done")
  })
})
