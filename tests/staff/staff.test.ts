import { invitationToken } from "@tenantry/core/invitations/tokens"
import { type IdentityId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { onService, type StaffRole } from "@tenantry/core/permissions/index"
import { services } from "@tenantry/core/staff/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { judged } from "../access/support.ts"
import { after, confirmed, minutes } from "../support/calls.ts"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { identityOf } from "../support/me.ts"
import { operation } from "../support/operations.ts"
import { appoint, newOperator, newStaff } from "../support/staff.ts"
import { freshAddress, newPerson, openWorld, outcomeOf, settle, type World } from "../support/world.ts"

const {
  acceptInvitation,
  choosePlace,
  giveStaffRole,
  inviteStaff,
  listStaff,
  listStaffInvitations,
  readAccount,
  readMe,
  removeStaff,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.empty())

const as = (who: IdentityId) => world.as(who, service, { hint: { level: "operator" } })
const headOf = async () => world.runtime.table.open([service]).get(services, { place: service })
const rolesOf = async (by: IdentityId) => {
  const { data } = (await invoke(as(by), listStaff, {})).result
  return Object.fromEntries(data.map(({ identityId, role }) => [identityId, role]))
}

/** Invites somebody who has a sign-in; answers how they accept. */
const inviting = async (by: IdentityId, role: StaffRole = "support") => {
  const who = await newPerson(world)
  const { email } = await identityOf(world, who)
  const { result } = await invoke(as(by), inviteStaff, { email, role, days: 3 })
  const { invitationId: id, version: rev } = result
  const token = invitationToken(world.runtime.keyring, {
    place: service,
    id,
    rev,
    expires: Date.parse(result.expires),
  })
  const accept = () => invoke(world.as(who, service, { address: freshAddress() }), acceptInvitation, { token })
  return { who, accept }
}

describe("the first operator admin", () => {
  it("is made by whoever deploys, once, and another only where that is said", async () => {
    const [one, other] = [await newPerson(world), await newPerson(world)]
    expect(await outcomeOf(invoke(as(one), listStaff, {}))).toBe("access.nowhere")
    expect(await appoint(world.runtime, one, false)).toBe(true)
    expect(await appoint(world.runtime, one, false)).toBe(false)
    expect(await outcomeOf(appoint(world.runtime, other, false))).toBe("staff.has_admin")
    expect(await rolesOf(one)).toEqual({ [one]: "admin" })
    expect(await appoint(world.runtime, other, true)).toBe(true)
    expect(await rolesOf(one)).toEqual({ [one]: "admin", [other]: "admin" })
    expect([...((await headOf())?.admins ?? [])].toSorted()).toEqual([one, other].toSorted())
  })
})

describe("somebody invited to the staff", () => {
  it("becomes what they were invited to be by accepting, and sees it of themselves", async () => {
    const admin = await newOperator(world)
    const { who, accept } = await inviting(admin)
    expect(await rolesOf(admin)).toEqual({ [admin]: "admin" })
    const { result, effects } = await accept()
    expect(result).toEqual({ identityId: who })
    expect(effects.map(({ code }) => code)).toEqual(["staff.rights", "invitation.colleagues_see_you"])
    expect(await rolesOf(who)).toEqual({ [admin]: "admin", [who]: "support" })
    expect((await headOf())?.admins).toEqual([admin])
    const { grants } = (await invoke(world.as(who, who), readMe, {})).result
    expect(grants).toMatchObject([{ place: service, kind: "service", level: "operator", roles: ["operator-support"] }])
    expect(await outcomeOf(accept())).toBe("invitation.unusable")
  })

  it("is not invited where they are of the staff already, nor taken in twice by an earlier link", async () => {
    const admin = await newOperator(world)
    const { who, accept } = await inviting(admin)
    await appoint(world.runtime, who)
    const { email } = await identityOf(world, who)
    const again = { email, role: "billing", days: 3 } as const
    expect(await outcomeOf(invoke(as(admin), inviteStaff, again))).toBe("staff.already")
    expect(await outcomeOf(accept())).toBe("staff.already")
    expect(await rolesOf(admin)).toEqual({ [admin]: "admin", [who]: "admin" })
  })

  it("is not let in by who is no operator admin any more", async () => {
    const [admin, other] = [await newOperator(world), await newOperator(world)]
    const { accept } = await inviting(other)
    await confirmed(as(admin), giveStaffRole, { identityId: other, role: "support" })
    expect(await outcomeOf(accept())).toBe("invitation.unusable")
    const { data } = (await invoke(as(admin), listStaffInvitations, {})).result
    expect(data.map(({ status, role }) => [status, role])).toEqual([["lapsed", "support"]])
  })
})

describe("the staff", () => {
  it("change nothing of themselves, and so keep an operator admin", async () => {
    const [one, other] = [await newOperator(world), await newOperator(world)]
    for (const role of ["support", "billing"] as const) {
      expect(await outcomeOf(invoke(as(one), giveStaffRole, { identityId: one, role }))).toBe("staff.own_rights")
    }
    expect(await outcomeOf(invoke(as(one), removeStaff, { identityId: one }))).toBe("staff.own_rights")
    await invoke(as(one), removeStaff, { identityId: other })
    expect(await outcomeOf(invoke(as(other), listStaff, {}))).toBe("access.nowhere")
    expect(await rolesOf(one)).toEqual({ [one]: "admin" })
  })

  it.each(["support", "billing"] as const)("in the role %s decide nothing about the staff", async (role) => {
    const who = await newStaff(world, role)
    const { identityId } = { identityId: await newOperator(world) }
    expect(await outcomeOf(invoke(as(who), listStaff, {}))).toBe("done")
    const email = "somebody@example.com"
    const refused = [
      invoke(as(who), removeStaff, { identityId }),
      invoke(as(who), giveStaffRole, { identityId, role: "billing" }),
      invoke(as(who), inviteStaff, { email, role: "billing", days: 3 }),
    ]
    expect(await Promise.all(refused.map(outcomeOf))).toEqual(refused.map(() => "access.missing"))
  })

  it("are taken off the head where they are on it, whatever was read of their role at another moment", async () => {
    const [one, other] = [await newOperator(world), await newStaff(world, "support")]
    const add = { admins: [other as string] }
    await world.seed([service], [write(services).patch({ place: service }).add(add).commit()])
    await invoke(as(one), removeStaff, { identityId: other })
    expect((await headOf())?.admins).not.toContain(other)
  })

  it("choose the service as the place that they work in, and it is struck when they are removed", async () => {
    const [one, other] = [await newOperator(world), await newStaff(world, "support")]
    const told = async () => {
      const { activePlace, places } = await identityOf(world, other)
      return { activePlace, places: [...(places ?? [])] }
    }
    await invoke(world.as(other, other), choosePlace, { place: service })
    expect(await told()).toEqual({ activePlace: service, places: [service] })
    await invoke(as(one), removeStaff, { identityId: other })
    await deliverAll(world, outsideOf(world), after(new Date(), minutes(1)))
    expect(await told()).toEqual({ activePlace: undefined, places: [] })
  })

  it("are nobody in an account", async () => {
    const who = await newOperator(world)
    const { accountId } = await settle(world)
    const asked = world.as(who, accountId, { hint: { level: "operator" } })
    expect(await outcomeOf(invoke(asked, readAccount, {}))).toBe("access.nowhere")
  })

  it("are authorised in one round trip of identity, head and grant", async () => {
    const who = await newOperator(world)
    expect(await judged(world, as(who), onService.readStaff)).toEqual({ as: "operator", trips: 1, units: 3 })
  })
})
