import type { Capability } from "../kernel/capability.ts"
import { AccessErrors } from "./errors.ts"
import { evaluateAccess, evaluateAll } from "./authzen.ts"
import { searchActions, searchSubjects } from "./authzen-searches.ts"
import { explainAccess } from "./explain.ts"
import { groupsFollowGrants, placesEndWithGrants } from "./groups-follow.ts"
import { choosePlace, MeEffects, readMe } from "./me.ts"
import { changePassword } from "./passwords.ts"

export { authorityBy } from "./authority.ts"
export { AccessErrors } from "./errors.ts"
export { ladder } from "./ladder.ts"
export { rightsBy } from "./rights.ts"
export { compareGroups } from "./groups-follow.ts"
export { claimsFor, identityOfSubject } from "./claims.ts"

export const accessCapability = {
  name: "access",
  operations: {
    readMe,
    choosePlace,
    changePassword,
    evaluateAccess,
    evaluateAll,
    searchSubjects,
    searchActions,
    explainAccess,
  },
  reactions: [groupsFollowGrants, placesEndWithGrants],
  errors: AccessErrors,
  effects: MeEffects,
} satisfies Capability
