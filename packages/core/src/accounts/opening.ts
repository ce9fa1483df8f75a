import type { Context } from "../kernel/context.ts"
import { AccountId, GroupId, type IdentityId, type PlaceId, TenantId, UserId } from "../kernel/ids.ts"
import { present } from "../kernel/present.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import type { Write } from "../kernel/writes.ts"
import { offered } from "../kernel/vendor.ts"
import { grantGiven } from "../grants/index.ts"
import { newTree } from "../leading/index.ts"
import type { Addressee } from "../identities/index.ts"
import { administrator } from "../permissions/index.ts"
import { TenantEffects, TenantEvents, type Tenant, tenants } from "../tenants/index.ts"
import { changeUser, type User, UserEvents } from "../users/index.ts"
import { type Account, AccountEffects, AccountEvents } from "./accounts.ts"
import { accounts } from "./entity.ts"
import { searchableName } from "./naming.ts"
import { shardOf } from "./shards.ts"

export type Founder = { readonly identityId: IdentityId; readonly person: Addressee }

type Company = Pick<Tenant, "name"> & Partial<Pick<Tenant, "locale" | "timeZone" | "modules">>
type Making = Pick<Context, "catalogue" | "make" | "now" | "vendor">

/** People have one name when they register, and two in a company: the last word is taken for the last. */
export const namesOf = (name: string): Pick<User, "firstName" | "lastName"> => {
  const [, firstName = name, lastName] = /^(.*\S)\s+(\S+)$/.exec(name) ?? []
  return lastName === undefined ? { firstName } : { firstName, lastName }
}

const grantTo = ({ identityId, person: { name, email } }: Founder, place: PlaceId, now: Date, userId?: UserId) =>
  grantGiven({
    place,
    identityId,
    name,
    email,
    grantedBy: identityId,
    grantedAt: now.toISOString(),
    ...present({ userId }),
  })

const headOf = (
  of: Pick<Tenant, "tenantId" | "accountId">,
  person: Addressee,
  company: Company,
  { catalogue, now, vendor }: Pick<Making, "catalogue" | "now" | "vendor">,
): Tenant => ({
  ...of,
  locale: offered(vendor, person.locale),
  timeZone: person.timeZone,
  modules: [...catalogue.modules],
  state: "active",
  administrators: [],
  passwordLength: 8,
  roleAuthors: "account",
  secondFactor: false,
  selfService: true,
  treeRev: 1,
  customRoles: 0,
  createdAt: now.toISOString(),
  rev: 1,
  ...company,
})

/** A tenant with its first user, who is its administrator: no tenant is ever without one (**last administrator**). */
export const newTenant = (ctx: Making, founder: Founder, accountId: AccountId, company: Company) => {
  const { make, now } = ctx
  const { identityId, person } = founder
  const { timeZone, email } = person
  const locale = offered(ctx.vendor, person.locale)
  const tenantId = make(TenantId)
  const userId = make(UserId)
  const position = make(GroupId)
  const tenant = headOf({ tenantId, accountId }, person, company, ctx)
  const names = namesOf(person.name)
  const user: User = {
    ...names,
    tenantId,
    userId,
    identityId,
    email,
    locale,
    timeZone,
    position,
    status: "active",
    role: administrator,
    addedAt: now.toISOString(),
    rev: 1,
  }
  const administrators = [userId]
  const writes: (TransactItem | Write)[] = [
    write(tenants)
      .create({ ...tenant, administrators })
      .commit(),
    ...newTree(tenantId, position, userId),
    ...changeUser({ tenant: { ...tenant, administrators }, before: null, after: user, founding: true }),
    grantTo(founder, tenantId, now, userId),
  ]
  const of = { version: 1, home: tenantId }
  const { name } = tenant
  return {
    tenantId,
    writes,
    events: [
      TenantEvents.opened({ object: tenantId, ...of }, { accountId, name, locale: tenant.locale }, {}),
      UserEvents.joined({ object: userId, ...of }, { identityId, role: administrator }, { name: person.name, email }),
    ] as const,
    effects: [TenantEffects.opened({ name }, {})],
  }
}

/** What is registered: what it is called, what it begins with, and what the partner may there that brings it. */
type Registered = {
  readonly name: string
  readonly modules?: readonly string[]
  readonly partner?: Partial<Pick<Account, "partnerId" | "partnerAccess">>
}

/** An account with its owner, and its first tenant with its administrator, who are the same person. */
export const newAccount = (ctx: Making, founder: Founder, registered: Registered) => {
  const { identityId: ownerId, person } = founder
  const accountId = ctx.make(AccountId)
  const createdAt = ctx.now.toISOString()
  const { name, modules, partner = {} } = registered
  const { tenantId, ...tenant } = newTenant(ctx, founder, accountId, {
    name,
    ...(modules ? { modules: [...modules] } : {}),
  })
  const writes: (TransactItem | Write)[] = [
    write(accounts)
      .create({
        accountId,
        ...searchableName(name),
        ownerId,
        admins: [ownerId],
        tenants: 1,
        state: "active",
        createdAt,
        shard: shardOf(accountId),
        ...partner,
        rev: 1,
      })
      .commit(),
    grantTo(founder, accountId, ctx.now),
    ...tenant.writes,
  ]
  const of = { object: accountId, version: 1, home: accountId }
  return {
    accountId,
    tenantId,
    writes,
    events: [AccountEvents.opened(of, { name, ownerId }, { owner: person.name }), ...tenant.events] as const,
    effects: [AccountEffects.opened({ name }, {}), ...tenant.effects],
  }
}
