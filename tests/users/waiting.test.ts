import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { confirmed, days, hours, minutes } from "../support/calls.ts"
import { deliverAll } from "../support/deliver.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, settle, type Settled } from "../support/world.ts"
import { add, freshEmail, openPeopleWorld, type PeopleWorld, read } from "./support.ts"
import { operation } from "../support/operations.ts"

const {
  acceptTransfer,
  blockUser,
  editUser,
  inviteAdmin,
  inviteUserAgain,
  listUsers,
  readUser,
  reopenTenant,
  requestTransfer,
  suspendTenant,
  unblockUser,
} = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

const asOwner = (at: Settled, now = new Date()) => here.world.as(at.owner, at.tenantId, { now })
const later = (ms: number): Date => new Date(Date.now() + ms)
const mailsTo = (email: string) => here.mails.filter(({ to }) => to === email).length

/** What the list says of everybody who has such a status, and what reading each of them says. */
const shown = async (at: Settled, now: Date, status?: "invited" | "expired" | "lapsed") => {
  const { data } = (await invoke(asOwner(at, now), listUsers, status ? { status } : {})).result
  const people = data.filter(({ userId }) => userId !== at.founder)
  const alone = people.map(async ({ userId }) => (await invoke(asOwner(at, now), readUser, { userId })).result)
  const single = await Promise.all(alone)
  expect(single.map(({ status }) => status)).toEqual(people.map(({ status }) => status))
  return Object.fromEntries(people.map(({ firstName, status }) => [firstName, status]))
}

describe("somebody who was invited", () => {
  it("is shown as expired when the link has run out, in the list and alone, and as invited when it is sent again", async () => {
    const at = await settle(here.world)
    const { userId } = await add(here.world, at, { firstName: "Short", days: 1 })
    await add(here.world, at, { firstName: "Long", days: 9 })
    expect(await shown(at, new Date())).toEqual({ Short: "invited", Long: "invited" })
    expect(await shown(at, later(days(2)))).toEqual({ Short: "expired", Long: "invited" })
    expect(await shown(at, later(days(2)), "expired")).toEqual({ Short: "expired" })
    expect(await shown(at, later(days(2)), "invited")).toEqual({ Long: "invited" })
    await invoke(asOwner(at, later(days(2))), inviteUserAgain, { userId })
    expect(await shown(at, later(days(2)))).toEqual({ Short: "invited", Long: "invited" })
  })

  it("is shown as lapsed while whoever invited them may not, and costs no more than who that was", async () => {
    const at = await settle(here.world)
    const inviter = await newUser(here.world, at)
    for (const firstName of ["One", "Two", "Three"]) await add(here.world, at, { firstName }, inviter.identityId)
    await add(here.world, at, { firstName: "Four" })
    const { userId } = inviter
    const all = { One: "invited", Two: "invited", Three: "invited", Four: "invited" }
    expect(await shown(at, new Date())).toMatchObject(all)
    await confirmed(asOwner(at), blockUser, { userId })
    expect(await shown(at, new Date())).toMatchObject({
      One: "lapsed",
      Two: "lapsed",
      Three: "lapsed",
      Four: "invited",
    })
    expect(Object.keys(await shown(at, new Date(), "lapsed")).toSorted()).toEqual(["One", "Three", "Two"])
    await confirmed(asOwner(at), unblockUser, { userId })
    expect(await shown(at, new Date())).toMatchObject(all)
    const reading = async () => {
      const list = () => invoke(asOwner(at), listUsers, {})
      return (await here.world.recorder.record(list)).cost.readUnits
    }
    const few = await reading()
    for (let more = 0; more < 9; more++) await add(here.world, at, {}, inviter.identityId)
    // Of each user half a unit, and nothing for asking who invited them.
    expect((await reading()) - few).toBeLessThanOrEqual(9 * 0.5)
  })
})

describe("the mail of an invitation", () => {
  it("waits while the company is suspended, and goes out once it is reopened; once", async () => {
    const at = await settle(here.world)
    const { email } = await add(here.world, at)
    await confirmed(here.world.as(at.owner, at.tenantId), suspendTenant, { reason: "Moving" })
    await here.settled()
    for (let hour = 1; hour < 72; hour += 7) await deliverAll(here.world, here.outside, later(hours(hour)))
    expect(mailsTo(email)).toBe(0)
    const [waiting, ...others] = await outstandingIn(here.world, at.tenantId, "user.mail_invitation")
    expect([waiting?.attempts, waiting?.error, others]).toEqual([0, undefined, []])
    await invoke(here.world.as(at.owner, at.tenantId), reopenTenant, {})
    await deliverAll(here.world, here.outside, later(hours(73)))
    expect(mailsTo(email)).toBe(1)
    expect(await outstandingIn(here.world, at.tenantId, "user.mail_invitation")).toEqual([])
  })

  it("is not sent any more when its time is over before the company is reopened", async () => {
    const at = await settle(here.world)
    const { email } = await add(here.world, at, { days: 1 })
    await confirmed(here.world.as(at.owner, at.tenantId), suspendTenant, { reason: "Moving" })
    await here.settled()
    await deliverAll(here.world, here.outside, later(days(1) + hours(2)))
    expect(await outstandingIn(here.world, at.tenantId, "user.mail_invitation")).toEqual([])
    await invoke(here.world.as(at.owner, at.tenantId), reopenTenant, {})
    await deliverAll(here.world, here.outside, later(days(3)))
    expect(mailsTo(email)).toBe(0)
  })

  it("waits while whoever invited is blocked", async () => {
    const at = await settle(here.world)
    const inviter = await newUser(here.world, at)
    const { email } = await add(here.world, at, {}, inviter.identityId)
    await confirmed(asOwner(at), blockUser, { userId: inviter.userId })
    await here.settled()
    expect(mailsTo(email)).toBe(0)
    await confirmed(asOwner(at), unblockUser, { userId: inviter.userId })
    await deliverAll(here.world, here.outside, later(hours(2)))
    expect(mailsTo(email)).toBe(1)
  })

  it("to be an admin waits while its sender is not the owner, and goes out when they are again", async () => {
    const at = await settle(here.world)
    const heir = await newAdmin(here.world, at)
    const email = freshEmail("admin")
    const moves = async (from: typeof heir, to: typeof heir) => {
      await confirmed(here.world.as(from, at.accountId), requestTransfer, { to })
      await confirmed(here.world.as(to, at.accountId), acceptTransfer, {})
    }
    await invoke(here.world.as(at.owner, at.accountId), inviteAdmin, { email })
    await moves(at.owner, heir)
    await deliverAll(here.world, here.outside, later(minutes(1)))
    expect(mailsTo(email)).toBe(0)
    await moves(heir, at.owner)
    await deliverAll(here.world, here.outside, later(hours(2)))
    expect(mailsTo(email)).toBe(1)
  })
})

it("somebody's data can be edited while they are shown as expired, and the answer says so", async () => {
  const at = await settle(here.world)
  const { userId } = await add(here.world, at, { days: 1 })
  const edited = await invoke(asOwner(at, later(days(2))), editUser, { userId, number: "+48 600 700 800" })
  expect(edited.result.status).toBe("expired")
  expect((await read(here.world, at, userId)).status).toBe("invited")
})
