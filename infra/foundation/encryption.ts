import { Duration, Stack } from "aws-cdk-lib"
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam"
import { Key } from "aws-cdk-lib/aws-kms"
import type { Construct } from "constructs"
import { foundationName, service } from "../contract.ts"
import type { Stage } from "../stages.ts"
import { removalOf } from "./removal.ts"

/** The one key of a stage: table, backups and alarms are encrypted with it. It gets new material every year. */
export const createKey = (scope: Construct, name: string, stage: Stage): Key => {
  const key = new Key(scope, "Key", {
    alias: `alias/${foundationName(name, "key")}`,
    description: `Table, backups and alarms of ${service}, stage ${name}`,
    enableKeyRotation: true,
    removalPolicy: removalOf(stage),
    // A lost key is lost data: the longest time to notice that AWS allows, or the shortest where data may go.
    pendingWindow: Duration.days(stage.keepsData ? 30 : 7),
  })
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: "AlarmsArePublishedEncrypted",
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  )
  return key
}
