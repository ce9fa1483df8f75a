import type { PlaceState } from "../kernel/context.ts"
import { type Catalogue, type CatalogueEntry, type Holdings, Scope, union } from "../kernel/permissions.ts"
import type { Item } from "../kernel/table.ts"
import { accountLevels, levels, ownOf, type VisitLevel } from "../permissions/index.ts"
import { holdingsOf, type Role } from "../rights/index.ts"
import type { tenants } from "../tenants/index.ts"

type Using = Pick<Item<typeof tenants>, "modules">

/** A company that does not use a module has nobody who holds anything of it. */
const ofModules = (catalogue: Catalogue, holdings: Holdings, { modules }: Using): Holdings => {
  const used = (key: string): boolean => {
    const entry = catalogue.find(key)
    return entry === undefined || modules.includes(entry.module)
  }
  return new Map([...holdings].filter(([{ key }]) => used(key)))
}

/** What somebody holds in a company, and what of it they could give: that does not depend on what the company uses now. */
export type HeldInTenant = { readonly holdings: Holdings; readonly givable: Holdings }

/** What a role lets its holder do in this company. */
export const heldByRole = (
  catalogue: Catalogue,
  tenant: Using,
  role: string,
  custom: Role | null | undefined,
): HeldInTenant => {
  const givable = holdingsOf(catalogue, role, custom)
  return { holdings: union([levels.member, ofModules(catalogue, givable, tenant)]), givable }
}

/** What owner and admins of the account may do in this company. */
export const heldByAccount = (catalogue: Catalogue, tenant: Using): HeldInTenant => {
  const givable = accountLevels(catalogue).inTenants
  return { holdings: ofModules(catalogue, givable, tenant), givable }
}

/** The same of a role while rights of administrators are closed: one that administers gives no more than what is one's own. */
export const whileClosed = (catalogue: Catalogue, { holdings, givable }: HeldInTenant): HeldInTenant => ({
  holdings: union([levels.member, ownOf(catalogue, holdings)]),
  givable: ownOf(catalogue, givable),
})

/** What somebody of the staff may do in this company while they visit. */
export const heldInVisit = (catalogue: Catalogue, tenant: Using, { inTenants, givable }: VisitLevel): HeldInTenant => ({
  holdings: ofModules(catalogue, inTenants, tenant),
  givable,
})

/** What an admin of the account's partner may do in this company. */
export const heldForPartner = (catalogue: Catalogue, tenant: Using, inTenants: Holdings): HeldInTenant => ({
  holdings: ofModules(catalogue, inTenants, tenant),
  givable: inTenants,
})

/** What a key lets whoever shows it do in this company. */
export const heldByKey = (catalogue: Catalogue, tenant: Using, given: Holdings): HeldInTenant => ({
  holdings: union([levels.key, ofModules(catalogue, given, tenant)]),
  givable: given,
})

/** In these nobody changes what is in them, and everything can be seen. */
const onlyRead: readonly PlaceState[] = ["read_only", "closing"]

/** Whether a permission is good for anything in a place of this state. */
export const mayDo = (state: PlaceState, { mode }: CatalogueEntry): boolean =>
  mode !== "change" || !onlyRead.includes(state)

/** What holdings let somebody do in a place of this state: of a permission that is not in the catalogue, nothing. */
export const usable = ({ entries }: Pick<Catalogue, "entries">, state: PlaceState, held: Holdings): Holdings =>
  new Map(entries.filter((entry) => mayDo(state, entry)).map((entry) => [entry, held.get(entry) ?? Scope.none]))
