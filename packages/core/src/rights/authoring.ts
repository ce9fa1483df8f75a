import type { Context } from "../kernel/context.ts"
import { IdentityId, type TenantId } from "../kernel/ids.ts"
import { Scope } from "../kernel/permissions.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { administrator, onOwnTenants } from "../permissions/index.ts"
import { type Tenant, TenantErrors, tenants } from "../tenants/index.ts"
import { RoleErrors } from "./describing.ts"
import { findRole, type Role, type RoleName } from "./roles.ts"

type AuthoringContext = Pick<Context<TenantId>, "actor" | "catalogue" | "get" | "place">

export type Authoring = {
  /** What of the head a decision on roles stands on. */
  readonly tenant: Pick<Tenant, "tenantId" | "customRoles" | "rev"> & { readonly modules: readonly string[] }
  readonly checks: readonly TransactItem[]
}

/**
 * Custom roles are made by whoever owns or administers the account; a company may leave it to its administrators, too,
 * and to nobody else, whatever their role holds. Whoever relies on that, relies on it until the commit.
 */
export const authoringOf = async ({ actor, get, place: tenantId }: AuthoringContext): Promise<Authoring> => {
  const head = await get(tenants, { tenantId })
  if (!head) throw TenantErrors.unknown()
  const { customRoles, modules, roleAuthors } = head
  const tenant = { tenantId, customRoles, modules: [...modules], rev: head.rev }
  if (actor.scopeOf(onOwnTenants.authorRoles) !== Scope.none) return { tenant, checks: [] }
  if (roleAuthors !== "administrators" || !actor.roles.includes(administrator)) throw RoleErrors.not_authors()
  const stillAllowed = write(tenants)
    .check({ tenantId })
    .where((old, { eq }) => eq(old.roleAuthors, "administrators"))
    .commit()
  return { tenant, checks: [stillAllowed] }
}

/** One custom role more or less, as the head counts them. */
export const countRole = ({ tenantId, customRoles }: Authoring["tenant"], more: 1 | -1): TransactItem =>
  write(tenants)
    .patch({ tenantId })
    .set({ customRoles: customRoles + more })
    .where((head, { eq }) => eq(head.customRoles, customRoles))
    .commit()

/** A role of the company's own: presets are the same for everybody. */
export const customRole = async (ctx: AuthoringContext, role: RoleName): Promise<Role> => {
  const found = await findRole(ctx, role)
  if (!found) throw RoleErrors.unknown()
  if (!found.custom) throw RoleErrors.preset_fixed()
  return found.custom
}

/** Roles are made by people, or by what they made. */
export const authorOf = ({ actor }: Pick<Context, "actor">): IdentityId => IdentityId.schema.parse(actor.person)
