import { accounts } from "@tenantry/core/accounts/index"
import { type IdentityId, type PartnerId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { partners } from "@tenantry/core/partners/index"
import { tenants } from "@tenantry/core/tenants/index"
import { expect, it } from "vitest"
import { operation } from "../support/operations.ts"
import { codeOf, forPartner, newCustomer, newPartner, newPartnerAdmin } from "../support/partners.ts"
import { outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { arena, type Keyed, manyRounds } from "./support.ts"

const { changePartnerAccess, editTenant, joinAccount, listPartnerAccounts, readTenant, removePartnerAdmin } = operation

it("two last admins of a partner who remove each other: one of them stays", async () => {
  const world = await arena()
  await settle(world)
  const remove = (partnerId: PartnerId, by: IdentityId, identityId: IdentityId) => (keyed: Keyed) =>
    invoke(world.as(by, partnerId), removePartnerAdmin, { identityId }, keyed)
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const { partnerId, admin: one } = await newPartner(world)
      return { partnerId, one, other: await newPartnerAdmin(world, partnerId, one) }
    },
    contenders: ({ partnerId, one, other }) => [remove(partnerId, one, other), remove(partnerId, other, one)],
    allowed: ["done + access.nowhere", "access.nowhere + done"],
    judge: async ({ partnerId, one, other }) => {
      const head = await world.runtime.table.open([partnerId]).get(partners, { partnerId })
      const left = [one, other].filter((who) => head?.admins?.includes(who))
      return left.length === 1 ? [] : [`of the two there are left: ${left.length}`]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

const customers = async (world: World) => {
  const of = await newCustomer(world)
  const { at, admin } = of
  const seen: { atTheEnd?: string } = {}
  return { of, at, admin, seen }
}
const nameOf = async (world: World, { tenantId }: Settled) =>
  (await world.runtime.table.open([tenantId]).get(tenants, { tenantId }))?.name ?? ""

it("access that is withdrawn during the partner's own command: done before, or refused; nothing is done afterwards", async () => {
  const world = await arena()
  await settle(world)
  const { wrong, tally } = await manyRounds(world, {
    prepare: () => customers(world),
    contenders: ({ of, at, admin, seen }) => [
      (keyed) => invoke(forPartner(world, admin, at.tenantId, of), editTenant, { name: "By the partner" }, keyed),
      async (keyed) => {
        await invoke(world.as(at.owner, at.accountId), changePartnerAccess, { access: "none" }, keyed)
        seen.atTheEnd = await nameOf(world, at)
      },
    ],
    allowed: ["done + done", "access.nowhere + done"],
    judge: async ({ of, at, admin, seen }) => {
      const later = await outcomeOf(invoke(forPartner(world, admin, at.tenantId, of), readTenant, {}))
      return [
        ...((await nameOf(world, at)) === seen.atTheEnd ? [] : ["done when it had ended"]),
        ...(later === "access.nowhere" ? [] : [`afterwards: ${later}`]),
      ]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("two partners with one code: one of them has the account, and the other never had", async () => {
  const world = await arena()
  await settle(world)
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const at = await settle(world)
      const [one, other] = [await newPartner(world), await newPartner(world)]
      return { at, both: [one, other] as const, code: await codeOf(world, at) }
    },
    contenders: ({ both, code }) =>
      both.map(
        ({ partnerId, admin }) =>
          (keyed: Keyed) =>
            invoke(world.as(admin, partnerId), joinAccount, { code }, keyed),
      ),
    allowed: ["done + partner.code_unusable", "partner.code_unusable + done"],
    judge: async ({ at, both }) => {
      const { accountId } = at
      const head = await world.runtime.table.open([accountId]).get(accounts, { accountId })
      const listed = await Promise.all(
        both.map(async ({ partnerId, admin }) => {
          const { data } = (await invoke(world.as(admin, partnerId), listPartnerAccounts, {})).result
          return data.length === 1 ? [partnerId] : []
        }),
      )
      const by = listed.flat().join()
      return by === head?.partnerId ? [] : [`of ${String(head?.partnerId)}, and listed by ${by}`]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
