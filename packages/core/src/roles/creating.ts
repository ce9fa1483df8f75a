import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { RoleId, TenantId } from "../kernel/ids.ts"
import { command, type Decision } from "../kernel/operations.ts"
import { type Holdings, nothing } from "../kernel/permissions.ts"
import { write } from "../kernel/table.ts"
import { likenessesOf } from "../kernel/text/compare.ts"
import { inTenants } from "../permissions/index.ts"
import {
  type Authoring,
  authoringOf,
  authorOf,
  countRole,
  mostRoles,
  RoleDescription,
  RoleEffects,
  RoleErrors,
  RoleEvents,
  RoleTitle,
  RoleView,
  roles,
  assertHolds,
  assertUnlike,
  refsOfName,
  renaming,
  assertUsed,
  beyond,
  completed,
  holdingsFrom,
  Rights,
  usedOf,
  findRole,
  refOfRole,
  type Role,
  RoleName,
  unchangedRole,
  allowsEffects,
  inShort,
  toldRights,
  titleOf,
  roleView,
} from "../rights/index.ts"

const words = { name: RoleTitle, description: RoleDescription.exactOptional() }
const Words = z.object(words)

type Wanted = {
  readonly words: z.output<typeof Words>
  readonly holdings: Holdings
  /** What was added because the rest depends on it. */
  readonly added: Holdings
  readonly from?: { readonly role: RoleName; readonly custom: Role | null }
}

const effectsOf = (ctx: Context<TenantId>, { words: { name }, holdings, added, from }: Wanted) => {
  const rights = toldRights(ctx.catalogue, holdings)
  const more = toldRights(ctx.catalogue, added)
  return [
    RoleEffects.created({ name, permissions: rights, count: rights.length }, {}),
    ...allowsEffects(ctx, { role: name, name }, holdings),
    ...(from ? [RoleEffects.copied({ from: from.role }, { fromName: titleOf(ctx, from.role, from.custom) })] : []),
    ...(more.length > 0 ? [RoleEffects.completed({ permissions: more }, { name, list: inShort(ctx, more) })] : []),
    RoleEffects.nobodyYet({}, { name }),
  ]
}

/** A new role, which nobody has: whoever makes it must hold everything that goes into it. */
const create = async (
  ctx: Context<TenantId>,
  { tenant, checks }: Authoring,
  wanted: Wanted,
): Promise<Decision<z.input<typeof RoleView>>> => {
  const { words, holdings, from } = wanted
  assertUsed(ctx.catalogue, holdings, tenant)
  assertHolds(ctx, { holdings })
  if (tenant.customRoles >= mostRoles) throw RoleErrors.too_many({ most: mostRoles })
  await assertUnlike(ctx, words.name)
  const roleId = ctx.make(RoleId)
  const likenesses = [...likenessesOf(words.name)]
  const by = { createdBy: authorOf(ctx), createdAt: ctx.now.toISOString() }
  const { core, vendor } = ctx.catalogue.encode(holdings)
  const role: Role = { tenantId: ctx.place, roleId, ...words, likenesses, core, vendor, holders: 0, ...by, rev: 1 }
  const event = { name: role.name, from: from?.role ?? null, permissions: toldRights(ctx.catalogue, holdings) }
  return {
    result: roleView(ctx, roleId, role),
    writes: [write(roles).create(role).commit(), ...renaming(null, role), countRole(tenant, 1)],
    checks: [...checks, ...(from?.custom ? [unchangedRole(from.custom)] : [])],
    events: [RoleEvents.created({ object: roleId, version: role.rev }, event, {})],
    effects: effectsOf(ctx, wanted),
  }
}

export const createRole = command({
  name: "role.create",
  summary: "Create a role",
  route: "POST /v1/tenants/{tenantId}/roles",
  place: TenantId,
  permission: inTenants["roles.create"],
  readsAllHeld: true,
  input: z.strictObject({ ...words, permissions: Rights, complete: z.boolean().exactOptional() }),
  output: RoleView,
  reads: (tenantId, { name }) => refsOfName(tenantId, name),
  decide: async (ctx, { permissions, complete = false, ...words }) => {
    const authoring = await authoringOf(ctx)
    const asked = holdingsFrom(ctx.catalogue, permissions)
    const holdings = completed(ctx.catalogue, asked, complete)
    return create(ctx, authoring, { words, holdings, added: beyond(holdings, asked) })
  },
})

/** What the company does not use of a preset is left out of its copy. */
export const copyRole = command({
  name: "role.copy",
  summary: "Create a role as a copy of another",
  route: "POST /v1/tenants/{tenantId}/roles/{roleId}/copy",
  place: TenantId,
  permission: inTenants["roles.create"],
  readsAllHeld: true,
  input: z.strictObject({ roleId: RoleName, ...words }),
  output: RoleView,
  reads: (tenantId, { roleId, name }) => [...refOfRole(tenantId, roleId), ...refsOfName(tenantId, name)],
  decide: async (ctx, { roleId: role, ...words }) => {
    const authoring = await authoringOf(ctx)
    const source = await findRole(ctx, role)
    if (!source) throw RoleErrors.unknown()
    const { custom } = source
    const used = usedOf(ctx.catalogue, source.holdings, authoring.tenant)
    const holdings = completed(ctx.catalogue, used, false)
    return create(ctx, authoring, { words, holdings, added: nothing, from: { role, custom } })
  },
})
