import type { Locale } from "../../kernel/locales.ts"
import type { Catalogue } from "../../kernel/permissions.ts"
import {
  type Area,
  catalogue,
  type CatalogueKey,
  type ModuleName,
  moduleNames,
  type PresetName,
  presetNames,
} from "../../permissions/index.ts"
import { inLanguage } from "../language.ts"
import type { Words } from "./shape.ts"

export type { Words }

export const isCatalogueKey = (key: string): key is CatalogueKey => Object.hasOwn(catalogue, key)

const names = { presets: new Set<string>(presetNames), modules: new Set<string>(moduleNames) }
export const isPreset = (name: string): name is PresetName => names.presets.has(name)
export const isModuleName = (name: string): name is ModuleName => names.modules.has(name)

export const permissionWords = (locale: Locale, key: CatalogueKey): Words => inLanguage(locale).permissions[key]
export const moduleWords = (locale: Locale, name: ModuleName): Words => inLanguage(locale).modules[name]
export const presetWords = (locale: Locale, name: PresetName): Words => inLanguage(locale).presetRoles[name]
export const areaTitle = (locale: Locale, area: Area): string => inLanguage(locale).areas[area]

/** What people call a role: a preset in their language, a custom one by its own name. */
export const roleTitle = (locale: Locale, name: string): string =>
  isPreset(name) ? presetWords(locale, name)[0] : name

/** Who is told of permissions: their language, and the catalogue with whatever a vendor has added to it. */
export type Telling = { readonly catalogue: Pick<Catalogue, "vendorWords">; readonly locale: Locale }

/** What a permission is called, and what it lets people do: in our words, or in the vendor's. */
export const wordsOf = ({ catalogue, locale }: Telling, key: string): Words =>
  isCatalogueKey(key)
    ? permissionWords(locale, key)
    : (catalogue.vendorWords(locale).permissions.get(key) ?? [key, key])

/** What people call a module: in our words, or in the vendor's. */
export const moduleTitle = ({ catalogue, locale }: Telling, module: string): string =>
  isModuleName(module) ? moduleWords(locale, module)[0] : (catalogue.vendorWords(locale).modules.get(module) ?? module)
