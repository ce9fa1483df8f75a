import type { Capability } from "../kernel/capability.ts"
import { AccessErrors } from "./errors.ts"
import { groupsFollowGrants, placesEndWithGrants } from "./groups-follow.ts"

export { authorityBy } from "./authority.ts"
export { claimsFor, identityOfSubject } from "./claims.ts"
export { AccessErrors } from "./errors.ts"
export { compareGroups } from "./groups-follow.ts"
export { mayDo } from "./holdings.ts"
export { headedAs, headOf } from "./heads.ts"
export { ladder } from "./ladder.ts"
export { rightsBy } from "./rights.ts"

export const authorityCapability = {
  name: "authority",
  reactions: [groupsFollowGrants, placesEndWithGrants],
  errors: AccessErrors,
} satisfies Capability
