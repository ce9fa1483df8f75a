import { PartnerId } from "@tenantry/core/kernel/ids"
import { expect } from "vitest"
import { addressOf, mailedTo, type Moment } from "../effects/check.ts"
import { grantIn, identityIn, invitationFor, type Raw, type Table } from "../effects/table.ts"
import { invitingToPartner, newPartner, newPartnerAdmin, partnerCalled } from "./arranging.ts"
import { mailed } from "./changes.ts"
import {
  type Arrange,
  byStaff,
  type Checks,
  freshEmail,
  listedByStaff,
  nothing,
  type Rows,
  type Values,
} from "./row.ts"
import { otherLocale } from "../support/vendor.ts"

const callersMails = ["caller's mails", "caller's recipients"]

/** What an admin of a partner does there. */
const atPartner =
  (input: Values = {}): Arrange =>
  async (stage) => {
    const { place, as } = await newPartner(stage)
    return { as, place, input }
  }

/** A list at a partner is asked for by pages, and costs what its first page costs. */
const listedAtPartner = {
  example: () => ({ limit: "1", cursor: "x" }),
  arrange: atPartner({ limit: "1" }),
  arrangeCost: atPartner(),
}

/** What is done to another admin of the partner. */
const onAnother: Arrange = async (stage) => {
  const { place, as } = await newPartner(stage)
  const { identityId } = await newPartnerAdmin(stage, place, as)
  return { as, place, input: { identityId } }
}

const invited =
  (input: Values = {}): Arrange =>
  async (stage) => {
    const { place, as } = await newPartner(stage)
    const { invitationId, token: oldToken } = await invitingToPartner(stage, place, as)
    return { as, place, input: { invitationId, ...input }, oldToken }
  }

const changes = () => ({
  ...partnerCalled(),
  brand: { name: "Plum Mail" },
  replyTo: "answers@example.com",
  locale: "en",
})

export const rows: Rows = {
  "partner.create": {
    example: () => ({ ...partnerCalled(), mayEnd: false }),
    arrange: async (stage) => byStaff(partnerCalled())(stage),
    changes: ["made partner"],
    effects: ["partner.created", "partner.no_admins"],
    cost: [2, 4, 13, 1],
    // What it makes.
    opens: ["another partner"],
  },
  "partner.read": { example: nothing, arrange: atPartner(), cost: [1, 2, 0, 0], opens: [] },
  "partner.edit": {
    versioned: true,
    example: changes,
    arrange: async (stage) => atPartner(changes())(stage),
    changes: ["changed partner"],
    effects: ["partner.brand_changed", "partner.answers_go", "partner.renamed", "partner.spoken_to"],
    cost: [2, 2, 8, 2],
    opens: [],
  },
  "partner.admins.list": { ...listedAtPartner, cost: [2, 3, 0, 0], opens: [] },
  "partner.admins.remove": {
    example: nothing,
    arrange: onAnother,
    changes: ["changed partner", "deleted grant"],
    effects: ["partner.loses_access", "partner.links_stop", "partner.is_mailed"],
    mails: ["partner_removed"],
    cost: [2, 3, 17, 3],
    opens: [],
  },
  "partner.leave": {
    example: nothing,
    alone: true,
    arrange: async (stage) => {
      const { place, as: by } = await newPartner(stage)
      return { as: await newPartnerAdmin(stage, place, by), place, input: {} }
    },
    changes: ["changed partner", "deleted grant"],
    effects: ["partner.you_leave", "partner.links_stop"],
    cost: [2, 3, 14, 2],
    opens: [],
  },
  "partner.audit.list": {
    ...listedAtPartner,
    example: () => ({ from: "2020-01-01T00:00:00Z", to: "2040-01-01T00:00:00Z", limit: "1", cursor: "x" }),
    arrange: atPartner({ from: "2020-01-01T00:00:00Z", to: "2040-01-01T00:00:00Z", limit: "1" }),
    cost: [2, 3, 0, 0],
    opens: [],
  },
  "partner.deliveries.list": { ...listedAtPartner, cost: [2, 3, 0, 0], opens: [] },
  "partner.invitations.list": { ...listedAtPartner, cost: [2, 4, 0, 0], opens: ["svc"] },
  "partner.invitations.send": {
    example: () => ({ email: freshEmail(), locale: otherLocale, days: 3 }),
    arrange: async (stage) => {
      const { place, as } = await newPartner(stage)
      await invitingToPartner(stage, place, as)
      return { as, place, input: { email: freshEmail(), locale: otherLocale, days: 3 } }
    },
    changes: ["made invitation", "made name", ...mailed("changed", "made", 2)],
    effects: ["partner.admin_rights", "invitation.mailed", "invitation.until_accepted", "invitation.forgotten"],
    mails: ["partner_invitation"],
    cost: [2, 9, 24, 2],
    opens: [...callersMails, "svc"],
  },
  "partner.invitations.resend": {
    versioned: true,
    example: () => ({ days: 3 }),
    arrange: invited({ days: 30 }),
    changes: ["changed invitation", ...mailed("changed", "changed", 2)],
    effects: ["invitation.mailed", "invitation.old_link_dies", "invitation.forgotten"],
    mails: ["partner_invitation"],
    cost: [3, 9, 24, 2],
    opens: [...callersMails, "svc"],
  },
  "partner.invitations.revoke": {
    versioned: true,
    example: nothing,
    arrange: invited(),
    changes: ["changed invitation"],
    effects: ["invitation.link_dies", "invitation.forgotten"],
    cost: [2, 4, 11, 1],
    opens: ["svc"],
  },
  "lookup.partners": {
    ...listedByStaff(),
    example: ({ partnerId }) => ({ partnerId, name: "pa", limit: "1", cursor: "x" }),
    arrange: async (stage) => {
      const { place: partnerId, operator: as } = await newPartner(stage)
      return { as, input: { partnerId, limit: "1" } }
    },
    arrangeCost: async (stage) => {
      const { place: partnerId, operator: as } = await newPartner(stage)
      return { as, input: { partnerId } }
    },
    cost: [2, 4, 0, 0],
    opens: ["every head", "find"],
  },
}

