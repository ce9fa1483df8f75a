import { createHash } from "node:crypto"

/** JSON with sorted keys and without undefined: equal values give equal text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(",")}]`
  if (value instanceof Date) return JSON.stringify(value)
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`
}

export const sha256 = (...parts: readonly string[]): Buffer => {
  const hash = createHash("sha256")
  // Lengths go in as well: ["ab", "c"] and ["a", "bc"] must not be the same.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part)
  return hash.digest()
}

export const digest = (value: unknown): string => createHash("sha256").update(canonical(value)).digest("base64url")
