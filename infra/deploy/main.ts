import { Mistake, wantedIn } from "./arguments.ts"
import { carryOut } from "./carry-out.ts"
import { thisMachine } from "./machine.ts"

try {
  await carryOut(wantedIn(process.argv.slice(2)), thisMachine)
} catch (error) {
  if (!(error instanceof Mistake)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}
