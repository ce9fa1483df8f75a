import * as z from "zod"
import type { Effect } from "../kernel/effects.ts"
import { differing } from "../kernel/differing.ts"
import type { DomainEvent } from "../kernel/events.ts"
import { TenantId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { command, unchanged } from "../kernel/operations.ts"
import type { Catalogue } from "../kernel/permissions.ts"
import { TimeZone } from "../kernel/values.ts"
import { inTenants } from "../permissions/index.ts"
import { moduleTitle, type Telling } from "../texts/index.ts"
import {
  Modules,
  modulesOf,
  nextHead,
  type Tenant,
  TenantEffects,
  TenantEvents,
  tenantHead,
  TenantName,
  TenantView,
  tenantView,
  usedModules,
} from "./tenants.ts"

type Edit = Partial<Pick<Tenant, "name" | "locale" | "timeZone" | "modules">>

const without = (all: readonly string[], some: readonly string[]): string[] =>
  all.filter((name) => !some.includes(name)).toSorted()

const modulesEffects = (telling: Telling, before: readonly string[], now: readonly string[]): Effect[] => {
  const named = (module: string) => [{ module }, { title: moduleTitle(telling, module) }] as const
  return [
    ...without(before, now).map((module) => TenantEffects.moduleTaken(...named(module))),
    ...without(now, before).map((module) => TenantEffects.moduleAdded(...named(module))),
  ]
}

const effectsOf = (reader: Telling, before: Tenant, { name, locale, timeZone, modules }: Edit): Effect[] => [
  ...(name === undefined ? [] : [TenantEffects.renamed({ from: before.name, to: name }, {})]),
  ...(locale === undefined ? [] : [TenantEffects.language({ locale }, {})]),
  ...(timeZone === undefined ? [] : [TenantEffects.timeZone({ timeZone }, {})]),
  ...(modules === undefined ? [] : modulesEffects(reader, before.modules, modules)),
]

/** What is not offered now stays with the company: it may be offered again. */
const keeping = (head: Tenant, { modules }: Edit, catalogue: Catalogue): Edit =>
  modules === undefined ? {} : { modules: [...modules, ...without([...head.modules], catalogue.modules)].toSorted() }

type Making = (version: number) => DomainEvent

/** Each event makes a version of its own: receivers order by it. */
const eventsOf = (before: Tenant, { name, ...rest }: Edit): readonly [DomainEvent, ...DomainEvent[]] => {
  const { tenantId: object, rev } = before
  const renamed: Making = (version) =>
    TenantEvents.renamed({ object, version }, { from: before.name, to: name ?? before.name }, {})
  const edited: Making = (version) =>
    TenantEvents.edited({ object, version }, { changed: Object.keys(rest).toSorted(), ...rest }, {})
  if (name === undefined) return [edited(rev + 1)]
  return Object.keys(rest).length > 0 ? [renamed(rev + 1), edited(rev + 2)] : [renamed(rev + 1)]
}

/** Roles keep the permissions of a module that is taken away; they have no effect until it comes back. */
export const editTenant = command({
  name: "tenant.edit",
  summary: "Change the name, language, time zone and modules of a tenant",
  route: "PATCH /v1/tenants/{tenantId}",
  place: TenantId,
  permission: inTenants["tenant.edit"],
  readsAllHeld: true,
  input: z.strictObject({
    name: TenantName.exactOptional(),
    locale: Locale.exactOptional(),
    timeZone: TimeZone.exactOptional(),
    modules: Modules.exactOptional(),
  }),
  output: TenantView,
  decide: async (ctx, { modules, ...input }) => {
    const { catalogue } = ctx
    const head = await tenantHead(ctx)
    const tenant = { ...head, modules: modulesOf(catalogue, head) }
    const used = modules ? { modules: usedModules(catalogue, modules) } : {}
    const edit = differing<Edit>({ ...tenant, modules: tenant.modules.toSorted() }, { ...input, ...used })
    if (Object.keys(edit).length === 0) return unchanged(tenantView(ctx, tenant), tenant.rev)
    const events = eventsOf(tenant, edit)
    const rev = tenant.rev + events.length
    return {
      result: tenantView(ctx, { ...tenant, ...edit, rev }),
      version: tenant.rev,
      writes: [nextHead(head, { ...edit, ...keeping(head, edit, catalogue), rev })],
      events,
      effects: effectsOf(ctx, tenant, edit),
    }
  },
})
