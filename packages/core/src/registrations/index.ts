import type { Capability } from "../kernel/capability.ts"
import { kept } from "../kernel/stored.ts"
import { codePurpose } from "./codes.ts"
import { confirmRegistration } from "./confirm.ts"
import { registrations } from "./entity.ts"
import { noteReturnedCode } from "./note-returned.ts"
import { registrationReactions } from "./reactions.ts"
import { RegistrationEffects, RegistrationErrors, RegistrationEvents } from "./registrations.ts"
import { register } from "./request.ts"
import { resendCode } from "./resend.ts"

export { RegistrationErrors } from "./registrations.ts"
export { noteReturnedCode } from "./note-returned.ts"

export const registrationsCapability = {
  name: "registrations",
  purposes: [codePurpose],
  entities: { registrations: kept(registrations, { identity: "passes" }) },
  operations: { register, confirmRegistration, resendCode, noteReturnedCode },
  errors: RegistrationErrors,
  reactions: registrationReactions,
  events: RegistrationEvents,
  effects: RegistrationEffects,
} satisfies Capability
