import type { Context } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import type { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { type Holdings, Scope } from "../kernel/permissions.ts"
import type { TransactItem } from "../kernel/table.ts"
import { GroupEffects, groupTitle, type Tree } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { beyond, findRole, type HeldRole, unchangedRole } from "../rights/index.ts"
import { UserEffects } from "./effects.ts"
import type { User } from "./entity.ts"
import { isInvited, stillOffered } from "./offering.ts"
import { peopleOf, type reachChange, unchangedUser } from "./reaching.ts"
import { seenOf } from "./seeing.ts"
import { nameOf } from "./users.ts"

type InTenant = Context<TenantId>
/** What is said of links that a change makes useless, and what that stands on. */
type Lapsing = { readonly effects: readonly Effect[]; readonly conditions: readonly TransactItem[] }
const nothing: Lapsing = { effects: [], conditions: [] }

/**
 * What a change of somebody who waits for an invitation means for their link: whoever sent it may give what they would get
 * now, and perhaps not what they would get then. A new invitation, by somebody who may, is the way out.
 */
export const linkLapses = async (ctx: InTenant, before: User, after: User, tree?: Tree): Promise<Lapsing> => {
  const offered = isInvited(before, ctx.now) ? await stillOffered(ctx, before) : undefined
  if (!offered) return nothing
  const { conditions, inviter } = offered
  if (await stillOffered(ctx, after, tree)) return { effects: [], conditions }
  return { effects: [UserEffects.linkLapses({ user: after.userId }, { name: nameOf(after), inviter })], conditions }
}

const mayInvite = (holdings: Holdings): Scope => holdings.get(inTenants["users.add"]) ?? Scope.none

/** Whether those who had one role and get another may have sent links that they could not send any more. */
export const losesLinks = (from: HeldRole["holdings"], to: HeldRole["holdings"]): boolean =>
  mayInvite(from) > Scope.none && beyond(from, to).size > 0

/** Who of these invites people into the groups they lead, and what that stands on. */
const invitersAmong = async (ctx: InTenant, leaders: readonly UserId[]) => {
  const people = await peopleOf(ctx, leaders)
  const roles = await Promise.all(people.map(({ role }) => findRole(ctx, role)))
  return {
    people: people.filter((_, i) => mayInvite(roles[i]?.holdings ?? new Map()) === Scope.group),
    conditions: [...people.map(unchangedUser), ...roles.flatMap((role) => role?.custom ?? []).map(unchangedRole)],
  }
}

/** So many leaders are looked at; where more come or go, any of them may have invited somebody, or been invited. */
const mostLooked = 20

export type Led = {
  readonly after: Tree
  readonly groupId: GroupId
  readonly reach: ReturnType<typeof reachChange>
}

const linksStop = async (ctx: InTenant, { after, groupId }: Led, all: readonly UserId[]) => {
  const { leaders, others } = await seenOf(ctx, all)
  const facts = { groupId, leaders: leaders.toSorted(), count: leaders.length, others }
  return GroupEffects.linksStop(facts, { name: groupTitle(ctx.locale, after, groupId) })
}

/** Who ceases to reach a group and invites people into the groups they lead. */
const lostLinks = async (ctx: InTenant, led: Led): Promise<Lapsing> => {
  const { people, conditions } = await invitersAmong(ctx, led.reach.lose)
  if (people.length === 0) return { effects: [], conditions }
  const ids = people.map(({ userId }) => userId)
  return { effects: [await linksStop(ctx, led, ids)], conditions }
}

/** What it means for open invitations that others lead than before: for those they sent, and those that were sent to them. */
export const leadingLapses = async (ctx: InTenant, led: Led): Promise<Lapsing> => {
  const { gain, lose } = led.reach
  const all = [...gain, ...lose]
  if (all.length > mostLooked) return { effects: [await linksStop(ctx, led, all)], conditions: [] }
  const coming = await peopleOf(ctx, gain)
  const lapsing = await Promise.all([
    lostLinks(ctx, led),
    ...coming.map((leader) => linkLapses(ctx, leader, leader, led.after)),
  ])
  return {
    effects: lapsing.flatMap(({ effects }) => effects),
    conditions: lapsing.flatMap(({ conditions }) => conditions),
  }
}
