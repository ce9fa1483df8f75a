import { deliver } from "@tenantry/core/kernel/delivering"
import { personalRecords } from "@tenantry/core/kernel/events"
import { ulid, type UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { confirmed, hours, minutes } from "../support/calls.ts"
import { deliverAll, deliverIn } from "../support/deliver.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { brokenRules } from "../support/invariants.ts"
import { findIdentity } from "../support/me.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { outcomeOf, settle, type Settled } from "../support/world.ts"
import {
  about,
  add,
  addJoined,
  freshEmail,
  isThere,
  openPeopleWorld,
  type PeopleWorld,
  read,
} from "../users/support.ts"
import { operation } from "../support/operations.ts"

const { addUser, blockUser, deleteUser, editProfile, editUser, giveRole, listTenantEvents, placeUser, unblockUser } =
  operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())
// What is due of others would be done as well whenever time passes.
beforeEach(() => here.world.empty())

const asOwner = (at: Settled) => here.world.as(at.owner, at.tenantId)
const remove = (at: Settled, userId: UserId) => confirmed(asOwner(at), deleteUser, { userId })

/** Every item in which one of these words stands. */
const mentions = async (...words: readonly string[]): Promise<string[]> => {
  const plain = (_: string, value: unknown): unknown => (value instanceof Set ? [...value] : value)
  const items = (await here.world.everything()).map((item) => [String(item["e"]), JSON.stringify(item, plain)] as const)
  return items.filter(([, text]) => words.some((word) => text.includes(word))).map(([, text]) => text)
}

let keys = 0
/** Done as a careful client does it: with a key, under which the answer is kept. */
const keyed: typeof confirmed = (request, command, input, options) =>
  confirmed(request, command, input, { ...options, idempotencyKey: `key-${keys++}` })

let wandas = 10

/** Somebody who did and suffered everything that the log records of people; nobody else of this file is called so. */
const lived = async (at: Settled) => {
  const mark = wandas++
  const [firstName, lastName, numbers] = [`Wanda${mark}`, `Wymazana${mark}`, `+48 6${mark} 700`]
  const email = freshEmail("wanda")
  const team = await group(here.world, at, "Team")
  const { userId, identityId } = await addJoined(here.world, at, {
    email,
    firstName,
    lastName,
    role: "administrator",
    number: `${numbers} 800`,
  })
  const asWanda = () => here.world.as(identityId, at.tenantId)
  await keyed(asOwner(at), giveRole, { userId, role: "employee" })
  await keyed(asOwner(at), giveRole, { userId, role: "administrator" })
  await keyed(asWanda(), editProfile, { number: `${numbers} 801` })
  await keyed(asOwner(at), placeUser, { userId, groups: [team] })
  await leads(here.world, at, team, userId)
  const other = await newUser(here.world, at, { role: "employee" })
  const leading = { userId: other.userId, groups: [team] }
  await keyed(asOwner(at), placeUser, leading)
  const { result } = await keyed(asWanda(), addUser, about({ groups: [team] }))
  await keyed(asWanda(), blockUser, { userId: other.userId })
  await keyed(asOwner(at), blockUser, { userId })
  await keyed(asOwner(at), unblockUser, { userId })
  return { userId, identityId, email, invited: result.userId, numbers, words: [email, firstName, lastName, numbers] }
}

/** The delivery that erases what is recorded of those who went last. */
const erasing = async (at: Settled) => {
  const [delivery] = await outstandingIn(here.world, at.tenantId, "user.erase_traces")
  if (!delivery) throw new Error("nothing to erase")
  return delivery
}

