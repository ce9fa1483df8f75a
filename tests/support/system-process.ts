import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type FunctionName, functions } from "@tenantry/functions/manifest"
import { startSystem } from "@tenantry/local/system"
import { preloadFor } from "../infra/calls/recorded.ts"

/**
 * A process of its own with one whole system, every function loaded; it ends with the process that started it. What the
 * functions ask of AWS is written to the file that the process is given.
 */
const [, , calls = ""] = process.argv
// Tests of many kinds add people to the same tenant; what its budget is for, tests/mails say.
process.env["MAIL_BUDGET"] = "5000,5000,5000"
const folder = mkdtempSync(join(tmpdir(), "tenantry-system-"))
// Some people of the tests do in a minute what others do in a year.
process.env["PERSON_BUDGET"] = "1000000,100000000"
const ports = { api: 0, identityProvider: 0, mail: 0, engine: 0 }
const { addresses, settings, host, stop } = await startSystem({
  folder,
  ports,
  quiet: true,
  preload: [preloadFor(calls)],
})
process.once("disconnect", () => {
  void stop().then(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    process.exit(0)
  })
})
await host.warm(Object.keys(functions) as FunctionName[])
const { pool, table, keyRoots, originSecret, vendor } = settings
process.send?.({ addresses, folder, pool, table, keyRoots, originSecret, vendor })
