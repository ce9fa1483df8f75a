import type { Capability } from "../kernel/capability.ts"
import { registrations } from "./entity.ts"
import { completeRegistration, confirmRegistration, register, resendCode } from "./operations.ts"
import { registrationReactions } from "./reactions.ts"
import { RegistrationEffects, RegistrationErrors, RegistrationEvents } from "./registrations.ts"

export { registrations } from "./entity.ts"
export { completeRegistration, confirmRegistration, register, resendCode } from "./operations.ts"
export { isPermitted } from "./permit.ts"
export { RegistrationErrors } from "./registrations.ts"

export const registrationsCapability: Capability = {
  name: "registrations",
  entities: { registrations: { entity: registrations, ends: { identity: "erased" } } },
  operations: [register, confirmRegistration, resendCode, completeRegistration],
  errors: RegistrationErrors,
  reactions: registrationReactions,
  events: RegistrationEvents,
  effects: RegistrationEffects,
}
