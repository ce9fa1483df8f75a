import { createHash } from "node:crypto"
import { readAccount } from "@tenantry/core/accounts/index"
import { identityIdOf } from "@tenantry/core/identities/index"
import type { Caller, Request } from "@tenantry/core/kernel/context"
import { type IdentityId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forAnyone } from "@tenantry/core/permissions/index"
import { completeRegistration, confirmRegistration, register, resendCode } from "@tenantry/core/registrations/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { tableOf } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { openSignInWorld, type SignInWorld } from "../support/sign-ins.ts"
import { freshAddress, newPerson, openWorld, outcomeOf, type World } from "../support/world.ts"

let world: World
let pool: SignInWorld
beforeAll(async () => {
  pool = await openSignInWorld()
  world = await openWorld({ signIns: pool.signIns })
})
afterAll(async () => {
  await world.close()
  await pool.close()
})

const password = "Proven-2026!"
let made = 0
const newAddress = (): string => `founder.${made++}@example.com`
const visitor = () => world.visitor(service, freshAddress())
const input = (email: string, about: { company?: string; password?: string } = {}) => ({
  email,
  password,
  name: "Fela Founder",
  company: "Ostoja",
  locale: "pl" as const,
  timeZone: "Europe/Warsaw",
  ...about,
})
const begin = async (email: string, about: { company?: string; password?: string } = {}) => {
  const { result } = await invoke(visitor(), register, input(email, about))
  return { registrationId: result.registrationId, identityId: identityIdOf(result.registrationId) }
}
const confirm = (registrationId: string, code: string) =>
  invoke(visitor(), confirmRegistration, { registrationId, code })
const trigger: Caller = { kind: "job", name: "post-confirmation", permissions: [forAnyone.completeRegistration] }
const completing = (identityId: IdentityId, caller: Caller = trigger): Request => ({
  ...world.as(identityId, identityId),
  caller,
})
const complete = (identityId: IdentityId) => invoke(completing(identityId), completeRegistration, {})
const mailsTo = (email: string) => pool.mails.filter(({ to }) => to === email)

