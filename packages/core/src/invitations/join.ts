import * as z from "zod"
import { claimed } from "../kernel/claims.ts"
import { sha256 } from "../kernel/digest.ts"
import { HeadedId, IdentityId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { offered } from "../kernel/vendor.ts"
import { command } from "../kernel/operations.ts"
import { TimeZone } from "../kernel/values.ts"
import {
  addressClaims,
  type Addressee,
  beginSignIn,
  identityCreated,
  newIdentity,
  Password,
  PersonName,
  usernameOf,
} from "../identities/index.ts"
import { forVisitors } from "../permissions/index.ts"
import { UserErrors } from "../users/index.ts"
import { Accepted, acceptedAt, InvitationToken, locateInvitation, offeredBy, readsOfOffer } from "./accepting.ts"
import { aboveHost } from "./hosts.ts"
import { InvitationEffects, InvitationErrors } from "./invitations.ts"

/**
 * For who has none yet: the link proves the address, a password makes the sign-in. Of all who want an address at once, by
 * whatever links, the first commit has it; no other's password ever opens it.
 */
export const joinByInvitation = command({
  name: "invitation.join",
  summary: "Accept an invitation as somebody new, with a password",
  route: "POST /v1/invitations/join",
  runs: "identity",
  place: HeadedId,
  locate: locateInvitation,
  permission: forVisitors.joinByInvitation,
  limits: {
    perAddress: { most: 30, seconds: 600 },
    perTarget: { most: 10, seconds: 600, of: ({ token }) => token },
  },
  input: z.strictObject({
    token: InvitationToken,
    name: PersonName,
    password: Password,
    locale: Locale.exactOptional(),
    timeZone: TimeZone.exactOptional(),
  }),
  output: Accepted,
  reads: readsOfOffer,
  beyond: aboveHost,
  decide: async (ctx, input, sending) => {
    const offer = await offeredBy(ctx, sending)
    const { email, passwordLength } = offer
    const { name, password, locale = offered(ctx.vendor, offer.locale), timeZone = offer.timeZone ?? "UTC" } = input
    if (password.length < passwordLength) throw UserErrors.password_too_short({ least: passwordLength })
    const person: Addressee = { email, name, locale, timeZone }
    const username = usernameOf(sha256("join", ctx.once))
    const identityId = ctx.make(IdentityId)
    const [known] = await ctx.getAll([claimed(addressClaims, email)])
    if (known) throw InvitationErrors.sign_in_first()
    const { places, writes, events, effects, checks } = await offer.admit(ctx, { identityId, person })
    return {
      result: acceptedAt(places, identityId),
      by: { id: identityId, name },
      before: beginSignIn(ctx, identityId, username, ({ createUser }) => createUser({ username, ...person }, password)),
      after: ({ setAddress }) => setAddress(username, email),
      writes: [
        ...newIdentity(identityId, username, person, {
          activePlace: places.at(-1) ?? places[0],
          places,
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
