import type * as z from "zod"
import type { Choices } from "./choices.ts"
import type { Fingerprint } from "./confirmation.ts"
import type {
  Access,
  Actor,
  Authorising,
  Caller,
  KeyAt,
  Phase,
  PlaceState,
  ReadContext,
  Request,
  Visit,
} from "./context.ts"
import { cursorsFor } from "./cursors.ts"
import { canonical } from "./digest.ts"
import { DomainError, type ErrorKind, errors } from "./errors.ts"
import { heldBy } from "./holds.ts"
import type { IdentityId, PlaceId } from "./ids.ts"
import { type Counting, countingFor } from "./limits.ts"
import type { AnyOperation, Located } from "./operations.ts"
import type { Permission } from "./permissions.ts"
import { present } from "./present.ts"
import type { Known, Store } from "./store.ts"
import type { Ref } from "./table.ts"
import type { Vendor } from "./vendor.ts"

export const OperationErrors = errors("operation", {
  not_here: "not_found",
  invalid: "invalid",
  contended: "unavailable",
  unresolved: "unavailable",
})
export const SignInErrors = errors("sign_in", { too_old: "unauthenticated", ended: "unauthenticated" })
export const PlaceErrors = errors("place", { not_active: "conflict" })

const freshFor = 300_000

/** What is the same in every attempt at one request. */
export type Call = {
  readonly request: Request
  readonly operation: AnyOperation
  readonly input: unknown
  readonly located: Located
  readonly fingerprint: Fingerprint
}

/** Under which name a caller's confirmations and idempotency records lie. */
const callerName = (caller: Caller): string => {
  if (caller.kind === "identity") return caller.identityId
  if (caller.kind === "key") return caller.keyId
  return caller.kind === "job" ? `job:${caller.name}` : "visitor"
}

/** What would have been allowed: how little and how much, of what, or which values. */
type Bounds = {
  readonly least?: number
  readonly most?: number
  readonly of?: string
  readonly allowed?: readonly string[]
}

type Issue = Bounds & { readonly path: string; readonly code: z.core.$ZodIssue["code"]; readonly message: string }

/** As much as somebody can use of what is wrong with one input. */
const told = { issues: 20, letters: 300, allowed: 12 }

const cut = (text: string): string => (text.length > told.letters ? `${text.slice(0, told.letters)}…` : text)

/** An input is refused with what is wrong with it; how much is told does not grow with how much is wrong. */
export const invalidFor = (issues: readonly Issue[]): DomainError => {
  const first = issues.slice(0, told.issues)
  return OperationErrors.invalid({ issues: first.map((issue) => ({ ...issue, message: cut(issue.message) })) })
}

const boundsOf = (issue: z.core.$ZodIssue): Bounds => {
  if (issue.code === "too_small") return { least: Number(issue.minimum), of: issue.origin }
  if (issue.code === "too_big") return { most: Number(issue.maximum), of: issue.origin }
  if (issue.code !== "invalid_value" || issue.values.length > told.allowed) return {}
  return { allowed: issue.values.map(String) }
}

/** What a schema makes of an input that nobody has looked at before. */
export const checked = <T extends z.ZodType>(schema: T, input: unknown): z.output<T> => {
  const { success, data, error } = schema.safeParse(input)
  if (success) return data
  const issues = error.issues.map((issue) => {
    const { path, code, message } = issue
    return { path: cut(path.join(".")), code, message, ...boundsOf(issue) }
  })
  throw invalidFor(issues)
}

/** A language that the vendor does not offer is none: every input that names one calls it `locale`. */
const assertOffered = ({ languages }: Vendor, values: unknown): void => {
  const { locale } = Object(values) as { readonly locale?: unknown }
  if (locale === undefined || languages.some((language) => language === locale)) return
  throw invalidFor([{ path: "locale", code: "invalid_value", message: "", allowed: languages }])
}

/** Counting what a request does, by where it comes from. */
export const countingIn = ({ runtime: { table }, now, from: { address = "" } }: Request): Counting => ({
  table,
  now,
  from: address,
})

/** An input, or what reads one: reading it is work that is not done for who calls too often. */
export type Given<Input> = Input | (() => Input | Promise<Input>)

const read = async (input: Given<unknown>): Promise<unknown> => (typeof input === "function" ? input() : input)

/**
 * Counts the call where it is limited, reads and checks the input, and settles where it happens. An address is counted
 * before anything of the input is looked at, so that what is wrong counts as much as what is right.
 */
export const prepare = async (
  given: Request,
  operation: AnyOperation,
  input: Given<unknown>,
  { preview = false, choices }: { readonly preview?: boolean; readonly choices?: Choices },
): Promise<Call> => {
  const { runtime } = given
  const actor = callerName(given.caller)
  const count = operation.limits && countingFor(countingIn(given), operation.name, operation.limits)
  await count?.address()
  const values = checked(operation.input, await read(input))
  assertOffered(runtime.vendor, values)
  // Who only asks what would happen uses up nobody's target.
  if (!preview) await count?.target(values, actor)
  const located: Located = operation.locate?.(runtime.keyring, values) ?? { place: given.place }
  const { place } = located
  if (!operation.place.is(place)) throw OperationErrors.not_here()
  const requested = [operation.name, place, values, ...(choices ? [[...choices].toSorted()] : [])]
  const fingerprint = { actor, request: operation.kind === "command" ? canonical(requested) : "" }
  return { request: { ...given, place }, operation, input: values, located, fingerprint }
}

export const observed = <T>({ runtime }: Request, phase: Phase, work: () => Promise<T>): Promise<T> =>
  runtime.observe ? runtime.observe(phase, work) : work()

