import { assertBounded } from "./json-bounds.ts"
import { RequestErrors } from "./request-errors.ts"

const utf8 = new TextDecoder("utf-8", { fatal: true })

/** What a gateway before us puts where it could not read a character. */
const unreadable = "\uFFFD"

/** Bytes as text: UTF-8 and nothing else (RFC 8259, 8.1). A byte order mark is passed over. */
const textOf = (bytes: Uint8Array): string => {
  try {
    const text = utf8.decode(bytes)
    if (!text.includes(unreadable)) return text
  } catch {
    // Told below.
  }
  throw RequestErrors.not_utf8()
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw RequestErrors.not_json()
  }
}

/** Of a text that is JSON: its strings, each with the colon that makes it a name, and what opens and closes. */
const tokens = /"([^"\\]*(?:\\.[^"\\]*)*)"([ \t\r\n]*:)?|[[\]{}]/g

const said = (written: string): string => (written.includes("\\") ? String(JSON.parse(`"${written}"`)) : written)

/**
 * Refuses what programs read differently (RFC 8259, 4 and 8.2): a name twice in one object, of which some take the first
 * and some the last; half a character. `text` is JSON: nothing else may be asked here.
 */
const assertClear = (text: string): void => {
  const open: Set<string>[] = []
  for (const [token, written, colon] of text.matchAll(tokens)) {
    if (written !== undefined) {
      const name = said(written)
      if (!name.isWellFormed()) throw RequestErrors.not_utf8()
      const names = open.at(-1)
      if (colon === undefined || names === undefined) continue
      if (names.has(name)) throw RequestErrors.ambiguous({ member: name.slice(0, 100) })
      names.add(name)
    } else if (token === "{" || token === "[") open.push(new Set())
    else open.pop()
  }
}

/** The value that these bytes are in JSON, if there is one way to read them. */
export const readJson = (bytes: Uint8Array): unknown => {
  const text = textOf(bytes)
  assertBounded(text)
  const value = parsed(text)
  assertClear(text)
  return value
}

/** Whether a body of this type is JSON in UTF-8 and says so plainly: parameters other than the charset mean something else. */
export const isJsonType = (contentType: string): boolean => {
  const [type, ...parameters] = contentType.split(";").map((part) => part.trim().toLowerCase())
  const isUtf8 = (parameter: string): boolean => ["", "charset=utf-8", 'charset="utf-8"'].includes(parameter)
  return type === "application/json" && parameters.every(isUtf8)
}
