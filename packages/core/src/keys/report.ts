import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import {
  type CustomerPlaceId,
  CustomerPlaceId as Places,
  type ServiceId,
  ServiceId as Service,
  service,
} from "../kernel/ids.ts"
import { command, type Located, unchanged } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { forVisitors } from "../permissions/index.ts"
import { keys } from "./entity.ts"
import { KeyEffects, KeyEvents } from "./keys.ts"
import { accountOver, concerned, headsOver } from "./concerning.ts"
import { revocation } from "./revoking.ts"
import { isValueOf, openValue } from "./values.ts"

type Place = CustomerPlaceId | ServiceId
type At = Located<Place> & { readonly shown?: Exclude<ReturnType<typeof openValue>, undefined> }

const Anywhere = {
  kind: "Reported",
  is: (place: string): place is Place => Places.is(place) || Service.is(place),
} as const

/**
 * Whoever finds a key where it should not be ends it by its value: scanners of code, or anybody. The answer is the same for
 * what is none; who has a value that counts could find that out by using it.
 */
export const reportKey = command({
  name: "key.report",
  summary: "Report an API key that was found where others can read it: it is revoked at once, and its place is told",
  route: "POST /v1/keys/report",
  place: Anywhere,
  permission: forVisitors.reportKey,
  limits: {
    perAddress: { most: 300, seconds: 3600 },
    perTarget: { most: 10, seconds: 3600, of: ({ value }) => value },
  },
  states: ["active", "read_only", "suspended", "closing"],
  input: z.strictObject({ value: text(200) }),
  output: z.object({}),
  locate: (keyring, { value }): At => {
    const shown = openValue(keyring, value)
    return shown ? { place: shown.of, shown } : { place: service }
  },
  reads: (place, _input, { shown }) =>
    shown ? [ref(keys, { place: shown.of, slot: shown.slot }), ...headsOver(place)] : [],
  beyond: accountOver,
  decide: async (ctx, _input, { shown }) => {
    const key = shown ? await ctx.get(keys, { place: shown.of, slot: shown.slot }) : null
    // Whoever only asks what it would do is told the same of every value.
    const effects = [KeyEffects.reported({}, {})]
    // Looked up for each that was ever one, so that it takes as long, whatever has become of it.
    const told = shown ? await concerned(ctx, { place: shown.of, madeBy: key?.madeBy }) : []
    if (!shown || key?.keyId !== shown.keyId || !isValueOf(key, shown.hash, ctx.now)) {
      return { ...unchanged({}), effects }
    }
    const { write } = revocation(key)
    const of = { object: key.keyId, version: key.rev + 1 }
    return {
      result: {},
      writes: [write],
      events: [KeyEvents.reported(of, { name: key.name, told: [...told] }, {})],
      effects,
    }
  },
})
