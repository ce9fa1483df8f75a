import {
  type Call,
  assertFresh,
  assertRunsIn,
  assertShownIn,
  authorise,
  identify,
  observed,
  OperationErrors,
} from "./calls.ts"
import { type Execution, recordsOf, settle } from "./commit.ts"
import { confirm, ConfirmationErrors, hasExpired, stillShows } from "./confirmation.ts"
import { isContended, pause } from "./contention.ts"
import type { Access, Attempt } from "./context.ts"
import type { Effect } from "./effects.ts"
import { DomainError, errors, isRefusal } from "./errors.ts"
import { IdempotencyErrors, isLive, type Usage, use } from "./idempotency.ts"
import { ulid } from "./ids.ts"
import { type Decision, OperationEffects, type Reservation } from "./operations.ts"
import { present } from "./present.ts"
import type { SignIns } from "./ports.ts"
import { begin, type CommandCall, opened, type Options, type Run } from "./runs.ts"
import { itemOf, type Outcome, type Store } from "./store.ts"
import type { TransactItem } from "./table.ts"
import { asWrite, type Write, withChecks } from "./writes.ts"
import { kernelPurposes } from "./keyring.ts"

export const VersionErrors = errors("version", { outdated: "precondition", unsupported: "precondition" })

export type Preview = { readonly effects: readonly Effect[]; readonly confirmation: string; readonly asOf: Date }
export type Done<Result> = {
  readonly result: Result
  readonly effects: readonly Effect[]
  readonly replayed: boolean
  readonly attempts: number
}

const attemptLimit = 12
/** Milliseconds after which nobody waits for an answer any more. */
const patience = 15_000

const previewed = (call: Call, asOf: Date, effects: readonly Effect[]): Preview => ({
  effects,
  asOf,
  confirmation: confirm(call.request.runtime.keyring, asOf, call.fingerprint, effects),
})

/** Whoever does it from above, in a visit or for a partner, is told so, and that the customer is. */
const toldFromAbove = (own: Decision<unknown>, { actor: { visit, partner, fromAbove } }: Access): Decision<unknown> => {
  if (own.events.length === 0) return own
  const told = [
    ...(visit ? [OperationEffects.visiting({ visitId: visit.visitId }, {})] : []),
    ...(partner && fromAbove
      ? [OperationEffects.forPartner({ partnerId: partner.partnerId }, { partner: partner.name })]
      : []),
  ]
  return { ...own, effects: [...own.effects, ...told] }
}

/** What the command decides, with what other capabilities contribute. */
const decisionOf = (
  { operation, request, input, located }: CommandCall,
  attempt: Attempt,
): Promise<Decision<unknown>> =>
  observed(request, "decide", async () => {
    const own: Decision<unknown> = await operation.decide(attempt.context, input, located)
    const whole = await request.runtime.contribute.add(toldFromAbove(own, attempt.access), attempt)
    attempt.assertChosen()
    return whole
  })

/** Answers what the command would do now, and a confirmation of exactly that. */
export const preview = async (call: CommandCall): Promise<Preview> => {
  const run = begin({ ...call, options: { ...present({ choices: call.options.choices }), preview: true } })
  const { effects } = await decisionOf(run, opened(run, await authorise(call)))
  return previewed(call, call.request.now, effects)
}

/** Refuses what is not what had been shown; answers what had been shown, for the audit. */
const assertConfirmed = (run: Run, { effects }: Decision<unknown>): readonly Effect[] | undefined => {
  const { confirmed, operation, request } = run
  const fresh = (): Preview => previewed(run, request.now, effects)
  if (confirmed === undefined) {
    if (operation.irreversible) throw ConfirmationErrors.required(fresh())
    return undefined
  }
  if (hasExpired(confirmed, request.now)) throw ConfirmationErrors.expired(fresh())
  if (!stillShows(confirmed, effects)) throw ConfirmationErrors.outdated(fresh())
  return effects
}

/** Refuses what is not the version that whoever asks has in mind. What has none has never any of those named. */
export const assertVersion = ({ ifMatch }: Options, version: number | undefined): void => {
  if (ifMatch === undefined) return
  if (version === undefined) throw VersionErrors.unsupported()
  if (![ifMatch].flat().includes(version)) throw VersionErrors.outdated({ version })
}

