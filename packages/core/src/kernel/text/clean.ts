/** Nobody sees these and nobody means them: they come along when text is copied from mails and pages. */
const strays = /[\u00AD\u200B\u2060\uFEFF]/g

/** Without what was copied along, and with nothing around it. */
export const trimmed = (text: string): string => text.replace(strays, "").trim()

/** Text as it is stored: trimmed, and in one form (NFC). */
export const cleaned = (text: string): string => trimmed(text).normalize("NFC")

/** What does not show or changes the direction of text: control and format characters, halves of characters, separators. */
const unprintable = /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

/** Scripts whose letters join, or are joined by a virama: they spell with the two joiners (RFC 5892, A.1 and A.2). */
const joining = [
  ["Arabic", "Syriac", "Mandaic", "Nko", "Mongolian", "Adlam", "Hanifi_Rohingya", "Devanagari", "Bengali", "Gurmukhi"],
  [
    "Gujarati",
    "Oriya",
    "Tamil",
    "Telugu",
    "Kannada",
    "Malayalam",
    "Sinhala",
    "Khmer",
    "Myanmar",
    "Balinese",
    "Javanese",
  ],
].flat()

/** Where such characters belong, because without them the word or the sign would be another. */
const places = [
  // Between letters of such scripts, and at the end of a word.
  `(?<=[${joining.map((script) => `\\p{scx=${script}}`).join("")}])[\\u200C\\u200D]`,
  // A form of an ideograph (UTS #37), of a Mongolian and of a Myanmar letter, and Mongolian's separated vowel.
  "\\p{Unified_Ideograph}[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]",
  "[\\p{sc=Mongolian}&&\\p{L}][\\u180B-\\u180D\\u180F]?\\u180E(?=\\p{sc=Mongolian})",
  "[\\p{sc=Mongolian}&&\\p{L}][\\u180B-\\u180D\\u180F]",
  "\\p{sc=Myanmar}\\uFE00",
  // Emoji (UTS #51): tags of a flag, several joined to one, and those with a form or a colour of skin.
  "\\p{RGI_Emoji_Tag_Sequence}",
  "\\p{ExtPict}[\\p{EMod}\\uFE0E\\uFE0F]?(?:\\u200D\\p{ExtPict}[\\p{EMod}\\uFE0E\\uFE0F]?)*",
  "[0-9#*]\\uFE0F\\u20E3",
]
const spelling = new RegExp(places.join("|"), "gv")

/** All of it shows, and in the order in which it is written. */
export const showsWhole = (text: string): boolean => !unprintable.test(text.replace(spelling, ""))

/** There is something to read in it. */
export const isReadable = (text: string): boolean => /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(text)
