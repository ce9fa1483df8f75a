import type { Context } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import type { DomainEvent } from "../kernel/events.ts"
import type { HeadedId, IdentityId } from "../kernel/ids.ts"
import type { Locale } from "../kernel/locales.ts"
import type { TransactItem } from "../kernel/table.ts"
import type { Write } from "../kernel/writes.ts"
import type { Addressee } from "../identities/index.ts"

/** Who comes by an offer. */
export type Comer = {
  readonly identityId: IdentityId
  readonly person: Addressee & { readonly places?: readonly string[] | undefined }
}

/** Where somebody belongs by coming; their tokens are made for the first. */
export type Belongings = readonly [HeadedId, ...HeadedId[]]

/** What acceptance does, whoever accepts. */
export type Admission = {
  readonly places: Belongings
  readonly writes: readonly (TransactItem | Write)[]
  readonly checks: readonly TransactItem[]
  readonly events: readonly [DomainEvent, ...DomainEvent[]]
  readonly effects: readonly Effect[]
}

/** What a link that can be used offers, and to whom. */
export type InvitationOffer = {
  readonly kind: "admin" | "owner" | "partner" | "staff" | "user"
  readonly place: HeadedId
  /** What the account, the tenant or the product is called. */
  readonly name: string
  readonly email: string
  readonly inviter: string
  readonly locale: Locale
  /** As whoever invited them said; nobody says it of an admin. */
  readonly timeZone?: string
  readonly expires: number
  /** The least length of a password that is chosen there. */
  readonly passwordLength: number
  /** What it makes of whoever accepts, the most dangerous first. */
  readonly effects: readonly Effect[]
  readonly admit: (ctx: Context<HeadedId>, comer: Comer) => Promise<Admission>
}

export type Looking = Pick<Context<HeadedId>, "get" | "getAll" | "locale" | "now" | "catalogue" | "vendor" | "standing">
