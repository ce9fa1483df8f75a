import { type Holdings, scopeName } from "@tenantry/core/kernel/permissions"
import { openCatalogue } from "@tenantry/core/permissions/index"
import { expect } from "vitest"
import type { Facts, Moment } from "../effects/check.ts"
import type { Raw, Table } from "../effects/table.ts"
import { added, newRole, right } from "./arranging.ts"
import { byOwner, type Checks, eachModule, fresh, listed, nothing, type Rows } from "./row.ts"
import { preset } from "../support/vendor.ts"

const permissions = [right("groups.view")]
const example = { name: "Front desk", description: "Greets people", permissions, complete: true }
// The grant by which the caller administers the account: that it is still there is a condition.
const opens = ["account's grants"]

export const rows: Rows = {
  "role.list": { ...listed(), cost: [2, 5, 0, 0], opens: [] },
  "role.permissions": { example: nothing, arrange: byOwner(), cost: [1, 4, 0, 0], opens: [] },
  "role.read": {
    example: nothing,
    arrange: async (stage) => byOwner({ roleId: await newRole(stage) })(stage),
    cost: [1, 5, 0, 0],
    opens: [],
  },
  "role.members": {
    example: () => ({ limit: "1", cursor: "x" }),
    arrange: byOwner({ roleId: "administrator" }),
    cost: [2, 4.5, 0, 0],
    opens: [],
  },
  "role.create": {
    example: () => example,
    arrange: (stage) =>
      byOwner({ name: fresh("Desk"), permissions: [right("users.edit", "group")], complete: true })(stage),
    changes: ["changed tenant", "made name", "made name", "made role"],
    effects: ["role.created", "role.allows", "role.completed", "role.nobody_yet"],
    cost: [2, 6, 16, 0],
    opens,
  },
  "role.copy": {
    example: () => ({ name: "Copy", description: "As it was" }),
    arrange: (stage) => byOwner({ roleId: preset.other, name: fresh("Copy") })(stage),
    arrangeEffects: ({ owner }) => ({ as: owner, input: { roleId: preset.third, name: "Copy" } }),
    changes: ["changed tenant", "made name", "made name", "made role"],
    effects: ["role.created", ...eachModule("role.allows").slice(1), "role.copied", "role.nobody_yet"],
    cost: [2, 6, 26, 0],
    opens,
  },
  "role.edit": {
    versioned: true,
    example: () => example,
    arrange: async (stage) => byOwner({ roleId: await newRole(stage), permissions })(stage),
    // Held by somebody who has a link under way, who then may not have sent it.
    arrangeEffects: async (stage) => {
      const { owner, user } = stage
      const roleId = await newRole(stage, [right("users.add")])
      const inviter = await user({ role: roleId })
      const { oldToken } = await added(stage, inviter, { role: await newRole(stage, []) })
      const words = { name: "Reception", description: "Greets people" }
      const permissions = [right("users.edit", "group"), right("messages.view")]
      return { as: owner, input: { roleId, ...words, permissions, complete: true }, oldToken }
    },
    changes: ["changed role", "deleted name", "deleted name", "made name", "made name"],
    effects: [
      "role.gains_content",
      "role.gains",
      "role.gains",
      "role.loses",
      "role.changes_holders",
      "role.links_stop",
      "role.renamed",
      "role.described",
      "role.completed",
    ],
    cost: [3, 6, 12, 0],
    opens,
  },
  "role.delete": {
    versioned: true,
    example: nothing,
    arrange: async (stage) => byOwner({ roleId: await newRole(stage) })(stage),
    changes: ["changed tenant", "deleted name", "deleted name", "deleted role"],
    effects: ["role.deleted"],
    cost: [2, 5, 16, 0],
    opens,
  },
  "role.replace": {
    example: () => ({ role: preset.plain }),
    arrange: async (stage) => {
      const roleId = await newRole(stage)
      await stage.user({ role: roleId })
      return { as: stage.owner, input: { roleId, role: preset.third } }
    },
    changes: ["made job", "made jobpart"],
    effects: [
      "bulk.gain_content",
      "bulk.replace",
      ...eachModule("role.allows").slice(1),
      "bulk.links_stop",
      "bulk.role_goes",
      "bulk.job",
    ],
    cost: [3, 7, 29, 1],
    opens,
  },
}

const rolesIn = (table: Table, place: string): readonly Raw[] => table.filter(({ e, t }) => e === "role" && t === place)

const roleIn = (table: Table, place: string, id: unknown): Raw | undefined =>
  rolesIn(table, place).find(({ r }) => r === id)

const roleCalled = (table: Table, place: string, name: unknown): Raw | undefined =>
  rolesIn(table, place).find(({ n }) => n === name)

