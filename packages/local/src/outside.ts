import type { Outside } from "@tenantry/core/kernel/delivering"
import { functions } from "@tenantry/functions/manifest"
import { functionEnvironment } from "./host/environment.ts"
import { type Addresses, defaultFolder, loadSettings, runningSystem, type Settings, variablesOf } from "./settings.ts"

/** The environment of the function that sweeps, on a local system. */
export const environmentOn = (settings: Settings, addresses: Addresses): Record<string, string> => {
  const { engine: dynamodb, identityProvider, mail, parameters } = addresses
  const endpoints = { dynamodb, identityProvider, mail, parameters }
  const environment = variablesOf(settings)
  return functionEnvironment("sweep", functions.sweep, { environment, endpoints, region: settings.region })
}

const localEnvironment = (): Record<string, string> => {
  const settings = loadSettings(defaultFolder())
  return environmentOn(settings, runningSystem(settings.folder).addresses)
}

/** What the function that sweeps runs on: of the local system that runs, or where TABLE_NAME is set, of the environment. */
export const openOutside = async (): Promise<Outside> => {
  if (process.env["TABLE_NAME"] === undefined) Object.assign(process.env, localEnvironment())
  const { outsideFromEnvironment } = await import("@tenantry/functions/reactions/outside")
  const { outside } = await outsideFromEnvironment()
  return outside
}
