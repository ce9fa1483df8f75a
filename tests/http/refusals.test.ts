import { readdirSync, readFileSync } from "node:fs"
import { connect } from "node:net"
import { ServiceId } from "@tenantry/core/kernel/ids"
import { DomainError } from "@tenantry/core/kernel/errors"
import { query } from "@tenantry/core/kernel/operations"
import { forVisitors } from "@tenantry/core/permissions/index"
import { createApp } from "@tenantry/functions/http/app"
import { loopback } from "@tenantry/core/kernel/vendor"
import { originSecretHeader } from "@tenantry/functions/http/front"
import type { Answer } from "@tenantry/local/api-client"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as z from "zod"
import { expectOf } from "../support/expecting.ts"
import { askedOf } from "../support/http-event.ts"
import { sendRaw, type Sent } from "../support/raw.ts"
import { type Founder, freshAddress, play } from "../support/system.ts"
import { openWorld, type World } from "../support/world.ts"

const secret = "s".repeat(43)
const app = "https://app.example.com"
const admin = "https://admin.example.com"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Anybody may call it; it ends as its path says. */
const end = (how: string, work: () => Promise<Record<string, never>>) => ({
  ...query({
    name: `test.${how}`,
    summary: "End",
    place: ServiceId,
    permission: forVisitors.register,
    limits: { perAddress: { most: 100, seconds: 60 }, perTarget: { most: 1, seconds: 60, of: () => how } },
    input: z.strictObject({}),
    output: z.object({}),
    read: work,
  }),
  route: `GET /v1/${how}` as const,
})

const failing = end("fails", () => Promise.reject(new Error("secret")))
const busy = end("busy", () => Promise.reject(new DomainError("unavailable", "table.overloaded")))
const often = end("often", async () => ({}))

const open = (origins: readonly string[]) => {
  const { runtime, recorder } = world
  const verify = () => Promise.reject(new Error("nobody signs in"))
  return askedOf(
    createApp({ operations: [failing, busy, often], runtime, recorder, verify, origins, originSecrets: secret }),
  )
}

const through = (origin?: string) => ({ [originSecretHeader]: secret, ...(origin === undefined ? {} : { origin }) })

describe("a refusal, by whichever part of the app", () => {
  const refusals: readonly (readonly [status: number, path: string, given: Parameters<ReturnType<typeof open>>[1]])[] =
    [
      [403, "/v1/often", { headers: { [originSecretHeader]: "guessed" } }],
      [404, "/v1/nowhere", {}],
      [404, "/v1/me%3Fa", { rawPath: "/v1/often" }],
      [405, "/v1/often", { method: "POST" }],
      [413, "/v1/often", { body: Buffer.alloc(512 * 1024 + 1) }],
      [400, "/v1/often", { body: Buffer.alloc(1) }],
      [400, "/v1/often?x=1", {}],
      [500, "/v1/fails", {}],
      [503, "/v1/busy", {}],
    ]

  test.each(refusals)("%i of %s can be read by the frontend, and found again", async (status, path, given) => {
    const { headers, ...rest } = { headers: {}, ...given }
    const answer = await open([app])(path, { ...rest, headers: { ...through(app), ...headers } })
    expect(answer.status).toBe(status)
    const body = JSON.parse(answer.text)
    expect(answer.headers).toMatchObject({
      "content-type": "application/problem+json",
      "access-control-allow-origin": app,
      vary: "Origin",
      "x-request-id": body.requestId,
      "cache-control": "no-store",
    })
    expect(body.status).toBe(status)
    expect(answer.text).not.toContain("secret")
  })

  test("a 429 as well", async () => {
    const ask = () => open([app])("/v1/often", { headers: through(app) })
    await ask()
    const { status, headers } = await ask()
    expect([status, headers["access-control-allow-origin"], headers["content-type"]]).toEqual([
      429,
      app,
      "application/problem+json",
    ])
    expect(Number(headers["retry-after"])).toBeGreaterThan(0)
  })
})

