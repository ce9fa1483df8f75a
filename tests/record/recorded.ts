/** What is recorded of the product and compared by a check. */
export type Recorded = {
  readonly files: readonly string[]
  /** Writes the files anew; what a test finds different then is no failure. */
  readonly write: readonly string[]
  /** Holds that what was written is so. */
  readonly check: readonly string[]
}

const vitest = (project: "unit" | "system", ...files: readonly string[]): readonly string[] => [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  project,
  ...files,
]
const byTest = (project: "unit" | "system", test: string, ...files: readonly string[]): Recorded => {
  const command = vitest(project, test)
  return { files, write: command, check: command }
}

/** In the order in which one is made of another: the bill of the costs. */
export const recorded: Readonly<Record<string, Recorded>> = {
  costs: byTest("system", "tests/costs/costs.test.ts", "docs/costs.md", "tests/operations"),
  bill: {
    files: ["docs/deployment-costs.md"],
    write: ["infra/costs/main.ts", "--update"],
    check: vitest("system", "tests/infra/costs.test.ts"),
  },
  permissions: byTest("unit", "tests/permissions", "docs/permissions.md", "tests/permissions/positions.json"),
  events: byTest("unit", "tests/rules/event-forms.test.ts", "tests/rules/event-forms.json"),
  text: byTest("unit", "tests/text/data.test.ts", "packages/core/src/kernel/text/data"),
  story: {
    files: ["docs/story.md", "docs/story"],
    write: ["packages/local/src/demo/main.ts", "--record"],
    check: ["packages/local/src/demo/main.ts", "--check"],
  },
  // Seen by all tests together; some of them add to what was seen before.
  calls: {
    files: ["tests/infra/calls/calls.json"],
    write: vitest("system"),
    check: vitest("system", "tests/infra/permissions.test.ts"),
  },
}

/** What is asked for by name; everything, where nothing is. */
export const wantedIn = (names: readonly string[]): readonly string[] => {
  const unknown = names.filter((name) => !Object.hasOwn(recorded, name))
  if (unknown.length > 0) {
    throw new Error(`Nothing is recorded as ${unknown.join(", ")}. There are: ${Object.keys(recorded).join(", ")}.`)
  }
  return Object.keys(recorded).filter((name) => names.length === 0 || names.includes(name))
}

const shownLines = 20

/** The changed lines of a difference, file by file; of many the first. */
export const changedLines = (diff: string): string => {
  const files = diff.split(/^diff --git .*\n/m).slice(1)
  const shown = files.map((file) => {
    const [, name = ""] = /^(?:\+\+\+ b|--- a)\/(.*)$/m.exec(file) ?? []
    const lines = file.split("\n").filter((line) => /^[+-](?!\+\+ |-- )/.test(line))
    const more = lines.length - shownLines
    return [name, ...lines.slice(0, shownLines), ...(more > 0 ? [`… and ${more} more lines`] : [])].join("\n  ")
  })
  return shown.join("\n")
}
