import { accounts } from "@tenantry/core/accounts/index"
import { AccountId, IdentityId, RoleId, TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyCommand } from "@tenantry/core/kernel/operations"
import { present } from "@tenantry/core/kernel/present"
import { write } from "@tenantry/core/kernel/table"
import { accountLevels, forJobs } from "@tenantry/core/permissions/index"
import { entries } from "@tenantry/core/permissions/catalogue/index"
import { operations } from "@tenantry/core/system"
import { tenants } from "@tenantry/core/tenants/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { isCommand } from "../operations/named.ts"
import { arrangedForEffects } from "../operations/on-table.ts"
import { right, role } from "../roles/support.ts"
import { confirmed, overtaken } from "../support/calls.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, outcomeOf, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"
import { vendored } from "../support/vendor.ts"

const { blockUser, removeAdmin } = operation

let world: World
beforeAll(async () => {
  ;({ world } = await openWorldWithSignIns())
})
afterAll(() => world.close())

/** Where a command can be done now: the account, its owner, and the tenant, if it is one. */
type Place = {
  readonly owner: IdentityId
  readonly accountId: AccountId
  readonly tenantId: TenantId
  readonly place: AccountId | TenantId
  /** Whether a user can be added there. */
  readonly isOpen: boolean
}
type Somebody = { readonly identityId: IdentityId; readonly ends: () => Promise<unknown> }
type Kind = (at: Place) => Promise<Somebody>
/** Why the one or the other cannot be done by it. */
type Beyond = Readonly<Record<string, string>>

const read = async ({ runtime }: World, given: string): Promise<Place> => {
  const tenantId = TenantId.is(given) ? given : undefined
  const tenant = tenantId && (await runtime.table.open([tenantId]).get(tenants, { tenantId }))
  const accountId = AccountId.schema.parse(tenant?.accountId ?? given)
  const account = await runtime.table.open([accountId]).get(accounts, { accountId })
  if (!account) throw new Error("no account")
  return {
    owner: account.ownerId,
    accountId,
    tenantId: tenantId ?? TenantId.make(new Date()),
    place: tenantId ?? accountId,
    isOpen: tenant?.state === "active",
  }
}

/** Everything that a role can hold, each as widely as it goes. */
const everything = entries.map(({ key, scopes }) => right(key, scopes.at(-1)))

/** By a role of their own that holds everything: blocking them changes nothing but their own item. */
const byRole = async (at: Place, person: { readonly identityId?: IdentityId } = {}): Promise<Somebody> => {
  const { owner, tenantId } = at
  const made = await role(world, at, `Everything ${RoleId.make(new Date())}`, everything)
  const { identityId, userId } = await newUser(world, at, { role: made, ...person })
  return { identityId, ends: () => confirmed(world.as(owner, tenantId), blockUser, { userId }) }
}

/** By administering the account, and beside it by such a role: both are taken. */
const byAccount: Kind = async (at) => {
  const { owner, accountId, isOpen } = at
  const identityId = await newAdmin(world, at)
  const user = isOpen ? await byRole(at, { identityId }) : undefined
  const ends = async () => {
    await confirmed(world.as(owner, accountId), removeAdmin, { identityId })
    await user?.ends()
  }
  return { identityId, ends }
}

/** By owning the account, which becomes another's. */
const byOwning: Kind = async ({ owner, accountId }) => {
  const { rev = 0 } = (await world.runtime.table.open([accountId]).get(accounts, { accountId })) ?? {}
  const moved = { ownerId: IdentityId.make(new Date()), rev: rev + 1 }
  const ends = () => world.seed([accountId], [write(accounts).patch({ accountId }).set(moved).commit()])
  return { identityId: owner, ends }
}

/** Whether somebody may do it, and how it ends when their right to it goes between decision and commit. */
const race = async (command: AnyCommand, kind: Kind, arranged: ReturnType<typeof arrangedForEffects>) => {
  const { input, place, choices } = await arranged
  const answers = present({ choices })
  const { identityId, ends } = await kind(await read(world, place))
  const as = () => world.as(identityId, place as Place["place"])
  const preview = invoke(as(), command, input, { preview: true, ...answers })
  const may = await outcomeOf(preview)
  if (may !== "done") return { may, end: "" }
  const { confirmation } = await preview
  return { may, end: await overtaken(world, () => invoke(as(), command, input, { confirmation, ...answers }), ends) }
}

