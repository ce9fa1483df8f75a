import type { Capability } from "../kernel/capability.ts"
import { identities } from "./entity.ts"
import { IdentityErrors, IdentityEvents } from "./identities.ts"

export { identities } from "./entity.ts"
export { mailPerson } from "./mailing.ts"
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
  errors: IdentityErrors,
  events: IdentityEvents,
}
