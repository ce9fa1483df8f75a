import { defaultFolder, lineFor, runningSystem } from "./settings.ts"
import { accessToken } from "./sign-in.ts"

const usage = "Usage: npm run -s token -- EMAIL PASSWORD"

const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  if (error.name !== "NetworkError") return error.message
  return `The local system does not answer. Start it with: ${lineFor(defaultFolder(), "npm start")}`
}

const main = async (args: readonly string[]): Promise<number> => {
  const [email, password, ...rest] = args
  if (email === undefined || password === undefined || rest.length > 0) {
    console.error(usage)
    return 2
  }
  try {
    console.log(await accessToken(runningSystem(defaultFolder()), email, password))
    return 0
  } catch (error) {
    console.error(explain(error))
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
