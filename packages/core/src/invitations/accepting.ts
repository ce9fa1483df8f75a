import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import { claimed } from "../kernel/claims.ts"
import { sha256 } from "../kernel/digest.ts"
import { AccountId, CustomerPlaceId, IdentityId, TenantId } from "../kernel/ids.ts"
import type { Keyring } from "../kernel/keyring.ts"
import { Locale } from "../kernel/locales.ts"
import { command, query } from "../kernel/operations.ts"
import { identityOf } from "../accounts/index.ts"
import { TimeZone } from "../kernel/values.ts"
import {
  addressClaims,
  type Addressee,
  beginSignIn,
  belongsTo,
  identities,
  identityCreated,
  IdentityErrors,
  newIdentity,
  Password,
  PersonName,
  usernameOf,
} from "../identities/index.ts"
import { forAnyone, forVisitors } from "../permissions/index.ts"
import { ToldEffect, toldEffect } from "../texts/index.ts"
import { UserErrors } from "../users/index.ts"
import { adminOffer, adminReads } from "./admins.ts"
import { InvitationEffects, InvitationErrors } from "./invitations.ts"
import type { Looking, InvitationOffer } from "./offer.ts"
import { type Sending, sendingOf, type UserSending } from "./tokens.ts"
import { userOffer, userReads } from "./users.ts"

/** From the link's fragment; in a body, never in an address line that logs and proxies keep. */
const Token = text(300)
const withToken = z.strictObject({ token: Token })

const locate = (keyring: Keyring, { token }: { token: string }): Sending => sendingOf(keyring, token)

const isOfUser = (sending: Sending): sending is UserSending => TenantId.is(sending.place)

/** What every look at a token reads, whatever the token is: so that none can be told from another by the work done. */
const readsFor = (_: CustomerPlaceId, _input: unknown, sending: Sending) =>
  isOfUser(sending) ? userReads(sending) : adminReads(sending)

/**
 * What a token offers. Unknown, expired, used, revoked and replaced tokens are refused alike, as are those of an inviter
 * who by now may not give what they offered (**nobody gives what they do not hold**).
 */
const offerOf = async (ctx: Looking, sending: Sending): Promise<InvitationOffer> => {
  const offer = await (isOfUser(sending) ? userOffer(ctx, sending) : adminOffer(ctx, sending))
  if (!offer) throw InvitationErrors.unusable()
  return offer
}

export const inspectInvitation = query({
  name: "invitation.inspect",
  summary: "Look at an invitation, by its link",
  route: "POST /v1/invitations/inspect",
  place: CustomerPlaceId,
  locate,
  permission: forVisitors.inspectInvitation,
  limits: {
    perAddress: { most: 60, seconds: 600 },
    perTarget: { most: 30, seconds: 600, of: ({ token }) => token },
  },
  input: withToken,
  output: z.object({
    /** What one is invited to be: an admin of an account, or a user of a tenant. */
    kind: z.enum(["admin", "user"]),
    /** What the account or the tenant is called. */
    name: z.string(),
    inviter: z.string(),
    email: z.string(),
    locale: Locale,
    expires: z.iso.datetime(),
    /** Whether the address has a sign-in already (then sign in and accept), or none yet (then join). */
    signIn: z.enum(["existing", "new"]),
    /** The least length of the password that is chosen. */
    passwordLength: z.number(),
    /** What whoever accepts would be and might do, in the reader's language, the most dangerous first. */
    effects: z.array(ToldEffect),
  }),
  reads: readsFor,
  read: async (ctx, _, sending) => {
    const offer = await offerOf(ctx, sending)
    const { kind, name, email, inviter, locale, passwordLength } = offer
    const [known] = await ctx.getAll([claimed(addressClaims, email)])
    const signIn = known ? ("existing" as const) : ("new" as const)
    const expires = new Date(offer.expires).toISOString()
    const effects = offer.effects.map((effect) => toldEffect(ctx, effect))
    return { kind, name, inviter, email, locale, expires, signIn, passwordLength, effects }
  },
})

