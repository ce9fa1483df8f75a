import type { IdentityId, PartnerId } from "@tenantry/core/kernel/ids"
import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { Mail } from "@tenantry/core/kernel/ports"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, minutes } from "../support/calls.ts"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { identityOf } from "../support/me.ts"
import { operation } from "../support/operations.ts"
import { invitingTo, newPartner, newPartnerAdmin, partnerCalled } from "../support/partners.ts"
import { newStaff } from "../support/staff.ts"
import { openWorld, outcomeOf, type World } from "../support/world.ts"

const {
  createPartner,
  editPartner,
  invitePartnerAdmin,
  leavePartner,
  listPartnerAdmins,
  listPartnerInvitations,
  lookUpPartners,
  readMe,
  readPartner,
  removePartnerAdmin,
  removeStaff,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const adminsOf = async (by: IdentityId, partnerId: PartnerId) =>
  (await invoke(world.as(by, partnerId), listPartnerAdmins, {})).result.data.map(({ identityId }) => identityId)
const remove = (by: IdentityId, partnerId: PartnerId, identityId: IdentityId) =>
  invoke(world.as(by, partnerId), removePartnerAdmin, { identityId })

describe("a partner", () => {
  it("is made by an operator admin, who invites its first admin, and by nobody else", async () => {
    const { partnerId, admin, operator } = await newPartner(world)
    expect(await adminsOf(admin, partnerId)).toEqual([admin])
    expect(await adminsOf(operator, partnerId)).toEqual([admin])
    const [support, billing] = [await newStaff(world, "support"), await newStaff(world, "billing")]
    for (const who of [support, billing, admin]) {
      const refused = who === admin ? "access.nowhere" : "access.missing"
      expect(await outcomeOf(invoke(world.as(who, service), createPartner, { ...partnerCalled(), mayEnd: true }))).toBe(
        refused,
      )
    }
    const invite = { email: "somebody@example.com", days: 3 }
    expect(await outcomeOf(invoke(world.as(support, partnerId), invitePartnerAdmin, invite))).toBe("access.missing")
    expect((await invoke(world.as(support, partnerId), readPartner, {})).result.admins).toBe(1)
  })

  it("is seen by its own admins alone: one of another partner is a stranger", async () => {
    const [mine, other] = [await newPartner(world), await newPartner(world)]
    expect(await outcomeOf(invoke(world.as(other.admin, mine.partnerId), readPartner, {}))).toBe("access.nowhere")
    expect(await outcomeOf(remove(other.admin, mine.partnerId, mine.admin))).toBe("access.nowhere")
  })

  it("is edited by its admins, and found by its new name from then on", async () => {
    const { partnerId, admin, operator } = await newPartner(world)
    const name = `Quince ${partnerId}`
    await invoke(world.as(admin, partnerId), editPartner, { name, brand: { name: "Quince Mail", color: "#aa3300" } })
    const find = async (by: string) =>
      (await invoke(world.as(operator, service), lookUpPartners, { name: by, limit: 100 })).result.data
    expect((await find(name)).map((found) => found.partnerId)).toEqual([partnerId])
    expect((await find("Lime")).map((found) => found.partnerId)).not.toContain(partnerId)
    const [found] = await find(name)
    expect(found?.brand).toEqual({ name: "Quince Mail", color: "#aa3300" })
  })
})

describe("the admins of a partner", () => {
  it("invite each other, and remove each other, but never themselves", async () => {
    const { partnerId, admin } = await newPartner(world)
    const other = await newPartnerAdmin(world, partnerId, admin)
    expect(await outcomeOf(remove(other, partnerId, other))).toBe("partner.own_rights")
    await remove(other, partnerId, admin)
    expect(await adminsOf(other, partnerId)).toEqual([other])
  })

  it("who was removed is a stranger from the next request on, belongs there no more, and is mailed", async () => {
    const { partnerId, admin, operator } = await newPartner(world)
    const other = await newPartnerAdmin(world, partnerId, admin)
    const { email } = await identityOf(world, other)
    await remove(operator, partnerId, other)
    expect(await outcomeOf(invoke(world.as(other, partnerId), readPartner, {}))).toBe("access.nowhere")
    const mails: Mail[] = []
    const send = async (mail: Mail) => void mails.push(mail)
    await deliverAll(world, outsideOf(world, { mailer: { send } }), after(new Date(), minutes(1)))
    expect(mails.filter(({ to }) => to === email).map(({ subject }) => subject)).toContain(
      "You are no longer an admin of the partner “Lime Resellers”",
    )
    expect((await identityOf(world, other)).places ?? []).not.toContain(partnerId)
  })

  it("are never none: the last is removed by nobody, and does not leave", async () => {
    const { partnerId, admin, operator } = await newPartner(world)
    expect(await outcomeOf(remove(operator, partnerId, admin))).toBe("partner.last_admin")
    const leave = () => confirmed(world.as(admin, partnerId), leavePartner, {})
    expect(await outcomeOf(leave())).toBe("partner.last_admin")
    await newPartnerAdmin(world, partnerId, admin)
    await leave()
    expect(await outcomeOf(invoke(world.as(admin, partnerId), readPartner, {}))).toBe("access.nowhere")
  })

  it("see the partner among their places, as its admins", async () => {
    const { partnerId, admin } = await newPartner(world)
    const { grants } = (await invoke(world.as(admin, admin), readMe, {})).result
    expect(grants.map(({ place, kind, level, roles }) => ({ place, kind, level, roles }))).toContainEqual({
      place: partnerId,
      kind: "partner",
      level: "partner",
      roles: ["partner-admin"],
    })
  })
})

describe("an invitation to a partner", () => {
  it("lapses with whoever sent it: an admin who was removed, or an operator admin who is none any more", async () => {
    const { partnerId, admin, operator } = await newPartner(world)
    const other = await newPartnerAdmin(world, partnerId, admin)
    const [byOther, byOperator] = [
      await invitingTo(world, partnerId, other),
      await invitingTo(world, partnerId, operator),
    ]
    await remove(admin, partnerId, other)
    expect(await outcomeOf(byOther.accept())).toBe("invitation.unusable")
    const above = await newStaff(world, "admin")
    await invoke(world.as(above, service), removeStaff, { identityId: operator })
    expect(await outcomeOf(byOperator.accept())).toBe("invitation.unusable")
    const { data } = (await invoke(world.as(admin, partnerId), listPartnerInvitations, {})).result
    const shown = new Map(data.map(({ invitationId, status }) => [invitationId, status]))
    expect([byOther, byOperator].map(({ invitationId }) => shown.get(invitationId))).toEqual(["lapsed", "lapsed"])
  })
})
