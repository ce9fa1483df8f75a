import { addressToken } from "@tenantry/core/identities/address"
import { type IdentityId, type PlaceId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyCommand } from "@tenantry/core/kernel/operations"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type * as z from "zod"
import { group, leads } from "../groups/support.ts"
import { headOf, proposes } from "../ownership/support.ts"
import { role } from "../roles/support.ts"
import { confirmed, days, hours, minutes } from "../support/calls.ts"
import { deliverAll } from "../support/deliver.ts"
import { fatesIn } from "../support/fates.ts"
import { findIdentity } from "../support/me.ts"
import { appoint, newOperator, newStaff } from "../support/staff.ts"
import { freshAddress, linkOf, newAdmin, newPerson, settle, type Settled } from "../support/world.ts"
import {
  about,
  accept,
  add,
  addJoined,
  join,
  linkOfUser,
  openPeopleWorld,
  type PeopleWorld,
  withPassword,
} from "../users/support.ts"
import { asStaff } from "../visits/support.ts"
import { from, kindsOf, type Person, tracesOf, unmistakable, wordsOf } from "./scan.ts"
import { operation } from "../support/operations.ts"

const {
  acceptInvitation,
  addUser,
  blockUser,
  blockUsers,
  changeAddress,
  choosePlace,
  closeAccount,
  closeTenant,
  confirmAddress,
  createTenantKey,
  deleteUser,
  editMe,
  editProfile,
  editTenant,
  editUser,
  giveRole,
  inviteAdmin,
  inviteUserAgain,
  leaveAccount,
  leaveTenant,
  objectToOwner,
  openAccount,
  openVisit,
  placeUser,
  register,
  removeAdmin,
  removeStaff,
  renameAccount,
  resendInvitation,
  revokeInvitation,
  unblockUser,
} = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())
// What is due of others would be done as well whenever time passes.
beforeEach(() => here.world.empty())

const start = Date.now()
const later = (ms: number): Date => new Date(start + ms)

/** Everything that is due by then is done, and what follows from it. */
const passes = async (ms: number): Promise<Date> => {
  for (const minute of [0, 1, 2, 3, 6, 9]) await deliverAll(here.world, here.outside, later(ms + minutes(minute)))
  return later(ms + minutes(10))
}
/** What is recorded of somebody who is deleted is erased once the hour in which they were is over, and a little more. */
const erasedWithin = hours(2)
/** A closed place can be restored for thirty days. */
const closedFor = days(30) + hours(2)

let keys = 0
const asOwner = (at: Settled) => here.world.as(at.owner, at.tenantId)
/** Done as a careful client does it: looked at first, and with a key, under which the answer is kept. */
const keyed = async <C extends AnyCommand>(
  request: Parameters<typeof confirmed>[0],
  command: C,
  input: z.input<C["input"]>,
) => confirmed(request, command, input, { idempotencyKey: `key-${keys++}` })

/**
 * That an address was mailed from a company, its account and by a person, by its hash, until that day is over: who is
 * deleted and added again is the same, or somebody could be mailed without end.
 */
const untilMidnight = ["recipient ten", "recipient acc", "recipient idn"]

const left = async (person: Person, now: Date) => kindsOf(await tracesOf(here, wordsOf(person), now))

/** Does with their own what anybody may do: their names, a place, an address that they ask for and never confirm. */
const asThemselves = async (who: IdentityId, person: Person, place: PlaceId): Promise<void> => {
  const own = () => from(person)({ ...here.world.as(who, who) })
  await keyed(own(), editMe, { name: person.name, locale: "pl", timeZone: "Pacific/Chatham" })
  await keyed(own(), choosePlace, { place })
  await keyed(own(), changeAddress, { email: person.email2 })
}

