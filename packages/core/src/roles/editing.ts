import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import type { Holdings } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import type { TransactItem } from "../kernel/table.ts"
import { likenessesOf } from "../kernel/text/compare.ts"
import { nextVersion, removedVersion } from "../kernel/versions.ts"
import { inTenants } from "../permissions/index.ts"
import { unchangedHead } from "../tenants/index.ts"
import { type Authoring, authoringOf, countRole, customRole } from "./authoring.ts"
import { RoleDescription, RoleEffects, RoleErrors, RoleEvents, RoleTitle } from "./describing.ts"
import { roles } from "./entity.ts"
import { assertUnlike, refsOfName, renaming } from "./naming.ts"
import { assertUsed, beyond, completed, holdingsFrom, leftOf, Rights, usedOf } from "./rights.ts"
import { holdingsOf, refOfRole, type Role, RoleName } from "./roles.ts"
import { changeEffects } from "./telling.ts"
import { inShort, roleView, toldRights } from "./titles.ts"

export const RoleEdit = z.strictObject({
  roleId: RoleName,
  name: RoleTitle.exactOptional(),
  /** `null` takes it away. */
  description: RoleDescription.nullable().exactOptional(),
  permissions: Rights.exactOptional(),
  /** Adds what the permissions depend on. */
  complete: z.boolean().exactOptional(),
})
export type RoleEdit = z.output<typeof RoleEdit>
type Ctx = Context<TenantId>

/** What a role holds before and after, and what of the difference nobody asked for but the rest depends on. */
type Rebuilt = { readonly before: Holdings; readonly after: Holdings; readonly added: Holdings }

const rebuilt = ({ catalogue }: Ctx, role: Role, { permissions, complete = false }: RoleEdit): Rebuilt => {
  const before = holdingsOf(catalogue, role.roleId, role)
  if (!permissions) return { before, after: before, added: new Map() }
  const asked = holdingsFrom(catalogue, permissions)
  const after = completed(catalogue, asked, complete)
  return { before, after, added: beyond(after, asked) }
}

const edited = ({ catalogue }: Ctx, role: Role, { name, description }: RoleEdit, after: Holdings): Role => {
  const { description: old, ...rest } = role
  const kept = description === undefined ? old : (description ?? undefined)
  const words = { name: name ?? role.name, ...present({ description: kept }) }
  const likenesses = [...likenessesOf(words.name)]
  return { ...rest, ...words, likenesses, ...catalogue.encode(after), rev: role.rev + 1 }
}

type Edited = Rebuilt & { readonly tenant: Authoring["tenant"] }

const editEffects = (ctx: Ctx, before: Role, after: Role, { added, ...holdings }: Edited) => {
  const { catalogue } = ctx
  const { roleId, name } = after
  const more = toldRights(catalogue, usedOf(catalogue, added, holdings.tenant))
  return [
    ...changeEffects(ctx, after, holdings),
    ...(before.name === name ? [] : [RoleEffects.renamed({ roleId, from: before.name, to: name }, {})]),
    ...(before.description === after.description
      ? []
      : [RoleEffects.described({ roleId, description: after.description ?? null }, { name })]),
    ...(more.length > 0 ? [RoleEffects.completed({ permissions: more }, { name, list: inShort(ctx, more) })] : []),
  ]
}

const changedIn = (before: Role, after: Role): readonly string[] => [
  ...(["name", "description"] as const).filter((field) => before[field] !== after[field]),
  ...(before.core === after.core && before.vendor === after.vendor ? [] : ["permissions"]),
]

/** One item, however many have the role; how many they are is a condition where the effects tell it. */
const patched = (before: Role, after: Role, counted: boolean): TransactItem => {
  const { tenantId, roleId, holders } = before
  const { name, likenesses = [], description, core, vendor } = after
  return nextVersion(roles, { tenantId, roleId }, before, {
    set: { name, likenesses, core, vendor, ...present({ description }) },
    remove: before.description !== undefined && description === undefined ? ["description"] : [],
    still: counted ? { holders } : {},
  })
}

/** What an edit reads, as far as it can be named beforehand. */
export const readsOfEdit = (tenantId: TenantId, { roleId, name }: RoleEdit) => [
  ...refOfRole(tenantId, roleId),
  ...refsOfName(tenantId, name),
]

/** A role as it is edited: what becomes wider, and all that is decided but whether whoever edits it may give that. */
export const editedRole = async (ctx: Ctx, edit: RoleEdit) => {
  const { tenant, checks } = await authoringOf(ctx)
  const before = await customRole(ctx, edit.roleId)
  const holdings = rebuilt(ctx, before, edit)
  const wider = beyond(holdings.after, holdings.before)
  assertUsed(ctx.catalogue, wider, tenant)
  const after = edited(ctx, before, edit, holdings.after)
  const changed = changedIn(before, after)
  if (changed.includes("name")) await assertUnlike(ctx, after.name, after.roleId)
  const { roleId, name, rev } = after
  const gained = toldRights(ctx.catalogue, wider)
  const lost = leftOf(ctx.catalogue, holdings.before, holdings.after)
  return {
    role: before,
    view: roleView(ctx, roleId, before),
    wider,
    changed,
    decision: {
      result: roleView(ctx, roleId, after),
      version: before.rev,
      writes: [patched(before, after, changed.includes("permissions")), ...renaming(before, after)],
      checks: [...checks, unchangedHead(tenant)],
      events: [
        RoleEvents.edited({ object: roleId, version: rev }, { name, changed: [...changed], gained, lost }, {}),
      ] as const,
      effects: editEffects(ctx, before, after, { ...holdings, tenant }),
    },
  }
}

export const deleteRole = command({
  name: "role.delete",
  summary: "Delete a role that nobody has",
  route: "DELETE /v1/tenants/{tenantId}/roles/{roleId}",
  place: TenantId,
  permission: inTenants["roles.delete"],
  readsAllHeld: true,
  input: z.strictObject({ roleId: RoleName }),
  output: z.object({ roleId: RoleName }),
  reads: (tenantId, { roleId }) => refOfRole(tenantId, roleId),
  decide: async (ctx, input) => {
    const { tenant, checks } = await authoringOf(ctx)
    const role = await customRole(ctx, input.roleId)
    const { tenantId, roleId, name, holders, rev } = role
    if (holders > 0) throw RoleErrors.held({ holders })
    return {
      result: { roleId },
      version: rev,
      writes: [
        removedVersion(roles, { tenantId, roleId }, role, { holders: 0 }),
        ...renaming(role, null),
        countRole(tenant, -1),
      ],
      checks,
      events: [RoleEvents.deleted({ object: roleId, version: rev + 1 }, { name }, {})],
      effects: [RoleEffects.deleted({ roleId }, { name })],
    }
  },
})
