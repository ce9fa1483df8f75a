import { Duration, Fn, RemovalPolicy, Stack } from "aws-cdk-lib"
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup"
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb"
import { Schedule } from "aws-cdk-lib/aws-events"
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam"
import type { IKey } from "aws-cdk-lib/aws-kms"
import type { Construct } from "constructs"
import { foundationName } from "../contract.ts"
import { explained } from "./explained.ts"

const daily = Duration.days(35)
const monthly = Duration.days(365)

/** AWS draws no names for vaults, and a vault outlives its stack: what is drawn for the stack makes each a new one. */
const vaultName = (scope: Construct, name: string): string => {
  const drawn = Fn.select(2, Fn.split("/", Stack.of(scope).stackId))
  return foundationName(name, Fn.select(0, Fn.split("-", drawn)))
}

/** Where copies go. It is there wherever data is kept, so that copying can be stopped and begun again. */
export const createVault = (scope: Construct, name: string, encryptionKey: IKey): BackupVault =>
  new BackupVault(scope, "BackupVault", {
    backupVaultName: vaultName(scope, name),
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

const createRole = (scope: Construct, name: string): Role => {
  const policy = ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSBackupServiceRolePolicyForBackup")
  const role = new Role(scope, "BackupRole", {
    roleName: foundationName(name, "backups"),
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
export const createBackups = (scope: Construct, name: string, table: TableV2, backupVault: BackupVault): void => {
  const plan = new BackupPlan(scope, "BackupPlan", { backupPlanName: foundationName(name, "backups"), backupVault })
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
    role: createRole(scope, name),
    disableDefaultBackupPolicy: true,
  })
}
