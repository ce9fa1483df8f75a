import * as z from "zod"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { ref, type TransactItem } from "../kernel/table.ts"
import { sameVersion } from "../kernel/versions.ts"
import { grants, grantShown } from "../grants/index.ts"
import { forAnyone, forJobs } from "../permissions/index.ts"
import { meIn, nextIdentity, nextOf } from "./changing.ts"
import { identities } from "./entity.ts"
import { type Identity, IdentityErrors, placesOf } from "./identities.ts"
import { TimeZone } from "../kernel/values.ts"
import { PersonName } from "./inputs.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"

type Profile = Pick<Identity, "name" | "locale" | "timeZone">

const Profile = z.object({ name: z.string(), locale: Locale, timeZone: z.string() })

const effectsOf = (before: Profile, { name, locale, timeZone }: Profile, inAccounts: boolean) => {
  const renamed = before.name !== name
  return [
    ...(renamed ? [IdentityEffects.renamed({ from: before.name, to: name }, {})] : []),
    ...(renamed && inAccounts ? [IdentityEffects.nameFollows({}, {})] : []),
    ...(before.locale === locale ? [] : [IdentityEffects.language({ locale }, {})]),
    ...(before.timeZone === timeZone ? [] : [IdentityEffects.timeZone({ timeZone }, {})]),
  ]
}

/** What a company calls somebody is the company's: there, the name is changed where its users are. */
export const editMe = command({
  name: "me.edit",
  summary: "Change my name, my language and my time zone",
  route: "PATCH /v1/me",
  place: IdentityId,
  permission: forAnyone.editMe,
  input: z.strictObject({
    name: PersonName.exactOptional(),
    locale: Locale.exactOptional(),
    timeZone: TimeZone.exactOptional(),
  }),
  output: Profile,
  decide: async (ctx, input) => {
    const me = await meIn(ctx)
    const { name, locale, timeZone } = me
    const before: Profile = { name, locale, timeZone }
    const after: Profile = { ...before, ...input }
    const changed = (["name", "locale", "timeZone"] as const).filter((field) => before[field] !== after[field])
    if (changed.length === 0) return unchanged(after)
    return {
      result: after,
      writes: [nextIdentity(me, after)],
      events: [IdentityEvents.edited(nextOf(me), { changed }, { name: after.name })],
      effects: effectsOf(
        before,
        after,
        placesOf(me).some((place) => AccountId.is(place)),
      ),
    }
  },
})

/** That somebody is still who they were when their grant was made to follow. */
const unchangedIdentity = (me: Identity): TransactItem => sameVersion(identities, { identityId: me.identityId }, me)

/** An account shows its admins as they call themselves by now; refused where it does so already. */
export const followGrant = command({
  name: "grant.follow",
  summary: "Show an admin in an account by the name and address they have now",
  place: AccountId,
  permission: forJobs.followName,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (place, { identityId }) => [ref(grants, { place, identityId }), ref(identities, { identityId })],
  decide: async (ctx, { identityId }) => {
    const { place } = ctx
    const [grant, identity] = await ctx.getAll([ref(grants, { place, identityId }), ref(identities, { identityId })])
    if (!grant || !identity) throw IdentityErrors.follows()
    const { name, email, rev } = identity
    if (grant.name === name && grant.email === email) throw IdentityErrors.follows()
    return {
      result: { identityId },
      writes: [grantShown(grant, { name, email })],
      checks: [unchangedIdentity(identity)],
      events: [IdentityEvents.followed({ object: identityId, version: rev }, {}, { name, email })],
      effects: [IdentityEffects.followed({ name, email }, {})],
    }
  },
})
