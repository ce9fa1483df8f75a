import { expect } from "vitest"
import { addressOf, type Check, mailedTo, type Moment } from "./check.ts"
import { checksOfGroupsAndRoles } from "./checks-groups-roles.ts"
import { checksOfJobs } from "./checks-jobs.ts"
import { checksOfMails } from "./checks-mails.ts"
import { checksOfMe } from "./checks-me.ts"
import { checksOfTenants } from "./checks-tenants.ts"
import { checksOfUsers } from "./checks-users.ts"
import {
  accountIn,
  accountsNamed,
  grantFor,
  grantIn,
  grantsOf,
  grantsIn,
  identityWith,
  invitationFor,
  newReactions,
  registrationFor,
  type Table,
  tenantIn,
  tenantsNamed,
} from "./table.ts"

const both = ({ before, after, place }: Moment) => [accountIn(before, place), accountIn(after, place)] as const

/** What each effect promises, as a statement about the table before and after. */
export const checks: Readonly<Record<string, Check>> = {
  ...checksOfGroupsAndRoles,
  ...checksOfJobs,
  ...checksOfMails,
  ...checksOfMe,
  ...checksOfTenants,
  ...checksOfUsers,
  "account.opened": ({ name }, { before, after }) => {
    expect(accountsNamed(after, name)).toHaveLength(accountsNamed(before, name).length + 1)
  },
  "account.renamed": ({ from, to }, moment) => {
    const [was, is] = both(moment)
    expect([was.name, is.name]).toEqual([from, to])
  },
  "account.admin_loses_access": ({ identityId }, moment) => {
    const { before, after, place } = moment
    const [was, is] = both(moment)
    expect(was.admins).toContain(identityId)
    expect(is.admins).toEqual(was.admins.filter((admin) => admin !== identityId))
    expect(grantIn(before, place, identityId)).toBeDefined()
    expect(grantIn(after, place, identityId)).toBeUndefined()
    expect(grantsIn(after, place)).toHaveLength(grantsIn(before, place).length - 1)
  },
  "account.links_stop": ({ identityId }, { before, after, place }) => {
    const held = (table: Table) => grantsOf(table, identityId).filter(({ p }) => p === place)
    expect([held(before).length, held(after).length]).toEqual([1, 0])
  },
  "account.tenant_roles_stay": ({ identityId }, { before, after, place }) => {
    const held = (table: Table) => grantsOf(table, identityId).filter(({ p }) => p !== place)
    expect(held(after)).toEqual(held(before))
  },
  "account.admin_is_mailed": ({ identityId }, moment) =>
    mailedTo(moment, "admin_removed", addressOf(moment, identityId)),
  "account.offer_withdrawn": ({ identityId }, moment) => {
    const [was, is] = both(moment)
    expect([was.offeredTo, is.offeredTo, is.offeredUntil]).toEqual([identityId, undefined, undefined])
  },
  "tenant.opened": ({ name }, { before, after }) => {
    expect(tenantsNamed(after, name)).toHaveLength(tenantsNamed(before, name).length + 1)
  },
  "tenant.renamed": ({ from, to }, { before, after, place }) => {
    expect([tenantIn(before, place)?.["n"], tenantIn(after, place)?.["n"]]).toEqual([from, to])
  },
  "ownership.offered": async ({ to, until }, moment) => {
    const [was, is] = both(moment)
    expect([is.offeredTo, is.offeredUntil]).toEqual([to, until])
    expect(was.offeredUntil).not.toBe(until)
    await mailedTo(moment, "ownership_requested", addressOf(moment, to))
    await mailedTo(moment, "ownership_offered", addressOf(moment, String(is.owner)))
  },
  "ownership.until_accepted": ({ to }, moment) => {
    const [was, is] = both(moment)
    expect([is.owner, is.admins]).toEqual([was.owner, was.admins])
    expect(is.offeredTo).toBe(to)
  },
  "ownership.you_become_admin": ({ from, to }, moment) => {
    const [was, is] = both(moment)
    expect([was.owner, is.owner, is.offeredTo]).toEqual([from, from, to])
    expect(is.admins).toEqual(expect.arrayContaining([from, to]))
  },
  "ownership.your_invitations_lapse": ({ from, to }, moment) => {
    const [was, is] = both(moment)
    expect([was.offeredTo, is.owner, is.offeredTo]).toEqual([undefined, from, to])
  },
  "ownership.becomes_owner": ({ from, to }, moment) => {
    const [was, is] = both(moment)
    expect([was.owner, is.owner]).toEqual([from, to])
    expect(is.admins).toEqual(was.admins)
    expect(grantIn(moment.after, moment.place, from)).toEqual(grantIn(moment.before, moment.place, from))
    expect(is.offeredTo).toBeUndefined()
  },
  "ownership.invitations_lapse": async ({ from }, moment) => {
    const [was, is] = both(moment)
    expect([was.owner === from, is.owner === from]).toEqual([true, false])
    expect(await moment.oldLinkOpens()).toBe(false)
  },
  "ownership.both_told": async (_, moment) => {
    const [{ owner: from }, { owner: to }] = both(moment)
    await mailedTo(moment, "ownership_moved_new", addressOf(moment, to))
    await mailedTo(moment, "ownership_moved_old", addressOf(moment, from))
  },
  "ownership.withdrawn": async ({ to }, moment) => {
    const [was, is] = both(moment)
    expect([was.offeredTo, is.offeredTo, is.offeredUntil]).toEqual([to, undefined, undefined])
    await mailedTo(moment, "ownership_cancelled", addressOf(moment, to))
  },
  "ownership.refused": async ({ from, to }, moment) => {
    const [was, is] = both(moment)
    expect([was.offeredTo, is.offeredTo, is.owner]).toEqual([to, undefined, from])
    await mailedTo(moment, "ownership_declined", addressOf(moment, from))
  },
  "invitation.mailed": async ({ email, until }, moment) => {
    expect(invitationFor(moment.after, moment.place, email)).toMatchObject({ status: "pending", until })
    expect(invitationFor(moment.before, moment.place, email)?.until).not.toBe(until)
    await mailedTo(moment, "invitation", email)
  },
  "invitation.until_accepted": ({ email }, moment) => {
    const { before, after, place } = moment
    expect(invitationFor(after, place, email)?.status).toBe("pending")
    expect(accountIn(after, place)).toEqual(accountIn(before, place))
    expect(grantFor(after, place, email)).toBeUndefined()
  },
  "invitation.admin_rights": ({ email }, moment) => {
    const invitation = invitationFor(moment.after, moment.place, email)
    expect(invitation?.by).toBe(accountIn(moment.after, moment.place).owner)
  },
  "invitation.old_link_dies": async (_, { oldLinkOpens }) => {
    expect(await oldLinkOpens()).toBe(false)
  },
  "invitation.link_dies": async ({ email }, moment) => {
    expect(invitationFor(moment.before, moment.place, email)?.status).toBe("pending")
    expect(await moment.oldLinkOpens()).toBe(false)
    expect(newReactions(moment.before, moment.after)).toEqual(["invitation.forget"])
  },
  "invitation.forgotten": ({ email, until }, moment) => {
    const { until: expires = "" } = invitationFor(moment.after, moment.place, email) ?? {}
    expect(Date.parse(String(until)) - Date.parse(expires)).toBe(31 * 24 * 60 * 60 * 1000)
    expect(newReactions(moment.before, moment.after)).toContain("invitation.forget")
  },
  "invitation.you_become_admin": ({ email }, moment) => {
    const { before, after, place } = moment
    const grant = grantFor(after, place, email)
    expect(grantFor(before, place, email)).toBeUndefined()
    const [was, is] = both(moment)
    expect(is.admins).toEqual([...was.admins, String(grant?.["i"])].toSorted())
    expect(invitationFor(after, place, email)?.status).toBe("accepted")
  },
  "invitation.admins_see_you": ({ email }, { before, after, place }) => {
    expect(grantFor(before, place, email)).toBeUndefined()
    expect(grantFor(after, place, email)?.["n"]).toBe(identityWith(after, email)?.["n"] ?? "")
  },
  "invitation.sign_in_made": async ({ email }, moment) => {
    expect(identityWith(moment.before, email)).toBeUndefined()
    expect(identityWith(moment.after, email)).toBeDefined()
    expect(await moment.signsIn(String(email))).toBe(true)
  },
  "registration.code_mailed": async ({ email, until }, moment) => {
    const registration = registrationFor(moment.after, email)
    expect(Number(registration?.["as"]) + 60 * 60 * 1000).toBe(new Date(String(until)).getTime())
    await mailedTo(moment, "code", email)
  },
  "registration.old_code_dies": ({ email }, { before, after }) => {
    const [was, is] = [registrationFor(before, email), registrationFor(after, email)]
    expect(Number(is?.["rv"])).toBe(Number(was?.["rv"]) + 1)
  },
  "registration.nothing_yet": ({ email, until }, { before, after }) => {
    expect(identityWith(after, email)).toBeUndefined()
    expect(registrationFor(after, email)?.["ttl"]).toBe(new Date(String(until)).getTime() / 1000)
    const [was, is] = [before, after].map((table) => table.filter(({ e }) => e === "account" || e === "claim"))
    expect(is).toEqual(was)
  },
  "registration.sign_in_made": async ({ email }, moment) => {
    expect([identityWith(moment.before, email), registrationFor(moment.after, email)]).toEqual([undefined, undefined])
    expect(identityWith(moment.after, email)).toBeDefined()
    expect(await moment.signsIn(String(email))).toBe(true)
  },
  "registration.opens": ({ company }, { after, place }) => {
    expect(registrationFor(after, place)?.["co"]).toBe(company)
  },
}
