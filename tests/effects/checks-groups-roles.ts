import { expect } from "vitest"
import { openCatalogue } from "@tenantry/core/permissions/index"
import { type Holdings, scopeName } from "@tenantry/core/kernel/permissions"
import type { Moment as Whole } from "./check.ts"
import type { Raw, Table } from "./table.ts"

type Moment = Pick<Whole, "before" | "after" | "place">
type Facts = Readonly<Record<string, unknown>>
type Node = {
  readonly id: string
  readonly name: string
  readonly parent?: string
  readonly leaders: readonly string[]
}

const treeIn = (table: Table, place: string): readonly Node[] =>
  (table.find(({ e, t }) => e === "tree" && t === place)?.["n"] ?? []) as readonly Node[]

const groupIn = (table: Table, place: string, id: unknown): Node | undefined =>
  treeIn(table, place).find((node) => node.id === id)

/** Everybody who leads a group or one above it. */
const leadersOver = (table: Table, place: string, id: unknown): readonly string[] => {
  const node = groupIn(table, place, id)
  return node ? [...node.leaders, ...leadersOver(table, place, node.parent)] : []
}

const leadersBoth = ({ before, after, place }: Moment, groupId: unknown) =>
  [leadersOver(before, place, groupId), leadersOver(after, place, groupId)] as const

const grows = ({ groupId, leaders, count }: Facts, moment: Moment): void => {
  const [had, have] = leadersBoth(moment, groupId)
  const all = leaders as readonly string[]
  expect(all).toHaveLength(Number(count))
  expect(all).not.toEqual([])
  for (const leader of all) expect([had.includes(leader), have.includes(leader)]).toEqual([false, true])
}
const shrinks = (facts: Facts, { before, after, place }: Moment): void =>
  grows(facts, { before: after, after: before, place })

const rolesIn = (table: Table, place: string): readonly Raw[] => table.filter(({ e, t }) => e === "role" && t === place)
const roleIn = (table: Table, place: string, id: unknown): Raw | undefined =>
  rolesIn(table, place).find(({ r }) => r === id)
const roleCalled = (table: Table, place: string, name: unknown): Raw | undefined =>
  rolesIn(table, place).find(({ n }) => n === name)
/** The one role that is new, or that is different. */
const newRole = ({ before, after, place }: Moment): Raw | undefined =>
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

