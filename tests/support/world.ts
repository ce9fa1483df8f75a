import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb"
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"
import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { recordCalls, type Recorder } from "@tenantry/core/adapters/dynamodb/recorder"
import { openTable } from "@tenantry/core/adapters/dynamodb/store"
import { newIdentity, type Addressee } from "@tenantry/core/identities/index"
import type { InvitingId } from "@tenantry/core/invitations/entity"
import { invitationToken } from "@tenantry/core/invitations/tokens"
import type { Hint, Request, Runtime } from "@tenantry/core/kernel/context"
import {
  AccountId,
  InvitationId,
  type GroupId,
  IdentityId,
  type PlaceId,
  type TenantId,
  ulid,
  type UserId,
} from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { openKeyring } from "@tenantry/core/kernel/keyring"
import type { TransactItem } from "@tenantry/core/kernel/table"
import { asWrite } from "@tenantry/core/kernel/writes"
import { openRuntime } from "@tenantry/core/system"
import { type User, users } from "@tenantry/core/users/index"
import { createTable, startEngine } from "@tenantry/local/engine/index"
import { copyItems, type Copy, emptyTable, isDueIn, type Item, openEngineFile } from "./engine-file.ts"
import { type Faults, injectFaults } from "./faults.ts"
import { operation } from "./operations.ts"
import { vendored } from "./vendor.ts"

const { acceptInvitation, inviteAdmin, openAccount } = operation

export type Asking = {
  readonly now?: Date
  readonly signedInAt?: Date
  /** What the token remembers; null for a token that remembers nothing. */
  readonly hint?: Hint | null
  readonly secondFactor?: boolean
  readonly locale?: "en" | "pl" | "ru"
  /** Where from; limits count by it. */
  readonly address?: string
}

/** A table of its own, on an engine of its own, and everything that runs on it but HTTP, mail and sign-ins. */
export type World = {
  readonly endpoint: string
  readonly client: DynamoDBDocumentClient
  readonly tableName: string
  readonly faults: Faults
  readonly recorder: Recorder
  readonly runtime: Runtime
  /** A request of a person, freshly signed in, with the right hint unless another is given. */
  readonly as: (identityId: IdentityId, place: PlaceId, asking?: Asking) => Request
  /** What the tokens of a person say from now on about the way to what they may do in a tenant. */
  readonly remember: (identityId: IdentityId, tenantId: TenantId, hint: Hint) => void
  readonly visitor: (place: PlaceId, address?: string) => Request
  readonly seed: (partitions: readonly string[], items: readonly TransactItem[]) => Promise<void>
  /** Makes copies of what is in a place and has a copy's first text in it. */
  readonly copy: (place: PlaceId, copies: readonly Copy[]) => void
  /** Takes out all that is there: who looks at the whole table again and again looks at what is their own. */
  readonly empty: () => void
  /** Every item of the table, sorted by key. */
  readonly everything: () => Promise<Item[]>
  /** Whether a sweep would find anything to deliver: to have one look takes a query for each shard. */
  readonly isDue: (by: Date) => boolean
  readonly close: () => Promise<void>
}

const credentials = { accessKeyId: "local", secretAccessKey: "local" }
const authorization = [
  "AWS4-HMAC-SHA256 Credential=local/20200101/eu-west-1/dynamodb/aws4_request",
  "SignedHeaders=host",
  `Signature=${"0".repeat(64)}`,
].join(", ")
/** The engine wants a signature and checks none; to compute it takes a tenth of what a call costs this process. */
const signer: DynamoDBClientConfig["signer"] = {
  sign: (request) => {
    Object.assign(request.headers, { authorization, "x-amz-date": "20200101T000000Z" })
    return Promise.resolve(request)
  },
}

