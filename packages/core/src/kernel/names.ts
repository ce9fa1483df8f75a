import { Entity } from "electrodb"
import type { Id } from "./ids.ts"
import { ref, type Ref, tableConfig, type TransactItem, write } from "./table.ts"

/** What there may be one of in a place. The value is the key. */
export type NameKind = Id<"NameKind">
/** Declares such things, for the capability whose they are and which lists them as its own. */
export const nameKind = (name: string): NameKind => name as NameKind

export const names = new Entity(
  {
    model: { service: "tenantry", entity: "name", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      kind: { type: "string", required: true, field: "k" },
      value: { type: "string", required: true, field: "h" },
      /** The id of what is called so. */
      holder: { type: "string", required: true, field: "o" },
    },
    indexes: {
      inPlace: {
        pk: { field: "pk", composite: ["place", "kind"], template: "${place}#${kind}", casing: "none" },
        sk: { field: "sk", composite: ["value"], template: "${value}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

export const nameIn = (place: string, kind: NameKind, value: string): Ref<typeof names> =>
  ref(names, { place, kind, value })

/** Takes a name in a place; who comes second, fails. */
export const takeName = (place: string, kind: NameKind, value: string, holder: string): TransactItem =>
  write(names).create({ place, kind, value, holder }).commit()

/** Gives a name back that is held by who says so. */
export const giveNameBack = (place: string, kind: NameKind, value: string, holder: string): TransactItem =>
  write(names)
    .remove({ place, kind, value })
    .where((name, { eq }) => eq(name.holder, holder))
    .commit()

/** A name passes from one who holds it to another: at no instant has nobody it, and nobody comes in between. */
export const passName = (
  place: string,
  kind: NameKind,
  value: string,
  { from, to }: { readonly from: string; readonly to: string },
): TransactItem =>
  write(names)
    .patch({ place, kind, value })
    .set({ holder: to })
    .where((name, { eq }) => eq(name.holder, from))
    .commit()
