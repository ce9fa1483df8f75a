import { Agent, request } from "node:http"
import {
  originSecretHeader,
  viewerAddressHeader,
  viewerHostHeader,
  viewerPathHeader,
} from "@tenantry/functions/http/front"
import type { APIGatewayProxyEventV2 } from "aws-lambda"
import { expect, test } from "vitest"
import { parseRoute } from "../../packages/local/src/host/routes.ts"
import { spec, startFixtures } from "./support.ts"

const api = { api: spec("echo.ts", { kind: "http" }) }

const origin = "http://localhost:5173"
const startApi = async (): Promise<string> => (await startFixtures(api, { origins: [origin] })).endpoint

/** Sends a request to the echo and gives the event that it became. */
const eventOf = async (url: string, init?: RequestInit): Promise<APIGatewayProxyEventV2> => {
  const response = await fetch(url, init)
  expect(response.status).toBe(200)
  return JSON.parse(await response.text())
}

type Raw = { readonly status: number; readonly text: string }

/** For what `fetch` does not let through: raw paths, repeated headers, another source address. */
const send = (url: string, options: object, body?: Buffer): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
    })
    sent.on("error", reject).end(body)
  })

test("a request becomes the event that an HTTP API would make of it", async () => {
  const endpoint = await startApi()
  const before = Date.now()
  const event = await eventOf(`${endpoint}/v1/things?a=1&b=x%20y&a=2`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: "one=1; two=2", "User-Agent": "tester", "X-Mine": "yes" },
    body: '{"ä":1}',
  })
  const { headers, requestContext, ...rest } = event
  expect(rest).toEqual({
    version: "2.0",
    routeKey: "$default",
    rawPath: "/v1/things",
    rawQueryString: "a=1&b=x%20y&a=2",
    cookies: ["one=1", "two=2"],
    queryStringParameters: { a: "1,2", b: "x y" },
    body: '{"ä":1}',
    isBase64Encoded: false,
  })
  expect(headers).toMatchObject({
    "content-type": "application/json",
    "x-mine": "yes",
    "x-forwarded-for": "127.0.0.1",
    host: new URL(endpoint).host,
  })
  expect(headers).not.toHaveProperty("cookie")
  expect(headers).not.toHaveProperty("connection")
  expect(requestContext).toMatchObject({
    http: {
      method: "POST",
      path: "/v1/things",
      protocol: "HTTP/1.1",
      sourceIp: "127.0.0.1",
      userAgent: "tester",
    },
    routeKey: "$default",
    stage: "$default",
    time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
    timeEpoch: expect.toSatisfy((ms: number) => ms >= before && ms <= Date.now()),
  })
})

test("a request without query, cookies or body has none in its event", async () => {
  const event = await eventOf(`${await startApi()}/`)
  for (const absent of ["cookies", "queryStringParameters", "pathParameters", "body"]) {
    expect(event).not.toHaveProperty(absent)
  }
  expect(event).toMatchObject({ rawPath: "/", rawQueryString: "", isBase64Encoded: false })
})

test("the path is handed over decoded, as an HTTP API does, and a broken one is refused", async () => {
  const endpoint = await startApi()
  const written = ["/a%20b%2Fc", "/a%3Fb=1", "/a?b=1", "/%2561"]
  const handed = await Promise.all(written.map((path) => eventOf(endpoint + path)))
  expect(handed.map(({ rawPath }) => rawPath)).toEqual(["/a b/c", "/a", "/a", "/%61"])
  // What CloudFront's function says of it is what was sent.
  expect(handed.map(({ headers }) => headers[viewerPathHeader])).toEqual(["/a%20b%2Fc", "/a%3Fb=1", "/a", "/%2561"])
  expect((await send(`${endpoint}/%zz`, { path: "/%zz" })).status).toBe(400)
})

test("repeated headers are joined by commas", async () => {
  const { text } = await send(await startApi(), { headers: { "X-Many": ["1", "2"], "User-Agent": ["a", "b"] } })
  expect(JSON.parse(text)).toMatchObject({ headers: { "x-many": "1,2", "user-agent": "a,b" } })
})

test.for([
  ["application/json; charset=utf-8", false],
  ["text/csv", false],
  ["application/x-www-form-urlencoded", true],
  ["application/octet-stream", true],
  ["application/problem+json", true],
] as const)("a body of type %s arrives in base64: %s", async ([type, isBase64Encoded]) => {
  const event = await eventOf(await startApi(), { method: "PUT", headers: { "content-type": type }, body: "x=1" })
  const body = isBase64Encoded ? Buffer.from("x=1").toString("base64") : "x=1"
  expect(event).toMatchObject({ body, isBase64Encoded })
})