/** Somebody who does and suffers in a tenant everything that is recorded of people. */
const lives = async (at: Settled, person: Person) => {
  const { firstName, lastName, email, number } = person
  const team = await group(here.world, at, `Team ${keys}`)
  const named = await keyed(
    asOwner(at),
    addUser,
    about({ email, firstName, lastName, number, role: "administrator", groups: [team] }),
  )
  const { userId } = named.result as { userId: Parameters<typeof linkOfUser>[2] }
  await keyed(asOwner(at), inviteUserAgain, { userId })
  const { identityId } = (await join(here.world, await linkOfUser(here.world, at, userId))).result
  here.world.remember(identityId, at.tenantId, { level: "tenant", userId, accountId: at.accountId })
  await here.settled()
  const they = () => from(person)(here.world.as(identityId, at.tenantId))
  await keyed(they(), editProfile, { number: `${number}9`, firstName })
  await keyed(they(), editTenant, { name: `Example ${keys}` })
  await keyed(they(), addUser, about({ groups: [team] }))
  await leads(here.world, at, team, userId)
  const other = await addJoined(here.world, at, { role: "employee" })
  await keyed(asOwner(at), placeUser, { userId: other.userId, groups: [team] })
  await keyed(they(), blockUser, { userId: other.userId })
  await keyed(they(), unblockUser, { userId: other.userId })
  await keyed(asOwner(at), editUser, { userId, lastName, number })
  await keyed(asOwner(at), blockUser, { userId })
  await keyed(asOwner(at), unblockUser, { userId })
  await keyed(they(), blockUsers, { users: [other.userId] })
  await keyed(asOwner(at), createTenantKey, { name: `Key ${keys}`, permissions: ["users.view"], days: 30 })
  const custom = await role(here.world, at, `Role ${keys}`, [])
  await keyed(asOwner(at), giveRole, { userId, role: custom })
  await keyed(asOwner(at), giveRole, { userId, role: "employee" })
  await asThemselves(identityId, person, at.tenantId)
  await here.settled()
  return { userId, identityId, other, they }
}

describe("of a user who", () => {
  it.each(["is deleted", "leaves"] as const)(
    "%s, and belongs nowhere else, nothing is left that says who they were",
    async (how) => {
      const at = await settle(here.world)
      const person = unmistakable()
      const { userId, identityId, they } = await lives(at, person)
      expect((await left(person, later(0))).length).toBeGreaterThan(6)
      if (how === "leaves") await confirmed(they(), leaveTenant, {})
      else await keyed(asOwner(at), deleteUser, { userId })
      const now = await passes(erasedWithin)
      expect(await findIdentity(here.world, identityId)).toBeNull()
      expect((await left(person, now)).filter((kind) => !untilMidnight.includes(kind))).toEqual([])
      const traces = await tracesOf(here, wordsOf(person), now)
      expect(traces.filter(({ pk }) => pk.startsWith(identityId))).toEqual([])
      expect(await left(person, later(days(1)))).toEqual([])
    },
  )

  it("is deleted and belongs elsewhere, nothing is left here; there, everything is", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const person = unmistakable()
    const { userId, identityId } = await lives(at, person)
    const there = await add(here.world, other, { email: person.email, firstName: person.firstName })
    await accept(here.world, identityId, await linkOfUser(here.world, other, there.userId))
    await here.settled()
    await keyed(asOwner(at), deleteUser, { userId })
    const now = await passes(erasedWithin)
    const inTenant = async (moment: Date) =>
      kindsOf((await tracesOf(here, wordsOf(person), moment)).filter(({ pk }) => pk.startsWith(at.tenantId)))
    expect((await inTenant(now)).filter((kind) => !untilMidnight.includes(kind))).toEqual([])
    expect(await inTenant(later(days(1)))).toEqual([])
    expect(await left(person, now)).toContain("user ten")
  })

  it("was only invited, by a link or with a password, and is deleted, nothing is left", async () => {
    for (const given of [{}, withPassword()]) {
      const at = await settle(here.world)
      const person = unmistakable()
      const { firstName, lastName, email, number } = person
      const { result } = await keyed(asOwner(at), addUser, about({ firstName, lastName, email, number, ...given }))
      await here.settled()
      await keyed(asOwner(at), deleteUser, { userId: result.userId })
      const now = await passes(erasedWithin)
      expect((await left(person, now)).filter((kind) => !untilMidnight.includes(kind))).toEqual([])
      expect(await left(person, later(days(1)))).toEqual([])
    }
  })
})

