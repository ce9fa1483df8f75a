import { createHash, randomUUID } from "node:crypto"
import { AdminGetUserCommand, ForgotPasswordCommand } from "@aws-sdk/client-cognito-identity-provider"
import { identities, isEnded } from "@tenantry/core/identities/index"
import { identityOfSubject } from "@tenantry/core/authority/index"
import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { tableOf } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { openWorldWithSignIns, type SignInWorld } from "../support/sign-ins.ts"
import { freshAddress, newPerson, outcomeOf, settle, type World } from "../support/world.ts"
import { add, withPassword } from "../users/support.ts"
import { about, begin, codeFor, confirm, mailed, otherThan, password, registrationOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { confirmRegistration, readAccount, register } = operation

let world: World
let pool: SignInWorld
beforeAll(async () => {
  ;({ world, pool } = await openWorldWithSignIns())
})
afterAll(() => world.close())

let made = 0
const newAddress = (): string => `founder.${made++}@example.com`
const waiting = async (email = newAddress()) => {
  const { registrationId, identityId } = await begin(world, about(email))
  return { email, registrationId, identityId, code: await codeFor(world, registrationId) }
}
const accountOf = async (owner: string) =>
  (await world.everything()).find(({ e, ow }) => e === "account" && ow === owner)?.["a"]

describe("registering", () => {
  it("mails a code, and makes the account, its tenant and its founder only when the code is given", async () => {
    const { email, registrationId, identityId, code } = await waiting()
    const [mail, ...others] = await mailed(world, registrationId)
    expect([mail?.to, others]).toEqual([email, []])
    expect(mail?.text).toContain(code)
    expect(await accountOf(identityId)).toBeUndefined()
    expect(await pool.opens(email, password)).toBe(false)
    expect(await outcomeOf(confirm(world, registrationId, code))).toBe("done")
    expect(await pool.opens(email, password)).toBe(true)
    const accountId = await accountOf(identityId)
    const account = await invoke(world.as(identityId, accountId as never), readAccount, {})
    expect(account.result).toMatchObject({ name: "Ostoja", ownerId: identityId })
    expect(await brokenRules(world, accountId as never)).toEqual([])
  })

  it("takes a domain in any alphabet, and a password however its letters were put together", async () => {
    const [local] = newAddress().split("@")
    const typed = "Zażółć-2026"
    const said = about(`${local}@ПРИМЕР.рф`, { password: typed.normalize("NFD") })
    const { registrationId } = await begin(world, said)
    expect(await outcomeOf(confirm(world, registrationId, await codeFor(world, registrationId)))).toBe("done")
    const opens = (form: "NFC" | "NFD") => pool.opens(`${local}@xn--e1afmkfd.xn--p1ai`, typed.normalize(form))
    // The provider compares bytes: whoever signs in there composes first.
    expect([await opens("NFC"), await opens("NFD")]).toEqual([true, false])
  })

  it("once with an Idempotency-Key, however often it is sent: one registration, one mail, one answer", async () => {
    const email = newAddress()
    const how = { from: freshAddress(), idempotencyKey: `register-${email}` }
    const atOnce = await Promise.all(Array.from({ length: 3 }, () => begin(world, about(email), how)))
    const all = [...atOnce, await begin(world, about(email), how), await begin(world, about(email), how)]
    expect(new Set(all.map(({ registrationId }) => registrationId)).size).toBe(1)
    expect(await mailed(world, all[0]?.registrationId ?? "")).toHaveLength(1)
    const kept = (await world.everything()).filter(({ e, em }) => e === "registration" && em === email)
    expect(kept).toHaveLength(1)
  })

  it("with the same key and another input is refused", async () => {
    const [one, other] = [newAddress(), newAddress()]
    const how = { from: freshAddress(), idempotencyKey: "the-same" }
    await begin(world, about(one), how)
    expect(await outcomeOf(begin(world, about(other), how))).toBe("idempotency.mismatch")
    const another = about(one, { password: "Another-2026!" })
    expect(await outcomeOf(begin(world, another, how))).toBe("idempotency.mismatch")
    expect(await outcomeOf(begin(world, about(one), how))).toBe("done")
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
  ])("with a password that is %s is refused, and leaves nothing", async (_, weak) => {
    const email = newAddress()
    expect(await outcomeOf(begin(world, about(email, { password: weak })))).toBe("operation.invalid")
    expect(JSON.stringify(await world.everything())).not.toContain(email)
  })

  it.each(["Aa1!aaaa", `Aa1!${"x".repeat(252)}`])("with the password %s is accepted", async (good) => {
    expect(await outcomeOf(begin(world, about(newAddress(), { password: good })))).toBe("done")
  })
})

describe("before the code is given, the sign-in", () => {
  it("is nobody's: no token is made for it, and it has no address", async () => {
    const { email, registrationId } = await waiting()
    expect(await identityOfSubject(world.runtime, registrationId)).toBeNull()
    const { UserAttributes } = await pool.client.send(
      new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: registrationId }),
    )
    expect(UserAttributes).toContainEqual({ Name: "email_verified", Value: "false" })
    expect(await pool.opens(email, password)).toBe(false)
  })

  it("gets no code for a new password, neither by its name nor by the address", async () => {
    const { email, registrationId } = await waiting()
    for (const Username of [registrationId, email]) {
      await pool.client.send(new ForgotPasswordCommand({ ClientId: pool.clientId, Username }))
    }
    expect(pool.mails.filter(({ to }) => to === email)).toEqual([])
  })

  it("may have begun a session: it is over once the address is proven, and what begins then is not", async () => {
    const { registrationId, identityId, code } = await waiting()
    const before = new Date()
    const proof = new Date(before.getTime() + 2000)
    await confirm(world, registrationId, code, { now: proof })
    const me = await world.runtime.table.open([identityId]).get(identities, { identityId })
    if (!me) throw new Error("nobody")
    expect(isEnded({ signedInAt: before }, me)).toBe(true)
    expect(isEnded({ signedInAt: proof, sessionsFrom: proof.getTime() }, me)).toBe(false)
  })
})

