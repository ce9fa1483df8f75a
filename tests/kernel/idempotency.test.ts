import { createHash } from "node:crypto"
import { canonical } from "@tenantry/core/kernel/digest"
import { idempotencyRecords } from "@tenantry/core/kernel/idempotency"
import { invoke } from "@tenantry/core/kernel/invoke"
import { openKeyring } from "@tenantry/core/kernel/keyring"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { confirmed } from "../support/calls.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { countUp, eventsOf, freshIn, headIn, inviting, refusalOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const {
  acceptTransfer,
  blockUser,
  deleteUser,
  editTenant,
  giveRole,
  inviteAdmin,
  leaveTenant,
  renameAccount,
  requestTransfer,
  suspendTenant,
} = operation

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
})

const key = { idempotencyKey: "k1" } as const
const asOwner = (now = new Date()) => world.as(at.owner, at.accountId, { now })
const invite = (email: string, options = {}) => inviting(world)(at, email, options)
const count = (options = {}, now = new Date(), by = 1) => invoke(asOwner(now), countUp, { by }, options)
const counts = async () => ((await headIn(world, at.accountId))?.rev ?? 0) - 1
const events = async () => (await eventsOf(world, at.accountId)).length - 1
const mismatch = { code: "idempotency.mismatch", kind: "invalid" }
const after = (hours: number, seconds = 0) => new Date(Date.now() + hours * 3_600_000 + seconds * 1000)

const recordsOf = async (actor: string) => {
  const listing = idempotencyRecords.query.inPlace({ place: at.accountId })
  const { items } = await world.runtime.table.open([at.accountId]).list(idempotencyRecords, listing)
  return items.filter((record) => record.actor === actor)
}

