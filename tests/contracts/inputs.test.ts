import { partsOf, routed } from "@tenantry/functions/http/routes"
import { beforeAll, describe, expect, test } from "vitest"
import * as z from "zod"
import { ask, type Asked, hasBody, inTurns, outcomeOf, type Routed } from "./asking.ts"
import { askedOf, exampleOf, isOpen, isPublic } from "./examples.ts"
import { elsewhere, openStage, type Stage } from "./stage.ts"
import { expectOf } from "../support/expecting.ts"
import { otherLocale, vendored } from "../support/vendor.ts"
import { locales } from "@tenantry/core/kernel/locales"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const shapeOf = ({ input }: Routed): Readonly<Record<string, z.ZodType>> => (input as z.ZodObject).shape

/** The fields that come in the body or the address line. */
const fieldsOf = (operation: Routed): readonly string[] =>
  Object.keys(shapeOf(operation)).filter((name) => !partsOf(operation.route).parameters.includes(name))

/** Characters that no line of text has: they break lines or headers, end strings, turn text around, or are none. */
const unwelcome = ["\u0000", "\u0007", "\r\n", "\n", "\u0085", "\u2028", "\u202E", "\u2066", "\uD800"]

const within = (text: string, sign: string): string => `${text.slice(0, 3)}${sign}${text.slice(3)}`

const passwords = ["password", "passwordAgain", "current"]

const badTexts = (name: string, sample: string): readonly string[] => [
  "",
  "x".repeat(5000),
  // A password is shown to nobody: only what nobody types is kept out of it.
  ...unwelcome
    .filter((sign) => !passwords.includes(name) || /[\p{Cc}\p{Cs}]/u.test(sign))
    .map((sign) => within(sample, sign)),
]
const badNumbers = ["7", 1.5, 0, -1, 1e9, Number.MAX_SAFE_INTEGER]
const neverRight = [null, {}, [], true, [["x"]], { length: 3 }]
/** What can be taken away, or be nowhere. */
const mayBeNull = [
  ...["user.edit", "profile.edit"].flatMap((edit) => [`${edit} number`, `${edit} lastName`]),
  "role.edit description",
  "group.move parent",
]
/** What is wrong for nearly all is right where there are flags and lists. */
const isRight = (field: string, sample: unknown, value: unknown): boolean => {
  if (value === null) return mayBeNull.includes(field)
  if (Array.isArray(sample)) return Array.isArray(value) && value.length === 0
  return typeof sample === "boolean" && typeof value === "boolean"
}
const badInLine: Readonly<Record<string, readonly string[]>> = {
  limit: [
    "",
    "0",
    "-1",
    "1.5",
    "1000",
    "x",
    "1,2",
    "Infinity",
    "NaN",
    "0x1g",
    "0x5",
    "1e1",
    "+5",
    " 5",
    "5 ",
    "05",
    "0b1",
    "٥",
  ],
  cursor: ["", "x", "x".repeat(2001), "\u0000", "eyJhIjoxfQ"],
  from: ["", "x", "2020-01-01", "2020-13-45T00:00:00Z", "2020-01-01T00:00:00", "-002020-01-01T00:00:00Z"],
  to: ["", "x", "2020-01-01", "2020-13-45T00:00:00Z", "\u0000", "2019-12-31T23:59:59Z"],
  order: ["", "x", "Name", "name,joined"],
  attention: ["", "x", "false"],
  status: ["", "x", "leaving", "Active"],
  role: ["", "x", "rol_", "ADMINISTRATOR"],
  group: ["", "x", "grp_", "\u0000"],
  position: ["", "x", "grp_", "\u0000"],
  accountId: ["", "x", "acc_", "\u0000"],
  tenantId: ["", "x", "ten_", "\u0000"],
  identityId: ["", "x", "idn_", "\u0000"],
  partnerId: ["", "x", "par_", "\u0000"],
  placeId: ["", "x", "acc_", "idn_", "svc", "\u0000"],
  domain: ["", " ", "x", "x".repeat(255), "a b.example", "somebody@example.com"],
  name: ["", " ", "x".repeat(101)],
  email: ["", " ", "x".repeat(101)],
}

/** An old key may stop at once: then it goes on for no hour more. */
const badNumbersOf = (name: string): readonly unknown[] =>
  name === "overlapHours" ? badNumbers.filter((value) => value !== 0) : badNumbers

const badValues = (operation: Routed, name: string): readonly unknown[] => {
  if (!hasBody(operation)) {
    const bad = badInLine[name]
    if (!bad) throw new Error(`no bad values for the parameter ${name} of ${operation.name}`)
    return bad
  }
  const sample = exampleOf(operation, stage)[name]
  if (sample === undefined) throw new Error(`no example of ${name} for ${operation.name}`)
  return [
    ...neverRight.filter((value) => !isRight(`${operation.name} ${name}`, sample, value)),
    ...(typeof sample === "string" ? [5, ...badTexts(name, sample)] : badNumbersOf(name)),
  ]
}

/**
 * A token, or what is said to be a key, may be any text: one that is none of ours opens nothing, which is all that is said of it. A password that is
 * typed again may be any text as well: it only has to be the same. A role may be any word: the vendor says which there are.
 */
const passing: Readonly<Record<string, string>> = {
  value: "|200",
  token: "|410 (invitation\\.unusable|identity\\.link_unusable)",
  passwordAgain: "|400 (user|identity)\\.passwords_differ",
  role: "|404 role\\.unknown|4\\d\\d user\\.(no_role|one_search)",
}
const expected = (name: string, value: unknown): RegExp => {
  const isWhole = typeof value !== "string" || value.isWellFormed()
  const read = `400 (operation|cursor)\\.invalid${passing[name] ?? ""}`
  return new RegExp(`^(${isWhole ? read : "400 request\\.not_utf8"})$`)
}

