import { openCatalogue } from "@tenantry/core/permissions/index"
import { type Scope, scopeName } from "@tenantry/core/kernel/permissions"
import { expect } from "vitest"
import type { Moment } from "./check.ts"
import { newReactions, type Raw, type Table } from "./table.ts"

export const userIn = (table: Table, place: string, user: unknown): Raw | undefined =>
  table.find(({ e, t, u, em, st }) => e === "user" && t === place && (u === user || (em === user && st !== "leaving")))

export const both = ({ before, after, place }: Moment, user: unknown) =>
  [userIn(before, place, user), userIn(after, place, user)] as const

export const statuses = (moment: Moment, user: unknown): readonly unknown[] =>
  both(moment, user).map((found) => found?.["st"])

export const grantOf = (table: Table, place: string, user: unknown) =>
  table.find(({ e, p, u }) => e === "grant" && p === place && u === user)

export const administratorsIn = (table: Table, place: string): readonly unknown[] => [
  ...((table.find(({ e, t }) => e === "tenant" && t === place)?.["ad"] ?? []) as Iterable<unknown>),
]

export const administers = ({ before, after, place }: Moment, user: unknown): readonly boolean[] =>
  [before, after].map((table) => administratorsIn(table, place).includes(user))

/** Whether they own or administer the account, whatever they are here. */
export const administersAccount = ({ before, place }: Moment, user: unknown): boolean => {
  const account = before.find(({ e, t }) => e === "tenant" && t === place)?.["a"]
  const identityId = userIn(before, place, user)?.["i"]
  return before.some(({ e, p, i }) => e === "grant" && p === account && i === identityId)
}

/** In which groups they are listed, their position among them. */
export const groupsIn = (table: Table, place: string, user: unknown): readonly unknown[] => {
  const userId = userIn(table, place, user)?.["u"]
  const own = table.filter(({ e, t, u }) => e === "membership" && t === place && u === userId)
  return own.map(({ g }) => g)
}

/** The groups told of: Position itself is everybody's who is nowhere below it. */
export const isTold = (table: Table, place: string) => {
  const tree = table.find(({ e, t }) => e === "tree" && t === place)
  return (group: unknown): boolean => group !== tree?.["po"]
}

type Node = { readonly id: string; readonly parent?: string; readonly leaders: readonly string[] }

export const leadersOver = (table: Table, place: string, id: unknown): readonly string[] => {
  const tree = table.find(({ e, t }) => e === "tree" && t === place)
  const node = ((tree?.["n"] ?? []) as readonly Node[]).find((one) => one.id === id)
  return node ? [...node.leaders, ...leadersOver(table, place, node.parent)] : []
}

export const reaching = (table: Table, place: string, user: unknown): readonly string[] =>
  groupsIn(table, place, user).flatMap((group) => leadersOver(table, place, group))

export const reach = (moment: Moment, user: unknown, leaders: unknown): readonly boolean[][] => {
  const { before, after, place } = moment
  const [had, have] = [reaching(before, place, user), reaching(after, place, user)]
  return (leaders as readonly string[]).map((leader) => [had.includes(leader), have.includes(leader)])
}

const { decode, presets } = openCatalogue()

/** How far a role holds a permission: a preset, or one of the company's own. */
export const holds = ({ before }: Moment, role: unknown, permission: string): Scope | 0 => {
  const { pc: core = "", pv: vendor = "" } = before.find(({ e, r }) => e === "role" && r === role) ?? {}
  const holdings = presets.get(String(role)) ?? decode({ core: String(core), vendor: String(vendor) })
  return [...holdings].find(([{ key }]) => key === permission)?.[1] ?? 0
}

export type Right = { readonly permission: string; readonly scope: string }

export const rights = (moment: Moment, user: unknown, given: unknown, more: 0 | 1): void => {
  const roles = both(moment, user).map((found) => found?.["r"])
  expect(given).not.toEqual([])
  for (const { permission, scope } of given as readonly Right[]) {
    const [less = 0, held = 0] = [1 - more, more].map((one) => holds(moment, roles[one], permission))
    expect([scopeName(held), held > less]).toEqual([scope, true])
  }
}

export const follows = ({ before, after }: Moment, ...names: readonly string[]): void => {
  expect(newReactions(before, after)).toEqual(expect.arrayContaining([...names]))
}