describe("confirming", () => {
  it("with a wrong code proves nothing, and says how to go on", async () => {
    const { email, registrationId, code } = await waiting()
    expect(await outcomeOf(confirm(world, registrationId, otherThan(code)))).toBe("registration.code_wrong")
    expect(await outcomeOf(confirm(world, registrationId, code.slice(1)))).toBe("operation.invalid")
    expect(await pool.opens(email, password)).toBe(false)
  })

  it("of what nobody registered is refused", async () => {
    const unknown = confirm(world, "6f1c1f6e-5f3a-4b58-9d0b-1a2b3c4d5e6f", "000000")
    expect(await outcomeOf(unknown)).toBe("registration.unknown")
  })

  it("twice at once is done once, and neither is told that the code is wrong", async () => {
    for (let round = 0; round < 10; round++) {
      const { email, registrationId, identityId, code } = await waiting()
      const ends = await Promise.all([1, 2].map(() => outcomeOf(confirm(world, registrationId, code))))
      expect(ends).toEqual(["done", "done"])
      expect(await pool.opens(email, password)).toBe(true)
      const owned = (await world.everything()).filter(({ e, ow }) => e === "account" && ow === identityId)
      expect(owned).toHaveLength(1)
    }
  })

  it("once more, later, changes nothing and says so", async () => {
    const { registrationId, code } = await waiting()
    await confirm(world, registrationId, code)
    const before = await tableOf(world)
    const { effects } = await confirm(world, registrationId, code)
    expect(effects.map((effect) => effect.code)).toEqual(["operation.unchanged"])
    expect(await tableOf(world)).toEqual(before)
  })

  it("says in a preview what opens, and does nothing; what it tells of the code counts as a try", async () => {
    const { email, registrationId, identityId, code } = await waiting()
    const asked = () =>
      invoke(world.visitor(service, freshAddress()), confirmRegistration, { registrationId, code }, { preview: true })
    const { effects } = await asked()
    expect(effects.map((effect) => effect.code)).toEqual([
      "registration.sign_in_made",
      "account.opened",
      "tenant.opened",
    ])
    expect([await accountOf(identityId), await pool.opens(email, password)]).toEqual([undefined, false])
    for (let i = 1; i < 20; i++) await asked()
    expect(await outcomeOf(asked())).toBe("limit.exceeded")
    expect(await outcomeOf(confirm(world, registrationId, code))).toBe("limit.exceeded")
  })

  it.each([
    ["as it is", (email: string) => email],
    ["in capitals", (email: string) => email.toUpperCase()],
    ["between spaces", (email: string) => `  ${email} `],
  ])("has the address for the first of ten, written %s; the others are told so", async (_, written) => {
    const email = newAddress()
    const all = await Promise.all(Array.from({ length: 10 }, () => waiting(written(email))))
    const ends = await Promise.all(
      all.map(({ registrationId, code }) => outcomeOf(confirm(world, registrationId, code))),
    )
    expect(ends.toSorted()).toEqual(["done", ...Array.from({ length: 9 }, () => "identity.email_taken")])
    const people = (await world.everything()).filter(({ e, em }) => e === "identity" && em === email)
    expect(people).toHaveLength(1)
  })

  it("an address that has a sign-in is refused after the right code alone, and leaves nothing", async () => {
    const { email, registrationId, identityId, code } = await waiting()
    await newPerson(world, { email })
    expect(await outcomeOf(confirm(world, registrationId, otherThan(code)))).toBe("registration.code_wrong")
    expect(await outcomeOf(confirm(world, registrationId, code))).toBe("identity.email_taken")
    expect(await accountOf(identityId)).toBeUndefined()
  })

  it("has the address although somebody was given a password for it (who proves it, has it)", async () => {
    const email = newAddress()
    await add(world, await settle(world), { email, ...withPassword() })
    const { registrationId, code } = await waiting(email)
    expect(await outcomeOf(confirm(world, registrationId, code))).toBe("done")
    expect(await pool.opens(email, password)).toBe(true)
  })
})

