import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseVendor, type Vendor } from "@tenantry/core/kernel/vendor"
import { parseMailBudget } from "@tenantry/core/mails/index"
import { parseVendorModules } from "@tenantry/core/permissions/index"
import { frontendAddress } from "@tenantry/functions/environment"
import { loopback } from "@tenantry/functions/http/cors"
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
  readonly frontendUrl: string
  readonly mailFrom: string
  readonly vendor: Vendor
  /** Base64url of 32 bytes each, joined by commas; the first signs, all verify. */
  readonly keyRoots: string
  /** By which the functions know the gateway. */
  readonly originSecret: string
  /** The file in which the vendor adds modules of permissions. */
  readonly vendorModules?: string
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

/** The vendor's file, which is good: a mistake in it is told before anything has started. */
const vendorModulesIn = (given: string | undefined): Pick<Settings, "vendorModules"> => {
  const path = given || process.env["VENDOR_MODULES"]
  if (!path) return {}
  const vendorModules = resolve(path)
  orTrouble(`The modules of permissions in ${vendorModules}`, () =>
    parseVendorModules(readFileSync(vendorModules, "utf8")),
  )
  return { vendorModules }
}

const mailBudgetIn = (): Pick<Settings, "mailBudget"> => {
  const mailBudget = process.env["MAIL_BUDGET"]
  if (!mailBudget) return {}
  parseMailBudget(mailBudget)
  return { mailBudget }
}

/** A product that is nobody's, unless it is said whose. */
const vendorIn = (): Vendor =>
  parseVendor(process.env["PRODUCT_NAME"] || "Demo", process.env["SUPPORT_ADDRESS"] || "support@demo.example")

/**
 * Everything that a local system is made of. Creates the folder, and the keys on the first start; throws before that when
 * `FRONTEND_URL`, `PRODUCT_NAME`, `SUPPORT_ADDRESS`, `MAIL_BUDGET` or the vendor's file is no good.
 */
export const loadSettings = (folder: string = defaultFolder(), vendor?: string): Settings => {
  const vendorModules = vendorModulesIn(vendor)
  const mailBudget = orTrouble("The budget of mails", mailBudgetIn)
  const frontendUrl = orTrouble("The frontend's address", () =>
    frontendAddress(process.env["FRONTEND_URL"] || "http://localhost:3000"),
  )
  const vendorsOwn = orTrouble("What people are told of the product", vendorIn)
  makeFolder(folder)
  return {
    folder,
    region: localRegion,
    table: "tenantry",
    pool: {
      id: `${localRegion}_Tenantry1`,
      clientId: "tenantrylocalclient0000001",
      backendClientId: "tenantrylocalbackend000001",
    },
    frontendUrl,
    mailFrom: `${vendorsOwn.product} <no-reply@demo.example>`,
    vendor: vendorsOwn,
    keyRoots: secretIn(folder, "key-roots"),
    originSecret: secretIn(folder, "origin-secret"),
    ...vendorModules,
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
  FRONTEND_URL: settings.frontendUrl,
  ALLOWED_ORIGINS: loopback,
  MAIL_FROM: settings.mailFrom,
  PRODUCT_NAME: settings.vendor.product,
  SUPPORT_ADDRESS: settings.vendor.support,
  ...(settings.vendorModules === undefined ? {} : { VENDOR_MODULES: settings.vendorModules }),
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
