import type { FunctionSpec } from "@tenantry/functions/manifest"
import { type Host, type HostOptions, startHost } from "@tenantry/local/host/index"
import { startParameters } from "@tenantry/local/parameters/index"
import { loadSettings, parametersOf, variablesOf } from "@tenantry/local/settings"
import { inject } from "vitest"
import { preloadFor } from "../infra/calls/recorded.ts"
import type { World } from "./world.ts"

/** Where nobody answers: for what the functions under test do not need. */
const nowhere = "http://127.0.0.1:9"

/** Runs functions of the product on the table of a world, with the parameters that a deployment would give them. */
export const startFunctions = async <Name extends string>(
  world: World,
  folder: string,
  functions: Readonly<Record<Name, FunctionSpec>>,
  endpoints: Partial<HostOptions["endpoints"]> = {},
): Promise<{ readonly host: Host<Name>; readonly stop: () => Promise<void> }> => {
  const settings = { ...loadSettings(folder), table: world.tableName }
  const parameters = await startParameters({ port: 0, values: parametersOf(settings) })
  const host = await startHost<Name>({
    functions,
    entries: new URL("../../packages/functions/src/", import.meta.url),
    environment: variablesOf(settings),
    endpoints: {
      dynamodb: world.endpoint,
      identityProvider: nowhere,
      mail: nowhere,
      parameters: parameters.endpoint,
      ...endpoints,
    },
    region: settings.region,
    table: settings.table,
    folder,
    port: 0,
    identityRoutes: [],
    preload: [preloadFor(inject("calls"))],
    quiet: true,
  })
  const stop = async () => {
    await host.stop()
    await parameters.stop()
  }
  return { host, stop }
}