export const openWorld = async (parts: Partial<Runtime> = {}): Promise<World> => {
  const folder = mkdtempSync(join(tmpdir(), "tenantry-"))
  const engine = await startEngine({ folder })
  const { file } = engine
  if (file === undefined) throw new Error("worlds are looked at in the engine's own file")
  const tableName = "tenantry"
  const items = openEngineFile(file, tableName)
  await createTable(engine.endpoint, tableName)
  const client = openClient({ endpoint: engine.endpoint, region: "eu-west-1", credentials, signer })
  const recorder = recordCalls(client)
  const faults = injectFaults(client)
  const runtime = openRuntime({
    table: openTable(client, tableName),
    keyring: openKeyring([Buffer.alloc(32, 7)]),
    ...vendored,
    observe: recorder.observe,
    consumed: recorder.consumed,
    sleep: async (ms) => {
      await wait(ms)
    },
    ...parts,
  })
  const base = (now: Date) => ({
    runtime,
    now,
    requestId: ulid(now),
    timeZone: "UTC",
    from: { address: "192.0.2.1", agent: "tests" },
  })
  const hints = new Map<string, Hint>()
  const rightHint = (identityId: IdentityId, place: PlaceId): Hint | undefined =>
    AccountId.is(place) ? { level: "account", accountId: place } : hints.get(`${identityId} ${place}`)
  return {
    endpoint: engine.endpoint,
    client,
    tableName,
    faults,
    recorder,
    runtime,
    remember: (identityId, tenantId, hint) => void hints.set(`${identityId} ${tenantId}`, hint),
    as: (identityId, place, asking = {}) => {
      const { now = new Date(), signedInAt = now, secondFactor, locale = "en", address } = asking
      const hint = asking.hint === undefined ? rightHint(identityId, place) : asking.hint
      return {
        ...base(now),
        ...(address === undefined ? {} : { from: { address, agent: "tests" } }),
        locale,
        place,
        caller: {
          kind: "identity",
          identityId,
          signedInAt,
          ...(secondFactor === undefined ? {} : { secondFactor }),
          ...(hint ? { hint } : {}),
        },
      }
    },
    visitor: (place, address = "192.0.2.9") => ({
      ...base(new Date()),
      locale: "en",
      place,
      caller: { kind: "visitor" },
      from: { address },
    }),
    seed: async (partitions, items) => {
      const outcome = await runtime.table.open(partitions).transact(items, `seed-${ulid(new Date())}`)
      if (!outcome.committed) throw new Error(`seeding failed: ${outcome.codes.join(", ")}`)
    },
    copy: (place, copies) => copyItems(file, tableName, place, copies),
    empty: () => emptyTable(file, tableName),
    everything: async () => items(),
    isDue: (by) => isDueIn(file, tableName, by),
    close: async () => {
      client.destroy()
      await engine.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let made = 0
let addresses = 0

/** An address in a network that nobody has called from yet: limits by address do not concern whoever calls from it. */
export const freshAddress = (): string => {
  const network = addresses++
  return `2001:db8:${(network >> 16).toString(16)}:${(network & 0xffff).toString(16)}::1`
}

/** Somebody who can sign in and belongs nowhere yet. */
export const newPerson = async (world: World, about: Partial<Addressee> = {}): Promise<IdentityId> => {
  const identityId = IdentityId.make(new Date())
  const person = {
    email: `p${made++}.${identityId.slice(4)}@example.com`,
    name: `Person ${made}`,
    locale: "en" as const,
    timeZone: "UTC",
    ...about,
  }
  await world.seed(
    [identityId],
    newIdentity(identityId, randomUUID(), person, { activePlace: identityId, places: [], made: new Date() }).map(
      (write) => asWrite(write).item,
    ),
  )
  return identityId
}

export type Settled = {
  readonly owner: IdentityId
  readonly accountId: AccountId
  readonly tenantId: TenantId
  /** Who the owner is in the tenant: its first administrator. */
  readonly founder: UserId
  /** The tenant's group Position. */
  readonly position: GroupId
}

/** The users of a tenant, as they are stored. */
export const usersIn = async ({ runtime }: Pick<World, "runtime">, tenantId: TenantId): Promise<readonly User[]> =>
  (await runtime.table.open([tenantId]).list(users, users.query.inTenant({ tenantId }))).items

/** An account of its own with its owner and first tenant, opened as anybody would open one. */
export const settle = async (world: World, about: Partial<Addressee> = {}): Promise<Settled> => {
  const owner = await newPerson(world, about)
  const { result } = await invoke(world.as(owner, owner, { address: freshAddress() }), openAccount, { name: "Example" })
  const { accountId, tenantId } = result
  const [user] = await usersIn(world, tenantId)
  if (!user) throw new Error("a tenant without users")
  const { userId, position, role: roleId } = user
  world.remember(owner, tenantId, { level: "tenant", userId, accountId, roleId })
  return { owner, accountId, tenantId, founder: userId, position }
}

/** The token in the link that an invitation's mail carries. */
export const linkOf = (
  { runtime }: World,
  place: InvitingId,
  sent: { invitationId: string; expires: string; version: number },
): string =>
  invitationToken(runtime.keyring, {
    place,
    id: InvitationId.schema.parse(sent.invitationId),
    expires: new Date(sent.expires).getTime(),
    rev: sent.version,
  })

/** A further admin of an account: invited and accepted. */
export const newAdmin = async (
  world: World,
  { owner, accountId, tenantId }: Pick<Settled, "owner" | "accountId" | "tenantId">,
  about: Partial<Addressee> = {},
): Promise<IdentityId> => {
  const email = about.email ?? `a${made++}.${ulid(new Date())}@example.com`
  const admin = await newPerson(world, { ...about, email })
  const { result } = await invoke(world.as(owner, accountId, { address: freshAddress() }), inviteAdmin, { email })
  await invoke(world.as(admin, admin, { address: freshAddress() }), acceptInvitation, {
    token: linkOf(world, accountId, result),
  })
  world.remember(admin, tenantId, { level: "account", accountId })
  return admin
}

/** How a call ended: `done`, or the code it was refused with. */
export const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "done",
    (error: { code?: string; message?: string }) => error.code ?? String(error.message),
  )
