import { partsOf, routed } from "@tenantry/functions/http/routes"
import type { Answer } from "@tenantry/local/api-client"
import { beforeAll, describe, expect, test } from "vitest"
import { expectOf } from "../support/expecting.ts"
import { sendRaw, type Sent } from "../support/raw.ts"
import { freshAddress } from "../support/system.ts"
import { assertProblem, hasBody, inTurns, outcomeOf, type Routed, routeOf } from "./asking.ts"
import { askedOf } from "./examples.ts"
import { openStage, type Stage } from "./stage.ts"

// Every route, byte for byte: what is not written as ours is refused before anything is done, and says so.

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const origin = "http://localhost:5173"

/** A call that would be done, with one thing about it changed. */
const send = (operation: Routed, change: Partial<Sent> = {}): Promise<Answer> => {
  const asked = askedOf(operation, stage)
  const [method = "", path = ""] = routeOf(operation, asked).split(" ")
  const { token, from = freshAddress() } = asked.as ?? {}
  const headers = {
    accept: "application/problem+json",
    origin,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(hasBody(operation) ? { "content-type": "application/json" } : {}),
    ...change.headers,
  }
  const body = hasBody(operation) ? { body: JSON.stringify(asked.input ?? {}) } : {}
  return sendRaw(stage.play.running.addresses.api, { method, path, from, ...body, ...change, headers })
}

const languageOf = (operation: Routed): "en" | "pl" => {
  const { locale = "en" } = askedOf(operation, stage).as ?? {}
  return locale === "pl" ? "pl" : "en"
}

/** A refusal that a page of the frontend can read, and we can find again. */
const assertRefused = (answer: Answer, outcome: string, about: string): void => {
  expectOf(outcomeOf(answer), about).toBe(outcome)
  const { headers, body } = answer
  expectOf(headers["content-type"], about).toBe("application/problem+json")
  expectOf(headers["access-control-allow-origin"], about).toBe(origin)
  expectOf(headers["access-control-expose-headers"], about).toContain("x-request-id")
  expectOf(headers["x-request-id"], about).toBe(body.requestId)
}

const unchanged = async (work: () => Promise<void>): Promise<void> => {
  const before = await stage.table()
  await work()
  expect(await stage.table()).toEqual(before)
}

/** One sign in the place of another, or between two. */
const writtenOtherwise = (path: string): readonly string[] => {
  const [address = "", query] = path.split("?")
  const rest = query === undefined ? "" : `?${query}`
  const middle = Math.floor(address.length / 2)
  const within = (text: string): string => `${address.slice(0, middle)}${text}${address.slice(middle)}${rest}`
  const after = (text: string): string => `${address}${text}${rest}`
  const encoded = `/%${address.charCodeAt(1).toString(16)}${address.slice(2)}${rest}`
  const ends = [
    "%3Fpreview=true",
    "%23x",
    "#x",
    "%20",
    "%0A",
    "%00",
    "%09",
    "%2F",
    "/",
    "/.",
    "/..",
    "/%2e",
    ";a=1",
    "\\",
  ]
  const inside = ["%09", "%0D%0A", "%C4%85", "%E2%80%8B", "%25", "%5C", "\\", "%zz", "//"]
  return [...ends.map(after), ...inside.map(within), encoded, `//${address.slice(1)}${rest}`, `/x/..${address}${rest}`]
}

describe.each(routed)("$name", (operation) => {
  const { path } = partsOf(operation.route)
  const methods = routed.map(({ route }) => partsOf(route)).filter((parts) => parts.path === path)
  const allowed = methods.flatMap((parts) => (parts.method === "GET" ? ["GET", "HEAD"] : [parts.method]))

  test("a path that is not written as ours leads nowhere, and nothing is done", () =>
    unchanged(async () => {
      const [, sent = ""] = routeOf(operation, askedOf(operation, stage)).split(" ")
      await inTurns(writtenOtherwise(sent), async (odd) => {
        const answer = await send(operation, { path: odd })
        // What cannot be decoded at all, the gateway refuses.
        const outcome = odd.includes("%zz") ? "400 request.malformed" : "404 route.unknown"
        assertRefused(answer, outcome, odd)
      })
    }))

  test("another method is refused, with those that there are", () =>
    unchanged(async () => {
      const others = ["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"].filter(
        (other) => !allowed.includes(other),
      )
      await inTurns(others, async (other) => {
        const answer = await send(operation, { method: other })
        assertRefused(answer, "405 route.method_not_allowed", other)
        expect(answer.headers["allow"]?.split(", ").toSorted()).toEqual([...allowed, "OPTIONS"].toSorted())
      })
      const options = await send(operation, { method: "OPTIONS" })
      expect([options.status, options.headers["allow"]?.split(", ").toSorted()]).toEqual([
        204,
        [...allowed, "OPTIONS"].toSorted(),
      ])
    }))

  test("a condition, a key or a confirmation that came empty is refused", () =>
    unchanged(() =>
      inTurns(["if-match", "if-none-match", "idempotency-key", "confirmation"], async (name) => {
        const answer = await send(operation, { headers: { [name]: "" } })
        expectOf(answer.status, name).toBe(400)
        assertProblem(answer, languageOf(operation), name)
      }),
    ))

  if (!hasBody(operation)) return

  const text = () => JSON.stringify(askedOf(operation, stage).input ?? {})

  test("a body that is not JSON in UTF-8 is refused, and nothing is done", () =>
    unchanged(async () => {
      const types = [
        "application/json-seq",
        "application/json-patch+json",
        "application/merge-patch+json",
        "application/jsonp",
        "application/json; charset=iso-8859-1",
        "application/json; charset=utf-16",
        "application/json;a=b",
        "application/json, application/json",
        "application/json charset=utf-8",
        "json",
        "*/*",
      ]
      await inTurns(types, async (type) => {
        const answer = await send(operation, { body: text(), headers: { "content-type": type } })
        assertRefused(answer, "415 request.unsupported_type", type)
      })
      const packed = await send(operation, { body: text(), headers: { "content-encoding": "gzip" } })
      assertRefused(packed, "415 request.unsupported_type", "gzip")
      const latin = Buffer.from('{"name":"J\xF3zef"}', "latin1")
      const bad = [
        latin,
        Buffer.from([0x7b, 0xff, 0x7d]),
        Buffer.from(text(), "utf16le"),
        '{"a":"\\ud800"}',
        '{"\\udc00":1}',
      ]
      await inTurns(bad, async (body) => {
        const outcome = outcomeOf(await send(operation, { body }))
        expectOf(outcome, String(body)).toMatch(/^400 request\.(not_utf8|not_json)$/)
      })
      assertRefused(await send(operation, { body: latin }), "400 request.not_utf8", "Latin-1")
    }))

  test("a body that names something twice is refused, and nothing is done", () =>
    unchanged(async () => {
      const own = text().replace(/^\{/, "").replace(/\}$/, "")
      const first = JSON.stringify(Object.keys(JSON.parse(text()))[0] ?? "x")
      const bodies = [
        `{${first}:1${own === "" ? "" : ","}${own}${own === "" ? `,${first}:2` : ""}}`,
        '{"a":1,"\\u0061":2}',
        '{"x":{"b":[],"c":{},"b":[]}}',
        '{"x":[{"b":1},{"b":1 , "b" :2}]}',
      ]
      await inTurns(bodies, async (body) => {
        assertRefused(await send(operation, { body }), "400 request.ambiguous", body)
      })
    }))

  test("a change asks for no absence: If-None-Match is refused", () =>
    unchanged(async () => {
      const answer = await send(operation, { headers: { "if-none-match": "*" } })
      assertRefused(answer, "400 request.malformed", "*")
    }))
})

