import { SignInErrors } from "../kernel/calls.ts"
import type { Access, Actor, Caller, Request } from "../kernel/context.ts"
import type { LevelName } from "../kernel/events.ts"
import { IdentityId } from "../kernel/ids.ts"
import { type Holdings, type Permission, Scope } from "../kernel/permissions.ts"
import { itemOf, type Known } from "../kernel/store.ts"
import { ref, type Ref } from "../kernel/table.ts"
import { identities, type Identity, IdentityErrors, isEnded } from "../identities/index.ts"
import { levels } from "../permissions/index.ts"
import { actorOf, personOf } from "./actors.ts"
import { AccessErrors } from "./errors.ts"
import { fetched, type PersonCaller } from "./facts.ts"
import type { Standing } from "./levels/level.ts"

type Job = Extract<Caller, { kind: "job" }>

/** Who the token says, as long as they are there, and their session still counts. */
export const signedIn = (caller: PersonCaller, identity: Identity | null | undefined): Identity => {
  if (!identity) throw IdentityErrors.unknown()
  if (identity.state !== "active") throw AccessErrors.blocked()
  if (isEnded(caller, identity)) throw SignInErrors.ended()
  return identity
}

/** Who is somebody by what they are, wherever that is. */
const holding = (level: LevelName, holdings: Holdings): Standing => ({
  level,
  holdings,
  givable: holdings,
  opensShut: false,
  outranks: false,
  conditions: () => [],
})

/** Who is nobody in the place but may knock there. */
const beside = (actor: Actor, permission: Permission | undefined, known: Known): Access => {
  if (!permission || actor.scopeOf(permission) === Scope.none) {
    throw AccessErrors.missing({ missing: permission ? [permission.key] : [] })
  }
  return { actor, state: "active", conditions: [], known }
}

type Asked = readonly [request: Request, permission: Permission | undefined, also: readonly Ref[]]

/** Somebody who has not signed in. */
export const asVisitor = async (...[request, permission, also]: Asked): Promise<Access> => {
  const actor = actorOf({ kind: "visitor", id: "visitor" }, [holding("visitor", levels.visitor)])
  return beside(actor, permission, await fetched(request, also))
}

/** Work that Tenantry does itself, with exactly the permissions that whoever begins it states. */
export const asJob = async ({ name, permissions }: Job, ...[request, permission, also]: Asked): Promise<Access> => {
  const held = new Map(permissions.map((permission) => [permission, Scope.tenant]))
  const actor = actorOf({ kind: "job", id: `job:${name}` }, [holding("job", held)])
  return beside(actor, permission, await fetched(request, also))
}

/** A person with what is theirs, wherever that is: they must exist, and be in good standing, by now. */
export const asThemselves = async (caller: PersonCaller, ...[request, permission, also]: Asked): Promise<Access> => {
  const { identityId } = caller
  if (IdentityId.is(request.place) && request.place !== identityId) throw AccessErrors.nowhere()
  const self = ref(identities, { identityId })
  const known = await fetched(request, [self, ...also])
  const me = signedIn(caller, itemOf(known, self))
  const actor = actorOf(personOf(me), [{ ...holding("self", levels.self), name: me.name }])
  return beside(actor, permission, known)
}
