import { ServiceId } from "@tenantry/core/kernel/ids"
import { query } from "@tenantry/core/kernel/operations"
import { forVisitors } from "@tenantry/core/permissions/index"
import { createApp } from "@tenantry/functions/http/app"
import { originSecretHeader, viewerAddressHeader } from "@tenantry/functions/http/front"
import { afterAll, beforeAll, expect, test } from "vitest"
import * as z from "zod"
import { askedOf } from "../support/http-event.ts"
import { openWorld, type World } from "../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** May be called twice from one address. */
const knock = {
  ...query({
    name: "test.knock",
    summary: "Knock",
    place: ServiceId,
    permission: forVisitors.register,
    limits: { perAddress: { most: 2, seconds: 3600 }, perTarget: { most: 1000, seconds: 3600, of: () => "all" } },
    input: z.strictObject({}),
    output: z.object({}),
    read: async () => ({}),
  }),
  route: "GET /v1/knock",
} as const

const secret = "0123456789abcdefghijklmnopqrstuv"

const appOn = ({ runtime, recorder }: World) => {
  const verify = () => Promise.reject(new Error("nobody signs in"))
  const app = { operations: [knock], runtime, recorder, verify, originSecrets: secret }
  return askedOf(createApp({ ...app, origins: ["https://app.example.com"] }))
}

test("an IPv4 address is the same when it is written as IPv6; others are not", async () => {
  const app = appOn(world)
  const from = async (address: string): Promise<number> => {
    const headers = { [originSecretHeader]: secret, [viewerAddressHeader]: `${address}:443` }
    return (await app("/v1/knock", { headers })).status
  }
  const addresses = [
    "192.0.2.1",
    "::ffff:192.0.2.1",
    "::FFFF:192.0.2.1",
    "::ffff:192.0.2.2",
    "::ffff:192.0.2.3",
    "2001:db8::1",
  ]
  const statuses = []
  for (const address of addresses) statuses.push(await from(address))
  expect(statuses).toEqual([200, 200, 429, 200, 200, 200])
})
