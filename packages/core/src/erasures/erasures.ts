import { errors } from "../kernel/errors.ts"
import { type AccountId, type IdentityId, TenantId } from "../kernel/ids.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { users } from "../users/index.ts"
import { type Erasing, type Family, nextRemovals } from "./families.ts"

export const ErasureErrors = errors("erasure", { not_due: "conflict" })

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

type Place = AccountId | TenantId

/** Who goes at once: the person, if there is one, and what says that they are here. */
type Leaving = { readonly identityId?: IdentityId | undefined; readonly removals: readonly TransactItem[] }

/** Who may come in; with them goes the user that they are, so that the users that are left are those without a grant. */
const whoMayComeIn = async ({ ctx }: Erasing, place: Place): Promise<readonly Leaving[]> => {
  const { items } = await ctx.list(grants, grants.query.ofPlace({ place }), { limit: peopleAtOnce })
  return Promise.all(
    items.map(async ({ identityId, userId }) => {
      const key = TenantId.is(place) && userId ? { tenantId: place, userId } : undefined
      const user = key && (await ctx.get(users, key)) ? [write(users).remove(key).commit()] : []
      return { identityId, removals: [write(grants).remove({ place, identityId }).commit(), ...user] }
    }),
  )
}

/** Users who may not come in, or not any more: of some it is known who they are, and nobody else would let those go. */
const whoDoesNot = async ({ ctx }: Erasing, place: Place): Promise<readonly Leaving[]> => {
  if (!TenantId.is(place)) return []
  const { items } = await ctx.list(users, users.query.inTenant({ tenantId: place }), { limit: peopleAtOnce })
  return items.map(({ identityId, userId }) => ({
    identityId,
    removals: [write(users).remove({ tenantId: place, userId }).commit()],
  }))
}

/** Lets people go; where they belong is struck after it. */
const lettingGo = (people: readonly Leaving[]): Step | undefined => {
  const removals = people.flatMap(({ removals }) => removals)
  const identityIds = people.flatMap(({ identityId }) => identityId ?? [])
  if (removals.length === 0) return undefined
  return identityIds.length > 0 ? { kind: "people", removals, identityIds } : { kind: "items", removals }
}

/** What the next transaction erases: first people, so that nobody is let in any more; then everything else. */
export const nextStep = async <P extends Place>(
  place: P,
  erasing: Erasing,
  families: readonly Family<P>[],
): Promise<Step> => {
  for (const people of [whoMayComeIn, whoDoesNot]) {
    const gone = lettingGo(await people(erasing, place))
    if (gone) return gone
  }
  const removals = await nextRemovals(families, erasing, place, most)
  return removals.length > 0 ? { kind: "items", removals } : { kind: "end" }
}
