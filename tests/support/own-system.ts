import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { identityRoutes } from "@tenantry/functions/http/routes"
import { type FunctionName, type FunctionSpec, functions, type Trigger } from "@tenantry/functions/manifest"
import { createTable, localRegion, startEngine } from "@tenantry/local/engine/index"
import { type Host, startHost } from "@tenantry/local/host/index"
import { startIdentityProvider } from "@tenantry/identity-provider/index"
import { startMail } from "@tenantry/local/mail/index"
import { mailSender } from "@tenantry/local/mail/sender"
import { startParameters } from "@tenantry/local/parameters/index"
import { loadSettings, parametersOf, publishAddresses, variablesOf } from "@tenantry/local/settings"
import { inject } from "vitest"
import { preloadFor } from "../infra/calls/recorded.ts"
import { type Play, playOn } from "./system.ts"

const entries = new URL("../../packages/functions/src/", import.meta.url)

type Options = {
  /** Other functions than the real ones; entries that begin with `file:` are taken as they are. */
  readonly functions?: Partial<Record<FunctionName, FunctionSpec>>
}

export type OwnSystem = {
  readonly play: Play
  readonly host: Host<FunctionName>
  /** The mail endpoint goes down, and comes back at the same place. */
  readonly mail: { readonly stop: () => Promise<void>; readonly start: () => Promise<void> }
  /** The same pool, as it would be at another time: tokens made there say so. */
  readonly providerAt: (msFromNow: number) => Promise<{ readonly play: Play; readonly stop: () => Promise<void> }>
  readonly stop: () => Promise<void>
}

const functionOf: Readonly<Record<Trigger, FunctionName>> = {
  PostConfirmation: "postConfirmation",
  CustomMessage: "customMessage",
  PreTokenGeneration: "preTokenGeneration",
}

/** A whole system of the same parts, put together so that single ones can fail: for what the shared one must not suffer. */
export const openOwnSystem = async (options: Options = {}): Promise<OwnSystem> => {
  const folder = mkdtempSync(join(tmpdir(), "tenantry-own-"))
  const settings = loadSettings(folder)
  const engine = await startEngine({ folder })
  await createTable(engine.endpoint, settings.table)
  const running: { host?: Host<FunctionName> } = {}
  const onEvent = (event: object): void => void running.host?.emit(event)
  let mail = await startMail({ folder, port: 0, onEvent })
  const mailEndpoint = mail.endpoint
  const sender = mailSender(mailEndpoint, settings.vendor.sender)
  const pool = {
    pool: { ...settings.pool, groups: [...settings.groups] },
    file: join(folder, "identity-provider.db"),
    sendMail: sender.send,
    trigger: (name: Trigger, event: unknown) =>
      running.host?.invoke(functionOf[name], event) ?? Promise.reject(new Error("no functions yet")),
  }
  const provider = await startIdentityProvider({ ...pool, port: 0 })
  const parameters = await startParameters({ port: 0, values: parametersOf(settings) })
  const host = await startHost({
    functions: { ...functions, ...options.functions },
    entries,
    environment: variablesOf(settings),
    endpoints: {
      dynamodb: engine.endpoint,
      identityProvider: provider.endpoint,
      mail: mailEndpoint,
      parameters: parameters.endpoint,
    },
    region: localRegion,
    table: settings.table,
    folder,
    port: 0,
    identityRoutes,
    originSecret: settings.originSecret,
    preload: [preloadFor(inject("calls"))],
    quiet: true,
  })
  running.host = host
  // Cognito waits five seconds for a trigger; on a busy machine loading one takes longer.
  await host.warm(Object.values(functionOf))
  const addresses = {
    api: host.endpoint,
    identityProvider: provider.endpoint,
    mail: mailEndpoint,
    engine: engine.endpoint,
    parameters: parameters.endpoint,
  }
  publishAddresses(folder, { addresses, pool: settings.pool })
  const play = playOn({ ...settings, addresses })
  return {
    play,
    host,
    mail: {
      stop: () => mail.stop(),
      start: async () => {
        mail = await startMail({ folder, port: Number(new URL(mailEndpoint).port), onEvent })
      },
    },
    providerAt: async (ms) => {
      const other = await startIdentityProvider({ ...pool, port: 0, now: () => new Date(Date.now() + ms) })
      const there = { ...addresses, identityProvider: other.endpoint }
      return { play: playOn({ ...settings, addresses: there }), stop: other.stop }
    },
    stop: async () => {
      await host.stop()
      await provider.stop()
      sender.stop()
      await mail.stop()
      await parameters.stop()
      await engine.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
