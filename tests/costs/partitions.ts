import { claimPrefix } from "@tenantry/core/kernel/claims"
import type { Request, Runtime } from "@tenantry/core/kernel/context"
import { AccountId, IdentityId, TenantId } from "@tenantry/core/kernel/ids"
import type { Listing, Partitions, Store, Table } from "@tenantry/core/kernel/store"
import { keyOf, ref, type TransactItem } from "@tenantry/core/kernel/table"
import { partsOf } from "@tenantry/core/kernel/writes"
import type { Call, Stage } from "./row.ts"

/** What an operation opens beside its place, by why it does. Each operation stands in one row. */
export const opened: readonly { readonly beyond: readonly string[]; readonly operations: readonly string[] }[] = [
  {
    // What is read, what is the caller's own, and what is done in the account itself.
    beyond: [],
    operations: [
      "comparison.begin",
      "registration.resend",
      "identity.note_reset",
      "identity.settle_password",
      "identity.forget",
      "identity.release_subjects",
      "me.read",
      "me.edit",
      "me.sign_out",
      "me.place.choose",
      "me.password.change",
      "me.second_factor.begin",
      "me.second_factor.confirm",
      "me.second_factor.remove",
      "me.address.change",
      "me.address.confirm",
      "access.evaluate",
      "access.evaluate_all",
      "access.search_subjects",
      "access.search_actions",
      "access.explain",
      "account.read",
      "account.rename",
      "account.close",
      "account.restore",
      "account.erase",
      "account.admins.list",
      "account.audit.list",
      "account.deliveries.list",
      "invitation.list",
      "invitation.revoke",
      "invitation.inspect",
      "invitation.note_returned",
      "mail.resume",
      "tenant.list",
      "tenant.read",
      "tenant.audit.list",
      "tenant.deliveries.list",
      "user.list",
      "user.read",
      "group.list",
      "group.members",
      "group.step_down",
      "role.list",
      "role.read",
      "role.members",
      "role.permissions",
      "job.list",
      "job.read",
      "job.results",
      "job.move",
      // Whoever does this does it as a user of the tenant, and owns nothing of the account.
      "profile.edit",
    ],
  },
  // Whether who leaves administers the account as well is told, and a condition.
  { beyond: ["account's grants"], operations: ["user.leave"] },
  {
    // The grant by which the caller administers the account: that it is still there is a condition.
    beyond: ["account's grants"],
    operations: [
      "tenant.edit",
      "tenant.suspend",
      "tenant.reopen",
      "tenant.close",
      "user.edit",
      "user.give_role",
      "user.place",
      "user.join_group",
      "user.block",
      "user.unblock",
      "user.delete",
      "user.bulk.block",
      "user.bulk.delete",
      "user.bulk.give_role",
      "user.bulk.join_group",
      "group.create",
      "group.rename",
      "group.move",
      "group.delete",
      "group.name_leaders",
      "role.create",
      "role.copy",
      "role.edit",
      "role.delete",
      "role.replace",
      "job.stop",
    ],
  },
  // A mail counts for whoever has it sent.
  { beyond: ["caller's mails", "caller's recipients"], operations: ["invitation.send", "invitation.resend"] },
  {
    // And one of the tenant for the account as well.
    beyond: ["account's grants", "account's mails", "account's recipients", "caller's mails", "caller's recipients"],
    operations: ["user.add", "user.invite_again"],
  },
  { beyond: ["account's mails"], operations: ["user.note_returned"] },
  // It comes back only into an account that is not closing.
  { beyond: ["account", "account's grants"], operations: ["tenant.restore"] },
  // Only the owner may, whom the account names; and who appoints themselves becomes a user.
  { beyond: ["account", "account's grants", "caller"], operations: ["account.appoint_administrator"] },
  // Whoever asks for a second factor is told that they have none.
  { beyond: ["account's grants", "caller"], operations: ["tenant.policies.edit"] },
  // Whether an offer of ownership is void lies with the owner, who here is the caller, or is another.
  {
    beyond: ["caller"],
    operations: ["account.admins.remove", "ownership.read", "ownership.request", "ownership.cancel"],
  },
  { beyond: ["another person"], operations: ["account.leave", "ownership.accept", "ownership.decline"] },
  // The caller belongs to one place more.
  { beyond: ["caller"], operations: ["invitation.accept"] },
  { beyond: ["another tenant", "caller"], operations: ["account.tenants.open"] },
  // What it makes.
  { beyond: ["another person"], operations: ["registration.request", "invitation.join"] },
  { beyond: ["another account", "another tenant"], operations: ["registration.confirm", "account.open"] },
  // Jobs have what their event names: the person whose grant or user it is, the place they have left, the account above.
  {
    beyond: ["named"],
    operations: [
      "grant.follow",
      "identity.strike_place",
      "tenant.follow_account",
      "tenant.erase",
      "user.follow_address",
    ],
  },
  // And what the right stands on of whoever invited the user.
  { beyond: ["account's grants", "named"], operations: ["user.arrive"] },
]