test("the source address is the socket's, and no header changes it", async () => {
  const agent = new Agent({ localAddress: "127.0.0.2" })
  const headers = { "x-forwarded-for": "8.8.8.8", "x-real-ip": "8.8.8.8", [viewerAddressHeader]: "8.8.8.8:80" }
  const { text } = await send(await startApi(), { agent, headers })
  expect(JSON.parse(text)).toMatchObject({
    requestContext: { http: { sourceIp: "127.0.0.2" } },
    headers: {
      "x-forwarded-for": "8.8.8.8, 127.0.0.2",
      [viewerAddressHeader]: expect.stringMatching(/^127\.0\.0\.2:\d+$/),
    },
  })
})

test("the gateway says what CloudFront says of a request, whatever the client says of it", async () => {
  const { endpoint } = await startFixtures(api, { originSecret: "the newer,the older" })
  const { host } = new URL(endpoint)
  const said = { "X-Origin-Secret": ["guessed", "the older"], "X-Viewer-Host": "elsewhere.example" }
  for (const headers of [{}, said]) {
    const { text } = await send(endpoint, { headers })
    expect(JSON.parse(text)).toMatchObject({
      headers: { [originSecretHeader]: "the newer", [viewerHostHeader]: host },
    })
  }
})

test("status, headers, cookies and binary bodies reach the client", async () => {
  const response = await fetch(`${await startApi()}/binary`)
  expect(response.status).toBe(201)
  expect(response.headers.get("content-type")).toBe("image/png")
  expect(response.headers.get("x-two")).toBe("2")
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"])
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 1])
})

test("a result without a status code is the body of a 200", async () => {
  const response = await fetch(`${await startApi()}/plain`)
  expect([response.status, await response.json()]).toEqual([200, { there: "is no status code" }])
})

test.for(["/fails", "/nonsense"])(
  "a function that fails (%s) is a 500 that tells nothing, to the pages that may read it",
  async (path) => {
    const response = await fetch((await startApi()) + path, { headers: { origin } })
    expect([response.status, await response.json()]).toMatchObject([500, { code: "internal" }])
    expect(response.headers.get("access-control-allow-origin")).toBe(origin)
  },
)

test("10,240 bytes of request line and headers pass, one more is a 431", async () => {
  const endpoint = await startApi()
  const plain = JSON.parse((await send(endpoint, { headers: { "x-fill": "" } })).text)
  const line = "GET / HTTP/1.1\r\n".length
  const host = `Host: ${plain.headers.host}\r\n`.length + "Connection: keep-alive\r\n".length
  const room = 10_240 - line - host - "x-fill: \r\n".length
  expect((await send(endpoint, { headers: { "x-fill": "a".repeat(room) } })).status).toBe(200)
  expect((await send(endpoint, { headers: { "x-fill": "a".repeat(room + 1) } })).status).toBe(431)
  expect((await send(endpoint, { headers: { "x-fill": "a".repeat(40_000) } })).status).toBe(431)
})

test("a body above 10 MB is a 413, announced or not", async () => {
  const endpoint = await startApi()
  const body = Buffer.alloc(10 * 1024 * 1024 + 1)
  const announced = { method: "POST", headers: { "content-length": body.length, expect: "100-continue" } }
  expect((await send(endpoint, announced)).status).toBe(413)
  const chunked = { method: "POST", headers: { "transfer-encoding": "chunked" } }
  expect((await send(endpoint, chunked, body)).status).toBe(413)
})

test("routes of the identity function go to it, the most specific first, and everything else to the api", async () => {
  const host = await startFixtures(
    { ...api, identity: spec("echo.ts", { kind: "http", operations: "identity" }) },
    { identityRoutes: ["POST /v1/invitations/{id}/accept", "POST /v1/{kind}/mine/accept", "ANY /v1/password"] },
  )
  const routeOf = async (method: string, path: string): Promise<unknown> => {
    const { routeKey, pathParameters } = await eventOf(host.endpoint + path, { method })
    return [routeKey, pathParameters]
  }
  const invitation = ["POST /v1/invitations/{id}/accept", { id: "inv 1" }]
  expect(await routeOf("POST", "/v1/invitations/inv%201/accept")).toEqual(invitation)
  expect(await routeOf("POST", "/v1/things/mine/accept")).toEqual(["POST /v1/{kind}/mine/accept", { kind: "things" }])
  expect(await routeOf("DELETE", "/v1/password")).toEqual(["ANY /v1/password", undefined])
  for (const path of ["/v1/invitations//accept", "/v1/invitations/1/accept/", "/v1/invitations/1"]) {
    expect(await routeOf("POST", path)).toEqual(["$default", undefined])
  }
  expect(await routeOf("GET", "/v1/invitations/1/accept")).toEqual(["$default", undefined])
})

test.for(["/v1/things", "GET v1/things", "GET /v1/{all+}", "get /v1"])("%s is refused as a route", (route) => {
  expect(() => parseRoute(route)).toThrow("is no route")
})
