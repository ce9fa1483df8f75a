import type { Locale } from "../../kernel/locales.ts"
import { type Area, type CatalogueKey, type ModuleName, type PresetName } from "../../permissions/index.ts"
import { en } from "./en.ts"
import { pl } from "./pl.ts"
import { ru } from "./ru.ts"
import type { PermissionTexts, Words } from "./shape.ts"

export type { PermissionTexts, Words }

/** What is told of permissions, by language: each tells of all of them, or does not compile. */
export const permissionTexts: Readonly<Record<Locale, PermissionTexts>> = { en, pl, ru }

export const isCatalogueKey = (key: string): key is CatalogueKey => Object.hasOwn(en.permissions, key)

/** What people call a permission; one of a vendor's modules that is not known here is called by its key. */
export const permissionTitle = (locale: Locale, key: string): string =>
  isCatalogueKey(key) ? permissionTexts[locale].permissions[key][0] : key

export const isPreset = (name: string): name is PresetName => Object.hasOwn(en.presetRoles, name)

/** What people call a role: a preset in their language, a custom one by its own name. */
export const roleTitle = (locale: Locale, name: string): string =>
  isPreset(name) ? permissionTexts[locale].presetRoles[name][0] : name

export const isModuleName = (name: string): name is ModuleName => Object.hasOwn(en.modules, name)

/** What people call a module; a vendor's is called by its own name. */
export const moduleTitle = (locale: Locale, name: string): string =>
  isModuleName(name) ? permissionTexts[locale].modules[name][0] : name

export const permissionWords = (locale: Locale, key: CatalogueKey): Words => permissionTexts[locale].permissions[key]
export const moduleWords = (locale: Locale, name: ModuleName): Words => permissionTexts[locale].modules[name]
export const presetWords = (locale: Locale, name: PresetName): Words => permissionTexts[locale].presetRoles[name]
export const areaTitle = (locale: Locale, area: Area): string => permissionTexts[locale].areas[area]
