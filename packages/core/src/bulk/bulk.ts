import * as z from "zod"
import { list } from "../kernel/bounded.ts"
import type { Context } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { ref } from "../kernel/table.ts"
import { groupTitle, type Reach, reachOf, treeIn, trees, unchangedTree } from "../leading/index.ts"
import { JobView, mostTargets, performAs, type Performer, startJob } from "../jobs/index.ts"
import { administrator, inTenants } from "../permissions/index.ts"
import { assertHolds, findRole, refOfRole, RoleName, unchangedRole } from "../rights/index.ts"
import { type Tenant, tenantHead, unchangedHead } from "../tenants/index.ts"
import { roleTitle } from "../texts/index.ts"
import {
  groupsOf,
  isAdministrator,
  blockUser,
  deleteUser,
  type User,
  users,
  allowedBy,
  giveRole,
  joinGroup,
  assertPlaces,
  assertReaches,
  aboveByRole,
  isSelf,
  UserErrors,
} from "../users/index.ts"
import { BulkEffects, dangersOfMany } from "./effects.ts"

type InTenant = Context<TenantId>

const Targets = list(UserId.schema, mostTargets, 1)

/** So many ids are read before any others; the others a thousand at a time, which is one round trip. */
const [sample, page] = [100, 1000]
/** As many may be nobody's in any list: people go while lists are made. In a longer one, half of it. */
const fewUnknown = 20

const pagesOf = (ids: readonly UserId[]): readonly (readonly UserId[])[] => [
  ids.slice(0, sample),
  ...Array.from({ length: Math.ceil((ids.length - sample) / page) }, (_, i) =>
    ids.slice(sample + i * page, sample + (i + 1) * page),
  ),
]

/**
 * The users behind up to 10,000 ids, as far as whoever asks reaches them. A list of ids that are mostly nobody's is refused
 * before it is read to its end: inventing ids costs nothing, reading them does.
 */
const peopleOf = async (
  { getAll, place: tenantId }: InTenant,
  reach: Reach,
  ids: readonly UserId[],
): Promise<readonly User[]> => {
  const people: User[] = []
  let looked = 0
  for (const some of pagesOf(ids)) {
    const found = await getAll(some.map((userId) => ref(users, { tenantId, userId })))
    people.push(
      ...found.filter((user) => user !== null).filter((user) => user.status !== "leaving" && reach.covers(user)),
    )
    looked += some.length
    const unknown = looked - people.length
    if (unknown > Math.max(fewUnknown, looked / 2)) throw UserErrors.unknown_targets({ unknown, looked })
  }
  return people
}

type Bulk = {
  readonly kind: string
  readonly targets: readonly UserId[]
  readonly input?: unknown
  /** Whom it would change, of those that whoever asks may change at all. */
  readonly changes: (user: User) => boolean
  /** Whether administrators lose something by it. */
  readonly ofAdministrators: boolean
}

/** What all bulk changes have in common: how many they are for, and how many of those it can be done to as things stand. */
const begin = async (ctx: InTenant, { kind, targets, input, changes, ofAdministrators }: Bulk) => {
  const tenant = await tenantHead(ctx)
  const reach = await reachOf(ctx)
  const all = [...new Set(targets)]
  const people = await peopleOf(ctx, reach, all)
  const isAbove = await aboveByRole(ctx, people)
  const changed = people.filter((user) => !isSelf(ctx.actor, user) && !isAbove(user) && changes(user)).length
  // Who is beyond reach is nobody to whoever asks: an administrator as well.
  const administrators = people.filter(isAdministrator).length
  const job = startJob(ctx, { kind, targets: all, ...present({ input }) })
  const numbers = { changed: String(changed), untouched: String(all.length - changed) }
  return {
    result: job.result,
    writes: job.writes,
    checks: [...reach.conditions, unchangedHead(tenant)],
    events: [job.event] as const,
    effects: (own: (total: number, tenant: Tenant) => readonly Effect[]) => [
      ...own(all.length, tenant),
      BulkEffects.now({ total: all.length }, numbers),
      ...(ofAdministrators && administrators > 0 ? [BulkEffects.administrators({ count: administrators }, {})] : []),
      BulkEffects.job({ total: all.length }, {}),
    ],
  }
}

export const blockUsers = command({
  name: "user.bulk.block",
  summary: "Block up to 10,000 users, as a job",
  route: "POST /v1/tenants/{tenantId}/bulk/block",
  place: TenantId,
  permission: inTenants["users.block"],
  readsAllHeld: true,
  anew: true,
  input: z.strictObject({ users: Targets }),
  output: JobView,
  decide: async (ctx, { users: targets }) => {
    const changes = ({ status }: User): boolean => status === "active"
    const { effects, ...job } = await begin(ctx, {
      kind: "user.block",
      targets,
      changes,
      ofAdministrators: true,
    })
    return {
      ...job,
      effects: effects((total) => [BulkEffects.block({ total }, {}), BulkEffects.workRests({ total }, {})]),
    }
  },
})

