import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { type AccountId, type IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { line, type Person } from "../identities/index.ts"
import { administrator } from "../permissions/index.ts"
import { users } from "../users/index.ts"
import { tenants } from "./entity.ts"

export type Tenant = Item<typeof tenants>
export const TenantName = line(120)

export const TenantErrors = errors("tenant", { unknown: "not_found" })
export const TenantEvents = {
  opened: event("tenant.opened", z.object({ accountId: z.string(), name: z.string(), locale: Locale })),
  renamed: event("tenant.renamed", z.object({ from: z.string(), to: z.string() })),
  userAdded: event(
    "user.added",
    z.object({ identityId: z.string(), role: z.string() }),
    z.object({ name: z.string(), email: z.string() }),
  ),
}
export const TenantEffects = {
  opened: effect("tenant.opened", "info", z.object({ name: z.string() })),
  renamed: effect("tenant.renamed", "info", z.object({ from: z.string(), to: z.string() })),
}

export const TenantView = z.object({
  tenantId: TenantId.schema,
  accountId: z.string(),
  name: z.string(),
  locale: Locale,
  timeZone: z.string(),
  state: z.string(),
  createdAt: z.string(),
  version: z.number(),
})

export const viewOf = ({ rev, ...tenant }: Tenant): z.input<typeof TenantView> => ({ ...tenant, version: rev })

type Founding = {
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly accountId: AccountId
  readonly identityId: IdentityId
  readonly person: Person
  readonly name: string
  readonly at: Date
}

/** A tenant with its first user, who is its administrator: no tenant is ever without one (DESIGN §5, 2). */
export const newTenant = ({ tenantId, userId, accountId, identityId, person, name, at }: Founding) => {
  const { locale, timeZone, email } = person
  const createdAt = at.toISOString()
  const administrators = [userId]
  const writes: TransactItem[] = [
    write(tenants)
      .create({ tenantId, accountId, name, locale, timeZone, state: "active", administrators, createdAt, rev: 1 })
      .commit(),
    write(users)
      .create({ tenantId, userId, identityId, email, name: person.name, status: "active", role: administrator, rev: 1 })
      .commit(),
    write(grants)
      .create({
        place: tenantId,
        identityId,
        userId,
        name: person.name,
        email,
        grantedBy: identityId,
        grantedAt: createdAt,
      })
      .commit(),
  ]
  const of = { version: 1, home: tenantId }
  const opened = TenantEvents.opened({ object: tenantId, ...of }, { accountId, name, locale }, {})
  const added = TenantEvents.userAdded(
    { object: userId, ...of },
    { identityId, role: administrator },
    { name: person.name, email },
  )
  return { writes, events: [opened, added] as const, effects: [TenantEffects.opened({ name }, {})] }
}
