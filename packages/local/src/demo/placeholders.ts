const ulid = "[0-9a-hjkmnp-tv-z]{26}"
const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
const sealed = "[\\w-]{43}"

/** Ids are made of chance: each gets a number, so that it can be followed through the text. */
const numbered: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    "token",
    new RegExp(`((?:acc_${ulid}|par_${ulid}|svc)\\.inv|ten_${ulid}\\.usr)_${ulid}\\.\\d{13}\\.\\d+\\.${sealed}`, "g"),
  ],
  ["confirmation", new RegExp(`[0-9a-z]{8}\\.${sealed}\\.${sealed}`, "g")],
  ["registration", new RegExp(uuid, "g")],
  ["sign-in", /(?<="signInName": ")[\w-]+/g],
  ["event", new RegExp(`(?<!\\w)${ulid}#\\d+`, "g")],
  ["cursor", /(?<=cursor=|"nextCursor": ")[\w-]{38,}/gi],
  ["code", /(?<!\w)(?!000000)\d{6}(?!\w)/g],
]

/** Every kind of id that a text has. */
const idsIn = (text: string): typeof numbered => {
  const kinds = new Set([...text.matchAll(new RegExp(`\\b([a-z]{3})_${ulid}`, "g"))].map(([, kind = ""]) => kind))
  return [...kinds].map((kind) => [kind, new RegExp(`\\b${kind}_${ulid}`, "g")])
}

/** As people read it in the three languages: “28 listopada 2026 22:29 CET”, “November 28, 2026 at 10:29 PM GMT+1”. */
const readable =
  /(\d{1,2} \p{L}+|\p{Lu}\p{L}+ \d{1,2},) \d{4}( г\. в| at|,)? \d{1,2}:\d\d(\s[AP]M)? (UTC|GMT|CES?T)([+-]\d+)?/gu

/** Two times may be the same or not, as it happens: they all look alike. */
const alike: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["request", new RegExp(`(?<="requestId": ")(${uuid}|${ulid})`, "g")],
  ["time", /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?/g],
  ["time", readable],
]

/** Milliseconds since 1970, standing alone in JSON. */
const milliseconds = /(?<=": )\d{13}\b/g

/** The text without anything that differs from run to run. */
export const stable = (text: string): string => {
  let result = text
  for (const [name, pattern] of alike) result = result.replace(pattern, `${name}_…`)
  for (const list of [() => numbered, idsIn]) {
    for (const [name, pattern] of list(result)) {
      const seen = [...new Set(result.match(pattern))]
      result = result.replace(pattern, (found) => `${name}_…${seen.indexOf(found) + 1}`)
    }
  }
  return result.replace(milliseconds, '"time_…"')
}
