import type { Context } from "../kernel/context.ts"
import { type Ending, lettingGo, nextRemovals } from "../kernel/erasing.ts"
import { errors } from "../kernel/errors.ts"
import { type AccountId, type IdentityId, TenantId, ulidTime } from "../kernel/ids.ts"
import type { TransactItem } from "../kernel/table.ts"

/** What only work of our own meets: it says that there is nothing to do, or not yet. */
export const ErasureSignals = errors("erasure", { not_due: "conflict" })

/** Of the hundred items of a transaction: the rest is for the head, the event, what lies beside it and its deliveries. */
const most = 80
/** How many people one step lets go: each of them is looked at again by what follows. */
const peopleAtOnce = 25

/** What stands where the name was. */
export const nameless = "—"

/** How long after the last moment of restoring the erasing begins: whoever restored in it, has been answered by then. */
export const margin = 60 * 60 * 1000

type Head = {
  readonly state: string
  readonly closes?: string | undefined
  readonly erasing?: string | undefined
}

/** Whether this closing has come to its end, or its erasing has begun and is not over; restored or closed anew, it has not. */
export const isDue = ({ state, closes, erasing }: Head, closed: string, now: Date): boolean => {
  if (closes !== closed || closed > now.toISOString()) return false
  return state === "closing" || (state === "closed" && erasing !== undefined)
}

export type Step =
  | { readonly kind: "people"; readonly removals: readonly TransactItem[]; readonly identityIds: IdentityId[] }
  | { readonly kind: "items"; readonly removals: readonly TransactItem[] }
  | { readonly kind: "end" }

/**
 * What the next transaction erases, by the reaction that does it and since when: first what lets people in, and where they
 * belong is struck after it; then everything else.
 */
export const nextStep = async (
  { place, list, stored }: Context<AccountId | TenantId>,
  reaction: string,
  since: Date,
): Promise<Step> => {
  const kind = TenantId.is(place) ? "tenant" : "account"
  const ending: Ending = { kind, place, list, stored, reaction, since: ulidTime(since) }
  const { removals, people } = await lettingGo(ending, peopleAtOnce)
  if (people.length > 0) return { kind: "people", removals, identityIds: [...people] }
  const next = removals.length > 0 ? removals : await nextRemovals(ending, most)
  return next.length > 0 ? { kind: "items", removals: next } : { kind: "end" }
}
