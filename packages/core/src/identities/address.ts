import * as z from "zod"
import { claim, claimed, release } from "../kernel/claims.ts"
import type { Context } from "../kernel/context.ts"
import { IdentityId } from "../kernel/ids.ts"
import { type Keyring, purpose, tagBytes } from "../kernel/keyring.ts"
import { command } from "../kernel/operations.ts"
import { must } from "../kernel/writes.ts"
import { linking, linkReads, Returns } from "../mails/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { assertProven, endingSessions, meIn, nextIdentity, nextOf, sessionsEnd } from "./changing.ts"
import { type Identity, IdentityErrors, ownAttempts, providerUsername } from "./identities.ts"
import { Email } from "../kernel/values.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"
import { addressClaims } from "./uniques.ts"

/** The link that proves an address. */
export const addressPurpose = purpose("address")

/** A day in ms. */
const lasts = 24 * 60 * 60 * 1000

/** An address that somebody asked for, and until when its link is good (ms since 1970). */
export type Pending = { readonly email: string; readonly until: number }

/** What is shown to whoever asked for an address, until its link was opened. */
export const PendingAddress = z.object({
  email: z.string(),
  until: z.iso.datetime(),
  /** That the mail with the link came back, or was reported as unwanted, and when that was told. */
  mail: z.object({ status: Returns, at: z.iso.datetime() }).exactOptional(),
})

export const pendingOf = ({ pendingEmail, pendingUntil }: Identity, now: Date): Pending | undefined =>
  pendingEmail !== undefined && pendingUntil !== undefined && pendingUntil > now.getTime()
    ? { email: pendingEmail, until: pendingUntil }
    : undefined

export const pendingView = (me: Identity, now: Date): z.input<typeof PendingAddress> | undefined => {
  const pending = pendingOf(me, now)
  const { pendingMail: status, pendingMailAt: at } = me
  const mail = status && at ? { mail: { status, at } } : {}
  return pending && { email: pending.email, until: new Date(pending.until).toISOString(), ...mail }
}

const partsOf = (identityId: IdentityId, { email, until }: Pending): string[] => [identityId, email, String(until)]

/**
 * A link's secret: derived from what the person has pending, so that it is stored nowhere, dies with the next one, and says
 * nothing by itself. It opens only what is pending with whoever is signed in.
 */
export const addressToken = (keyring: Keyring, identityId: IdentityId, pending: Pending): string =>
  keyring.tag(addressPurpose, partsOf(identityId, pending)).toString("base64url")

const isFor = (keyring: Keyring, identityId: IdentityId, pending: Pending, token: string): boolean =>
  keyring.verify(addressPurpose, partsOf(identityId, pending), tagBytes(token))

const AddressWaiting = z.object({ email: z.string(), until: z.iso.datetime() })

/** The same whether or not somebody has that address: only who opens the link, and so reads its mail, is told. */
const asking = (ctx: Context<IdentityId>, me: Identity, email: string) => {
  const until = ctx.asOf.getTime() + lasts
  const earlier = pendingOf(me, ctx.asOf)
  const told = { email, until: new Date(until).toISOString() }
  return {
    result: told,
    writes: [nextIdentity(me, { pendingEmail: email, pendingUntil: until }, ["pendingMail", "pendingMailAt"])],
    events: [IdentityEvents.addressAsked(nextOf(me), { until }, { email, before: me.email })] as const,
    effects: [
      IdentityEffects.linkMailed(told, {}),
      ...(earlier ? [IdentityEffects.oldLinkDies({ email: earlier.email }, {})] : []),
      IdentityEffects.addressStays({ email: me.email }, {}),
      IdentityEffects.oldIsTold({ email: me.email }, {}),
    ],
  }
}

export const changeAddress = command({
  name: "me.address.change",
  summary: "Ask for another address to sign in with: a link goes to it",
  route: "POST /v1/me/address",
  place: IdentityId,
  permission: forAnyone.changeAddress,
  freshSignIn: true,
  limits: ownAttempts(5),
  anew: true,
  input: z.strictObject({ email: Email }),
  output: AddressWaiting,
  reads: (identityId, { email }, _, { now }) => linkReads(identityId, email, now),
  decide: async (ctx, { email }) => {
    const me = await meIn(ctx)
    assertProven(me)
    if (email === me.email) throw IdentityErrors.same_address()
    const mail = await linking(ctx, email)
    const { writes, effects, ...asked } = asking(ctx, me, email)
    return { ...asked, writes: [...writes, ...mail.writes], effects: [...effects, ...mail.effects] }
  },
})

/** One transaction takes the new address and gives the old one back: nobody signs in with both, nor with neither. */
const replacing = (me: Identity, email: string, now: Date) => {
  const { identityId, email: before } = me
  return {
    writes: [
      endingSessions(me, now, { email }),
      must(claim(addressClaims, email, identityId), IdentityErrors.email_taken),
      release(addressClaims, before, identityId),
    ],
    events: [IdentityEvents.addressChanged(nextOf(me), {}, { email, before })] as const,
    effects: [
      IdentityEffects.addressReplaced({ from: before, to: email }, {}),
      IdentityEffects.addressFollows({}, {}),
      IdentityEffects.oldIsTold({ email: before }, {}),
      sessionsEnd(),
    ],
  }
}

/**
 * The link shows who reads the mail, the sign-in who asked for it: it takes both. All sessions end with it, the one at hand
 * included: whoever leaves a mailbox that somebody else reads, leaves whoever signed in by it behind as well.
 */
export const confirmAddress = command({
  name: "me.address.confirm",
  summary: "Open the link that was mailed to an address: it is signed in with from now on, anew on every device",
  route: "POST /v1/me/address/confirm",
  runs: "identity",
  place: IdentityId,
  permission: forAnyone.confirmAddress,
  endsOwnRight: true,
  freshSignIn: true,
  input: z.strictObject({ token: z.string().max(100) }),
  output: z.object({ email: z.string() }),
  decide: async (ctx, { token }) => {
    const me = await meIn(ctx)
    assertProven(me)
    const pending = pendingOf(me, ctx.now)
    if (!pending || !isFor(ctx.keyring, ctx.place, pending, token)) throw IdentityErrors.link_unusable()
    const { email } = pending
    // It is taken with a condition as well; but nobody is signed out for an address that they do not get.
    const [taken] = await ctx.getAll([claimed(addressClaims, email)])
    if (taken) throw IdentityErrors.email_taken()
    const username = providerUsername(me)
    return {
      result: { email },
      before: { run: ({ endSessions }) => endSessions(username) },
      ...replacing(me, email, ctx.now),
      after: ({ setAddress }) => setAddress(username, email),
    }
  },
})
