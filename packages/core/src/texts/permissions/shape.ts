import type { Area, catalogue, CatalogueKey, ModuleName, PresetName } from "../../permissions/index.ts"

/** A title, and one sentence that says what it means. */
export type Words = readonly [title: string, does: string]

type KeyOf<M extends ModuleName> = { [K in CatalogueKey]: (typeof catalogue)[K]["module"] extends M ? K : never }

/** The words of all permissions of a module: a missing one does not compile. */
export type WordsOf<M extends ModuleName> = Readonly<Record<KeyOf<M>[CatalogueKey], Words>>

/** All that is told of permissions in one language. */
export type PermissionTexts = {
  readonly permissions: Readonly<Record<CatalogueKey, Words>>
  readonly modules: Readonly<Record<ModuleName, Words>>
  readonly presetRoles: Readonly<Record<PresetName, Words>>
  readonly areas: Readonly<Record<Area, string>>
}