describe("what is recorded of somebody who is deleted", () => {
  it("is nowhere in the table in the end: neither name nor address nor number; what happened stays", async () => {
    const at = await settle(here.world)
    const { userId, words, numbers, invited } = await lived(at)
    await here.settled()
    const before = (await invoke(asOwner(at), listTenantEvents, { limit: 100 })).result.data
    expect(await mentions(...words)).not.toEqual([])
    const editing = () =>
      invoke(asOwner(at), editUser, { userId, number: `${numbers} 802` }, { idempotencyKey: "kept" })
    await editing()
    expect(await editing()).toMatchObject({ replayed: true })
    await remove(at, userId)
    await here.erased()
    expect(await mentions(...words)).toEqual([])
    // The key stays used: what was done with it is not done once more.
    expect(await outcomeOf(editing())).toBe("idempotency.erased")
    const departures = (await here.world.everything()).filter(({ e }) => e === "departure")
    expect(departures.filter(({ pk }) => String(pk).startsWith(at.tenantId))).toEqual([])
    const after = (await invoke(asOwner(at), listTenantEvents, { limit: 100 })).result.data
    expect(after.length).toBeGreaterThan(before.length)
    expect(await read(here.world, at, invited)).toMatchObject({ status: "lapsed" })
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("of others stays as it was", async () => {
    const at = await settle(here.world)
    const { userId } = await lived(at)
    const other = await add(here.world, at, { firstName: "Bogumił", lastName: "Bleibt" })
    const before = await mentions("Bogumił")
    expect(before).not.toEqual([])
    await remove(at, userId)
    await here.erased()
    expect(await mentions("Bogumił")).toHaveLength(before.length)
    expect((await read(here.world, at, other.userId)).lastName).toBe("Bleibt")
  })

  it("is erased page by page, however much it is, and however often the work is broken off", async () => {
    const at = await settle(here.world)
    const { userId, words } = await lived(at)
    for (let i = 0; i < 120; i++) await invoke(asOwner(at), editUser, { userId, number: `+48 ${i}` })
    await here.settled()
    await remove(at, userId)
    await here.settled()
    expect(await isThere(here.world, at, userId)).toBe(false)
    const delivery = await erasing(at)
    const turns: string[] = []
    while (turns.length < 20 && turns.at(-1) !== "done") {
      const now = new Date(Date.now() + hours(2) + turns.length * 200_000)
      turns.push(await deliver(here.outside, delivery, now, 0))
    }
    expect(turns).toEqual(["again", "done"])
    expect(await mentions(...words)).toEqual([])
  })

  it("waits until they lead nothing any more: what is shown to others could name them anew", async () => {
    const at = await settle(here.world)
    const { userId, words } = await lived(at)
    await here.settled()
    await remove(at, userId)
    const late = (ms: number) => new Date(Date.now() + hours(2) + ms)
    expect(await deliver(here.outside, await erasing(at), late(0))).toBe("failed")
    expect(await mentions(...words)).not.toEqual([])
    await here.settled()
    expect(await deliver(here.outside, await erasing(at), late(minutes(10)))).toBe("done")
    expect(await mentions(...words)).toEqual([])
  })
})

/** The next full hour and so many minutes: who goes within one hour is erased together. */
const nextHour = (n: number): Date => new Date((Math.floor(Date.now() / hours(1)) + 1) * hours(1) + minutes(n))

let crowds = 10

/** So many people with a name in the log of a tenant in which much else has happened. */
const crowd = async (size: number, events: number) => {
  const named = `Gehtweg${crowds++}x`
  const at = await settle(here.world)
  const people: NewUser[] = []
  for (let i = 0; i < size; i++) {
    const about = { lastName: `${named}${i}` }
    people.push(await newUser(here.world, at, { role: "employee", about }))
  }
  const place = at.tenantId
  const others = Array.from({ length: events }, (_, i) =>
    write(personalRecords)
      .create({
        place,
        execution: ulid(new Date(Date.now() + i)),
        values: { 0: { name: "Bruno Bleibt", email: "bruno@example.com" } },
        about: { 0: "usr_else" },
        actor: at.owner,
        actorName: "Owner",
      })
      .commit(),
  )
  for (let i = 0; i < others.length; i += 90) await here.world.seed([place], others.slice(i, i + 90))
  return { at, people, named }
}

describe("what is recorded of many who are deleted", () => {
  const costOf = async (size: number, events: number) => {
    const { at, people, named } = await crowd(size, events)
    for (const { userId } of people) {
      await confirmed({ ...asOwner(at), now: nextHour(10) }, deleteUser, { userId })
    }
    await deliverAll(here.world, here.outside, nextHour(20))
    const erase = () => deliverIn(here.world, here.outside, at.tenantId, "user.erase_traces", nextHour(90))
    const { value, cost } = await here.world.recorder.record(erase)
    expect(value).toEqual(people.map(() => "done"))
    expect(await mentions(named)).toEqual([])
    expect(await mentions(...people.map(({ email }) => email))).toEqual([])
    return cost.readUnits
  }

  it("is read once for all who went in the same hour, and not once for each", async () => {
    const [one, ten, empty] = [await costOf(1, 900), await costOf(10, 900), await costOf(10, 0)]
    // Nine more deliveries and what nine more people had done, but not nine more times the log.
    expect(ten - empty).toBeLessThan(1.2 * one)
  })

  it("is left to those of the next hour, of whom nobody goes unerased", async () => {
    const { at, people, named } = await crowd(2, 5)
    const [first, second] = people
    if (!first || !second) throw new Error("nobody")
    await confirmed({ ...asOwner(at), now: nextHour(59) }, deleteUser, { userId: first.userId })
    await confirmed({ ...asOwner(at), now: nextHour(61) }, deleteUser, { userId: second.userId })
    await deliverAll(here.world, here.outside, nextHour(62))
    const eraseBy = (minute: number) =>
      deliverIn(here.world, here.outside, at.tenantId, "user.erase_traces", nextHour(minute))
    expect(await eraseBy(125)).toEqual(["done", "not due"])
    expect(await mentions(`${named}0`)).toEqual([])
    expect(await mentions(`${named}1`)).not.toEqual([])
    expect(await eraseBy(200)).toEqual(["done"])
    expect(await mentions(named)).toEqual([])
  })

  it("does not take what was recorded of whoever came back since: they are another user", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const gone = await newUser(here.world, at, { role: "employee", about: { firstName: "Gehtfort" } })
    await newUser(here.world, other, { identityId: gone.identityId })
    await confirmed({ ...asOwner(at), now: nextHour(10) }, deleteUser, { userId: gone.userId })
    await deliverAll(here.world, here.outside, nextHour(12))
    const again = await newUser(here.world, at, { identityId: gone.identityId, about: { firstName: "Wiederda" } })
    const acts = { ...here.world.as(again.identityId, at.tenantId), now: nextHour(20) }
    await confirmed(acts, blockUser, { userId: at.founder })
    const before = await mentions("Wiederda")
    await deliverAll(here.world, here.outside, nextHour(90))
    expect(await mentions("Gehtfort")).toEqual([])
    expect(await mentions("Wiederda")).toEqual(before)
    expect(before.length).toBeGreaterThan(3)
  })
})

describe("a clean-up that dies", () => {
  it.each([
    ["user.clean_up", 0, 4],
    ["user.erase_traces", hours(2), 3],
  ])("after any step of %s is taken up again, and ends the same", async (reaction, wait, least) => {
    const at = await settle(here.world)
    const { userId, identityId, words } = await lived(at)
    await here.settled()
    await remove(at, userId)
    if (wait > 0) await here.settled()
    const [delivery] = await outstandingIn(here.world, at.tenantId, reaction)
    if (!delivery) throw new Error("nothing to clean up")
    let deaths = 0
    // The first transaction takes the delivery; each later one is a step. Dies before the first step, then after one more
    // each time: whatever is not in the table is lost.
    for (let steps = 0, sent = Number.POSITIVE_INFINITY; sent > steps + 1; steps = 1) {
      sent = 0
      here.world.faults.before = () => (++sent > steps + 1 ? Promise.reject(new Error("died")) : Promise.resolve())
      const now = new Date(Date.now() + wait + 1000 + deaths * 130_000)
      await deliver(here.outside, delivery, now).catch(() => "died")
      here.world.faults.before = undefined
      if (sent > steps + 1) deaths++
      if (deaths > 20) throw new Error("it never comes to its end")
    }
    await here.erased()
    expect([await isThere(here.world, at, userId), await findIdentity(here.world, identityId)]).toEqual([false, null])
    expect(await mentions(...words)).toEqual([])
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
    expect(deaths).toBeGreaterThanOrEqual(least)
  })
})
