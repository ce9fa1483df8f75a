import { defaultFolder, runningSystem, type Service } from "./settings.ts"

const names: ReadonlyMap<string, Service> = new Map([
  ["api", "api"],
  ["identity-provider", "identityProvider"],
  ["mail", "mail"],
  ["dynamodb", "engine"],
])

const usage = `Usage: npm run -s address [-- ${[...names.keys()].join(" | ")}]

Prints where the local system answers: its API, unless told.`

const main = ([asked = "api", ...rest]: readonly string[]): number => {
  const name = rest.length === 0 ? names.get(asked) : undefined
  if (name === undefined) {
    console.error(usage)
    return 2
  }
  try {
    console.log(runningSystem(defaultFolder()).addresses[name])
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

process.exitCode = main(process.argv.slice(2))