const Accepted = z.object({
  accountId: AccountId.schema.exactOptional(),
  tenantId: TenantId.schema.exactOptional(),
  identityId: IdentityId.schema,
})

const acceptedAt = (place: CustomerPlaceId, identityId: IdentityId) =>
  AccountId.is(place) ? { accountId: place, identityId } : { tenantId: place, identityId }

/** For who has a sign-in: the token says that they may knock, being signed in as the invitee lets them in. */
export const acceptInvitation = command({
  name: "invitation.accept",
  summary: "Accept an invitation, signed in",
  route: "POST /v1/invitations/accept",
  place: CustomerPlaceId,
  locate,
  permission: forAnyone.acceptInvitation,
  limits: {
    perAddress: { most: 60, seconds: 600 },
    perTarget: { most: 30, seconds: 600, of: ({ token }) => token },
  },
  input: withToken,
  output: Accepted,
  reads: readsFor,
  beyond: (_, { actor }) => [actor.id],
  decide: async (ctx, _, sending) => {
    const offer = await offerOf(ctx, sending)
    const identityId = identityOf(ctx.actor)
    const person = await ctx.get(identities, { identityId })
    if (!person) throw IdentityErrors.unknown()
    if (person.email !== offer.email) throw InvitationErrors.not_yours()
    // Whoever gave an unproven sign-in its password may know it. The link makes a sign-in of one's own, by joining.
    if (!person.proven) throw IdentityErrors.unproven()
    const { writes, ...admission } = await offer.admit(ctx, { identityId, person })
    return {
      result: acceptedAt(offer.place, identityId),
      ...admission,
      writes: [belongsTo(identityId, [offer.place]), ...writes],
    }
  },
})

/**
 * For who has none yet: the link proves the address, a password makes the sign-in. Of all who want an address at once, by
 * whatever links, the first commit has it; no other's password ever opens it.
 */
export const joinByInvitation = command({
  name: "invitation.join",
  summary: "Accept an invitation as somebody new, with a password",
  route: "POST /v1/invitations/join",
  runs: "identity",
  place: CustomerPlaceId,
  locate,
  permission: forVisitors.joinByInvitation,
  limits: {
    perAddress: { most: 30, seconds: 600 },
    perTarget: { most: 10, seconds: 600, of: ({ token }) => token },
  },
  input: z.strictObject({
    token: Token,
    name: PersonName,
    password: Password,
    locale: Locale.exactOptional(),
    timeZone: TimeZone.exactOptional(),
  }),
  output: Accepted,
  reads: readsFor,
  decide: async (ctx, input, sending) => {
    const offer = await offerOf(ctx, sending)
    const { email, place, passwordLength } = offer
    const { name, password, locale = offer.locale, timeZone = offer.timeZone ?? "UTC" } = input
    if (password.length < passwordLength) throw UserErrors.password_too_short({ least: passwordLength })
    const person: Addressee = { email, name, locale, timeZone }
    const username = usernameOf(sha256("join", ctx.once))
    const identityId = ctx.make(IdentityId)
    const [known] = await ctx.getAll([claimed(addressClaims, email)])
    if (known) throw InvitationErrors.sign_in_first()
    const { writes, events, effects, checks } = await offer.admit(ctx, { identityId, person })
    return {
      result: acceptedAt(place, identityId),
      by: { id: identityId, name },
      before: beginSignIn(ctx, identityId, username, ({ createUser }) => createUser({ username, ...person }, password)),
      after: ({ setAddress }) => setAddress(username, email),
      writes: [
        ...newIdentity(identityId, username, person, {
          activePlace: place,
          places: [place],
          made: ctx.now,
          since: ctx.now,
        }),
        ...writes,
      ],
      checks,
      events: [...events, identityCreated(identityId, person)],
      effects: [InvitationEffects.signInMade({ email }, {}), ...effects],
    }
  },
})
