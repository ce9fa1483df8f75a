import type { Capability } from "../kernel/capability.ts"
import { AccessErrors } from "./errors.ts"
import { groupsFollowGrants, placesEndWithGrants } from "./groups-follow.ts"
import { choosePlace, MeEffects, readMe } from "./me.ts"
import { changePassword } from "./passwords.ts"

export { authorityBy } from "./authority.ts"
export { claimsFor, identityOfSubject } from "./claims.ts"
export { AccessErrors } from "./errors.ts"
export { compareGroups } from "./groups-follow.ts"
export { mayDo } from "./holdings.ts"
export { ladder } from "./ladder.ts"
export { rightsBy } from "./rights.ts"

export const authorityCapability = {
  name: "authority",
  operations: { readMe, choosePlace, changePassword },
  reactions: [groupsFollowGrants, placesEndWithGrants],
  errors: AccessErrors,
  effects: MeEffects,
} satisfies Capability