const earlierOf = (found: readonly (Usage | null)[], now: Date): Usage | undefined =>
  found.find((usage) => usage !== null && isLive(usage, now)) ?? undefined

const replay = ({ operation, fingerprint, request }: Run, usage: Usage, attempts: number): Done<unknown> => {
  const same = request.runtime.keyring.verify(
    kernelPurposes.request,
    [fingerprint.request],
    Buffer.from(usage.request, "base64url"),
  )
  if (!same) throw IdempotencyErrors.mismatch()
  if (usage.result === undefined) throw IdempotencyErrors.erased()
  return { result: operation.output.parse(usage.result), effects: [], replayed: true, attempts }
}

/**
 * A refusal may be the consequence of this very request having been done meanwhile: then its result is the answer. That an
 * outcome stays unknown is none: whoever asks again with the key is told.
 */
const answerRefused = async (run: Run, refusal: unknown, attempts: number): Promise<Done<unknown>> => {
  if (!(refusal instanceof DomainError) || isRefusal(refusal, OperationErrors.unresolved)) throw refusal
  const { usages, request } = run
  const found = await request.runtime.table.open([request.place]).getAll(usages)
  const done = earlierOf(found, request.now)
  if (done) return replay(run, done, attempts)
  throw refusal
}

type Decided = { readonly decision: Decision<unknown>; readonly shown: readonly Effect[] | undefined }

const decide = async (run: Run, attempt: Attempt): Promise<Decided> => {
  assertRunsIn(run, attempt.access)
  assertFresh(run)
  const decision = await decisionOf(run, attempt)
  assertVersion(run.options, decision.version)
  return { decision, shown: assertConfirmed(run, decision) }
}

/** Sends one transaction of this run until its outcome is known; `token` names it among the others. */
const send = ({ request, id }: Run, store: Store, items: readonly TransactItem[], token: string): Promise<Outcome> =>
  observed(request, "commit", () => settle(request, () => store.transact(items, `${id}.${token}`)))

const signInsOf = ({ operation, request }: Run): SignIns => {
  const { signIns } = request.runtime
  if (!signIns) throw new Error(`${operation.name} needs the identity provider`)
  return signIns
}

/** Commits a reservation under an execution of its own; answers whether nobody else was doing the same. */
const reserved = async (run: Run, access: Access, store: Store, reservation: Reservation, number: number) => {
  const { operation, request } = run
  const { writes, events = [], withdrawn: _, ...recorded } = reservation
  const execution = { id: ulid(request.now), request, by: access.actor, operation: operation.name, shown: undefined }
  const items = [...writes.map((write) => asWrite(write).item), ...recordsOf(execution, { events, ...recorded })]
  // At most 36 characters (ClientRequestToken): 26 of the id, a dot, two digits and this.
  return (await send(run, store, items, `${number}r`)).committed
}

/** Does what must be done at the identity provider, once; answers whether it is done. */
const prepared = async (
  run: Run,
  access: Access,
  store: Store,
  { before }: Decision<unknown>,
  number: number,
): Promise<boolean> => {
  const { progress } = run
  if (!before || progress.prepared) return true
  const signIns = signInsOf(run)
  if (!progress.reserved) {
    await before.check?.(signIns)
    if (before.reserve && !(await reserved(run, access, store, before.reserve, number))) return false
    progress.reserved = true
  }
  await before.run(signIns).catch(async (error: unknown) => {
    const { withdrawn } = before.reserve ?? {}
    // Where it is not withdrawn now, whoever settles finds it.
    if (withdrawn && isRefusal(error, withdrawn.by))
      await send(run, store, withdrawn.writes, `${number}w`).catch(() => {})
    throw error
  })
  progress.prepared = true
  return true
}

/**
 * Throws where the transaction was refused for a reason that another attempt cannot change. A failed condition without a
 * meaning of its own says that a fact has changed or the key was used: then it is decided again.
 */
const assertWorthAnother = (codes: readonly string[], writes: readonly Write[]): void => {
  if (isContended(codes)) return
  const failed = codes.indexOf("ConditionalCheckFailed")
  if (failed < 0) throw new Error(`the transaction was refused: ${codes.join(", ")}`)
  const refusal = writes[failed]?.otherwise?.()
  if (refusal) throw refusal
}

