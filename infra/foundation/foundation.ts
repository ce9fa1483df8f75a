import { Stack, type StackProps } from "aws-cdk-lib"
import type { Construct } from "constructs"
import { foundationStack } from "../contract.ts"
import { createAlarms, createAlarmTopic } from "./alarms.ts"
import { createBackups, createVault } from "./backups.ts"
import { createDeployRole } from "./ci.ts"
import { createTable } from "./data.ts"
import { createKey } from "./encryption.ts"
import { createIdentity } from "./identity.ts"
import { createParameters } from "./parameters.ts"
import type { Foundation } from "./props.ts"
import { createTriggers } from "./triggers.ts"

export type FoundationProps = StackProps & Foundation

/** What must outlive a bad deployment of a stage: key, table, people, and what watches over them. */
export class FoundationStack extends Stack {
  constructor(scope: Construct, props: FoundationProps) {
    const { name, stage, versions, bundles, env } = props
    super(scope, foundationStack(name), { ...(env ? { env } : {}), terminationProtection: stage.isProtected })
    const key = createKey(this, name, stage)
    const table = createTable(this, stage, key)
    const vault = stage.keepsData || stage.backups ? createVault(this, name, key) : undefined
    if (stage.backups && vault) createBackups(this, name, table, vault)
    const triggers = createTriggers(this, { name, stage, versions, bundles }, { table, key })
    const identity = createIdentity(this, name, stage, triggers)
    const topic = createAlarmTopic(this, name, stage, key)
    createAlarms(this, { name, topic, table, triggers, ...(stage.backups && vault ? { vault } : {}) })
    createParameters(this, { name, stage, table, key, identity, topic })
    if (stage.repository !== undefined) createDeployRole(this, name, stage, stage.repository)
  }
}