describe("registering", () => {
  it("sends a code, and makes the account, its tenant and its founder only when the code is given", async () => {
    const email = newAddress()
    const { registrationId, identityId } = await begin(email)
    expect(mailsTo(email)).toHaveLength(1)
    expect(await pool.opens(email, password)).toBe(false)
    expect(await outcomeOf(confirm(registrationId, pool.codeFor(email)))).toBe("done")
    const { result } = await complete(identityId)
    const account = await invoke(world.as(identityId, result.accountId), readAccount, {})
    expect(account.result).toMatchObject({ name: "Ostoja", ownerId: identityId })
    expect(await pool.opens(email, password)).toBe(true)
    expect(await brokenRules(world, result.accountId)).toEqual([])
  })

  it("takes a domain in any alphabet, and a password however its letters were put together", async () => {
    const [local] = newAddress().split("@")
    const typed = "Zażółć-2026"
    const { registrationId, identityId } = await begin(`${local}@ПРИМЕР.рф`, { password: typed.normalize("NFD") })
    const email = `${local}@xn--e1afmkfd.xn--p1ai`
    expect(await outcomeOf(confirm(registrationId, pool.codeFor(email)))).toBe("done")
    await complete(identityId)
    expect(await pool.opens(email, typed.normalize("NFC"))).toBe(true)
  })

  it("with a wrong code proves nothing", async () => {
    const email = newAddress()
    const { registrationId } = await begin(email)
    const code = pool.codeFor(email) === "000000" ? "000001" : "000000"
    expect(await outcomeOf(confirm(registrationId, code))).toBe("sign_ins.code_wrong")
    expect(await outcomeOf(confirm(registrationId, "12345"))).toBe("operation.invalid")
    expect(await pool.opens(email, password)).toBe(false)
  })

  it("is confirmed once when the code is sent twice at once, and neither is told that it is wrong", async () => {
    for (let round = 0; round < 20; round++) {
      const email = newAddress()
      const { registrationId } = await begin(email)
      const code = pool.codeFor(email)
      const ends = await Promise.all([1, 2].map(() => outcomeOf(confirm(registrationId, code))))
      expect(ends).toEqual(["done", "done"])
      expect(await pool.opens(email, password)).toBe(true)
    }
  })

  it("has its codes tried twenty times an hour for one address, over all that are registered for it", async () => {
    const email = newAddress()
    const waiting = await Promise.all(Array.from({ length: 5 }, () => begin(email)))
    const last = await begin(email)
    const right = pool.codeFor(email)
    const wrong = right === "000000" ? "000001" : "000000"
    for (const { registrationId } of waiting) {
      for (let i = 0; i < 4; i++) expect(await outcomeOf(confirm(registrationId, wrong))).toBe("sign_ins.code_wrong")
    }
    expect(await outcomeOf(confirm(last.registrationId, wrong))).toBe("limit.exceeded")
    expect(await outcomeOf(confirm(last.registrationId, right))).toBe("limit.exceeded")
    const other = newAddress()
    const { registrationId } = await begin(other)
    expect(await outcomeOf(confirm(registrationId, pool.codeFor(other)))).toBe("done")
  })

  it("twice for one address: both wait, the first whose code is given has it, the other is told so", async () => {
    const email = newAddress()
    const [squatter, holder] = [await begin(email, { company: "Squatter" }), await begin(email)]
    const [early, code] = mailsTo(email).map(({ html }) => /\b\d{6}\b/.exec(html)?.[0] ?? "")
    expect(await outcomeOf(confirm(holder.registrationId, code ?? ""))).toBe("done")
    const { result } = await complete(holder.identityId)
    expect(await outcomeOf(confirm(squatter.registrationId, early ?? ""))).toBe("sign_ins.address_taken")
    expect(await outcomeOf(complete(squatter.identityId))).toBe("identity.email_taken")
    const owned = (await world.everything()).filter(({ e, n }) => e === "account" && n === "Squatter")
    expect(owned).toEqual([])
    expect(await brokenRules(world, result.accountId)).toEqual([])
  })

  it("once with an Idempotency-Key, however often it is sent: one registration, one mail, one answer", async () => {
    const email = newAddress()
    const from = freshAddress()
    const send = (body = input(email)) =>
      invoke(world.visitor(service, from), register, body, { idempotencyKey: `register-${email}` })
    const answers = await Promise.all(Array.from({ length: 3 }, () => outcomeOf(send())))
    const results = [await send(), await send()].map(({ result }) => result.registrationId)
    expect(new Set(results).size).toBe(1)
    expect(answers).toEqual(["done", "done", "done"])
    expect(mailsTo(email)).toHaveLength(1)
    const kept = (await world.everything()).filter(({ e, em }) => e === "registration" && em === email)
    expect(kept).toHaveLength(1)
  })

  it("with the same key and another input is refused", async () => {
    const [one, other] = [newAddress(), newAddress()]
    const from = freshAddress()
    const options = { idempotencyKey: "the-same" }
    await invoke(world.visitor(service, from), register, input(one), options)
    const again = (body: ReturnType<typeof input>) =>
      outcomeOf(invoke(world.visitor(service, from), register, body, options))
    expect(await again(input(other))).toBe("idempotency.mismatch")
    expect(await again(input(one, { password: "Another-2026!" }))).toBe("idempotency.mismatch")
    expect(await again(input(one))).toBe("done")
    expect(mailsTo(other)).toEqual([])
  })

  it.each([
    ["too short", "Aa1!aaa"],
    ["without a capital letter", "proven-2026!"],
    ["without a small letter", "PROVEN-2026!"],
    ["without a letter that the identity provider counts", "ąĄ-ąĄ-2026!"],
    ["without a digit", "Proven-none!"],
    ["without a special character", "Proven2026x"],
    ["ending with a space", "Proven-2026! "],
    ["over-long", `Aa1!${"x".repeat(253)}`],
    ["with a control character", "Proven-2026!\u0007"],
  ])("with a password that is %s is refused, and mails nobody", async (_, weak) => {
    const email = newAddress()
    expect(await outcomeOf(begin(email, { password: weak }))).toBe("operation.invalid")
    expect(mailsTo(email)).toEqual([])
  })

  it.each(["Aa1!aaaa", `Aa1!${"x".repeat(252)}`])("with the password %s is accepted", async (good) => {
    expect(await outcomeOf(begin(newAddress(), { password: good }))).toBe("done")
  })

  it("too often for one address within an hour is refused, wherever it comes from, and mails nobody any more", async () => {
    const email = newAddress()
    const most = register.limits?.perTarget.most ?? 0
    for (let i = 0; i < most; i++) expect(await outcomeOf(begin(email))).toBe("done")
    expect(await outcomeOf(begin(email))).toBe("limit.exceeded")
    expect(mailsTo(email)).toHaveLength(most)
  })
})

