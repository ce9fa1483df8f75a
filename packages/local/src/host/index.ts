import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import type { FunctionSpec, OptionalVariable, Variable } from "@tenantry/functions/manifest"
import { functionEnvironment, type Endpoints } from "./environment.ts"
import { locales } from "@tenantry/core/kernel/locales"
import type { Vendor } from "@tenantry/core/kernel/vendor"
import type { Port } from "@tenantry/loopback/ports"
import { LambdaFunction } from "./function.ts"
import { type Gateway, startGateway } from "./gateway.ts"
import { type HostLog, openLog } from "./log.ts"
import { pickedBy } from "./events.ts"
import { startSchedule } from "./schedule.ts"
import { mapStream, type StreamMapping } from "./stream.ts"

export { FunctionError } from "./errors.ts"

export type HostOptions<Name extends string = string> = {
  readonly functions: Readonly<Record<Name, FunctionSpec>>
  /** The folder, with a slash at its end, from which the entries of the functions are named. */
  readonly entries: URL
  /** Values for the variables that the functions declare; each function sees only its own. */
  readonly environment: Readonly<Partial<Record<Variable | OptionalVariable, string>>>
  readonly endpoints: Endpoints
  readonly region: string
  /** The table whose stream starts functions. */
  readonly table: string
  /** The database file of an engine on this machine. */
  readonly file?: string | undefined
  /** Where the log and the position in the stream are kept. */
  readonly folder: string
  /** Of the HTTP API. */
  readonly port: Port
  /** The routes of the functions that have routes of their own, for example `POST /v1/registrations`. */
  readonly identityRoutes: readonly string[]
  /** By which the functions know that a request came through the gateway; the first of several. */
  readonly originSecret?: string
  /** Whose pages may read what the gateway itself answers. */
  readonly origins?: readonly string[]
  /** In which languages it tells what it refuses; all that there are unless told. */
  readonly languages?: Vendor["languages"]
  /** How many events one thread handles at once; 8 unless told. Lambda's own is 1, with more copies. */
  readonly concurrency?: number
  /** The wait before the first retry of a failed batch, in milliseconds; 200 unless told. */
  readonly backOffMs?: number
  /** Nothing on the console; the log is written all the same. */
  readonly quiet?: boolean
  /** Modules that each function's thread loads before the function's own, by their URLs. */
  readonly preload?: readonly string[]
}

export type Host<Name extends string = string> = {
  /** Of the HTTP API. */
  readonly endpoint: string
  /** Hands an event of AWS's bus to every function that listens for such; settles when they have answered. */
  readonly emit: (event: object) => Promise<void>
  /** Calls a function as Cognito or a schedule would; rejects with a `FunctionError`. */
  readonly invoke: (name: Name, event: unknown) => Promise<unknown>
  /** Loads these functions now, all at once, so that their first event is quick. */
  readonly warm: (names: readonly Name[]) => Promise<void>
  /** Settles once everything that is in the table's stream now has been handed to its functions. */
  readonly settle: () => Promise<void>
  readonly stop: () => Promise<void>
}

const defaultConcurrency = 8
const defaultBackOffMs = 200

/** How long a stop waits for scheduled runs and batches; then their threads are terminated. */
const farewellMs = 3_000

type Running = { readonly options: HostOptions; readonly log: HostLog; readonly functions: Map<string, LambdaFunction> }

const makeFunctions = (options: HostOptions, log: HostLog): Map<string, LambdaFunction> =>
  new Map(
    Object.entries(options.functions).map(([name, spec]) => {
      const settings = {
        entry: new URL(spec.entry, options.entries).href,
        functionName: name,
        region: options.region,
        environment: functionEnvironment(name, spec, options),
        timeoutMs: spec.timeoutSeconds * 1000,
        preload: options.preload ?? [],
        output: log.output(name),
      }
      return [name, new LambdaFunction(settings, options.concurrency ?? defaultConcurrency)]
    }),
  )

const functionNamed = (functions: ReadonlyMap<string, LambdaFunction>, name: string): LambdaFunction => {
  const found = functions.get(name)
  if (found === undefined) throw new Error(`There is no function named ${name}`)
  return found
}

