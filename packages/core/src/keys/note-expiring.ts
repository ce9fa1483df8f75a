import * as z from "zod"
import { CustomerPlaceId, KeyId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { withinVersion } from "../kernel/versions.ts"
import { forJobs } from "../permissions/index.ts"
import { accountOver, concerned, headsOver } from "./concerning.ts"
import { keys } from "./entity.ts"
import { warnedFrom } from "./expiring.ts"
import { isExpired, KeyEffects, KeyEvents, foundKey, keyOfItem, KeySignals } from "./keys.ts"

/** Tells of a key that it expires, once for each moment at which that is told. */
export const noteExpiring = command({
  name: "key.note_expiring",
  summary: "Tell that an API key expires",
  place: CustomerPlaceId,
  permission: forJobs.noteExpiring,
  states: ["active", "read_only", "suspended", "closing"],
  input: z.strictObject({ keyId: KeyId.schema }),
  output: z.object({}),
  reads: headsOver,
  beyond: accountOver,
  decide: async (ctx, { keyId }) => {
    const { asOf } = ctx
    const key = await foundKey(ctx, keyId)
    const { name, expires, rev } = key
    const days = warnedFrom(expires, asOf)
    if (days === undefined || days === key.warned || isExpired(key, asOf)) throw KeySignals.told()
    const told = [...(await concerned(ctx, key))]
    return {
      result: {},
      writes: [withinVersion(keys, keyOfItem(key), key, { set: { warned: days } })],
      events: [KeyEvents.expiring({ object: keyId, version: rev }, { name, ends: expires, days, told }, {})],
      effects: [KeyEffects.expiring({ key: keyId, until: expires }, {})],
    }
  },
})
