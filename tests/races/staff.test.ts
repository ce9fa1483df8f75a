import { type IdentityId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { services } from "@tenantry/core/staff/index"
import { expect, it } from "vitest"
import { newOperator } from "../support/staff.ts"
import { settle } from "../support/world.ts"
import { operation } from "../support/operations.ts"
import { arena, type Keyed, manyRounds } from "./support.ts"

const { giveStaffRole, removeStaff } = operation

it.each([
  { what: "remove", refused: "access.nowhere" },
  { what: "demote", refused: "access.missing" },
] as const)("two operator admins who $what each other: one of them stays what they were", async ({ what, refused }) => {
  const world = await arena()
  await settle(world)
  const act = (by: IdentityId, identityId: IdentityId) => (keyed: Keyed) =>
    what === "remove"
      ? invoke(world.as(by, service), removeStaff, { identityId }, keyed)
      : invoke(world.as(by, service), giveStaffRole, { identityId, role: "support" }, keyed)
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => [await newOperator(world), await newOperator(world)] as const,
    contenders: ([one, other]) => [act(one, other), act(other, one)],
    allowed: [`done + ${refused}`, `${refused} + done`],
    judge: async ([one, other]) => {
      const head = await world.runtime.table.open([service]).get(services, { place: service })
      const left = [one, other].filter((who) => head?.admins.includes(who))
      return left.length === 1 ? [] : [`of the two there are left: ${left.length}`]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