const invoker =
  (functions: ReadonlyMap<string, LambdaFunction>) =>
  async (name: string, event: unknown): Promise<unknown> =>
    functionNamed(functions, name).invoke(event)

const startHttp = async ({ options, log, functions }: Running): Promise<Gateway | undefined> => {
  const http = Object.entries(options.functions).filter(([, spec]) => spec.start.kind === "http")
  const own = http.filter(([, { start }]) => start.kind === "http" && "operations" in start).map(([name]) => name)
  const fallback = http.map(([name]) => name).find((name) => !own.includes(name))
  if (fallback === undefined) return undefined
  const routes = own.map((functionName) => ({ functionName, keys: options.identityRoutes }))
  const { port, originSecret = "", origins = [], languages = locales } = options
  return startGateway({
    port,
    routes,
    fallback,
    originSecret,
    front: { origins, languages },
    invoke: invoker(functions),
    report: log.problem,
  })
}

const startStreams = ({ options, log, functions }: Running): Promise<readonly StreamMapping[]> => {
  const { region, table, file, folder, endpoints } = options
  const mappings = Object.entries(options.functions).flatMap(([name, { start }]) => {
    if (start.kind !== "stream") return []
    return mapStream({
      region,
      table,
      file,
      endpoint: endpoints.dynamodb,
      filter: start.filter,
      batchSize: start.batchSize,
      retries: start.retries,
      checkpointFile: join(folder, `stream-${name}.json`),
      backOffMs: options.backOffMs ?? defaultBackOffMs,
      invoke: (event) => invoker(functions)(name, event),
      report: log.problem,
    })
  })
  return Promise.all(mappings)
}

/** As rules of EventBridge do it: each function gets what its rule picks of the event. One that fails is reported. */
const emit = async ({ options, log, functions }: Running, event: object): Promise<void> => {
  const inputs = Object.entries(options.functions).flatMap(([name, { start }]) => {
    const input = start.kind === "event" ? pickedBy(start, event) : undefined
    return input ? [{ name, input }] : []
  })
  const calls = inputs.map(({ name, input }) => invoker(functions)(name, input))
  for (const call of await Promise.allSettled(calls)) {
    if (call.status === "rejected") log.problem(`An event could not be handled: ${String(call.reason)}`)
  }
}

const startSchedules = ({ options, log, functions }: Running) =>
  Object.entries(options.functions).flatMap(([name, { start }]) => {
    if (start.kind !== "schedule") return []
    const invoke = (event: unknown): Promise<unknown> => invoker(functions)(name, event)
    return [
      startSchedule({ name, everyMinutes: start.everyMinutes, region: options.region, invoke, report: log.problem }),
    ]
  })

/**
 * Runs Lambda functions on this machine as AWS would: each in a thread of its own that sees its own environment alone,
 * started by HTTP requests, the table's stream, the clock, or `invoke`. Throws when a function declares a variable
 * that has no value, when a route is none, and when the port is taken.
 */
export const startHost = async <Name extends string>(options: HostOptions<Name>): Promise<Host<Name>> => {
  mkdirSync(options.folder, { recursive: true })
  const log = openLog(options.folder, options.quiet ?? false)
  const functions = makeFunctions(options, log)
  const running: Running = { options, log, functions }
  const schedules = startSchedules(running)
  let gateway: Gateway | undefined
  let streams: readonly StreamMapping[] = []
  const stop = async (): Promise<void> => {
    await gateway?.stop()
    const atRest = Promise.all([...schedules, ...streams].map((source) => source.stop()))
    await Promise.race([atRest, wait(farewellMs, undefined, { ref: false })])
    await Promise.all([...functions.values()].map((each) => each.stop()))
    await atRest
    log.stop()
  }
  try {
    streams = await startStreams(running)
    gateway = await startHttp(running)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    endpoint: gateway?.endpoint ?? "",
    emit: (event) => emit(running, event),
    invoke: invoker(functions),
    warm: async (names) => {
      await Promise.all(names.map((name) => functionNamed(functions, name).warm()))
    },
    settle: async () => {
      await Promise.all(streams.map((stream) => stream.settle()))
    },
    stop,
  }
}
