import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { plain } from "../kernel/text/fold.ts"
import { line } from "../kernel/values.ts"
import { RoleName } from "./roles.ts"

/** How many roles of its own a company can have. */
export const mostRoles = 100

const longestTitle = 80

/** The words a custom role is called by. Some signs stand for many letters: they count as these. */
export const RoleTitle = line(longestTitle).check(({ value, issues }) => {
  if (plain(value).length <= longestTitle) return
  issues.push({ code: "too_big", origin: "string", maximum: longestTitle, inclusive: true, input: value })
})
export const RoleDescription = line(300)

export const RoleErrors = errors("role", {
  unknown: "not_found",
  name_taken: "conflict",
  name_of_preset: "conflict",
  too_many: "limit",
  incomplete: "invalid",
  module_unused: "conflict",
  preset_fixed: "conflict",
  held: "conflict",
  not_authors: "forbidden",
})

/** What is given, and how far. */
export const Right = z.object({ permission: z.string(), scope: z.enum(["own", "group", "tenant"]) })
const Left = z.object({ permission: z.string(), scope: z.enum(["none", "own", "group", "tenant"]) })
const name = z.string()

export const RoleEvents = {
  created: event("role.created", z.object({ name, from: z.string().nullable(), permissions: z.array(Right) })),
  edited: event(
    "role.edited",
    z.object({ name, changed: z.array(z.string()), gained: z.array(Right), lost: z.array(Left) }),
  ),
  deleted: event("role.deleted", z.object({ name })),
}

const held = { roleId: z.string(), holders: z.number() }
const portion = { roleId: z.string(), module: z.string() }
const portionNames = ["name", "title", "list"] as const

export const RoleEffects = {
  created: effect("role.created", "info", z.object({ name, permissions: z.array(Right), count: z.number() })),
  /** What a role holds, of one module. */
  allows: effect("role.allows", "info", z.object({ role: name, module: z.string(), permissions: z.array(Right) }), [
    "name",
    "title",
    "list",
  ]),
  copied: effect("role.copied", "info", z.object({ from: z.string() }), ["fromName"]),
  completed: effect("role.completed", "info", z.object({ permissions: z.array(Right) }), ["name", "list"]),
  nobodyYet: effect("role.nobody_yet", "info", z.object({}), ["name"]),
  renamed: effect("role.renamed", "info", z.object({ roleId: z.string(), from: name, to: name })),
  described: effect("role.described", "info", z.object({ roleId: z.string(), description: z.string().nullable() }), [
    "name",
  ]),
  /** Each permission with the scope that it has from now on. */
  gains: effect("role.gains", "warning", z.object({ ...portion, permissions: z.array(Right) }), portionNames),
  /** That those who have it get at what customers said and wrote. */
  gainsContent: effect("role.gains_content", "danger", z.object({ ...held, permissions: z.array(Right) }), [
    "name",
    "list",
  ]),
  /** Each permission with the scope that is left of it, if any. */
  loses: effect("role.loses", "warning", z.object({ ...portion, permissions: z.array(Left) }), portionNames),
  /** Whom a change of its permissions is for. */
  changesHolders: effect("role.changes_holders", "warning", z.object(held), ["name"]),
  /** Of those who have the role and invited somebody, and of those who wait for it: what whoever invited may give, changes. */
  linksStop: effect("role.links_stop", "warning", z.object(held), ["name"]),
  deleted: effect("role.deleted", "danger", z.object({ roleId: z.string() }), ["name"]),
}

/** One of the list: presets have no version and nobody counts who has them. */
export const RoleEntry = z.object({
  roleId: RoleName,
  preset: z.boolean(),
  name,
  description: z.string().exactOptional(),
  holders: z.number().exactOptional(),
  createdAt: z.string().exactOptional(),
  version: z.number().exactOptional(),
})

export const RoleView = z.object({
  ...RoleEntry.shape,
  permissions: z.array(z.object({ ...Right.shape, title: z.string() })),
})
