import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { RoleId, TenantId } from "../kernel/ids.ts"
import type { Decision } from "../kernel/operations.ts"
import type { Holdings } from "../kernel/permissions.ts"
import { write } from "../kernel/table.ts"
import { likenessesOf } from "../kernel/text/compare.ts"
import {
  allowsEffects,
  assertHolds,
  assertUnlike,
  assertUsed,
  type Authoring,
  authorOf,
  countRole,
  inShort,
  mostRoles,
  renaming,
  type Role,
  RoleDescription,
  RoleEffects,
  RoleErrors,
  RoleEvents,
  RoleName,
  roles,
  RoleTitle,
  RoleView,
  roleView,
  titleOf,
  toldRights,
  unchangedRole,
} from "../rights/index.ts"

/** What a role is called. */
export const roleWords = { name: RoleTitle, description: RoleDescription.exactOptional() }

const Words = z.object(roleWords)

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
export const newRole = async (
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
