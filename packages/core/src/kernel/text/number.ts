import { trimmed } from "./clean.ts"

const digit = /\p{Nd}/u

/** A digit of any script as one of ours: they stand in tens, one after the other. */
export const inBasicDigits = (sign: string): string => {
  let value = 0
  for (let code = (sign.codePointAt(0) ?? 0) - 1; digit.test(String.fromCodePoint(code)); code--) value++
  return String(value % 10)
}

/** What comes along with a number that is copied: directions around it, and other kinds of spaces, hyphens and digits. */
const plain = (typed: string): string =>
  trimmed(typed)
    .replace(/^\p{Cf}+/u, "")
    .replace(/(?<!\p{Cf})\p{Cf}+$/u, "")
    .normalize("NFKC")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[^\P{Nd}0-9]/gu, inBasicDigits)
    .replace(/[\p{Zs}\t]+/gu, " ")
    .trim()
    .replace(/^(?:tel|тел)(?:\.|:|\.:) ?/iu, "")

const most = { digits: 20, international: 15 }
const written = /^\+?[\d ()/.-]+$/
/** What may follow: an extension, as people in our languages write it, and as telephones do. */
const extension =
  /^(?:[,;] ?)?(?:ext(?:n|ension)?|x|wewn?(?:ętrzny)?|доб(?:авочный)?|вн(?:утр(?:енний)?)?|#)[.:=]? ?\d{1,10}\)?$|^,{1,3} ?\d{1,10}$/iu

/** A telephone number as people type and paste it, in the same writing with plain signs; nothing where it is none. */
export const numberOf = (typed: string): string | undefined => {
  const text = plain(typed)
  const end = text.search(/[^\d ()/.+-]/)
  const [number, rest] = end === -1 ? [text, ""] : [text.slice(0, end), text.slice(end)]
  const digits = number.replace(/\D/g, "").length
  const longest = number.startsWith("+") ? most.international : most.digits
  const isNumber = written.test(number) && digits > 0 && digits <= longest && (rest === "" || extension.test(rest))
  return isNumber ? text : undefined
}
