import { claimed } from "../kernel/claims.ts"
import { doneUnless } from "../kernel/errors.ts"
import { type HeadedId, IdentityId, TenantId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { type Reaction, reaction, type ReactionContext, type StoredEvent } from "../kernel/reactions.ts"
import { setUntilSame } from "../kernel/setting.ts"
import { tagsOf } from "../mails/index.ts"
import { forJobs } from "../permissions/index.ts"
import { letter } from "../texts/index.ts"
import { addressToken, pendingOf } from "./address.ts"
import { identities } from "./entity.ts"
import { eraseTracesOfIdentity } from "./erasing.ts"
import { type Identity, IdentitySignals, placesOf, providerUsername } from "./identities.ts"
import { clearSignIn, giveAddress } from "./signing-in.ts"
import { releaseSubjects } from "./release-subjects.ts"
import { mailPerson } from "./mailing.ts"
import { showInGrant } from "./show-in-grant.ts"
import { settlePasswordChange } from "./settle-password.ts"
import { IdentityEvents } from "./telling.ts"
import { subjectClaims } from "./uniques.ts"

const { passwordBegun, passwordChanged, passwordReset, passwordUnsure } = IdentityEvents
const { secondFactorBegun, secondFactorOn, secondFactorOff, factorRemoved, vouched } = IdentityEvents
const { addressAsked, addressChanged, created, edited, forgotten } = IdentityEvents

/** The person whose event it is, as they are by now; who is gone has nothing that would follow. */
const person = async ({ get }: ReactionContext, { object }: StoredEvent): Promise<Identity | null> =>
  IdentityId.is(object) ? get(identities, { identityId: object }) : null

/** The person, where the event does not lie with them. */
const withPerson = ({ object }: StoredEvent): readonly IdentityId[] => (IdentityId.is(object) ? [object] : [])

/** Longer than a request may take: whoever began to change something has committed it by then, or never will. */
const settleAfter = 60_000

const settling = { kind: "job", name: "identity.settle", permissions: [forJobs.settleIdentity] } as const

/**
 * A password that was begun to be set and never committed may be set all the same, and may have come after whatever else
 * was done since. So all sessions end once more, at the provider ahead of the commit, and the person is told.
 */
const settlePassword = reaction({
  name: "identity.settle_password",
  on: [passwordBegun],
  delay: settleAfter,
  run: async (ctx, event) => {
    const me = await person(ctx, event)
    if (!me?.passwordsBegun?.includes(event.data.execution)) return
    await ctx.directory.endSessions(providerUsername(me))
    const request = ctx.request(settling, me.identityId)
    await doneUnless(invoke(request, settlePasswordChange, event.data), [IdentitySignals.settled])
  },
})

type Following = Pick<ReactionContext, "directory" | "getAll">
type Follow = (ctx: Following, me: Identity) => Promise<void>
type Read = () => Promise<Identity | null>

/** Makes the provider what the table says of a person. */
const followWith =
  (follow: Follow, isSame: (a: Identity, b: Identity) => boolean) =>
  (ctx: Following, read: Read): Promise<void> =>
    setUntilSame(read, (me) => follow(ctx, me), isSame)

const setSecondFactor = followWith(
  ({ directory }, me) => directory.setSecondFactor(providerUsername(me), me.secondFactor ?? false),
  (a, b) => a.secondFactor === b.secondFactor,
)

const secondFactorFollows = reaction({
  name: "identity.second_factor_follows",
  on: [secondFactorOn, secondFactorOff, factorRemoved],
  reach: withPerson,
  run: (ctx, event) => setSecondFactor(ctx, () => person(ctx, event)),
})

/** One that was begun and never committed goes: nobody was told that it is on. */
const settleSecondFactor = reaction({
  name: "identity.settle_second_factor",
  on: [secondFactorBegun],
  delay: settleAfter,
  run: (ctx, event) => setSecondFactor(ctx, () => person(ctx, event)),
})

const mailPassword = reaction({
  name: "identity.mail_password",
  on: [passwordChanged, passwordReset, passwordUnsure],
  run: async (ctx, { object, name: happened }) => {
    const name = happened === "identity.password_unsure" ? "password_unsure" : "password_changed"
    if (IdentityId.is(object)) await mailPerson(ctx, object, { name, values: {} })
  },
})

const mailSecondFactor = reaction({
  name: "identity.mail_second_factor",
  on: [secondFactorOn, secondFactorOff],
  run: async (ctx, { object, name: happened }) => {
    const name = happened === "identity.second_factor_on" ? "second_factor_on" : "second_factor_off"
    if (IdentityId.is(object)) await mailPerson(ctx, object, { name, values: {} })
  },
})

const mailFactorRemoved = reaction({
  name: "identity.mail_factor_removed",
  on: [factorRemoved],
  reach: withPerson,
  run: async (ctx, { data: { identityId, ends: until }, personal: { reason = "" }, actorName: staff = "" }) => {
    await mailPerson(ctx, identityId, { name: "factor_removed", values: { staff, reason, until } })
  },
})

const mailVouched = reaction({
  name: "identity.mail_vouched",
  on: [vouched],
  reach: ({ data }) => [data.identityId],
  run: async (ctx, { data: { identityId, where }, actorName: voucher = "" }) => {
    await mailPerson(ctx, identityId, { name: "vouched", values: { voucher, where } })
  },
})

/** The link goes out only while it is the newest, and good. */
const mailLink = reaction({
  name: "identity.mail_link",
  on: [addressAsked],
  run: async (ctx, event) => {
    const me = await person(ctx, event)
    const pending = me && pendingOf(me, ctx.now)
    if (!pending || pending.until !== event.data.until) return
    const { identityId, locale, timeZone } = me
    const { email, until } = pending
    // In the fragment: no server, proxy or log on the way ever sees it.
    const link = `${ctx.vendor.frontend.url}/address#${addressToken(ctx.keyring, identityId, pending)}`
    const values = { email, until: new Date(until).toISOString() }
    // Without a name: an address that was mistyped is a stranger's.
    // Of several links to one address, none is told from another: what comes back is the address.
    await ctx.mailer.send({
      ...letter({ vendor: ctx.vendor, to: email, locale, timeZone, name: "address_link", values, link }),
      tags: tagsOf(identityId, "link", 1, email),
    })
  },
})

/** Tells the address that somebody signed in with before what happens to it; what has been erased is told to nobody. */
const tellOldAddress = async (
  ctx: ReactionContext,
  event: StoredEvent<typeof addressAsked | typeof addressChanged>,
  name: "address_asked" | "address_changed",
): Promise<void> => {
  const me = await person(ctx, event)
  const { email, before: to } = event.personal
  if (!me || email === undefined || to === undefined || to === email) return
  const { name: reader, locale, timeZone } = me
  await ctx.mailer.send(letter({ vendor: ctx.vendor, to, reader, locale, timeZone, name, values: { email } }))
}

const mailAddressAsked = reaction({
  name: "identity.mail_address_asked",
  on: [addressAsked],
  run: (ctx, event) => tellOldAddress(ctx, event, "address_asked"),
})

const mailAddressChanged = reaction({
  name: "identity.mail_address_changed",
  on: [addressChanged],
  run: (ctx, event) => tellOldAddress(ctx, event, "address_changed"),
})

/** The address of a person opens their sign-in; one that is not proven opens nothing. */
export const openAddress = followWith(
  async (ctx, me) => {
    for (const username of me.subjects) {
      await (me.proven ? giveAddress(ctx, username, me) : ctx.directory.dropAddress(username))
    }
  },
  (a, b) => a.email === b.email,
)

const setAddress = reaction({
  name: "identity.set_address",
  on: [created, addressChanged],
  run: (ctx, event) => openAddress(ctx, () => person(ctx, event)),
})

/** Shows somebody in an account as they call themselves by now, in the name of a job; what shows them so already, stays. */
export const followInGrant = async (
  ctx: Pick<ReactionContext, "request">,
  name: string,
  identityId: IdentityId,
  place: HeadedId,
): Promise<void> => {
  const request = ctx.request({ kind: "job", name, permissions: [forJobs.followName], reach: [identityId] }, place)
  await doneUnless(invoke(request, showInGrant, { identityId }), [IdentitySignals.follows])
}

/** Places show people as they call themselves, but for tenants, where users have names of their own; one that does so already costs one read. */
const grantsFollow = reaction({
  name: "identity.grants_follow",
  on: [edited, addressChanged],
  run: async (ctx, event) => {
    const me = await person(ctx, event)
    if (!me) return undefined
    const { identityId } = me
    for (const place of placesOf(me).filter((place) => !TenantId.is(place))) {
      if (ctx.timeLeft() < 1) return "again"
      await followInGrant(ctx, "identity.grants_follow", identityId, place)
    }
    return undefined
  },
})

const releasing = { kind: "job", name: "identity.delete_sign_ins", permissions: [forJobs.forgetIdentity] } as const

/**
 * Deletes the sign-ins that are still held by whoever was forgotten, and only then lets go of their usernames: one that is
 * free may be made anew at any moment, and is not touched.
 */
const deleteSignIns = reaction({
  name: "identity.delete_sign_ins",
  on: [forgotten],
  run: async (ctx, event) => {
    const { object: identityId } = event
    if (!IdentityId.is(identityId) || (await person(ctx, event))) return
    const { subjects, version } = event.data
    const claims = await ctx.getAll(subjects.map((subject) => claimed(subjectClaims, subject)))
    const held = subjects.filter((_, i) => claims[i]?.holder === identityId)
    if (held.length === 0) return
    for (const username of held) await ctx.directory.deleteUser(username)
    const request = ctx.request(releasing, identityId)
    await doneUnless(invoke(request, releaseSubjects, { subjects: held, version }), [IdentitySignals.subjects_free])
  },
})

export const identityReactions: readonly Reaction[] = [
  settlePassword,
  settleSecondFactor,
  secondFactorFollows,
  mailPassword,
  mailSecondFactor,
  mailFactorRemoved,
  mailVouched,
  mailLink,
  mailAddressAsked,
  mailAddressChanged,
  setAddress,
  grantsFollow,
  clearSignIn,
  deleteSignIns,
  eraseTracesOfIdentity,
]
