/** An entity tag (RFC 9110, 8.8.3). A weak one says that something is equivalent, not that it is the same. */
type Tag = { readonly isWeak: boolean; readonly value: string }

/** Tags are short, and few of them are named at once. */
const longest = 1000

const one = String.raw`(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"`
const list = new RegExp(`^${one}(?:[ \\t]*,[ \\t]*${one})*$`)

/** What `If-Match` or `If-None-Match` names: `*` for whatever there is, or tags; nothing for what is none of these. */
export const tagsIn = (header: string): "*" | readonly Tag[] | undefined => {
  const text = header.length > longest ? "" : header.trim()
  if (text === "*") return "*"
  if (!list.test(text)) return undefined
  return text
    .match(new RegExp(one, "g"))
    ?.map((tag) => ({ isWeak: tag.startsWith("W"), value: tag.replace(/^W\//, "") }))
}

export const tagOf = (version: number): string => `"${version}"`

/** The versions that `If-Match` allows: compared strongly, so that a weak tag is none, and another's neither. */
export const versionsOf = (tags: readonly Tag[]): readonly number[] =>
  tags.flatMap(({ isWeak, value }) =>
    !isWeak && /^"(0|[1-9]\d{0,14})"$/.test(value) ? [Number(value.slice(1, -1))] : [],
  )

/** Whether whoever sent these has what we would answer: compared weakly. */
export const hasAlready = (tags: "*" | readonly Tag[], etag: string | undefined): boolean =>
  tags === "*" || tags.some(({ value }) => value === etag)
