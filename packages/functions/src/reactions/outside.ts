import { openDirectory } from "@tenantry/core/adapters/cognito/directory"
import type { Recorder } from "@tenantry/core/adapters/dynamodb/recorder"
import { openMailer } from "@tenantry/core/adapters/ses/mailer"
import type { Failure, Outside } from "@tenantry/core/kernel/delivering"
import type { Finding } from "@tenantry/core/kernel/reactions"
import { fromHeader } from "@tenantry/core/kernel/vendor"
import { reactions } from "@tenantry/core/system"
import { variable } from "../environment.ts"
import type { Said } from "../invocation.ts"
import { log } from "../log.ts"
import { parametersFromEnvironment } from "../parameters.ts"
import { runtimeFromEnvironment } from "../runtime.ts"

/** What reactions run on, as this function's environment describes it. */
export const outsideFromEnvironment = async (): Promise<{
  readonly outside: Outside
  readonly recorder: Recorder
}> => {
  const { keyRoots } = await parametersFromEnvironment({ keyRoots: "KEY_ROOTS_PARAMETER" })
  const { runtime, recorder } = runtimeFromEnvironment(keyRoots)
  const mailer = openMailer(fromHeader(runtime.vendor.sender))
  const directory = openDirectory({ poolId: variable("USER_POOL_ID") })
  return { outside: { runtime, reactions, mailer, directory }, recorder }
}

const logFailure = ({ delivery: { reaction, place }, attempts, error, forGood }: Failure): void =>
  log(forGood ? "error" : "warn", forGood ? "a reaction failed for good" : "a reaction failed", {
    reaction,
    place,
    attempts,
    error,
  })

const logFinding = ({ code, of: place }: Finding): void =>
  log("error", "a copy of somebody's data differs and could not be mended", { code, place })

type Counting = { readonly outside: Outside; readonly told: () => Said }

/** The same for one invocation, which counts how its deliveries ended; each failure has a line of its own at once. */
export const counting = (outside: Outside): Counting => {
  const counts: Record<string, number> = {}
  const count = (outcome: string): void => void (counts[outcome] = (counts[outcome] ?? 0) + 1)
  const onFailure = (failure: Failure): void => {
    logFailure(failure)
    if (failure.forGood) count("given up")
  }
  const onFinding = (finding: Finding): void => {
    logFinding(finding)
    count("unmended")
  }
  const told = (): Said => {
    const { done = 0, failed = 0, "given up": givenUp = 0, unmended = 0 } = counts
    const measured = {
      ReactionsDone: done,
      ReactionsFailed: Math.max(0, failed - givenUp),
      ReactionsGivenUp: givenUp,
      // Seldom anything but none: what is not sent, is not paid for.
      ...(unmended > 0 ? { CopiesUnmended: unmended } : {}),
    }
    return { fields: { counts }, measured }
  }
  return { outside: { ...outside, onFailure, onFinding, onOutcome: count }, told }
}
