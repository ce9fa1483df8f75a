import type { Capability } from "../kernel/capability.ts"
import { createGroup } from "./create.ts"
import { deleteGroup } from "./delete.ts"
import { listGroups } from "./list.ts"
import { listGroupMembers } from "./members.ts"
import { moveGroup } from "./move.ts"
import { nameLeaders } from "./name-leaders.ts"
import { renameGroup } from "./rename.ts"
import { stepDown } from "./step-down.ts"

export { stepDown } from "./step-down.ts"

export const groupsCapability = {
  name: "groups",
  operations: { listGroups, listGroupMembers, createGroup, renameGroup, moveGroup, deleteGroup, nameLeaders, stepDown },
} satisfies Capability
