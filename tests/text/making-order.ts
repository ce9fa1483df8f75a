import anyAscii from "any-ascii"
import { signsOf } from "@tenantry/core/kernel/text/fold"

/** Scripts that somebody's name in a company of ours may be written in; others come after them, by their numbers. */
const scripts = [
  ["Latin", "Greek", "Cyrillic", "Georgian", "Armenian", "Hebrew", "Arabic", "Thaana", "Ethiopic", "Devanagari"],
  ["Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao"],
  ["Tibetan", "Myanmar", "Khmer", "Hiragana", "Katakana", "Bopomofo"],
].flat()
const written = new RegExp(`^[${scripts.map((script) => `\\p{sc=${script}}`).join("")}]$`, "u")
const common = /^[ -~\u00A1-\u00BF\u2010-\u2027\u2030-\u205E\p{sc=Inherited}]$/u

const signs: readonly string[] = Array.from({ length: 0x20000 }, (_, code) => code)
  .filter((code) => (code < 0xd800 || code > 0xdfff) && code > 0x1f)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]$/u.test(sign) && (written.test(sign) || common.test(sign)))

type Level = "base" | "accent" | "variant"
const collators = new Map<string, Intl.Collator["compare"]>()
const by = (locale: string, sensitivity: Level): Intl.Collator["compare"] => {
  const name = `${locale} ${sensitivity}`
  const compare = collators.get(name) ?? new Intl.Collator(locale, { sensitivity }).compare
  collators.set(name, compare)
  return compare
}

const decomposed = (sign: string): string => sign.normalize("NFKD")
const isWhole = (sign: string): boolean => decomposed(sign) === sign
/** Composed, and yet another letter than what it is composed of: й is no и. */
const ownOf = (locale: string): readonly string[] =>
  signs.filter((sign) => {
    const parts = sign.normalize("NFD")
    const [first = ""] = signsOf(parts)
    return parts !== sign && decomposed(sign) === parts && by(locale, "base")(sign, first) !== 0
  })

const isMark = (sign: string): boolean => by("en", "base")(`a${sign}`, "a") === 0
const marksOf = (): readonly string[] => {
  const marks = signs.filter((sign) => isWhole(sign) && isMark(sign))
  return marks
    .filter((sign) => by("en", "accent")(`a${sign}`, "a") !== 0)
    .toSorted((one, other) => by("en", "accent")(`a${one}`, `a${other}`))
}

const grouped = (sorted: readonly string[], locale: string): readonly (readonly string[])[] => {
  const groups: string[][] = []
  for (const sign of sorted) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && by(locale, "base")(last[0], sign) === 0) last.push(sign)
    else groups.push([sign])
  }
  return groups
}

const latin = "abcdefghijklmnopqrstuvwxyz"
const pairs = signsOf(latin).flatMap((one) => signsOf(latin).map((other) => one + other))

/** The last mark that does not come behind a letter: it differs from what has it by its form alone. */
const markBefore = (marks: readonly string[], compare: (mark: string) => number): string =>
  marks.findLast((mark) => compare(mark) >= 0) ?? marks[0] ?? ""

/** What a letter is sorted as, where it is not one of its own: æ as ae, ø as o with a mark. */
const partsOf = (sign: string, head: string, locale: string, marks: readonly string[]): string | undefined => {
  const compare = by(locale, "accent")
  if (sign === head || compare(sign, head) === 0) return undefined
  const letter = /\p{Lu}/u.test(sign) ? head.toUpperCase() : head
  return `${letter}${markBefore(marks, (mark) => compare(sign, `${letter}${mark}`))}`
}

const orderOf = (locale: string, marks: readonly string[]) => {
  const own = ownOf(locale)
  const compare = by(locale, "variant")
  const whole = signs.filter((sign) => (isWhole(sign) && !isMark(sign)) || own.includes(sign))
  const asPair = (sign: string): string | undefined =>
    /^[\p{sc=Latin}--[A-Za-z]]$/v.test(sign) ? pairs.find((pair) => by(locale, "base")(pair, sign) === 0) : undefined
  const composed = whole.flatMap((sign) => {
    const small = asPair(sign)
    if (small === undefined) return []
    const pair = /\p{Lu}/u.test(sign) ? small.toUpperCase() : small
    const between = (mark: string): string => `${pair[0]}${mark}${pair[1]}`
    const differs = by(locale, "accent")(sign, pair) !== 0
    return [
      [sign, between(differs ? markBefore(marks, (mark) => by(locale, "accent")(sign, between(mark))) : "")] as const,
    ]
  })
  const single = whole.filter((sign) => !composed.some(([other]) => other === sign))
  const groups = grouped(
    single.toSorted((one, other) => compare(one, other) || (one < other ? -1 : 1)),
    locale,
  )
  const parts = groups.flatMap(([head = "", ...others]) =>
    others.flatMap((sign) => {
      const made = partsOf(sign, head, locale, marks)
      return made === undefined ? [] : [[sign, made] as const]
    }),
  )
  const apart = new Set(parts.map(([sign]) => sign))
  return {
    groups: groups.map((group) => group.filter((sign) => !apart.has(sign)).join("")),
    parts: [...composed, ...parts].map(([sign, made]) => `${sign}${made}`),
  }
}

const lines = (name: string, all: readonly string[]): readonly string[] => [
  `export const ${name} =`,
  `  ${JSON.stringify(all.join("\n"))}`,
]

/** The order of letters in English (CLDR's root), and what is another in Polish: letters, each after the one before it. */
export const orderLines = (): readonly string[] => {
  const marks = marksOf()
  const [root, polish] = [orderOf("en", marks), orderOf("pl", marks)]
  const tailored = polish.groups.flatMap((group, i) => {
    const isNew = !root.groups.includes(group) && !root.groups.some((other) => other.startsWith(group))
    return isNew ? [`${signsOf(polish.groups[i - 1] ?? "")[0]}${group}`] : []
  })
  return [
    "/** Groups of signs that are one letter, small before capital, in their order. */",
    ...lines("order", root.groups),
    "",
    "/** Signs that are sorted as others: what they are, and as what. */",
    ...lines("parts", root.parts),
    "",
    "/** Marks in their order. */",
    ...lines("marks", [marks.join("")]),
    "",
    "/** Letters of Polish, each behind the letter after which it comes. */",
    ...lines("polish", tailored),
  ]
}

/** Letters that keep their marks, and Latin letters without any, as who has no such keys types them. */
export const letterLines = (): readonly string[] => {
  const own = ownOf("en").filter((sign) => /^.\p{Diacritic}+$/u.test(sign.normalize("NFD")))
  const alone = signs.filter((sign) => /^[[\p{sc=Latin}&&\p{Ll}]--[a-z]]$/v.test(sign) && isWhole(sign))
  const typed = alone.flatMap((sign) => {
    const ascii = anyAscii(sign).toLowerCase()
    return /^[a-z]+$/.test(ascii) ? [`${sign}${ascii}`] : []
  })
  // Beyond Latin, CLDR says itself that some letters differ by a mark alone.
  const marked = orderOf("en", marksOf()).parts.filter(
    (line) => /^\p{Ll}\p{L}/u.test(line) && !alone.includes(line[0] ?? ""),
  )
  return [
    "/** Letters that are others than what they are composed of. */",
    ...lines("own", [own.join("")]),
    "",
    "/** Letters that many keyboards lack, and how they are typed there. */",
    ...lines("typed", [...typed, ...marked]),
  ]
}
