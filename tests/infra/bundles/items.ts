import { ScanCommand } from "@aws-sdk/lib-dynamodb"
import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { localCredentials, localRegion } from "@tenantry/local/engine/index"
import type { Running } from "../../support/system.ts"

type Item = Readonly<Record<string, unknown>>

/** The deliveries of one reaction that are in the table. */
export const deliveriesOf = async ({ addresses, table }: Running, reaction: string): Promise<readonly Item[]> => {
  const client = openClient({ endpoint: addresses.engine, region: localRegion, credentials: localCredentials })
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }))
  client.destroy()
  return Items.filter(({ e, sk }) => e === "delivery" && String(sk).endsWith(`#${reaction}`))
}
