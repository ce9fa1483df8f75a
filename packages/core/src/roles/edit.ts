import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { TenantId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import type { Holdings } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import type { TransactItem } from "../kernel/table.ts"
import { likenessesOf } from "../kernel/text/compare.ts"
import { nextVersion } from "../kernel/versions.ts"
import { inTenants } from "../permissions/index.ts"
import { assertMayRaise } from "../users/index.ts"
import { unchangedHead } from "../tenants/index.ts"
import {
  type Authoring,
  authoringOf,
  customRole,
  RoleDescription,
  RoleEffects,
  RoleEvents,
  RoleTitle,
  RoleView,
  roles,
  assertUnlike,
  refsOfName,
  renaming,
  assertUsed,
  beyond,
  completed,
  holdingsFrom,
  leftOf,
  Rights,
  usedOf,
  holdingsOf,
  refOfRole,
  type Role,
  RoleName,
  changeEffects,
  inShort,
  roleView,
  toldRights,
} from "../rights/index.ts"

const RoleEdit = z.strictObject({
  roleId: RoleName,
  name: RoleTitle.exactOptional(),
  /** `null` takes it away. */
  description: RoleDescription.nullable().exactOptional(),
  permissions: Rights.exactOptional(),
  /** Adds what the permissions depend on. */
  complete: z.boolean().exactOptional(),
})
type RoleEdit = z.output<typeof RoleEdit>
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
  return { ...rest, ...words, likenesses, ...catalogue.encode(after, role), rev: role.rev + 1 }
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
const readsOfEdit = (tenantId: TenantId, { roleId, name }: RoleEdit) => [
  ...refOfRole(tenantId, roleId),
  ...refsOfName(tenantId, name),
]

/** A role as it is edited: what becomes wider, and all that is decided but whether whoever edits it may give that. */
const editedRole = async (ctx: Ctx, edit: RoleEdit) => {
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

/** Whoever has the role holds the new permissions from the next request on: they are read with every one. */
export const editRole = command({
  name: "role.edit",
  summary: "Change a role's words or permissions",
  route: "PATCH /v1/tenants/{tenantId}/roles/{roleId}",
  place: TenantId,
  permission: inTenants["roles.edit"],
  readsAllHeld: true,
  input: RoleEdit,
  output: RoleView,
  reads: readsOfEdit,
  decide: async (ctx, edit) => {
    const { role, view, wider, changed, decision } = await editedRole(ctx, edit)
    const conditions = await assertMayRaise(ctx, role, wider)
    if (changed.length === 0) return unchanged(view, role.rev)
    return { ...decision, checks: [...decision.checks, ...conditions] }
  },
})
