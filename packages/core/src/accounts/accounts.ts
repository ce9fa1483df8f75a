import * as z from "zod"
import type { Actor, Context } from "../kernel/context.ts"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { HolderName, holdsOf, HoldView } from "../kernel/holds.ts"
import type { Authorised } from "../kernel/operations.ts"
import { itemOf, type Partitions } from "../kernel/store.ts"
import { type Item, ref, type TransactItem, write } from "../kernel/table.ts"
import { line } from "../kernel/values.ts"
import { identities, type Identity, isVoid } from "../identities/index.ts"
import { holdEffects, holdEvents, holdRefusals } from "../tenants/index.ts"
import { accounts, type OwnershipProposal } from "./entity.ts"

export type Account = Item<typeof accounts>
export const AccountName = line(120)
/** The set of admins lies on the account's head; this is how many fit there without it growing large. */
export const mostAdmins = 100
/** How many tenants an account has at most; those that are closing count until they are erased. */
export const mostTenants = 100
/** To how many accounts somebody may belong who opens one more: their places lie on their identity, which is read with every request. */
export const mostAccounts = 50

const instant = z.iso.datetime()

export const AccountErrors = errors("account", {
  unknown: "not_found",
  too_many_admins: "limit",
  not_an_admin: "not_found",
  owner_stays: "conflict",
  owner_only: "forbidden",
  too_many_tenants: "limit",
  too_many_accounts: "limit",
  ...holdRefusals,
  not_closing: "conflict",
  too_late: "gone",
})

/** What only work of our own meets: it says that there is nothing to do, or not yet. */
export const AccountSignals = errors("account", { tenants_left: "unavailable" })
export const AccountEvents = {
  opened: event(
    "account.opened",
    z.object({ name: z.string(), ownerId: IdentityId.schema }),
    z.object({ owner: z.string() }),
  ),
  renamed: event("account.renamed", z.object({ from: z.string(), to: z.string() })),
  adminAdded: event(
    "account.admin_added",
    z.object({ identityId: IdentityId.schema, account: z.string() }),
    z.object({ name: z.string(), email: z.string() }),
  ),
  adminRemoved: event(
    "account.admin_removed",
    z.object({ identityId: IdentityId.schema, account: z.string(), offerWithdrawn: z.boolean() }),
    z.object({ name: z.string(), email: z.string() }),
  ),
  adminLeft: event(
    "account.admin_left",
    z.object({ identityId: IdentityId.schema, account: z.string(), offerWithdrawn: z.boolean() }),
    z.object({ name: z.string(), email: z.string() }),
  ),
  ...holdEvents("account"),
  /** `told`: who owns and administers the account, of what was held from above or let go. */
  holdTold: event(
    "account.hold_told",
    z.object({
      what: z.enum(["account", "tenant"]),
      change: z.enum(["placed", "lifted"]),
      name: z.string(),
      holder: HolderName,
      told: z.array(IdentityId.schema),
    }),
    z.object({ reason: z.string().exactOptional() }),
  ),
  closed: event("account.closed", z.object({ closes: instant })),
  restored: event("account.restored", z.object({})),
  /** One step of erasing; the people who are let go are named by their ids, for what follows from that. */
  erasing: event("account.erasing", z.object({ items: z.number() })),
  peopleLetGo: event("account.people_let_go", z.object({ identityIds: z.array(IdentityId.schema) })),
  erased: event("account.erased", z.object({})),
}
const until = z.object({ until: instant })
const leaver = z.object({ identityId: z.string() })

