import { openCatalogue } from "@tenantry/core/permissions/index"
import { type Scope, scopeName } from "@tenantry/core/kernel/permissions"
import { expect } from "vitest"
import { type Check, mailedTo, type Moment } from "./check.ts"
import { grantFor, newReactions, type Raw, type Table } from "./table.ts"

const userIn = (table: Table, place: string, user: unknown): Raw | undefined =>
  table.find(({ e, t, u, em, st }) => e === "user" && t === place && (u === user || (em === user && st !== "leaving")))

const both = ({ before, after, place }: Moment, user: unknown) =>
  [userIn(before, place, user), userIn(after, place, user)] as const

const statuses = (moment: Moment, user: unknown): readonly unknown[] => both(moment, user).map((found) => found?.["st"])

const grantOf = (table: Table, place: string, user: unknown) =>
  table.find(({ e, p, u }) => e === "grant" && p === place && u === user)

const administratorsIn = (table: Table, place: string): readonly unknown[] => [
  ...((table.find(({ e, t }) => e === "tenant" && t === place)?.["ad"] ?? []) as Iterable<unknown>),
]

const administers = ({ before, after, place }: Moment, user: unknown): readonly boolean[] =>
  [before, after].map((table) => administratorsIn(table, place).includes(user))

/** Whether they own or administer the account, whatever they are here. */
const administersAccount = ({ before, place }: Moment, user: unknown): boolean => {
  const account = before.find(({ e, t }) => e === "tenant" && t === place)?.["a"]
  const identityId = userIn(before, place, user)?.["i"]
  return before.some(({ e, p, i }) => e === "grant" && p === account && i === identityId)
}

/** In which groups they are listed, their position among them. */
const groupsIn = (table: Table, place: string, user: unknown): readonly unknown[] => {
  const userId = userIn(table, place, user)?.["u"]
  const own = table.filter(({ e, t, u }) => e === "membership" && t === place && u === userId)
  return own.map(({ g }) => g)
}

/** The groups told of: Position itself is everybody's who is nowhere below it. */
const isTold = (table: Table, place: string) => {
  const tree = table.find(({ e, t }) => e === "tree" && t === place)
  return (group: unknown): boolean => group !== tree?.["po"]
}

type Node = { readonly id: string; readonly parent?: string; readonly leaders: readonly string[] }

const leadersOver = (table: Table, place: string, id: unknown): readonly string[] => {
  const tree = table.find(({ e, t }) => e === "tree" && t === place)
  const node = ((tree?.["n"] ?? []) as readonly Node[]).find((one) => one.id === id)
  return node ? [...node.leaders, ...leadersOver(table, place, node.parent)] : []
}

const reaching = (table: Table, place: string, user: unknown): readonly string[] =>
  groupsIn(table, place, user).flatMap((group) => leadersOver(table, place, group))

const reach = (moment: Moment, user: unknown, leaders: unknown): readonly boolean[][] => {
  const { before, after, place } = moment
  const [had, have] = [reaching(before, place, user), reaching(after, place, user)]
  return (leaders as readonly string[]).map((leader) => [had.includes(leader), have.includes(leader)])
}

const { decode, presets } = openCatalogue()
/** How far a role holds a permission: a preset, or one of the company's own. */
const holds = ({ before }: Moment, role: unknown, permission: string): Scope | 0 => {
  const { pc: core = "", pv: vendor = "" } = before.find(({ e, r }) => e === "role" && r === role) ?? {}
  const holdings = presets.get(String(role)) ?? decode({ core: String(core), vendor: String(vendor) })
  return [...holdings].find(([{ key }]) => key === permission)?.[1] ?? 0
}

type Right = { readonly permission: string; readonly scope: string }

const rights = (moment: Moment, user: unknown, given: unknown, more: 0 | 1): void => {
  const roles = both(moment, user).map((found) => found?.["r"])
  expect(given).not.toEqual([])
  for (const { permission, scope } of given as readonly Right[]) {
    const [less = 0, held = 0] = [1 - more, more].map((one) => holds(moment, roles[one], permission))
    expect([scopeName(held), held > less]).toEqual([scope, true])
  }
}

const follows = ({ before, after }: Moment, ...names: readonly string[]): void => {
  expect(newReactions(before, after)).toEqual(expect.arrayContaining([...names]))
}

