import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import { type Keyring, purpose, tagBytes } from "../kernel/keyring.ts"
import type { Identity } from "./identities.ts"

/** The link that proves an address. */
export const addressPurpose = purpose("address")

/** An address that somebody asked for, and until when its link is good (ms since 1970). */
export type Pending = { readonly email: string; readonly until: number }

/** What is shown to whoever asked for an address, until its link was opened. */
export const PendingAddress = z.object({
  email: z.string(),
  until: z.iso.datetime(),
  /** That the mail with the link did not arrive, and when that was told; never how: the address may be somebody else's. */
  mail: z.object({ status: z.literal("returned"), at: z.iso.datetime() }).exactOptional(),
})

/** What somebody has asked for, as long as its link is good. */
export const pendingOf = ({ pendingEmail, pendingUntil }: Identity, now: Date): Pending | undefined =>
  pendingEmail !== undefined && pendingUntil !== undefined && pendingUntil > now.getTime()
    ? { email: pendingEmail, until: pendingUntil }
    : undefined

/** The same as it is shown to them. */
export const pendingView = (me: Identity, now: Date): z.input<typeof PendingAddress> | undefined => {
  const pending = pendingOf(me, now)
  const { pendingMail, pendingMailAt: at } = me
  const mail = pendingMail && at ? { mail: { status: "returned" as const, at } } : {}
  return pending && { email: pending.email, until: new Date(pending.until).toISOString(), ...mail }
}

const partsOf = (identityId: IdentityId, { email, until }: Pending): string[] => [identityId, email, String(until)]

/**
 * A link's secret: derived from what the person has pending, so that it is stored nowhere, dies with the next one, and says
 * nothing by itself. It opens only what is pending with whoever is signed in.
 */
export const addressToken = (keyring: Keyring, identityId: IdentityId, pending: Pending): string =>
  keyring.tag(addressPurpose, partsOf(identityId, pending)).toString("base64url")

/** Whether a link opens what is pending with somebody. */
export const isAddressToken = (keyring: Keyring, identityId: IdentityId, pending: Pending, token: string): boolean =>
  keyring.verify(addressPurpose, partsOf(identityId, pending), tagBytes(token))