describe("of a tenant that is erased,", () => {
  it("nothing is left that says who was there; of whoever belongs nowhere else, nothing at all", async () => {
    const at = await settle(here.world)
    const person = unmistakable()
    const { identityId } = await lives(at, person)
    const kept = new Set(
      (await here.world.everything()).filter(({ pk }) => String(pk).startsWith(at.tenantId)).map(({ e }) => String(e)),
    )
    await confirmed(here.world.as(at.owner, at.tenantId), closeTenant, {})
    const now = await passes(closedFor)
    expect(await findIdentity(here.world, identityId)).toBeNull()
    expect(await left(person, now)).toEqual([])
    const items = (await here.world.everything()).filter(({ pk }) => String(pk).startsWith(at.tenantId))
    const fates = fatesIn("tenant")
    // Everything that is said to be erased was there, but what is there for a while alone, and is nowhere any more.
    const erased = [...fates].filter(([name, fate]) => fate === "erased" && !["departure", "delivery"].includes(name))
    expect(erased.filter(([name]) => !kept.has(name))).toEqual([])
    const found = [...new Set(items.map(({ e }) => fates.get(String(e)) ?? `${String(e)} without a fate`))]
    expect(found.toSorted()).toEqual(["emptied", "stays"])
  })
})

describe("of an account that is erased,", () => {
  it("nothing is left that says who owned and administered it, nor who was invited", async () => {
    const [owner, admin, invitee] = [unmistakable(), unmistakable(), unmistakable()]
    const at = await settle(here.world, owner)
    const { accountId } = at
    const asAccount = () => from(owner)(here.world.as(at.owner, accountId))
    await newAdmin(here.world, at, { name: admin.name, email: admin.email })
    await keyed(asAccount(), inviteAdmin, { email: invitee.email })
    await asThemselves(at.owner, owner, accountId)
    await here.settled()
    await confirmed(asAccount(), closeAccount, {})
    await passes(minutes(5))
    // The tenants first, and then the account.
    await passes(closedFor)
    const now = await passes(closedFor + days(1))
    for (const person of [owner, admin, invitee]) expect(await left(person, now)).toEqual([])
    const fates = fatesIn("account")
    const items = (await here.world.everything()).filter(({ pk }) => String(pk).startsWith(accountId))
    const found = [...new Set(items.map(({ e }) => fates.get(String(e)) ?? `${String(e)} without a fate`))]
    expect(found.toSorted()).toEqual(["emptied", "stays"])
  })
})

/** Somebody of the staff who visits an account, and does something there and in a tenant of it; answers why. */
const comesToVisit = async (who: IdentityId, at: Settled, person: Person) => {
  await appoint(here.world.runtime, who)
  const reason = `Dlaczego-${person.agent}`
  const inPlace = (place: PlaceId) => from(person)(asStaff(here.world, who, place))
  await keyed(inPlace(service), openVisit, { accountId: at.accountId, kind: "change", reason })
  await keyed(inPlace(at.accountId), renameAccount, { name: `Visited ${keys}` })
  await keyed(inPlace(at.tenantId), editTenant, { name: `Visited ${keys}` })
  return reason
}

describe("of a visit of the staff", () => {
  it("to an account that is erased, nothing is left there nor in its tenants: not who came, nor from where, nor why", async () => {
    const at = await settle(here.world)
    const person = unmistakable()
    const who = await newPerson(here.world, { name: person.name, email: person.email })
    const reason = await comesToVisit(who, at, person)
    const there = async (words: readonly string[], now: Date) => {
      const places = [at.accountId, at.tenantId]
      return kindsOf(
        (await tracesOf(here, words, now)).filter(({ pk }) => places.some((place) => pk.startsWith(place))),
      )
    }
    expect(await there([reason], later(0))).toEqual(["personal acc", "personal ten", "visit acc"])
    expect(await there(wordsOf(person), later(0))).toEqual(["personal acc", "personal ten", "visit acc"])
    await here.settled()
    await confirmed(here.world.as(at.owner, at.accountId), closeAccount, {})
    await passes(minutes(5))
    await passes(closedFor)
    const now = await passes(closedFor + days(1))
    expect(await there([...wordsOf(person), reason], now)).toEqual([])
    expect(kindsOf(await tracesOf(here, [reason], now))).toEqual([])
    const listed = (await here.world.everything()).filter(({ pk }) => String(pk).startsWith(`${at.accountId}#v`))
    expect(listed).toEqual([])
    // They are of the staff as before.
    expect((await findIdentity(here.world, who))?.email).toBe(person.email)
  })

  it("that was open when its visitor was forgotten, nothing is left with them when its time is over", async () => {
    const [at, visited] = [await settle(here.world), await settle(here.world)]
    const person = unmistakable()
    const { firstName, lastName, email } = person
    const { userId, identityId } = await addJoined(here.world, at, { firstName, lastName, email })
    await here.settled()
    const reason = await comesToVisit(identityId, visited, person)
    const operator = await newOperator(here.world)
    await keyed(here.world.as(operator, service), removeStaff, { identityId })
    await here.settled()
    await keyed(asOwner(at), deleteUser, { userId })
    const now = await passes(erasedWithin)
    expect(await findIdentity(here.world, identityId)).toBeNull()
    const traces = await tracesOf(here, [...wordsOf(person), reason], now)
    expect(traces.filter(({ pk }) => pk.startsWith(identityId))).toEqual([])
    // Why somebody came, and who it was, is the account's to know.
    expect(kindsOf(await tracesOf(here, [reason], later(days(46))))).toEqual([
      "personal acc",
      "personal ten",
      "visit acc",
    ])
  })
})

