import { parseArgs } from "node:util"
import { type DeliveryKey, deliver, type Outside, revive } from "@tenantry/core/kernel/delivering"
import { failedDeliveries } from "@tenantry/core/kernel/sweeping"
import { openOutside } from "./outside.ts"

const usage = `Usage: npm run redrive [-- --list]

Runs again every mail and other consequence that failed for good (eleven times), and says what became of each.
Works on the local system that runs, or, where TABLE_NAME is set, on the one that the environment describes.

  --list   only say what there is`

const nameOf = ({ reaction, place, execution, number }: DeliveryKey): string =>
  `${reaction} in ${place} for event ${execution}#${number}`

const again = async (outside: Outside, key: DeliveryKey): Promise<string> => {
  const now = new Date()
  return (await revive(outside, key, now)) ? deliver(outside, key, now) : "gone meanwhile"
}

const redrive = async (listOnly: boolean): Promise<number> => {
  const outside = await openOutside()
  const failed = await failedDeliveries(outside)
  if (failed.length === 0) console.log("Nothing has failed for good.")
  const outcomes: string[] = []
  for (const key of failed) {
    const outcome = listOnly ? "failed" : await again(outside, key)
    outcomes.push(outcome)
    console.log(`${outcome.padEnd(14)} ${nameOf(key)}`)
  }
  return !listOnly && outcomes.includes("failed") ? 1 : 0
}

const main = async (): Promise<number> => {
  try {
    const { values } = parseArgs({ options: { list: { type: "boolean", default: false }, help: { type: "boolean" } } })
    if (values.help) {
      console.log(usage)
      return 0
    }
    return await redrive(values.list)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return 2
  }
}

process.exitCode = await main()
