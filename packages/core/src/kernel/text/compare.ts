import { sha256 } from "../digest.ts"
import { folded, plain, signsOf } from "./fold.ts"
import { tables } from "./known.ts"
import { lazily } from "../lazily.ts"

const faces = lazily(
  () =>
    new Map(
      tables()
        .confusables.split("\n")
        .flatMap((line) => {
          const [face = "", signs = ""] = line.split("\t")
          return signsOf(signs).map((sign) => [sign, face] as const)
        }),
    ),
)
const faceOf = (sign: string): string => faces().get(sign) ?? sign

const isBasic = (text: string): boolean => /^[ -~]+$/.test(text)

/** What a small letter looks like; or, where only its capital looks like a Latin one, what that looks like. */
const faceOfSmall = (sign: string): string => {
  const small = faceOf(sign)
  if (isBasic(small)) return small
  const capital = faceOf(sign.toUpperCase())
  return isBasic(capital) ? capital : small
}

const seen = (text: string, face: (sign: string) => string): string =>
  signsOf(text.normalize("NFKD")).map(face).join("").normalize("NFKD")

/**
 * What a name is taken for: by whoever minds neither capitals, spaces, width, composition nor script (UTS #39), and by
 * whoever sees it as it is written, because there a capital I is an l. Names that share one of the two are alike.
 */
const likenesses = (name: string): readonly [string, string] => {
  const text = plain(name)
  return [folded(seen(folded(text), faceOfSmall)), seen(text, faceOf)]
}

/** The same as keys, of one length whatever the name. */
export const likenessesOf = (name: string): readonly string[] =>
  likenesses(name).map((likeness, way) => sha256(String(way), likeness).toString("base64url").slice(0, 22))

/** The first of these names that can be taken for this one. */
export const findAlike = (name: string, names: readonly string[]): string | undefined => {
  const mine = likenesses(name)
  return names.find((other) => likenesses(other).some((likeness, way) => likeness === mine[way]))
}
