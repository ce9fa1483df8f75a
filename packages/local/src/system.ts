import { rmSync } from "node:fs"
import { join } from "node:path"
import { originsOf } from "@tenantry/core/kernel/vendor"
import { identityRoutes } from "@tenantry/functions/http/routes"
import { type FunctionName, functions, type Trigger } from "@tenantry/functions/manifest"
import { createTable, dropTable, type Engine, startEngine, startUpkeep } from "./engine/index.ts"
import { openFront } from "./engine/front.ts"
import { endLeftover } from "./engine/leftover.ts"
import { checkOurs, emptyFolder, lockFolder, settleFormat } from "./host/folder.ts"
import type { Endpoints } from "./host/environment.ts"
import { type Host, startHost } from "./host/index.ts"
import { startIdentityProvider } from "@tenantry/identity-provider/index"
import { type Mailbox, mailbox, startMail } from "./mail/index.ts"
import { mailSender } from "./mail/sender.ts"
import { startParameters } from "./parameters/index.ts"
import { type Port, portOf } from "@tenantry/loopback/ports"
import {
  type Addresses,
  defaultFolder,
  keepPorts,
  type KeptPorts,
  loadSettings,
  parametersOf,
  portsKept,
  preferredPorts,
  publishAddresses,
  type Service,
  type Settings,
  variablesOf,
  withdrawAddresses,
} from "./settings.ts"

export type SystemOptions = {
  readonly folder?: string
  /** A service without one gets the port that the folder kept, or its preferred one, or the next free one. */
  readonly ports?: Readonly<Partial<Record<Service, Port>>>
  /** Another table than the usual one, for a system that is thrown away. */
  readonly table?: string
  /** Deletes all data, people, mails and keys in the folder first. */
  readonly fresh?: boolean
  /** The vendor's file; `VENDOR` says it otherwise, and else it is `vendor.json` at the root of the repository. */
  readonly vendor?: string
  /** Nothing on the console. */
  readonly quiet?: boolean
  /** Modules that each function's thread loads before the function's own, by their URLs. */
  readonly preload?: readonly string[]
}

export type System = {
  readonly addresses: Addresses
  readonly pool: Settings["pool"]
  readonly settings: Settings
  readonly host: Host<FunctionName>
  readonly mailbox: Mailbox
  readonly stop: () => Promise<void>
  /** Settles, with a sentence for a person, when a part of the system ends without being stopped. */
  readonly lost: Promise<string>
}

/** Undoes, last first, what has been started. */
type Cleanup = { readonly add: (step: () => unknown) => void; readonly run: () => Promise<void> }

const cleanup = (): Cleanup => {
  const steps: (() => unknown)[] = []
  const run = async (): Promise<void> => {
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step()
  }
  return { add: (step) => steps.push(step), run }
}

/** Every trigger of the pool is one function. */
const functionOf = (trigger: Trigger): FunctionName => {
  const names: Readonly<Record<Trigger, FunctionName>> = {
    PostConfirmation: "postConfirmation",
    CustomMessage: "customMessage",
    PreTokenGeneration: "preTokenGeneration",
  }
  return names[trigger]
}

/** The folder is ours; what lies in it is ready to be used. */
const prepareFolder = async (folder: string, { fresh = false, vendor }: SystemOptions): Promise<Settings> => {
  if (fresh) {
    await endLeftover(join(folder, "dynamodb.db"))
    emptyFolder(folder)
  }
  settleFormat(folder)
  // Those of a system that was killed: whoever looks now must not find them.
  withdrawAddresses(folder)
  return loadSettings(folder, vendor)
}

type Start = {
  readonly settings: Settings
  readonly ports: Readonly<Record<Service, Port>>
  readonly fresh: boolean
  readonly quiet: boolean
  readonly preload: readonly string[]
  readonly report: (message: string) => void
  readonly steps: Cleanup
}

const startData = async ({ settings, fresh, report, steps }: Start): Promise<Engine> => {
  const { folder, table } = settings
  const engine = await startEngine({ folder })
  steps.add(engine.stop)
  // An engine that somebody else runs kept its table when the folder was emptied.
  if (fresh && engine.file === undefined) await dropTable(engine.endpoint, table)
  await createTable(engine.endpoint, table)
  const upkeep = startUpkeep({ endpoint: engine.endpoint, table, file: engine.file, report })
  steps.add(upkeep.stop)
  return engine
}

/** Where the engine is found: one that somebody else runs, where it is. */
const showEngine = async (engine: Engine, { ports, steps }: Start): Promise<string> => {
  if (engine.file === undefined) return engine.endpoint
  const front = await openFront(engine.endpoint, ports.engine)
  steps.add(front.stop)
  return front.endpoint
}

