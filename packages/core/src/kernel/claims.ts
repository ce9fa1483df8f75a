import { Entity } from "electrodb"
import { sha256 } from "./digest.ts"
import type { Id } from "./ids.ts"
import { ref, type Ref, tableConfig, type TransactItem, write } from "./table.ts"

/** Things of which there may be one in the whole system. Unique within a place is a key of that place instead. */
export type ClaimKind = Id<"ClaimKind">
/** Declares such things, for the capability whose they are and which lists them as its own. */
export const claimKind = (name: string): ClaimKind => name as ClaimKind

/** Claims live outside all places. Who may do what to them is decided by their holder (see the guard). */
export const claimPrefix = "uniq#"

export const claims = new Entity(
  {
    model: { service: "tenantry", entity: "claim", version: "1" },
    attributes: {
      kind: { type: "string", required: true, field: "k" },
      value: { type: "string", required: true, field: "h" },
      holder: { type: "string", required: true, field: "holder" },
    },
    indexes: {
      byValue: {
        pk: { field: "pk", composite: ["kind", "value"], template: "uniq#${kind}#${value}", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

const compared = (value: string): string => value.normalize("NFKC").trim().toLowerCase()

/** Hashed, so that no value can reach another's key and no address lies in a key. */
export const hashed = (value: string): string => sha256(compared(value)).toString("base64url").slice(0, 22)

export const claimed = (kind: ClaimKind, value: string): Ref<typeof claims> =>
  ref(claims, { kind, value: hashed(value) })

/** Gives a unique thing back that is held by who says so. */
export const release = (kind: ClaimKind, value: string, holder: string): TransactItem =>
  write(claims)
    .remove({ kind, value: hashed(value) })
    .where((claim, { eq }) => eq(claim.holder, holder))
    .commit()

/** Takes a unique thing for a place. Who comes second, fails. */
export const claim = (kind: ClaimKind, value: string, holder: string): TransactItem =>
  write(claims)
    .create({ kind, value: hashed(value), holder })
    .commit()
