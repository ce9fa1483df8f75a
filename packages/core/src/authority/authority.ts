import { isShut } from "../kernel/calls.ts"
import type { Access, Actor, Authorising, Authority, Request } from "../kernel/context.ts"
import { seenAs } from "../kernel/holds.ts"
import { HeadedId } from "../kernel/ids.ts"
import { type Permission, Scope } from "../kernel/permissions.ts"
import { itemOf, type Known } from "../kernel/store.ts"
import { ref, type Ref } from "../kernel/table.ts"
import { areRightsClosed, identities, type Identity, rightsClosed } from "../identities/index.ts"
import { levels as permissionsOf } from "../permissions/index.ts"
import { accessTo } from "./access.ts"
import { actorOf, personOf } from "./actors.ts"
import { asKey } from "./keys.ts"
import { asJob, asThemselves, asVisitor, signedIn } from "./bystanders.ts"
import { countingNow } from "./closing.ts"
import { AccessErrors } from "./errors.ts"
import { type PersonFacts, factsIn, fetched, type PersonCaller, unread } from "./facts.ts"
import { type Head, headedAs, headIn, headOf } from "./heads.ts"
import type { Level, Standing } from "./levels/level.ts"

type Asking = {
  readonly place: HeadedId
  readonly caller: PersonCaller
  readonly request: Request
  readonly permission: Permission | undefined
  readonly how: Authorising
}

/** What a place asks of everybody who comes in. */
const assertAdmitted = ({ caller }: Asking, head: Head): void => {
  if ("secondFactor" in head && head.secondFactor && !caller.secondFactor) throw AccessErrors.second_factor()
}

/** Who would hold what it takes, or be somebody there, were it not closed to them for now, is told until when, and who may vouch. */
const assertOpen = (levels: readonly Level[], me: Identity, facts: PersonFacts, permission?: Permission): void => {
  if (!areRightsClosed(me, facts.now)) return
  const held = judge(levels, me, facts, { shut: false, evenClosed: true, permission })
  if (!held || (permission && held.scopeOf(permission) === Scope.none)) return
  throw rightsClosed(me, facts.place, headedAs(facts.place))
}

const refuse = (
  levels: readonly Level[],
  me: Identity,
  facts: PersonFacts,
  actor: Actor | undefined,
  permission?: Permission,
): never => {
  const refusal = levels.flatMap(({ refusal }) => refusal?.(facts) ?? [])[0]
  if (refusal) throw refusal
  assertOpen(levels, me, facts, permission)
  if (!actor || !permission) throw AccessErrors.nowhere()
  throw AccessErrors.missing({ missing: [permission.key] })
}

type Judging = { readonly shut: boolean; readonly evenClosed: boolean; readonly permission: Permission | undefined }

/** Who they are by all levels; where a place is shut, what opens it comes first. */
const judge = (
  levels: readonly Level[],
  me: Identity,
  facts: PersonFacts,
  { shut, evenClosed, permission }: Judging,
): Actor | undefined => {
  const all = levels.flatMap(({ standing }) => standing(facts) ?? [])
  const { standings: left, closed } = countingNow(all, me, facts.now)
  const standings = evenClosed ? all : left
  // Somebody acts at a level that lets them, and of several at the one that stands first.
  const holds = ({ holdings }: Standing): number => Number(permission === undefined || holdings.has(permission))
  const opens = ({ opensShut }: Standing): number => Number(shut && opensShut)
  const [first, ...others] = standings.toSorted((a, b) => opens(b) - opens(a) || holds(b) - holds(a))
  return first && actorOf({ ...personOf(me), ...(closed ? { closed } : {}) }, [first, ...others])
}

/** Whether they may, and nothing that is still to be read could change what is answered: more only widens what they hold. */
const isEnough = ({ permission, how }: Asking, actor: Actor, shut: boolean, complete: boolean): boolean => {
  if (permission === undefined) return complete
  const scope = actor.scopeOf(permission)
  return complete ? scope !== Scope.none : !how.wholly && !shut && !actor.fromAbove && scope === Scope.tenant
}

const tornLimit = 3

/** One read when the token remembers rightly; otherwise it follows what the facts point at, each step one read. */
const inPlace = async (levels: readonly Level[], asking: Asking, also: readonly Ref[]): Promise<Access> => {
  const { place, caller, request, permission, how } = asking
  const self = ref(identities, { identityId: caller.identityId })
  const { factsOf, refIn } = factsIn(request, place)
  const remembered = levels.flatMap((level) => level.remembered(factsOf(new Map(), caller)))
  const begin = (before?: Known): Promise<Known> =>
    fetched(request, [self, headOf(place, refIn), ...remembered, ...also], before)
  let read = await begin(how.known)
  for (let torn = 0; ; ) {
    const me = signedIn(caller, itemOf(read, self))
    const facts = factsOf(read, caller, me.places ?? [])
    if (levels.some(({ isTorn }) => isTorn(facts))) {
      if (torn++ >= tornLimit) throw AccessErrors.changing()
      read = await begin()
      continue
    }
    const head = headIn(facts)
    if (!head) throw AccessErrors.nowhere()
    const shut = isShut(seenAs(head))
    const more = unread(
      levels.flatMap(({ needs }) => needs(facts)),
      read,
    )
    const actor = judge(levels, me, facts, { shut, evenClosed: how.evenClosed === true, permission })
    if (actor && isEnough(asking, actor, shut, more.length === 0)) {
      assertAdmitted(asking, head)
      return accessTo(place, head, actor, read)
    }
    if (more.length === 0) return refuse(levels, me, facts, actor, permission)
    read = await fetched(request, more, read)
  }
}

/**
 * Who somebody is by these levels. Grants are read where they lie, by key and consistently; the token only says where to
 * look first (**staleness 0**).
 */
export const authorityBy =
  (levels: readonly Level[]): Authority =>
  async (request, permission, also, how = {}) => {
    const { caller, place } = request
    if (caller.kind === "visitor") return asVisitor(request, permission, also)
    if (caller.kind === "job") return asJob(caller, request, permission, also)
    if (caller.kind === "key") return asKey(caller, request, permission, also, how)
    if (permission && permissionsOf.self.has(permission)) return asThemselves(caller, request, permission, also)
    if (!HeadedId.is(place)) throw AccessErrors.nowhere()
    return inPlace(levels, { place, caller, request, permission, how }, also)
  }
