import type * as z from "zod"
import { PlaceErrors } from "../kernel/calls.ts"
import { ConfirmationErrors } from "../kernel/confirmation.ts"
import type { Caller } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import { DomainError, type ErrorKind, isRefusal } from "../kernel/errors.ts"
import type { PlaceId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import type { AnyCommand } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import type { ReactionContext } from "../kernel/reactions.ts"
import type { Refused } from "./entity.ts"
import { type Job, JobErrors } from "./jobs.ts"

/** What came of one target: "done", or the code with which it was refused, perhaps with the numbers of its sentence. */
export type TargetOutcome = string | Omit<Refused, "at">

/** What is no answer to the person, but says that it cannot be done just now: then the job waits, and tries again. */
const passing: readonly ErrorKind[] = ["unavailable", "rate_limited"]
/** Nor is it one that the company is shut: it may be opened again, and the rest is done then. */
const isPassing = (error: DomainError): boolean =>
  passing.includes(error.kind) || isRefusal(error, PlaceErrors.not_active)

/** Names and addresses are left out: results are kept, and nobody could erase them there. */
const numbersIn = (facts: DomainError["facts"]): Record<string, number> =>
  Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, number] => typeof fact[1] === "number"))

const outcomeOf = (error: unknown): TargetOutcome => {
  if (!(error instanceof DomainError) || isPassing(error)) throw error
  const numbers = numbersIn(error.facts)
  return Object.keys(numbers).length > 0 ? { code: error.code, numbers } : error.code
}

/** The confirmation that a refusal carries along, of what it would do now. */
const confirmationIn = (error: unknown): string | undefined => {
  const { required, outdated, expired } = ConfirmationErrors
  if (!isRefusal(error, required, outdated, expired)) return undefined
  const { confirmation } = error.facts
  return typeof confirmation === "string" ? confirmation : undefined
}

/**
 * Who started the job, as they were signed in then: they had shown a second factor where the tenant asks for one, and cannot
 * show another while it runs. Sessions that end in the second in which it was started end it by what it knew of the last
 * ending, as they do a token.
 */
const starterOf = ({ startedBy, startedAs, startedAt, startedSessions }: Job): Caller => ({
  kind: "identity",
  identityId: startedBy,
  signedInAt: new Date(startedAt),
  ...present({ sessionsFrom: startedSessions }),
  secondFactor: true,
  ...(startedAs === undefined ? {} : { hint: { level: "tenant", userId: startedAs } }),
})

/** Nothing is done to a target by other capabilities that nobody had been shown when the job began. */
const within =
  ({ foretold }: Job) =>
  (effects: readonly Effect[]): void => {
    if (foretold && effects.some(({ code }) => !foretold.includes(code))) throw JobErrors.not_foretold()
  }

const showings = 3

/**
 * Does something to one target as whoever started the job: with what they may by now, and in their name. Its
 * Idempotency-Key is made of job and target, so that a second time within a day is answered with the first. That is why
 * it is done before it is previewed: what cannot be undone may have been done already, and a preview would only say that
 * the target is gone.
 */
export const performAs = async <C extends AnyCommand>(
  ctx: Pick<ReactionContext, "request">,
  job: Job,
  place: PlaceId,
  command: C,
  inputOf: (target: string) => z.input<C["input"]>,
  target: string,
): Promise<TargetOutcome> => {
  const { jobId, locale, timeZone } = job
  const idempotencyKey = `${jobId}:${target}`
  const options = { preview: false, idempotencyKey, admits: within(job) } as const
  let confirmed: { readonly confirmation?: string } = {}
  for (let shown = 1; ; shown++) {
    const request = ctx.request(starterOf(job), place, { locale, timeZone })
    try {
      await invoke(request, command, inputOf(target), { ...options, ...confirmed })
      return "done"
    } catch (error) {
      const confirmation = shown <= showings ? confirmationIn(error) : undefined
      if (confirmation === undefined) return outcomeOf(error)
      confirmed = { confirmation }
    }
  }
}
