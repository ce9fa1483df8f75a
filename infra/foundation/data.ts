import {
  type Attribute,
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb"
import type { IKey } from "aws-cdk-lib/aws-kms"
import type { Construct } from "constructs"
import { tableShape } from "../../packages/core/src/table.ts"
import type { Stage } from "../stages.ts"
import { removalOf } from "./removal.ts"

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING })

/** The one table, of the shape that core declares. It can be put back to any second of the last 35 days. */
export const createTable = (scope: Construct, stage: Stage, key: IKey): TableV2 =>
  new TableV2(scope, "Table", {
    partitionKey: text(tableShape.partitionKey),
    sortKey: text(tableShape.sortKey),
    globalSecondaryIndexes: tableShape.indexes.map((indexName) => ({
      indexName,
      partitionKey: text(`${indexName}pk`),
      sortKey: text(`${indexName}sk`),
      projectionType: ProjectionType.KEYS_ONLY,
    })),
    dynamoStream: StreamViewType[tableShape.stream],
    timeToLiveAttribute: tableShape.expiry,
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    contributorInsightsSpecification: { enabled: stage.contributorInsights },
    deletionProtection: stage.isProtected,
    removalPolicy: removalOf(stage),
  })
