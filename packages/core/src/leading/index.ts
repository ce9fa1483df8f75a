import type { Capability } from "../kernel/capability.ts"
import { GroupId } from "../kernel/ids.ts"
import { erased, erasedWithin, kept } from "../kernel/stored.ts"
import { groupCounts, memberships, trees } from "./entity.ts"
import { GroupEffects, GroupErrors, GroupEvents } from "./groups.ts"

export { assertFits, assertNotPosition, assertReachesParent, changeTree, reachedGroup, withNode } from "./changing.ts"
export { unchangedTree } from "./unchanged.ts"
export { groupCounts, memberships, type Node, trees } from "./entity.ts"
export {
  GroupEffects,
  GroupErrors,
  GroupEvents,
  GroupName,
  groupTitle,
  GroupView,
  treeIn,
  groupView,
} from "./groups.ts"
export { membershipBegins, leaveGroup, mostGroupsOfUser } from "./membership.ts"
export { newTree } from "./opening.ts"
export { type Reach, reachIn, reachOf } from "./reach.ts"
export {
  branchOf,
  chainOf,
  isBelowPosition,
  leadersOver,
  ledBy,
  mostGroups,
  mostLeaders,
  mostLeadersOfGroup,
  nodeOf,
  type Tree,
} from "./tree.ts"

export const leadingCapability = {
  name: "leading",
  ids: [GroupId],
  entities: {
    trees: kept(trees, { tenant: erased((tenantId) => [trees.query.ofTenant({ tenantId })]) }),
    memberships: kept(memberships, {
      tenant: erasedWithin(groupCounts, ({ tenantId, groupId }) => memberships.query.ofGroup({ tenantId, groupId })),
    }),
    groupCounts: kept(groupCounts, { tenant: erased((tenantId) => [groupCounts.query.inTenant({ tenantId })]) }),
  },
  errors: GroupErrors,
  events: GroupEvents,
  effects: GroupEffects,
} satisfies Capability
