import type { Actor } from "../kernel/context.ts"
import { lazily } from "../kernel/lazily.ts"
import { Scope, union } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import type { Identity } from "../identities/index.ts"
import type { Standing } from "./levels/level.ts"

export type Who = Pick<Actor, "kind" | "id" | "person" | "key" | "since" | "sessionsFrom" | "closed">

/** A person, wherever they are. Who was there before it was kept since when has been there for long. */
export const personOf = ({ identityId, createdAt, sessionsFrom = 0 }: Identity): Who => ({
  kind: "identity",
  id: identityId,
  person: identityId,
  since: new Date(createdAt ?? 0),
  sessionsFrom,
})

/** Everything that somebody is in a place. The first of several says at which level they act. */
export const actorOf = (who: Who, all: readonly [Standing, ...Standing[]]): Actor => {
  const [{ level, name, partner }] = all
  const holdings = union(all.map(({ holdings }) => holdings))
  const givable = union(all.map(({ givable }) => givable))
  const userId = all.find((standing) => standing.userId)?.userId
  const visit = all.find((standing) => standing.visit)?.visit
  const conditions = lazily(() => all.flatMap(({ conditions }) => conditions()))
  return {
    ...who,
    level,
    opensShut: all.some(({ opensShut }) => opensShut),
    outranks: all.some(({ outranks }) => outranks),
    fromAbove: all.some(({ fromAbove }) => fromAbove),
    roles: all.flatMap(({ role }) => role ?? []),
    holdings,
    scopeOf: (permission) => holdings.get(permission) ?? Scope.none,
    givableScopeOf: (permission) => givable.get(permission) ?? Scope.none,
    // Only commits need them.
    get conditions() {
      return conditions()
    },
    ...present({ name, userId, visit, partner }),
  }
}
