import { UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { localCredentials, localRegion } from "@tenantry/local/engine/index"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { claimsIn } from "../support/forging.ts"
import { type OwnSystem, openOwnSystem } from "../support/own-system.ts"
import { type Founder, password } from "../support/system.ts"

/** As if somebody had registered an hour ago: their sessions count from then on. */
const registeredEarlier = async ({ identityId }: Founder): Promise<void> => {
  const { addresses, table } = system.play.running
  const client = openClient({ region: localRegion, credentials: localCredentials, endpoint: addresses.engine })
  const values = { ":then": Date.now() - 3600_000 }
  const update = { UpdateExpression: "SET ss = :then", ExpressionAttributeValues: values }
  await client.send(new UpdateCommand({ TableName: table, Key: { pk: identityId, sk: "#" }, ...update }))
  client.destroy()
}

/** A system of its own: its identity provider is asked at another time. */
let system: OwnSystem
let founder: Founder
beforeAll(async () => {
  system = await openOwnSystem()
  founder = await system.play.register()
  await registeredEarlier(founder)
})
afterAll(() => system.stop())

describe("what needs a recent sign-in", () => {
  const route = (): string => `POST /v1/accounts/${founder.accountId}/ownership-transfer`

  test("a refresh gives a new token, and does not renew the sign-in", async () => {
    const before = claimsIn(founder.token)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const { body } = await system.play.refresh(founder.tokens)
    const { AccessToken } = body["AuthenticationResult"] as { AccessToken: string }
    const after = claimsIn(AccessToken)
    expect(after["auth_time"]).toBe(before["auth_time"])
    expect(Number(after["iat"])).toBeGreaterThan(Number(before["iat"]))
  })

  test("301 seconds after it, an ordinary request passes; this one asks for a new sign-in (RFC 9470)", async () => {
    const admin = await system.play.join(await system.play.invite(founder))
    const earlier = await system.providerAt(-301_000)
    const tokens = await earlier.play.signIn(founder.email, password)
    const refreshed = await system.play.refresh(tokens)
    await earlier.stop()
    const { AccessToken } = refreshed.body["AuthenticationResult"] as { AccessToken: string }
    const body = { to: admin.identityId }
    for (const token of [tokens.access, AccessToken]) {
      expect((await system.play.call(`GET /v1/accounts/${founder.accountId}`, { token })).status).toBe(200)
      const refused = await system.play.call(route(), { token, body })
      expect(refused).toMatchObject({ status: 401, body: { code: "sign_in.too_old", maxAge: 300 } })
      expect(refused.headers["www-authenticate"]).toBe('Bearer error="insufficient_user_authentication", max_age="300"')
    }
    const { offer } = await system.play.ask(founder, `GET /v1/accounts/${founder.accountId}/ownership-transfer`)
    expect(offer).toBeNull()
    const again = await system.play.signIn(founder.email, password)
    expect((await system.play.call(route(), { token: again.access, body })).status).toBe(200)
  })
})
