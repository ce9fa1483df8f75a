import { locales } from "@tenantry/core/kernel/locales"
import { type TextKey, say } from "@tenantry/core/texts/index"
import { beforeAll, describe, expect, test } from "vitest"
import { type Founder, freshAddress, freshEmail, password, type Play, play } from "../support/system.ts"

let on: Play
let founder: Founder
beforeAll(async () => {
  on = play()
  founder = await on.register({ locale: "pl" })
})

const good = () => ({ email: freshEmail(), password, name: "Nora", company: "Nora's", locale: "en", timeZone: "UTC" })

type Wrong = readonly [what: string, given: object, path: string, code: string, key: TextKey, facts: object]
const wrong: readonly Wrong[] = [
  ["another type", { name: 5 }, "name", "invalid_type", "issue.invalid_type", {}],
  ["nothing", { name: undefined }, "name", "invalid_type", "issue.missing", {}],
  ["too long", { name: "x".repeat(200) }, "name", "too_big", "issue.too_long", { most: 100 }],
  ["far too long", { name: "x".repeat(500) }, "name", "too_big", "issue.far_too_long", { most: 400 }],
  ["too short", { name: "" }, "name", "too_small", "issue.too_short", { least: 1 }],
  ["no address", { email: "x" }, "email", "invalid_format", "issue.invalid_format", {}],
  ["no language", { locale: "de" }, "locale", "invalid_value", "issue.one_of", { allowed: ["en", "pl", "ru"] }],
  ["a line break", { name: "a\nb" }, "name", "custom", "issue.unprintable_characters", {}],
  ["no zone", { timeZone: "Nowhere" }, "timeZone", "custom", "issue.not_an_IANA_time_zone", {}],
]

describe.each(locales)("in %s", (locale) => {
  const headers = { "accept-language": locale }
  const register = async (given: object) => {
    const body = { ...good(), ...given }
    return on.call("POST /v1/registrations?preview=true", { body, headers, from: freshAddress() })
  }

  test.each(wrong)(
    "a field with %s is explained in the caller's language",
    async (_, given, path, code, key, facts) => {
      const { status, body } = await register(given)
      expect([status, body.code]).toEqual([400, "operation.invalid"])
      const values = "allowed" in facts ? { allowed: "en, pl, ru" } : facts
      expect(body.issues).toContainEqual({ path, code, ...facts, text: say(locale, key, { ...values }) })
    },
  )

  test("fields that nobody asked for are named", async () => {
    const { body } = await register({ "what: ever": 1, more: 2 })
    const text = say(locale, "issue.unrecognized_keys", { names: '"what: ever", "more"' })
    expect(body.issues).toEqual([{ path: "", code: "unrecognized_keys", text }])
  })
})

const resend = `POST /v1/accounts/acc_${"0".repeat(26)}/invitations/inv_${"0".repeat(26)}/resend`
type Malformed = readonly [route: string, path: string, key: TextKey, given: object]
const malformed: readonly Malformed[] = [
  ["GET /v1/me?limit=1&limit=2", "limit", "issue.given_twice", {}],
  ["POST /v1/accounts?nonsense=1", "nonsense", "issue.no_parameter", {}],
  ["POST /v1/accounts?preview=maybe", "preview", "issue.no_preview", {}],
  ["POST /v1/accounts/preview?preview=true", "preview", "issue.preview_twice", {}],
  ["POST /v1/accounts?preview=true", "If-Match", "issue.no_version", { headers: { "if-match": "x" } }],
  [
    "POST /v1/me/second-factor",
    "Idempotency-Key",
    "issue.done_anew",
    { headers: { "idempotency-key": "k-1" }, body: { password } },
  ],
  [
    "POST /v1/me/second-factor",
    "Confirmation",
    "issue.done_anew",
    { headers: { confirmation: "c" }, body: { password } },
  ],
  [resend, "invitationId", "issue.of_the_path", { body: { invitationId: "x" } }],
]

test.each(malformed)(
  "what is malformed about %s is told in the language of who is signed in",
  async (route, path, key, given) => {
    const body = route.startsWith("GET") ? {} : { body: { name: "Lipa" } }
    const answer = await on.call(route, { token: founder.token, from: founder.from, ...body, ...given })
    expect([answer.status, answer.body.code]).toEqual([400, "request.malformed"])
    expect(answer.body.issues).toEqual([{ path, code: "custom", text: say("pl", key) }])
  },
)
