import type { ReadContext } from "../kernel/context.ts"
import { GroupId, type TenantId, UserId } from "../kernel/ids.ts"
import { names } from "../kernel/names.ts"
import { Scope } from "../kernel/permissions.ts"
import type { PageOptions } from "../kernel/store.ts"
import { keyOf, ref } from "../kernel/table.ts"
import { matches, wordsIn } from "../kernel/text/search.ts"
import { memberships, type Reach } from "../leading/index.ts"
import { groupsOf } from "./changing.ts"
import { type User, userNames, users } from "./entity.ts"
import { beginningsOf } from "./naming.ts"
import { addressNames } from "./uniques.ts"
import { nameOf } from "./users.ts"

export type Search = {
  readonly order?: "joined" | "name"
  readonly role?: string
  readonly group?: GroupId
  readonly position?: GroupId
  readonly name?: string
  readonly email?: string
}

type Last = PageOptions["after"]
export type FoundUsers = { readonly users: readonly User[]; readonly last: Last }
type Wanted = { readonly reach: Reach; readonly search: Search; readonly limit: number; readonly after: Last }
type Reading = Pick<ReadContext<TenantId>, "actor" | "place" | "get" | "getAll" | "list" | "keys">

/** Users by their ids. It lags behind no longer than the index that named them. */
const named = async ({ getAll, place: tenantId }: Reading, ids: readonly string[]): Promise<readonly User[]> => {
  const known = ids.filter((id) => UserId.is(id))
  const refs = known.map((userId) => ref(users, { tenantId, userId }))
  const found = await getAll(refs, { eventually: true })
  return found.filter((user) => user !== null)
}

type Options = Pick<PageOptions, "limit" | "after">
/** One page of whoever an index, or the partition itself, names. */
type Source = (ctx: Reading, page: Options) => Promise<FoundUsers>

const everybody: Source = async ({ list, place: tenantId }, page) => {
  const { items, last } = await list(users, users.query.inTenant({ tenantId }), { ...page, eventually: true })
  return { users: items, last }
}

const inOrder: Source = async (ctx, page) => {
  const { keys, last } = await ctx.keys(users.query.byName({ tenantId: ctx.place }), page)
  return {
    users: await named(
      ctx,
      keys.map(({ sk = "" }) => sk),
    ),
    last,
  }
}

/** Whoever has an entry that begins so; who has several, is listed with the first of them. */
const beginning =
  (words: string): Source =>
  async (ctx, page) => {
    const listing = userNames.query.inTenant({ tenantId: ctx.place }).begins({ words })
    const { items, last } = await ctx.list(userNames, listing, { ...page, eventually: true })
    const found = await named(ctx, [...new Set(items.map(({ userId }) => userId))])
    const firstOf = (user: User): string | undefined =>
      beginningsOf(user.words)
        .filter((entry) => entry.startsWith(words))
        .toSorted()[0]
    const isFirst = (user: User): boolean =>
      items.some((entry) => entry.userId === user.userId && entry.words === firstOf(user))
    return { users: found.filter(isFirst), last }
  }

/**
 * Whoever is called so: words as they follow each other in a name, or the last name first. Where nobody is, whose name has
 * all these words in whatever order; the longest of them leads there.
 */
const byName =
  (words: readonly string[]): Source =>
  async (ctx, { after, ...page }) => {
    const [longest] = words.toSorted((one, other) => other.length - one.length)
    if (longest === undefined) return { users: [], last: undefined }
    const { scattered, ...key } = after ?? {}
    if (scattered === undefined) {
      const found = await beginning(words.join(" "))(ctx, { ...page, after })
      if (found.users.length > 0 || found.last || after || words.length === 1) return found
    }
    const found = await beginning(longest)(ctx, { ...page, after: "pk" in key ? key : undefined })
    return { users: found.users, last: found.last && { ...found.last, scattered: true } }
  }

const byEmail =
  (beginning: string): Source =>
  async (ctx, page) => {
    const listing = names.query.inPlace({ place: ctx.place, kind: addressNames }).begins({ value: beginning })
    const { items, last } = await ctx.list(names, listing, page)
    return {
      users: await named(
        ctx,
        items.map(({ holder }) => holder),
      ),
      last,
    }
  }

