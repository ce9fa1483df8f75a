import type { Locale } from "../locales.ts"
import { signsOf } from "./fold.ts"
import { tables } from "./known.ts"
import { lazily } from "../lazily.ts"
import { inBasicDigits } from "./number.ts"

/** Raised when the order, or what keys are made of, changes: keys of another version are made anew. */
export const sortVersion = 1

type Letter = { readonly rank: number; readonly form: number }
type Alphabet = ReadonlyMap<string, Letter>

/** CLDR's order of all letters; Polish has nine of its own, and Russian begins with its alphabet. */
const groupsOf: Readonly<Record<Locale, () => readonly string[]>> = {
  en: () => tables().order.split("\n"),
  pl: () =>
    tables()
      .polish.split("\n")
      .reduce<readonly string[]>((groups, line) => {
        const [before = "", ...letter] = signsOf(line)
        return groups.toSpliced(groups.findIndex((group) => group.startsWith(before)) + 1, 0, letter.join(""))
      }, tables().order.split("\n")),
  ru: () => {
    const groups = tables().order.split("\n")
    const cyrillic = groups.filter((group) => /^\p{sc=Cyrillic}/u.test(group) && /^\p{L}/u.test(group))
    const others = groups.filter((group) => !cyrillic.includes(group))
    return others.toSpliced(
      others.findIndex((group) => group.startsWith("a")),
      0,
      ...cyrillic,
    )
  },
}

const alphabetOf = (groups: readonly string[]): Alphabet => {
  const all = groups.toSpliced(
    groups.findIndex((group) => group.startsWith("0")),
    0,
    otherSigns,
  )
  return new Map(all.flatMap((group, rank) => signsOf(group).map((sign, form) => [sign, { rank, form }] as const)))
}

const alphabets: Readonly<Record<Locale, () => Alphabet>> = {
  en: lazily(() => alphabetOf(groupsOf.en())),
  pl: lazily(() => alphabetOf(groupsOf.pl())),
  ru: lazily(() => alphabetOf(groupsOf.ru())),
}

const sortedAs = lazily(
  () =>
    new Map(
      tables()
        .parts.split("\n")
        .map((line) => {
          const [sign = "", ...made] = signsOf(line)
          return [sign, made] as const
        }),
    ),
)
const ranksOfMarks = lazily(() => new Map(signsOf(tables().marks).map((mark, rank) => [mark, rank])))

type Part = { readonly part: string; readonly form: number }
const asIs = (part: string): Part => ({ part, form: 0 })
/** Behind all forms of a letter comes what only is sorted as that letter. */
const asAnother = (part: string): Part => ({ part, form: 8 })

/** A sign in parts that the alphabet knows: letters of their own stay whole. */
const partsOf = (alphabet: Alphabet, sign: string): readonly Part[] =>
  alphabet.has(sign)
    ? [asIs(sign)]
    : signsOf(sign.normalize("NFKD")).flatMap((part) =>
        alphabet.has(part) ? [asIs(part)] : (sortedAs().get(part)?.map(asAnother) ?? [asIs(part)]),
      )

/** Weights as characters: `!` ends a level and comes before all of them, as `#` does that ends the key. */
const first = 0x30
const weight = (rank: number): string => String.fromCharCode(first + rank)
/** Stands in the order for the signs that are not in it. */
const otherSigns = "\uFFFC"
/** What no alphabet here has comes by its number: signs between punctuation and digits, letters behind all others. */
const unknown = (alphabet: Alphabet, sign: string): string => {
  const code = sign.codePointAt(0) ?? 0
  const lead = /[\p{L}\p{N}]/u.test(sign) ? "\uE000" : weight(alphabet.get(otherSigns)?.rank ?? 0)
  return `${lead}${weight(code >> 11)}${weight(code & 0x7ff)}`
}

/** How much of each level a key has: a key of an index holds 1,024 bytes (DynamoDB, quotas), and one weight up to three. */
const most = { letters: 128, marks: 64, forms: 64 }
const cut = (level: string, length: number): string => level.slice(0, length).replace(/0+$/, "")

/**
 * A text as a key that sorts by its bytes as a language sorts: by letters first; among the same letters by marks, and then
 * small letters before capitals.
 */
export const sortKeyOf = (locale: Locale, text: string): string => {
  const alphabet = alphabets[locale]()
  let [letters, accents, forms] = ["", "", ""]
  for (const sign of signsOf(text.normalize("NFC").replace(/\p{Nd}/gu, inBasicDigits))) {
    for (const { part, form } of partsOf(alphabet, sign)) {
      const letter = alphabet.get(part)
      const mark = ranksOfMarks().get(part)
      if (letter === undefined && mark !== undefined) accents += weight(mark + 1)
      else if (letter !== undefined || !/\p{M}/u.test(part)) {
        letters += letter === undefined ? unknown(alphabet, part) : weight(letter.rank)
        accents += weight(0)
        forms += weight((letter?.form ?? 0) + form)
      }
    }
  }
  return `${letters.slice(0, most.letters)}!${cut(accents, most.marks)}!${cut(forms, most.forms)}`
}
