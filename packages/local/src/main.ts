import { parseArgs } from "node:util"
import { type FunctionName, functions } from "@tenantry/functions/manifest"
import { settleDemoPeople } from "./demo/people.ts"
import { defaultFolder } from "./settings.ts"
import { startSystem, type System } from "./system.ts"

const usage = `Usage: npm start [-- --fresh] [--vendor FILE]

Starts Tenantry on this machine: API, identity provider, mail and database, all on 127.0.0.1.

  --fresh         begin anew: delete all local data, people and mails first
  --vendor FILE   add the modules of permissions in this file (docs/vendor-modules.example.json is one)
  --help          show this text

TENANTRY_FOLDER   where the data is kept; .local in the repository unless set
FRONTEND_URL      what links in mails begin with; http://localhost:3000 unless set
VENDOR_MODULES    the same as --vendor`

const banner = ({ addresses, settings }: System): string => `
Tenantry is running.

  API                http://127.0.0.1:${new URL(addresses.api).port}   (documentation at /docs)
  Mail               ${addresses.mail}
  Identity provider  ${addresses.identityProvider}   (pool ${settings.pool.id}, client ${settings.pool.clientId})
  Data               ${settings.folder}
`

type Flags = { readonly fresh: boolean; readonly help: boolean; readonly vendor?: string }

const readFlags = (args: string[]): Flags | undefined => {
  try {
    const options = {
      fresh: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      vendor: { type: "string" },
    } as const
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return undefined
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The first signal stops in order, the second at once. Settles when a signal came or a part of the system was lost. */
const untilStopped = (system: System): Promise<number> =>
  new Promise((resolve) => {
    let signals = 0
    const onSignal = (): void => {
      signals += 1
      if (signals > 1) process.exit(1)
      console.error("Stopping; once more forces it")
      resolve(0)
    }
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal)
    const onLoss = (why: string): void => {
      console.error(why)
      resolve(1)
    }
    void system.lost.then(onLoss)
  })

const requestFunctions: readonly FunctionName[] = ["api", "identity"]

const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name)

/** What answers requests is loaded before we say that we are ready, the rest right after. */
const warmUp = async ({ host }: System): Promise<void> => {
  await host.warm(requestFunctions)
  const rest = Object.keys(functions)
    .filter(isFunction)
    .filter((name) => !requestFunctions.includes(name))
  host.warm(rest).catch((error: unknown) => console.error(`A function cannot be loaded: ${messageOf(error)}`))
}

const run = async ({ fresh, vendor }: Flags): Promise<number> => {
  const system = await startSystem({ folder: defaultFolder(), fresh, ...(vendor === undefined ? {} : { vendor }) })
  await warmUp(system)
  const people = await settleDemoPeople(system)
  console.log(
    [banner(system), ...people, "", "Ctrl-C stops. What is stored is there again at the next start.", ""].join("\n"),
  )
  const code = await untilStopped(system)
  await system.stop()
  return code
}

const main = async (): Promise<number> => {
  const flags = readFlags(process.argv.slice(2))
  if (flags === undefined) return 2
  if (flags.help) {
    console.log(usage)
    return 0
  }
  try {
    return await run(flags)
  } catch (error) {
    console.error(messageOf(error))
    return 1
  }
}

process.exit(await main())
