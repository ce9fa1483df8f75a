import * as z from "zod"
import { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { mostGroupsOfUser, trees } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { groupsOf } from "./changing.ts"
import { users } from "./entity.ts"
import { placing } from "./place.ts"
import { subjectOf } from "./subject.ts"
import { UserErrors, UserView } from "./users.ts"

/** One group more: a step of a job. */
export const joinGroup = command({
  name: "user.join_group",
  summary: "Add a user to a group",
  place: TenantId,
  permission: inTenants["users.edit_groups"],
  readsAllHeld: true,
  input: z.strictObject({ userId: UserId.schema, group: GroupId.schema }),
  output: UserView,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId }), ref(trees, { tenantId })],
  decide: async (ctx, { userId, group }) => {
    const { user } = await subjectOf(ctx, userId)
    const [, ...groups] = groupsOf(user)
    if (groupsOf(user).includes(group)) throw UserErrors.already_in_group()
    if (groups.length >= mostGroupsOfUser) throw UserErrors.too_many_groups({ most: mostGroupsOfUser })
    return placing(ctx, { userId, groups: [...groups, group] })
  },
})
