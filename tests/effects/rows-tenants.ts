import type { Request } from "@tenantry/core/kernel/context"
import type { PlaceId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyCommand } from "@tenantry/core/kernel/operations"
import type { Permission } from "@tenantry/core/kernel/permissions"
import { forJobs } from "@tenantry/core/permissions/index"
import { operations } from "@tenantry/core/system"
import { after, confirmed, days } from "../support/calls.ts"
import { linkOf, newAdmin, settle, type Settled, type World } from "../support/world.ts"
import type { Row } from "./row.ts"

const commandNamed = (name: string): AnyCommand => {
  const found = operations.find((operation) => operation.name === name)
  if (found?.kind !== "command") throw new Error(`${name} is no command`)
  return found
}

const inTenant = (world: World, { owner, tenantId }: Settled, now = new Date()): Request =>
  world.as(owner, tenantId, { now })
const inAccount = (world: World, { owner, accountId }: Settled, now = new Date()): Request =>
  world.as(owner, accountId, { now })
const done = (request: Request, name: string, input: object = {}) => confirmed(request, commandNamed(name), input)

const asJob = (request: Request, place: PlaceId, permission: Permission, reach: readonly PlaceId[]): Request => ({
  ...request,
  place,
  caller: { kind: "job", name: "effects", permissions: [permission], reach },
})

/** A tenant after something was done to it, and what is asked of it next. */
const tenant =
  (input: object, ...before: readonly string[]): Row["arrange"] =>
  async (world) => {
    const at = await settle(world)
    for (const name of before) await done(inTenant(world, at), name)
    return { as: () => inTenant(world, at), input: { ...input }, place: at.tenantId }
  }

const account =
  (input: object, ...before: readonly string[]): Row["arrange"] =>
  async (world) => {
    const at = await settle(world)
    for (const name of before) await done(inAccount(world, at), name)
    return { as: () => inAccount(world, at), input: { ...input }, place: at.accountId }
  }

const closesOf = ({ result }: Awaited<ReturnType<typeof done>>): string => (result as { closes: string }).closes
const later = (): Date => after(new Date(), days(31))

export const rowsOfTenants: Readonly<Record<string, Row>> = {
  "account.tenants.open": {
    arrange: account({ name: `Opened further ${Date.now()}`, modules: ["mail"] }),
    changes: [
      "changed account",
      "changed identity",
      "made grant",
      "made group_count",
      "made membership",
      "made name",
      "made tenant",
      "made tree",
      "made user",
      "made user_name",
      "made user_name",
    ],
    effects: ["tenant.opened", "account.tenant_counted"],
  },
  "account.leave": {
    arrange: async (world) => {
      const at = await settle(world)
      const admin = await newAdmin(world, at)
      await done(inAccount(world, at), "ownership.request", { to: admin })
      return { as: () => world.as(admin, at.accountId), input: {}, place: at.accountId }
    },
    changes: ["changed account", "deleted grant"],
    effects: ["account.you_leave", "account.links_stop", "account.your_roles_stay", "account.offer_withdrawn"],
  },
  "tenant.edit": {
    arrange: tenant({ name: "Renamed", locale: "pl", timeZone: "Europe/Warsaw", modules: ["crm"] }),
    changes: ["changed tenant"],
    effects: [
      "tenant.renamed",
      "tenant.language",
      "tenant.time_zone",
      ...["finance", "mail", "marketing", "signatures", "telephony"].map(() => "tenant.module_taken"),
    ],
  },
  "tenant.policies.edit": {
    arrange: tenant({ passwordLength: 12, roleAuthors: "administrators", secondFactor: true, selfService: false }),
    changes: ["changed tenant"],
    effects: [
      "tenant.password_length",
      "tenant.authors_opened",
      "tenant.second_factor_on",
      "tenant.self_service_off",
      "tenant.you_need_second_factor",
    ],
  },
  "tenant.suspend": {
    arrange: tenant({}),
    changes: ["changed tenant"],
    effects: ["tenant.suspended", "tenant.still_seen"],
  },
  "tenant.reopen": {
    arrange: tenant({}, "tenant.suspend"),
    changes: ["changed tenant"],
    effects: ["tenant.reopened"],
  },
  "tenant.close": {
    arrange: tenant({}),
    changes: ["changed tenant"],
    effects: ["tenant.closing", "tenant.restorable", "tenant.erased_after"],
  },
  "tenant.restore": {
    arrange: tenant({}, "tenant.suspend", "tenant.close"),
    changes: ["changed tenant"],
    effects: ["tenant.restored"],
  },
  "account.close": {
    arrange: async (world) => {
      const at = await settle(world)
      const email = `closing.${at.accountId}@example.com`
      const { result } = await invoke(inAccount(world, at), commandNamed("invitation.send"), { email })
      const oldToken = linkOf(world, at.accountId, result as Parameters<typeof linkOf>[2])
      return { as: () => inAccount(world, at), input: {}, place: at.accountId, oldToken }
    },
    changes: ["changed account"],
    effects: [
      "account.closing",
      "account.tenants_close",
      "account.nobody_joins",
      "account.restorable",
      "account.erased_after",
    ],
  },
  "account.restore": {
    arrange: account({}, "account.close"),
    changes: ["changed account"],
    effects: ["account.restored", "account.tenants_come_back"],
  },
  "tenant.follow_account": {
    arrange: async (world) => {
      const at = await settle(world)
      const { accountId, tenantId } = at
      await done(inAccount(world, at), "account.close")
      const as = () => asJob(inTenant(world, at), tenantId, forJobs.followAccount, [accountId])
      return { as, input: { accountId }, place: tenantId }
    },
    changes: ["changed tenant"],
    effects: ["tenant.closing"],
  },
  "tenant.erase": {
    arrange: async (world) => {
      const at = await settle(world)
      const { accountId, tenantId } = at
      const closes = closesOf(await done(inTenant(world, at), "tenant.close"))
      const as = () => asJob(inTenant(world, at, later()), tenantId, forJobs.eraseTenant, [accountId])
      return { as, input: { accountId, closes }, place: tenantId }
    },
    changes: ["changed tenant", "deleted grant", "deleted user"],
    effects: ["tenant.erasing"],
  },
  "account.erase": {
    arrange: async (world) => {
      const at = await settle(world)
      const { accountId, tenantId } = at
      const closing = closesOf(await done(inTenant(world, at), "tenant.close"))
      const closes = closesOf(await done(inAccount(world, at), "account.close"))
      const erasing = asJob(inTenant(world, at, later()), tenantId, forJobs.eraseTenant, [accountId])
      for (let finished = false; !finished; ) {
        const step = await invoke(erasing, commandNamed("tenant.erase"), { accountId, closes: closing })
        finished = (step.result as { finished: boolean }).finished
      }
      const as = () => asJob(inAccount(world, at, later()), accountId, forJobs.eraseAccount, [])
      return { as, input: { closes }, place: accountId }
    },
    changes: ["changed account", "deleted grant"],
    effects: ["account.erasing"],
  },
}