type Opening = { readonly partitions: Partitions; readonly touched: Set<string>; readonly own: boolean }
export type Watched = { readonly request: Request; readonly openings: readonly Opening[] }

type Values = Readonly<Record<string, unknown>>
const valuesOf = (from: Values): Values => (from["ExpressionAttributeValues"] ?? {}) as Values

const listed = (listing: Listing): string => String(valuesOf(listing.params())[":pk"])

/** Where a write lies: an item's own partition and those of its indexes, or the holder of a claim. */
const written = (item: TransactItem): readonly string[] => {
  const { key, parameters } = partsOf(item)
  const values = valuesOf(parameters)
  const pk = String(key["pk"])
  if (pk.startsWith(claimPrefix)) return [String(key["holder"] ?? values[":holder0"])]
  const indexed = ["gsi1pk", "gsi2pk"].map((field) => key[field] ?? values[`:${field}_u0`])
  return [pk, ...indexed.filter((value) => value !== undefined).map(String)]
}

const watchedStore = (store: Store, touch: (...partitions: readonly string[]) => void): Store => ({
  get: (entity, key) => {
    touch(keyOf(ref(entity, key)).pk)
    return store.get(entity, key)
  },
  getAll: (refs, how) => {
    touch(...refs.map((wanted) => keyOf(wanted).pk))
    return store.getAll(refs, how)
  },
  list: (entity, listing, page) => {
    touch(listed(listing))
    return store.list(entity, listing, page)
  },
  keys: (listing, page) => {
    touch(listed(listing))
    return store.keys(listing, page)
  },
  transact: (items, token) => {
    touch(...items.flatMap(written))
    return store.transact(items, token)
  },
})

/** The request on a runtime that notes every store that is opened: the operation's own, and those opened while it works. */
export const watch = (request: Request): Watched => {
  const { table, observe } = request.runtime
  const openings: Opening[] = []
  let working = 0
  const watched: Table = {
    ...table,
    open: (partitions, known) => {
      const touched = new Set<string>()
      openings.push({ partitions, touched, own: working === 0 })
      return watchedStore(table.open(partitions, known), (...more) => {
        for (const partition of more) touched.add(partition)
      })
    },
  }
  const observed: NonNullable<Runtime["observe"]> = async (phase, work) => {
    working++
    try {
      return await (observe ? observe(phase, work) : work())
    } finally {
      working--
    }
  }
  return { request: { ...request, runtime: { ...request.runtime, table: watched, observe: observed } }, openings }
}

const isIn = (key: string, partition: string): boolean => key === partition || key.startsWith(`${partition}#`)

/** What people would call a partition, seen from a call. */
const calledIn = ({ request: { caller } }: Call, { accountId }: Stage, partition: string): string => {
  if (caller.kind === "identity" && partition === caller.identityId) return "caller"
  if (caller.kind === "identity" && partition === `${caller.identityId}#x`) return "caller's recipients"
  if (caller.kind === "identity" && partition === `${caller.identityId}#y`) return "caller's mails"
  if (caller.kind === "job" && caller.reach?.some((place) => place === partition)) return "named"
  const names: Readonly<Record<string, string>> = {
    [accountId]: "account",
    [`${accountId}#a`]: "account's grants",
    [`${accountId}#x`]: "account's recipients",
    [`${accountId}#y`]: "account's mails",
  }
  const kinds = { "another account": AccountId, "another tenant": TenantId, "another person": IdentityId }
  const kind = Object.entries(kinds).find(([, { is }]) => is(partition))?.[0]
  return names[partition] ?? kind ?? partition
}

const placeOf = ({ request, operation, input }: Call): string =>
  operation.locate?.(request.runtime.keyring, input) ?? request.place

/** What the operation's own store lets it touch beside its place. */
export const openedBy = (call: Call, stage: Stage, { openings }: Watched): readonly string[] => {
  const all = openings.filter(({ own }) => own).flatMap(({ partitions }) => partitions)
  const beyond = all.filter((partition) => !isIn(partition, placeOf(call)))
  return [...new Set(beyond.map((partition) => calledIn(call, stage, partition)))].toSorted()
}

/** What was opened by whatever looked on the way, and never looked at. */
export const openedForNothing = ({ openings }: Watched): readonly string[] =>
  openings
    .filter(({ own }) => !own)
    .flatMap(({ partitions, touched }) => partitions.filter((one) => ![...touched].some((key) => isIn(key, one))))