const got = routed.filter(({ route }) => route.startsWith("GET "))

describe.each(got)("$name is got", (operation) => {
  test("its head is what it is without its body, and it has no body of its own", async () => {
    const [whole, head] = [await send(operation), await send(operation, { method: "HEAD" })]
    expect([head.status, head.body]).toEqual([whole.status, {}])
    const told = ({ headers }: Answer) => [headers["content-type"], headers["etag"]]
    expect(told(head)).toEqual(told(whole))
    expect(Number(head.headers["content-length"])).toBeGreaterThan(0)
    assertRefused(await send(operation, { body: "{}" }), "400 request.malformed", "GET with a body")
  })
})

test("names that occur once in each of several objects, and plain types of JSON, are read", async () => {
  const { owner } = stage
  const path = `/v1/accounts/${owner.accountId}`
  const types = [
    "application/json",
    "Application/JSON; charset=UTF-8",
    'application/json;charset="utf-8";',
    "application/json ; ",
  ]
  for (const type of types) {
    const headers = { authorization: `Bearer ${owner.token}`, "content-type": type }
    const body = Buffer.from('\uFEFF{"name":"Żółw \\ud83d\\ude00 \\"name\\": {"}')
    const answer = await sendRaw(stage.play.running.addresses.api, { method: "PATCH", path, headers, body })
    expectOf([answer.status, answer.body.name], type).toEqual([200, 'Żółw 😀 "name": {'])
  }
})

test("what one has already is not sent again, and what one reads may be asked for by its version", async () => {
  const { owner, play } = stage
  const at = `GET /v1/accounts/${owner.accountId}`
  const ask = (headers: Readonly<Record<string, string>>) => play.call(at, { ...owner, headers })
  const { etag = "" } = (await ask({})).headers
  expect(etag).toMatch(/^"\d+"$/)
  for (const tags of [etag, `W/${etag}`, "*", `"x", ${etag}`, `"0",W/${etag},"y"`]) {
    const { status, headers, body } = await ask({ "if-none-match": tags })
    expectOf([status, headers["etag"], body, headers["content-type"]], tags).toEqual([304, etag, {}, undefined])
  }
  for (const tags of ['"0"', '"x"', `"0${etag.slice(1)}`])
    expectOf((await ask({ "if-none-match": tags })).status, tags).toBe(200)
  for (const tags of [etag, "*", `"0", ${etag}`]) expectOf((await ask({ "if-match": tags })).status, tags).toBe(200)
  for (const tags of ['"0"', `W/${etag}`, '"x"']) expectOf((await ask({ "if-match": tags })).status, tags).toBe(412)
  const list = await play.call(`GET /v1/accounts/${owner.accountId}/tenants`, {
    ...owner,
    headers: { "if-none-match": etag },
  })
  expect([list.status, list.headers["etag"]]).toEqual([200, undefined])
})

test("a refused token says that it is one, and none at all says nothing", async () => {
  const challenge = async (authorization?: string) => {
    const headers = authorization === undefined ? {} : { authorization }
    const answer = await stage.play.call("GET /v1/me", { headers })
    return [answer.status, answer.headers["www-authenticate"]]
  }
  for (const none of [undefined, "", "Basic YTpi"])
    expectOf(await challenge(none), String(none)).toEqual([401, "Bearer"])
  const { token } = stage.owner
  for (const bad of ["Bearer", "Bearer x", "bearer a b", `Bearer ${token}x`, `Bearer ${token},Bearer ${token}`]) {
    expectOf(await challenge(bad), bad.slice(0, 20)).toEqual([401, 'Bearer error="invalid_token"'])
  }
})
