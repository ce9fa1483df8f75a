/** Why something does not run, and what to do about it, in a sentence for whoever started it: nothing need be added. */
export class Trouble extends Error {
  override readonly name = "Trouble"
}

/** By its name, because what comes out of a thread is of no class any more. */
export const isTrouble = (error: unknown): boolean => error instanceof Error && error.name === "Trouble"

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
