import { belongsTo } from "@tenantry/core/identities/index"
import { deliver, type Outside } from "@tenantry/core/kernel/delivering"
import { GroupId, JobId, RoleId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { nothing } from "@tenantry/core/kernel/permissions"
import { write } from "@tenantry/core/kernel/table"
import { groupCounts, memberships } from "@tenantry/core/leading/index"
import { jobOutcomes, jobParts, jobs } from "@tenantry/core/jobs/entity"
import { mailDays, recipients } from "@tenantry/core/mails/entity"
import { roles } from "@tenantry/core/rights/index"
import { departures } from "@tenantry/core/departures/entity"
import { capabilities } from "@tenantry/core/system"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { role } from "../roles/support.ts"
import { after, confirmed, days, hours, minutes } from "../support/calls.ts"
import { deliverAll, deliverIn, outsideOf } from "../support/deliver.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { expectOf } from "../support/expecting.ts"
import { fatesIn } from "../support/fates.ts"
import { findIdentity } from "../support/me.ts"
import { newUser, type NewUser } from "../support/users.ts"
import { newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { createTenantKey, closeTenant, editTenant, listTenantEvents, listTenants, readTenant, restoreTenant } = operation

let world: World
let outside: Outside
beforeAll(async () => {
  world = await openWorld({ sleep: () => Promise.resolve() })
  outside = outsideOf(world)
})
afterAll(() => world.close())

const closed = new Date()
const due = after(closed, days(30) + hours(2))
const asOwner = (at: Settled, now = closed) =>
  world.as(at.owner, at.tenantId, { now, hint: { level: "account", accountId: at.accountId } })
const close = (at: Settled, now = closed) => confirmed(asOwner(at, now), closeTenant, {})
const erase = (at: Settled, now = due) => deliverIn(world, outside, at.tenantId, "tenant.erase", now)

type Raw = Readonly<Record<string, unknown>>
const isIn =
  (place: string) =>
  ({ pk }: Raw): boolean =>
    String(pk) === place || String(pk).startsWith(`${place}#`)
const itemsIn = async (place: string): Promise<Raw[]> => (await world.everything()).filter(isIn(place))
const stateOf = async (at: Settled) => (await invoke(asOwner(at), readTenant, {})).result

/** A job that is over, with whom it was for and what came of them. */
const jobIn = ({ tenantId: place, owner: startedBy }: Settled) => {
  const [jobId, targets, expires] = [JobId.make(closed), [UserId.make(closed)], 4_000_000_000]
  const about = {
    kind: "user.block",
    startedBy,
    startedAt: closed.toISOString(),
    locale: "en",
    timeZone: "UTC",
  } as const
  const over = { state: "done", total: 1, done: 1, refused: 1, rev: 1, expires } as const
  const refused = [{ at: 0, code: "user.unknown" }]
  return [
    write(jobs)
      .create({ place, jobId, ...about, ...over })
      .commit(),
    write(jobParts).create({ place, jobId, number: 0, targets, expires }).commit(),
    write(jobOutcomes).create({ place, jobId, first: 0, targets, refused, expires }).commit(),
  ]
}

const mailedFrom = (place: string) => {
  const counted = { place, day: closed.toISOString().slice(0, 10), sent: 1 }
  return [
    write(mailDays)
      .create({ ...counted, returned: 0, expires: 4_000_000_000 })
      .commit(),
    write(recipients)
      .create({ ...counted, address: "a-hash" })
      .commit(),
  ]
}

/** A tenant with a little of everything that tenants hold, in more than one step's worth. */
const furnished = async (): Promise<Settled & { readonly people: readonly NewUser[] }> => {
  const at = await settle(world)
  const { tenantId, owner } = at
  const people: NewUser[] = []
  for (let n = 0; n < 3; n++) people.push(await newUser(world, at, { person: { name: `Zenobia Erased ${n}` } }))
  await newUser(world, at, { status: "invited" })
  await invoke(asOwner(at), editTenant, { name: "Renamed" }, { idempotencyKey: "owner-1" })
  const [first] = people
  if (first) {
    const as = world.as(first.identityId, tenantId)
    await invoke(as, editTenant, { name: "Renamed again" }, { idempotencyKey: "user-1" })
    await invoke(as, createTenantKey, { name: "Key", permissions: ["users.view"], days: 30 })
  }
  // Its name is taken, which is an item of its own.
  await role(world, at, "Front desk")
  const groupId = GroupId.make(closed)
  await world.seed([tenantId], [...jobIn(at), ...mailedFrom(tenantId)])
  await world.seed(
    [tenantId],
    [
      write(groupCounts).create({ tenantId, groupId, members: 40 }).commit(),
      ...people.map(({ userId }) => write(memberships).create({ tenantId, groupId, userId }).commit()),
      write(departures)
        .create({
          tenantId,
          hour: "0",
          userId: UserId.make(closed),
          email: "gone@example.com",
          addedAt: closed.toISOString(),
          leftAt: closed.toISOString(),
        })
        .commit(),
      ...Array.from({ length: 90 }, (_, n) =>
        write(roles)
          .create({
            tenantId,
            roleId: RoleId.make(closed),
            name: `Role ${n}`,
            ...world.runtime.catalogue.encode(nothing),
            holders: 0,
            createdBy: owner,
            createdAt: closed.toISOString(),
            rev: 1,
          })
          .commit(),
      ),
    ],
  )
  return { ...at, people }
}

const fates = fatesIn("tenant")
/** Everything that a tenant may have, and a test of its end must begin with. */
const families = [...fates.keys()].flatMap((kind) =>
  kind === "name" ? capabilities.flatMap(({ names = [] }) => names).map((of) => `name ${of}`) : [kind],
)
const familyOf = ({ e, k }: Raw): string => (e === "name" ? `name ${String(k)}` : String(e))

/** What may be left of an erased tenant, and that it says nothing of anybody. */
const assertErased = async (at: Settled, about = "erased"): Promise<void> => {
  const left = await itemsIn(at.tenantId)
  const kinds = new Set(left.map(({ e }) => String(e)))
  // What follows from the erasing itself is still to be done.
  const staying = (kind: string) => kind === "delivery" || ["emptied", "stays"].includes(fates.get(kind) ?? "")
  expectOf(
    [...kinds].filter((kind) => !staying(kind)),
    about,
  ).toEqual([])
  for (const item of left.filter(({ e }) => e === "personal")) {
    expectOf([Object.values(item["d"] as object), item["an"], item["ip"], item["ua"], item["sh"]], about).toEqual([
      [{}],
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  }
  expectOf(JSON.stringify(left), about).not.toMatch(/example\.com|Zenobia|Person \d|192\.0\.2/)
  const reactions = left.filter(({ e }) => e === "delivery").map(({ rx }) => rx)
  expectOf(new Set(reactions).has("tenant.erase"), about).toBe(false)
  expectOf(await stateOf(at), about).toMatchObject({ state: "closed", name: "—", accountId: at.accountId })
}

const countOf = async ({ accountId }: Settled): Promise<unknown> =>
  (await itemsIn(accountId)).find(({ e }) => e === "account")?.["nt"]

describe("thirty days after it was closed, a tenant", () => {
  it("is erased with everything in it but its events and the head; its people belong there no more", async () => {
    const at = await furnished()
    const before = await itemsIn(at.tenantId)
    expect([...new Set(before.map(familyOf))].toSorted()).toEqual(families.toSorted())
    const events = before.filter(({ e }) => e === "event").length
    await close(at)
    expect(await erase(at)).toEqual(["done"])
    await assertErased(at)
    const left = (await itemsIn(at.tenantId)).filter(({ e }) => e === "event")
    expect(left.length).toBeGreaterThan(events + 2)
    for (const { identityId } of at.people) {
      expect(await outcomeOf(invoke(world.as(identityId, at.tenantId), readTenant, {}))).toBe("access.nowhere")
    }
    expect(await countOf(at)).toBe(0)
  })

  it("has nobody any more: who belongs nowhere else is forgotten, and who belongs elsewhere is not", async () => {
    const at = await furnished()
    const [first, elsewhere] = at.people
    if (!first || !elsewhere) throw new Error("nobody")
    await newUser(world, await settle(world), { identityId: elsewhere.identityId })
    await close(at)
    await erase(at)
    await deliverIn(world, outside, at.tenantId, "erasure.people_leave", after(due, minutes(1)))
    expect(await findIdentity(world, first.identityId)).toBeNull()
    for (const identityId of [elsewhere.identityId, at.owner]) {
      const places = [...((await findIdentity(world, identityId))?.places ?? [])]
      expect([places.length, places.includes(at.tenantId)]).toEqual([1, false])
    }
  })

  it("lets go of those too who were made for it and may not come in, yet or any more", async () => {
    const at = await settle(world)
    const made = async (status: "invited" | "leaving") => {
      const identityId = await newPerson(world)
      await newUser(world, at, { status, identityId, about: { identityId } })
      await world.seed([identityId], [belongsTo(identityId, [at.tenantId])])
      return identityId
    }
    const people = [await made("invited"), await made("leaving")]
    await newUser(world, at, { status: "invited" })
    await close(at)
    await erase(at)
    await assertErased(at)
    await deliverIn(world, outside, at.tenantId, "erasure.people_leave", after(due, minutes(1)))
    expect(await Promise.all(people.map((identityId) => findIdentity(world, identityId)))).toEqual([null, null])
  })

  it("is still shown to owner and admins, with the log of its events, and cannot be changed or restored", async () => {
    const at = await furnished()
    await close(at)
    await erase(at)
    const listed = (await invoke(world.as(at.owner, at.accountId), listTenants, {})).result.data
    expect(listed).toMatchObject([{ state: "closed", name: "—" }])
    const { result } = await invoke(asOwner(at), listTenantEvents, {})
    expect(result.data[0]).toMatchObject({ event: "tenant.erased", actor: { id: "job:tenant.erase" } })
    expect(result.data.some(({ text }) => text.includes("(erased)"))).toBe(true)
    expect(await outcomeOf(invoke(asOwner(at), editTenant, { name: "X" }))).toBe("place.not_active")
    expect(await outcomeOf(invoke(asOwner(at), restoreTenant, {}))).toBe("place.not_active")
  })

  it("names those who were let go by their ids, so that what follows from that can follow", async () => {
    const at = await furnished()
    await close(at)
    await erase(at)
    const named = (await itemsIn(at.tenantId)).filter(({ n }) => n === "tenant.people_let_go")
    const ids = named.flatMap(({ d }) => (d as { identityIds: string[] }).identityIds)
    expect(ids.toSorted()).toEqual([at.owner, ...at.people.map(({ identityId }) => identityId)].toSorted())
    expect((await outstandingIn(world, at.tenantId, "access.groups")).length).toBeGreaterThanOrEqual(named.length)
  })

  it("is not erased before; and once erased, nothing more happens to it", async () => {
    const at = await furnished()
    await close(at)
    expect(await erase(at, after(closed, days(30) - minutes(1)))).toEqual(["not due"])
    expect(await stateOf(at)).toMatchObject({ state: "closing" })
    await erase(at)
    const before = await itemsIn(at.tenantId)
    expect(await erase(at)).toEqual([])
    expect(await itemsIn(at.tenantId)).toEqual(before)
  })
})

describe("what was closed and then", () => {
  it("restored, is not touched", async () => {
    const at = await furnished()
    await close(at)
    await invoke(asOwner(at), restoreTenant, {})
    const before = (await itemsIn(at.tenantId)).filter(({ e }) => e !== "delivery")
    expect(await erase(at)).toEqual(["done"])
    expect((await itemsIn(at.tenantId)).filter(({ e }) => e !== "delivery")).toEqual(before)
    expect(await countOf(at)).toBe(1)
  })

  it("restored and closed anew, is erased thirty days after the second time", async () => {
    const at = await furnished()
    await close(at)
    await invoke(asOwner(at, after(closed, days(10))), restoreTenant, {})
    await close(at, after(closed, days(20)))
    expect((await erase(at)).toSorted()).toEqual(["done", "not due"])
    expect(await stateOf(at)).toMatchObject({ state: "closing" })
    await erase(at, after(closed, days(50) + hours(2)))
    await assertErased(at)
  })

  it("restored in the moment at which its erasing would begin, is not touched either", async () => {
    const at = await furnished()
    await close(at)
    let transactions = 0
    world.faults.before = async () => {
      // The first claims the delivery; the second would be the first step.
      if (++transactions !== 2) return
      world.faults.before = undefined
      await invoke(asOwner(at, after(closed, days(29))), restoreTenant, {})
    }
    expect(await erase(at)).toEqual(["done"])
    expect(await stateOf(at)).toMatchObject({ state: "active" })
    expect((await itemsIn(at.tenantId)).filter(({ e }) => e === "user")).toHaveLength(5)
  })
})

describe("an erasing that is interrupted", () => {
  const crash = Object.assign(new Error("the function died"), { name: "Crash" })

  /** Lets everything fail from the nth transaction on. */
  const dyingAt = (nth: number): (() => number) => {
    let transactions = 0
    world.faults.before = () => (++transactions < nth ? Promise.resolve() : Promise.reject(crash))
    return () => transactions
  }

  it("at any of its transactions, is taken up again, and ends the same", async () => {
    const at = await furnished()
    await close(at)
    const [key] = await outstandingIn(world, at.tenantId, "tenant.erase")
    if (!key) throw new Error("nothing is due")
    let deaths = 0
    // The first transaction takes the delivery. Dies at the first step, then one step later each time.
    for (let nth = 2, dies = true; dies; nth = 3) {
      const reached = dyingAt(nth)
      const outcome = await outcomeOf(deliver(outside, key, after(due, minutes(3 * deaths))))
      world.faults.before = undefined
      dies = reached() >= nth
      if (dies) deaths++
      else expect(outcome).toBe("done")
      if (deaths > 20) throw new Error("it never comes to its end")
    }
    expect(deaths).toBeGreaterThan(3)
    await assertErased(at)
    expect(await countOf(at)).toBe(0)
  })

  it("by a lost answer, counts the tenant off once", async () => {
    const at = await furnished()
    await close(at)
    world.faults.lossRate = 0.3
    for (let n = 0; n < 10 && (await outstandingIn(world, at.tenantId, "tenant.erase")).length > 0; n++) {
      await erase(at, after(due, minutes(n * 60 * 24))).catch(() => undefined)
    }
    world.faults.lossRate = 0
    await assertErased(at)
    expect(await countOf(at)).toBe(0)
  })

  it("because time is up, goes on where it was", async () => {
    const at = await furnished()
    await close(at)
    const hasty = outsideOf(world, { slice: 1 })
    let outcomes: readonly string[] = []
    let rounds = 0
    for (; rounds < 50 && outcomes[0] !== "done"; rounds++)
      outcomes = await deliverIn(world, hasty, at.tenantId, "tenant.erase", after(due, minutes(rounds)))
    await assertErased(at)
  })

  it("done by two at once, ends the same", async () => {
    const at = await furnished()
    await close(at)
    const [key] = await outstandingIn(world, at.tenantId, "tenant.erase")
    if (!key) throw new Error("nothing is due")
    await Promise.all([deliver(outside, key, due), deliver(outside, key, after(due, minutes(3)))])
    await deliverAll(world, outside, after(due, minutes(10)))
    await assertErased(at)
    expect(await countOf(at)).toBe(0)
  })
})
