import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { type Recorder, recordCalls } from "@tenantry/core/adapters/dynamodb/recorder"
import { openTable } from "@tenantry/core/adapters/dynamodb/store"
import type { Table } from "@tenantry/core/kernel/store"
import { variable } from "./environment.ts"

/** The table that this function is given, and what counts the calls of it. One client for all its invocations. */
export const tableFromEnvironment = (): { readonly table: Table; readonly recorder: Recorder } => {
  const client = openClient()
  return { recorder: recordCalls(client), table: openTable(client, variable("TABLE_NAME")) }
}