const changed = (asked: Asked, change: object): Asked => ({
  ...asked,
  input: { ...(asked.input as object), ...change },
})

describe.each(routed.filter((operation) => !isOpen(operation)))("input: $name", (operation) => {
  test("a field that is unknown is refused, and named; nothing changes", async () => {
    const before = await stage.table()
    const asked = askedOf(operation, stage)
    for (const name of ["nonsense", "accountId ", "constructor", "__proto__"]) {
      const query = hasBody(operation) ? "" : `${encodeURIComponent(name)}=1`
      // As text: in an object of ours `__proto__` would not be a field.
      const fields = Object.entries({ ...(asked.input as object) }).map(
        ([field, value]) => `"${field}":${JSON.stringify(value)}`,
      )
      const body = `{${[...fields, `"${name}":1`].join(",")}}`
      const input = hasBody(operation) ? body : asked.input
      const answer = await ask(stage, operation, {
        ...asked,
        query,
        input,
        headers: { "content-type": "application/json" },
      })
      expectOf(outcomeOf(answer), name).toMatch(/^400 (operation\.invalid|request\.malformed)$/)
      expectOf(JSON.stringify(answer.body.issues), name).toContain(name.trim())
    }
    expect(await stage.table()).toEqual(before)
  })

  const fields = fieldsOf(operation)
  if (fields.length === 0) return

  test(`no value that is none passes: ${fields.join(", ")}; nothing changes`, async () => {
    const before = await stage.table()
    const asked = askedOf(operation, stage)
    const cases = fields.flatMap((name) => badValues(operation, name).map((value) => ({ name, value })))
    await inTurns(cases, async ({ name, value }) => {
      const again = isPublic(operation) ? askedOf(operation, stage) : asked
      const answer = await ask(stage, operation, changed(again, { [name]: value }))
      const about = `${name}: ${JSON.stringify(value).slice(0, 60)}`
      expectOf(outcomeOf(answer), about).toMatch(expected(name, value))
      if (answer.body.code === "operation.invalid") expectOf(answer.body.issues[0].path.split(".")[0], about).toBe(name)
    })
    expect(await stage.table()).toEqual(before)
  })

  const required = fields.filter(
    (name) => !z.object({ [name]: shapeOf(operation)[name] ?? z.never() }).safeParse({}).success,
  )
  test.each(required.map((name) => ({ name })))("$name must be there", async ({ name }) => {
    const asked = askedOf(operation, stage)
    const rest = Object.entries(asked.input as object).filter(([other]) => other !== name)
    const answer = await ask(stage, operation, { ...asked, input: Object.fromEntries(rest) })
    expect(outcomeOf(answer)).toBe("400 operation.invalid")
    expect(answer.body.issues.map(({ path }: { path: string }) => path)).toEqual([name])
  })
})

test("what surrounds a line of text is dropped, and what people write in their languages passes", async () => {
  const { play, owner } = stage
  const names = ["  Łąka & Sōn — «Мир»  ", "O'Neill <b>", "名前 🏡", "a".repeat(120), "👩‍👩‍👧"]
  for (const name of names) {
    const { status, body } = await play.call(`PATCH /v1/accounts/${owner.accountId}`, { ...owner, body: { name } })
    expect([status, body.name]).toEqual([200, name.trim()])
  }
  const { status } = await play.call(`PATCH /v1/accounts/${owner.accountId}`, {
    ...owner,
    body: { name: "a".repeat(121) },
  })
  expect(status).toBe(400)
})

test("times before there were computers, and far ahead, are times like others", async () => {
  for (const span of ["from=0001-01-01T00:00:00Z", "to=0001-01-01T00:00:00Z", "to=9999-12-31T23:59:59.999Z"]) {
    const { status } = await stage.play.call(`GET /v1/accounts/${stage.owner.accountId}/events?${span}`, stage.owner)
    expectOf(status, span).toBe(200)
  }
})

const speaking = routed.filter((operation) => hasBody(operation) && "locale" in shapeOf(operation))

const unoffered = locales.filter((locale) => !vendored.vendor.languages.includes(locale))

test.each(speaking)("$name takes a language as browsers name it, and none that we do not speak", async (operation) => {
  const asked = askedOf(operation, stage)
  const outcomeWith = async (locale: string): Promise<string> => {
    const query = operation.kind === "command" ? "preview=true" : ""
    const as = asked.as ? elsewhere(asked.as) : undefined
    const answer = await ask(stage, operation, { ...changed(asked, { locale }), as, query })
    return (answer.body.issues ?? []).some(({ path }: { path: string }) => path === "locale") ? "refused" : "taken"
  }
  for (const tag of ["pl-PL", "PL", "en-GB-oxendict", `${otherLocale}-Cyrl-RU`, "pl-x-home"]) {
    expectOf(await outcomeWith(tag), tag).toBe("taken")
  }
  for (const tag of [
    ...unoffered,
    "de-DE",
    "plx",
    "pl_PL",
    "pl-",
    "-pl",
    "pl--PL",
    "pl PL",
    `pl-${"a".repeat(40)}`,
    "*",
  ]) {
    expectOf(await outcomeWith(tag), tag).toBe("refused")
  }
})

test("a language that came with a country is kept as the language", async () => {
  const { play, admin } = stage
  const { status } = await play.call("PATCH /v1/me", { ...admin, body: { locale: "en-GB" } })
  expect(status).toBe(200)
  expect((await play.call("GET /v1/me", admin)).body.locale).toBe("en")
})
