import { parseArgs } from "node:util"
import { askedPorts } from "./asked-ports.ts"
import { failureText } from "./failing.ts"
import { defaultFolder, withdrawAddresses } from "./settings.ts"
import { settle } from "./settling.ts"
import { startSystem, type System } from "./system.ts"

const usage = `Usage: npm start [-- --fresh] [--port N] [--vendor FILE]

Starts Tenantry on this machine: API, identity provider, mail and database, all on 127.0.0.1.

  --fresh         begin anew: delete all local data, people and mails first
  --port N        the API's port; identity provider, mail and database take the next three, or others that are free
  --vendor FILE   whose product it is, in this file instead of vendor.json (docs/vendor.md)
  --help          show this text

TENANTRY_FOLDER   where the data is kept; .local in the repository unless set
TENANTRY_PORT     the same as --port
TENANTRY_IDENTITY_PROVIDER_PORT, TENANTRY_MAIL_PORT, TENANTRY_DYNAMODB_PORT
                  the port of one service
VENDOR            the same as --vendor

A folder keeps its ports: without these it gets those it had, and on its first start 8787 to 8790.`

const banner = ({ addresses, settings }: System): string => `
Tenantry is running.

  API                ${addresses.api}   (documentation at /docs)
  Mail               ${addresses.mail}
  Identity provider  ${addresses.identityProvider}   (pool ${settings.pool.id}, client ${settings.pool.clientId})
  Data               ${settings.folder}
  Browsers           pages of this machine may call the API from any port (CORS), and ${settings.vendor.frontend.url}
`

type Flags = { readonly fresh: boolean; readonly help: boolean; readonly vendor?: string; readonly port?: string }

const readFlags = (args: string[]): Flags | undefined => {
  try {
    const options = {
      fresh: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      vendor: { type: "string" },
      port: { type: "string" },
    } as const
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return undefined
  }
}

/** Settles with the first signal, which stops in order; the second one stops at once. */
const firstSignal = (): Promise<"signal"> =>
  new Promise((resolve) => {
    let signals = 0
    const onSignal = (): void => {
      signals += 1
      if (signals > 1) process.exit(1)
      console.error("Stopping; once more forces it")
      resolve("signal")
    }
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal)
  })

const welcome = async (system: System): Promise<"settled"> => {
  const people = await settle(system)
  const end = "Ctrl-C stops. What is stored is there again at the next start."
  console.log([banner(system), ...people, "", end, ""].join("\n"))
  return "settled"
}

/** Until a signal comes, or a part of the system is lost, which is told. */
const untilStopped = async (system: System, signal: Promise<"signal">): Promise<number> => {
  const lost = system.lost.then((why) => ({ why }))
  const first = await Promise.race([welcome(system), signal, lost])
  const last = first === "settled" ? await Promise.race([signal, lost]) : first
  if (last === "signal") return 0
  console.error(
    `${last.why}\nStart it again; what was stored is there. ${system.settings.folder}/functions.log has more.`,
  )
  return 1
}

const run = async ({ fresh, vendor, port }: Flags, folder: string): Promise<number> => {
  const signal = firstSignal()
  const ports = askedPorts(port)
  const system = await startSystem({ folder, fresh, ports, ...(vendor === undefined ? {} : { vendor }) })
  // Whoever ends at once leaves no address at which nobody is.
  process.once("exit", () => withdrawAddresses(folder))
  process.once("uncaughtException", (error) => {
    console.error(failureText(error, folder))
    process.exit(1)
  })
  try {
    return await untilStopped(system, signal)
  } finally {
    await system.stop()
  }
}

const main = async (): Promise<number> => {
  const flags = readFlags(process.argv.slice(2))
  if (flags === undefined) return 2
  if (flags.help) {
    console.log(usage)
    return 0
  }
  const folder = defaultFolder()
  try {
    return await run(flags, folder)
  } catch (error) {
    console.error(failureText(error, folder))
    return 1
  }
}

process.exit(await main())
