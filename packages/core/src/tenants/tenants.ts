import * as z from "zod"
import { list, text } from "../kernel/bounded.ts"
import { notActive } from "../kernel/calls.ts"
import type { Context } from "../kernel/context.ts"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { AccountId, IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { holdsOf, HoldView } from "../kernel/holds.ts"
import { Locale } from "../kernel/locales.ts"
import type { Authorised } from "../kernel/operations.ts"
import type { Catalogue } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import { itemOf } from "../kernel/store.ts"
import { type Item, ref, type TransactItem } from "../kernel/table.ts"
import { nextVersion, sameVersion } from "../kernel/versions.ts"
import { line } from "../kernel/values.ts"
import { tenants } from "./entity.ts"
import { holdEffects, holdEvents, holdRefusals } from "./holding.ts"

export type Tenant = Item<typeof tenants>
export const TenantName = line(120)
export const RoleAuthors = z.enum(["account", "administrators"])

export const TenantErrors = errors("tenant", {
  unknown: "not_found",
  unknown_module: "invalid",
  authors_not_yours: "forbidden",
  ...holdRefusals,
  held_with_account: "conflict",
  not_closing: "conflict",
  too_late: "gone",
  account_closing: "conflict",
})

/** What only work of our own meets: it says that there is nothing to do, or not yet. */
export const TenantSignals = errors("tenant", { follows: "conflict" })

const instant = z.iso.datetime()
const changed = { changed: z.array(z.string()) }

export const TenantEvents = {
  administratorsChanged: event(
    "tenant.administrators_changed",
    z.object({ userId: UserId.schema, added: z.boolean() }),
  ),
  opened: event("tenant.opened", z.object({ accountId: AccountId.schema, name: z.string(), locale: Locale })),
  renamed: event("tenant.renamed", z.object({ from: z.string(), to: z.string() })),
  edited: event(
    "tenant.edited",
    z.object({
      ...changed,
      locale: Locale.exactOptional(),
      timeZone: z.string().exactOptional(),
      modules: z.array(z.string()).exactOptional(),
    }),
  ),
  policiesEdited: event(
    "tenant.policies_edited",
    z.object({
      ...changed,
      passwordLength: z.number(),
      roleAuthors: RoleAuthors,
      secondFactor: z.boolean(),
      selfService: z.boolean(),
    }),
  ),
  ...holdEvents("tenant"),
  closed: event("tenant.closed", z.object({ closes: instant, withAccount: z.boolean() })),
  restored: event("tenant.restored", z.object({ state: z.string(), withAccount: z.boolean() })),
  /** One step of erasing; the people who are let go are named by their ids, for what follows from that. */
  erasing: event("tenant.erasing", z.object({ items: z.number() })),
  peopleLetGo: event("tenant.people_let_go", z.object({ identityIds: z.array(IdentityId.schema) })),
  erased: event("tenant.erased", z.object({ accountId: AccountId.schema })),
}

const nothing = z.object({})
const until = z.object({ until: instant })

export const TenantEffects = {
  opened: effect("tenant.opened", "info", z.object({ name: z.string() })),
  renamed: effect("tenant.renamed", "info", z.object({ from: z.string(), to: z.string() })),
  language: effect("tenant.language", "info", z.object({ locale: Locale })),
  timeZone: effect("tenant.time_zone", "info", z.object({ timeZone: z.string() })),
  moduleAdded: effect("tenant.module_added", "info", z.object({ module: z.string() }), ["title"]),
  moduleTaken: effect("tenant.module_taken", "danger", z.object({ module: z.string() }), ["title"]),
  passwordLength: effect("tenant.password_length", "info", z.object({ from: z.number(), to: z.number() })),
  authorsOpened: effect("tenant.authors_opened", "warning", nothing),
  authorsClosed: effect("tenant.authors_closed", "warning", nothing),
  secondFactorOn: effect("tenant.second_factor_on", "danger", nothing),
  youNeedSecondFactor: effect("tenant.you_need_second_factor", "warning", nothing),
  secondFactorOff: effect("tenant.second_factor_off", "warning", nothing),
  selfServiceOn: effect("tenant.self_service_on", "info", nothing),
  selfServiceOff: effect("tenant.self_service_off", "warning", nothing),
  ...holdEffects("tenant"),
  closing: effect("tenant.closing", "danger", z.object({ name: z.string(), until: instant })),
  connectedServices: effect("tenant.connected_services", "warning", z.object({ name: z.string() })),
  restorable: effect("tenant.restorable", "info", until),
  erasedAfter: effect("tenant.erased_after", "danger", until),
  restored: effect("tenant.restored", "info", z.object({ name: z.string(), state: z.string() })),
  erasing: effect("tenant.erasing", "danger", z.object({ items: z.number() })),
  erased: effect("tenant.erased", "danger", nothing),
}

/** How holds of a tenant are told. */
export const tenantHolding = {
  events: TenantEvents,
  effects: TenantEffects,
  errors: { not_suspended: TenantErrors.not_suspended, not_your_hold: TenantErrors.not_your_hold },
}

export const TenantView = z.object({
  tenantId: TenantId.schema,
  accountId: z.string(),
  name: z.string(),
  locale: Locale,
  timeZone: z.string(),
  state: z.string(),
  /** What it is held by: whose it is, and why. */
  holds: z.array(HoldView),
  /** When it is erased, while it is closing; since when it can be, once it is closed. */
  closes: instant.exactOptional(),
  modules: z.array(z.string()),
  passwordLength: z.number(),
  roleAuthors: RoleAuthors,
  secondFactor: z.boolean(),
  selfService: z.boolean(),
  createdAt: z.string(),
  version: z.number(),
})

/** What of the product a company uses, of what the vendor offers by now. */
export const modulesOf = ({ modules: offered }: Pick<Catalogue, "modules">, { modules }: Pick<Tenant, "modules">) =>
  [...modules].filter((name) => offered.includes(name)).toSorted()

type Offering = { readonly catalogue: Pick<Catalogue, "modules"> }

export const tenantView = ({ catalogue }: Offering, { rev, ...tenant }: Tenant): z.input<typeof TenantView> => ({
  ...tenant,
  holds: [...holdsOf(tenant)],
  modules: modulesOf(catalogue, tenant),
  version: rev,
})

/** The tenant's head, which authorising has read already. */
export const tenantHead = async ({ get, place }: Pick<Context<TenantId>, "get" | "place">): Promise<Tenant> => {
  const tenant = await get(tenants, { tenantId: place })
  if (!tenant) throw TenantErrors.unknown()
  return tenant
}

/** The account that a tenant belongs to, as authorising has read it. */
export const accountAbove = (tenantId: TenantId, { known }: Authorised): readonly AccountId[] => {
  const tenant = itemOf(known, ref(tenants, { tenantId }))
  return tenant ? [tenant.accountId] : []
}

/** That the head is what it was read as, for who states something of it and does not change it. */
export const unchangedHead = (tenant: Pick<Tenant, "tenantId" | "rev">): TransactItem =>
  sameVersion(tenants, { tenantId: tenant.tenantId }, tenant)

/** What is on its way out is suspended or closed by nobody; it can only be restored. */
export const assertStays = ({ state, closes }: Tenant): void => {
  if (state === "closing") throw notActive({ state, ...present({ closes }) })
}

type Changes = Partial<Omit<Tenant, "tenantId" | "accountId" | "createdAt">>
type Optional = "closes" | "resumes" | "withAccount" | "erasing" | "holds"

/** The head on its way to its next version: whatever changed on it meanwhile, decides again. */
export const nextHead = (tenant: Tenant, set: Changes, remove: readonly Optional[] = []): TransactItem =>
  nextVersion(tenants, { tenantId: tenant.tenantId }, tenant, { set, remove })

const always = "administration"

/** The modules that a tenant uses: known ones, and always the one without which nobody could manage it. */
export const usedModules = ({ modules }: Catalogue, wanted: readonly string[]): string[] => {
  const unknown = wanted.filter((name) => !modules.includes(name))
  if (unknown.length > 0) throw TenantErrors.unknown_module({ modules: unknown })
  return [...new Set([always, ...wanted])].toSorted()
}

export const Modules = list(text(64), 100)
