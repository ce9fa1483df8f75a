import type { Context, PlaceState } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import type { ErrorFactory } from "../kernel/errors.ts"
import type { DomainEvent } from "../kernel/events.ts"
import type { IdentityId } from "../kernel/ids.ts"
import type { Locale } from "../kernel/locales.ts"
import type { TransactItem } from "../kernel/table.ts"
import type { Vendor } from "../kernel/vendor.ts"
import type { Write } from "../kernel/writes.ts"
import type { Letter } from "../texts/index.ts"
import type { Invitation } from "./invitations.ts"
import type { Comer, Belongings } from "./offer.ts"

/** What it takes to take somebody in. */
export type Admitting = Pick<Context, "catalogue" | "make" | "now" | "vendor">

/** What taking somebody in does, and where they are then, if not in the place itself. */
type Admitted = {
  readonly writes: readonly (TransactItem | Write)[]
  readonly checks?: readonly TransactItem[]
  readonly events: readonly DomainEvent[]
  readonly places?: Belongings
}

/** A place as those see it who are invited there: its head says who may invite, and takes in who comes. */
export type Host = {
  readonly kind: "admin" | "owner" | "partner" | "staff"
  /** The mail that invites there. */
  readonly mail: Letter["name"]
  /** How it is refused to invite who is there already. */
  readonly already: ErrorFactory
  /** What the account is called, or the product. */
  readonly name: string
  /** What the partner is called that registers the account, and how it has mails look. */
  readonly partner?: string
  readonly look?: Vendor
  readonly state: PlaceState
  /** The language in which those are written to whose own nobody has said. */
  readonly locale?: Locale
  /** Those who may invite by now. */
  readonly inviters: readonly string[]
  /** Refuses where there are as many already as there can be. */
  readonly assertRoom: () => void
  /** Whether somebody is there already; in an account the head says it. */
  readonly has: (ctx: Pick<Context, "get">, identityId: IdentityId) => Promise<boolean>
  /** That whoever invites may still do so; of who acts from above, the kernel asks that itself. */
  readonly stillInvites: (ctx: Pick<Context, "actor">) => readonly TransactItem[]
  /** What somebody will be once they accept, as whoever invites is told. */
  readonly gives: (invitation: Pick<Invitation, "email" | "role">) => Effect
  /** The same, as who accepts is told, with who sees them then. */
  readonly becoming: (invitation: Pick<Invitation, "email" | "role">) => readonly Effect[]
  /** Takes somebody in. */
  readonly admit: (ctx: Admitting, invitation: Invitation, comer: Comer) => Admitted
}
