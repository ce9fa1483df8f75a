import type { Locale } from "../kernel/locales.ts"
import { type TextKey, texts } from "./catalogues.ts"
import { permissionTexts, type PermissionTexts } from "./permissions/texts.ts"
import type { InEvery } from "./words.ts"

// A bundle has another module in place of this one, which reads the same from a file for each language (infra/bundle.ts):
// compiled into the code, texts would be parsed at each start, in all languages. There each text is parsed already, which
// the library that says them takes as well.

export type Language = PermissionTexts & { readonly texts: Readonly<Record<TextKey, string>> }

const inOne = <K extends string, Text>(all: Readonly<Record<K, InEvery<Text>>>, locale: Locale) =>
  Object.fromEntries(Object.entries<InEvery<Text>>(all).map(([key, every]) => [key, every[locale]])) as Record<K, Text>

/** All that people read, in one language. */
export const languageOf = (locale: Locale): Language => ({
  texts: inOne(texts, locale),
  permissions: inOne(permissionTexts.permissions, locale),
  modules: inOne(permissionTexts.modules, locale),
  presetRoles: inOne(permissionTexts.presetRoles, locale),
  areas: inOne(permissionTexts.areas, locale),
})
