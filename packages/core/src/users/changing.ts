import { GroupId } from "../kernel/ids.ts"
import { giveNameBack, passName, takeName } from "../kernel/names.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { must, type Write } from "../kernel/writes.ts"
import { nextVersion, withinVersion } from "../kernel/versions.ts"
import { membershipBegins, leaveGroup } from "../leading/index.ts"
import { administrator } from "../permissions/index.ts"
import { countHolder, type Role } from "../rights/index.ts"
import { type Tenant, TenantEvents, tenants } from "../tenants/index.ts"
import { type User, users } from "./entity.ts"
import { keyed, named } from "./naming.ts"
import { UserErrors } from "./users.ts"
import { addressNames } from "./uniques.ts"

/** A user on the way from what they were to what they will be; `null` is somebody who is not there. */
export type Change = {
  readonly tenant: Tenant
  readonly before: User | null
  readonly after: User
  /** The tenant is made in the same transaction, with this user among its administrators. */
  readonly founding?: boolean
  /** The custom roles that are given and taken; presets have no item. */
  readonly roles?: { readonly given?: Role | null; readonly taken?: Role | null }
}

/** Who is leaving is listed nowhere any more. */
const listed = (user: User | null): User | undefined => (user && user.status !== "leaving" ? user : undefined)

/** All groups of a user, their position first. */
export const groupsOf = ({ position, groups }: Pick<User, "position" | "groups">): readonly [GroupId, ...GroupId[]] => [
  position,
  ...[...(groups ?? [])].filter((group) => GroupId.is(group)),
]

const listedGroups = (user: User | null): readonly GroupId[] => {
  const there = listed(user)
  return there ? groupsOf(there) : []
}

export const isAdministrator = (user: Pick<User, "role" | "status"> | null): boolean =>
  user?.role === administrator && user.status === "active"

type Values = Readonly<Record<string, unknown>>

const sameValue = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.toSorted().join() === b.toSorted().join() : a === b

const patched = (before: User, after: User): TransactItem => {
  const { tenantId, userId } = after
  const [old, now]: [Values, Values] = [before, after]
  const set = Object.entries(now).filter(([name, value]) => value !== undefined && !sameValue(value, old[name]))
  const gone = Object.keys(old).filter((name) => old[name] !== undefined && now[name] === undefined)
  const change = { set: Object.fromEntries(set), remove: gone as "number"[] }
  return withinVersion(users, { tenantId, userId }, before, change)
}

/** The set of active administrators lies on the tenant's head, under its version: nobody is the last one to go unseen. */
const headOf = ({ tenant, before, after, founding }: Change): readonly TransactItem[] => {
  const [was, is] = [isAdministrator(before), isAdministrator(after)]
  if (was === is || founding) return []
  const administrators = { administrators: [after.userId] }
  const change = is ? { add: administrators } : { delete: administrators }
  return [nextVersion(tenants, { tenantId: tenant.tenantId }, tenant, change)]
}

/** What a change of administrators is for the tenant, whose version it raises. */
export const administratorEvents = ({ tenant, before, after }: Pick<Change, "tenant" | "before" | "after">) => {
  const [was, added] = [isAdministrator(before), isAdministrator(after)]
  if (was === added) return []
  const { tenantId, rev } = tenant
  const of = { object: tenantId, version: rev + 1, home: tenantId }
  return [TenantEvents.administratorsChanged(of, { userId: after.userId, added }, {})]
}

/** The addresses of users who change together: what one gives back and another takes, passes between them. */
const reached = (changes: readonly Change[]): readonly (TransactItem | Write)[] => {
  const moved = changes
    .map(({ before, after }) => ({ of: after, old: listed(before)?.email, now: listed(after)?.email }))
    .filter(({ old, now }) => old !== now)
  const givesBack = new Map(moved.flatMap(({ of, old }) => (old === undefined ? [] : [[old, of.userId]])))
  const takes = new Map(moved.flatMap(({ of, now }) => (now === undefined ? [] : [[now, of.userId]])))
  return moved.flatMap(({ of: { tenantId, userId }, old, now }) => {
    const from = now === undefined ? undefined : givesBack.get(now)
    const passes = old !== undefined && takes.has(old)
    return [
      ...(old === undefined || passes ? [] : [giveNameBack(tenantId, addressNames, old, userId)]),
      ...(now === undefined || from !== undefined
        ? []
        : [must(takeName(tenantId, addressNames, now, userId), UserErrors.email_taken)]),
      ...(now === undefined || from === undefined ? [] : [passName(tenantId, addressNames, now, { from, to: userId })]),
    ]
  })
}

/** Every item but their address's that says something of a user, changed from what it says to what it must say. */
const changed = (change: Change): readonly (TransactItem | Write)[] => {
  const { tenant, before, roles, founding } = change
  const after = keyed(tenant, change.after)
  const [old, now] = [listedGroups(before), listedGroups(after)]
  return [
    before ? patched(before, after) : write(users).create(after).commit(),
    ...named(listed(before), listed(after)),
    ...old.filter((group) => !now.includes(group)).flatMap((group) => leaveGroup(after, group)),
    ...(founding ? [] : now.filter((group) => !old.includes(group)).flatMap((group) => membershipBegins(after, group))),
    ...(roles?.given ? [countHolder(roles.given, 1)] : []),
    ...(roles?.taken ? [countHolder(roles.taken, -1)] : []),
    ...headOf(change),
  ]
}

/** Every item that says something of users who change together: they may exchange addresses, and nothing else. */
export const changeUsers = (changes: readonly Change[]): readonly (TransactItem | Write)[] => [
  ...changes.flatMap(changed),
  ...reached(changes),
]

/** Every item that says something of a user, changed from what it says to what it must say. */
export const changeUser = (change: Change): readonly (TransactItem | Write)[] => changeUsers([change])
