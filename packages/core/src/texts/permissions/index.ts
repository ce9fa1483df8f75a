import type { Locale } from "../../kernel/locales.ts"
import type { Catalogue } from "../../kernel/permissions.ts"
import { type Area, type CatalogueKey, type ModuleName, type PresetName } from "../../permissions/index.ts"
import { en } from "./en.ts"
import { pl } from "./pl.ts"
import { ru } from "./ru.ts"
import type { PermissionTexts, Words } from "./shape.ts"

export type { PermissionTexts, Words }

/** What is told of permissions, by language: each tells of all of them, or does not compile. */
export const permissionTexts: Readonly<Record<Locale, PermissionTexts>> = { en, pl, ru }

export const isCatalogueKey = (key: string): key is CatalogueKey => Object.hasOwn(en.permissions, key)

export const isPreset = (name: string): name is PresetName => Object.hasOwn(en.presetRoles, name)

/** What people call a role: a preset in their language, a custom one by its own name. */
export const roleTitle = (locale: Locale, name: string): string =>
  isPreset(name) ? permissionTexts[locale].presetRoles[name][0] : name

export const isModuleName = (name: string): name is ModuleName => Object.hasOwn(en.modules, name)

export const permissionWords = (locale: Locale, key: CatalogueKey): Words => permissionTexts[locale].permissions[key]
export const moduleWords = (locale: Locale, name: ModuleName): Words => permissionTexts[locale].modules[name]
export const presetWords = (locale: Locale, name: PresetName): Words => permissionTexts[locale].presetRoles[name]
export const areaTitle = (locale: Locale, area: Area): string => permissionTexts[locale].areas[area]

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
