import * as z from "zod"
import { TenantId, UserId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { Scope } from "../kernel/permissions.ts"
import type { ReactionContext } from "../kernel/reactions.ts"
import { ref, type TransactItem } from "../kernel/table.ts"
import { sameVersion } from "../kernel/versions.ts"
import { BulkEffects, dangersOfMany } from "../bulk/index.ts"
import { type Job, JobView, mostTargets, performAs, type Performer, startJob } from "../jobs/index.ts"
import { deleteRole } from "./delete.ts"
import { inTenants } from "../permissions/index.ts"
import {
  assertHolds,
  authoringOf,
  findRole,
  refOfRole,
  type Role,
  RoleErrors,
  RoleEvents,
  RoleName,
  roles,
  unchangedRole,
} from "../rights/index.ts"
import { TenantEvents, unchangedHead } from "../tenants/index.ts"
import { roleTitle } from "../texts/index.ts"
import { allowedBy, giveRole, UserErrors, UserEvents, users } from "../users/index.ts"

/** How many holders are moved for one target of the job: who they are is found out when it is its turn. */
const step = 25
const last = "role"

const sameHolders = (role: Role): TransactItem => {
  const { tenantId, roleId, holders } = role
  return sameVersion(roles, { tenantId, roleId }, role, { holders })
}

export const replaceRole = command({
  name: "role.replace",
  summary: "Give all who have a role another one, and delete it, as a job",
  route: "POST /v1/tenants/{tenantId}/roles/{roleId}/replace",
  place: TenantId,
  permission: inTenants["roles.delete"],
  readsAllHeld: true,
  anew: true,
  input: z.strictObject({ roleId: RoleName, role: RoleName }),
  output: JobView,
  reads: (tenantId, { roleId, role }) => [...refOfRole(tenantId, roleId), ...refOfRole(tenantId, role)],
  decide: async (ctx, { roleId, role }) => {
    const { tenant, checks } = await authoringOf(ctx)
    const [from, to] = [await findRole(ctx, roleId), await findRole(ctx, role)]
    if (!from || !to) throw RoleErrors.unknown()
    if (!from.custom) throw RoleErrors.preset_fixed()
    if (roleId === role) throw UserErrors.same_role()
    if (ctx.actor.scopeOf(inTenants["users.give_role"]) === Scope.none) {
      throw RoleErrors.held({ holders: from.custom.holders })
    }
    assertHolds(ctx, to)
    const { holders } = from.custom
    const steps = Array.from({ length: Math.min(Math.ceil(holders / step), mostTargets - 1) }, (_, i) => String(i))
    const foretold = await ctx.foretell(
      { events: [UserEvents.roleGiven, TenantEvents.administratorsChanged], total: holders },
      { events: [RoleEvents.deleted], total: 1, objects: [roleId] },
    )
    const { result, writes, event } = startJob(ctx, {
      kind: "role.replace",
      targets: [...steps, last],
      input: { roleId, role },
      foretold,
    })
    const names = { name: roleTitle(ctx, from.name), roleName: roleTitle(ctx, to.name) }
    return {
      result,
      writes,
      checks: [
        ...checks,
        unchangedHead(tenant),
        sameHolders(from.custom),
        ...(to.custom ? [unchangedRole(to.custom)] : []),
      ],
      events: [event],
      effects: [
        ...dangersOfMany(ctx, { total: holders, role }, { from, to, tenant }),
        ...(holders > 0 ? [BulkEffects.replace({ total: holders, roleId, role }, names)] : []),
        ...(holders > 0 ? allowedBy(ctx, role, to, tenant) : []),
        ...(holders > 0 ? [BulkEffects.linksStop({ total: holders }, {})] : []),
        BulkEffects.roleGoes({ roleId }, { name: names.name }),
        BulkEffects.job({ total: holders }, {}),
      ],
    }
  },
})

const Input = z.object({ roleId: RoleName, role: RoleName })

/** Holders by the index, which may lag behind: whoever has another role by now is passed over. */
const holdersOf = async ({ keys, getAll }: ReactionContext, job: Job, page: Parameters<ReactionContext["keys"]>[1]) => {
  const tenantId = TenantId.schema.parse(job.place)
  const { roleId } = Input.parse(job.input)
  const found = await keys(users.query.withRole({ tenantId, role: roleId }), page)
  const ids = found.keys.map(({ sk = "" }) => sk).filter((id) => UserId.is(id))
  const people = await getAll(ids.map((userId) => ref(users, { tenantId, userId })))
  const holders = people.flatMap((user) => (user?.role === roleId && user.status !== "leaving" ? [user.userId] : []))
  return { holders, last: found.last }
}

/** Gives some holders the other role; answers the first refusal. */
const move = async (ctx: ReactionContext, job: Job, some: readonly UserId[]) => {
  const { role } = Input.parse(job.input)
  const place = TenantId.schema.parse(job.place)
  const inputOf = (target: string) => ({ userId: UserId.schema.parse(target), role })
  const outcomes = await Promise.all(some.map((userId) => performAs(ctx, job, place, giveRole, inputOf, userId)))
  return outcomes.find((outcome) => outcome !== "done")
}

const atOnce = 5

/** Several steps are taken at a time: each takes its own share of those that are left. */
const takeStep = async (ctx: ReactionContext, job: Job, target: string) => {
  const { holders: left } = await holdersOf(ctx, job, { limit: step * atOnce })
  const share = Number(target) % atOnce
  const refusal = await move(
    ctx,
    job,
    left.filter((_, i) => i % atOnce === share),
  )
  return refusal ?? "done"
}

/** Who got the role meanwhile, or was passed over, is moved at last; then it goes. */
const finish = async (ctx: ReactionContext, job: Job, target: string) => {
  let after: Awaited<ReturnType<typeof holdersOf>>["last"]
  do {
    const { holders, last } = await holdersOf(ctx, job, { limit: step, after })
    await move(ctx, job, holders)
    after = last
  } while (after)
  const { roleId } = Input.parse(job.input)
  return performAs(ctx, job, TenantId.schema.parse(job.place), deleteRole, () => ({ roleId }), target)
}

export const replacingWork: Readonly<Record<string, Performer>> = {
  "role.replace": (ctx, target, job) => (target === last ? finish(ctx, job, target) : takeStep(ctx, job, target)),
}
