import { untold } from "@tenantry/core/kernel/budgets"
import { say } from "@tenantry/core/texts/index"
import type { Answer } from "@tenantry/local/api-client"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { type OwnSystem, openOwnSystem } from "../support/own-system.ts"
import { type Founder } from "../support/system.ts"
import { withinOneWindow } from "../support/until.ts"

const most = 30

let system: OwnSystem
let founder: Founder
let other: Founder
beforeAll(async () => {
  vi.stubEnv("PERSON_BUDGET", `${most},1000000`)
  system = await openOwnSystem()
  vi.unstubAllEnvs()
  founder = await system.play.register({ locale: "pl" })
  other = await system.play.register({ locale: "ru" })
})
afterAll(() => system.stop())

const call = (route: string, body?: object, as: Founder = founder): Promise<Answer> =>
  system.play.call(route, { token: as.token, from: as.from, ...(body ? { body } : {}) })

/** Asks until it is refused, and answers how often it was not. */
const untilRefused = async (ask: () => Promise<Answer>): Promise<{ passed: number; refused: Answer }> => {
  for (let passed = 0; passed <= most + untold.requests; passed++) {
    const answer = await ask()
    if (answer.status === 429) return { passed, refused: answer }
  }
  throw new Error("it is not refused")
}

test("who has used up their minute is told so in their language, and when to come again, whatever they ask; nobody else is", () =>
  withinOneWindow(60_000, async () => {
    const { passed, refused } = await untilRefused(() => call("GET /v1/me"))
    expect(passed).toBeGreaterThanOrEqual(most - untold.requests)
    const retryAfter = Number(refused.headers["retry-after"])
    expect(retryAfter).toBeGreaterThan(0)
    expect(retryAfter).toBeLessThanOrEqual(60)
    const told = { code: "limit.budget_used", title: say("pl", "problem.limit.budget_used") }
    expect(refused.body).toMatchObject({ ...told, detail: say("pl", "remedy.limit.budget_used", refused.body) })
    expect(refused.body.retryAfter).toBe(retryAfter)

    const preview = await call(`PATCH /v1/accounts/${founder.accountId}?preview=true`, { name: "Asked" })
    const decision = await call("POST /access/v1/evaluation", { subject: { type: "user" } })
    expect([preview.status, decision.status]).toEqual([429, 429])
    // Another function counts by itself until it is told.
    const elsewhere = await untilRefused(() => call("POST /v1/me/password", {}))
    expect(elsewhere.passed).toBeLessThanOrEqual(untold.requests)

    expect((await call("GET /v1/me", undefined, other)).status).toBe(200)
  }))
