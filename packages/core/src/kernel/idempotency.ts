import { Entity } from "electrodb"
import { sha256 } from "./digest.ts"
import { errors } from "./errors.ts"
import { type Item, ref, type Ref, tableConfig, type TransactItem, write } from "./table.ts"

export const IdempotencyErrors = errors("idempotency", {
  mismatch: "invalid",
  key_malformed: "invalid",
  erased: "gone",
})
const lifetime = 24 * 60 * 60

/** What a key has already been used for, and what came of it. Written in the transaction whose result it holds. */
export const idempotencyRecords = new Entity(
  {
    model: { service: "tenantry", entity: "idem", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      actor: { type: "string", required: true, field: "a" },
      key: { type: "string", required: true, field: "k" },
      request: { type: "string", required: true, field: "q" },
      /** Erased when somebody goes of whom it tells. */
      result: { type: "any", field: "d" },
      expires: { type: "number", required: true, field: "ttl" },
    },
    indexes: {
      /** All of a place lie together, so that what they tell of somebody is found when it is to be erased. */
      inPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#k", casing: "none" },
        sk: { field: "sk", composite: ["actor", "key"], template: "${actor}#${key}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

export type Usage = Item<typeof idempotencyRecords>

/** Keys are the caller's words: hashed, they cannot be too long, nor collide with ours. */
const hashed = (...words: readonly string[]): string =>
  sha256(...words)
    .toString("base64url")
    .slice(0, 22)

const usageOf = (place: string, actor: string, key: string): Ref<typeof idempotencyRecords> => {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw IdempotencyErrors.key_malformed()
  return ref(idempotencyRecords, { place, actor, key: hashed(key) })
}

/** Of a key, and of a confirmation: what comes with either once more is answered as it was the first time. */
export const usagesOf = (
  place: string,
  actor: string,
  idempotencyKey: string | undefined,
  confirmation: string | undefined,
): readonly Ref<typeof idempotencyRecords>[] => [
  ...(idempotencyKey === undefined ? [] : [usageOf(place, actor, idempotencyKey)]),
  ...(confirmation === undefined
    ? []
    : [ref(idempotencyRecords, { place, actor, key: hashed("confirmation", confirmation) })]),
]

const seconds = (now: Date): number => Math.floor(now.getTime() / 1000)
/** The end of the second in which it was made. */
export const madeAt = ({ expires }: Usage): Date => new Date((expires - lifetime) * 1000 + 999)
export const isLive = (usage: Usage, now: Date): boolean => usage.expires > seconds(now)

/** Takes the key, if it is free or its last use has expired. */
export const use = (
  usage: Ref<typeof idempotencyRecords>,
  now: Date,
  record: Pick<Usage, "request"> & { readonly result: unknown },
): TransactItem =>
  write(idempotencyRecords)
    .put({ ...usage.key, ...record, expires: seconds(now) + lifetime })
    .where(({ key, expires }, { notExists, lte }) => `(${notExists(key)} OR ${lte(expires, seconds(now))})`)
    .commit()
