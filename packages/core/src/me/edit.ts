import * as z from "zod"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { TimeZone } from "../kernel/values.ts"
import {
  type Identity,
  IdentityEffects,
  IdentityEvents,
  meIn,
  nextIdentity,
  nextOf,
  PersonName,
  placesOf,
} from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"

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
