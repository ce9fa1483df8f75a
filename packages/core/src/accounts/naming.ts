import { signsOf } from "../kernel/text/fold.ts"
import { wordsIn } from "../kernel/text/search.ts"

/** So many letters say in which partition of the index a name is found; so many are typed before anything is looked for. */
export const fewestLetters = 2

/** How much of a name it is found by: a key holds 1,024 bytes, and a letter has up to four. */
const mostLetters = 200

const cut = (text: string, length: number): string => signsOf(text).slice(0, length).join("")

/** What is typed of a name, or all of it, as names are found: by words, without marks and capitals. */
export const soughtAs = (typed: string): { readonly beginning: string; readonly words: string } => {
  const words = cut(wordsIn(typed).join(" "), mostLetters)
  return { beginning: cut(words, fewestLetters), words }
}

/** What an account is called, and by what it is found; by its id alone where the name has no letters. */
export const searchableName = (name: string) => ({ name, ...soughtAs(name) })
