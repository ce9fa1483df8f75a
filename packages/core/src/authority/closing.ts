import type { Identity } from "../identities/index.ts"
import { areRightsClosed, isVouchedIn } from "../identities/index.ts"
import type { HeldBy, Standing } from "./levels/level.ts"

type Closable = Pick<Identity, "rightsFrom" | "vouchedIn">

/** A standing with less, as it is otherwise; a role that does not count is not named either. */
const asHeld = (standing: Standing, held: HeldBy): Standing => {
  const { role: _, ...unnamed } = standing
  return { ...unnamed, ...held }
}

const counting = (standing: Standing, me: Closable): Standing | undefined => {
  const { closing } = standing
  const held = closing && isVouchedIn(me, closing.vouchedIn) ? (closing.vouched ?? (() => standing)) : closing?.closed
  return held && asHeld(standing, held())
}

type Counting = { readonly standings: readonly Standing[]; readonly closed: boolean }

/** How much somebody holds by a standing: with less of it, less counts. */
const sizeOf = (standings: readonly Standing[]): number =>
  standings.reduce(
    (sum, { holdings }) => sum + [...holdings.values()].reduce<number>((all, scope) => all + scope, 0),
    0,
  )

/**
 * What of all that somebody is in a place counts by now. For a day after their second factor was taken away from outside,
 * rights of administrators do not, unless somebody has vouched for them where they have those.
 */
export const countingNow = (standings: readonly Standing[], me: Closable, now: Date): Counting => {
  if (standings.length === 0 || !areRightsClosed(me, now)) return { standings, closed: false }
  const left = standings.flatMap((standing) => counting(standing, me) ?? [])
  return { standings: left, closed: sizeOf(left) < sizeOf(standings) }
}
