import type { Locale } from "@tenantry/core/kernel/locales"
import type { Vendor } from "@tenantry/core/kernel/vendor"

type Range = { readonly tag: string; readonly quality: number }

/** Nobody's browser names more. */
const mostRanges = 40

/** One language range with its weight (RFC 9110, 12.4.2 and 12.5.4); what is none is passed over. */
const rangeIn = (text: string): readonly Range[] => {
  const [, tag, quality = "1"] =
    /^(\*|[a-z]{1,8}(?:-[a-z\d]{1,8})*)(?:[ \t]*;[ \t]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i.exec(text.trim()) ?? []
  return tag === undefined ? [] : [{ tag: tag.toLowerCase(), quality: Number(quality) }]
}

/** Whether a range means a language: `pl-PL` is looked up as `pl` (RFC 4647, 3.4). */
const means = ({ tag }: Range, locale: Locale): boolean => tag === locale || tag.startsWith(`${locale}-`)

/**
 * How welcome a language is: as the range says that is the language itself, else the best of those that are narrower, else
 * “*”. A weight of 0 is no.
 */
const qualityOf = (locale: Locale, ranges: readonly Range[]): number => {
  const own = ranges.filter((range) => means(range, locale))
  const named = own.find(({ tag }) => tag === locale)
  if (named) return named.quality
  const all = own.length > 0 ? own : ranges.filter(({ tag }) => tag === "*")
  return Math.max(0, ...all.map(({ quality }) => quality))
}

/** The language a browser asks for, of those that are offered; of those that are as welcome, the first. */
export const preferredLocale = ({ languages }: Pick<Vendor, "languages">, header: string | undefined): Locale => {
  const ranges = (header ?? "").split(",", mostRanges).flatMap(rangeIn)
  const order = (locale: Locale): number => {
    const at = ranges.findIndex((range) => means(range, locale))
    return at < 0 ? ranges.length : at
  }
  const [best] = languages
    .map((locale) => ({ locale, quality: qualityOf(locale, ranges) }))
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality || order(a.locale) - order(b.locale))
  return best?.locale ?? languages[0]
}
