import type { Locale } from "../kernel/locales.ts"

/** Texts of one subject, side by side in every language: a key that one of them lacks does not compile. */
export const words = <K extends string>(
  all: Readonly<Record<Locale, Readonly<Record<K, string>>>>,
): Readonly<Record<Locale, Readonly<Record<K, string>>>> => all
