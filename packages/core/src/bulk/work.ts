import * as z from "zod"
import { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { performAs, type Performer } from "../jobs/index.ts"
import { RoleName } from "../rights/index.ts"
import { blockUser, deleteUser, giveRole, joinGroup } from "../users/index.ts"

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
