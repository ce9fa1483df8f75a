import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import type { Context, ReadContext } from "../kernel/context.ts"
import { RoleId, type TenantId } from "../kernel/ids.ts"
import { type Catalogue, type Holdings, nothing } from "../kernel/permissions.ts"
import { type Item, ref, type Ref, type TransactItem } from "../kernel/table.ts"
import { sameVersion, withinVersion } from "../kernel/versions.ts"
import { roles } from "./entity.ts"

export type Role = Item<typeof roles>

/** What a user's role is called: a custom role by its id, a preset by its name; which there are, the catalogue says. */
export const RoleName = z.union([RoleId.schema, text(40).regex(/^[a-z][a-z0-9_]*$/)])
export type RoleName = z.output<typeof RoleName>

/** The item of a custom role; presets have none. */
export const refOfRole = (tenantId: TenantId, role: string | undefined): readonly Ref<typeof roles>[] =>
  role !== undefined && RoleId.is(role) ? [ref(roles, { tenantId, roleId: role })] : []

/** What a role lets its holders do: a preset's is code, a custom one's is its item. */
export const holdingsOf = (catalogue: Catalogue, role: string, custom: Role | null | undefined): Holdings => {
  if (!RoleId.is(role)) return catalogue.presets.get(role) ?? nothing
  return custom ? catalogue.decode({ core: custom.core, vendor: custom.vendor }) : nothing
}

export type HeldRole = { readonly name: string; readonly holdings: Holdings; readonly custom: Role | null }
type Reading = Pick<ReadContext<TenantId> | Context<TenantId>, "get" | "place" | "catalogue">

/** A role by its name, as it is now, and as it can be given; null where there is none. */
export const findRole = async (
  { get, place: tenantId, catalogue }: Reading,
  role: string,
): Promise<HeldRole | null> => {
  const custom = RoleId.is(role) ? await get(roles, { tenantId, roleId: role }) : null
  if (RoleId.is(role) ? !custom : !catalogue.presets.has(role)) return null
  return { name: custom?.name ?? role, holdings: holdingsOf(catalogue, role, custom), custom }
}

/** What somebody has by now: also a preset that the vendor does not offer any more, which holds nothing. */
export const heldRole = async (reading: Reading, role: string): Promise<HeldRole | null> => {
  const found = await findRole(reading, role)
  return found ?? (RoleId.is(role) ? null : { name: role, holdings: nothing, custom: null })
}

/**
 * A custom role gets or loses a holder. What it held when that was decided is a condition: a role that is changed
 * meanwhile is looked at again, and one that has gone is not given.
 */
export const countHolder = (role: Role, more: 1 | -1): TransactItem => {
  const { tenantId, roleId } = role
  return withinVersion(roles, { tenantId, roleId }, role, { add: { holders: more } })
}

/** That a custom role is still what it was, for who acts by it. */
export const unchangedRole = (role: Role): TransactItem => {
  const { tenantId, roleId } = role
  return sameVersion(roles, { tenantId, roleId }, role)
}
