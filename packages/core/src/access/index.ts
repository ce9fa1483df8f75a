import type { Capability } from "../kernel/capability.ts"
import { AccessErrors } from "./authority.ts"
import { groupsFollowGrants, sessionsEndWithGrants } from "./groups-follow.ts"
import { readMe } from "./me.ts"

export { authority } from "./authority.ts"
export { cognitoGroups } from "./groups.ts"
export { readMe } from "./me.ts"
export { claimsFor, identityOfSubject, type TokenClaims } from "./token.ts"

export const accessCapability: Capability = {
  name: "access",
  operations: [readMe],
  reactions: [groupsFollowGrants, sessionsEndWithGrants],
  errors: AccessErrors,
}
