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
  fresh,
  freshEmail,
  listedByStaff,
  nothing,
  type Rows,
  type Stage,
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

/** The code of an account, which its owner has made. */
const codeOf = async ({ run, owner }: Stage): Promise<string> =>
  String((await run(owner, "account.partner.code.make", { access: "manage" }))["value"])

/** A partner that has taken the account over. */
const brought = async (stage: Stage) => {
  const partner = await newPartner(stage)
  const { place, as } = partner
  await stage.run(as, "partner.accounts.join", { code: await codeOf(stage) }, { place })
  return partner
}

/** What the owner of an account does that a partner looks after. */
const ofPartner =
  (input: Values = {}): Arrange =>
  async (stage) => {
    await brought(stage)
    return { as: stage.owner, input }
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
    cost: [2, 4, 15, 1],
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
  "partner.invitations.register": {
    example: () => ({ email: freshEmail(), locale: otherLocale, days: 3, name: "Customer", modules: [] }),
    arrange: async (stage) => {
      const { place, as } = await newPartner(stage)
      await invitingToPartner(stage, place, as)
      return { as, place, input: { email: freshEmail(), locale: otherLocale, days: 3, name: fresh("Customer") } }
    },
    changes: ["made invitation", "made name", ...mailed("changed", "made", 2)],
    effects: ["partner.owner_rights", "invitation.mailed", "invitation.until_accepted", "invitation.forgotten"],
    mails: ["owner_invitation"],
    cost: [2, 9, 24, 2],
    opens: [...callersMails, "svc"],
  },
  "partner.accounts.list": {
    ...listedAtPartner,
    example: () => ({ limit: "1", cursor: "x", attention: "true" }),
    arrange: async (stage) => {
      const { place, as } = await brought(stage)
      return { as, place, input: { limit: "1" } }
    },
    arrangeCost: async (stage) => {
      const { place, as } = await brought(stage)
      return { as, place, input: {} }
    },
    cost: [3, 4, 0, 0],
    opens: ["every head"],
  },
  "partner.accounts.join": {
    example: ({ owner }) => ({ code: `${owner.accountId.slice(4)}-${"0".repeat(20)}` }),
    arrange: async (stage) => {
      const before = await brought(stage)
      const { place, as } = await newPartner(stage)
      const code = await codeOf(stage)
      expect(before.place).not.toBe(place)
      return { as, place, input: { code } }
    },
    changes: ["changed account", "deleted partner_account", "made partner_account"],
    effects: ["partner.account_comes", "partner.people_mailed"],
    mails: ["partner_access"],
    cost: [2, 3, 21, 1],
    opens: ["account", "another partner"],
  },
  "account.partner.read": {
    example: nothing,
    arrange: ofPartner(),
    cost: [3, 5, 0, 0],
    opens: ["another partner"],
  },
  "account.partner.change_access": {
    alone: true,
    versioned: true,
    example: () => ({ access: "view", until: new Date(Date.now() + 86_400_000).toISOString() }),
    arrange: ofPartner({ access: "manage", until: new Date(Date.now() + 86_400_000).toISOString() }),
    arrangeEffects: ofPartner({ access: "view" }),
    changes: ["changed account"],
    effects: ["partner.changes_no_more", "partner.still_audited"],
    cost: [3, 4, 11, 1],
    opens: ["another partner"],
  },
  "account.partner.code.make": {
    example: () => ({ access: "view", until: new Date(Date.now() + 86_400_000).toISOString() }),
    arrange: ofPartner({ access: "view" }),
    changes: ["changed account"],
    effects: ["partner.code_lets", "partner.code_replaces", "partner.code_good"],
    cost: [3, 5, 8, 0],
    opens: ["another partner"],
  },
  "account.partner.code.withdraw": {
    example: nothing,
    arrange: async (stage) => {
      await codeOf(stage)
      return { as: stage.owner, input: {} }
    },
    changes: ["changed account"],
    effects: ["partner.code_dies"],
    cost: [2, 3, 6, 0],
    opens: [],
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

const accountIn = (table: Table, place: unknown): Raw | undefined =>
  table.find(({ e, a }) => e === "account" && a === place)
const accessIn = (table: Table, place: unknown): unknown => accountIn(table, place)?.["px"]
const isOf = (table: Table, place: unknown): unknown => accountIn(table, place)?.["pa"]
const codeIn = (table: Table, place: unknown) => accountIn(table, place)?.["pc"] as Values | undefined

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
  "partner.owner_rights": ({ email }, { before, after, place }) => {
    expect(invitationFor(before, place, email)).toBeUndefined()
    const made = after.find(({ e, a, em }) => e === "invitation" && a === place && em === email)
    expect(made?.["co"]).toMatchObject({ name: expect.any(String) })
  },
  "partner.account_comes": ({ accountId, access }, { before, after, place }) => {
    expect(isOf(before, accountId)).not.toBe(place)
    expect([isOf(after, accountId), accessIn(after, accountId)]).toEqual([place, access])
    const listed = (table: Table) => table.filter(({ e, a }) => e === "partner_account" && a === accountId)
    expect(listed(after).map(({ pa }) => pa)).toEqual([place])
  },
  "partner.people_mailed": async ({ people }, moment) => {
    const account = moment.after.find(({ e, pa }) => e === "account" && pa === moment.place) ?? {}
    const admins = [...((account["ad"] ?? []) as Iterable<unknown>)]
    expect(admins.length).toBe(people)
    for (const who of admins) await mailedTo(moment, "partner_access", addressOf(moment, who))
  },
  "partner.changes_no_more": ({ partnerId }, { before, after, place }) => {
    expect([isOf(before, place), accessIn(before, place)]).toEqual([partnerId, "manage"])
    expect(accessIn(after, place)).not.toBe("manage")
  },
  "partner.still_audited": (_, { before, after }) => {
    const told = (table: Table) => table.filter(({ e, n }) => e === "event" && n === "partner.access_changed").length
    expect(told(after)).toBeGreaterThan(told(before))
  },
  "partner.code_lets": ({ access }, { before, after, place }) => {
    expect(codeIn(after, place)?.["access"]).toBe(access)
    expect(codeIn(after, place)?.["hash"]).not.toBe(codeIn(before, place)?.["hash"])
  },
  "partner.code_replaces": ({ partnerId }, { before, after, place }) => {
    expect(isOf(after, place)).toBe(partnerId)
    expect(codeIn(after, place)).not.toEqual(codeIn(before, place))
  },
  "partner.code_good": ({ until }, { before, after, place }) => {
    expect(codeIn(before, place)?.["until"]).not.toBe(until)
    expect(codeIn(after, place)?.["until"]).toBe(until)
  },
  "partner.code_dies": (_, { before, after, place }) => {
    expect(codeIn(before, place)).toBeDefined()
    expect(codeIn(after, place)?.["hash"]).not.toBe(codeIn(before, place)?.["hash"])
  },
  "partner.is_mailed": async ({ identityId }, moment) => {
    await mailedTo(moment, "partner_removed", addressOf(moment, identityId))
  },
}
