import { digest } from "./digest.ts"
import { errors } from "./errors.ts"
import type { Keyring } from "./keyring.ts"
import { kernelPurposes } from "./keyring.ts"

export const CursorErrors = errors("cursor", { invalid: "invalid" })

/** Where a list was, for one operation, place, person and filter; nobody can read it, change it or use it elsewhere. */
export type Cursors = {
  /** The key after which a page begins; undefined for the first. Refuses a cursor that is not of this very list. */
  readonly open: (cursor: string | undefined) => LastKey | undefined
  /** What a page says of the next one: nothing, when it is the last. */
  readonly next: (last: LastKey | undefined) => { readonly nextCursor?: string }
}

type LastKey = Readonly<Record<string, unknown>>

export const cursorsFor = (
  keyring: Keyring,
  operation: string,
  place: string,
  actor: string,
  filter: unknown,
): Cursors => {
  const context = [operation, place, actor, digest(filter)]
  return {
    next: (last) => (last ? { nextCursor: keyring.seal(kernelPurposes.cursor, context, JSON.stringify(last)) } : {}),
    open: (cursor) => {
      if (cursor === undefined) return undefined
      const text = keyring.open(kernelPurposes.cursor, context, cursor)
      if (text === undefined) throw CursorErrors.invalid()
      return JSON.parse(text) as LastKey
    },
  }
}