/** The services in front of the functions: they call the functions only later, when the host is there. */
const startServices = async (start: Start, host: () => Host<FunctionName>) => {
  const { settings, ports, steps } = start
  const mail = await startMail({
    folder: settings.folder,
    port: ports.mail,
    onEvent: (event) => void host().emit(event),
  })
  steps.add(mail.stop)
  const sender = mailSender(mail.endpoint, settings.vendor.sender)
  steps.add(sender.stop)
  const identityProvider = await startIdentityProvider({
    port: ports.identityProvider,
    file: join(settings.folder, "identity-provider.db"),
    pool: { ...settings.pool, groups: [...settings.groups] },
    sendMail: sender.send,
    trigger: (name, event) => host().invoke(functionOf(name), event),
  })
  steps.add(identityProvider.stop)
  const parameters = await startParameters({ port: ports.parameters, values: parametersOf(settings) })
  steps.add(parameters.stop)
  const endpoints = {
    identityProvider: identityProvider.endpoint,
    mail: mail.endpoint,
    parameters: parameters.endpoint,
  }
  return { endpoints, lost: mail.lost }
}

const startFunctions = (start: Start, services: Endpoints, engine: Engine) =>
  startHost({
    functions,
    entries: new URL("./", import.meta.resolve("@tenantry/functions/manifest")),
    environment: variablesOf(start.settings),
    endpoints: services,
    region: start.settings.region,
    table: start.settings.table,
    file: engine.file,
    folder: start.settings.folder,
    port: start.ports.api,
    identityRoutes,
    originSecret: start.settings.originSecret,
    origins: originsOf(start.settings.vendor),
    languages: start.settings.vendor.languages,
    quiet: start.quiet,
    preload: start.preload,
  })

/** Those that are given, and for the rest the wished one, or the next free one that no other service wishes for. */
const portsFor = (given: SystemOptions["ports"], kept: KeptPorts): Record<Service, Port> => {
  const wished: Readonly<Record<Service, number>> = { ...preferredPorts, ...kept }
  const preferred = (name: Service): Port => {
    const { [name]: from, ...others } = wished
    return from === 0 ? 0 : { from, except: Object.values(others) }
  }
  return {
    api: preferred("api"),
    identityProvider: preferred("identityProvider"),
    mail: preferred("mail"),
    engine: preferred("engine"),
    parameters: preferred("parameters"),
    ...given,
  }
}

const tellMoves = ({ ports, report }: Start, addresses: Addresses): void => {
  for (const [name, address] of Object.entries(addresses)) {
    const port = ports[name as Service]
    if (typeof port === "number" || port.from === portOf(address)) continue
    report(`Port ${port.from} is taken; using ${portOf(address)} instead`)
  }
}

const startAll = async (start: Start): Promise<System> => {
  const { settings, steps } = start
  const engine = await startData(start)
  let running: Host<FunctionName> | undefined
  const { endpoints: services, lost } = await startServices(start, () => {
    if (running === undefined) throw new Error("The functions are not running yet")
    return running
  })
  const host = await startFunctions(start, { ...services, dynamodb: engine.endpoint }, engine)
  running = host
  steps.add(host.stop)
  const all: Addresses = { api: host.endpoint, ...services, engine: await showEngine(engine, start) }
  tellMoves(start, all)
  const { engine: _theirs, ...ours } = all
  keepPorts(settings.folder, engine.file === undefined ? ours : all)
  publishAddresses(settings.folder, { addresses: all, pool: settings.pool })
  steps.add(() => withdrawAddresses(settings.folder))
  return {
    addresses: all,
    pool: settings.pool,
    settings,
    host,
    mailbox: mailbox(all.mail),
    stop: steps.run,
    lost: Promise.race([engine.lost, lost]),
  }
}

/**
 * Starts everything on this machine: engine and table, mail, identity provider, functions; `stop` ends it in reverse.
 * All state is in the folder and survives a stop and kill -9. Throws when another system runs on the folder; what was
 * started and made before a failure is stopped and deleted again.
 */
export const startSystem = async (options: SystemOptions = {}): Promise<System> => {
  const { folder = defaultFolder(), fresh = false, quiet = false, preload = [] } = options
  const report = (message: string): void => {
    if (!quiet) console.error(message)
  }
  const steps = cleanup()
  if (fresh) checkOurs(folder)
  const { release, made } = lockFolder(folder)
  steps.add(release)
  let failed = false
  steps.add(() => failed && made !== undefined && rmSync(made, { recursive: true, force: true }))
  try {
    const ports = portsFor(options.ports, portsKept(folder))
    const kept = await prepareFolder(folder, options)
    const settings = { ...kept, table: options.table ?? kept.table }
    return await startAll({ settings, ports, fresh, quiet, preload, report, steps })
  } catch (error) {
    failed = true
    await steps.run()
    throw error
  }
}
