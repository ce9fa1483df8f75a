import { freshAddress, type Founder, play } from "../support/system.ts"
import { beforeAll, describe, expect, test } from "vitest"

// The certification scenario of OpenID AuthZEN (Authorization API 1.0), as far as it does not ask for a policy of its own.

const on = play()
let founder: Founder
let userId: string
beforeAll(async () => {
  founder = await on.register()
  const { grants } = (await on.ask(founder, "GET /v1/me")) as { grants: { userId?: string }[] }
  userId = grants.find((grant) => grant.userId !== undefined)?.userId ?? ""
})

const evaluation = () => ({
  subject: { type: "user", id: userId, properties: { tenantId: founder.tenantId } },
  action: { name: "calls.view" },
  resource: { type: "call", id: "1" },
})
type Sent = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>>; readonly token?: string }
const post = (path: string, { body = evaluation(), headers = {}, token = founder.token }: Sent = {}) =>
  on.call(`POST /access/v1/${path}`, { body, headers, token, from: founder.from })

const without = (name: string, of: object = evaluation()): object =>
  Object.fromEntries(Object.entries(of).filter(([other]) => other !== name))

describe("an evaluation over HTTP", () => {
  test("is answered with a decision, whatever else was sent along", async () => {
    const { subject, action, resource } = evaluation()
    const bodies = [
      evaluation(),
      { ...evaluation(), context: { time: "2025-06-27T18:03-07:00", ip: "192.168.1.1" } },
      { ...evaluation(), foo: "bar", futureField: { nested: true } },
      {
        subject: { ...subject, properties: { ...subject.properties, department: "Sales" }, more: 1 },
        action: { ...action, properties: { method: "GET" } },
        resource: { ...resource, properties: { status: "active", owner: "bob" } },
      },
    ]
    for (const body of bodies) {
      const answer = await post("evaluation", { body })
      expect([answer.status, answer.body.decision]).toEqual([200, true])
      expect(answer.headers["content-type"]).toMatch(/^application\/json\b/)
      expect(typeof answer.body.context).toBe("object")
    }
    const denied = await post("evaluation", { body: { ...evaluation(), action: { name: "no.such_thing" } } })
    expect([denied.status, denied.body.decision]).toEqual([200, false])
  })

  test("that lacks something required, or has it in another form, is a bad request with a message", async () => {
    const { subject, action, resource } = evaluation()
    const bodies: readonly unknown[] = [
      ...["subject", "action", "resource"].map((name) => without(name)),
      { ...evaluation(), subject: without("type", subject) },
      { ...evaluation(), subject: without("id", subject) },
      { ...evaluation(), action: without("name", action) },
      { ...evaluation(), resource: without("type", resource) },
      { ...evaluation(), resource: without("id", resource) },
      { ...evaluation(), subject: "alice" },
      { ...evaluation(), action: { name: 123 } },
      [],
      "not json",
      "",
    ]
    for (const path of ["evaluation", "evaluations"]) {
      for (const body of bodies) {
        const {
          status,
          headers,
          body: said,
        } = await post(path, { body, headers: { "content-type": "application/json" } })
        expect([path, body, status]).toEqual([path, body, 400])
        expect(headers["content-type"]).toBe("text/plain; charset=UTF-8")
        expect(said.text).toMatch(/\w/)
      }
    }
    const { status } = await post("evaluation", { headers: { "content-type": "text/plain" } })
    expect(status).toBe(400)
  })

  test("by nobody is 401, by somebody without the right 403: as a message, or as a problem for who asks for one", async () => {
    const nobody = await on.call("POST /access/v1/evaluation", { body: evaluation(), from: freshAddress() })
    expect([nobody.status, nobody.headers["content-type"]]).toEqual([401, "text/plain; charset=UTF-8"])
    expect(nobody.headers["www-authenticate"]).toMatch(/^Bearer/)
    const stranger = await on.register()
    const refused = await post("evaluation", { token: stranger.token })
    expect([refused.status, refused.headers["content-type"]]).toEqual([403, "text/plain; charset=UTF-8"])
    expect(refused.body.text).toContain("You cannot check other people’s permissions there.")
    const problem = await post("evaluation", { token: stranger.token, headers: { accept: "application/problem+json" } })
    expect([problem.status, problem.headers["content-type"], problem.body.code]).toEqual([
      403,
      "application/problem+json",
      "access.may_not_ask",
    ])
  })

  test("is answered under the number that it came with", async () => {
    const headers = { "x-request-id": "bfe9eb29-ab87-4ca3-be83-a1d5d8305716" }
    for (const sent of [{ headers }, { headers, body: {} }, { headers, token: "none" }]) {
      expect((await post("evaluation", sent)).headers["x-request-id"]).toBe(headers["x-request-id"])
    }
    expect((await post("evaluation")).headers["x-request-id"]).toMatch(/\w/)
    // Elsewhere the number is ours: logs are found by it.
    const { headers: other } = await on.call("GET /v1/me", { ...founder, headers })
    expect(other["x-request-id"]).not.toBe(headers["x-request-id"])
  })
})

