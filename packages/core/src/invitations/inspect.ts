import * as z from "zod"
import { claimed } from "../kernel/claims.ts"
import { HeadedId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { query } from "../kernel/operations.ts"
import { addressClaims } from "../identities/index.ts"
import { forVisitors } from "../permissions/index.ts"
import { ToldEffect, toldEffect } from "../texts/index.ts"
import { locateInvitation, offeredBy, readsOfOffer, WithToken } from "./accepting.ts"
import { aboveHost } from "./hosts.ts"

export const inspectInvitation = query({
  name: "invitation.inspect",
  summary: "Look at an invitation, by its link",
  route: "POST /v1/invitations/inspect",
  place: HeadedId,
  locate: locateInvitation,
  permission: forVisitors.inspectInvitation,
  limits: {
    perAddress: { most: 60, seconds: 600 },
    perTarget: { most: 30, seconds: 600, of: ({ token }) => token },
  },
  input: WithToken,
  output: z.object({
    /** What one is invited to be: the owner of an account, an admin of one or of a partner, of the staff, or a user of a tenant. */
    kind: z.enum(["admin", "owner", "partner", "staff", "user"]),
    /** What the account, the partner, the tenant or the product is called. */
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
  reads: readsOfOffer,
  beyond: aboveHost,
  read: async (ctx, _, sending) => {
    const offer = await offeredBy(ctx, sending)
    const { kind, name, email, inviter, locale, passwordLength } = offer
    const [known] = await ctx.getAll([claimed(addressClaims, email)])
    const signIn = known ? ("existing" as const) : ("new" as const)
    const expires = new Date(offer.expires).toISOString()
    const effects = offer.effects.map((effect) => toldEffect(ctx, effect))
    return { kind, name, inviter, email, locale, expires, signIn, passwordLength, effects }
  },
})
