import type { Locale } from "../../kernel/locales.ts"
import type { Catalogue } from "../../kernel/permissions.ts"
import {
  type Area,
  catalogue,
  type CatalogueKey,
  isPresetOfOurs,
  type ModuleName,
  moduleNames,
} from "../../permissions/index.ts"
import { inLanguage } from "../language.ts"
import type { Words } from "./shape.ts"

export type { Words }

export const isCatalogueKey = (key: string): key is CatalogueKey => Object.hasOwn(catalogue, key)

const modules = new Set<string>(moduleNames)
const isModuleName = (name: string): name is ModuleName => modules.has(name)

export const permissionWords = (locale: Locale, key: CatalogueKey): Words => inLanguage(locale).permissions[key]
export const moduleWords = (locale: Locale, name: ModuleName): Words => inLanguage(locale).modules[name]
export const areaTitle = (locale: Locale, area: Area): string => inLanguage(locale).areas[area]

/** Who is told of permissions: their language, and the catalogue with whatever a vendor says of it. */
export type Telling = { readonly catalogue: Pick<Catalogue, "vendorWords">; readonly locale: Locale }

/** What people call a preset, and what they have it for: in the vendor's words, or in ours. */
export const presetWords = ({ catalogue, locale }: Telling, name: string): Words => {
  const [title, does] = catalogue.vendorWords(locale).presets.get(name) ?? []
  const [usual, usually] = isPresetOfOurs(name) ? inLanguage(locale).presetRoles[name] : [name, name]
  return [title ?? usual, does ?? usually]
}

/** What people call a role: a preset in their language, a custom one by its own name. */
export const roleTitle = (telling: Telling, name: string): string => presetWords(telling, name)[0]

/** What a permission is called, and what it lets people do: in our words, or in the vendor's. */
export const wordsOf = ({ catalogue, locale }: Telling, key: string): Words =>
  isCatalogueKey(key)
    ? permissionWords(locale, key)
    : (catalogue.vendorWords(locale).permissions.get(key) ?? [key, key])

/** What people call a module: in our words, or in the vendor's. */
export const moduleTitle = ({ catalogue, locale }: Telling, module: string): string =>
  isModuleName(module) ? moduleWords(locale, module)[0] : (catalogue.vendorWords(locale).modules.get(module) ?? module)
