import type { SSMClient } from "@aws-sdk/client-ssm"
import { foundationValues, parameterOf, secretParameter, secrets, service } from "../contract.ts"
import type { Wanted } from "./arguments.ts"
import { missingOf } from "./parameters.ts"
import type { Step } from "./steps.ts"

/** SST makes it when it is first run for a stage, before it keeps any state of it, and never deletes it. */
const passphraseOf = (stage: string): string => `/sst/passphrase/${service}/${stage}`

/** What the application reads while it is compared, and cannot be compared without. */
const readBy = (stage: string): readonly string[] => [
  ...foundationValues.map((value) => parameterOf(stage, value)),
  ...secrets.map((secret) => secretParameter(stage, secret)),
]

/**
 * Why a step is left out, if it is. SST fails where it is asked to remove what it never deployed, and to compare what has
 * no foundation yet; and comparing prepares an account, and a stage, where nobody has done that.
 */
export const reasonToSkip = async (
  { verb, name }: Wanted,
  { command }: Step,
  ssm: SSMClient,
): Promise<string | undefined> => {
  if (command !== "sst" || verb === "deploy") return undefined
  const isUnknown = (await missingOf(ssm, [passphraseOf(name)])).length > 0
  if (isUnknown) {
    return verb === "diff"
      ? "left out: it has never been deployed, so all of it would be made"
      : "left out: it has never been deployed, so there is nothing to remove"
  }
  if (verb === "remove") return undefined
  const missing = await missingOf(ssm, readBy(name))
  return missing.length === 0
    ? undefined
    : `left out: it cannot be compared before the foundation is deployed (${missing.join(", ")})`
}