/** In these nobody but owner and admins of the account comes in, and nobody does anything to what is in them. */
const shut: readonly PlaceState[] = ["suspended", "closed"]
export const isShut = (state: PlaceState): boolean => shut.includes(state)

/** What is shut is still shown to whoever can open it again, or must know that it was. */
export const isShownIn = ({ state, actor }: Pick<Access, "actor" | "state">): boolean =>
  !isShut(state) || actor.opensShut

const runsIn = ({ kind, states }: AnyOperation, access: Access): boolean => {
  if (states) return states.includes(access.state) && isShownIn(access)
  return kind === "query" ? isShownIn(access) : access.state === "active"
}

/** The refusal of a place that is not active: whose hold it is and why, or until when it can be restored. */
export const notActive = ({ state, closes, holds = [] }: Pick<Access, "state" | "closes" | "holds">): DomainError =>
  PlaceErrors.not_active({ state, ...present({ closes }), ...heldBy(state, holds) })

export const assertRunsIn = ({ operation }: Call, access: Access): void => {
  if (!runsIn(operation, access)) throw notActive(access)
}

/** Who is shown nothing of a place any more gets no answer of before either. */
export const assertShownIn = (access: Access): void => {
  if (!isShownIn(access)) throw notActive(access)
}

/** Who asks what it would do need not have signed in just now; who does it, must. */
export const assertFresh = ({ request, operation }: Call): void => {
  const { caller, now } = request
  if (!operation.freshSignIn) return
  const fresh = caller.kind === "identity" && now.getTime() - caller.signedInAt.getTime() <= freshFor
  if (!fresh) throw SignInErrors.too_old({ maxAge: freshFor / 1000 })
}

/** Who it is in the place, by the facts of now; fetches along what the operation names beforehand. */
export const identify = ({ request, operation, input, located }: Call, also: readonly Ref[] = []): Promise<Access> => {
  const { place, caller, now } = request
  const { identityId: by, hint } = caller.kind === "identity" ? caller : {}
  const foreseen = operation.reads?.(place, input, located, { now, by, hint }) ?? []
  const permission: Permission = operation.permission
  const work = (): Promise<Access> =>
    request.runtime.authority(request, permission, [...also, ...foreseen], { wholly: operation.readsAllHeld })
  return observed(request, "authorise", work)
}

export const authorise = async (call: Call): Promise<Access> => {
  const access = await identify(call)
  assertRunsIn(call, access)
  return access
}

/** Where a caller reads and writes: in the place, and for a job, where its event names. All else an operation states. */
export const placesInReach = ({ place, caller }: Request): readonly PlaceId[] => [
  place,
  ...(caller.kind === "job" ? (caller.reach ?? []) : []),
]

const nobody: readonly ErrorKind[] = ["not_found", "forbidden", "unauthenticated"]

const isNobody = (error: unknown): boolean => error instanceof DomainError && nobody.includes(error.kind)

const callerOf = (who: IdentityId | KeyAt, signedInAt: Date): Caller =>
  typeof who === "string"
    ? { kind: "identity", identityId: who, signedInAt, secondFactor: true }
    : { kind: "key", ...who }

/** Who somebody, or a key, is in a place by now, as they would be authorised there, with everything they hold; null for nobody. */
export const standingIn = async (
  request: Request,
  who: IdentityId | KeyAt,
  place: PlaceId,
  how: Pick<Authorising, "evenClosed"> = {},
): Promise<Access | null> => {
  const caller = callerOf(who, request.now)
  try {
    return await request.runtime.authority({ ...request, caller, place }, undefined, [], { ...how, wholly: true })
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
  (request: Request, before: Known): ReadContext["visit"] =>
  async (place, permission, { unasked = false, ...how } = {}): Promise<Visit | null> => {
    const { runtime } = request
    const caller = unasked ? havingShown(request.caller) : request.caller
    try {
      const there = { ...request, caller, place }
      const { actor, state, known } = await runtime.authority(there, permission, [], { ...how, known: before })
      const { get, getAll, list } = runtime.table.open([place], known)
      return { actor, state, get, getAll, list, rights: rightsIn(request, place, known) }
    } catch (error) {
      if (isNobody(error)) return null
      throw error
    }
  }

/** What every context says, whatever is done in it. */
export const surroundings = ({ request, operation }: Pick<Call, "request" | "operation">, actor: Actor) => {
  const { runtime, place, now, locale, timeZone } = request
  const { keyring, catalogue, stored, mailBudget, vendor } = runtime
  const { permission }: { permission: Permission } = operation
  return { actor, permission, place, now, locale, timeZone, keyring, catalogue, stored, mailBudget, vendor }
}

/** What queries and procedures read with. */
export const readContext = (call: Call, access: Access): ReadContext => {
  const { actor, known } = access
  const { request, operation, input, fingerprint } = call
  const { runtime, place } = request
  const inside = [...placesInReach(request), ...(operation.beyond?.(place, access, input) ?? [])]
  const { get, getAll, list, keys }: Store = runtime.table.open(inside, known)
  const { cursor: _cursor, limit: _limit, ...filter } = input as Record<string, unknown>
  const cursors = cursorsFor(runtime.keyring, operation.name, place, fingerprint.actor, filter)
  const visit = visiting(request, known)
  const standing: ReadContext["standing"] = async (who, how) =>
    (await standingIn(request, who, place, how))?.actor ?? null
  const rights = rightsIn(request, place, known)
  return { ...surroundings(call, actor), standing, get, getAll, list, keys, cursors, visit, rights }
}
