import type { Context } from "../kernel/context.ts"
import type { TenantId, UserId } from "../kernel/ids.ts"
import { Scope } from "../kernel/permissions.ts"
import { reachIn, treeIn } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import type { User } from "./entity.ts"
import { peopleOf } from "./reaching.ts"

export type Seen = {
  readonly leaders: readonly UserId[]
  /** Whether there are others, whom whoever asks does not see: neither who they are is told, nor how many. */
  readonly others: boolean
  /** Those of them who were read for that. */
  readonly people?: readonly User[]
}

/** So many leaders are looked at where not everybody is seen. */
const mostLooked = 100

type Seeing = Pick<Context<TenantId>, "actor" | "get" | "getAll" | "place">

/** Those of some leaders whom whoever asks may see: all others are nobody to them, though the change concerns them. */
export const seenOf = async (ctx: Seeing, leaders: readonly UserId[]): Promise<Seen> => {
  const scope = ctx.actor.scopeOf(inTenants["users.view"])
  if (scope === Scope.tenant || leaders.length === 0) return { leaders, others: false }
  const { covers } = reachIn(scope, ctx.actor.userId, scope === Scope.group ? await treeIn(ctx) : null)
  const people = (await peopleOf(ctx, leaders.slice(0, mostLooked))).filter(covers)
  return { leaders: people.map(({ userId }) => userId), others: people.length < leaders.length, people }
}
