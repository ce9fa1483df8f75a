import { Stack } from "aws-cdk-lib"
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb"
import type { IKey } from "aws-cdk-lib/aws-kms"
import type { ITopic } from "aws-cdk-lib/aws-sns"
import { StringParameter } from "aws-cdk-lib/aws-ssm"
import type { Construct } from "constructs"
import { type FoundationValue, foundationValues, mailConfigurationSet, parameterOf } from "../contract.ts"
import type { Stage } from "../stages.ts"
import type { Identity } from "./identity.ts"

type Made = {
  readonly name: string
  readonly stage: Stage
  readonly table: TableV2
  readonly key: IKey
  readonly identity: Identity
  readonly topic: ITopic
}

const streamOf = ({ tableStreamArn }: TableV2): string => {
  if (tableStreamArn === undefined) throw new Error("the table has no stream")
  return tableStreamArn
}

/** What the application finds out about the foundation, and the only way in which it does. */
export const createParameters = (scope: Construct, { name, stage, table, key, identity, topic }: Made): void => {
  const { pool, web, backend } = identity
  const sender = { service: "ses", resource: "identity", resourceName: stage.mail.domain }
  const values: Readonly<Record<FoundationValue, string>> = {
    "table-name": table.tableName,
    "table-arn": table.tableArn,
    "table-stream-arn": streamOf(table),
    "key-arn": key.keyArn,
    "user-pool-id": pool.userPoolId,
    "user-pool-arn": pool.userPoolArn,
    "user-pool-client-id": web.ref,
    "backend-client-id": backend.ref,
    "mail-identity-arn": Stack.of(scope).formatArn(sender),
    "mail-configuration-set": mailConfigurationSet(name),
    "alarm-topic-arn": topic.topicArn,
  }
  for (const value of foundationValues) {
    new StringParameter(scope, `Parameter-${value}`, {
      parameterName: parameterOf(name, value),
      stringValue: values[value],
    })
  }
}
