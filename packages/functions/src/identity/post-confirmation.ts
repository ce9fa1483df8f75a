import type { PostConfirmationTriggerEvent } from "aws-lambda"
import { identityOfSubject } from "@tenantry/core/authority/index"
import { openSessionsBriefly } from "@tenantry/core/adapters/cognito/sessions"
import { noteReset } from "@tenantry/core/identities/index"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { invocation, type Say } from "../invocation.ts"
import { stackOf } from "../log.ts"
import { parametersFromEnvironment } from "../parameters.ts"
import { requestAs, runtimeFromEnvironment } from "../runtime.ts"

const { keyRoots } = await parametersFromEnvironment({ keyRoots: "KEY_ROOTS_PARAMETER" })
const { runtime, recorder } = runtimeFromEnvironment(keyRoots)
const trigger = "post-confirmation"

type Event = PostConfirmationTriggerEvent

/**
 * The code went to the address that the user pool knows; a sign-in that belongs to nobody any more has nothing to note. The
 * password is set already, and nobody calls a second time: so the table is told first, and from then on refuses whatever
 * began before. Refresh tokens end within the reset as well, or not at all: later, those of the new password would go along.
 */
const settleReset = async ({ userPoolId: poolId, userName }: Event, say: Say): Promise<void> => {
  const identity = await identityOfSubject(runtime, userName)
  if (!identity) return
  await invoke(requestAs(runtime, trigger, [forJobs.noteReset], identity.identityId), noteReset, {})
  const untidied = (error: unknown): void => say({ fields: stackOf(error) })
  await openSessionsBriefly({ poolId }).endSessions(userName).catch(untidied)
}

/** Fires after a new password was set with a code from the mail. */
export const handler = invocation(recorder, async (event: Event, say): Promise<Event> => {
  if (event.triggerSource === "PostConfirmation_ConfirmForgotPassword") await settleReset(event, say)
  return event
})
