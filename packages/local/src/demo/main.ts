import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type FunctionName, functions } from "@tenantry/functions/manifest"
import { startSystem } from "../system.ts"
import { openStage } from "./stage.ts"
import { play } from "./story.ts"

const anyPort = { api: 0, identityProvider: 0, mail: 0, engine: 0 }

/** Plays the story on a system of its own, and fails when any step of it does. */
const main = async (): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), "tenantry-demo-"))
  const began = performance.now()
  const system = await startSystem({ folder, ports: anyPort, quiet: true })
  try {
    await system.host.warm(Object.keys(functions) as FunctionName[])
    await play(openStage(system, console.log))
    console.log(
      `\nThe whole story was played on a system started for it, in ${Math.round(performance.now() - began)} ms.`,
    )
    return 0
  } catch (error) {
    console.error(`\nThe story failed: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  } finally {
    await system.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exit(await main())
