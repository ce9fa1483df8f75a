import type * as z from "zod"
import type { Asked } from "./confirmation.ts"
import type { Access, Caller, Phase, ReadContext, Request, Visit } from "./context.ts"
import { cursorsFor } from "./cursors.ts"
import { canonical } from "./digest.ts"
import { DomainError, errors } from "./errors.ts"
import type { PlaceId } from "./ids.ts"
import { countCall } from "./limits.ts"
import type { AnyOperation } from "./operations.ts"
import type { Permission } from "./permissions.ts"
import type { Store } from "./store.ts"
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

const issuesOf = ({ issues }: z.ZodError): unknown =>
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
    const call = { operation: operation.name, address: from.address ?? "", input: parsed.data, preview }
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

const defaultStates = { query: undefined, command: ["active"], procedure: ["active"] } as const

const assertRunsIn = ({ operation }: Asking, { state }: Access): void => {
  const states = operation.states ?? defaultStates[operation.kind]
  if (states && !states.includes(state)) throw PlaceErrors.not_active({ state })
}

/** Who asks what it would do need not have signed in just now; who does it, must. */
export const assertFresh = ({ request, operation }: Asking): void => {
  const { caller, now } = request
  if (!operation.freshSignIn) return
  const fresh = caller.kind === "identity" && now.getTime() - caller.signedInAt.getTime() <= freshFor
  if (!fresh) throw SignInErrors.too_old({ maxAge: freshFor / 1000 })
}

/** Authorises, and fetches along what the operation names beforehand. */
export const authorise = async (asking: Asking, also: readonly Ref[] = []): Promise<Access> => {
  const { request, operation, input } = asking
  const foreseen = operation.reads?.(request.place, input, request.runtime.keyring) ?? []
  const permission: Permission = operation.permission
  const work = (): Promise<Access> => request.runtime.authority(request, permission, [...also, ...foreseen])
  const access = await observed(request, "authorise", work)
  assertRunsIn(asking, access)
  return access
}

/** The same caller in another place: through the front door, so that nothing is seen there that is not theirs. */
const visiting =
  (request: Request): ReadContext["visit"] =>
  async (place, permission): Promise<Visit | null> => {
    const { runtime } = request
    try {
      const { actor, state, partitions, known } = await runtime.authority({ ...request, place }, permission, [])
      const { get, getAll } = runtime.table.open(partitions, known)
      return { actor, state, get, getAll }
    } catch (error) {
      if (error instanceof DomainError && (error.kind === "not_found" || error.kind === "forbidden")) return null
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
  return { actor, place, now, locale, timeZone, keyring: runtime.keyring, get, getAll, list, keys, cursors, visit }
}