describe("tries at codes", () => {
  it("are twenty an hour for one address, over all that are registered for it", async () => {
    const email = newAddress()
    const all = await Promise.all(Array.from({ length: 5 }, () => waiting(email)))
    const last = await waiting(email)
    for (const { registrationId, code } of all) {
      for (let i = 0; i < 4; i++) {
        expect(await outcomeOf(confirm(world, registrationId, otherThan(code)))).toBe("registration.code_wrong")
      }
    }
    expect(await outcomeOf(confirm(world, last.registrationId, otherThan(last.code)))).toBe("limit.exceeded")
    expect(await outcomeOf(confirm(world, last.registrationId, last.code))).toBe("limit.exceeded")
    const other = await waiting()
    expect(await outcomeOf(confirm(world, other.registrationId, other.code))).toBe("done")
  })

  it("are counted for a registration as well, before it is known whether there is one with an address", async () => {
    const [none, other] = [randomUUID(), randomUUID()]
    const ends: string[] = []
    for (let i = 0; i < 21; i++) ends.push(await outcomeOf(confirm(world, none, "123456")))
    expect(ends).toEqual([...Array(20).fill("registration.unknown"), "limit.exceeded"])
    expect(await outcomeOf(confirm(world, other, "123456"))).toBe("registration.unknown")
  })

  it("leave half of them to the holder, whatever a stranger does from one network", async () => {
    const email = newAddress()
    const [theirs, hers] = [await waiting(email), await waiting(email)]
    const from = freshAddress()
    const ends: string[] = []
    for (let i = 0; i < 15; i++) {
      ends.push(await outcomeOf(confirm(world, theirs.registrationId, otherThan(theirs.code), { from })))
    }
    expect(ends.filter((end) => end === "registration.code_wrong")).toHaveLength(10)
    expect(ends.slice(10)).toEqual(Array(5).fill("limit.exceeded"))
    expect(await outcomeOf(confirm(world, hers.registrationId, hers.code))).toBe("done")
  })

  it("are one for a request, however often it is decided", async () => {
    const { registrationId, code } = await waiting()
    const counted = async () =>
      new Map(
        (await world.everything()).flatMap(({ pk, n }) => (String(pk).startsWith("uniq#limit#") ? [[pk, n]] : [])),
      )
    const before = await counted()
    world.faults.conflicts = 3
    expect((await confirm(world, registrationId, code)).attempts).toBe(4)
    const after = [...(await counted())].filter(([pk, n]) => before.get(pk) !== n)
    // The caller's network, the registration, the address, and the network's share of it.
    expect(after.map(([, n]) => n)).toEqual([1, 1, 1, 1])
  })
})

it("nothing of the password is in the table: not as it is, not in capitals, not hashed, not encoded", async () => {
  const secret = "Unheard-of-7391!"
  const email = newAddress()
  const said = about(email, { password: secret })
  const visitor = world.visitor(service, freshAddress())
  const { confirmation } = await invoke(visitor, register, said, { preview: true })
  const { registrationId } = await begin(world, said, { idempotencyKey: `secret-${email}` })
  expect(await registrationOf(world, registrationId)).not.toBeNull()
  await confirm(world, registrationId, await codeFor(world, registrationId))
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
      createHash("sha256").update(JSON.stringify(said)).digest(form),
    ]),
  ]
  for (const form of forms) {
    expect(text.toLowerCase()).not.toContain(form.toLowerCase())
    expect(confirmation).not.toContain(form)
  }
})
