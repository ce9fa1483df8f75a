import type { PartnerOf, StayOfStaff } from "../../kernel/context.ts"
import type { DomainError } from "../../kernel/errors.ts"
import type { LevelName } from "../../kernel/events.ts"
import { TenantId, type UserId } from "../../kernel/ids.ts"
import type { Holdings } from "../../kernel/permissions.ts"
import type { Ref, TransactItem } from "../../kernel/table.ts"
import { tenants } from "../../tenants/index.ts"
import type { PersonFacts } from "../facts.ts"

/** The tenant that is the place, as far as it has been read; undefined in any other place. */
export const tenantOf = ({ place, of }: PersonFacts) =>
  TenantId.is(place) ? of(tenants, { tenantId: place }) : undefined

/** What somebody holds by a level. */
export type HeldBy = Pick<Standing, "level" | "role" | "holdings" | "givable">

/** What of a standing counts while rights of administrators are closed to whoever has it. */
export type Closing = {
  /** Where somebody can vouch for it: in the place that gave it, or in what stands above that. */
  readonly vouchedIn: readonly string[]
  /** What of it whoever vouches opens: all of it, unless said. */
  readonly vouched?: () => HeldBy
  /** What of it stays: nothing, unless said. */
  readonly closed?: () => HeldBy
}

/** Who somebody is in a place by one level. */
export type Standing = {
  /** The level at which they act, as events have it. */
  readonly level: LevelName
  /** The built-in role held in this very place. */
  readonly role?: string
  /** What people call them here, where that is known. */
  readonly name?: string
  readonly holdings: Holdings
  /** The same with what the place does not use. */
  readonly givable: Holdings
  readonly userId?: UserId
  /** What is shut is still shown to them. */
  readonly opensShut: boolean
  /** The visit that it is for, which ends. */
  readonly visit?: StayOfStaff
  /** The partner as whose admin they act. */
  readonly partner?: PartnerOf
  /** They are on no head of the place: what it stands on lies above. */
  readonly fromAbove?: true
  /** They reach everybody in the place, whatever those hold (**rank**). */
  readonly outranks: boolean
  /** Of one that says nothing of it, nothing counts then, whoever vouches. */
  readonly closing?: Closing
  /** What it stands on, for whatever is done by it. */
  readonly conditions: () => readonly TransactItem[]
}

/**
 * One way of being somebody in a place. Authorising walks all levels and unites what they give; whoever adds one says
 * this of it, and nothing else knows that there is one more.
 */
export type Level = {
  /** Where the token remembers them by it: read first, together with the head, and never believed. */
  readonly remembered: (facts: PersonFacts) => readonly Ref[]
  /** What it takes to judge, as far as the facts point at it by now; what was read is not read again. */
  readonly needs: (facts: PersonFacts) => readonly Ref[]
  /** Who they are by it, as far as the facts show. Nothing in here comes from the token but the identity. */
  readonly standing: (facts: PersonFacts) => Standing | undefined
  /** Whether two facts were read at different moments, and cannot both be: a batch is no snapshot. */
  readonly isTorn: (facts: PersonFacts) => boolean
  /** Why somebody who is known to it is not let in. */
  readonly refusal?: (facts: PersonFacts) => DomainError | undefined
}
