import { openDirectory } from "@tenantry/core/adapters/cognito/directory"
import { openMailer } from "@tenantry/core/adapters/ses/mailer"
import type { Outside } from "@tenantry/core/kernel/delivering"
import { reactions } from "@tenantry/core/system"
import { frontendUrl, variable } from "../environment.ts"
import { log } from "../log.ts"
import { runtimeFromEnvironment } from "../runtime.ts"

/** What reactions run on, as this function's environment describes it. */
export const outsideFromEnvironment = (): Outside => ({
  runtime: runtimeFromEnvironment(),
  reactions,
  mailer: openMailer(variable("MAIL_FROM")),
  directory: openDirectory({ poolId: variable("USER_POOL_ID") }),
  frontendUrl: frontendUrl(),
  onFailure: ({ delivery: { reaction }, attempts, error, forGood }) =>
    log(forGood ? "error" : "warn", forGood ? "a reaction failed for good" : "a reaction failed", {
      reaction,
      attempts,
      error,
    }),
})
