import type { Capability } from "../kernel/capability.ts"
import { identities } from "./entity.ts"
import { IdentityEffects, IdentityErrors, IdentityEvents } from "./identities.ts"
import { createIdentity } from "./operations.ts"

export { identities } from "./entity.ts"
export { mailPerson } from "./mailing.ts"
export { createIdentity } from "./operations.ts"
export { hashOf, identityIdOf, Username, usernameOf } from "./usernames.ts"
export {
  Email,
  type Identity,
  IdentityErrors,
  identityCreated,
  line,
  newIdentity,
  Password,
  type Person,
  PersonName,
  TimeZone,
} from "./identities.ts"

export const identitiesCapability: Capability = {
  name: "identities",
  entities: { identities },
  operations: [createIdentity],
  errors: IdentityErrors,
  events: IdentityEvents,
  effects: IdentityEffects,
}