const known = new Map<string, ReturnType<typeof arrangedForEffects>>()
const anew = (name: string) => arrangedForEffects(world, name)
/** Arranged once for all whose right goes, and before the place is suspended: what is not committed leaves it as it was. */
const arrangedOnce = (name: string): ReturnType<typeof arrangedForEffects> => {
  const arranged = known.get(name) ?? anew(name)
  known.set(name, arranged)
  return arranged
}

const byTenantry = new Set<unknown>(Object.values(forJobs))
/** What people do in accounts and tenants. That a job moves on, Tenantry alone sees. */
const commands = operations
  .filter(isCommand)
  .filter(({ place, permission }) => (place === TenantId || place === AccountId) && !byTenantry.has(permission))
  .filter(({ name }) => name !== "job.move")

const ofLevels = accountLevels(vendored.catalogue)
const held = new Set<string>(entries.map(({ key }) => key))
const ofRoles = commands.filter(({ permission }) => held.has(permission.key))
const ofOwners = commands.filter(
  ({ name, permission }) =>
    name === "account.appoint_administrator" || (ofLevels.owner.has(permission) && !ofLevels.admin.has(permission)),
)
/** Both sides of an offer of ownership: `revoked.test.ts` takes it away from either. */
const ofOffers = new Set(["ownership.accept", "ownership.decline"])
const ofAdmins = commands.filter((command) => !ofOwners.includes(command) && !ofOffers.has(command.name))

const authors = ["role.create", "role.copy", "role.edit", "role.delete", "role.replace"]
/** What is refused to whoever holds every right by a role, because a role is not enough for it. */
const beyondRoles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(authors.map((name) => [name, "role.not_authors"])),
  "tenant.policies.edit": "tenant.authors_not_yours",
  "user.give_role": "user.an_administrator",
  "user.block": "user.an_administrator",
  "user.unblock": "user.an_administrator",
  "user.vouch": "user.an_administrator",
}

describe.each([
  ["a role in the tenant", ofRoles, byRole, beyondRoles, arrangedOnce],
  ["administering the account", ofAdmins, byAccount, {}, arrangedOnce],
  ["owning the account", ofOwners, byOwning, {}, anew],
] as const)("a change by %s is not committed once that has gone", (_, among, kind: Kind, beyond: Beyond, arrange) => {
  it.each(among.map((command) => [command.name, command] as const))("%s", async (name, command) => {
    const { may, end } = await race(command, kind, arrange(name))
    expect(may).toBe(beyond[name] ?? "done")
    if (may === "done") expect(end).toMatch(/^(access\.(nowhere|missing|blocked)|account\.owner_only)$/)
  })
})

/** By any of the above: what happens to the place meanwhile is nobody's right. */
const suspended: Kind = async (at) => {
  const { owner, place, accountId } = at
  const set = { state: "suspended" as const }
  const frozen = TenantId.is(place)
    ? write(tenants).patch({ tenantId: place }).set(set).commit()
    : write(accounts).patch({ accountId }).set(set).commit()
  return { identityId: owner, ends: () => world.seed([place], [frozen]) }
}

/** Who owns the account does not leave it, nor who administers a company. */
const beyondOwners: Readonly<Record<string, string>> = {
  "account.leave": "access.missing",
  "user.leave": "user.own_rights",
}
/** These are done in other states as well, and are decided again for the one that there is. */
const inAnyState = commands.filter(({ states }) => states?.includes("suspended")).map(({ name }) => name)

describe("a change in a place that is suspended between decision and commit is not committed", () => {
  it.each(ofAdmins.concat(ofOwners).map((command) => [command.name, command] as const))("%s", async (name, command) => {
    const { may, end } = await race(command, suspended, arrangedOnce(name))
    expect(may).toBe(beyondOwners[name] ?? "done")
    if (may === "done" && !inAnyState.includes(name)) expect(end).toBe("place.not_active")
  })
})

it("every change that people make in a place is among them", () => {
  const looked = new Set([...ofRoles, ...ofAdmins, ...ofOwners].map(({ name }) => name))
  expect(commands.filter(({ name }) => !looked.has(name)).map(({ name }) => name)).toEqual([...ofOffers].toSorted())
})