export const AccountEffects = {
  opened: effect("account.opened", "info", z.object({ name: z.string() })),
  renamed: effect("account.renamed", "info", z.object({ from: z.string(), to: z.string() })),
  adminLosesAccess: effect("account.admin_loses_access", "danger", z.object({ identityId: z.string() }), [
    "name",
    "account",
  ]),
  adminIsMailed: effect("account.admin_is_mailed", "info", z.object({ identityId: z.string() }), ["name", "email"]),
  linksStop: effect("account.links_stop", "warning", z.object({ identityId: z.string() }), ["name"]),
  tenantRolesStay: effect("account.tenant_roles_stay", "warning", z.object({ identityId: z.string() }), ["name"]),
  offerWithdrawn: effect("account.offer_withdrawn", "warning", z.object({ identityId: z.string() }), ["name"]),
  youLeave: effect("account.you_leave", "danger", leaver, ["account"]),
  yourRolesStay: effect("account.your_roles_stay", "info", leaver),
  tenantCounted: effect("account.tenant_counted", "info", z.object({ tenants: z.number(), most: z.number() })),
  ...holdEffects("account"),
  holdMailed: effect("account.hold_mailed", "info", z.object({ people: z.number() })),
  tenantsSuspend: effect("account.tenants_suspend", "danger", z.object({ tenants: z.number() })),
  tenantsReopen: effect("account.tenants_reopen", "info", z.object({})),
  closing: effect("account.closing", "danger", z.object({ name: z.string(), until: instant })),
  tenantsClose: effect("account.tenants_close", "danger", z.object({ tenants: z.number() })),
  connectedServices: effect("account.connected_services", "warning", z.object({ name: z.string() })),
  nobodyJoins: effect("account.nobody_joins", "warning", z.object({})),
  restorable: effect("account.restorable", "info", until),
  erasedAfter: effect("account.erased_after", "danger", until),
  restored: effect("account.restored", "info", z.object({ name: z.string() })),
  tenantsComeBack: effect("account.tenants_come_back", "info", z.object({})),
  erasing: effect("account.erasing", "danger", z.object({ items: z.number() })),
  erased: effect("account.erased", "danger", z.object({})),
}

/** How holds of an account are told. */
export const accountHolding = {
  events: AccountEvents,
  effects: AccountEffects,
  errors: { not_suspended: AccountErrors.not_suspended, not_your_hold: AccountErrors.not_your_hold },
}

export const AccountView = z.object({
  accountId: AccountId.schema,
  name: z.string(),
  ownerId: IdentityId.schema,
  state: z.string(),
  /** What it is held by, and its tenants with it: whose it is, and why. */
  holds: z.array(HoldView),
  /** When it is erased, while it is closing. */
  closes: z.iso.datetime().exactOptional(),
  tenants: z.number(),
  createdAt: z.string(),
  version: z.number(),
})

export const accountView = ({ rev, ...account }: Account): z.input<typeof AccountView> => ({
  ...account,
  holds: [...holdsOf(account)],
  version: rev,
})

/** An offer of ownership that lies on the account's head; `until` is in ms since 1970. */
export type OwnershipOffer = { readonly from: Identity; readonly to: IdentityId; readonly until: number }

/** What an offer is on the head. */
export const offerFields = ["transferTo", "transferUntil", "transferSessions"] as const

/** The offer that is open by now: one that has run out is none, nor is one from before its owner has ended all sessions. */
export const offerOf = async (
  { get, now }: Pick<Context<AccountId>, "get" | "now">,
  { ownerId, transferTo: to, transferUntil: until, transferSessions }: Account,
): Promise<OwnershipOffer | undefined> => {
  if (!to || !until || until <= now.getTime()) return undefined
  const from = await get(identities, { identityId: ownerId })
  return from && !isVoid(transferSessions, from) ? { from, to, until } : undefined
}

/** What moves the account to another owner, or would: both go with whoever it was offered by or proposed for. */
export const pendingFields = [...offerFields, "proposal"] as const

/** The proposal of the staff that is pending: one that was made while the account was somebody else's is none. */
export const proposalOf = ({ ownerId, proposal }: Account): OwnershipProposal | undefined =>
  proposal?.from === ownerId ? proposal : undefined

/** The owner's partition, as authorising has found them: whether what they offered is void, lies there. */
export const ownerAbove = (accountId: AccountId, { known }: Authorised): Partitions => {
  const account = itemOf(known, ref(accounts, { accountId }))
  return account ? [account.ownerId] : []
}

/** The owner and the admins of an account, in one order. */
export const peopleOver = ({ admins }: Pick<Account, "admins">): readonly IdentityId[] =>
  [...admins].filter((id) => IdentityId.is(id)).toSorted()

/** The identity that acts; operations on accounts are for people alone. */
export const identityOf = ({ id }: Actor): IdentityId => IdentityId.schema.parse(id)

/** The account's head, which authorising has read already. */
export const accountHead = async ({ get, place }: Pick<Context<AccountId>, "get" | "place">): Promise<Account> => {
  const account = await get(accounts, { accountId: place })
  if (!account) throw AccountErrors.unknown()
  return account
}

/** The authority of the owner of an active account as a condition: where it has ended meanwhile, nothing more is committed. */
export const stillOwner = ({ actor, place: accountId }: Pick<Context<AccountId>, "actor" | "place">): TransactItem =>
  write(accounts)
    .check({ accountId })
    .where((head, { eq }) => `${eq(head.ownerId, identityOf(actor))} AND ${eq(head.state, "active")}`)
    .commit()
