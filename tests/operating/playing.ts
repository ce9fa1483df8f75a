import { execFile } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { type Play, play } from "../support/system.ts"
import { chapters } from "./manual.ts"

type Variables = Readonly<Record<string, string>>

/** What came of some lines: what the API answered, one after the other, and whatever else was said. */
// oxlint-disable-next-line typescript/no-explicit-any -- whatever the server says; the reader asserts on it
export type Typed = { readonly answers: readonly any[]; readonly said: string }

/** Somebody at a terminal, with the manual open at one chapter. */
export type Terminal = {
  readonly on: Play
  /** What whoever types knows from elsewhere: `$EMAIL` out of a ticket, `$TOKEN` of their own. */
  readonly know: (variables: Variables) => void
  /** Types the next block of the chapter. Everything that it asks is answered with 200, or the manual is wrong. */
  readonly type: () => Promise<Typed>
}

const root = fileURLToPath(new URL("../../", import.meta.url))

/** The chapter that says how everybody begins, with the lines that the others go on from. */
const beginning = "Before you type"

/** What curl says after each answer. */
const answered = "answered with"
const eachAnswer = new RegExp(`^(.*)\\n${answered} (\\d{3}) to (.*)\\n`, "gm")

/** `ACCOUNT=acc_01jd…   # accountId of $EMAIL`: what the reader copies out of an answer. */
const copied = /^([A-Z_]+)=(\w*)…[ ]+# (\w+)(?: of \$([A-Z_]+))?$/m
const beforeCopied = /^(?=[A-Z_]+=\w*…)/m

/** All objects within an answer, the outermost first. */
const objectsIn = (answer: unknown): readonly object[] => {
  if (typeof answer !== "object" || answer === null) return []
  return [answer, ...Object.values(answer).flatMap(objectsIn)]
}

type Wanted = { readonly like: string; readonly field: string; readonly beside: string | undefined }

/** What the newest answer has under that name, beside that value where one is told: the first of the kind. */
const copiedFrom = (answers: readonly unknown[], { like, field, beside }: Wanted): string => {
  const kind = like.replace(/(?<=_).*$/, "")
  const isOfKind = (value: unknown): value is string => typeof value === "string" && value.startsWith(kind)
  const found = answers
    .toReversed()
    .flatMap(objectsIn)
    .filter((object) => beside === undefined || Object.values(object).includes(beside))
    .flatMap((object) => Object.entries(object))
    .flatMap(([name, value]: [string, unknown]) => (name === field ? [value].flat() : []))
    .find(isOfKind)
  if (found === undefined) throw new Error(`No answer has a ${field} like ${like}…: ${JSON.stringify(answers)}`)
  return found
}

/** The lines as they are typed: what is to be copied is. What is left open otherwise nobody could type. */
const filled = (lines: string, answers: readonly unknown[], known: Variables): string => {
  const typed = lines.replace(copied, (_, name: string, like: string, field: string, of: string | undefined) => {
    const beside = of === undefined ? undefined : (known[of] ?? "")
    return `${name}=${copiedFrom(answers, { like, field, beside })}`
  })
  if (typed.includes("…")) throw new Error(`It is not said what to type for “…” in:\n${typed}`)
  return typed
}

/** A shell as whoever is on call has it; what is set in it stays. */
const openShell = (folder: string) => {
  const home = mkdtempSync(join(tmpdir(), "tenantry-terminal-"))
  writeFileSync(join(home, ".curlrc"), `write-out = "\\n${answered} %{http_code} to %{method} %{url_effective}\\n"\n`)
  const { PATH = "", NODE_COMPILE_CACHE = "" } = process.env
  const before: Record<string, string> = { PATH, NODE_COMPILE_CACHE, HOME: home, TENANTRY_FOLDER: folder }
  let env: Variables = before
  return {
    known: () => env,
    know: (variables: Variables): void => {
      env = { ...env, ...variables }
    },
    run: async (lines: string): Promise<string> => {
      const script = `set -euo pipefail; set -a\n${lines}\nenv -0 > "$HOME/kept"`
      const { stdout } = await promisify(execFile)("bash", ["-c", script], { cwd: root, env, timeout: 60_000 })
      const kept = readFileSync(join(home, "kept"), "utf8").split("\0").filter(Boolean)
      env = { ...Object.fromEntries(kept.map((one) => one.split(/=(.*)/s, 2))), ...before }
      return stdout
    },
    close: (): void => rmSync(home, { recursive: true, force: true }),
  }
}

const answersIn = (stdout: string): Typed => {
  const answers = [...stdout.matchAll(eachAnswer)].map(([, body = "", status, to]) => {
    if (status !== "200") throw new Error(`${to}: ${status} ${body}`)
    return JSON.parse(body) as unknown
  })
  return { answers, said: stdout.replaceAll(eachAnswer, "").trim() }
}

type Options = {
  /** The chapter of docs/operating.md. */
  readonly chapter: string
  readonly system?: () => Play
}

/** Plays a chapter: types all that it says, in its order, on a real system. What comes of it, the test looks at. */
export const played = async (
  { chapter, system = play }: Options,
  follow: (terminal: Terminal) => Promise<void>,
): Promise<void> => {
  const on = system()
  const shell = openShell(on.running.folder)
  const left = [...(chapters.get(chapter) ?? [])]
  const answers: unknown[] = []
  const typePart = async (lines: string): Promise<Typed> => {
    const typed = answersIn(await shell.run(filled(lines, answers, shell.known())))
    answers.push(...typed.answers)
    return typed
  }
  const type = async (): Promise<Typed> => {
    const lines = left.shift()
    if (lines === undefined) throw new Error(`“${chapter}” says nothing more to type`)
    const typed: Typed[] = []
    for (const part of lines.split(beforeCopied)) typed.push(await typePart(part))
    return {
      answers: typed.flatMap((one) => one.answers),
      said: typed
        .map(({ said }) => said)
        .join("\n")
        .trim(),
    }
  }
  try {
    shell.know({ API: on.running.addresses.api })
    if (chapter !== beginning) await typePart(chapters.get(beginning)?.[0] ?? "")
    await follow({ on, know: shell.know, type })
  } finally {
    shell.close()
  }
  if (left.length > 0) throw new Error(`The test of “${chapter}” has left out:\n${left.join("\n")}`)
}
