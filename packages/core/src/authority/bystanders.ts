import { SignInErrors } from "../kernel/calls.ts"
import type { Access, Actor, Caller, LevelName, Request } from "../kernel/context.ts"
import { IdentityId } from "../kernel/ids.ts"
import { type Holdings, type Permission, Scope } from "../kernel/permissions.ts"
import { itemOf, type Known } from "../kernel/store.ts"
import { ref, type Ref } from "../kernel/table.ts"
import { identities, type Identity, IdentityErrors, isEnded } from "../identities/index.ts"
import { levels } from "../permissions/index.ts"
import { AccessErrors } from "./errors.ts"
import { fetched, type PersonCaller } from "./facts.ts"

type Job = Extract<Caller, { kind: "job" }>

/** Since when there has been a sign-in of theirs. Who was there before it was kept has been there for long. */
export const sinceOf = ({ createdAt }: Identity): Date => new Date(createdAt ?? 0)

/** Who the token says, as long as they are there, and their session still counts. */
export const signedIn = (caller: PersonCaller, identity: Identity | null | undefined): Identity => {
  if (!identity) throw IdentityErrors.unknown()
  if (identity.state !== "active") throw AccessErrors.blocked()
  if (isEnded(caller, identity)) throw SignInErrors.ended()
  return identity
}

const holding = (kind: Caller["kind"], id: string, level: LevelName, holdings: Holdings): Actor => ({
  kind,
  id,
  level,
  levels: [level],
  opensShut: false,
  outranks: false,
  roles: [],
  holdings,
  scopeOf: (permission) => holdings.get(permission) ?? Scope.none,
  givableScopeOf: (permission) => holdings.get(permission) ?? Scope.none,
  conditions: [],
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
  const actor = holding("visitor", "visitor", "visitor", levels.visitor)
  return beside(actor, permission, await fetched(request, also))
}

/** Work that Tenantry does itself, with exactly the permissions that whoever begins it states. */
export const asJob = async ({ name, permissions }: Job, ...[request, permission, also]: Asked): Promise<Access> => {
  const actor = holding("job", `job:${name}`, "job", new Map(permissions.map((held) => [held, Scope.tenant])))
  return beside(actor, permission, await fetched(request, also))
}

/** A person with what is theirs, wherever that is: they must exist, and be in good standing, by now. */
export const asThemselves = async (caller: PersonCaller, ...[request, permission, also]: Asked): Promise<Access> => {
  const { identityId } = caller
  if (IdentityId.is(request.place) && request.place !== identityId) throw AccessErrors.nowhere()
  const self = ref(identities, { identityId })
  const known = await fetched(request, [self, ...also])
  const me = signedIn(caller, itemOf(known, self))
  const actor = holding("identity", identityId, "self", levels.self)
  return beside({ ...actor, name: me.name, since: sinceOf(me) }, permission, known)
}
