import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { loopback, type Vendor, vendorOf } from "@tenantry/core/kernel/vendor"
import { parseMailBudget } from "@tenantry/core/mails/index"
import { builtInRoles, openCatalogue, readVendorFile, type VendorFile } from "@tenantry/core/permissions/index"
import type { OptionalVariable, Variable } from "@tenantry/functions/manifest"
import { localRegion } from "./engine/client.ts"
import { makeFolder, portsFile } from "./host/folder.ts"
import { portOf } from "@tenantry/loopback/ports"
import { messageOf, Trouble } from "@tenantry/loopback/trouble"

/** The services of a local system, each on a port of its own. */
export type Service = "api" | "identityProvider" | "mail" | "engine" | "parameters"

export type Settings = {
  /** Holds everything that survives a stop: data, people, mails, keys, logs. */
  readonly folder: string
  readonly region: string
  readonly table: string
  readonly pool: { readonly id: string; readonly clientId: string; readonly backendClientId: string }
  readonly vendor: Vendor
  /** The groups of the user pool. */
  readonly groups: readonly string[]
  /** The vendor's file, complete. */
  readonly vendorFile: string
  /** Base64url of 32 bytes each, joined by commas; the first signs, all verify. */
  readonly keyRoots: string
  /** By which the functions know the gateway. */
  readonly originSecret: string
  /** How many mails a day a place may cause in its first day, in its first week, and later. */
  readonly mailBudget?: string
}

/**
 * Where each service wants to be. A port that is taken makes it move on to the next free one. Nobody but the functions
 * has to find the parameters.
 */
export const preferredPorts: Readonly<Record<Service, number>> = {
  api: 8787,
  identityProvider: 8788,
  mail: 8789,
  engine: 8790,
  parameters: 0,
}

const usualFolder = fileURLToPath(new URL("../../../.local", import.meta.url))

/** `TENANTRY_FOLDER` if it is set, else `.local` at the root of the repository. */
export const defaultFolder = (): string => resolve(process.env["TENANTRY_FOLDER"] || usualFolder)

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

/** A line for a terminal that speaks to the system on this folder, wherever it is copied to. */
export const lineFor = (folder: string, line: string): string =>
  folder === usualFolder ? line : `TENANTRY_FOLDER=${quoted(folder)} ${line}`

/**
 * A secret, made on the first start and kept, readable by its owner alone: links and confirmations live as long as
 * `key-roots` does.
 */
const secretIn = (folder: string, name: "key-roots" | "origin-secret"): string => {
  const file = join(folder, name)
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 })
  const secret = readFileSync(file, "utf8").trim()
  if (/^[\w-]{43}(,[\w-]{43})*$/.test(secret)) return secret
  throw new Trouble(`${file} is damaged: it should hold 32 bytes in base64url. Restore it, or delete it for a new one.`)
}

/** What somebody gave us is no good: nothing of ours is damaged then. */
const orTrouble = <Result>(what: string, work: () => Result): Result => {
  try {
    return work()
  } catch (cause) {
    throw new Trouble(`${what} cannot be used: ${messageOf(cause)}`, { cause })
  }
}

/** The vendor's own, at the root of the repository. */
const usualVendor = fileURLToPath(new URL("../../../vendor.json", import.meta.url))

/** The vendor's file as the functions read it: every page of this machine may call. A mistake is told before anything starts. */
const vendorIn = (given: string | undefined): VendorFile => {
  const path = resolve(given || process.env["VENDOR"] || usualVendor)
  const file = orTrouble(path, () => readVendorFile(readFileSync(path, "utf8")))
  const { url, otherOrigins } = file.frontend
  return { ...file, frontend: { url, otherOrigins: [...otherOrigins, loopback] } }
}

const mailBudgetIn = (): Pick<Settings, "mailBudget"> => {
  const mailBudget = process.env["MAIL_BUDGET"]
  if (!mailBudget) return {}
  parseMailBudget(mailBudget)
  return { mailBudget }
}

/**
 * Everything that a local system is made of. Creates the folder, and the keys on the first start; throws before that when
 * `MAIL_BUDGET` or the vendor's file is no good.
 */
