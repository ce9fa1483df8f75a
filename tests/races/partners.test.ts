import { type IdentityId, type PartnerId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { partners } from "@tenantry/core/partners/index"
import { expect, it } from "vitest"
import { operation } from "../support/operations.ts"
import { newPartner, newPartnerAdmin } from "../support/partners.ts"
import { settle } from "../support/world.ts"
import { arena, type Keyed, manyRounds } from "./support.ts"

const { removePartnerAdmin } = operation

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
