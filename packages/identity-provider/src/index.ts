import { listen, type Port } from "@tenantry/loopback/ports"
import { createAttempts } from "./attempts.ts"
import { createClients } from "./clients.ts"
import { createCodes } from "./codes.ts"
import type { Context, Mail, Pool, Trigger } from "./context.ts"
import { type Database, openDatabase } from "./database.ts"
import { createGrants } from "./grants.ts"
import { createGroups, type Groups } from "./groups.ts"
import { createDigest } from "./secrets.ts"
import { createSessions } from "./sessions.ts"
import { createSigner } from "./signer.ts"
import { verifierOfNobody } from "./srp.ts"
import { createUsers } from "./users.ts"
import { createWire } from "./wire.ts"

export type { Mail, Pool, TriggerName } from "./context.ts"

export type IdentityProviderOptions = {
  /** On 127.0.0.1 only. */
  readonly port: Port
  /** An SQLite file, made when missing. It holds the signing key and authenticator secrets in clear. */
  readonly file: string
  readonly pool: Pool
  readonly sendMail: (mail: Mail) => Promise<void>
  /** Resolves with the event as the function returned it; rejects when the function failed. Missing: no triggers. */
  readonly trigger?: Trigger
  readonly now?: () => Date
}
export type IdentityProvider = { readonly endpoint: string; readonly stop: () => Promise<void> }

const sweepEvery = 60_000

/**
 * Starts an identity provider that speaks the Amazon Cognito user pools API for one pool with a public client, and one
 * for a backend, on this machine alone. The pool: e-mail as alias, case-insensitive, e-mail verified before it changes, optional authenticator
 * app, errors that tell nobody who exists.
 */
export const startIdentityProvider = async (options: IdentityProviderOptions): Promise<IdentityProvider> => {
  const database = openDatabase(options.file)
  try {
    const context = await createContext(database, options)
    return await serve(context, options.port)
  } catch (error) {
    database.close()
    throw error
  }
}

const createContext = async (database: Database, options: IdentityProviderOptions): Promise<Context> => {
  const { pool, sendMail, trigger, now = () => new Date() } = options
  const [, region, poolName] = /^([\w-]+)_([0-9a-zA-Z]+)$/.exec(pool.id) ?? []
  if (region === undefined || poolName === undefined) throw new Error(`"${pool.id}" is not the id of a user pool`)
  const digest = createDigest(database)
  const groups = createGroups(database)
  database.transaction(() => addMissingGroups(groups, pool.groups, now().getTime()))
  return {
    pool,
    clients: createClients(pool),
    region,
    poolName,
    database,
    groups,
    digest,
    now,
    sendMail,
    trigger,
    users: createUsers(database, now),
    grants: createGrants(database, now),
    codes: createCodes(database, digest, now),
    attempts: createAttempts(database, now),
    sessions: createSessions(now),
    signer: await createSigner(database, region, pool.id),
    verifierOfNobody: verifierOfNobody(digest("nobody")),
  }
}

const addMissingGroups = (groups: Groups, names: readonly string[], createdAt: number): void => {
  for (const name of names) {
    if (!groups.find(name)) groups.insert({ name, description: null, precedence: null, createdAt })
  }
}

const serve = async (context: Context, port: Port): Promise<IdentityProvider> => {
  const server = createWire(context)
  const endpoint = await listen(server, port)
  sweep(context)
  const timer = setInterval(sweep, sweepEvery, context).unref()
  const stop = async (): Promise<void> => {
    clearInterval(timer)
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    // Calls under way may finish; their kept-alive connections would hold the server open after that.
    const idle = setInterval(() => server.closeIdleConnections(), 20)
    await closed
    clearInterval(idle)
    context.database.close()
  }
  return { endpoint, stop }
}

const sweep = ({ grants, codes, attempts, sessions }: Context): void => {
  for (const store of [grants, codes, attempts, sessions]) store.sweep()
}