/** What each effect on users promises, as a statement about the table before and after. */
export const checksOfUsers: Readonly<Record<string, Check>> = {
  "user.added": ({ email, role }, moment) => {
    const [was, is] = both(moment, email)
    expect([was, is?.["st"], is?.["r"]]).toEqual([undefined, "invited", role])
  },
  "user.invitation_mailed": async ({ email, until }, moment) => {
    const [was, is] = both(moment, email)
    expect(new Date(Number(is?.["x"])).toISOString()).toBe(until)
    expect(Number(is?.["is"])).toBe(Number(was?.["is"] ?? 0) + 1)
    await mailedTo(moment, "user_invitation", email)
  },
  "user.until_joined": ({ email }, { after, place }) => {
    expect(userIn(after, place, email)?.["st"]).toBe("invited")
    expect(grantFor(after, place, email)).toBeUndefined()
  },
  "user.temporary_password": async ({ email }, moment) => {
    follows(moment, "identity.clear_sign_in")
    expect(await moment.signsIn(String(email))).toBe(false)
    expect(userIn(moment.after, moment.place, email)?.["si"]).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
  },
  "user.joined": ({ email, role }, moment) => {
    const { after, place } = moment
    expect(statuses(moment, email)).toEqual(["invited", "active"])
    expect(userIn(after, place, email)?.["r"]).toBe(role)
    expect(grantFor(after, place, email)?.["i"]).toBe(userIn(after, place, email)?.["i"])
  },
  "user.given_sign_in_ends": ({ user }, moment) => {
    const [was, is] = both(moment, user)
    const signsIn = (table: Moment["before"]) =>
      table.some(({ e, su }) => e === "identity" && su instanceof Set && su.has(was?.["si"]))
    expect([was?.["si"] !== undefined, is?.["si"]]).toEqual([true, undefined])
    expect([signsIn(moment.before), signsIn(moment.after)]).toEqual([true, false])
    follows(moment, "identity.delete_sign_ins")
  },
  "user.old_link_dies": async (_, { oldLinkOpens }) => {
    expect(await oldLinkOpens()).toBe(false)
  },
  "user.invitation_dies": async ({ user }, moment) => {
    expect(statuses(moment, user)).toEqual(["invited", "leaving"])
    expect(await moment.oldLinkOpens()).toBe(false)
  },
  "user.edited": ({ user, changed }, moment) => {
    const fields: Readonly<Record<string, string>> = {
      firstName: "fn",
      lastName: "ln",
      number: "bn",
      locale: "lo",
      timeZone: "tz",
      email: "em",
    }
    const [was, is] = both(moment, user)
    const different = Object.entries(fields).filter(([, field]) => was?.[field] !== is?.[field])
    expect(different.map(([name]) => name)).toEqual(changed)
    expect(different.length).toBeGreaterThan(0)
  },
  "user.role": ({ user, from, to }, moment) => {
    expect(both(moment, user).map((found) => found?.["r"])).toEqual([from, to])
  },
  "user.gains": ({ user, rights: given }, moment) => rights(moment, user, given, 1),
  "user.loses": ({ user, rights: given }, moment) => rights(moment, user, given, 0),
  "user.next_request": ({ user }, moment) => {
    const [was, is] = both(moment, user)
    expect(Number(is?.["rv"])).toBe(Number(was?.["rv"]) + 1)
    follows(moment, "access.groups")
  },
  // Who has not joined yet will be one by joining.
  "user.becomes_administrator": ({ user }, moment) => {
    const is = userIn(moment.after, moment.place, user)
    expect(is?.["r"]).toBe("administrator")
    expect(administers(moment, is?.["u"])).toEqual([false, is?.["st"] !== "invited"])
  },
  "user.gains_content": ({ user, rights: given }, moment) => rights(moment, user, given, 1),
  "user.you_become_administrator": ({ email }, moment) => {
    expect(statuses(moment, email)).toEqual(["invited", "active"])
    expect(administers(moment, userIn(moment.after, moment.place, email)?.["u"])).toEqual([false, true])
  },
  "user.you_gain_content": ({ email, rights: given }, moment) => {
    const role = userIn(moment.after, moment.place, email)?.["r"]
    expect(statuses(moment, email)).toEqual(["invited", "active"])
    expect(given).not.toEqual([])
    for (const { permission, scope } of given as readonly Right[]) {
      expect(scopeName(holds(moment, role, permission))).toBe(scope)
    }
  },
  "user.administrators_told": async ({ count }, moment) => {
    const { after, place } = moment
    const administrators = administratorsIn(after, place).map((user) => userIn(after, place, user)?.["em"])
    expect(administrators).toHaveLength(Number(count))
    await mailedTo(moment, "administrator_appointed", ...administrators)
  },
  "user.ceases_administrator": ({ user }, moment) => {
    expect(administers(moment, user)).toEqual([true, false])
  },
  "user.joins_groups": ({ user, groups }, { before, after, place }) => {
    const [had, have] = [groupsIn(before, place, user), groupsIn(after, place, user)]
    const joined = have.filter((group) => !had.includes(group)).filter(isTold(before, place))
    expect(joined.toSorted()).toEqual([...(groups as string[])].toSorted())
    expect(groups).not.toEqual([])
  },
  "user.leaves_groups": ({ user, groups }, { before, after, place }) => {
    const [had, have] = [groupsIn(before, place, user), groupsIn(after, place, user)]
    const left = had.filter((group) => !have.includes(group)).filter(isTold(before, place))
    expect(left.toSorted()).toEqual([...(groups as string[])].toSorted())
    expect(groups).not.toEqual([])
  },
  "user.reach_grows": ({ user, leaders }, moment) => {
    expect(leaders).not.toEqual([])
    for (const reaches of reach(moment, user, leaders)) expect(reaches).toEqual([false, true])
  },
  "user.reach_shrinks": ({ user, leaders }, moment) => {
    expect(leaders).not.toEqual([])
    for (const reaches of reach(moment, user, leaders)) expect(reaches).toEqual([true, false])
  },
  "user.blocked": ({ user, ofAccount }, moment) => {
    expect(statuses(moment, user)).toEqual(["active", "blocked"])
    expect(administersAccount(moment, user)).toBe(ofAccount)
    follows(moment, "access.groups")
  },
  // Whoever does not come in here any more holds nothing: what links and jobs stand on is asked anew each time.
  "user.work_rests": ({ user, ofAccount }, moment) => {
    expect(statuses(moment, user)).toEqual(["active", "blocked"])
    expect(administersAccount(moment, user)).toBe(ofAccount)
  },
  "user.work_ends": ({ user, ofAccount }, moment) => {
    expect(statuses(moment, user)[1]).toBe("leaving")
    expect(administersAccount(moment, user)).toBe(ofAccount)
  },
  "user.links_stop": async (_, { oldLinkOpens }) => {
    expect(await oldLinkOpens()).toBe(false)
  },
  "user.link_lapses": async ({ user }, moment) => {
    expect(statuses(moment, user)).toEqual(["invited", "invited"])
    expect(await moment.oldLinkOpens()).toBe(false)
  },
  "user.elsewhere": ({ user }, { before, after, place }) => {
    const identityId = userIn(before, place, user)?.["i"]
    const elsewhere = (table: Table) => table.filter(({ e, i, p }) => e === "grant" && i === identityId && p !== place)
    expect(elsewhere(after)).toEqual(elsewhere(before))
  },
  "user.unblocked": ({ user }, moment) => {
    expect(statuses(moment, user)).toEqual(["blocked", "active"])
  },
  "user.deleted": ({ user }, moment) => {
    const { after, place } = moment
    expect(statuses(moment, user)[1]).toBe("leaving")
    expect(grantOf(after, place, user)).toBeUndefined()
    expect(after.filter(({ e, p, o }) => e === "name" && p === place && o === user)).toEqual([])
  },
  "user.groups_left": ({ user, count }, { before, after, place }) => {
    // Beside the position, which everybody has.
    expect([groupsIn(before, place, user).length - 1, groupsIn(after, place, user).length]).toEqual([count, 0])
  },
  "user.erased": ({ user }, moment) => {
    expect(moment.after.filter(({ e, u }) => e === "departure" && u === user)).toHaveLength(1)
    follows(moment, "user.erase_traces")
  },
  "user.sign_in_goes": (_, moment) => follows(moment, "user.clean_up"),
}
