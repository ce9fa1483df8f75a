import { noteReturnedInvitation } from "@tenantry/core/invitations/index"
import { noteReturnedLink } from "@tenantry/core/identities/index"
import type { Request } from "@tenantry/core/kernel/context"
import { InvitationId, type PlaceId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { linksOf } from "@tenantry/core/mails/index"
import { dayOf } from "@tenantry/core/mails/budget"
import { mailDays, recipients } from "@tenantry/core/mails/entity"
import { forJobs } from "@tenantry/core/permissions/index"
import { noteReturnedUser } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { refusalOf } from "../kernel/support.ts"
import { confirmed } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { returnedOf } from "../support/mails.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { freshAddress, linkOf, newPerson, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  acceptInvitation,
  addUser,
  changeAddress,
  deleteUser,
  inviteAdmin,
  inviteUserAgain,
  listAccountEvents,
  listInvitations,
  listTenantEvents,
  listUsers,
  readMe,
  readUser,
  resendInvitation,
} = operation

let world: World
beforeAll(async () => {
  ;({ world } = await openWorldWithSignIns())
})
afterAll(() => world.close())

let made = 0
const fresh = (): string => `guest.${made++}@example.com`
const noon = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00.000Z`)
const tomorrow = new Date(noon.getTime() + 24 * 3_600_000)

const asJob = (place: PlaceId, now = noon): Request => ({
  ...world.visitor(place),
  now,
  caller: { kind: "job", name: "mail.feedback", permissions: [forJobs.noteReturned] },
})
const asOwner = ({ owner }: Settled, place: PlaceId, now = noon): Request => world.as(owner, place, { now })

type Returned = ReturnType<typeof returnedOf>
const invite = async (at: Settled, email = fresh(), now = noon) => {
  const { result } = await invoke(asOwner(at, at.accountId, now), inviteAdmin, { email })
  return { email, sent: result, invitationId: InvitationId.schema.parse(result.invitationId) }
}
const add = async (at: Settled, email = fresh(), now = noon) => {
  const person = { email, firstName: "Ada", lastName: "Nowak", role: "employee" }
  const { result } = await invoke(asOwner(at, at.tenantId, now), addUser, person)
  return { email, userId: UserId.schema.parse(result.userId) }
}
const noteInvitation = ({ accountId }: Settled, invitationId: InvitationId, told: Returned, key?: string, now = noon) =>
  invoke(asJob(accountId, now), noteReturnedInvitation, { invitationId, ...told }, key ? { idempotencyKey: key } : {})
const noteUser = ({ tenantId }: Settled, userId: UserId, told: Returned, key?: string, now = noon) =>
  invoke(asJob(tenantId, now), noteReturnedUser, { userId, ...told }, key ? { idempotencyKey: key } : {})

const shownIn = async (at: Settled, invitationId: InvitationId) => {
  const { result } = await invoke(asOwner(at, at.accountId), listInvitations, {})
  return result.data.find((each) => each.invitationId === invitationId)
}
const shownOf = async (at: Settled, userId: UserId) =>
  (await invoke(asOwner(at, at.tenantId), readUser, { userId })).result
const dayIn = (place: PlaceId, now = noon) =>
  world.runtime.table.open([place]).get(mailDays, { place, day: dayOf(now).day })
const counted = (place: PlaceId, sent: number, returned: number): Promise<void> => {
  const put = write(mailDays).put({ place, day: dayOf(noon).day, sent, returned, expires: 4_000_000_000 })
  const whatever = put.where((old, { exists, notExists }) => `(${exists(old.place)} OR ${notExists(old.place)})`)
  return world.seed([place], [whatever.commit()])
}

describe("an invitation whose mail came back", () => {
  it("shows that and when, stays good, and says it in the audit", async () => {
    const at = await settle(world)
    const { email, sent, invitationId } = await invite(at)
    await noteInvitation(at, invitationId, returnedOf({ email, sending: sent.version }))
    const shown = await shownIn(at, invitationId)
    expect(shown).toMatchObject({ status: "pending", mail: { status: "bounced", at: noon.toISOString() } })
    expect(shown?.version).toBe(sent.version)
    const { result } = await invoke(asOwner(at, at.accountId), listAccountEvents, {})
    const event = result.data.find(({ event }) => event === "mail.returned")
    expect(event?.data).toMatchObject({ kind: "bounced", of: invitationId, stops: false })
    expect(JSON.stringify(event)).not.toContain(email)
    const guest = await newPerson(world, { email })
    const request = { ...world.as(guest, guest, { address: freshAddress() }), now: noon }
    expect(await outcomeOf(invoke(request, acceptInvitation, { token: linkOf(world, at.accountId, sent) }))).toBe(
      "done",
    )
    expect(await shownIn(at, invitationId)).not.toHaveProperty("mail")
    expect(await brokenRules(world)).toEqual([])
  })

  it("shows it no more once it is sent again; what is told late of the earlier mail changes nothing", async () => {
    const at = await settle(world)
    const { email, sent, invitationId } = await invite(at)
    await noteInvitation(at, invitationId, returnedOf({ email, sending: sent.version }))
    const again = await invoke(asOwner(at, at.accountId), resendInvitation, { invitationId })
    expect(again.result).not.toHaveProperty("mail")
    expect(await shownIn(at, invitationId)).not.toHaveProperty("mail")
    await noteInvitation(at, invitationId, returnedOf({ email, sending: sent.version, kind: "complained" }))
    expect(await shownIn(at, invitationId)).not.toHaveProperty("mail")
  })
})

describe("an invited user whose mail came back", () => {
  it("shows that and when, in the list as well, keeps the version, and says it in the audit", async () => {
    const at = await settle(world)
    const { email, userId } = await add(at)
    await noteUser(at, userId, returnedOf({ email, sending: 1 }))
    const mail = { status: "bounced", at: noon.toISOString() }
    expect(await shownOf(at, userId)).toMatchObject({ status: "invited", version: 1, mail })
    const { result } = await invoke(asOwner(at, at.tenantId), listUsers, {})
    expect(result.data.filter((user) => user.mail).map((user) => [user.userId, user.mail])).toEqual([[userId, mail]])
    const events = (await invoke(asOwner(at, at.tenantId), listTenantEvents, {})).result.data
    expect(events.find(({ event }) => event === "mail.returned")?.data).toMatchObject({ kind: "bounced", of: userId })
    await invoke(asOwner(at, at.tenantId), inviteUserAgain, { userId })
    expect(await shownOf(at, userId)).not.toHaveProperty("mail")
    expect(await brokenRules(world)).toEqual([])
  })

  it("shows nothing of a mail that went to an address they had before", async () => {
    const at = await settle(world)
    const { userId } = await add(at)
    await noteUser(at, userId, returnedOf({ email: fresh(), sending: 1 }))
    expect(await shownOf(at, userId)).not.toHaveProperty("mail")
    expect((await dayIn(at.tenantId))?.returned).toBe(1)
  })

  it("is counted as well when they are gone: deleting hides no bounces", async () => {
    const at = await settle(world)
    const { email, userId } = await add(at)
    await confirmed(asOwner(at, at.tenantId), deleteUser, { userId })
    await noteUser(at, userId, returnedOf({ email, sending: 1 }))
    expect([(await dayIn(at.tenantId))?.returned, (await dayIn(at.accountId))?.returned]).toEqual([1, 1])
  })
})

describe("the mail with a link to an address of one's own", () => {
  const asking = async (email = fresh()) => {
    const who = await newPerson(world)
    const as = () => world.as(who, who, { now: noon, address: freshAddress() })
    const ask = (to = email) => invoke(as(), changeAddress, { email: to })
    await ask()
    const note = (told: Returned) => invoke(asJob(who), noteReturnedLink, told)
    const shown = async () => (await invoke(as(), readMe, {})).result.pendingAddress
    return { who, email, ask, note, shown }
  }

  it("that came back is shown with it, until another is asked for", async () => {
    const { email, ask, note, shown } = await asking()
    expect(await shown()).not.toHaveProperty("mail")
    await note(returnedOf({ email: fresh(), sending: 1 }))
    expect(await shown()).not.toHaveProperty("mail")
    await note(returnedOf({ email, sending: 1 }))
    expect(await shown()).toMatchObject({ email, mail: { status: "returned", at: noon.toISOString() } })
    await ask(fresh())
    expect(await shown()).not.toHaveProperty("mail")
  })

  it("counts for whoever asked for it: too many that came back stop their links for the day", async () => {
    const { who, email, ask, note } = await asking()
    const place = linksOf(who)
    const { day } = dayOf(noon)
    await world.seed([who], [write(mailDays).patch({ place, day }).set({ returned: 4 }).commit()])
    await note(returnedOf({ email, sending: 1 }))
    expect(await outcomeOf(ask(fresh()))).toBe("mail.stopped")
  })

  it("tells nothing of the mailbox: a bounce, a complaint and both look the same, then and when one asks again", async () => {
    const seen = []
    for (const kinds of [["bounced"], ["complained"], ["bounced", "complained"]] as const) {
      const { email, ask, note, shown } = await asking()
      for (const kind of kinds) await note(returnedOf({ email, sending: 1, kind }))
      const { mail } = (await shown()) ?? {}
      const { code, facts } = await refusalOf(ask(email))
      seen.push({ mail, code, facts, another: await outcomeOf(ask(fresh())), again: await outcomeOf(ask(email)) })
    }
    const [one] = seen
    expect(one).toMatchObject({
      mail: { status: "returned" },
      code: "mail.not_taken",
      another: "done",
      again: "mail.not_taken",
    })
    expect(seen).toEqual([one, one, one])
  })
})

describe("what is told of one mail", () => {
  const twice = async (kinds: readonly ("bounced" | "complained")[], atOnce = false) => {
    const at = await settle(world)
    const { email, userId } = await add(at)
    const told = returnedOf({ email, sending: 1 })
    const note = (kind: "bounced" | "complained") => noteUser(at, userId, { ...told, kind }, `${kind}.${told.mail}`)
    if (atOnce) await Promise.all(kinds.map(note))
    else for (const kind of kinds) await note(kind)
    return { status: (await shownOf(at, userId)).mail?.status, returned: (await dayIn(at.tenantId))?.returned }
  }

  it.each([false, true])("twice, counts once (at once: %s)", async (atOnce) => {
    expect(await twice(["bounced", "bounced", "bounced"], atOnce)).toEqual({ status: "bounced", returned: 1 })
  })

  it.each([
    [["bounced", "complained"] as const],
    [["complained", "bounced"] as const],
    [["complained", "bounced", "complained", "bounced"] as const],
  ])("in any order ends the same: %j", async (kinds) => {
    expect(await twice(kinds)).toEqual({ status: "complained", returned: 2 })
  })
})

describe("an address whose holder complained", () => {
  it("gets nothing more from there, whoever is removed and added again; other places may still write", async () => {
    const at = await settle(world)
    const { email, userId } = await add(at)
    await noteUser(at, userId, returnedOf({ email, sending: 1, kind: "complained" }))
    const again = invoke(asOwner(at, at.tenantId, tomorrow), inviteUserAgain, { userId })
    const unwanted = { code: "mail.unwanted", kind: "conflict" }
    expect(await refusalOf(again)).toMatchObject(unwanted)
    await confirmed(asOwner(at, at.tenantId), deleteUser, { userId })
    expect(await refusalOf(add(at, email, tomorrow))).toMatchObject(unwanted)
    await add(await settle(world), email)
  })

  it("of the account's mail gets those of its tenants, and of the account nothing again", async () => {
    const at = await settle(world)
    const { email, sent, invitationId } = await invite(at)
    await noteInvitation(at, invitationId, returnedOf({ email, sending: sent.version, kind: "complained" }))
    await add(at, email)
    const again = invoke(asOwner(at, at.accountId, tomorrow), resendInvitation, { invitationId })
    expect(await refusalOf(again)).toMatchObject({ code: "mail.unwanted" })
    const listing = recipients.query.ofPlace({ place: at.accountId })
    const { items } = await world.runtime.table.open([at.accountId]).list(recipients, listing)
    expect(items).toMatchObject([{ complained: noon.toISOString(), sent: 2 }])
    expect(items[0]).not.toHaveProperty("expires")
  })

  it("is known although the user had gone before that was told", async () => {
    const at = await settle(world)
    const { email, userId } = await add(at)
    await confirmed(asOwner(at, at.tenantId), deleteUser, { userId })
    await noteUser(at, userId, returnedOf({ email, sending: 1, kind: "complained" }))
    expect(await refusalOf(add(at, email, tomorrow))).toMatchObject({ code: "mail.unwanted" })
  })
})

describe("too many mails that come back", () => {
  it("stop the invitations of their place and of its account for the day; the event says which was one too many", async () => {
    const at = await settle(world)
    const people = [await add(at), await add(at), await add(at), await add(at), await add(at)]
    await counted(at.tenantId, 40, 0)
    await counted(at.accountId, 40, 0)
    for (const { email, userId } of people) await noteUser(at, userId, returnedOf({ email, sending: 1 }))
    const events = (await invoke(asOwner(at, at.tenantId), listTenantEvents, {})).result.data
    const told = events.filter(({ event }) => event === "mail.returned").map(({ data }) => data["stops"])
    expect(told.toSorted()).toEqual([false, false, false, false, true])
    const stopped = { code: "mail.stopped", facts: { sent: 40, returned: 5 } }
    expect(await refusalOf(add(at))).toMatchObject(stopped)
    expect(await refusalOf(invite(at))).toMatchObject(stopped)
    await add(at, fresh(), tomorrow)
    await add(await settle(world))
  })

  it("stop what is decided at that very moment, too", async () => {
    const at = await settle(world)
    const { email, userId } = await add(at)
    await counted(at.tenantId, 30, 4)
    world.faults.before = async () => {
      world.faults.before = undefined
      await noteUser(at, userId, returnedOf({ email, sending: 1 }))
    }
    expect(await refusalOf(add(at))).toMatchObject({ code: "mail.stopped" })
  })
})

describe("what is told of nothing that there is", () => {
  it("is refused where the place is not, or has been closed", async () => {
    const nobody = returnedOf({ email: fresh(), sending: 1 })
    const at = {
      ...(await settle(world)),
      accountId: "acc_00000000000000000000000000",
      tenantId: "ten_00000000000000000000000000",
    } as unknown as Settled
    const user = UserId.make(noon)
    expect(await outcomeOf(noteUser(at, user, nobody))).toBe("tenant.unknown")
    expect(await outcomeOf(noteInvitation(at, InvitationId.make(noon), nobody))).toBe("account.unknown")
  })
})
