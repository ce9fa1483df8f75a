import { execFileSync, spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { styleText } from "node:util"
import { changedLines, recorded, wantedIn } from "./recorded.ts"

const usage = `Usage: npm run record [-- NAME …]

Records anew what a check compares, shows what is different, and ends with 1 when something is.
Names: ${Object.keys(recorded).join(", ")}; all of them unless told.`

const root = fileURLToPath(new URL("../../", import.meta.url))

/** Whether it ended well; what it says is seen where it did not. */
const node = (command: readonly string[], recording?: string): boolean => {
  const env = { ...process.env, ...(recording === undefined ? {} : { TENANTRY_RECORD: recording }) }
  const quiet = recording === undefined ? "inherit" : "ignore"
  const { status } = spawnSync(process.execPath, command, { cwd: root, env, stdio: ["ignore", quiet, quiet] })
  return status === 0
}

const git = (...given: readonly string[]): string => execFileSync("git", given, { cwd: root, encoding: "utf8" }).trim()

const differenceIn = (files: readonly string[]): string => {
  // What is new is part of the difference.
  git("add", "--intent-to-add", "--", ...files)
  return git("diff", "--", ...files)
}

const show = (files: readonly string[], difference: string): void => {
  console.log(`\n${git("diff", "--stat", "--", ...files)}\n\n${changedLines(difference)}\n`)
  const warning = [
    "THIS DIFFERS FROM WHAT WAS RECORDED. Recording it does not make it right:",
    "read every line of `git diff`. Who commits it says that it should be so.",
  ]
  console.log(styleText(["bold", "red"], warning.join("\n")))
}

/** Answers whether everything that was recorded is held by its check. */
const record = (names: readonly string[]): boolean => {
  const failed = names.filter((name) => {
    console.log(`Recording ${name} …`)
    const { write, check } = recorded[name] ?? { write: [], check: [] }
    node(write, name)
    return !node(check)
  })
  if (failed.length > 0) console.error(`\nStill not as it should be, see above: ${failed.join(", ")}.`)
  return failed.length === 0
}

const main = (given: readonly string[]): number => {
  if (given.includes("--help")) {
    console.log(usage)
    return 0
  }
  const names = wantedIn(given)
  const files = names.flatMap((name) => recorded[name]?.files ?? [])
  const isHeld = record(names)
  const difference = differenceIn(files)
  if (difference !== "") show(files, difference)
  else console.log("\nEverything is as it was recorded.")
  return isHeld && difference === "" ? 0 : 1
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}
