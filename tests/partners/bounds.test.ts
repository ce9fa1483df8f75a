import { accounts } from "@tenantry/core/accounts/index"
import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { partners } from "@tenantry/core/partners/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { operation } from "../support/operations.ts"
import { codeOf, forPartner, newCustomer, newPartner } from "../support/partners.ts"
import { freshAddress, linkOf, openWorld, outcomeOf, settle, type World } from "../support/world.ts"
import { identityOf } from "../support/me.ts"

const {
  acceptInvitation,
  changePartnerAccess,
  closeAccount,
  inviteAdmin,
  inviteStaff,
  joinAccount,
  listAccountEvents,
  listPartnerAccounts,
  listPartnerEvents,
  readAccount,
  readAccountPartner,
  readTenant,
  registerForCustomer,
  renameAccount,
  resendPartnerInvitation,
  suspendAccount,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Customer = Awaited<ReturnType<typeof newCustomer>>
const byOwner = ({ at }: Pick<Customer, "at">) => world.as(at.owner, at.accountId)
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
/** As of minutes later. */
const later = (request: ReturnType<World["as"]>, minutes: number) => ({
  ...request,
  now: new Date(Date.now() + minutes * 60_000),
})

describe("a former partner", () => {
  it("reads that an account went, and nothing of who took it, from where, and on which terms", async () => {
    const of = await newCustomer(world)
    const next = await newPartner(world)
    const code = await codeOf(world, of.at)
    const request = { ...world.as(next.admin, next.partnerId), from: { address: "203.0.113.9", agent: "Sibling" } }
    const { confirmation } = await invoke(request, joinAccount, { code }, { preview: true })
    await invoke(request, joinAccount, { code }, { confirmation })
    const { data } = (await invoke(world.as(of.admin, of.partnerId), listPartnerEvents, {})).result
    const went = data.find(({ event }) => event === "partner.account_went")
    expect(went).toMatchObject({ actor: { id: "elsewhere" }, from: {} })
    expect(went).not.toHaveProperty("shown")
    for (const secret of [next.admin, next.partnerId, "203.0.113.9", "Sibling"])
      expect(JSON.stringify(went)).not.toContain(secret)
  })
})

describe("staff and partners", () => {
  it("are not the same people: an operator admin becomes no admin of a partner, nor the other way round", async () => {
    const { partnerId, operator, admin } = await newPartner(world)
    const { email } = await identityOf(world, operator)
    const { result } = await invoke(world.as(admin, partnerId), operation.invitePartnerAdmin, { email, days: 3 })
    const link = linkOf(world, partnerId, result)
    const accept = invoke(world.as(operator, partnerId, { address: freshAddress() }), acceptInvitation, { token: link })
    expect(await outcomeOf(accept)).toBe("partner.of_the_staff")
    const hers = await identityOf(world, admin)
    const invited = { email: hers.email, role: "support", days: 3 } as const
    const toStaff = (await invoke(world.as(operator, service), inviteStaff, invited)).result
    const token = linkOf(world, service, toStaff)
    const join = invoke(world.as(admin, service, { address: freshAddress() }), acceptInvitation, { token })
    expect(await outcomeOf(join)).toBe("staff.of_a_partner")
  })

  it("an operator admin brings no account, also not by sending a partner's invitation again", async () => {
    const { partnerId, operator, admin } = await newPartner(world)
    const register = { email: "bring@example.com", name: "Orchard", days: 3 }
    expect(await outcomeOf(invoke(world.as(operator, partnerId), registerForCustomer, register))).toBe("access.missing")
    const { invitationId } = (await invoke(world.as(admin, partnerId), registerForCustomer, register)).result
    const again = invoke(world.as(operator, partnerId), resendPartnerInvitation, { invitationId, days: 3 })
    expect(await outcomeOf(again)).toBe("partner.brings_itself")
  })
})

describe("a customer that is shut", () => {
  it("ends the access still, and gives none", async () => {
    for (const shut of ["suspended", "closing"] as const) {
      const of = await newCustomer(world, "view")
      if (shut === "suspended") await invoke(byOwner(of), suspendAccount, { reason: "Holiday" })
      else {
        const { confirmation } = await invoke(byOwner(of), closeAccount, {}, { preview: true })
        await invoke(byOwner(of), closeAccount, {}, { confirmation })
      }
      expect(await outcomeOf(invoke(byOwner(of), changePartnerAccess, { access: "manage" }))).toBe("partner.shut")
      expect(await outcomeOf(invoke(byOwner(of), changePartnerAccess, { access: "none" }))).toBe("done")
    }
  })

  it("is seen by no partner once it is closed for good", async () => {
    const of = await newCustomer(world)
    const { accountId } = of.at
    await world.seed([accountId], [write(accounts).patch({ accountId }).set({ state: "closed" }).commit()])
    for (const place of [accountId, of.at.tenantId] as const) {
      const read = place === accountId ? readAccount : readTenant
      expect(await outcomeOf(invoke(forPartner(world, of.admin, place, of), read, {}))).toBe("access.nowhere")
    }
    await world.seed([accountId], [write(accounts).patch({ accountId }).set({ state: "active" }).commit()])
  })

  it("tells its partner no reasons of its own, and without access nothing but its name and state", async () => {
    const of = await newCustomer(world)
    await invoke(byOwner(of), suspendAccount, { reason: "Secret" })
    const listed = async () => (await invoke(world.as(of.admin, of.partnerId), listPartnerAccounts, {})).result.data
    expect(JSON.stringify(await listed())).not.toContain("Secret")
    expect(await listed()).toMatchObject([{ holds: [{ holder: "account" }], tenants: 1 }])
    await invoke(byOwner(of), changePartnerAccess, { access: "none" })
    const { accountId } = of.at
    const attention = ["suspended", "no_access"]
    expect(await listed()).toEqual([{ accountId, name: "Example", state: "suspended", access: "none", attention }])
  })
})

describe("an end of access", () => {
  it("that passed before the code was used, or before it was confirmed, gives nothing", async () => {
    const of = await newCustomer(world)
    const next = await newPartner(world)
    const code = await codeOf(world, of.at, "manage", soon(1))
    const join = invoke(later(world.as(next.admin, next.partnerId), 5), joinAccount, { code })
    expect(await outcomeOf(join)).toBe("partner.code_unusable")
    const input = { access: "view", until: soon(1) } as const
    const { confirmation } = await invoke(byOwner(of), changePartnerAccess, input, { preview: true })
    const done = invoke(later(byOwner(of), 4), changePartnerAccess, input, { confirmation })
    expect(await outcomeOf(done)).toBe("partner.bad_end")
  })

  it("of an access that has run out is none: it may be given anew where it may not be ended, and is not told", async () => {
    const of = await newCustomer(world, "view", soon(1))
    const { partnerId } = of
    await world.seed([partnerId], [write(partners).patch({ partnerId }).set({ mayEnd: false }).commit()])
    const request = later(byOwner(of), 5)
    expect((await invoke(request, readAccountPartner, {})).result).not.toHaveProperty("accessUntil")
    expect(await outcomeOf(invoke(request, changePartnerAccess, { access: "view", until: soon(90) }))).toBe("done")
  })

  it("is no extension when the access is ended", async () => {
    const of = await newCustomer(world, "view", soon(90))
    const { effects } = await invoke(byOwner(of), changePartnerAccess, { access: "none" }, { preview: true })
    expect(effects.map(({ code }) => code)).toEqual(["partner.sees_no_more"])
  })

  it("is said when a code is made, and when it is used", async () => {
    const at = await settle(world)
    const { partnerId, admin } = await newPartner(world)
    const until = soon(90)
    const input = { access: "view", until } as const
    const made = await invoke(world.as(at.owner, at.accountId), operation.makePartnerCode, input, { preview: true })
    const code = await codeOf(world, at, "view", until)
    const used = await invoke(world.as(admin, partnerId), joinAccount, { code }, { preview: true })
    for (const { effects } of [made, used])
      expect(effects.find((one) => one.code === "partner.access_given_until")?.facts).toEqual({ until })
  })
})

it("who is an admin of the account and of its partner acts as the former, whatever their token remembers", async () => {
  const of = await newCustomer(world)
  const { email } = await identityOf(world, of.admin)
  const { result } = await invoke(byOwner(of), inviteAdmin, { email, days: 3 })
  const token = linkOf(world, of.at.accountId, result)
  await invoke(world.as(of.admin, of.at.accountId, { address: freshAddress() }), acceptInvitation, { token })
  const forgetful = world.as(of.admin, of.at.accountId, { hint: null })
  const account = world.as(of.admin, of.at.accountId, { hint: { level: "account", accountId: of.at.accountId } })
  const partner = forPartner(world, of.admin, of.at.accountId, of)
  for (const [i, request] of [forgetful, account, partner].entries()) {
    await invoke(request, renameAccount, { name: `Name ${i}` })
  }
  const { data } = (await invoke(byOwner(of), listAccountEvents, {})).result
  const renamed = data.filter(({ event }) => event === "account.renamed")
  expect(renamed.map(({ actor }) => [actor.level, actor.partner])).toEqual([1, 2, 3].map(() => ["admin", undefined]))
})

it("what a partner does in its own place and for its customers, carries its name in both logs", async () => {
  const of = await newCustomer(world)
  const { data } = (await invoke(byOwner(of), listAccountEvents, {})).result
  expect(data[0]).toMatchObject({ event: "partner.access_changed", actor: { partner: { partnerId: of.partnerId } } })
  const own = (await invoke(world.as(of.admin, of.partnerId), listPartnerEvents, {})).result.data
  expect(own.find(({ event }) => event === "partner.account_came")?.actor.as).toBe("admin of the partner")
})
