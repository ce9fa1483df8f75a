import type { Context } from "../kernel/context.ts"
import type { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { ref } from "../kernel/table.ts"
import { groupTitle, isBelowPosition, leadersOver, nodeOf, type Reach, type Tree } from "../leading/index.ts"
import { groupsOf } from "./changing.ts"
import { listed, say } from "../texts/index.ts"
import { UserEffects } from "./effects.ts"
import { type User, users } from "./entity.ts"
import { type Seen, seenOf } from "./seeing.ts"
import { nameOf, UserErrors } from "./users.ts"

type Placing = Pick<Context<TenantId>, "actor" | "get" | "getAll" | "place" | "locale">
export type Places = { readonly position: GroupId; readonly groups: readonly GroupId[] }

/** One position, which is Position or below it, and groups that are not. */
export const assertPlaces = (tree: Tree, { position, groups }: Places): void => {
  const unknown = [position, ...groups].filter((group) => !nodeOf(tree, group))
  if (unknown.length > 0) throw UserErrors.no_group({ groups: unknown })
  if (!isBelowPosition(tree, position)) throw UserErrors.not_a_position({ group: position })
  const [wrong] = groups.filter((group) => isBelowPosition(tree, group))
  if (wrong !== undefined) throw UserErrors.a_position({ group: wrong })
}

/**
 * Whoever puts somebody into a group, or takes them out, must reach it. Asked before anything else about a group: what is
 * beyond one's reach looks like what is not there.
 */
export const assertReaches = ({ coversGroup }: Reach, groups: readonly GroupId[]): void => {
  const beyond = groups.filter((group) => !coversGroup(group))
  if (beyond.length > 0) throw UserErrors.no_group({ groups: beyond })
}

const leadersOf = (tree: Tree, groups: readonly GroupId[]): ReadonlySet<UserId> =>
  new Set(groups.flatMap((group) => leadersOver(tree, group)))

/** Who reaches somebody by leading the groups they come into, and by those they leave; nobody is their own leader. */
export const reachOver = (tree: Tree, before: User | null, after: User) => {
  const [had, have] = [leadersOf(tree, before ? groupsOf(before) : []), leadersOf(tree, groupsOf(after))]
  return {
    grows: [...have].filter((leader) => !had.has(leader) && leader !== after.userId),
    shrinks: [...had].filter((leader) => !have.has(leader) && leader !== after.userId),
  }
}

/** What leaders are called; who was not read to see whether they are seen, is read now. */
const namesOf = async ({ getAll, place: tenantId }: Placing, { leaders, people }: Seen): Promise<readonly string[]> => {
  if (people) return people.map(nameOf)
  const found = await getAll(leaders.slice(0, 100).map((userId) => ref(users, { tenantId, userId })))
  return found.map((leader, i) => (leader ? nameOf(leader) : String(leaders[i])))
}

/** What it means that somebody is in other groups than before: where they are, and who reaches them by leading those. */
export const placingEffects = async (ctx: Placing, tree: Tree, before: User | null, after: User) => {
  const { userId } = after
  const user = before ? userId : after.email
  const name = nameOf(after)
  const old: readonly GroupId[] = before ? groupsOf(before) : []
  const now: readonly GroupId[] = groupsOf(after)
  // In Position itself is everybody who is nowhere below it.
  const beyond = (some: readonly GroupId[], others: readonly GroupId[]) =>
    some.filter((group) => !others.includes(group) && group !== tree.position)
  const [joined, left] = [beyond(now, old), beyond(old, now)]
  const { grows, shrinks } = reachOver(tree, before, after)
  const titled = (groups: readonly string[]) => ({
    name,
    titles: listed(
      ctx.locale,
      groups.map((group) => groupTitle(ctx.locale, tree, group)),
    ),
  })
  const reaching = async (all: readonly UserId[]) => {
    const seen = await seenOf(ctx, all)
    const { leaders, others } = seen
    const names = [...(others ? [say(ctx.locale, "list.unseen")] : []), ...(await namesOf(ctx, seen))]
    const facts = { user, leaders: [...leaders], others }
    return [facts, { name, titles: listed(ctx.locale, names) }] as const
  }
  return [
    ...(joined.length > 0 ? [UserEffects.joins({ user, groups: joined }, titled(joined))] : []),
    ...(left.length > 0 ? [UserEffects.leaves({ user, groups: left }, titled(left))] : []),
    ...(grows.length > 0 ? [UserEffects.reachGrows(...(await reaching(grows)))] : []),
    ...(shrinks.length > 0 ? [UserEffects.reachShrinks(...(await reaching(shrinks)))] : []),
  ]
}
