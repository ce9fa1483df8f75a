import type { PreSignUpTriggerEvent } from "aws-lambda"
import { openKeyring, parseRoots } from "@tenantry/core/kernel/keyring"
import { isPermitted } from "@tenantry/core/registrations/index"
import { variable } from "../environment.ts"

const keyring = openKeyring(parseRoots(variable("KEY_ROOTS")))

/** The gate: anybody may call the user pool's sign-up, but only one that Tenantry's own registration began gets through. */
export const handler = async (event: PreSignUpTriggerEvent): Promise<PreSignUpTriggerEvent> => {
  if (event.triggerSource === "PreSignUp_AdminCreateUser") return event
  const permit = event.request.validationData?.["permit"] ?? ""
  const email = event.request.userAttributes["email"] ?? ""
  if (!isPermitted(keyring, event.userName, email, permit)) throw new Error("register through the API")
  return event
}
