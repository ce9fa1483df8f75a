import type { Grant, Resource } from "../access.ts"
import { parameterOf, secretParameter } from "../contract.ts"
import { tableShape } from "../../packages/core/src/table.ts"
import type { Scope } from "./scope.ts"

type Text = $util.Input<string>
export type Statement = {
  readonly Effect: "Allow"
  readonly Action: readonly string[]
  readonly Resource: readonly Text[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, Text | readonly string[]>>>>
}

/** Exact actions on exact resources. */
export const allow = (actions: readonly string[], ...resources: readonly Text[]): Statement => ({
  Effect: "Allow",
  Action: actions,
  Resource: resources,
})

/** A policy's text, once its resources are known. */
export const policyOf = (statements: readonly Statement[]): $util.Output<string> =>
  $jsonStringify({ Version: "2012-10-17", Statement: statements })

/** Lets a service of AWS take a role, for what it does in this account alone. */
export const trusting = ({ accountId }: Scope, service: string): $util.Output<string> =>
  $jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { Service: service },
        // Lambda asks for a role without saying for whom.
        ...(service === "lambda.amazonaws.com"
          ? {}
          : { Condition: { StringEquals: { "aws:SourceAccount": accountId } } }),
      },
    ],
  })

const arnsIn = ({ foundation, arnOf, name }: Scope): Readonly<Record<Resource, readonly Text[]>> => {
  const parameter = (path: string): readonly Text[] => [arnOf("ssm", `parameter${path}`)]
  return {
    table: [foundation["table-arn"]],
    indexes: tableShape.indexes.map((index) => $interpolate`${foundation["table-arn"]}/index/${index}`),
    key: [foundation["key-arn"]],
    userPool: [foundation["user-pool-arn"]],
    mailIdentity: [foundation["mail-identity-arn"]],
    mailConfigurationSet: [arnOf("ses", $interpolate`configuration-set/${foundation["mail-configuration-set"]}`)],
    keyRoots: parameter(secretParameter(name, "key-roots")),
    originSecret: parameter(secretParameter(name, "origin-secret")),
    backendClientId: parameter(parameterOf(name, "backend-client-id")),
  }
}

/** What `infra/access.ts` grants, as statements of IAM. */
export const granted = (scope: Scope, grants: readonly Grant[]): readonly Statement[] => {
  const arns = arnsIn(scope)
  return grants.map(({ actions, resources, conditions }) => ({
    ...allow(actions, ...resources.flatMap((resource) => arns[resource])),
    ...(conditions ? { Condition: conditions } : {}),
  }))
}
