import type { Locale } from "../kernel/locales.ts"

/** The same in every language: what lacks one of them does not compile. */
export type InEvery<Text> = Readonly<Record<Locale, Text>>

/** Texts of one subject, key by key, in every language side by side. */
export const words = <K extends string>(all: Readonly<Record<K, InEvery<string>>>): typeof all => all