/** What is kept of a result, for whoever repeats the request: no secret. */
const recordable = ({ shownOnce }: Run["operation"], result: unknown): unknown => {
  if (shownOnce === undefined) return result
  const { [shownOnce]: _, ...kept } = result as Readonly<Record<string, unknown>>
  return kept
}

/** The answer where there is nothing to commit. */
const unwritten = ({ operation }: Run, { result, effects }: Decision<unknown>, attempts: number): Done<unknown> => ({
  result: operation.output.parse(result),
  effects,
  replayed: false,
  attempts,
})

/** What is not loosened at the identity provider now, a reaction does. */
const loosen = async (run: Run, { after }: Decision<unknown>): Promise<void> => {
  try {
    await after?.(signInsOf(run))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}

const commit = async (
  run: Run,
  access: Access,
  store: Store,
  { decision, shown }: Decided,
  number: number,
): Promise<Done<unknown> | "again"> => {
  const { request, operation, usages, id, fingerprint } = run
  const result: unknown = operation.output.parse(decision.result)
  const placed = operation.states ? [] : access.conditions
  // Who acts from above is on no head of the place: what that stands on is asked for whatever the head says of others.
  const inHead = decision.authorityInHead && !access.actor.fromAbove
  const conditions = [...placed, ...(inHead ? [] : access.actor.conditions)]
  const writes = withChecks(decision.writes.map(asWrite), [...conditions, ...(decision.checks ?? [])])
  // Who turns out to be somebody only by what they do here, does it for themselves.
  const by = decision.by ? { ...decision.by, level: "self" as const } : access.actor
  const execution: Execution = { id, request, by, operation: operation.name, shown }
  const tag = request.runtime.keyring.tag(kernelPurposes.request, [fingerprint.request]).toString("base64url")
  const records = usages.map((usage) =>
    use(usage, request.now, { request: tag, result: recordable(operation, result) }),
  )
  const items = [...writes.map(({ item }) => item), ...recordsOf(execution, decision), ...records]
  const outcome = await send(run, store, items, String(number))
  // Where our own event is there already, an earlier attempt did it, and its answer was lost.
  if (outcome.committed || outcome.codes[writes.length] === "ConditionalCheckFailed") {
    await loosen(run, decision)
    return { result, effects: decision.effects, replayed: false, attempts: number }
  }
  assertWorthAnother(outcome.codes, writes)
  return "again"
}

/** Decides and commits. */
const carryOut = async (run: Run, access: Access, number: number): Promise<Done<unknown> | "again"> => {
  const attempt = opened(run, access)
  const { store } = attempt
  const decided = await decide(run, attempt)
  const { decision } = decided
  if (decision.events.length === 0) return unwritten(run, decision, number)
  if (!(await prepared(run, access, store, decision, number))) return "again"
  return commit(run, access, store, decided, number)
}

/** One attempt: authorised and decided anew, because what made the last one fail may be what takes the right away. */
const attempt = async (run: Run, number: number): Promise<Done<unknown> | "again"> => {
  const { request, usages, operation } = run
  // Who is nobody by now is told nothing any more, unless this very command may have been what took the right.
  let mayBeTold = operation.endsOwnRight === true
  try {
    const access = await identify(run, usages)
    const found = usages.map((usage) => itemOf(access.known, usage) ?? null)
    const earlier = earlierOf(found, request.now)
    if (earlier) {
      assertShownIn(access)
      return replay(run, earlier, number)
    }
    mayBeTold = true
    return await carryOut(run, access, number)
  } catch (error) {
    if (mayBeTold) return answerRefused(run, error, number)
    throw error
  }
}

/** Attempts it until it is done, refused, or contended for too long. */
export const execute = async (call: CommandCall): Promise<Done<unknown>> => {
  const run = begin(call)
  const started = performance.now()
  for (let number = 1; number <= attemptLimit && performance.now() - started < patience; number++) {
    if (number > 1) await pause(call.request.runtime, number - 1)
    const outcome = await attempt(run, number)
    if (outcome !== "again") return outcome
  }
  throw OperationErrors.contended()
}