export const deleteUsers = command({
  name: "user.bulk.delete",
  summary: "Delete up to 10,000 users for ever, as a job",
  route: "POST /v1/tenants/{tenantId}/bulk/delete",
  place: TenantId,
  permission: inTenants["users.delete"],
  readsAllHeld: true,
  irreversible: true,
  anew: true,
  input: z.strictObject({ users: Targets }),
  output: JobView,
  decide: async (ctx, { users: targets }) => {
    const changes = (): boolean => true
    const { effects, ...job } = await begin(ctx, {
      kind: "user.delete",
      targets,
      changes,
      ofAdministrators: true,
    })
    return {
      ...job,
      effects: effects((total) => [
        BulkEffects.delete({ total }, {}),
        BulkEffects.workEnds({ total }, {}),
        BulkEffects.erased({ total }, {}),
      ]),
    }
  },
})

export const giveRoles = command({
  name: "user.bulk.give_role",
  summary: "Give up to 10,000 users a role, as a job",
  route: "POST /v1/tenants/{tenantId}/bulk/role",
  place: TenantId,
  permission: inTenants["users.give_role"],
  readsAllHeld: true,
  anew: true,
  input: z.strictObject({ users: Targets, role: RoleName }),
  output: JobView,
  reads: (tenantId, { role }) => refOfRole(tenantId, role),
  decide: async (ctx, { users: targets, role }) => {
    const to = await findRole(ctx, role)
    if (!to) throw UserErrors.no_role()
    assertHolds(ctx, to)
    const { effects, checks, ...job } = await begin(ctx, {
      kind: "user.give_role",
      targets,
      input: { role },
      changes: (user) => user.role !== role,
      ofAdministrators: role !== administrator,
    })
    const roleName = roleTitle(ctx.locale, to.name)
    return {
      ...job,
      checks: to.custom ? [...checks, unchangedRole(to.custom)] : checks,
      effects: effects((total, tenant) => [
        ...dangersOfMany(ctx, { total, role }, { from: null, to, tenant }),
        BulkEffects.role({ total, role }, { roleName }),
        ...allowedBy(ctx, role, to, tenant),
        BulkEffects.linksStop({ total }, {}),
      ]),
    }
  },
})

export const addToGroup = command({
  name: "user.bulk.join_group",
  summary: "Add up to 10,000 users to a group, as a job",
  route: "POST /v1/tenants/{tenantId}/bulk/group",
  place: TenantId,
  permission: inTenants["users.edit_groups"],
  readsAllHeld: true,
  anew: true,
  input: z.strictObject({ users: Targets, group: GroupId.schema }),
  output: JobView,
  reads: (tenantId) => [ref(trees, { tenantId })],
  decide: async (ctx, { users: targets, group }) => {
    const tree = await treeIn(ctx)
    assertReaches(await reachOf(ctx), [group])
    assertPlaces(tree, { position: tree.position, groups: [group] })
    const changes = (user: User): boolean => !groupsOf(user).includes(group)
    const started = { kind: "user.join_group", targets, input: { group }, changes, ofAdministrators: false }
    const { effects, checks, ...job } = await begin(ctx, started)
    const groupName = groupTitle(ctx.locale, tree, group)
    return {
      ...job,
      checks: [...checks, unchangedTree(tree)],
      effects: effects((total) => [
        BulkEffects.group({ total, group }, { groupName }),
        BulkEffects.linksStop({ total }, {}),
      ]),
    }
  },
})

const Role = z.object({ role: RoleName })
const Group = z.object({ group: GroupId.schema })
const userOf = (target: string) => ({ userId: UserId.schema.parse(target) })

/** Each user by the very command that changes one: with its rules, its event, and in the name of who started the job. */
export const bulkWork: Readonly<Record<string, Performer>> = {
  "user.block": (ctx, target, job) => performAs(ctx, job, TenantId.schema.parse(job.place), blockUser, userOf, target),
  "user.delete": (ctx, target, job) =>
    performAs(ctx, job, TenantId.schema.parse(job.place), deleteUser, userOf, target),
  "user.give_role": (ctx, target, job) => {
    const inputOf = (id: string) => ({ ...userOf(id), ...Role.parse(job.input) })
    return performAs(ctx, job, TenantId.schema.parse(job.place), giveRole, inputOf, target)
  },
  "user.join_group": (ctx, target, job) => {
    const inputOf = (id: string) => ({ ...userOf(id), ...Group.parse(job.input) })
    return performAs(ctx, job, TenantId.schema.parse(job.place), joinGroup, inputOf, target)
  },
}
