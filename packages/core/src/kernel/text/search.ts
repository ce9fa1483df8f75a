import { folded, plain, signsOf } from "./fold.ts"
import { tables } from "./known.ts"
import { lazily } from "../lazily.ts"
import { inBasicDigits } from "./number.ts"

const typing = lazily(
  () =>
    new Map(
      tables()
        .typed.split("\n")
        .map((line) => {
          const [sign = "", ...letters] = signsOf(line)
          return [sign, letters.join("")] as const
        }),
    ),
)

/** A letter without the marks that make no other letter of it (й is none of и), as whoever has no such key types it. */
const baseOf = (sign: string): string => {
  if (tables().own.includes(sign)) return sign
  const letters = sign.normalize("NFKD").replace(/\p{Diacritic}/gu, "")
  return signsOf(letters)
    .map((letter) => typing().get(letter) ?? letter)
    .join("")
}

/** What stands within a word and is no letter of it: apostrophes. */
const within = /[\p{Pi}\p{Pf}'`\u02B9-\u02BC]/gu

/** Words as people look for them: small, by their base letters, however they are written. What has none finds nobody. */
export const wordsIn = (text: string): readonly string[] =>
  signsOf(folded(plain(text)).replace(within, "").normalize("NFC"))
    .map(baseOf)
    .join("")
    .normalize("NFC")
    .replace(/\p{Nd}/gu, inBasicDigits)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))

/** That every word which is looked for begins one of these. */
export const matches = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length > 0 && wanted.every((beginning) => words.some((word) => word.startsWith(beginning)))