export const loadSettings = (folder: string = defaultFolder(), given?: string): Settings => {
  const file = vendorIn(given)
  const mailBudget = orTrouble("The budget of mails", mailBudgetIn)
  makeFolder(folder)
  const vendorFile = join(folder, "vendor.json")
  writeFileSync(vendorFile, `${JSON.stringify(file, undefined, 2)}\n`)
  return {
    folder,
    region: localRegion,
    table: "tenantry",
    pool: {
      id: `${localRegion}_Tenantry1`,
      clientId: "tenantrylocalclient0000001",
      backendClientId: "tenantrylocalbackend000001",
    },
    vendor: vendorOf(file),
    groups: builtInRoles(openCatalogue(file)),
    vendorFile,
    keyRoots: secretIn(folder, "key-roots"),
    originSecret: secretIn(folder, "origin-secret"),
    ...mailBudget,
  }
}

/** Named as a deployment names them; secrets are asked for by their version there as well. */
const parameterNames = {
  keyRoots: "/tenantry/local/key-roots",
  originSecret: "/tenantry/local/origin-secret",
  backendClientId: "/tenantry/local/backend-client-id",
} as const

/** What the functions find in SSM. */
export const parametersOf = ({ keyRoots, originSecret, pool }: Settings): ReadonlyMap<string, string> =>
  new Map([
    [parameterNames.keyRoots, keyRoots],
    [parameterNames.originSecret, originSecret],
    [parameterNames.backendClientId, pool.backendClientId],
  ])

/** What the functions' variables are on this machine. */
export const variablesOf = (
  settings: Settings,
): Readonly<Record<Variable, string> & Partial<Record<OptionalVariable, string>>> => ({
  TABLE_NAME: settings.table,
  USER_POOL_ID: settings.pool.id,
  USER_POOL_CLIENT_ID: settings.pool.clientId,
  BACKEND_CLIENT_ID_PARAMETER: parameterNames.backendClientId,
  KEY_ROOTS_PARAMETER: `${parameterNames.keyRoots}:1`,
  ORIGIN_SECRET_PARAMETER: `${parameterNames.originSecret}:1`,
  VENDOR: settings.vendorFile,
  ...(process.env["PERSON_BUDGET"] ? { PERSON_BUDGET: process.env["PERSON_BUDGET"] } : {}),
  ...(settings.mailBudget === undefined ? {} : { MAIL_BUDGET: settings.mailBudget }),
})

/** Where a running system answers: `http://127.0.0.1:…`. */
export type Addresses = Readonly<Record<Service, string>>

/** What other commands must know of a running system. */
export type Running = { readonly addresses: Addresses; readonly pool: Settings["pool"] }

const addressesIn = (folder: string): string => join(folder, "addresses.json")

export const withdrawAddresses = (folder: string): void => rmSync(addressesIn(folder), { force: true })

export const publishAddresses = (folder: string, running: Running): void =>
  writeFileSync(addressesIn(folder), `${JSON.stringify(running, undefined, 2)}\n`)

const isPort = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 65_536

/** Those that somebody copies lines with: what a folder had is what it gets again. */
const keptPorts = ["api", "identityProvider", "mail", "engine"] as const
export type KeptPorts = Readonly<Partial<Record<(typeof keptPorts)[number], number>>>

export const portsKept = (folder: string): KeptPorts => {
  try {
    const kept: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(folder, portsFile), "utf8"))
    return Object.fromEntries(keptPorts.flatMap((name) => (isPort(kept[name]) ? [[name, kept[name]]] : [])))
  } catch {
    return {}
  }
}

export const keepPorts = (folder: string, addresses: Partial<Addresses>): void => {
  const ports = Object.fromEntries(
    keptPorts.flatMap((name) => (addresses[name] === undefined ? [] : [[name, portOf(addresses[name])]])),
  )
  writeFileSync(join(folder, portsFile), `${JSON.stringify(ports, undefined, 2)}\n`)
}

/** The system that runs on this folder; throws, saying how to start one, when there is none. */
export const runningSystem = (folder: string): Running => {
  try {
    const running: Running = JSON.parse(readFileSync(addressesIn(folder), "utf8"))
    return running
  } catch (cause) {
    throw new Error(`No local system runs on ${folder}. Start one with: ${lineFor(folder, "npm start")}`, { cause })
  }
}
