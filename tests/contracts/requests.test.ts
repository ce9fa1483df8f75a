import { request } from "node:http"
import { IdentityId } from "@tenantry/core/kernel/ids"
import { routed } from "@tenantry/functions/http/routes"
import type { Answer } from "@tenantry/local/api-client"
import { beforeAll, describe, expect, test } from "vitest"
import {
  ask,
  type Asked,
  assertProblem,
  hasBody,
  inTurns,
  operationNamed,
  outcomeOf,
  type Routed,
  routeOf,
} from "./asking.ts"
import { askedOf, isPublic } from "./examples.ts"
import { type Caller, elsewhere, openStage, type Stage } from "./stage.ts"
import { expectOf } from "../support/expecting.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const json = { "content-type": "application/json" }
/** What speaks AuthZEN answers a plain text to whoever does not ask for problems. */
const accept = "application/problem+json"
const kilobytes = (n: number): number => n * 1024
const mostBytes = kilobytes(512)

/** A JSON object of exactly so many bytes. */
const objectOf = (bytes: number): string => `{"x":"${"x".repeat(bytes - 8)}"}`

/** Sent in pieces, so that no header says how long it is. */
const inPieces = (route: string, token: string, body: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const [method = "", path = ""] = route.split(" ")
    const headers = { ...json, accept, authorization: `Bearer ${token}`, "transfer-encoding": "chunked" }
    const outgoing = request(new URL(path, stage.play.running.addresses.api), { method, headers }, (reply) => {
      const chunks: Buffer[] = []
      reply.on("data", (chunk: Buffer) => chunks.push(chunk))
      reply.on("error", reject)
      reply.on("end", () => {
        const named = Object.entries(reply.headers).map(([name, value]) => [name, String(value)])
        const text = Buffer.concat(chunks).toString()
        resolve({ status: reply.statusCode ?? 0, headers: Object.fromEntries(named), body: JSON.parse(text) })
      })
    })
    outgoing.on("error", reject)
    for (let at = 0; at < body.length; at += kilobytes(64)) outgoing.write(body.slice(at, at + kilobytes(64)))
    outgoing.end()
  })

const notObjects = [
  "{",
  "nothing",
  "[]",
  "[{}]",
  "null",
  "5",
  '"text"',
  "{}{}",
  "{'a':1}",
  '{"a":1,}',
  "\uFEFF[]",
  "NaN",
]

/** Bodies are read before anybody looks at the operation: one of each way in which it is called stands for the others. */
const bodied = new Map(
  routed
    .filter((operation) => hasBody(operation))
    .map((operation) => {
      const { kind, runs = "api", limits, place, route } = operation
      const way = [kind, runs, limits !== undefined, place.kind, isPublic(operation), route.split(" ")[0]]
      return [way.join(), operation] as const
    }),
)

describe.each([...bodied.values()])("body: $name", (operation) => {
  type Way = readonly [string, Partial<Asked>, RegExp]
  const ways: readonly Way[] = [
    ...notObjects.map(
      (text) => [`not an object: ${text}`, { input: text, headers: json }, /^400 request\.not_json$/] as const,
    ),
    ["text", { input: "{}", headers: { "content-type": "text/plain" } }, /^415 request\.unsupported_type$/],
    [
      "a form",
      { input: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } },
      /^415 request\.unsupported_type$/,
    ],
    ["no type", { input: "{}", headers: { "content-type": "" } }, /^415 request\.unsupported_type$/],
    [
      "a type that begins alike",
      { input: "{}", headers: { "content-type": "application/jsonp" } },
      /^415 request\.unsupported_type$/,
    ],
    ["512 kB", { input: objectOf(mostBytes), headers: json }, /^400 operation\.invalid$/],
    ["a byte more", { input: objectOf(mostBytes + 1), headers: json }, /^413 request\.too_large$/],
    ["1 MB", { input: objectOf(kilobytes(1024)), headers: json }, /^413 request\.too_large$/],
    ...[32, 10_000, 250_000].map((depth): Way => {
      const input = `{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`
      return [`nested ${depth} times`, { input, headers: json }, /^400 request\.too_deep$/]
    }),
    ["nested and broken off", { input: `{"a":${'[{"a":'.repeat(40_000)}`, headers: json }, /^400 request\.too_deep$/],
    [
      "brackets in a text",
      { input: JSON.stringify({ a: `\\"${"[".repeat(100)}` }), headers: json },
      /^400 operation\.invalid$/,
    ],
    ["too many values", { input: `{"a":[${"1,".repeat(100_000)}1]}`, headers: json }, /^400 request\.too_many_values$/],
  ]

  test("what is no JSON object, or too large, is refused, and nothing changes", async () => {
    const before = await stage.table()
    await inTurns(ways, async ([what, given, outcome]) => {
      expectOf(outcomeOf(await ask(stage, operation, { ...askedOf(operation, stage), ...given })), what).toMatch(
        outcome,
      )
    })
    expect(await stage.table()).toEqual(before)
  })

  test("a length that no header tells is counted all the same", async () => {
    const route = routeOf(operation, askedOf(operation, stage))
    const answer = await inPieces(route, stage.owner.token, objectOf(mostBytes + 1))
    assertProblem(answer, "en", operation.name)
    expect(outcomeOf(answer)).toBe("413 request.too_large")
  })
})

