import { Duration, RemovalPolicy } from "aws-cdk-lib"
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup"
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb"
import { Schedule } from "aws-cdk-lib/aws-events"
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam"
import type { IKey } from "aws-cdk-lib/aws-kms"
import type { Construct } from "constructs"
import { nameOf } from "../contract.ts"
import { explained } from "./explained.ts"

const daily = Duration.days(35)
const monthly = Duration.days(365)

const createVault = (scope: Construct, name: string, encryptionKey: IKey): BackupVault =>
  new BackupVault(scope, "BackupVault", {
    backupVaultName: nameOf(name, "backups"),
    encryptionKey,
    removalPolicy: RemovalPolicy.RETAIN,
    /*
     * Governance: no backup can be deleted before its time, and none kept for longer, except by who may take the lock
     * away (backup:DeleteBackupVaultLockConfiguration), which neither functions nor the deploy role may. A lock for
     * compliance (`changeableFor`) binds everybody for ever, AWS included: a mistake in the times above could then never
     * be undone, and neither could a court's order to erase somebody be followed. Who must have it adds the one line.
     */
    lockConfiguration: { minRetention: daily, maxRetention: monthly },
  })

const createRole = (scope: Construct): Role => {
  const policy = ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSBackupServiceRolePolicyForBackup")
  const role = new Role(scope, "BackupRole", {
    assumedBy: new ServicePrincipal("backup.amazonaws.com"),
    managedPolicies: [policy],
  })
  explained(
    role,
    "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]",
    "AWS Backup says with this policy what it needs, and changes it as the service grows. Only AWS Backup can assume the role, and the plan selects the one table.",
  )
  return role
}

/**
 * Copies of the table that outlive it, beside its own recovery to any second: one for each day, kept for 35 days, and one
 * for each month, kept for a year. What was erased since then is in them, until they go.
 */
export const createBackups = (scope: Construct, name: string, table: TableV2, key: IKey): BackupVault => {
  const vault = createVault(scope, name, key)
  const plan = new BackupPlan(scope, "BackupPlan", { backupPlanName: nameOf(name, "backups"), backupVault: vault })
  const window = { startWindow: Duration.hours(1), completionWindow: Duration.hours(8) }
  plan.addRule(
    new BackupPlanRule({
      ruleName: "daily",
      scheduleExpression: Schedule.cron({ minute: "0", hour: "3" }),
      deleteAfter: daily,
      ...window,
    }),
  )
  plan.addRule(
    new BackupPlanRule({
      ruleName: "monthly",
      scheduleExpression: Schedule.cron({ minute: "0", hour: "5", day: "1" }),
      deleteAfter: monthly,
      ...window,
    }),
  )
  plan.addSelection("Table", {
    backupSelectionName: "table",
    resources: [BackupResource.fromArn(table.tableArn)],
    role: createRole(scope),
    disableDefaultBackupPolicy: true,
  })
  return vault
}
