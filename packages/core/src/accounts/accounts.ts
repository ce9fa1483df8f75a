import * as z from "zod"
import type { Actor, Context } from "../kernel/context.ts"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { AccountId, IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { line, type Person } from "../identities/index.ts"
import { newTenant } from "../tenants/index.ts"
import { accounts } from "./entity.ts"

export type Account = Item<typeof accounts>
export const AccountName = line(120)
/** The set of admins lies on the account's head; this is how many fit there without it growing large. */
export const mostAdmins = 100

export const AccountErrors = errors("account", {
  unknown: "not_found",
  too_many_admins: "limit",
  not_an_admin: "not_found",
  owner_stays: "conflict",
})
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
}
export const AccountEffects = {
  opened: effect("account.opened", "info", z.object({ name: z.string() })),
  renamed: effect("account.renamed", "info", z.object({ from: z.string(), to: z.string() })),
  adminLosesAccess: effect("account.admin_loses_access", "danger", z.object({ identityId: z.string() }), [
    "name",
    "account",
  ]),
  adminSignedOut: effect("account.admin_signed_out", "warning", z.object({ identityId: z.string() }), [
    "name",
    "email",
  ]),
  tenantRolesStay: effect("account.tenant_roles_stay", "info", z.object({ identityId: z.string() }), ["name"]),
  offerWithdrawn: effect("account.offer_withdrawn", "warning", z.object({ identityId: z.string() }), ["name"]),
}

export const AccountView = z.object({
  accountId: AccountId.schema,
  name: z.string(),
  ownerId: IdentityId.schema,
  state: z.string(),
  createdAt: z.string(),
  version: z.number(),
})

export const viewOf = ({ rev, ...account }: Account): z.input<typeof AccountView> => ({ ...account, version: rev })

/** An offer of ownership that lies on the account's head; `until` is in ms since 1970. */
export type Offer = { readonly to: IdentityId; readonly until: number }

/** The offer that is open at an instant; one that has run out is none. */
export const offerOf = ({ transferTo, transferUntil }: Account, now: Date): Offer | undefined =>
  transferTo && transferUntil && transferUntil > now.getTime() ? { to: transferTo, until: transferUntil } : undefined

/** The identity that acts; operations on accounts are for people alone. */
export const identityOf = ({ id }: Actor): IdentityId => IdentityId.schema.parse(id)

/** The account's head, which authorising has read already. */
export const headOf = async ({ get, place }: Pick<Context<AccountId>, "get" | "place">): Promise<Account> => {
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

type Founder = { readonly identityId: IdentityId; readonly person: Person }

/** An account with its owner, and its first tenant with its administrator, who are the same person. */
export const newAccount = (ctx: Pick<Context, "make" | "now">, { identityId, person }: Founder, name: string) => {
  const accountId = ctx.make(AccountId)
  const tenantId = ctx.make(TenantId)
  const userId = ctx.make(UserId)
  const createdAt = ctx.now.toISOString()
  const tenant = newTenant({ tenantId, userId, accountId, identityId, person, name, at: ctx.now })
  const writes: TransactItem[] = [
    write(accounts)
      .create({ accountId, name, ownerId: identityId, admins: [identityId], state: "active", createdAt, rev: 1 })
      .commit(),
    write(grants)
      .create({
        place: accountId,
        identityId,
        name: person.name,
        email: person.email,
        grantedBy: identityId,
        grantedAt: createdAt,
      })
      .commit(),
    ...tenant.writes,
  ]
  const of = { object: accountId, version: 1, home: accountId }
  return {
    accountId,
    tenantId,
    writes,
    events: [
      AccountEvents.opened(of, { name, ownerId: identityId }, { owner: person.name }),
      ...tenant.events,
    ] as const,
    effects: [AccountEffects.opened({ name }, {}), ...tenant.effects],
  }
}
