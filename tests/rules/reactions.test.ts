import { IdentityId, service, TenantId, UserId } from "@tenantry/core/kernel/ids"
import { type Reaction, readFor, type StoredEvent } from "@tenantry/core/kernel/reactions"
import { reactions, stored } from "@tenantry/core/system"
import { expect, test } from "vitest"

const identity = (n: number): IdentityId => IdentityId.make(new Date(n))
const [object, identityId, ownerId, from, to, first, second] = [1, 2, 3, 4, 5, 6, 7].map(identity)
const place = TenantId.make(new Date())

/** What events carry that a reaction reaches by: each kind takes of it what it declares. */
const carried = {
  identityId,
  ownerId,
  from,
  to,
  identityIds: [first, second],
  account: "Example",
  tenant: "Example",
  name: "Example",
  role: "employee",
  told: [],
  partner: "Partner",
  expires: 1,
  locale: "en",
  timeZone: "UTC",
  again: false,
  access: "view",
  until: 1,
  ends: new Date(1).toISOString(),
  where: "Example",
  days: 14,
  kind: "change",
  lasts: 30,
  what: "tenant",
  change: "placed",
  holder: "operator",
  offerWithdrawn: false,
  self: false,
  by: ownerId,
  why: "closing",
}

const event = (about: Partial<StoredEvent> = {}): StoredEvent => ({
  name: "tests.happened",
  execution: "",
  place,
  object: object ?? "",
  actor: "",
  actorName: undefined,
  at: new Date(),
  data: carried,
  personal: {},
  ...about,
})

/** What each reads beside the event's own place: whoever it mails, or whose copies it mends. All others read nothing more. */
const reached: Readonly<Record<string, readonly (IdentityId | undefined)[]>> = {
  "access.groups": [identityId, ownerId, from, to, first, second],
  "account.mail_removed_admin": [identityId],
  "ownership.mail_ownership_requested": [to, from],
  "ownership.mail_ownership_offered": [from],
  "ownership.mail_ownership_moved_new": [to],
  "ownership.mail_ownership_moved_old": [from],
  "ownership.mail_ownership_cancelled": [to],
  "ownership.mail_ownership_declined": [from],
  "ownership.mail_ownership_proposed_new": [to],
  "partner.mail_removed": [identityId],
  "staff.mail_removed": [identityId],
  "staff.mail_role": [identityId],
  "visit.end_opened": [identityId],
  "identity.second_factor_follows": [object],
  "identity.mail_factor_removed": [object],
  "identity.mail_vouched": [identityId],
  "user.clean_up": [identityId],
  "user.follow_address": [object],
}

/** Where each writes down how far it has come. All others write only through commands. */
const marked: Readonly<Record<string, readonly string[]>> = {
  "comparison.find_orphans": [`${service}#w`, `${service}#o`],
  "comparison.run": [`${service}#w`],
  "identity.erase_traces": ["p", "k", "y", "l#y", "x", "l#x"].map((family) => `${object}#${family}`),
  "invitation.forget": [`${place}#p`, `${place}#i`, `${place}#m`],
  "ownership.forget_candidate": [`${place}#p`],
  "user.clean_up": [`${place}#u`],
  "user.erase_traces": [`${place}#l`, `${place}#p`, `${place}#k`],
  "job.work": [`${place}#j`],
  "user.sort_anew": [`${place}#u`, `${place}#n`],
}

/** What a reaction reaches by all events that it follows; an event of another form than its kind declares reaches nothing. */
const reachedBy = (reaction: Reaction, about: Partial<StoredEvent> = {}): readonly string[] => {
  const read = reaction.on.map(({ eventName: name }) => readFor(reaction, event({ name, ...about })))
  const places = read.flatMap((one) => (one && reaction.reach?.(one)) ?? [])
  return [...new Set(places)].toSorted()
}

test.each(reactions)("$name reaches and marks what is said of it, and nothing else", (reaction) => {
  const { name, marks } = reaction
  expect(reachedBy(reaction)).toEqual((reached[name] ?? []).toSorted())
  expect(marks?.(event(), stored) ?? []).toEqual(marked[name] ?? [])
})

test("what reaches by an event reaches by what its kind declares", () => {
  for (const reaction of reactions.filter(({ reach }) => reach)) {
    for (const { eventName: name } of reaction.on) {
      expect([name, readFor(reaction, event({ name }))]).toEqual([name, expect.anything()])
    }
  }
})

test("every reaction of which something is said is there", () => {
  const names = reactions.map(({ name }) => name)
  expect([...Object.keys(reached), ...Object.keys(marked)].filter((name) => !names.includes(name))).toEqual([])
})

test("what an event names that is nobody, no reaction reaches", () => {
  const none = [UserId.make(new Date()), place, service, "", 7, null]
  for (const what of none) {
    const people = { identityId: what, ownerId: what, from: what, to: what, identityIds: [what] }
    for (const reaction of reactions) {
      const about = { data: { ...carried, ...people }, object: String(what) }
      expect([reaction.name, reachedBy(reaction, about)]).toEqual([reaction.name, []])
    }
  }
})
