import * as z from "zod"
import { type Hold, type Holder, holders, type PlaceState } from "./context.ts"
import { canonical } from "./digest.ts"
import { present } from "./present.ts"
import { line } from "./values.ts"

export const HolderName = z.enum(holders)
export const HoldReason = line(500)

/** A hold as people are told of it. */
export const HoldView = z.object({
  holder: HolderName,
  reason: z.string().exactOptional(),
  since: z.iso.datetime().exactOptional(),
  does: z.enum(["suspended", "read_only"]),
  withAccount: z.literal(true).exactOptional(),
})

/** What a head says of its state. */
export type Held = {
  readonly state: PlaceState
  readonly holds?: readonly Hold[]
  /** Before there were holds: in what state it was closed. */
  readonly resumes?: PlaceState
}

/** Heads from before there were holds say their state alone. */
const implied = (state: PlaceState): readonly Hold[] => {
  if (state === "suspended") return [{ holder: "account", does: state }]
  return state === "read_only" ? [{ holder: "billing", does: state }] : []
}

/** What a place is held by. */
export const holdsOf = ({ holds, state, resumes = state }: Held): readonly Hold[] => holds ?? implied(resumes)

/** What holds make of a place. */
export const stateOf = (holds: readonly Hold[]): "active" | "read_only" | "suspended" => {
  if (holds.some(({ does }) => does === "suspended")) return "suspended"
  return holds.length > 0 ? "read_only" : "active"
}

/** What a place is to those who come in: what was suspended is not opened by being closed (**own holds**). */
export const seenAs = (head: Held): PlaceState =>
  head.state === "closing" && stateOf(holdsOf(head)) === "suspended" ? "suspended" : head.state

/** What a head becomes by these holds; on its way out it stays. */
export const heldAs = ({ state }: Held, holds: readonly Hold[]) => ({
  holds: [...holds],
  state: state === "closing" || state === "closed" ? state : stateOf(holds),
})

/** Who lifts whose: the holder, and who stands above (**own holds**). */
const lifters: Readonly<Record<Holder, readonly Holder[]>> = {
  operator: ["operator"],
  partner: ["partner", "operator"],
  billing: ["billing", "operator"],
  account: ["account", "partner", "operator"],
}
export const mayLift = (who: Holder, holder: Holder): boolean => lifters[holder].includes(who)

/** Whose holds somebody places and lifts. */
export const holderOf = ({ level }: { readonly level: string }): Holder =>
  holders.find((holder) => holder === level) ?? "account"

/** A hold of the place itself; what came with the account is lifted there. */
const isOwn =
  (holder: Holder) =>
  (hold: Hold): boolean =>
    hold.holder === holder && hold.withAccount !== true

/** With a hold of this holder, in place of the one they had: it only changes its reason. */
export const placed = (
  holds: readonly Hold[],
  { holder, reason, since }: Required<Omit<Hold, "does" | "withAccount">>,
) => {
  const before = holds.find(isOwn(holder))
  const hold: Hold = { holder, reason, does: "suspended", ...present({ since: before ? before.since : since }) }
  return { before, holds: [...holds.filter((one) => one !== before), hold] }
}

/** Without the hold of this holder. */
export const lifted = (holds: readonly Hold[], holder: Holder): readonly Hold[] => {
  const own = isOwn(holder)
  return holds.filter((hold) => !own(hold))
}

/** A place below, with the holds of the one above in place of those it had from there. */
export const heldWithAbove = (own: readonly Hold[], above: readonly Hold[]): readonly Hold[] => [
  ...own.filter(({ withAccount }) => withAccount !== true),
  ...above.map((hold) => ({ ...hold, withAccount: true }) as const),
]

/** Those of the first that the others have not got. */
export const withoutHolds = (holds: readonly Hold[], others: readonly Hold[]): readonly Hold[] => {
  const known = new Set(others.map((hold) => canonical(hold)))
  return holds.filter((hold) => !known.has(canonical(hold)))
}

/** What a refusal says of holds: the one that makes the state, of several the one of who stands highest, and all of them. */
export const heldBy = (state: PlaceState, holds: readonly Hold[]) => {
  const [first] = holders.flatMap((holder) => holds.filter((hold) => hold.does === state && hold.holder === holder))
  if (!first) return {}
  const { holder, reason } = first
  return { holder, ...present({ reason }), explained: reason !== undefined, holds }
}
