import { CustomAttributeType, Entity } from "electrodb"
import { type CustomerPlaceId, IdentityId, KeyId, UserId } from "../kernel/ids.ts"
import { tableConfig } from "../kernel/table.ts"

/**
 * A key of a place, in one of the few slots that a place has for keys: a slot is taken by a condition, so there are never
 * more. Its value names place, slot and id; whoever shows it is let in by this one item.
 */
export const keys = new Entity(
  {
    model: { service: "tenantry", entity: "key", version: "1" },
    attributes: {
      place: { type: CustomAttributeType<CustomerPlaceId>("string"), required: true, field: "p" },
      slot: { type: "number", required: true, field: "i", padding: { length: 2, char: "0" } },
      keyId: { type: KeyId.attribute, required: true, field: "k" },
      name: { type: "string", required: true, field: "n" },
      /** Of its value, which is stored nowhere. */
      hash: { type: "string", required: true, field: "h" },
      /** Of the value before that, while it still counts, and until when (ISO 8601). */
      earlierHash: { type: "string", field: "eh" },
      earlierUntil: { type: "string", field: "eu" },
      /** What it may do, as tokens have it. */
      core: { type: "string", required: true, field: "pc" },
      vendor: { type: "string", required: true, field: "pv" },
      /** From where it is taken; without any, from everywhere. */
      networks: { type: CustomAttributeType<readonly string[]>("any"), field: "nw" },
      /** Who made it, and as which user of the tenant. */
      madeBy: { type: IdentityId.attribute, required: true, field: "by" },
      madeAs: { type: UserId.attribute, field: "u" },
      /** Who had the value before this one, while it still counts: the same, where it was never another. */
      earlierBy: { type: IdentityId.attribute, field: "eb" },
      earlierAs: { type: UserId.attribute, field: "ea" },
      createdAt: { type: "string", required: true, field: "at" },
      expires: { type: "string", required: true, field: "x" },
      /** So many days before that its end was last told of. */
      warned: { type: "number", field: "w" },
      /** The day (UTC) on which it was last used: noted once a day, and without its version. */
      usedOn: { type: "string", field: "on" },
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      inPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#ak", casing: "none" },
        sk: { field: "sk", composite: ["slot"], template: "#${slot}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
