import type { PostConfirmationTriggerEvent } from "aws-lambda"
import { identityIdOf } from "@tenantry/core/identities/index"
import { runtimeFromEnvironment } from "../runtime.ts"
import { complete } from "./complete.ts"

const runtime = runtimeFromEnvironment()

/** Fires after a sign-up is proven; also after a forgotten password, when there is nothing to do. */
export const handler = async (event: PostConfirmationTriggerEvent): Promise<PostConfirmationTriggerEvent> => {
  if (event.triggerSource === "PostConfirmation_ConfirmSignUp") {
    await complete(runtime, identityIdOf(event.userName), "post-confirmation")
  }
  return event
}
