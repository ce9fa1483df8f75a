import type { PostConfirmationTriggerEvent } from "aws-lambda"
import { IdentityId } from "@tenantry/core/kernel/ids"
import { runtimeFromEnvironment } from "../runtime.ts"
import { complete } from "./complete.ts"

const runtime = runtimeFromEnvironment()

/** Fires after a sign-up is proven; also after a forgotten password, when there is nothing to do. */
export const handler = async (event: PostConfirmationTriggerEvent): Promise<PostConfirmationTriggerEvent> => {
  if (event.triggerSource === "PostConfirmation_ConfirmSignUp" && IdentityId.is(event.userName)) {
    await complete(runtime, event.userName, "post-confirmation")
  }
  return event
}
