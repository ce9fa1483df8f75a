import { administration } from "./administration.ts"
import { crm } from "./crm.ts"
import type { Entry } from "./entry.ts"
import { finance } from "./finance.ts"
import { mail } from "./mail.ts"
import { marketing } from "./marketing.ts"
import { catalogueOrder } from "./positions.ts"
import { signatures } from "./signatures.ts"
import { telephony } from "./telephony.ts"

export {
  type Area,
  areas,
  type Entry,
  type ModuleName,
  moduleNames,
  ours,
  type PresetName,
  presetNames,
} from "./entry.ts"

/** Every permission of ours by its key, for whoever names one in code; a person's word goes to `findEntry`. */
export const catalogue = {
  ...administration,
  ...mail,
  ...telephony,
  ...marketing,
  ...crm,
  ...finance,
  ...signatures,
} as const

export type CatalogueKey = keyof typeof catalogue

/** All of them, module by module. */
export const entries: readonly (Entry & { readonly key: CatalogueKey })[] = Object.values(catalogue)

const byKey: ReadonlyMap<string, (typeof entries)[number]> = new Map(entries.map((entry) => [entry.key, entry]))

/** An entry by what a person wrote: a map, so that `constructor` is not one. */
export const findEntry = (key: string): (typeof entries)[number] | undefined => byKey.get(key)

/** The order in which scopes are stored and travel: the index of a key is its position, for ever. */
export const positions: readonly CatalogueKey[] = catalogueOrder
