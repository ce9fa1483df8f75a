import type { Context } from "hono"
import { accepts } from "hono/accepts"
import { type Locale, locales } from "@tenantry/core/kernel/locales"

const isLocale = (language: string): language is Locale => (locales as readonly string[]).includes(language)

/** The language a browser asks for, as far as we speak it: `pl-PL` is `pl`. English for everybody else. */
export const preferredLocale = (c: Context): Locale => {
  const wanted = accepts(c, {
    header: "Accept-Language",
    supports: [...locales],
    default: "en",
    match: (preferences, { default: otherwise }) =>
      preferences
        .toSorted((a, b) => b.q - a.q)
        .map(({ type }) => type.split("-")[0]?.toLowerCase() ?? "")
        .find(isLocale) ?? otherwise,
  })
  return isLocale(wanted) ? wanted : "en"
}
