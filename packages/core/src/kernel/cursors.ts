import { digest } from "./digest.ts"
import { errors } from "./errors.ts"
import type { Keyring } from "./keyring.ts"

export const CursorErrors = errors("cursor", { invalid: "invalid" })

/** Where a list was, for one operation, place, person and filter; nobody can read it, change it or use it elsewhere. */
export type Cursors = {
  readonly seal: (last: Readonly<Record<string, unknown>>) => string
  readonly open: (cursor: string) => Readonly<Record<string, unknown>>
}

export const cursorsFor = (
  keyring: Keyring,
  operation: string,
  place: string,
  actor: string,
  filter: unknown,
): Cursors => {
  const context = [operation, place, actor, digest(filter)]
  return {
    seal: (last) => keyring.seal("cursor", context, JSON.stringify(last)),
    open: (cursor) => {
      const text = keyring.open("cursor", context, cursor)
      if (text === undefined) throw CursorErrors.invalid()
      return JSON.parse(text) as Record<string, unknown>
    },
  }
}