/** The one role that is new, or that is different. */
const madeRole = ({ before, after, place }: Moment): Raw | undefined =>
  rolesIn(after, place).find(({ r, rv }) => roleIn(before, place, r)?.["rv"] !== rv)

const catalogue = openCatalogue()

const heldOf = (holdings: Holdings): Readonly<Record<string, string>> =>
  Object.fromEntries([...holdings].map(([{ key }, scope]) => [key, scopeName(scope)]))

const heldIn = (role: Raw | undefined): Readonly<Record<string, string>> =>
  heldOf(catalogue.decode({ core: String(role?.["pc"] ?? ""), vendor: String(role?.["pv"] ?? "") }))

const asked = (permissions: unknown): readonly { readonly permission: string; readonly scope: string }[] =>
  permissions as readonly { readonly permission: string; readonly scope: string }[]

const isHeldBy = ({ roleId, holders }: Facts, { before, after, place }: Moment): void => {
  expect([before, after].map((table) => roleIn(table, place, roleId)?.["h"])).toEqual([holders, holders])
}

const changes = ({ roleId, permissions }: Facts, { before, after, place }: Moment): void => {
  const [was, is] = [roleIn(before, place, roleId), roleIn(after, place, roleId)]
  expect(permissions).not.toEqual([])
  for (const { permission, scope } of asked(permissions)) {
    expect(heldIn(is)[permission] ?? "none").toBe(scope)
    expect(heldIn(was)[permission] ?? "none").not.toBe(scope)
  }
}

/** What each effect promises. */
export const promises: Checks = {
  "role.created": ({ name, permissions, count }, { before, after, place }) => {
    expect(roleCalled(before, place, name)).toBeUndefined()
    const held = Object.fromEntries(asked(permissions).map(({ permission, scope }) => [permission, scope]))
    expect(heldIn(roleCalled(after, place, name))).toEqual(held)
    expect(Object.keys(held)).toHaveLength(Number(count))
  },
  "role.copied": ({ from }, moment) => {
    const preset = catalogue.presets.get(String(from)) ?? new Map()
    expect(Object.keys(heldIn(madeRole(moment))).toSorted()).toEqual(
      [...preset.keys()].map(({ key }: { key: string }) => key).toSorted(),
    )
  },
  "role.completed": ({ permissions }, moment) => {
    const held = heldIn(madeRole(moment))
    expect(permissions).not.toEqual([])
    for (const { permission, scope } of asked(permissions)) expect(held[permission]).toBe(scope)
  },
  "role.nobody_yet": (_, moment) => {
    const role = madeRole(moment)
    expect(role?.["h"]).toBe(0)
    expect(moment.after.filter(({ e, t, r }) => e === "user" && t === moment.place && r === role?.["r"])).toEqual([])
  },
  "role.renamed": ({ roleId, from, to }, { before, after, place }) => {
    expect([roleIn(before, place, roleId)?.["n"], roleIn(after, place, roleId)?.["n"]]).toEqual([from, to])
  },
  "role.described": ({ roleId, description }, { before, after, place }) => {
    expect(roleIn(after, place, roleId)?.["de"] ?? null).toBe(description)
    expect(roleIn(before, place, roleId)?.["de"] ?? null).not.toBe(description)
  },
  "role.links_stop": async ({ roleId, holders }, { after, place, oldLinkOpens }) => {
    expect(roleIn(after, place, roleId)?.["h"]).toBe(holders)
    expect(await oldLinkOpens()).toBe(false)
  },
  "role.allows": ({ role, permissions }, { after, place }) => {
    const preset = catalogue.presets.get(String(role))
    const held = preset ? heldOf(preset) : heldIn(roleIn(after, place, role) ?? roleCalled(after, place, role))
    expect(permissions).not.toEqual([])
    for (const { permission, scope } of asked(permissions)) expect(held[permission]).toBe(scope)
  },
  "role.gains": changes,
  "role.gains_content": (facts, moment) => {
    isHeldBy(facts, moment)
    changes(facts, moment)
    expect(asked(facts["permissions"]).filter(({ permission }) => !catalogue.find(permission)?.content)).toEqual([])
  },
  "role.changes_holders": (facts, moment) => {
    isHeldBy(facts, moment)
    const [was, is] = [moment.before, moment.after].map((table) => heldIn(roleIn(table, moment.place, facts["roleId"])))
    expect(is).not.toEqual(was)
  },
  "role.loses": changes,
  "role.deleted": ({ roleId }, { before, after, place }) => {
    expect(roleIn(before, place, roleId)?.["h"]).toBe(0)
    expect(roleIn(after, place, roleId)).toBeUndefined()
    expect(after.filter(({ e, o }) => e === "name" && o === roleId)).toEqual([])
  },
}