describe("of whoever was invited to be an admin and never accepted,", () => {
  it.each(["expires", "is revoked", "is sent again and expires", "is sent again and revoked"] as const)(
    "when the invitation %s, the address is nowhere any more by the time that was said",
    async (how) => {
      const at = await settle(here.world)
      const person = unmistakable()
      const asAccount = () => here.world.as(at.owner, at.accountId)
      const { result } = await keyed(asAccount(), inviteAdmin, { email: person.email, days: 2 })
      const { invitationId } = result
      const preview = await invoke(asAccount(), resendInvitation, { invitationId, days: 3 }, { preview: true })
      const said = preview.effects.find(({ code }) => code === "invitation.forgotten")?.facts["until"]
      if (how.includes("again")) await keyed(asAccount(), resendInvitation, { invitationId, days: 3 })
      if (how.includes("revoked")) await keyed(asAccount(), revokeInvitation, { invitationId })
      await here.settled()
      await passes(days(31))
      expect(await left(person, later(days(31)))).toEqual(["invitation acc", "name acc", "personal acc"])
      expect(await left(person, await passes(days(34) - minutes(30)))).toEqual([])
      expect(Date.parse(String(said))).toBeGreaterThanOrEqual(start + days(34) - minutes(1))
    },
  )
})

describe("of whoever was proposed as the owner of an account", () => {
  const proposed = async () => {
    const at = await settle(here.world)
    const [person, staff] = [unmistakable(), await newStaff(here.world, "support")]
    const to = await newPerson(here.world, { name: person.name, email: person.email })
    const reason = `Dlaczego-${person.agent}`
    await proposes(here.world, staff, { accountId: at.accountId, to: person.email, reason })
    const inAccount = async (words: readonly string[], now: Date) =>
      kindsOf((await tracesOf(here, words, now)).filter(({ pk }) => pk.startsWith(at.accountId)))
    return { at, person, to, reason, inAccount }
  }

  it("and never became it, the account keeps nothing a month later: not who, nor why", async () => {
    const { at, person, to, reason, inAccount } = await proposed()
    expect(await inAccount([...wordsOf(person), reason], later(0))).toEqual(["account acc", "personal acc"])
    await invoke(here.world.as(at.owner, at.accountId), objectToOwner, {})
    expect(await inAccount([...wordsOf(person), reason], await passes(days(30)))).toEqual(["personal acc"])
    expect(await inAccount([...wordsOf(person), reason], await passes(days(32)))).toEqual([])
    expect((await findIdentity(here.world, to))?.email).toBe(person.email)
  })

  it("and became it, the account's log says so", async () => {
    const { at, person, to, inAccount } = await proposed()
    await passes(hours(72))
    expect((await headOf(here.world, at.accountId)).ownerId).toBe(to)
    expect(await inAccount(wordsOf(person), await passes(days(32)))).toEqual(["grant acc", "personal acc"])
  })

  it("nothing is left where the account is erased", async () => {
    const { at, person, reason, inAccount } = await proposed()
    await here.settled()
    await confirmed(here.world.as(at.owner, at.accountId), closeAccount, {})
    await passes(minutes(5))
    await passes(closedFor)
    const now = await passes(closedFor + days(1))
    expect(await inAccount([...wordsOf(person), reason], now)).toEqual([])
  })
})

