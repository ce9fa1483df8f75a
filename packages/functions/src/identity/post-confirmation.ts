import type { PostConfirmationTriggerEvent } from "aws-lambda"
import { identityOfSubject } from "@tenantry/core/access/index"
import { openDirectory } from "@tenantry/core/adapters/cognito/directory"
import { identityIdOf, noteReset } from "@tenantry/core/identities/index"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { invocation } from "../invocation.ts"
import { parametersFromEnvironment } from "../parameters.ts"
import { requestAs, runtimeFromEnvironment } from "../runtime.ts"
import { complete } from "./complete.ts"

const { keyRoots } = await parametersFromEnvironment({ keyRoots: "KEY_ROOTS_PARAMETER" })
const { runtime, recorder } = runtimeFromEnvironment(keyRoots)
const trigger = "post-confirmation"

type Event = PostConfirmationTriggerEvent

/**
 * The code went to the address that the user pool knows; a sign-in that belongs to nobody yet has nothing to note. The
 * sessions from before end within the reset: ended later, they would take along what began with the new password.
 */
const settleReset = async ({ userPoolId: poolId, userName }: Event): Promise<void> => {
  const identity = await identityOfSubject(runtime, userName)
  if (!identity) return
  await openDirectory({ poolId }).endSessions(userName)
  await invoke(requestAs(runtime, trigger, [forJobs.noteReset], identity.identityId), noteReset, {})
}

/** Fires after a sign-up is proven, and after a new password was set with a code from the mail. */
export const handler = invocation(recorder, async (event: Event): Promise<Event> => {
  if (event.triggerSource === "PostConfirmation_ConfirmSignUp") {
    await complete(runtime, identityIdOf(event.userName), trigger)
  } else {
    await settleReset(event)
  }
  return event
})
