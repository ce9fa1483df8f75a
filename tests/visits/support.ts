import type { AccountId, IdentityId, PlaceId } from "@tenantry/core/kernel/ids"
import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { StaffRole, VisitKind } from "@tenantry/core/permissions/index"
import { newStaff } from "../support/staff.ts"
import type { World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { closeVisit, openVisit } = operation

export const hint = { level: "operator" } as const

/** Somebody of the staff in a place, as their token remembers them. */
export const asStaff = (world: World, who: IdentityId, place: PlaceId, more: { readonly now?: Date } = {}) =>
  world.as(who, place, { hint, ...more })

type Wanted = { readonly kind?: VisitKind; readonly minutes?: number; readonly now?: Date }

/** Opens a visit, and says what it is. */
export const visited = async (
  world: World,
  who: IdentityId,
  accountId: AccountId,
  { kind = "change", minutes = 30, ...more }: Wanted = {},
) => {
  const input = { accountId, kind, minutes, reason: "They cannot get in" }
  return (await invoke(asStaff(world, who, service, more), openVisit, input)).result
}

/** Somebody of the staff who visits. */
export const newVisitor = async (world: World, accountId: AccountId, role: StaffRole = "support", wanted?: Wanted) => {
  const who = await newStaff(world, role)
  await visited(world, who, accountId, wanted)
  return who
}

export const closed = (world: World, who: IdentityId) => invoke(asStaff(world, who, service), closeVisit, {})
