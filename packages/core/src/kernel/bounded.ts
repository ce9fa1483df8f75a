import * as z from "zod"

/*
 * How long something may be is looked at before anything else of it: what comes from outside costs what it is allowed to be,
 * never what it is. A check goes on after a failed one unless that one aborts, so every maximum aborts.
 */

/** A text of at most so many characters; what is checked behind it never sees a longer one. */
export const text = (most: number) => z.string().max(most, { abort: true })

/** A list of so many entries; of a longer one not even the first is looked at. */
export const list = <T extends z.ZodType>(entry: T, most: number, least = 0) => {
  const fewest = least > 0 ? [z.minLength(least)] : []
  const schema = z.array(entry).check(...fewest, z.maxLength(most))
  const parse = schema._zod.parse.bind(schema._zod)
  schema._zod.parse = (payload, context) => {
    const { value } = payload
    if (!Array.isArray(value) || value.length <= most) return parse(payload, context)
    const issue = { code: "too_big", origin: "array", maximum: most, inclusive: true, continue: false } as const
    payload.issues.push({ ...issue, input: value, inst: schema })
    return payload
  }
  return schema
}

/** An instant, with its zone (RFC 3339). */
export const Instant = text(40).check(z.iso.datetime())

/** The key of a permission, ours or a vendor's. */
export const PermissionKey = text(80).regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/)
