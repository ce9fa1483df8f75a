import { parseArgs } from "node:util"
import { stageNamed, type Stage } from "../stages.ts"

const verbs = ["deploy", "diff", "remove"] as const
export type Verb = (typeof verbs)[number]
export type Wanted = { readonly verb: Verb; readonly name: string; readonly stage: Stage }

/** A mistake of whoever runs the command: told without a stack. */
export class Mistake extends Error {}

const usage = "npm run deploy | diff | remove -- --stage NAME"

const isVerb = (word: string | undefined): word is Verb => verbs.some((verb) => verb === word)

const stageIn = (words: readonly string[]): string | undefined => {
  try {
    return parseArgs({ args: [...words], options: { stage: { type: "string" } } }).values.stage
  } catch (cause) {
    throw new Mistake(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`, { cause })
  }
}

/** What the command line asks for; throws a `Mistake` that says how it is written. */
export const wantedIn = ([verb, ...words]: readonly string[]): Wanted => {
  const name = stageIn(words)
  if (!isVerb(verb) || name === undefined) throw new Mistake(`Which stage? ${usage}`)
  try {
    return { verb, name, stage: stageNamed(name) }
  } catch (cause) {
    throw new Mistake(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
