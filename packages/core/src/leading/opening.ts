import type { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { groupCounts, memberships, trees } from "./entity.ts"

/** The tree of a new tenant: Position alone, with its first user in it. Its name is a text: nobody can change it. */
export const newTree = (tenantId: TenantId, position: GroupId, userId: UserId): readonly TransactItem[] => [
  write(trees)
    .create({ tenantId, position, nodes: [{ id: position, name: "", leaders: [], rev: 0 }], rev: 1 })
    .commit(),
  write(groupCounts).create({ tenantId, groupId: position, members: 1 }).commit(),
  write(memberships).create({ tenantId, groupId: position, userId }).commit(),
]
