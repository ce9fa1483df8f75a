import { type FoundationValue, foundationValues, nameOf, parameterOf, type SecretVersions } from "../contract.ts"
import type { ProductFile } from "../../packages/core/src/kernel/vendor.ts"
import type { Stage } from "../stages.ts"
import { readVendor } from "./vendor.ts"

type Text = $util.Output<string>

/** What every part of the application is made in: one stage, on top of its foundation. */
export type Scope = {
  readonly name: string
  readonly stage: Stage
  readonly vendor: ProductFile
  readonly versions: SecretVersions
  readonly foundation: Readonly<Record<FoundationValue, Text>>
  readonly accountId: Text
  /** How a resource is called in AWS. All names begin alike, so that the role that deploys can be held to them. */
  readonly called: (name: string) => string
  /** The ARN of something in this account and region, such as `ses` and `configuration-set/x`. */
  readonly arnOf: (service: string, resource: $util.Input<string>) => Text
}

const read = (name: string, value: FoundationValue): Text =>
  // `insecureValue` is for values that are no secrets: the other one would hide ARNs in every preview.
  aws.ssm.getParameterOutput({ name: parameterOf(name, value) }).insecureValue

/** A stage by its name. Everything that the foundation says comes from SSM. */
export const openScope = (name: string, stage: Stage, versions: SecretVersions): Scope => {
  const { accountId } = aws.getCallerIdentityOutput()
  const { partition } = aws.getPartitionOutput()
  return {
    name,
    stage,
    vendor: readVendor(),
    versions,
    accountId,
    foundation: Object.fromEntries(foundationValues.map((value) => [value, read(name, value)])) as Scope["foundation"],
    called: (part) => nameOf(name, part),
    arnOf: (service, resource) => $interpolate`arn:${partition}:${service}:${stage.region}:${accountId}:${resource}`,
  }
}
