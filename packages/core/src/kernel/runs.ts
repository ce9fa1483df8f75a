import { randomBytes } from "node:crypto"
import { type Call, countingIn, placesInReach, standingIn, surroundings, visiting } from "./calls.ts"
import { type Choices, choosing, noChoices } from "./choices.ts"
import { hashed } from "./claims.ts"
import { type Confirmed, openConfirmation } from "./confirmation.ts"
import type { Access, Actor, Attempt, Context, Deciding } from "./context.ts"
import { type idempotencyRecords, usagesOf } from "./idempotency.ts"
import { isPlaceId, ulid } from "./ids.ts"
import { countShared } from "./limits.ts"
import type { AnyCommand } from "./operations.ts"
import type { Partitions, Store } from "./store.ts"
import type { Ref } from "./table.ts"
import { partsOf } from "./writes.ts"
import { kernelPurposes } from "./keyring.ts"
import { present } from "./present.ts"

export type Options = {
  /** Refuses what others contribute to it and nobody was told of: what is done for a job stays within what that showed. */
  readonly admits?: Attempt["admits"]
  readonly preview?: boolean
  /** What was chosen where it was asked what becomes of something. */
  readonly choices?: Choices
  readonly confirmation?: string
  readonly idempotencyKey?: string
  /** The version the caller believes to change; of several, it may be any. */
  readonly ifMatch?: number | readonly number[]
}

/** A call of a command, with what its headers ask for. */
export type CommandCall = Call & { readonly operation: AnyCommand; readonly options: Options }

/** One request on its way to be done: what stays the same over all attempts. */
export type Run = CommandCall & {
  readonly id: string
  /** What is done once, in whichever attempt comes that far first. */
  readonly progress: { reserved: boolean; prepared: boolean; readonly counts: Map<string, Promise<void>> }
  readonly once: string
  readonly chance: Context["chance"]
  readonly usages: readonly Ref<typeof idempotencyRecords>[]
  readonly confirmed: Confirmed | undefined
}

/** Visitors have no name: their keys are told apart by where they call from, which is nobody's to read. */
const keyOwner = ({ request: { caller, from }, fingerprint }: CommandCall): string =>
  caller.kind === "visitor" ? `${fingerprint.actor}:${hashed(from.address ?? "")}` : fingerprint.actor

/** A run of this call. */
export const begin = (call: CommandCall): Run => {
  const { request, operation, options } = call
  const { keyring } = request.runtime
  const id = ulid(request.now)
  const { idempotencyKey, confirmation } = options
  // What finds everything so already when it comes once more, needs no record to be done once.
  const shown = operation.anew ? confirmation : undefined
  const usages = usagesOf(request.place, keyOwner(call), idempotencyKey, shown)
  const [first] = usages
  const parts = first ? [first.key.actor, call.fingerprint.request, first.key.key] : [id]
  const once = keyring.tag(kernelPurposes.request, ["once", ...parts]).toString("base64url")
  const confirmed = confirmation === undefined ? undefined : openConfirmation(keyring, call.fingerprint, confirmation)
  let chance: Uint8Array | undefined
  const made = { chance: () => (chance ??= randomBytes(32)) }
  return {
    ...call,
    ...made,
    id,
    once,
    usages,
    confirmed,
    progress: { reserved: false, prepared: false, counts: new Map() },
  }
}

/** What a decision counts, in whichever attempt comes that far first. */
const countingOf = ({ request, options, progress: { counts } }: Run): Pick<Context, "tried" | "counted"> => {
  const tried: Context["tried"] = (what, of, limit) => {
    const name = `${what}#${of}`
    const counting = counts.get(name) ?? countShared(countingIn(request), name, limit)
    counts.set(name, counting)
    return counting
  }
  const counted: Context["counted"] = async (...which) => {
    if (!options.preview) await tried(...which)
  }
  return { tried, counted }
}

/** Where the conditions lie that somebody's rights stand on. */
const conditionsPlaces = ({ conditions }: Actor): Partitions =>
  conditions.map((item) => String(partsOf(item).key["pk"]))

/** An attempt, and the store that it commits with: what all of its parts may write. */
export type Opened = Attempt & { readonly store: Store }

/** What a context makes is its own: it may write there. */
export const opened = (run: Run, access: Access): Opened => {
  const { request, operation, id: execution, once, chance, confirmed } = run
  const { actor, known } = access
  const { runtime, place, now } = request
  const { keyring } = runtime
  const visit = visiting(request, known)
  const seen = { ...surroundings(run, actor), ...countingOf(run), visit }
  const asOf = confirmed?.asOf ?? now
  const { choose, assertChosen } = choosing(run.options.choices ?? noChoices)
  const all: string[] = []
  let made = 0
  const deciding = (partitions: Partitions): Deciding => {
    const inside: string[] = []
    const open = (more: Partitions): void => {
      inside.push(...more)
      all.push(...more)
    }
    open(partitions)
    const { get, getAll, list, assertWritable } = runtime.table.open(inside, known)
    // Every attempt makes the same ids: what it makes has its events under them, and they are there once.
    const make: Context["make"] = (kind, hash) => {
      const id = hash
        ? kind.of(hash)
        : kind.make(now, keyring.tag(kernelPurposes.request, ["make", execution, String(made++)]))
      if (isPlaceId(id)) open([id])
      return id
    }
    // What somebody else's rights stand on may be a condition of this command, and lie with the account above.
    const standing: Context["standing"] = async (who, how) => {
      const there = await standingIn(request, who, place, how)
      if (there) open(conditionsPlaces(there.actor))
      return there?.actor ?? null
    }
    const foretell: Context["foretell"] = async (...many) => {
      const said = await runtime.contribute.foretell(many, attempt)
      attempt.foretold.push(said)
      return said
    }
    const reading = { get, getAll, list }
    return {
      context: { ...seen, standing, asOf, execution, once, chance, choose, make, foretell, ...reading },
      assertWritable,
    }
  }
  const here = placesInReach(request)
  const own = deciding([...here, ...conditionsPlaces(actor), ...(operation.beyond?.(place, access, run.input) ?? [])])
  const beside: Attempt["beside"] = (partitions) => deciding([...here, ...partitions])
  const attempt: Attempt = {
    ...own,
    access,
    beside,
    foretold: [],
    assertChosen,
    ...present({ admits: run.options.admits }),
  }
  return { ...attempt, store: runtime.table.open(all, known) }
}
