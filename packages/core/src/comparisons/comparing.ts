import { claimed } from "../kernel/claims.ts"
import { DomainError } from "../kernel/errors.ts"
import { HeadedId, IdentityId, TenantId } from "../kernel/ids.ts"
import type { KnownSignIn } from "../kernel/ports.ts"
import type { ReactionContext } from "../kernel/reactions.ts"
import { ref } from "../kernel/table.ts"
import { AccessErrors, compareGroups } from "../authority/index.ts"
import { type Grant, grants } from "../grants/index.ts"
import {
  addressClaims,
  followInGrant,
  identities,
  type Identity,
  leftPlace,
  openAddress,
  placesOf,
  subjectClaims,
} from "../identities/index.ts"
import { followAddresses, users } from "../users/index.ts"

/** Where somebody administers, they are shown by the name and the address that they have by now. */
const compareAdmin = async (ctx: ReactionContext, me: Identity, place: HeadedId, grant: Grant): Promise<void> => {
  const { identityId, name, email } = me
  if (grant.name !== name || grant.email !== email) await followInGrant(ctx, "comparison.run", identityId, place)
}

/** A company shows its users by the address that they have by now. */
const compareUser = async (ctx: ReactionContext, me: Identity, place: TenantId, grant: Grant): Promise<void> => {
  const { identityId, email } = me
  const { userId } = grant
  const user = userId ? await ctx.within([place]).get(users, { tenantId: place, userId }) : null
  if (!user) return ctx.report({ code: "comparison.no_user", of: place })
  if (user.email !== email || grant.email !== email) await followAddresses(ctx, place, [identityId])
}

/** What each place says of somebody; a place that they do not belong to any more, or chose and left, is struck. */
const comparePlaces = async (ctx: ReactionContext, me: Identity): Promise<void> => {
  const { identityId, activePlace } = me
  const places = placesOf(me)
  const chosen = [activePlace].filter((place) => place !== undefined)
  const left = chosen.filter((place) => HeadedId.is(place))
  const found = await ctx.within(places).getAll(places.map((place) => ref(grants, { place, identityId })))
  for (const [i, place] of places.entries()) {
    const grant = found[i]
    if (!grant) await leftPlace(ctx, identityId, place, { forget: false })
    else if (TenantId.is(place)) await compareUser(ctx, me, place, grant)
    else await compareAdmin(ctx, me, place, grant)
  }
  for (const place of left) if (!places.includes(place)) await leftPlace(ctx, identityId, place, { forget: false })
}

/** The address by which one signs in is the person's, and proven; nobody signs in by one that is not. */
const compareAddress = async (ctx: ReactionContext, me: Identity, signIn: KnownSignIn): Promise<void> => {
  const { identityId, proven, email } = me
  const opens = signIn.verified && signIn.email === email
  if (proven ? opens : !signIn.verified) return
  const [address] = await ctx.getAll([claimed(addressClaims, email)])
  if (proven && address?.holder !== identityId) return ctx.report({ code: "comparison.address_held", of: identityId })
  await openAddress(ctx, () => ctx.within([identityId]).get(identities, { identityId }))
}

/** What is out of order for everybody, and not with this one alone. */
const isOutage = ({ kind, code }: DomainError): boolean =>
  kind === "rate_limited" || (kind === "unavailable" && code !== AccessErrors.changing.code)

/** A refusal is told and the next has their turn; an outage is thrown, and all is tried again. */
const told = async (ctx: ReactionContext, of: IdentityId, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof DomainError) || isOutage(error)) throw error
    ctx.report({ code: error.code, of })
  }
}

const day = 24 * 60 * 60 * 1000
/** What has been nobody's for longer than any registration waits, is nobody's. */
const nobodyAfter = 9 * day

const compareNobody = (ctx: ReactionContext, { username, madeAt }: KnownSignIn): void => {
  if (ctx.now.getTime() - madeAt.getTime() > nobodyAfter) ctx.report({ code: "comparison.nobody", of: username })
}

type Compared = { readonly signIn: KnownSignIn; readonly identityId: IdentityId; readonly me: Identity | null }

const comparePerson = async (ctx: ReactionContext, { signIn, identityId, me }: Compared): Promise<void> => {
  const { username } = signIn
  // Whoever was forgotten holds their usernames until the sign-ins are deleted.
  if (!me) return ctx.directory.deleteUser(username)
  await told(ctx, identityId, () => compareAddress(ctx, me, signIn))
  await told(ctx, identityId, () => comparePlaces(ctx, me))
  const { get } = ctx.within([identityId])
  await told(ctx, identityId, () => compareGroups({ ...ctx, get }, identityId, username))
}

/** Compares everything that copies what these people are with them, mends what differs, and tells what it cannot mend. */
export const compare = async (ctx: ReactionContext, signIns: readonly KnownSignIn[]): Promise<void> => {
  const claims = await ctx.getAll(signIns.map(({ username }) => claimed(subjectClaims, username)))
  const holders = claims.map((claim) => (claim && IdentityId.is(claim.holder) ? claim.holder : undefined))
  const ids = holders.filter((id) => id !== undefined)
  const people = await ctx.within(ids).getAll(ids.map((identityId) => ref(identities, { identityId })))
  const byId = new Map(ids.map((id, i) => [id, people[i] ?? null]))
  for (const [i, signIn] of signIns.entries()) {
    const identityId = holders[i]
    if (identityId) await comparePerson(ctx, { signIn, identityId, me: byId.get(identityId) ?? null })
    else compareNobody(ctx, signIn)
  }
}