const withRole =
  (role: string): Source =>
  async (ctx, page) => {
    const { keys, last } = await ctx.keys(users.query.withRole({ tenantId: ctx.place, role }), page)
    return {
      users: await named(
        ctx,
        keys.map(({ sk = "" }) => sk),
      ),
      last,
    }
  }

const inGroup =
  (groupId: GroupId): Source =>
  async (ctx, page) => {
    const { items, last } = await ctx.list(
      memberships,
      memberships.query.ofGroup({ tenantId: ctx.place, groupId }),
      page,
    )
    return {
      users: await named(
        ctx,
        items.map(({ userId }) => userId),
      ),
      last,
    }
  }

/** How many of the groups somebody leads are looked into for one page. */
const groupsAtOnce = 4

/** The people of the groups that somebody leads, group by group; who is in several, is listed with the first of them. */
const inGroups =
  (groups: readonly GroupId[]): Source =>
  async (ctx, { limit = 25, after }) => {
    const begin = Number(after?.["group"] ?? 0)
    const some = groups.slice(begin, begin + groupsAtOnce)
    const pages = await Promise.all(
      some.map((groupId, i) => {
        const { group: _, ...key } = i === 0 ? (after ?? {}) : {}
        const page = { limit, ...("pk" in key ? { after: key } : {}) }
        return ctx.list(memberships, memberships.query.ofGroup({ tenantId: ctx.place, groupId }), page)
      }),
    )
    const members: { readonly userId: UserId; readonly group: number; readonly key: object }[] = []
    let next = begin + some.length
    let more: Last
    for (const [i, { items, last }] of pages.entries()) {
      for (const { userId, groupId } of items) {
        const key = keyOf(ref(memberships, { tenantId: ctx.place, groupId, userId }))
        if (members.length < limit) members.push({ userId, group: begin + i, key })
      }
      const cut = members.at(-1)
      if (last || members.length === limit) {
        next = begin + i
        more = members.length === limit && cut ? { ...cut.key } : last
        break
      }
    }
    const found = await named(ctx, [...new Set(members.map(({ userId }) => userId))])
    const first = (user: User): number => groups.findIndex((group) => groupsOf(user).includes(group))
    const own = found.filter((user) =>
      members.some(({ userId, group }) => userId === user.userId && group === first(user)),
    )
    return { users: own, last: next < groups.length ? { group: next, ...more } : undefined }
  }

/** Who reaches groups looks into those alone: what lies beyond would be counted by the pages it leaves empty. */
const withinReach = ({ reach, search: { group, position } }: Wanted): Source => {
  const one = [group, position].find((id) => id !== undefined && reach.coversGroup(id))
  return one ? inGroup(one) : inGroups([...reach.groups].toSorted())
}

const sourceOf = (wanted: Wanted): Source => {
  const { group, position, role, name, email, order } = wanted.search
  if (wanted.reach.scope === Scope.group) return withinReach(wanted)
  if (email !== undefined) return byEmail(email)
  if (name !== undefined) return byName(wordsIn(name))
  if (group !== undefined) return inGroup(group)
  if (position !== undefined) return inGroup(position)
  if (role !== undefined) return withRole(role)
  return order === "name" ? inOrder : everybody
}

/** Who leads nobody sees no more than themselves. */
const isAlone = ({ scope, groups }: Reach): boolean =>
  scope === Scope.own || (scope === Scope.group && groups.size === 0)

const oneself = async ({ get, place: tenantId, actor }: Reading): Promise<FoundUsers> => {
  const user = actor.userId ? await get(users, { tenantId, userId: actor.userId }) : null
  return { users: user ? [user] : [], last: undefined }
}

const fits =
  ({ reach, search }: Wanted) =>
  (user: User): boolean =>
    user.status !== "leaving" &&
    reach.covers(user) &&
    (search.role === undefined || user.role === search.role) &&
    (search.position === undefined || user.position === search.position) &&
    (search.group === undefined || groupsOf(user).includes(search.group)) &&
    (search.email === undefined || user.email.startsWith(search.email)) &&
    (search.name === undefined || matches(wordsIn(nameOf(user)), wordsIn(search.name)))

/** One page of the users that somebody reaches and looks for. */
export const findUsers = async (ctx: Reading, wanted: Wanted): Promise<FoundUsers> => {
  const { reach, limit, after } = wanted
  const found = isAlone(reach) ? await oneself(ctx) : await sourceOf(wanted)(ctx, { limit, after })
  return { users: found.users.filter(fits(wanted)), last: found.last }
}
