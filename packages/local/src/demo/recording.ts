import { STATUS_CODES } from "node:http"
import { type Chapter, everyChapter, fileOf } from "./chapters.ts"
import { stable } from "./placeholders.ts"
import { type Exchange, silent, type Teller } from "./telling.ts"

/** The index of the chapters. */
export const index = `# The story, request by request

\`npm run record -- story\` writes these chapters, and \`npm run demo -- --check\` tells whether they are still so. Every
request in them was sent to a running system, and every answer is the one it gave.

What differs from run to run has a placeholder: ids (\`acc_…1\` is one account throughout a chapter), codes from mails,
tokens of links, confirmations, cursors, numbers of requests (\`request_…\`) and times (\`time_…\`). Access tokens are shown
by the name of who holds them, and lists of people in the order of their addresses. A sentence tells of the requests above
it.

${everyChapter.map((chapter) => `${chapter.number}. [${chapter.title}](${fileOf(chapter)})`).join("\n")}
`

const widest = 100

/** JSON as people lay it out: what fits into a line stays on it. */
const laidOut = (value: unknown, indent = ""): string => {
  const flat = JSON.stringify(value, undefined, 1).replace(/\n\s*/g, " ")
  if (typeof value !== "object" || value === null || indent.length + flat.length <= widest) return flat
  const deeper = `${indent}  `
  const isList = Array.isArray(value)
  const members = isList
    ? value.map((entry) => deeper + laidOut(entry, deeper))
    : Object.entries(value).map(([name, entry]) => `${deeper}${JSON.stringify(name)}: ${laidOut(entry, deeper)}`)
  const [open, close] = isList ? ["[", "]"] : ["{", "}"]
  return [open, members.join(",\n"), indent + close].join("\n")
}

const requestLines = ({ who, route, call }: Exchange): string[] => [
  route,
  ...(who === undefined ? [] : [`Authorization: Bearer …${who}`]),
  ...Object.entries(call.headers ?? {}).map(([name, value]) => `${name[0]?.toUpperCase()}${name.slice(1)}: ${value}`),
  ...(call.body === undefined ? [] : ["", laidOut(call.body)]),
]

type Values = Readonly<Record<string, unknown>>
const byAddress = (a: Values, b: Values): number => String(a["email"]).localeCompare(String(b["email"]))
const sorted = (value: unknown): Values =>
  Object.fromEntries(Object.entries(Object(value)).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/**
 * Without the order that chance makes: lists of people and invitations come in that of their ids, and the data of events
 * as the table's maps happen to be read.
 */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const list: Values[] = value
    return (list.every((entry) => "email" in Object(entry)) ? list.toSorted(byAddress) : list).map(ordered)
  }
  if (typeof value !== "object" || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, ordered(member)] as const)
  const isEvent = "event" in value
  return Object.fromEntries(
    members.map(([name, member]) => [name, isEvent && name === "data" ? sorted(member) : member]),
  )
}

const answerLines = ({ answer: { status, body } }: Exchange): string[] => [
  `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
  "",
  laidOut(ordered(body)),
]

const block = (lines: readonly string[]): string => ["```http", ...lines, "```", ""].join("\n")

/** What follows a list stands apart from it. */
const endOfList = /^(- .*)\n(?!- )/gm

export type Recording = Teller & { readonly chapters: () => ReadonlyMap<Chapter, string> }

/** Writes down what happens as Markdown, chapter by chapter, the same every time. Effects stand in the answers already. */
export const openRecording = (): Recording => {
  const written = new Map<Chapter, string[]>()
  let parts: string[] = []
  return {
    ...silent,
    chapter: (chapter) => {
      parts = [`# ${chapter.number}. ${chapter.title}\n`]
      written.set(chapter, parts)
    },
    tell: (line) => parts.push(line.startsWith(" ") ? `- ${line.trim()}` : `${line}\n`),
    aside: (line) => parts.push(`*${line}*\n`),
    exchange: (exchange) => parts.push(block(requestLines(exchange)), block(answerLines(exchange))),
    chapters: () =>
      new Map(
        [...written].map(([chapter, all]) => [
          chapter,
          stable(`${all.join("\n").replace(endOfList, "$1\n\n").trimEnd()}\n`),
        ]),
      ),
  }
}
