import { partsOf, routed } from "@tenantry/functions/http/routes"
import * as fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { ask, type Asked, hasBody, type Routed } from "./asking.ts"
import { askedOf, isPublic, placeParameter } from "./examples.ts"
import { many } from "../races/support.ts"
import { elsewhere, openStage, type Stage } from "./stage.ts"

/** The same in every run, so that what it finds is found again; another one may be given. */
const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_121)
/** As many as find what is broken for all alike; ten times as many before a release. */
const numRuns = 2 * many

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  console.log(`fuzzing with FUZZ_SEED=${seed}`)
})

/** Any text, halves of characters and control characters too. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.constantFrom("constructor", "__proto__", "toString", "\uD800"),
)
const json = fc.jsonValue({ stringUnit: "binary", maxDepth: 3 })
const anything = fc.oneof({ weight: 3, arbitrary: json }, text, fc.double(), fc.constantFrom(null, 1e308, -0, 2 ** 53))

/** A valid input with some fields changed, taken away or added; or any JSON at all. */
const inputFor = (operation: Routed): fc.Arbitrary<(valid: object) => unknown> => {
  const names = Object.keys((operation.input as { shape?: object }).shape ?? {})
  const field = fc.oneof(fc.constantFrom("x", ...names), text)
  const changes = fc.array(fc.tuple(field, fc.option(anything, { nil: undefined })), { maxLength: 3 })
  const mutation = changes.map((list) => (valid: object) => ({ ...valid, ...Object.fromEntries(list) }))
  return fc.oneof({ weight: 3, arbitrary: mutation }, { weight: 1, arbitrary: json.map((value) => () => value) })
}

const header = fc.string({ unit: "grapheme-ascii", maxLength: 40 })
const headers = fc.record(
  { confirmation: header, "idempotency-key": header, "if-match": header, "accept-language": header, cookie: header },
  { requiredKeys: [] },
)

const lineOf = (input: unknown): Record<string, string> =>
  typeof input === "object" && input !== null && !Array.isArray(input)
    ? Object.fromEntries(
        Object.entries(input).map(([name, value]) => [
          name,
          typeof value === "string" ? value : (JSON.stringify(value) ?? ""),
        ]),
      )
    : { x: JSON.stringify(input) }

const fits = (asked: Asked): boolean => JSON.stringify(asked.input ?? "").length < 6000

describe.each(routed)("$name", (operation) => {
  test("whatever the input: an answer as described, or a refusal that says why", async () => {
    const property = fc.asyncProperty(inputFor(operation), headers, fc.boolean(), async (change, given, preview) => {
      const asked = askedOf(operation, stage)
      const input = change(asked.input as object)
      const as = asked.as && operation.limits ? elsewhere(asked.as) : asked.as
      // The language would be another for visitors: that is tested elsewhere.
      const { "accept-language": _language, ...rest } = given
      const query = operation.kind === "command" ? `preview=${preview}` : ""
      const body = hasBody(operation) ? JSON.stringify(input) : lineOf(input)
      const sent: Asked = {
        ...asked,
        ...(as ? { as } : {}),
        query,
        input: body,
        headers: { ...rest, "content-type": "application/json" },
      }
      // What does not fit is another input, so that every run asks something.
      fc.pre(fits(sent))
      const answer = await ask(stage, operation, sent)
      expect(answer.status).toBeLessThan(500)
    })
    await fc.assert(property, { seed, numRuns: isPublic(operation) ? Math.ceil(numRuns / 2) : numRuns })
  })

  test("whatever the path: 404, or what is there", async () => {
    const names = partsOf(operation.route).parameters
    if (names.length === 0) return
    const place = placeParameter(operation)
    const property = fc.asyncProperty(fc.constantFrom(...names), text, async (name, value) => {
      const asked = askedOf(operation, stage)
      const path = { ...asked.path, [name]: value.toWellFormed().slice(0, 300) }
      const query = operation.kind === "command" ? "preview=true" : ""
      const answer = await ask(stage, operation, { ...asked, path, query })
      expect([200, 400, 404], `${place} ${JSON.stringify(value)}`).toContain(answer.status)
    })
    await fc.assert(property, { seed, numRuns: many })
  })
})
