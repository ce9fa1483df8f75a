import { sha256 } from "../kernel/digest.ts"
import type { Context } from "../kernel/context.ts"
import { IdentityId, type TenantId } from "../kernel/ids.ts"
import {
  beginSignIn,
  hashOf,
  identities,
  identityCreated,
  newIdentity,
  replaceUnproven,
  signInNameOf,
} from "../identities/index.ts"
import type { User } from "./entity.ts"
import { UserEffects } from "./effects.ts"
import { nameOf } from "./users.ts"

type Made = Pick<Context, "make" | "get">

const none = { writes: [], events: [] } as const

/** Who has an address here and has not shown that it is theirs: nobody yet, or whoever was given a password. */
export const isUnproven = ({ status, signInName }: User): boolean =>
  status === "invited" || (status !== "leaving" && signInName !== undefined)

/**
 * Takes away the sign-in that a user was given a password for, because another takes its place: that of who has proven the
 * address, or one with a newer password.
 */
const withoutGivenSignIn = async ({ make, get }: Made, { tenantId, signInName, status }: User) => {
  if (signInName === undefined) return none
  const identity = await get(identities, { identityId: make(IdentityId, hashOf(signInName)) })
  return identity ? replaceUnproven(identity, tenantId, { grant: status !== "invited" }) : none
}

/**
 * A user as whoever has proven their address comes to be them: the invitation has ended, and with it the sign-in that
 * somebody gave a password for, with its grant where it had come by then (**who proves it, has it**).
 */
export const provenUser = async (ctx: Made, user: User) => {
  const { expires: _, signInName, mailStatus: _status, mailAt: _at, ...rest } = user
  const { writes, events } = await withoutGivenSignIn(ctx, user)
  const name = nameOf(user)
  const effects = signInName === undefined ? [] : [UserEffects.givenSignInEnds({ user: user.userId }, { name })]
  return { user: rest, writes, events, effects }
}

/**
 * The sign-in that a password was given for. It has a name of its own, and is made in the same way whoever has the address:
 * so it tells nobody whether the address has a sign-in, opens nothing but this tenant, and blocks the address for nobody
 * (**who proves it, has it**).
 */
export const givenSignIn = async (ctx: Context<TenantId>, user: User, password: string) => {
  const signInName = signInNameOf(sha256("sign-in", ctx.once))
  const identityId = ctx.make(IdentityId, hashOf(signInName))
  const { email, locale, timeZone } = user
  const person = { email, name: nameOf(user), locale, timeZone }
  const replaced = await withoutGivenSignIn(ctx, user)
  const at = { activePlace: ctx.place, places: [ctx.place], made: ctx.now, proven: false }
  return {
    user: { ...user, identityId, signInName },
    before: beginSignIn(ctx, identityId, signInName, ({ createTemporary }) =>
      createTemporary({ username: signInName, ...person }, password),
    ),
    writes: [...newIdentity(identityId, signInName, person, at), ...replaced.writes],
    events: [identityCreated(identityId, person), ...replaced.events],
  }
}