describe("the origins that browsers may call from", () => {
  const readers = async (origins: readonly string[], asking: readonly string[]) => {
    const ask = open(origins)
    const answers = asking.map(async (origin) => {
      const { headers } = await ask("/v1/nowhere", { headers: through(origin) })
      const preflight = await ask("/v1/nowhere", {
        method: "OPTIONS",
        headers: { ...through(origin), "access-control-request-method": "PATCH" },
      })
      expect(preflight.status).toBe(204)
      expect(preflight.headers["access-control-allow-origin"]).toBe(headers["access-control-allow-origin"])
      expect([headers["vary"], preflight.headers["vary"]]).toEqual(["Origin", "Origin"])
      return headers["access-control-allow-origin"]
    })
    return Promise.all(answers)
  }

  test("are those that are named, and no others", async () => {
    const others = [
      "https://app.example.com.evil.example",
      "http://app.example.com",
      `${app}:8443`,
      "null",
      "http://localhost",
      "*",
      "",
    ]
    expect(await readers([app, admin], [app, admin])).toEqual([app, admin])
    expect(await readers([app, admin], others)).toEqual(others.map(() => undefined))
  })

  test("are all of this machine where that is said, whatever the port, and nothing that only looks like it", async () => {
    const own = [
      "http://localhost",
      "http://localhost:5173",
      "https://localhost:3000",
      "http://127.0.0.1:8080",
      "http://[::1]:4200",
      "http://app.localhost:3000",
      "http://127.8.0.1",
    ]
    const others = [
      "http://localhost.evil.example",
      "http://evil-localhost:3000",
      "http://127.0.0.1.evil.example",
      "http://128.0.0.1",
      "http://localhost:3000/path",
      "http://localhost:3000@evil.example",
      "file://localhost",
      "http://192.168.0.1:3000",
      "null",
    ]
    expect(await readers([app, loopback], own)).toEqual(own)
    expect(await readers([app, loopback], others)).toEqual(others.map(() => undefined))
  })

  test("may send what tracing sends along, and conditions, and read what answers carry", async () => {
    const headers = { ...through(app), "access-control-request-method": "GET" }
    const answer = await open([app])("/v1/often", { method: "OPTIONS", headers })
    const allowed = answer.headers["access-control-allow-headers"]?.split(",")
    const tracing = ["traceparent", "tracestate", "baggage", "sentry-trace"]
    expect(allowed).toEqual(expect.arrayContaining([...tracing, "if-match", "if-none-match", "authorization"]))
    expect(answer.headers["access-control-expose-headers"]).toContain("etag")
  })
})

describe("a local system", () => {
  const on = play()
  let founder: Founder
  beforeAll(async () => {
    founder = await on.register()
  })
  const origin = "http://127.0.0.1:4321"
  const send = (sent: Omit<Sent, "from">): Promise<Answer> =>
    sendRaw(on.running.addresses.api, { ...sent, from: freshAddress(), headers: { origin, ...sent.headers } })

  const refusals: readonly (readonly [what: string, status: number, sent: () => Omit<Sent, "from">])[] = [
    ["no token", 401, () => ({ path: "/v1/me" })],
    ["an absolute form", 404, () => ({ path: `${on.running.addresses.api}/v1/me` })],
    ["a method that only traces", 405, () => ({ method: "TRACE", path: "/v1/me" })],
    [
      "a body of more than 10 MB",
      413,
      () => ({
        method: "POST",
        path: "/v1/accounts",
        headers: { "content-length": "20000000", expect: "100-continue" },
      }),
    ],
    ["headers of more than 10 kB", 431, () => ({ path: "/v1/me", headers: { "x-fill": "x".repeat(11_000) } })],
    ["a path that cannot be decoded", 400, () => ({ path: "/v1/%zz" })],
    ["another name of this machine", 403, () => ({ path: "/v1/me", headers: { host: "evil.example" } })],
  ]

  test.each(refusals)("refuses %s with %i, so that a page can read it", async (_, status, sent) => {
    const { headers, body, ...answer } = await send(sent())
    expect(answer.status).toBe(status)
    expect(headers).toMatchObject({ "content-type": "application/problem+json", "access-control-allow-origin": origin })
    expect(headers["x-request-id"]).toBe(body.requestId)
    expect(body).toMatchObject({
      status,
      code: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    })
  })

  test.each([
    ["is no HTTP", "nonsense\r\n\r\n", 400],
    [
      "is larger than any request's head",
      `GET /v1/me HTTP/1.1\r\nhost: x\r\nx-fill: ${"x".repeat(40_000)}\r\n\r\n`,
      431,
    ],
  ])("refuses what %s as a problem", async (_, bytes, status) => {
    const { hostname, port } = new URL(on.running.addresses.api)
    const text = await new Promise<string>((resolve, reject) => {
      const chunks: Buffer[] = []
      connect(Number(port), hostname, function (this: NodeJS.WritableStream) {
        this.write(bytes)
      })
        .on("data", (chunk: Buffer) => chunks.push(chunk))
        .on("end", () => resolve(Buffer.concat(chunks).toString()))
        .on("error", reject)
    })
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(text).toContain("content-type: application/problem+json")
    expect(text).toContain("access-control-allow-origin: *")
    expect(JSON.parse(text.split("\r\n\r\n")[1] ?? "")).toMatchObject({ status })
  })

  test("keeps what stands in a place's stead out of its log", async () => {
    const email = `nobody.${founder.identityId}@example.com`
    for (const path of [`/v1/tenants/${email}`, `/v1/accounts/${email}/admins`, `/v1/accounts/${founder.tenantId}`]) {
      const { status } = await send({ path, headers: { authorization: `Bearer ${founder.token}` } })
      expectOf(status, path).toBe(404)
    }
    const logs = readdirSync(on.running.folder).filter((name) => name.endsWith(".log"))
    expect(logs.length).toBeGreaterThan(0)
    const lines = logs.map((name) => readFileSync(`${on.running.folder}/${name}`, "utf8")).join("\n")
    expect(lines).not.toContain(email)
    expect(lines).toContain(founder.tenantId)
  })
})
