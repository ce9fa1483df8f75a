import type { PreSignUpTriggerEvent } from "aws-lambda"
import { openKeyring, parseRoots } from "@tenantry/core/kernel/keyring"
import { isPermitted } from "@tenantry/core/registrations/index"
import { invocation, Refused } from "../invocation.ts"
import { parametersFromEnvironment } from "../parameters.ts"

const { keyRoots } = await parametersFromEnvironment({ keyRoots: "KEY_ROOTS_PARAMETER" })
const keyring = openKeyring(parseRoots(keyRoots))

/** The gate: anybody may call the user pool's sign-up, but only one that Tenantry's own registration began gets through. */
export const handler = invocation(undefined, async (event: PreSignUpTriggerEvent): Promise<PreSignUpTriggerEvent> => {
  if (event.triggerSource === "PreSignUp_AdminCreateUser") return event
  const permit = event.request.validationData?.["permit"] ?? ""
  const email = event.request.userAttributes["email"] ?? ""
  if (!isPermitted(keyring, event.userName, email, permit)) throw new Refused("register through the API")
  return event
})