describe("of an admin who", () => {
  /** An account's own log says who administered it, until the account is erased; nothing else was said. */
  const log = "personal acc"

  it.each(["is removed", "leaves"] as const)("%s, the account keeps its log, and nothing else", async (how) => {
    const at = await settle(here.world)
    const person = unmistakable()
    const admin = await newPerson(here.world, { name: person.name, email: person.email })
    const sent = (await keyed(here.world.as(at.owner, at.accountId), inviteAdmin, { email: person.email })).result
    const token = linkOf(here.world, at.accountId, sent)
    await invoke(from(person)(here.world.as(admin, admin)), acceptInvitation, { token })
    if (how === "leaves") await confirmed(from(person)(here.world.as(admin, at.accountId)), leaveAccount, {})
    else await keyed(here.world.as(at.owner, at.accountId), removeAdmin, { identityId: admin })
    const traces = await tracesOf(here, wordsOf(person), await passes(days(46)))
    expect(kindsOf(traces.filter(({ pk }) => pk.startsWith(at.accountId)))).toEqual([log])
    // They are somebody as before, and can sign in.
    expect((await findIdentity(here.world, admin))?.email).toBe(person.email)
  })

  it("was one, and whose last place goes, is nobody: what the account's log says is all that is left", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const person = unmistakable()
    const { userId, identityId } = await lives(at, person)
    const sent = (await keyed(here.world.as(other.owner, other.accountId), inviteAdmin, { email: person.email })).result
    await accept(here.world, identityId, linkOf(here.world, other.accountId, sent))
    await keyed(here.world.as(other.owner, other.accountId), removeAdmin, { identityId })
    await here.settled()
    await keyed(asOwner(at), deleteUser, { userId })
    await passes(erasedWithin)
    expect(await findIdentity(here.world, identityId)).toBeNull()
    expect(await left(person, await passes(days(46)))).toEqual([log])
  })
})

it("of an address that somebody has left, nothing is left but in the record of what happened with it, until they go", async () => {
  const at = await settle(here.world)
  const person = unmistakable()
  const { firstName, lastName, email } = person
  const { identityId, userId } = await addJoined(here.world, at, { firstName, lastName, email })
  await here.settled()
  const own = () => here.world.as(identityId, identityId, { address: freshAddress() })
  const { until } = (await invoke(own(), changeAddress, { email: person.email2 })).result
  const pending = { email: person.email2, until: new Date(until).getTime() }
  await invoke(own(), confirmAddress, { token: addressToken(here.world.runtime.keyring, identityId, pending) })
  await here.settled()
  const old = {
    ...person,
    email2: person.email,
    firstName: "-",
    lastName: "-",
    name: "-",
    number: "-",
    address: "-",
    agent: "-",
  }
  expect(await left(old, await passes(days(2)))).toEqual(["personal idn", "personal ten"])
  await keyed(asOwner(at), deleteUser, { userId })
  expect(await left(person, await passes(days(2) + erasedWithin))).toEqual([])
})

it("of a registration that lapsed, nothing is left in table and pool", async () => {
  const person = unmistakable()
  const { email, name, address, agent } = person
  const visitor = { ...here.world.visitor(service), from: { address, agent } }
  await invoke(visitor, register, { email, name, password: "Proven-2026!", company: `${person.lastName} & Co` })
  expect((await left(person, later(0))).length).toBeGreaterThan(1)
  expect(await left(person, await passes(days(9)))).toEqual([])
})

it("whoever opens an account and closes it again is nobody in the end", async () => {
  const person = unmistakable()
  const who = await newPerson(here.world, { name: person.name, email: person.email })
  const { result } = await keyed(from(person)(here.world.as(who, who)), openAccount, { name: "Short-lived" })
  await confirmed(from(person)(here.world.as(who, result.accountId)), closeAccount, {})
  await passes(minutes(5))
  await passes(closedFor)
  expect(await left(person, await passes(closedFor + days(1)))).toEqual([])
})