describe("batches and searches over HTTP", () => {
  test("a batch is as long as what was asked, in its order, without a decision of its own", async () => {
    const { status, body } = await post("evaluations", {
      body: {
        ...evaluation(),
        evaluations: [{}, { action: { name: "no.such_thing" } }, { resource: { type: "call" } }],
      },
    })
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(["evaluations"])
    expect(body.evaluations.map(({ decision }: { decision: boolean }) => decision)).toEqual([true, false, false])
    expect(body.evaluations[2].context.error.status).toBe(400)
    const single = await post("evaluations", { body: { ...evaluation(), evaluations: [] } })
    expect([single.status, single.body.decision]).toEqual([200, true])
  })

  test("subjects and actions are found; what a search needs must be there", async () => {
    const { subject, action, resource } = evaluation()
    const who = { type: "user", properties: subject.properties }
    const subjects = await post("search/subject", { body: { subject: who, action, resource, page: { limit: 1 } } })
    expect([subjects.status, Object.keys(subjects.body)[0]]).toEqual([200, "page"])
    expect(subjects.body.results).toMatchObject([{ type: "user", id: userId }])
    expect(subjects.body.page.count).toBe(1)
    const { next_token: token } = subjects.body.page
    if (token !== "") {
      const next = await post("search/subject", { body: { subject: who, action, resource, page: { token } } })
      expect([next.status, next.body.page.next_token]).toEqual([200, ""])
    }
    const actions = await post("search/action", { body: { subject, resource } })
    expect(actions.status).toBe(200)
    expect(actions.body.results).toContainEqual({ name: "calls.view" })
    const wrong = [
      ["search/subject", { subject: who, resource }],
      ["search/subject", { subject: who, action, resource: { type: "call" } }],
      ["search/action", { subject }],
      ["search/action", { subject: who, resource }],
    ] as const
    for (const [path, body] of wrong) expect([body, (await post(path, { body })).status]).toEqual([body, 400])
    const spaceship = await post("search/subject", { body: { subject: { type: "spaceship" }, action, resource } })
    expect([spaceship.status, spaceship.body.results]).toEqual([200, []])
  })

  test("resources are not searched: Tenantry does not have them", async () => {
    expect((await post("search/resource")).status).toBe(404)
  })
})

test("the decision point describes itself where everybody looks, with nothing that it does not serve", async () => {
  const { status, headers, body } = await on.call("GET /.well-known/authzen-configuration")
  const origin = on.running.addresses.api.replace(/\/$/, "")
  expect([status, headers["content-type"]]).toEqual([200, expect.stringMatching(/^application\/json\b/)])
  expect(body).toEqual({
    policy_decision_point: origin,
    access_evaluation_endpoint: `${origin}/access/v1/evaluation`,
    access_evaluations_endpoint: `${origin}/access/v1/evaluations`,
    search_subject_endpoint: `${origin}/access/v1/search/subject`,
    search_action_endpoint: `${origin}/access/v1/search/action`,
  })
  const host = new URL(origin).host.replace("127.0.0.1", "localhost")
  const named = await on.call("GET /.well-known/authzen-configuration", { headers: { host } })
  expect(named.body.policy_decision_point).toBe(`http://${host}`)
})
