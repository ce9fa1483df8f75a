import type { Capability } from "../kernel/capability.ts"
import { groupCounts, memberships, trees } from "./entity.ts"
import { GroupEffects, GroupErrors, GroupEvents } from "./groups.ts"
import { createGroup, deleteGroup, renameGroup } from "./operations.ts"

export { assertFits, assertNotPosition, assertReachesParent, changeTree, reachedGroup, withNode } from "./changing.ts"
export { unchangedTree } from "./unchanged.ts"
export { groupCounts, memberships, type Node, trees } from "./entity.ts"
export { GroupEffects, GroupErrors, GroupEvents, groupTitle, GroupView, treeIn, groupView } from "./groups.ts"
export { membershipBegins, leaveGroup, mostGroupsOfUser } from "./membership.ts"
export { newTree } from "./opening.ts"
export { createGroup, deleteGroup, renameGroup } from "./operations.ts"
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

export const groupsCapability: Capability = {
  name: "groups",
  entities: {
    trees: { entity: trees, ends: { tenant: "erased" } },
    memberships: { entity: memberships, ends: { tenant: "erased" } },
    groupCounts: { entity: groupCounts, ends: { tenant: "erased" } },
  },
  operations: [createGroup, renameGroup, deleteGroup],
  errors: GroupErrors,
  events: GroupEvents,
  effects: GroupEffects,
}
