import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from "@aws-sdk/client-cognito-identity-provider"
import { UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { localCredentials, localRegion } from "@tenantry/local/engine/index"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type OwnSystem, openOwnSystem } from "../support/own-system.ts"
import { itemsOf } from "../support/system-table.ts"

let own: OwnSystem
beforeAll(async () => {
  own = await openOwnSystem()
})
afterAll(() => own.stop())

const where = { region: localRegion, credentials: localCredentials }

const stateOf = async (Username: string): Promise<string> => {
  const { addresses, pool } = own.play.running
  const client = new CognitoIdentityProviderClient({ ...where, endpoint: addresses.identityProvider })
  try {
    const { UserStatus = "" } = await client.send(new AdminGetUserCommand({ UserPoolId: pool.id, Username }))
    return UserStatus
  } catch (error) {
    if (error instanceof UserNotFoundException) return "gone"
    throw error
  } finally {
    client.destroy()
  }
}

const items = () => itemsOf(own.play.running)

/** Days pass: what waits to be forgotten is due now. */
const passDays = async (): Promise<void> => {
  const { addresses, table } = own.play.running
  const client = openClient({ ...where, endpoint: addresses.engine })
  const waiting = items().filter(({ e, rx }) => e === "delivery" && rx === "identity.clear_sign_in")
  expect(waiting.length).toBeGreaterThan(0)
  for (const { pk, sk } of waiting) {
    const values = { ":past": new Date(Date.now() - 60_000).toISOString() }
    const update = { UpdateExpression: "SET du = :past, gsi1sk = :past", ExpressionAttributeValues: values }
    await client.send(new UpdateCommand({ TableName: table, Key: { pk, sk }, ...update }))
  }
  client.destroy()
}

const usernames = (): readonly string[] =>
  items()
    .filter(({ e, n }) => e === "event" && n === "identity.sign_in_begun")
    .map(({ d }) => String((d as Readonly<Record<string, unknown>>)["username"]))

test("who never proved their address is forgotten by the user pool as well, and who did is not", async () => {
  await own.play.begin()
  await own.play.register()
  const states = async () => (await Promise.all(usernames().map(stateOf))).toSorted()
  expect(await states()).toEqual(["CONFIRMED", "CONFIRMED"])
  await passDays()
  await own.host.invoke("sweep", {})
  expect(await states()).toEqual(["CONFIRMED", "gone"])
})