const manner = (operation: Routed): Asked => {
  const asked = askedOf(operation, stage)
  return hasBody(operation) ? asked : { ...asked, input: {} }
}

/** What is one's own is limited for each person, and the owner has asked for it before. */
const turnOf = ({ place, limits }: Routed, n: number): Caller | undefined => {
  const person = [stage.admin, stage.stranger][n % 2]
  return limits && place === IdentityId && person ? elsewhere(person) : undefined
}

describe.each(routed)("manner: $name", (operation) => {
  test("parameters given twice or unknown are refused, and nothing changes", async () => {
    const before = await stage.table()
    const lines = [
      "nonsense=1",
      "preview=true&preview=true",
      "preview=true&preview=false",
      "limit=1&limit=2",
      "preview=maybe",
    ]
    const odd = [
      "preview=",
      "preview=TRUE",
      "%00=1",
      "%=1",
      "%ff=1",
      "x=%zz",
      "a[]=1",
      "preview[]=true",
      "__proto__=1",
      "limit=1&%6Cimit=2",
    ]
    const noPreview = operation.kind === "command" ? [] : ["preview=true"]
    await inTurns([...lines, ...odd, ...noPreview], async (query) => {
      const outcome = outcomeOf(await ask(stage, operation, { ...manner(operation), query }))
      expectOf(outcome, query).toMatch(/^400 (request\.malformed|operation\.invalid)$/)
    })
    expect(await stage.table()).toEqual(before)
  })

  const isChange = operation.kind === "command"
  test("where it changes something, it is only shown below its address, and is not asked to be so twice", async () => {
    const twice = ["preview=true", "preview=false"]
    await inTurns(isChange ? twice : [""], async (query) => {
      const answer = await ask(stage, operation, { ...manner(operation), shown: true, query })
      // What names something in its path looks for something called preview.
      expectOf(outcomeOf(answer), query).toMatch(
        isChange ? /^400 request.malformed$/ : /^(400 operation.invalid|40[45] .*)$/,
      )
    })
  })

  test("an If-Match that is no entity tag is refused, an empty one too", async () => {
    const before = await stage.table()
    const none = ["", "x", "1", '"1', "-1", "1.5", "9".repeat(16), "W/x", '*, "1"', '"1" "2"', `"${"9".repeat(1100)}"`]
    await inTurns(none, async (version) => {
      const answer = await ask(stage, operation, { ...manner(operation), headers: { "if-match": version } })
      expectOf(outcomeOf(answer), version).toBe("400 request.malformed")
    })
    expect(await stage.table()).toEqual(before)
  })

  if (operation.kind !== "command") return

  test("an Idempotency-Key that is none is refused, and nothing changes", async () => {
    const before = await stage.table()
    await inTurns(["a b", "x".repeat(256), "a\tb"], async (key) => {
      const answer = await ask(stage, operation, { ...manner(operation), headers: { "idempotency-key": key } })
      expectOf(outcomeOf(answer), key).toBe("400 idempotency.key_malformed")
    })
    expect(await stage.table()).toEqual(before)
  })

  test("a Confirmation of nothing, of something else, or changed, is refused, and nothing changes", async () => {
    const rename = operationNamed(operation.name === "account.rename" ? "tenant.edit" : "account.rename")
    const other = await ask(stage, rename, { ...askedOf(rename, stage), query: "preview=true" })
    expect(other.status).toBe(200)
    const confirmation: string = other.body.confirmation
    const [at = "", shown = "", tag = ""] = confirmation.split(".")
    const before = await stage.table()
    const flipped = `${tag.startsWith("A") ? "B" : "A"}${tag.slice(1)}`
    const changed = [`${at}.${shown}.${flipped}`, `z${at}.${shown}.${tag}`, `${at}.${shown}`, `${confirmation}.x`, ".."]
    const given = ["x", confirmation, ...changed].map((one, n) => [one, n] as const)
    await inTurns(given, async ([given, n]) => {
      const as = turnOf(operation, n) ?? manner(operation).as
      const answer = await ask(stage, operation, { ...manner(operation), as, headers: { confirmation: given } })
      expectOf(outcomeOf(answer), given).toBe("400 confirmation.invalid")
    })
    expect(await stage.table()).toEqual(before)
  })
})