/** What each effect on groups and roles promises, as a statement about the table before and after. */
export const checksOfGroupsAndRoles = {
  "group.created": ({ name, parent }: Facts, { before, after, place }: Moment) => {
    const made = treeIn(after, place).filter(({ id }) => !groupIn(before, place, id))
    expect(made.map((node) => [node.name, node.parent ?? null, node.leaders])).toEqual([[name, parent, []]])
    const count = after.find(({ e, t, g }) => e === "group_count" && t === place && g === made[0]?.id)
    expect(count?.["n"]).toBe(0)
  },
  "group.renamed": ({ groupId, from, to }: Facts, { before, after, place }: Moment) => {
    expect([groupIn(before, place, groupId)?.name, groupIn(after, place, groupId)?.name]).toEqual([from, to])
  },
  "group.moved": ({ groupId, from, to }: Facts, { before, after, place }: Moment) => {
    const [was, is] = [groupIn(before, place, groupId), groupIn(after, place, groupId)]
    expect([was?.parent ?? null, is?.parent ?? null]).toEqual([from, to])
  },
  "group.reach_grows": grows,
  "group.reach_shrinks": shrinks,
  "group.deleted": ({ groupId }: Facts, { before, after, place }: Moment) => {
    expect(groupIn(before, place, groupId)).toBeDefined()
    expect(groupIn(after, place, groupId)).toBeUndefined()
    expect(after.filter(({ e, g }) => (e === "group_count" || e === "membership") && g === groupId)).toEqual([])
  },
  "group.leaders_named": ({ groupId, leaders }: Facts, { before, after, place }: Moment) => {
    expect(groupIn(after, place, groupId)?.leaders).toEqual(leaders)
    expect(groupIn(before, place, groupId)?.leaders).not.toEqual(leaders)
  },
  "group.links_stop": async (facts: Facts, moment: Whole) => {
    shrinks(facts, moment)
    expect(await moment.oldLinkOpens()).toBe(false)
  },
  "group.leaders_gain": grows,
  "group.leaders_lose": shrinks,
  "role.created": ({ name, permissions, count }: Facts, { before, after, place }: Moment) => {
    expect(roleCalled(before, place, name)).toBeUndefined()
    const held = Object.fromEntries(asked(permissions).map(({ permission, scope }) => [permission, scope]))
    expect(heldIn(roleCalled(after, place, name))).toEqual(held)
    expect(Object.keys(held)).toHaveLength(Number(count))
  },
  "role.copied": ({ from }: Facts, moment: Moment) => {
    const preset = catalogue.presets.get(String(from)) ?? new Map()
    expect(Object.keys(heldIn(newRole(moment))).toSorted()).toEqual(
      [...preset.keys()].map(({ key }: { key: string }) => key).toSorted(),
    )
  },
  "role.completed": ({ permissions }: Facts, moment: Moment) => {
    const held = heldIn(newRole(moment))
    expect(permissions).not.toEqual([])
    for (const { permission, scope } of asked(permissions)) expect(held[permission]).toBe(scope)
  },
  "role.nobody_yet": (_: Facts, moment: Moment) => {
    const role = newRole(moment)
    expect(role?.["h"]).toBe(0)
    expect(moment.after.filter(({ e, t, r }) => e === "user" && t === moment.place && r === role?.["r"])).toEqual([])
  },
  "role.renamed": ({ roleId, from, to }: Facts, { before, after, place }: Moment) => {
    expect([roleIn(before, place, roleId)?.["n"], roleIn(after, place, roleId)?.["n"]]).toEqual([from, to])
  },
  "role.described": ({ roleId, description }: Facts, { before, after, place }: Moment) => {
    expect(roleIn(after, place, roleId)?.["de"] ?? null).toBe(description)
    expect(roleIn(before, place, roleId)?.["de"] ?? null).not.toBe(description)
  },
  "role.links_stop": async ({ roleId, holders }: Facts, { after, place, oldLinkOpens }: Whole) => {
    expect(roleIn(after, place, roleId)?.["h"]).toBe(holders)
    expect(await oldLinkOpens()).toBe(false)
  },
  "role.allows": ({ role, permissions }: Facts, { after, place }: Moment) => {
    const preset = catalogue.presets.get(String(role))
    const held = preset ? heldOf(preset) : heldIn(roleIn(after, place, role) ?? roleCalled(after, place, role))
    expect(permissions).not.toEqual([])
    for (const { permission, scope } of asked(permissions)) expect(held[permission]).toBe(scope)
  },
  "role.gains": changes,
  "role.gains_content": (facts: Facts, moment: Moment) => {
    isHeldBy(facts, moment)
    changes(facts, moment)
    expect(asked(facts["permissions"]).filter(({ permission }) => !catalogue.find(permission)?.content)).toEqual([])
  },
  "role.changes_holders": (facts: Facts, moment: Moment) => {
    isHeldBy(facts, moment)
    const [was, is] = [moment.before, moment.after].map((table) => heldIn(roleIn(table, moment.place, facts["roleId"])))
    expect(is).not.toEqual(was)
  },
  "role.loses": changes,
  "role.deleted": ({ roleId }: Facts, { before, after, place }: Moment) => {
    expect(roleIn(before, place, roleId)?.["h"]).toBe(0)
    expect(roleIn(after, place, roleId)).toBeUndefined()
    expect(after.filter(({ e, o }) => e === "name" && o === roleId)).toEqual([])
  },
}
