import type { Outside } from "@tenantry/core/kernel/delivering"
import { functions } from "@tenantry/functions/manifest"
import { functionEnvironment } from "./host/environment.ts"
import { defaultFolder, loadSettings, runningSystem, variablesOf } from "./settings.ts"

/** The environment of the function that sweeps, as the local system gives it. */
const localEnvironment = (): Record<string, string> => {
  const settings = loadSettings(defaultFolder())
  const { addresses } = runningSystem(settings.folder)
  const { engine: dynamodb, identityProvider, mail, parameters } = addresses
  const endpoints = { dynamodb, identityProvider, mail, parameters }
  return functionEnvironment("sweep", functions.sweep, {
    environment: variablesOf(settings),
    endpoints,
    region: settings.region,
  })
}

/** What the function that sweeps runs on: of the local system that runs, or where TABLE_NAME is set, of the environment. */
export const openOutside = async (): Promise<Outside> => {
  if (process.env["TABLE_NAME"] === undefined) Object.assign(process.env, localEnvironment())
  const { outsideFromEnvironment } = await import("@tenantry/functions/reactions/outside")
  const { outside } = await outsideFromEnvironment()
  return outside
}