const headIn = (table: Table, place: unknown): Raw | undefined =>
  table.find(({ e, pa }) => e === "partner" && pa === place)
const adminsIn = (table: Table, place: unknown): readonly unknown[] => [
  ...((headIn(table, place)?.["ad"] ?? []) as Iterable<unknown>),
]

const isNone = ({ before, after, place }: Moment, identityId: unknown): void => {
  expect(adminsIn(before, place)).toContain(identityId)
  expect(adminsIn(after, place)).not.toContain(identityId)
  expect(grantIn(after, place, identityId)).toBeUndefined()
  expect(identityIn(after, identityId)).toBeDefined()
}

/** What each effect promises. */
export const promises: Checks = {
  "partner.created": ({ name }, { before, after }) => {
    const named = (table: Table) => table.filter(({ e, n }) => e === "partner" && n === name)
    expect([named(before).length, named(after).length]).toEqual([0, 1])
  },
  "partner.no_admins": ({ name }, { after }) => {
    const made = after.find(({ e, n }) => e === "partner" && n === name)
    expect(made).toBeDefined()
    expect(made?.["ad"]).toBeUndefined()
  },
  "partner.renamed": ({ from, to }, { before, after, place }) => {
    expect([headIn(before, place)?.["n"], headIn(after, place)?.["n"]]).toEqual([from, to])
  },
  "partner.brand_changed": ({ brand }, { before, after, place }) => {
    const shown = (table: Table) => (headIn(table, place)?.["br"] as { name?: string } | undefined)?.name
    expect(shown(after)).toBe(brand)
    expect(headIn(before, place)?.["br"]).not.toEqual(headIn(after, place)?.["br"])
  },
  "partner.answers_go": ({ to }, { before, after, place }) => {
    expect(headIn(before, place)?.["rt"]).not.toBe(to)
    expect(headIn(after, place)?.["rt"]).toBe(to)
  },
  "partner.spoken_to": ({ locale }, { before, after, place }) => {
    expect(headIn(before, place)?.["lo"]).not.toBe(locale)
    expect(headIn(after, place)?.["lo"]).toBe(locale)
  },
  "partner.admin_rights": ({ email }, { before, after, place }) => {
    expect(PartnerId.is(place)).toBe(true)
    expect(invitationFor(before, place, email)).toBeUndefined()
    expect(invitationFor(after, place, email)).toBeDefined()
  },
  "partner.loses_access": ({ identityId }, moment) => isNone(moment, identityId),
  "partner.you_leave": ({ identityId }, moment) => isNone(moment, identityId),
  "partner.links_stop": ({ identityId }, { before, after, place }) => {
    expect(adminsIn(before, place)).toContain(identityId)
    expect(adminsIn(after, place)).not.toContain(identityId)
  },
  "partner.is_mailed": async ({ identityId }, moment) => {
    await mailedTo(moment, "partner_removed", addressOf(moment, identityId))
  },
}
