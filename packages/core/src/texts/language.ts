import type { Locale } from "../kernel/locales.ts"
import { type Language, languageOf } from "./languages.ts"

const loaded = new Map<Locale, Language>()

/** All that people read in a language: read when it is first needed, because most who start need one. */
export const inLanguage = (locale: Locale): Language => {
  const known = loaded.get(locale)
  if (known) return known
  const language = languageOf(locale)
  loaded.set(locale, language)
  return language
}
