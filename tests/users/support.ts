import { grants } from "@tenantry/core/grants/index"
import { trees } from "@tenantry/core/leading/index"
import { invitationToken } from "@tenantry/core/invitations/tokens"
import { eventRecords } from "@tenantry/core/kernel/events"
import type { Outside } from "@tenantry/core/kernel/delivering"
import { type IdentityId, service, UserId } from "@tenantry/core/kernel/ids"
import { invoke, type Options } from "@tenantry/core/kernel/invoke"
import type { Mail, SignIns } from "@tenantry/core/kernel/ports"
import { type User, users } from "@tenantry/core/users/index"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { openWorldWithSignIns, type SignInWorld } from "../support/sign-ins.ts"
import { freshAddress, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { acceptInvitation, addUser, inspectInvitation, joinByInvitation, readUser } = operation

export const password = "Temp0rary!pass"
export const chosen = "Chosen-2026!"

let made = 0
export const freshEmail = (name = "user"): string => `${name}.${made++}.${Date.now().toString(36)}@example.com`

/** A world with sign-ins and with whatever was mailed by its reactions. */
export type PeopleWorld = {
  readonly world: World
  readonly pool: SignInWorld
  readonly outside: Outside
  readonly mails: readonly Mail[]
  /** How often the identity provider was called within requests. */
  readonly calls: string[]
  /** Everything that is due is done. */
  readonly settled: () => Promise<void>
  /** The same, and what comes an hour and more after people have gone: what is recorded of them is erased. */
  readonly erased: () => Promise<void>
  readonly close: () => Promise<void>
}

const counted = (signIns: SignIns, calls: string[]): SignIns =>
  new Proxy(signIns, {
    get: (target, name, receiver) => {
      calls.push(String(name))
      return Reflect.get(target, name, receiver) as unknown
    },
  })

export const openPeopleWorld = async (): Promise<PeopleWorld> => {
  const calls: string[] = []
  const { world, pool } = await openWorldWithSignIns({}, (signIns) => counted(signIns, calls))
  const mails: Mail[] = []
  const mailer = { send: (mail: Mail) => Promise.resolve(void mails.push(mail)) }
  const outside = outsideOf(world, { mailer, directory: pool.directory })
  // What follows from what followed is due later than that.
  const settled = async () => {
    for (const minute of [1, 2, 3, 4, 5]) await deliverAll(world, outside, new Date(Date.now() + minute * 60_000))
  }
  return {
    world,
    pool,
    outside,
    mails,
    calls,
    settled,
    erased: async () => {
      await settled()
      await deliverAll(world, outside, new Date(Date.now() + 70 * 60_000))
    },
    close: world.close,
  }
}

type Adding = Partial<Parameters<typeof addUser.decide>[1]>

/** What is said of a new user: an employee in Position, unless it says otherwise. */
export const about = (more: Adding = {}) => ({
  email: freshEmail(),
  firstName: "Nora",
  lastName: "Nowak",
  role: "employee" as const,
  ...more,
})

export const add = async (
  world: World,
  at: Settled,
  more: Adding = {},
  who: IdentityId = at.owner,
  options: Omit<Options, "preview"> = {},
) => (await invoke(world.as(who, at.tenantId), addUser, about(more), options)).result

/** With a temporary password. */
export const withPassword = (given = password) => ({ password: given, passwordAgain: given })

export const storedUser = async ({ runtime }: World, { tenantId }: Settled, userId: UserId): Promise<User> => {
  const user = await runtime.table.open([tenantId]).get(users, { tenantId, userId })
  if (!user) throw new Error("no user")
  return user
}

export const isThere = async ({ runtime }: World, { tenantId }: Settled, userId: UserId): Promise<boolean> =>
  (await runtime.table.open([tenantId]).get(users, { tenantId, userId })) !== null

export const hasGrant = async ({ runtime }: World, { tenantId }: Settled, identityId: IdentityId): Promise<boolean> =>
  (await runtime.table.open([tenantId]).get(grants, { place: tenantId, identityId })) !== null

/** The token of the link in the mail that a user was invited with last. */
export const linkOfUser = async (world: World, at: Settled, userId: UserId): Promise<string> => {
  const { expires = 0, sending = 0 } = await storedUser(world, at, userId)
  return invitationToken(world.runtime.keyring, { place: at.tenantId, id: userId, expires, rev: sending })
}

export const inspect = (world: World, token: string, now = new Date()) =>
  invoke({ ...world.visitor(service, freshAddress()), now }, inspectInvitation, { token })

export const join = (world: World, token: string, given = chosen) =>
  invoke(world.visitor(service, freshAddress()), joinByInvitation, { token, name: "Nora N.", password: given })

/** Somebody who was added and joined by the link, as it happens. */
export const addJoined = async (world: World, at: Settled, more: Adding = {}) => {
  const { userId, email } = await add(world, at, more)
  const { identityId } = (await join(world, await linkOfUser(world, at, userId))).result
  world.remember(identityId, at.tenantId, { level: "tenant", userId, accountId: at.accountId })
  return { userId, email, identityId }
}

export const accept = (world: World, who: IdentityId, token: string) =>
  invoke(world.as(who, who, { address: freshAddress() }), acceptInvitation, { token })

export const read = async (world: World, at: Settled, userId: string, who: IdentityId = at.owner) =>
  (await invoke(world.as(who, at.tenantId), readUser, { userId: UserId.schema.parse(userId) })).result

export const treeOf = async ({ runtime }: World, { tenantId }: Settled) => {
  const tree = await runtime.table.open([tenantId]).get(trees, { tenantId })
  if (!tree) throw new Error("no tree")
  return tree
}

/** What happened to a user, as the tenant's log has it. */
export const eventsOf = async ({ runtime }: World, { tenantId: place }: Settled, userId: string) => {
  const { items } = await runtime.table.open([place]).list(eventRecords, eventRecords.query.inPlace({ place }))
  return items.filter(({ object }) => object === userId)
}