test("a browser's languages are understood, whatever they look like", async () => {
  const titles = { pl: "Taki adres nie istnieje.", en: "There is no such address." }
  const wanted = ["pl", "pl-PL,pl;q=0.9", "de,pl;q=0.3", "en;q=0.1, PL;q=0.9", "en;q=0,pl", "*;q=0.1,pl-Latn-PL"].map(
    (header) => [header, titles.pl] as const,
  )
  const odd = [
    "",
    "*",
    ";;;",
    "pl;q=x;q",
    "xx-yy-zz",
    ",".repeat(500),
    "q=1",
    "pl;q=0",
    "pl;q=0.000,*",
    "plx",
    "pl;q=2",
  ].map((header) => [header, titles.en] as const)
  for (const [header, title] of [...wanted, ...odd]) {
    const { status, body } = await stage.play.call("GET /v1/nowhere", { headers: { "accept-language": header } })
    expectOf(status, header).toBe(404)
    expectOf(body.title, header).toBe(title)
  }
})

test("what is no route is 404, and a route with another method 405, with those that it has", async () => {
  const places = [
    "/",
    "/v1",
    "/v1/",
    "/v2/me",
    "/v1/me/",
    "/V1/me",
    "/v1//me",
    "/v1/accounts/",
    "/admin",
    "/.env",
    "/v1/%00me",
  ]
  const routes = places.map((path) => `GET ${path}`)
  const others = routed.flatMap((operation) => {
    const [, path] = routeOf(operation, askedOf(operation, stage)).split(" ")
    const known = routed.map(({ route }) => route.replace(/\{\w+\}/g, "x"))
    return ["PUT", "DELETE", "GET", "POST", "PATCH"]
      .filter((method) => !known.includes(`${method} ${operation.route.split(" ")[1]?.replace(/\{\w+\}/g, "x")}`))
      .map((method) => `${method} ${path?.split("?")[0]}`)
  })
  const outcomeOfAsking = async (route: string): Promise<Answer> => {
    const answer = await stage.play.call(route, { token: stage.owner.token, headers: { accept } })
    assertProblem(answer, "en", route)
    return answer
  }
  await inTurns(routes, async (route) => {
    expectOf(outcomeOf(await outcomeOfAsking(route)), route).toBe("404 route.unknown")
  })
  await inTurns([...new Set(others)], async (route) => {
    const answer = await outcomeOfAsking(route)
    expectOf(outcomeOf(answer), route).toBe("405 route.method_not_allowed")
    expectOf(answer.headers["allow"], route).not.toContain(route.split(" ")[0])
  })
})

test("what is public is read without a token, and nobody else's pages may read answers", async () => {
  const { play, owner } = stage
  expect(await play.call("GET /health")).toMatchObject({ status: 200, body: { status: "ok" } })
  expect((await play.call("GET /docs")).headers["content-type"]).toMatch(/^text\/html/)
  const origin = "https://evil.example"
  const foreign = await play.call("GET /v1/me", { token: owner.token, headers: { origin } })
  expect(foreign.headers["access-control-allow-origin"]).not.toBe(origin)
  const own = new URL(play.running.vendor.frontend.url).origin
  const ours = await play.call("GET /v1/me", { token: owner.token, headers: { origin: own } })
  expect(ours.headers["access-control-allow-origin"]).toBe(own)
  expect(routed.some((operation) => isPublic(operation))).toBe(true)
})
