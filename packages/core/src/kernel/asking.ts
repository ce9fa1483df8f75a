import type * as z from "zod"
import type { Asked } from "./confirmation.ts"
import type { Access, Caller, Phase, PlaceState, ReadContext, Request, Visit } from "./context.ts"
import { cursorsFor } from "./cursors.ts"
import { canonical } from "./digest.ts"
import { DomainError, errors } from "./errors.ts"
import type { IdentityId, PlaceId } from "./ids.ts"
import { countCall } from "./limits.ts"
import type { AnyOperation } from "./operations.ts"
import type { Permission } from "./permissions.ts"
import type { Known, Store } from "./store.ts"
import type { Ref } from "./table.ts"

export const OperationErrors = errors("operation", {
  not_here: "not_found",
  invalid: "invalid",
  contended: "unavailable",
  unresolved: "unavailable",
})
export const SignInErrors = errors("sign_in", { too_old: "unauthenticated" })
export const PlaceErrors = errors("place", { not_active: "conflict" })

const freshFor = 300_000

/** What is the same in every attempt at one request. */
export type Asking = {
  readonly request: Request
  readonly operation: AnyOperation
  readonly input: unknown
  readonly asked: Asked
}

/** Under which name a caller's confirmations and idempotency records lie. */
const callerName = (caller: Caller): string => {
  if (caller.kind === "identity") return caller.identityId
  return caller.kind === "job" ? `job:${caller.name}` : "visitor"
}

export const issuesOf = ({ issues }: z.ZodError): unknown =>
  issues.map(({ path, code, message }) => ({ path: path.join("."), code, message }))

/** Checks the input, counts the call where it is limited, and settles where it happens. */
export const prepare = async (
  given: Request,
  operation: AnyOperation,
  input: unknown,
  preview: boolean,
): Promise<Asking> => {
  const { runtime, now, from } = given
  const actor = callerName(given.caller)
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) throw OperationErrors.invalid({ issues: issuesOf(parsed.error) })
  if (operation.limits) {
    const call = { operation: operation.name, caller: actor, address: from.address ?? "", input: parsed.data, preview }
    await countCall(runtime.table, now, call, operation.limits)
  }
  const place: PlaceId = operation.locate?.(runtime.keyring, parsed.data) ?? given.place
  if (!operation.place.is(place)) throw OperationErrors.not_here()
  const request = canonical([operation.name, place, parsed.data])
  const asked = { actor, request }
  return { request: { ...given, place }, operation, input: parsed.data, asked }
}

export const observed = <T>({ runtime }: Request, phase: Phase, work: () => Promise<T>): Promise<T> =>
  runtime.observe ? runtime.observe(phase, work) : work()

/** Where nobody but owner and admins of the account comes in. */
const shut: readonly PlaceState[] = ["suspended", "closed"]

/** What is shut is still shown to whoever can open it again, or must know that it was. */
const runsIn = ({ kind, states }: AnyOperation, { state, actor }: Access): boolean => {
  if (states) return states.includes(state)
  if (kind !== "query") return state === "active"
  return !shut.includes(state) || actor.level === "owner" || actor.level === "admin"
}

export const assertRunsIn = ({ operation }: Asking, access: Access): void => {
  const { state, closes } = access
  if (!runsIn(operation, access)) throw PlaceErrors.not_active({ state, ...(closes === undefined ? {} : { closes }) })
}

/** Who asks what it would do need not have signed in just now; who does it, must. */
export const assertFresh = ({ request, operation }: Asking): void => {
  const { caller, now } = request
  if (!operation.freshSignIn) return
  const fresh = caller.kind === "identity" && now.getTime() - caller.signedInAt.getTime() <= freshFor
  if (!fresh) throw SignInErrors.too_old({ maxAge: freshFor / 1000 })
}

/** Who it is in the place, by the facts of now; fetches along what the operation names beforehand. */
export const identify = ({ request, operation, input }: Asking, also: readonly Ref[] = []): Promise<Access> => {
  const foreseen = operation.reads?.(request.place, input, request.runtime.keyring) ?? []
  const permission: Permission = operation.permission
  const work = (): Promise<Access> =>
    request.runtime.authority(request, permission, [...also, ...foreseen], operation.givesRights)
  return observed(request, "authorise", work)
}

export const authorise = async (asking: Asking): Promise<Access> => {
  const access = await identify(asking)
  assertRunsIn(asking, access)
  return access
}

const isNobody = (error: unknown): boolean =>
  error instanceof DomainError && (error.kind === "not_found" || error.kind === "forbidden")

/** Who somebody is in a place by now, as they would be authorised there, with everything they hold; null for nobody. */
export const standingIn = async (request: Request, identityId: IdentityId, place: PlaceId): Promise<Access | null> => {
  const caller = { kind: "identity", identityId, signedInAt: request.now, secondFactor: true } as const
  try {
    return await request.runtime.authority({ ...request, caller, place }, undefined, [], true)
  } catch (error) {
    if (isNobody(error)) return null
    throw error
  }
}

/** What is read of users while it is asked about them stands beside what the authorisation has read. */
const rightsIn =
  (request: Request, place: PlaceId, known: Known): ReadContext["rights"] =>
  (userIds, facts = new Map()) =>
    request.runtime.rightsOf(request, place, userIds, new Map([...known, ...facts]))

const havingShown = (caller: Caller): Caller =>
  caller.kind === "identity" ? { ...caller, secondFactor: true } : caller

/** The same caller in another place: through the front door, so that nothing is seen there that is not theirs. */
export const visiting =
  (request: Request): ReadContext["visit"] =>
  async (place, permission, { unasked = false } = {}): Promise<Visit | null> => {
    const { runtime } = request
    const caller = unasked ? havingShown(request.caller) : request.caller
    try {
      const { actor, state, partitions, known } = await runtime.authority({ ...request, caller, place }, permission, [])
      const { get, getAll, list } = runtime.table.open(partitions, known)
      return { actor, state, get, getAll, list, rights: rightsIn(request, place, known) }
    } catch (error) {
      if (isNobody(error)) return null
      throw error
    }
  }

/** What queries and procedures read with. */
export const readContext = (
  { request, operation, input, asked }: Asking,
  { actor, partitions, known }: Access,
): ReadContext => {
  const { runtime, place, now, locale, timeZone } = request
  const { get, getAll, list, keys }: Store = runtime.table.open(partitions, known)
  const { cursor: _cursor, limit: _limit, ...filter } = input as Record<string, unknown>
  const cursors = cursorsFor(runtime.keyring, operation.name, place, asked.actor, filter)
  const visit = visiting(request)
  const standing: ReadContext["standing"] = async (identityId) =>
    (await standingIn(request, identityId, place))?.actor ?? null
  const rights = rightsIn(request, place, known)
  const { keyring, catalogue } = runtime
  const seen = { actor, place, now, locale, timeZone, keyring, catalogue, standing }
  return { ...seen, get, getAll, list, keys, cursors, visit, rights }
}
