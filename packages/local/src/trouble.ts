/** Why something does not run, and what to do about it, in a sentence for whoever started it: nothing need be added. */
export class Trouble extends Error {
  override readonly name = "Trouble"
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
