import type { Capability } from "../kernel/capability.ts"
import { kept } from "../kernel/stored.ts"
import { confirmRegistration } from "./confirm.ts"
import { registrations } from "./entity.ts"
import { registrationReactions } from "./reactions.ts"
import { RegistrationEffects, RegistrationErrors, RegistrationEvents } from "./registrations.ts"
import { register } from "./request.ts"
import { resendCode } from "./resend.ts"
import { noteReturnedCode } from "./returning.ts"

export { codeOf } from "./codes.ts"
export { confirmRegistration } from "./confirm.ts"
export { registrations } from "./entity.ts"
export { RegistrationErrors } from "./registrations.ts"
export { register } from "./request.ts"
export { resendCode } from "./resend.ts"
export { noteReturnedCode } from "./returning.ts"

export const registrationsCapability: Capability = {
  name: "registrations",
  entities: { registrations: kept(registrations, { identity: "passes" }) },
  operations: [register, confirmRegistration, resendCode, noteReturnedCode],
  errors: RegistrationErrors,
  reactions: registrationReactions,
  events: RegistrationEvents,
  effects: RegistrationEffects,
}
