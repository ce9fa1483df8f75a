import { IdentityId, service, TenantId, UserId } from "@tenantry/core/kernel/ids"
import type { StoredEvent } from "@tenantry/core/kernel/reactions"
import { reactions } from "@tenantry/core/system"
import { expect, test } from "vitest"

const identity = (n: number): IdentityId => IdentityId.make(new Date(n))
const [object, identityId, ownerId, from, to, first, second] = [1, 2, 3, 4, 5, 6, 7].map(identity)
const place = TenantId.make(new Date())

/** An event that names as many people as any does, and other things under names that are no people's. */
const event = (about: Partial<StoredEvent> = {}): StoredEvent => ({
  name: "tests.happened",
  execution: "",
  place,
  object: object ?? "",
  actor: "",
  actorName: undefined,
  at: new Date(),
  data: { identityId, ownerId, from, to, identityIds: [first, second], account: "Example", tenantId: place },
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
  "user.clean_up": [identityId],
  "user.follow_address": [object],
}

/** Where each writes down how far it has come. All others write only through commands. */
const marked: Readonly<Record<string, readonly string[]>> = {
  "comparison.run": [`${service}#w`],
  "identity.erase_traces": [`${object}#p`, `${object}#k`, `${object}#l`, `${object}#y`, `${object}#x`],
  "invitation.forget": [`${place}#p`, `${place}#i`],
  "user.clean_up": [`${place}#u`],
  "user.erase_traces": [`${place}#l`, `${place}#p`, `${place}#k`],
  "user.jobs": [`${place}#j`],
  "user.sort_anew": [`${place}#u`, `${place}#n`],
}

test.each(reactions)("$name reaches and marks what is said of it, and nothing else", ({ name, reach, marks }) => {
  expect(reach?.(event()) ?? []).toEqual(reached[name] ?? [])
  expect(marks?.(event()) ?? []).toEqual(marked[name] ?? [])
})

test("every reaction of which something is said is there", () => {
  const names = reactions.map(({ name }) => name)
  expect([...Object.keys(reached), ...Object.keys(marked)].filter((name) => !names.includes(name))).toEqual([])
})

test("what an event names that is nobody, no reaction reaches", () => {
  const none = [UserId.make(new Date()), place, service, "", 7, null]
  for (const what of none) {
    const data = { identityId: what, ownerId: what, from: what, to: what, identityIds: [what] }
    for (const { name, reach } of reactions) {
      let places: readonly string[] = []
      try {
        places = reach?.(event({ data, object: String(what) })) ?? []
      } catch {
        // An event that is not as it was declared is a defect, and nothing is read for it.
      }
      expect([name, places]).toEqual([name, []])
    }
  }
})
