import { ServiceId } from "@tenantry/core/kernel/ids"
import { query } from "@tenantry/core/kernel/operations"
import { forVisitors } from "@tenantry/core/permissions/index"
import { createApp } from "@tenantry/functions/http/app"
import { originSecretHeader, viewerAddressHeader } from "@tenantry/functions/http/front"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import * as z from "zod"
import { askedOf } from "../support/http-event.ts"
import { openWorld, type World } from "../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  seen.length = 0
})

const [newer, older] = ["n".repeat(43), "o".repeat(43)]
const seen: (string | undefined)[] = []

/** Anybody may call it; it notes the address that it is called from. */
const look = {
  ...query({
    name: "test.look",
    summary: "Look",
    place: ServiceId,
    permission: forVisitors.register,
    limits: {
      perAddress: { most: 100, seconds: 60 },
      perTarget: { most: 1000, seconds: 60, of: () => "all" },
    },
    input: z.strictObject({}),
    output: z.object({}),
    read: async () => ({}),
  }),
  route: "GET /v1/look",
} as const

const open = (originSecrets: string) => {
  const { runtime, recorder } = world
  const authority: typeof runtime.authority = (request, ...rest) => {
    seen.push(request.from.address)
    return runtime.authority(request, ...rest)
  }
  const verify = () => Promise.reject(new Error("nobody signs in"))
  const app = { operations: [look], runtime: { ...runtime, authority }, recorder, verify, originSecrets }
  return askedOf(createApp({ ...app, origins: ["https://app.example.com"] }))
}

const through = (secret: string, address = "192.0.2.7:50000") => ({
  headers: { [originSecretHeader]: secret, [viewerAddressHeader]: address },
})

test("who did not come through CloudFront is refused everywhere, whatever they ask", async () => {
  const app = open(`${newer}, ${older}`)
  const wrong: readonly Readonly<Record<string, string>>[] = [
    {},
    { [originSecretHeader]: "" },
    { [originSecretHeader]: "guessed" },
    { [originSecretHeader]: newer.slice(1) },
    { [originSecretHeader]: `${newer}, ${older}` },
    { [originSecretHeader]: newer.toUpperCase() },
  ]
  for (const headers of wrong) {
    for (const [method, path] of [
      ["GET", "/v1/look"],
      ["GET", "/nowhere"],
      ["OPTIONS", "/v1/look"],
      ["POST", "/v1/look"],
    ] as const) {
      const answer = await app(path, { method, headers })
      expect([headers, method, path, answer.status]).toEqual([headers, method, path, 403])
      expect(answer.headers["content-type"]).toBe("application/problem+json")
      expect(JSON.parse(answer.text)).toMatchObject({ code: "route.not_through_front", status: 403 })
    }
  }
  expect(seen).toEqual([])
})

test("each of the secrets opens, so that one can be replaced while requests are under way", async () => {
  const app = open(`${newer},${older}`)
  for (const secret of [newer, older]) expect((await app("/v1/look", through(secret))).status).toBe(200)
  const after = open(newer)
  expect((await after("/v1/look", through(older))).status).toBe(403)
})

test("it is said in the language of whoever asks, and as AuthZEN says it where AuthZEN lies", async () => {
  const app = open(newer)
  const polish = await app("/v1/look", { headers: { "accept-language": "pl" } })
  expect(JSON.parse(polish.text)).toMatchObject({ detail: "Wywołaj API pod jego publicznym adresem." })
  const evaluation = await app("/access/v1/evaluation", { method: "POST" })
  expect([evaluation.status, evaluation.text]).toEqual([
    403,
    "This is not the public address of the API. Call the API at its public address.",
  ])
})

test("where somebody calls from is what CloudFront says, without the port; what else they send counts for nothing", async () => {
  const app = open(newer)
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ["192.0.2.7:50000", "192.0.2.7"],
    ["2001:db8::1:443", "2001:db8::1"],
    ["2001:0db8:0000:0000:0000:0000:0000:0001:65535", "2001:0db8:0000:0000:0000:0000:0000:0001"],
    ["::ffff:192.0.2.9:443", "192.0.2.9"],
    ["nonsense", undefined],
  ]
  for (const [header, address] of addresses) {
    seen.length = 0
    const { headers } = through(newer, header)
    await app("/v1/look", { headers: { ...headers, "x-forwarded-for": "203.0.113.1" } })
    expect([header, seen]).toEqual([header, [address]])
  }
})

test.for(["", "short", `${"n".repeat(43)},`, `${"n".repeat(20)} ${"n".repeat(20)}`, "ń".repeat(43)])(
  "“%s” is no origin secret: the function does not start",
  (secret) => {
    expect(() => open(secret)).toThrow("ORIGIN_SECRET_PARAMETER")
  },
)
