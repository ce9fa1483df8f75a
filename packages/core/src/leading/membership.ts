import type { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { groupCounts, memberships } from "./entity.ts"

/** In how many groups one user is at most, beside their position. */
export const mostGroupsOfUser = 20

type Of = { readonly tenantId: TenantId; readonly userId: UserId }

/** A user comes into a group; a group that has gone has no count, so that nobody comes into it. */
export const membershipBegins = ({ tenantId, userId }: Of, groupId: GroupId): readonly TransactItem[] => [
  write(memberships).create({ tenantId, groupId, userId }).commit(),
  write(groupCounts).patch({ tenantId, groupId }).add({ members: 1 }).commit(),
]

export const leaveGroup = ({ tenantId, userId }: Of, groupId: GroupId): readonly TransactItem[] => [
  write(memberships)
    .remove({ tenantId, groupId, userId })
    .where((membership, { eq }) => eq(membership.userId, userId))
    .commit(),
  write(groupCounts).patch({ tenantId, groupId }).subtract({ members: 1 }).commit(),
]