describe("completing a registration", () => {
  it("twice makes one account", async () => {
    const { identityId } = await begin(newAddress())
    await complete(identityId)
    const before = await tableOf(world)
    expect(await outcomeOf(complete(identityId))).toBe("registration.completed")
    expect(await tableOf(world)).toEqual(before)
  })

  it("that nobody began is refused", async () => {
    expect(await outcomeOf(complete(identityIdOf("6f1c1f6e-5f3a-4b58-9d0b-000000000000")))).toBe("registration.unknown")
  })

  it("is refused to others: a visitor, another person, a job without the permission; and it has no route", async () => {
    const { identityId } = await begin(newAddress())
    const stranger = await newPerson(world)
    const callers: [Caller, string][] = [
      [{ kind: "visitor" }, "access.missing"],
      [{ kind: "identity", identityId: stranger, signedInAt: new Date() }, "access.nowhere"],
      [{ kind: "identity", identityId, signedInAt: new Date() }, "identity.unknown"],
      [{ kind: "job", name: "other", permissions: [forAnyone.openAccount] }, "access.missing"],
    ]
    const before = await tableOf(world)
    for (const [caller, outcome] of callers)
      expect(await outcomeOf(invoke(completing(identityId, caller), completeRegistration, {}))).toBe(outcome)
    expect(await tableOf(world)).toEqual(before)
    expect("route" in completeRegistration).toBe(false)
    expect(await outcomeOf(complete(identityId))).toBe("done")
  })

  it("by the person, once they are somebody, is said to be done", async () => {
    const { identityId } = await begin(newAddress())
    await complete(identityId)
    const caller: Caller = { kind: "identity", identityId, signedInAt: new Date() }
    const again = invoke(completing(identityId, caller), completeRegistration, {})
    expect(await outcomeOf(again)).toBe("registration.completed")
  })
})

it("asking for the code again mails it, and answers the same when nobody registered", async () => {
  const email = newAddress()
  const { registrationId } = await begin(email)
  const again = (id: string) => invoke(visitor(), resendCode, { registrationId: id })
  expect((await again(registrationId)).result).toEqual({})
  expect(mailsTo(email)).toHaveLength(2)
  expect((await again("6f1c1f6e-5f3a-4b58-9d0b-1a2b3c4d5e6f")).result).toEqual({})
})

it("nothing of the password is in the table: not as it is, not in capitals, not hashed, not encoded", async () => {
  const secret = "Unheard-of-7391!"
  const email = newAddress()
  const options = { idempotencyKey: `secret-${email}` }
  const { confirmation } = await invoke(visitor(), register, input(email, { password: secret }), { preview: true })
  const from = freshAddress()
  const { result } = await invoke(world.visitor(service, from), register, input(email, { password: secret }), options)
  await complete(identityIdOf(result.registrationId))
  const text = JSON.stringify(await world.everything(), (_, value: unknown) =>
    value instanceof Set ? [...value] : value,
  )
  const forms = [
    secret,
    Buffer.from(secret).toString("base64"),
    Buffer.from(secret).toString("base64url"),
    Buffer.from(secret).toString("hex"),
    ...(["hex", "base64", "base64url"] as const).flatMap((form) => [
      createHash("sha256").update(secret).digest(form),
      createHash("sha256")
        .update(JSON.stringify(input(email, { password: secret })))
        .digest(form),
    ]),
  ]
  for (const form of forms) {
    expect(text.toLowerCase()).not.toContain(form.toLowerCase())
    expect(confirmation).not.toContain(form)
  }
})
