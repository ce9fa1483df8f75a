import * as z from "zod"
import { GroupId, TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { pageOf } from "../kernel/pages.ts"
import { Scope } from "../kernel/permissions.ts"
import { ref } from "../kernel/table.ts"
import { groupCounts, GroupErrors, type Reach, reachOf } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { findUsers, type FoundUsers, pagedUsers, usersPage, UserView } from "../users/index.ts"

/** Who sees but themselves, sees the groups in which they are. */
const isOwn = ({ scope }: Reach, { users: [user] }: FoundUsers): boolean => scope === Scope.own && user !== undefined

export const listGroupMembers = query({
  name: "group.members",
  summary: "List the members of a group",
  route: "GET /v1/tenants/{tenantId}/groups/{groupId}/members",
  place: TenantId,
  permission: inTenants["users.view"],
  input: z.strictObject({ ...usersPage, groupId: GroupId.schema }),
  output: pageOf(UserView),
  reads: (tenantId, { groupId }) => [ref(groupCounts, { tenantId, groupId })],
  read: async (ctx, { limit, cursor, groupId: group }) => {
    const reach = await reachOf(ctx)
    const there = await ctx.get(groupCounts, { tenantId: ctx.place, groupId: group })
    const found = await findUsers(ctx, { reach, search: { group }, limit, after: ctx.cursors.open(cursor) })
    if (!there || !(reach.coversGroup(group) || isOwn(reach, found))) throw GroupErrors.unknown()
    return pagedUsers(ctx, found)
  },
})
