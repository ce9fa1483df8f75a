import { invitationToken } from "@tenantry/core/invitations/tokens"
import { InvitationId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { Mail } from "@tenantry/core/kernel/ports"
import { write } from "@tenantry/core/kernel/table"
import { partners } from "@tenantry/core/partners/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, minutes, overtaken } from "../support/calls.ts"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { identityOf } from "../support/me.ts"
import { operation } from "../support/operations.ts"
import { codeOf, forPartner, newCustomer, newPartner, newPartnerAdmin } from "../support/partners.ts"
import { newUser } from "../support/users.ts"
import { preset } from "../support/vendor.ts"
import { freshAddress, newAdmin, newPerson, openWorld, outcomeOf, settle, type World } from "../support/world.ts"

const {
  acceptInvitation,
  changePartnerAccess,
  createTenantKey,
  editTenant,
  editUser,
  giveRole,
  joinAccount,
  listAccountEvents,
  listPartnerAccounts,
  listTenantEvents,
  listUsers,
  makePartnerCode,
  readAccount,
  readAccountPartner,
  readTransfer,
  readTenant,
  registerForCustomer,
  removePartnerAdmin,
  withdrawPartnerCode,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Customer = Awaited<ReturnType<typeof newCustomer>>
const inTenant = (of: Customer, who = of.admin) => forPartner(world, who, of.at.tenantId, of)
const inAccount = (of: Customer, who = of.admin) => forPartner(world, who, of.at.accountId, of)
const byOwner = ({ at }: Pick<Customer, "at">) => world.as(at.owner, at.accountId)
const renamed = { name: "By the partner" }

const everythingMailed = async (): Promise<readonly Mail[]> => {
  const mails: Mail[] = []
  const send = async (mail: Mail) => void mails.push(mail)
  for (const minute of [1, 2])
    await deliverAll(world, outsideOf(world, { mailer: { send } }), after(new Date(), minutes(minute)))
  return mails
}

describe("an admin of a partner, in the place of a customer", () => {
  it("is authorised in one round trip: 4 RCU in a tenant, 3 in the account", async () => {
    const of = await newCustomer(world)
    for (const [request, read, units] of [
      [inTenant(of), readTenant, 4],
      [inAccount(of), readAccount, 3],
    ] as const) {
      const { cost } = await world.recorder.record(() => invoke(request, read, {}))
      expect([cost.trips, cost.readUnits]).toEqual([1, units])
    }
    const forgetful = world.as(of.admin, of.at.tenantId, { hint: null })
    expect((await invoke(forgetful, readTenant, {})).result.tenantId).toBe(of.at.tenantId)
  })

  it("sees companies and users, and changes them where the customer lets it", async () => {
    const [manage, view] = [await newCustomer(world, "manage"), await newCustomer(world, "view")]
    for (const of of [manage, view]) {
      expect((await invoke(inTenant(of), listUsers, {})).result.data.length).toBe(1)
      expect((await invoke(inAccount(of), readAccount, {})).result.accountId).toBe(of.at.accountId)
    }
    const { userId } = await newUser(world, manage.at, { role: preset.plain })
    expect(await outcomeOf(invoke(inTenant(manage), editTenant, renamed))).toBe("done")
    expect(await outcomeOf(invoke(inTenant(manage), editUser, { userId, firstName: "Edited" }))).toBe("done")
    expect(await outcomeOf(invoke(inTenant(view), editTenant, renamed))).toBe("access.missing")
  })

  it("has nothing of roles, ownership or keys, and changes nobody who holds more than they do", async () => {
    const of = await newCustomer(world)
    const { userId } = await newUser(world, of.at, { role: preset.plain })
    const key = { name: "Key", permissions: ["users.view"], days: 30 }
    expect(await outcomeOf(invoke(inTenant(of), createTenantKey, key))).toBe("access.missing")
    expect(await outcomeOf(invoke(inAccount(of), readTransfer, {}))).toBe("access.missing")
    expect(await outcomeOf(invoke(inTenant(of), giveRole, { userId, role: "administrator" }))).toBe("access.missing")
    expect(await outcomeOf(invoke(inTenant(of), editUser, { userId: of.at.founder, firstName: "Edited" }))).toBe(
      "user.stands_above",
    )
  })

  it("is told that the customer reads for whom it was done, and the customer's log says it", async () => {
    const of = await newCustomer(world)
    const { effects } = await invoke(inTenant(of), editTenant, renamed, { preview: true })
    expect(effects.find(({ code }) => code === "operation.for_partner")?.facts).toEqual({ partnerId: of.partnerId })
    await invoke(inTenant(of), editTenant, renamed)
    const { data } = (await invoke(world.as(of.at.owner, of.at.tenantId), listTenantEvents, {})).result
    const [entry] = data
    const { name } = await identityOf(world, of.admin)
    expect(entry).toMatchObject({
      operation: "tenant.edit",
      actor: { id: of.admin, name, level: "partner", partner: { partnerId: of.partnerId, name: "Lime Resellers" } },
    })
  })

  it("of another partner, of a former one, and one who was removed, are strangers", async () => {
    const [of, sibling] = [await newCustomer(world), await newCustomer(world)]
    const nobody = (who: typeof of.admin) => outcomeOf(invoke(inTenant(of, who), readTenant, {}))
    expect(await nobody(sibling.admin)).toBe("access.nowhere")
    const other = await newPartnerAdmin(world, of.partnerId, of.admin)
    expect(await nobody(other)).toBe("done")
    await invoke(world.as(of.admin, of.partnerId), removePartnerAdmin, { identityId: other })
    expect(await nobody(other)).toBe("access.nowhere")
    const code = await codeOf(world, of.at)
    await invoke(world.as(sibling.admin, sibling.partnerId), joinAccount, { code })
    expect(await nobody(of.admin)).toBe("access.nowhere")
    expect(
      await outcomeOf(
        invoke(forPartner(world, sibling.admin, of.at.tenantId, { ...of, ...sibling, at: of.at }), readTenant, {}),
      ),
    ).toBe("done")
  })

  it("is a stranger once the customer has ended it, once it has run out, and while the partner is suspended", async () => {
    const of = await newCustomer(world)
    const ends = new Date(Date.now() + 60_000).toISOString()
    await invoke(byOwner(of), changePartnerAccess, { access: "view", until: ends })
    expect(await outcomeOf(invoke(inTenant(of), readTenant, {}))).toBe("done")
    const later = { ...inTenant(of), now: new Date(Date.parse(ends) + 1) }
    expect(await outcomeOf(invoke(later, readTenant, {}))).toBe("access.nowhere")
    const { partnerId } = of
    const turned = (state: "suspended" | "active") => [write(partners).patch({ partnerId }).set({ state }).commit()]
    await world.seed([partnerId], turned("suspended"))
    expect(await outcomeOf(invoke(inTenant(of), readTenant, {}))).toBe("access.nowhere")
    await world.seed([partnerId], turned("active"))
    await invoke(byOwner(of), changePartnerAccess, { access: "none" })
    expect(await outcomeOf(invoke(inTenant(of), readTenant, {}))).toBe("access.nowhere")
    expect(await outcomeOf(invoke(inAccount(of), readAccount, {}))).toBe("access.nowhere")
  })

  const endings = {
    "the customer ended it": (of: Customer) => invoke(byOwner(of), changePartnerAccess, { access: "none" }),
    "another partner came": async (of: Customer) => {
      const other = await newPartner(world)
      return invoke(world.as(other.admin, other.partnerId), joinAccount, { code: await codeOf(world, of.at) })
    },
  }
  it.each(Object.entries(endings))("commits nothing when %s while it was decided", async (_, ends) => {
    const of = await newCustomer(world)
    expect(
      await overtaken(
        world,
        () => invoke(inTenant(of), editTenant, renamed),
        () => ends(of),
      ),
    ).toBe("access.nowhere")
    const { result } = await invoke(world.as(of.at.owner, of.at.tenantId), readTenant, {})
    expect(result.name).not.toBe(renamed.name)
  })
})

describe("a customer", () => {
  it("reads which partner may do what, until when, and who of it", async () => {
    const of = await newCustomer(world, "view")
    const { result } = await invoke(byOwner(of), readAccountPartner, {})
    const { name } = await identityOf(world, of.admin)
    expect(result).toMatchObject({
      partnerId: of.partnerId,
      name: "Lime Resellers",
      access: "view",
      mayEnd: true,
      people: [{ identityId: of.admin, name }],
    })
    const none = await settle(world)
    expect(await outcomeOf(invoke(byOwner({ at: none }), readAccountPartner, {}))).toBe("partner.none")
  })

  it("is told before what the partner can do no more, and what it can do again", async () => {
    const of = await newCustomer(world)
    const asked = async (input: { access: "none" | "view" | "manage"; until?: string }) => {
      const { effects } = await invoke(byOwner(of), changePartnerAccess, input, { preview: true })
      return effects.map(({ code }) => code)
    }
    const until = new Date(Date.now() + 86_400_000).toISOString()
    expect(await asked({ access: "view" })).toEqual(["partner.changes_no_more", "partner.still_audited"])
    expect(await asked({ access: "manage", until })).toEqual(["partner.ends_on", "partner.still_audited"])
    await invoke(byOwner(of), changePartnerAccess, { access: "none" })
    expect(await asked({ access: "manage" })).toEqual([
      "partner.changes_all",
      "partner.sees_all",
      "partner.still_audited",
      "partner.people_mailed",
    ])
  })

  it("mails every extension to the owner and the admins, and no end", async () => {
    const of = await newCustomer(world)
    const admin = await newAdmin(world, of.at)
    await everythingMailed()
    const subject = "What “Lime Resellers” may do in “Example” has changed"
    const told = async () => (await everythingMailed()).filter((mail) => mail.subject === subject).map(({ to }) => to)
    await invoke(byOwner(of), changePartnerAccess, { access: "none" })
    expect(await told()).toEqual([])
    await invoke(world.as(admin, of.at.accountId), changePartnerAccess, { access: "view" })
    const [owner, other] = [await identityOf(world, of.at.owner), await identityOf(world, admin)]
    expect((await told()).toSorted()).toEqual([owner.email, other.email].toSorted())
  })

  it("neither narrows nor ends it where the operator has said so, but may extend it", async () => {
    const of = await newCustomer(world, "view")
    const { partnerId } = of
    await world.seed([partnerId], [write(partners).patch({ partnerId }).set({ mayEnd: false }).commit()])
    expect(await outcomeOf(invoke(byOwner(of), changePartnerAccess, { access: "none" }))).toBe("partner.may_not_end")
    const until = new Date(Date.now() + 86_400_000).toISOString()
    expect(await outcomeOf(invoke(byOwner(of), changePartnerAccess, { access: "view", until }))).toBe(
      "partner.may_not_end",
    )
    expect(await outcomeOf(invoke(byOwner(of), changePartnerAccess, { access: "manage" }))).toBe("done")
  })

  it("is refused an end that has passed, and one that lies too far ahead", async () => {
    const of = await newCustomer(world)
    for (const until of [new Date(0).toISOString(), new Date(Date.now() + 6 * 366 * 86_400_000).toISOString()]) {
      expect(await outcomeOf(invoke(byOwner(of), changePartnerAccess, { access: "view", until }))).toBe(
        "partner.bad_end",
      )
    }
  })
})

describe("a code", () => {
  it("is good once, for 14 days, as long as it is the last and not withdrawn", async () => {
    const at = await settle(world)
    const { partnerId, admin } = await newPartner(world)
    const join = (code: string, now = new Date()) =>
      outcomeOf(invoke({ ...world.as(admin, partnerId), now }, joinAccount, { code }))
    const first = await codeOf(world, at)
    const second = await codeOf(world, at)
    expect(await join(first)).toBe("partner.code_unusable")
    expect(await join(second, new Date(Date.now() + 15 * 86_400_000))).toBe("partner.code_unusable")
    await invoke(world.as(at.owner, at.accountId), withdrawPartnerCode, {})
    expect(await join(second)).toBe("partner.code_unusable")
    expect(await join(`${at.accountId.slice(4)}-${"0".repeat(20)}`)).toBe("partner.code_unusable")
    const third = await codeOf(world, at)
    expect(await join(third.toUpperCase())).toBe("done")
    expect(await join(third)).toBe("partner.code_unusable")
  })

  it("gives what it was made for, said when it is made, and told to owner and admins when it is used", async () => {
    const at = await settle(world)
    const { partnerId, admin } = await newPartner(world)
    const { effects } = await invoke(
      world.as(at.owner, at.accountId),
      makePartnerCode,
      { access: "view" },
      { preview: true },
    )
    expect(effects.map(({ code }) => code)).toEqual(["partner.code_lets", "partner.code_good"])
    const code = await codeOf(world, at, "view")
    const { result } = await invoke(world.as(admin, partnerId), joinAccount, { code })
    expect(result).toEqual({ accountId: at.accountId, access: "view" })
    const { data } = (await invoke(world.as(at.owner, at.accountId), listAccountEvents, {})).result
    expect(data[0]).toMatchObject({ event: "partner.access_changed", actor: { id: admin, level: "partner" } })
    const { email } = await identityOf(world, at.owner)
    expect((await everythingMailed()).filter(({ to }) => to === email).map(({ subject }) => subject)).toContain(
      "What “Lime Resellers” may do in “Example” has changed",
    )
  })

  it("is not made by the partner, nor by a user of a tenant", async () => {
    const of = await newCustomer(world)
    const user = await newUser(world, of.at, { role: "administrator" })
    expect(await outcomeOf(invoke(inAccount(of), makePartnerCode, { access: "manage" }))).toBe("access.missing")
    expect(
      await outcomeOf(invoke(world.as(user.identityId, of.at.accountId), makePartnerCode, { access: "manage" })),
    ).toBe("access.nowhere")
  })
})

describe("an account that a partner registers", () => {
  const registering = async () => {
    const partner = await newPartner(world)
    const who = await newPerson(world)
    const { email } = await identityOf(world, who)
    const register = { email, name: "Orchard", days: 3, modules: [] }
    const { result } = await invoke(world.as(partner.admin, partner.partnerId), registerForCustomer, register)
    const token = invitationToken(world.runtime.keyring, {
      place: partner.partnerId,
      id: InvitationId.schema.parse(result.invitationId),
      rev: result.version,
      expires: Date.parse(result.expires),
    })
    const accept = () =>
      invoke(world.as(who, partner.partnerId, { address: freshAddress() }), acceptInvitation, { token })
    return { partner, who, email, accept }
  }

  it("is there once its owner accepts, and theirs: nothing is accepted on anybody's behalf", async () => {
    const { partner, who, accept } = await registering()
    const list = async () =>
      (await invoke(world.as(partner.admin, partner.partnerId), listPartnerAccounts, {})).result.data
    expect(await list()).toEqual([])
    const { accountId, tenantId } = (await accept()).result
    if (!accountId || !tenantId) throw new Error("no account")
    const account = (await invoke(world.as(who, accountId), readAccount, {})).result
    expect(account).toMatchObject({ name: "Orchard", ownerId: who, tenants: 1 })
    expect((await identityOf(world, who)).places).toEqual(expect.arrayContaining([accountId, tenantId]))
    expect(await list()).toMatchObject([{ accountId, name: "Orchard", access: "manage", attention: [] }])
    const at = { accountId }
    const seen = forPartner(world, partner.admin, tenantId, { ...partner, at })
    expect((await invoke(seen, readTenant, {})).result.name).toBe("Orchard")
  })

  it("says before what its owner is to agree to, and mails whose it would be", async () => {
    const { email, accept } = await registering()
    const mail = (await everythingMailed()).find(({ to }) => to === email)
    expect(mail?.subject).toBe("“Lime Resellers” has registered the account “Orchard” for you")
    await accept()
  })

  it("is not there when whoever registered it is no admin of the partner by then", async () => {
    const { partner, accept } = await registering()
    const other = await newPartnerAdmin(world, partner.partnerId, partner.admin)
    await invoke(world.as(other, partner.partnerId), removePartnerAdmin, { identityId: partner.admin })
    expect(await outcomeOf(accept())).toBe("invitation.unusable")
  })
})
