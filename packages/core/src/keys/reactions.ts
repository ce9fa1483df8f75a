import { doneUnless } from "../kernel/errors.ts"
import { CustomerPlaceId, IdentityId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { type Reaction, reaction } from "../kernel/reactions.ts"
import { mailPerson } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { nextWarning, warnedFrom } from "./expiring.ts"
import { KeyErrors, KeyEvents, keysIn, KeySignals } from "./keys.ts"
import { noteExpiring } from "./note-expiring.ts"

/** Waits with a key for the moments at which its end is told; a new value has a new end, and its own waiting. */
const watchExpiry = reaction({
  name: "key.watch_expiry",
  on: [KeyEvents.created, KeyEvents.rotated],
  run: async (ctx, { place, object: keyId, data: { ends: expires } }) => {
    if (!CustomerPlaceId.is(place)) return undefined
    const key = (await keysIn(ctx, place)).find((one) => one.keyId === keyId)
    if (key?.expires !== expires) return undefined
    const days = warnedFrom(expires, ctx.now)
    if (days !== undefined && days !== key.warned) {
      const caller = { kind: "job", name: "key.watch_expiry", permissions: [forJobs.noteExpiring] } as const
      const done = invoke(ctx.request(caller, place), noteExpiring, { keyId: key.keyId })
      await doneUnless(done, [KeySignals.told, KeyErrors.unknown])
    }
    const later = nextWarning(expires, ctx.now)
    return later && { later }
  },
})

const mailExpiring = reaction({
  name: "key.mail_expiring",
  on: [KeyEvents.expiring],
  reach: ({ data }) => data.told,
  each: ({ data }) => data.told,
  run: async (ctx, { data: { name, ends: expires } }, to) => {
    if (IdentityId.is(to)) await mailPerson(ctx, to, { name: "key_expiring", values: { name, until: expires } })
  },
})

const mailReported = reaction({
  name: "key.mail_reported",
  on: [KeyEvents.reported],
  reach: ({ data }) => data.told,
  each: ({ data }) => data.told,
  run: async (ctx, { data: { name } }, to) => {
    if (IdentityId.is(to)) await mailPerson(ctx, to, { name: "key_reported", values: { name } })
  },
})

export const keyReactions: readonly Reaction[] = [watchExpiry, mailExpiring, mailReported]