describe("one key, one execution", () => {
  it("answers ten concurrent equal calls alike, and does it once", async () => {
    const done = await Promise.all(Array.from({ length: 10 }, () => invite("eve@example.com", key)))
    expect(new Set(done.map(({ result }) => JSON.stringify(result))).size).toBe(1)
    expect(done.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(await events()).toBe(1)
  })

  it("does the same when overlapping transactions conflict as on AWS, and nothing but the key prevents repetition", async () => {
    world.faults.latency = 8
    const calls = Array.from({ length: 10 }, () => count(key))
    const done = await Promise.all(calls).finally(() => (world.faults.latency = 0))
    expect(world.faults.stats.conflicts).toBeGreaterThan(0)
    expect(done.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect([await counts(), await events()]).toEqual([1, 1])
  })

  it("does the same when answers are lost besides", async () => {
    const { lost } = world.faults.stats
    Object.assign(world.faults, { latency: 4, lostReplies: 2 })
    const calls = Array.from({ length: 6 }, () => count(key))
    const done = await Promise.all(calls).finally(() => (world.faults.latency = 0))
    expect(world.faults.stats.lost - lost).toBe(2)
    expect(done.every(({ result }) => result.by === 1)).toBe(true)
    expect([await counts(), await events()]).toEqual([1, 1])
  })
})

describe("a repeated call is answered as the first was", () => {
  it("although the command would refuse by now", async () => {
    const first = await invite("eve@example.com", key)
    expect(await refusalOf(invite("eve@example.com"))).toMatchObject({ code: "invitation.pending" })
    expect(await invite("eve@example.com", key)).toMatchObject({ replayed: true, result: first.result, effects: [] })
  })

  it("although the first call committed after the second had looked for it", async () => {
    const { authority } = world.runtime
    let looked = false
    const slow: typeof authority = async (request, permission, also) => {
      const access = await authority(request, permission, also)
      if (!looked) {
        looked = true
        await invite("eve@example.com", key)
      }
      return access
    }
    const request = { ...asOwner(), runtime: { ...world.runtime, authority: slow } }
    expect((await invoke(request, inviteAdmin, { email: "eve@example.com" }, key)).replayed).toBe(true)
    expect(await events()).toBe(1)
  })

  it("although the first call committed while the second was about to", async () => {
    world.faults.before = async () => {
      world.faults.before = undefined
      await count(key)
    }
    expect(await count(key)).toMatchObject({ replayed: true, attempts: 2 })
    expect([await counts(), await events()]).toEqual([1, 1])
  })

  it("although the right to it has gone by its very execution", async () => {
    const admin = await newAdmin(world, at)
    await invoke(asOwner(), requestTransfer, { to: admin })
    const asAdmin = () => world.as(admin, at.accountId)
    const { confirmation } = freshIn(await refusalOf(invoke(asAdmin(), acceptTransfer, {})))
    const accept = (options = {}) => invoke(asAdmin(), acceptTransfer, {}, options)
    await accept({ confirmation, ...key })
    expect(await refusalOf(accept({ confirmation }))).toMatchObject({ code: "access.missing" })
    expect(await accept({ confirmation, ...key })).toMatchObject({ replayed: true, result: { ownerId: admin } })
    expect(await refusalOf(accept({ confirmation, idempotencyKey: "k2" }))).toMatchObject({ code: "access.missing" })
  })

  it("although its confirmation has expired, and its version is no longer the one it named", async () => {
    const { confirmation } = await invoke(asOwner(), renameAccount, { name: "X" }, { preview: true })
    const rename = (now?: Date) =>
      invoke(asOwner(now), renameAccount, { name: "X" }, { confirmation, ifMatch: 1, ...key })
    await rename()
    expect(await rename(after(1))).toMatchObject({ replayed: true, result: { name: "X", version: 2 } })
  })

  it("although the root of the keys was replaced", async () => {
    await count(key)
    const keyring = openKeyring([Buffer.alloc(32, 8), Buffer.alloc(32, 7)])
    const rotated = { ...asOwner(), runtime: { ...world.runtime, keyring } }
    expect((await invoke(rotated, countUp, {}, key)).replayed).toBe(true)
    expect(await refusalOf(invoke(rotated, countUp, { by: 2 }, key))).toMatchObject(mismatch)
    expect(await counts()).toBe(1)
  })
})

describe("who is nobody by now gets no stored answer", () => {
  const edit = (identityId: IdentityId, name: string, options = {}) =>
    invoke(world.as(identityId, at.tenantId), editTenant, { name }, { ...key, ...options })

  it.each([
    ["deleted", deleteUser, "access.nowhere"],
    ["blocked", blockUser, "access.blocked"],
  ] as const)("%s", async (_, command, refusal) => {
    const { identityId, userId } = await newUser(world, at)
    await edit(identityId, "Once")
    expect(await edit(identityId, "Once")).toMatchObject({ replayed: true })
    const by = world.as(at.owner, at.tenantId)
    const { confirmation } = await invoke(by, command, { userId }, { preview: true })
    await invoke(by, command, { userId }, { confirmation })
    expect(await outcomeOf(edit(identityId, "Once"))).toBe(refusal)
  })

  it("without the right any more", async () => {
    const { identityId, userId } = await newUser(world, at)
    await edit(identityId, "Once")
    await invoke(world.as(at.owner, at.tenantId), giveRole, { userId, role: "employee" })
    expect(await outcomeOf(edit(identityId, "Once"))).toBe("access.missing")
  })

  it("of a company that is suspended; whoever can reopen it still does", async () => {
    const { identityId } = await newUser(world, at)
    await edit(identityId, "Once")
    await edit(at.owner, "Twice", { idempotencyKey: "k3" })
    await confirmed(world.as(at.owner, at.tenantId), suspendTenant, { reason: "Moving" })
    expect(await outcomeOf(edit(identityId, "Once"))).toBe("place.not_active")
    expect(await edit(at.owner, "Twice", { idempotencyKey: "k3" })).toMatchObject({ replayed: true })
  })

  it("unless it is the answer to the very command that took the right, by a lost reply or at the same time", async () => {
    const { identityId } = await newUser(world, at, { role: "employee" })
    const as = () => world.as(identityId, at.tenantId)
    const { confirmation } = await invoke(as(), leaveTenant, {}, { preview: true })
    const leaving = () => invoke(as(), leaveTenant, {}, { ...key, confirmation })
    const done = await Promise.all([leaving(), leaving(), leaving()])
    expect(done.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(await leaving()).toMatchObject({ replayed: true, result: done[0].result })
    expect(await outcomeOf(invoke(as(), leaveTenant, {}, { confirmation, idempotencyKey: "k2" }))).toBe(
      "access.nowhere",
    )
  })
})

describe("one key, one request", () => {
  it("is refused for another input and for another operation", async () => {
    await invite("eve@example.com", key)
    expect(await refusalOf(invite("zoe@example.com", key))).toMatchObject(mismatch)
    expect(await refusalOf(count(key))).toMatchObject(mismatch)
  })

  it("is refused for another input also concurrently", async () => {
    const done = await Promise.allSettled([1, 2, 3, 4].map((by) => count(key, new Date(), by)))
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const refused = done.flatMap((one) => (one.status === "rejected" ? [(one.reason as { code: string }).code] : []))
    expect(refused).toEqual(Array(3).fill(mismatch.code))
    expect(await events()).toBe(1)
  })

  it("takes inputs for equal that mean the same", async () => {
    await invite("eve@example.com", key)
    const padded = { email: "  EVE@example.com", days: 7 }
    expect((await invoke(asOwner(), inviteAdmin, padded, key)).replayed).toBe(true)
  })

  it("is a different one for another person and in another place", async () => {
    const admin = await newAdmin(world, at)
    await count(key)
    expect((await invoke(world.as(admin, at.accountId), countUp, {}, key)).replayed).toBe(false)
    expect((await invoke(world.as(at.owner, at.tenantId), editTenant, { name: "X" }, key)).replayed).toBe(false)
    expect(await counts()).toBe(3)
  })

  it("is good for 24 hours and free after that, whether the table has tidied up or not", async () => {
    const first = new Date()
    await count(key, first)
    expect((await count(key, new Date(first.getTime() + 24 * 3_600_000 - 1000))).replayed).toBe(true)
    expect((await count(key, after(24, 1), 5)).replayed).toBe(false)
    expect((await count(key, after(25), 5)).replayed).toBe(true)
    expect(await counts()).toBe(6)
  })

  it("is refused when malformed, and may be anything printable of up to 255 characters", async () => {
    const malformed = { code: "idempotency.key_malformed", kind: "invalid" }
    for (const idempotencyKey of ["", " ", "a b", "ключ", "a\n", "x".repeat(256)]) {
      expect(await refusalOf(count({ idempotencyKey }))).toMatchObject(malformed)
    }
    for (const idempotencyKey of ["#", "constructor", "../..", "x".repeat(255), '"quoted"']) {
      expect((await count({ idempotencyKey })).replayed).toBe(false)
    }
    expect(await counts()).toBe(5)
  })

  it("does not take the key for a preview or a refusal", async () => {
    await invoke(asOwner(), countUp, { by: 9 }, { preview: true, ...key })
    expect(await refusalOf(invite("eve@example.com", { ...key, ifMatch: 7 }))).toMatchObject({
      code: "version.unsupported",
    })
    expect((await count(key)).replayed).toBe(false)
  })
})

describe("the record of a key", () => {
  it("lies with the place and the person, holds no input, and is tidied up a day later", async () => {
    const now = new Date()
    const idempotencyKey = "a-key-like-no-other"
    await invoke(asOwner(now), renameAccount, { name: "Quite Unmistakable" }, { idempotencyKey })
    const [record, ...others] = await recordsOf(at.owner)
    expect(others).toEqual([])
    expect(record?.expires).toBe(Math.floor(now.getTime() / 1000) + 24 * 60 * 60)
    expect(JSON.stringify({ ...record, result: {} })).not.toContain("Unmistakable")
    expect(JSON.stringify(record)).not.toContain(idempotencyKey)
  })

  it("knows the request by a keyed tag, so that nobody who reads the table can try inputs", async () => {
    const otherKeys = { ...world.runtime, keyring: openKeyring([Buffer.alloc(32, 9)]) }
    await count(key)
    await invoke({ ...asOwner(), runtime: otherKeys }, countUp, {}, { idempotencyKey: "k2" })
    await invoke(asOwner(), countUp, {}, { idempotencyKey: "k3" })
    const tags = (await recordsOf(at.owner)).map(({ request }) => request)
    expect(new Set(tags).size).toBe(2)
    const input = { by: 1 }
    const texts = [
      canonical(input),
      canonical(["test.count_up", at.accountId, input]),
      canonical([canonical(["test.count_up", at.accountId, input])]),
      `test.count_up${at.accountId}${canonical(input)}`,
    ]
    const everything = JSON.stringify(await world.everything())
    for (const text of texts) {
      for (const form of ["hex", "base64", "base64url"] as const) {
        expect(everything).not.toContain(createHash("sha256").update(text).digest(form))
      }
    }
  })
})
