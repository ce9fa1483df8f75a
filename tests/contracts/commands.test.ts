import { isDeepStrictEqual } from "node:util"
import { PartnerId, ServiceId } from "@tenantry/core/kernel/ids"
import { partsOf, routed } from "@tenantry/functions/http/routes"
import type { Answer } from "@tenantry/local/api-client"
import { beforeAll, describe, expect, test } from "vitest"
import { freshAddress } from "../support/system.ts"
import { eventsOf } from "../support/system-table.ts"
import { ask, type Asked, operationNamed, outcomeOf, type Routed } from "./asking.ts"
import { rowOf, rows } from "../operations/rows.ts"
import { arrangingIn, askedFor } from "./arranging.ts"
import { askedOf, isPublic, unknownIds } from "./examples.ts"
import { elsewhere, openStage, type Stage } from "./stage.ts"
import { expectOf } from "../support/expecting.ts"
import { preset } from "../support/vendor.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

/** Brings about that it can succeed, and how it is asked then. */
const arranged = async (operation: Routed): Promise<Asked> => {
  const { arrange, alone } = rowOf(operation.name)
  const { play, owner } = stage
  const founder = alone ? { ...(await play.register({ locale: "pl" })), locale: "pl" as const } : owner
  const arranging = await arrangingIn(play, founder)
  const asked = askedFor(arranging, operation, await arrange(arranging))
  return { ...asked, ...(asked.as && operation.limits ? { as: elsewhere(asked.as) } : {}) }
}

const languageOf = ({ as }: Asked, operation: Routed): string => (isPublic(operation) ? "en" : (as?.locale ?? "en"))
/** Words as they stand by themselves: what `\b` takes for letters are those of English alone. */
const oneOf = (...words: readonly string[]): string => `(?<!\\p{L})(${words.join("|")})(?!\\p{L})`
const english = "the of you your is are it they this who by can will nobody nothing with".split(" ")
const polish = "jest nie dla tylko od bez oraz zostaje na przez wszystko".split(" ")
/** Words and letters that only one of the languages has, and that every sentence of it needs. */
const signs = {
  en: new RegExp(oneOf(...english), "iu"),
  pl: new RegExp(`[ąćęłńśźż]|${oneOf(...polish)}`, "iu"),
  ru: /[а-яё]/iu,
}
/** The languages that a text is in, but for names: what people and companies are called is in any. */
const languagesOf = (text: string): readonly string[] => {
  const words = text.replaceAll(/“[^”]*”|„[^”]*”|«[^»]*»|\S+@\S+/g, "")
  return Object.entries(signs).flatMap(([language, sign]) => (sign.test(words) ? [language] : []))
}

type Values = Readonly<Record<string, unknown>>

/** Other values like this one: which of them the operation takes, it says itself. */
const others = (value: unknown): readonly unknown[] => {
  if (typeof value === "boolean") return [!value]
  if (typeof value === "number") return [value + 1, value - 1]
  if (Array.isArray(value)) {
    const [first = unknownIds["groupId"], ...rest] = value as readonly unknown[]
    return [first, ...others(first)].map((other) => [other, ...rest])
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, member]) =>
      others(member).map((other) => ({ ...value, [name]: other })),
    )
  }
  const text = String(value)
  const words = [
    "manage",
    new Date(Date.now() + 2 * 86_400_000).toISOString(),
    "view",
    "en",
    "pl",
    "Europe/Paris",
    preset.other,
    preset.plain,
    "administrators",
    "group",
    "billing",
    "look",
  ].filter((word) => word !== text)
  return [`x${text}`, `${text.slice(0, -1)}${text.endsWith("0") ? "1" : "0"}`, ...words]
}

/** The input with another value of one field; what is written twice is other both times. */
const changesOf = (name: string, given: Values, example: Values): readonly Values[] => {
  const same = JSON.stringify(given[name])
  const all = name in given ? others(given[name]) : [example[name], ...others(example[name])]
  // A list of nothing may mean the same as none.
  const values = all.filter((value) => JSON.stringify(value) !== same && JSON.stringify(value) !== "[]")
  const twice = name.startsWith("password") && "passwordAgain" in example ? ["password", "passwordAgain"] : [name]
  return values.map((value) => ({ ...given, ...Object.fromEntries(twice.map((field) => [field, value])) }))
}

const isVersioned = (name: string): boolean => rowOf(name).versioned === true
/** What has been taken away has no version any more. */
const isGone = ({ name }: Routed): boolean => /\.(delete|leave|keys\.revoke)$/.test(name)

type Table = Awaited<ReturnType<Stage["table"]>>

/** How it is refused with each other value of each field and parameter, and by somebody else, that it was not shown for. */
const misused = async (operation: Routed, asked: Asked, confirmation: string) => {
  const headers = { confirmation }
  const refusal = async (other: Asked): Promise<string> =>
    outcomeOf(await ask(stage, operation, { ...other, ...(asked.as ? { as: elsewhere(asked.as) } : {}), headers }))
  const outcomes: Record<string, readonly string[]> = {}
  const example = (askedOf(operation, stage).input ?? {}) as Values
  const given = (asked.input ?? {}) as Values
  for (const name of new Set([...Object.keys(example), ...Object.keys(given)])) {
    const found = new Set<string>()
    for (const input of changesOf(name, given, example)) {
      if (!found.has("400 confirmation.invalid")) found.add(await refusal({ ...asked, input }))
    }
    // What is no input at all is refused before anybody looks at what was shown.
    found.delete("400 operation.invalid")
    outcomes[name] = [...found]
  }
  for (const name of partsOf(operation.route).parameters.filter((name) => !/^(account|tenant)Id$/.test(name))) {
    outcomes[name] = [await refusal({ ...asked, path: { ...asked.path, [name]: unknownIds[name] ?? "" } })]
  }
  if (!isPublic(operation)) {
    const somebody = { ...asked, as: elsewhere(stage.stranger), headers }
    outcomes["somebody else"] = [outcomeOf(await ask(stage, operation, somebody))]
  }
  return outcomes
}

/** How it is answered with other versions than its own, which it is asked for; those that an If-Match may name. */
const outdated = async (ifMatch: (tags: string) => Promise<Answer>) => {
  const version = Number((await ifMatch('"0"')).body.version)
  const versions = [version - 1, version + 1, 0].map((other) => `"${other}"`)
  // Compared strongly (RFC 9110, 13.1.1): what is equivalent is not the same, and another's tag is not ours.
  const tags = [`W/"${version}"`, '"deadbeef"', `"0${version}"`, `"${version - 1}", W/"${version}"`]
  const answers: Record<string, Answer> = {}
  for (const tag of [...versions, ...tags]) answers[tag] = await ifMatch(tag)
  return { version, answers }
}

/** A command from its preview to its end, in the order in which people meet it; what is to be said of it, tests say. */
const courseOf = async (operation: Routed) => {
  await stage.renew()
  const arrangement = await arranged(operation)
  // A visitor's confirmation is good from where it was shown.
  const asked = { ...arrangement, as: arrangement.as ?? { from: freshAddress() } }
  const shown = await ask(stage, operation, { ...asked, query: "preview=true" })
  const confirmation = String(shown.body.confirmation)
  const before = await stage.table()
  const again = await ask(stage, operation, { ...asked, shown: true })
  const previewed = await stage.table()
  const misuses = await misused(operation, arrangement, confirmation)
  const ifMatch = (tags: string) => ask(stage, operation, { ...asked, headers: { confirmation, "if-match": tags } })
  const versions = isVersioned(operation.name) ? await outdated(ifMatch) : undefined
  const unversioned = versions ? undefined : outcomeOf(await ifMatch('"1"'))
  const refused: Table = await stage.table()
  const done = versions
    ? await ifMatch(`W/"x", "${versions.version - 1}","${versions.version}"`)
    : await ask(stage, operation, { ...asked, headers: { confirmation } })
  const events = eventsOf(stage.play.running, done.headers["x-request-id"] ?? "")
  return { asked: arrangement, shown, again, before, previewed, misuses, versions, unversioned, refused, done, events }
}

describe.each(routed.filter(({ kind }) => kind === "command"))("command: $name", (operation) => {
  let course: Awaited<ReturnType<typeof courseOf>>
  beforeAll(async () => {
    course = await courseOf(operation)
  })

  test("says what it would do, in the caller's language, by both addresses that are for that, and does nothing", () => {
    const { asked, shown, again, before, previewed } = course
    expect([outcomeOf(shown), outcomeOf(again)]).toEqual(["200", "200"])
    expect(again.body.effects).not.toEqual([])
    const codes = (answer: Answer): string[] => answer.body.effects.map(({ code }: { code: string }) => code)
    expect(codes(again)).toEqual(codes(shown))
    const texts = again.body.effects.map(({ text }: { text: string }) => text).join(" ")
    expectOf(languagesOf(texts), texts).toEqual([languageOf(asked, operation)])
    expect(previewed).toEqual(before)
  })

  test("of another input, or of another person, a Confirmation stands for nothing", () => {
    const { misuses } = course
    expect(misuses).toEqual(
      Object.fromEntries(Object.keys(misuses).map((what) => [what, ["400 confirmation.invalid"]])),
    )
  })

  test("with another version it is refused, or says that it has none; and nothing changes", () => {
    const { versions, unversioned, refused, previewed } = course
    expect(refused).toEqual(previewed)
    if (!versions) {
      expect(unversioned).toBe("412 version.unsupported")
      return
    }
    const { version, answers } = versions
    expect(version).toBeGreaterThan(0)
    for (const [tag, answer] of Object.entries(answers)) {
      expectOf([outcomeOf(answer), answer.body.version], tag).toEqual(["412 version.outdated", version])
    }
  })

  test("confirmed, with the right version, it is done, and leaves an event that names the request", () => {
    const { versions, done, events } = course
    expect(outcomeOf(done)).toBe("200")
    expect(events).not.toEqual([])
    expect(new Set(events.map(({ op }) => op))).toEqual(new Set([operation.name]))
    const { version } = done.body
    if (versions) expect(version).toBe(isGone(operation) ? undefined : versions.version + 1)
    expect(done.headers["etag"]).toBe(version === undefined ? undefined : `"${version}"`)
  })
})

test("versions are compared of operations that there are", () => {
  const versioned = Object.keys(rows).filter(isVersioned)
  expect(versioned.length).toBeGreaterThan(20)
  expect(versioned.map((name) => operationNamed(name).kind)).toEqual(versioned.map(() => "command"))
})

describe.each(routed.filter(({ kind }) => kind !== "command"))("$kind: $name", (operation) => {
  test("answers as the description has it, and leaves no event", async () => {
    await stage.renew()
    const asked = await arranged(operation)
    const answer = await ask(stage, operation, asked)
    expect(outcomeOf(answer)).toBe("200")
    // What a procedure causes at the identity provider, a trigger does, under a request of its own.
    expect(eventsOf(stage.play.running, answer.headers["x-request-id"] ?? "")).toEqual([])
  })
})

test("the same Idempotency-Key: the same answer, once done; with another body, or gone elsewhere, it is refused", async () => {
  const operation = operationNamed("account.open")
  const asked = { as: stage.admin, input: { name: "Once" }, headers: { "idempotency-key": "key-1" } }
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(stage, operation, asked)))
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
  const replayed = answers.filter(({ headers }) => headers["idempotent-replayed"] === "true")
  expect(replayed).toHaveLength(9)
  const other = await ask(stage, operation, { ...asked, input: { name: "Twice" } })
  expect(outcomeOf(other)).toBe("422 idempotency.mismatch")
  const somebody = await ask(stage, operation, { ...asked, as: stage.stranger })
  expect([somebody.status, somebody.body.accountId === answers[0]?.body.accountId]).toEqual([200, false])
})

test("a visitor's Idempotency-Key is theirs alone, and no secret is in its record", async () => {
  const operation = operationNamed("registration.request")
  const asked = { ...askedOf(operation, stage), as: { from: "127.9.9.9" }, headers: { "idempotency-key": "key-v" } }
  const [first, second] = [await ask(stage, operation, asked), await ask(stage, operation, asked)]
  expect(second.body).toEqual(first.body)
  const elsewhere = await ask(stage, operation, { ...asked, as: { from: "127.9.9.8" } })
  expect(elsewhere.body.registrationId).not.toBe(first.body.registrationId)
})

const lists = routed.filter(({ name }) => name.endsWith(".list"))

describe("cursors", () => {
  const first = async (operation: Routed, as: Asked["as"], more = {}): Promise<string | undefined> => {
    const asked = { ...askedOf(operation, stage), as, input: { limit: "1", ...more } }
    return (await ask(stage, operation, asked)).body.nextCursor
  }
  const next = async (operation: Routed, as: Asked["as"], cursor: string, more = {}): Promise<Answer> =>
    ask(stage, operation, { ...askedOf(operation, stage), as, input: { limit: "1", cursor, ...more } })

  test("pages follow one another and hold everything once", async () => {
    for (const operation of lists) {
      const asked = askedOf(operation, stage)
      const { accountId } = asked.input as Values
      // A list of the service's may be of one account, which it must be told.
      const which = accountId === undefined ? {} : { accountId }
      const page = async (input: object) =>
        (await ask(stage, operation, { ...asked, input: { ...which, ...input } })).body
      // Other tests come to be of the staff meanwhile: what was there before is there once.
      const isShared = operation.place === ServiceId
      const all: unknown[] = (await page({ limit: "20" })).data
      const most = isShared ? Number.POSITIVE_INFINITY : all.length
      const paged: unknown[] = []
      let cursor: string | undefined
      do {
        const { data, nextCursor } = await page({ limit: "1", ...(cursor === undefined ? {} : { cursor }) })
        paged.push(...data)
        cursor = nextCursor
      } while (cursor !== undefined && paged.length < most)
      const found = isShared ? paged.filter((entry) => all.some((one) => isDeepStrictEqual(one, entry))) : paged
      expectOf(found, operation.name).toEqual(all)
    }
  })

  test("a changed one, one of another list, person or filter, are refused", async () => {
    const names = ["account.audit.list", "tenant.audit.list", "account.admins.list", "invitation.list"]
    const cursors = await Promise.all(names.map((name) => first(operationNamed(name), stage.owner)))
    const [audit = "", ...others] = cursors
    expect(cursors).not.toContain(undefined)
    const operation = operationNamed("account.audit.list")
    const flip = (at: number): string => `${audit.slice(0, at)}${audit[at] === "A" ? "B" : "A"}${audit.slice(at + 1)}`
    const changed = [
      flip(0),
      flip(20),
      flip(audit.length >> 1),
      flip(audit.length - 4),
      audit.slice(4),
      `AAAA${audit}`,
      `${audit}AAAA`,
    ]
    for (const cursor of [...changed, ...others.map((other) => other ?? "")]) {
      expectOf(outcomeOf(await next(operation, stage.owner, cursor)), cursor).toBe("400 cursor.invalid")
    }
    expect(outcomeOf(await next(operation, stage.admin, audit))).toBe("400 cursor.invalid")
    expect(outcomeOf(await next(operation, stage.owner, audit, { from: "2020-01-01T00:00:00Z" }))).toBe(
      "400 cursor.invalid",
    )
    expect(outcomeOf(await next(operation, stage.owner, audit, { limit: "5" }))).toBe("200")
    // What staff and partners list, nobody else sees to begin with.
    const theirs: readonly unknown[] = [ServiceId, PartnerId]
    for (const list of lists.filter((list) => list !== operation && !theirs.includes(list.place))) {
      expectOf(outcomeOf(await next(list, stage.owner, audit)), list.name).toBe("400 cursor.invalid")
    }
  })

  test("a cursor says nothing of what it points at", async () => {
    const cursor = (await first(operationNamed("account.audit.list"), stage.owner)) ?? ""
    expect(Buffer.from(cursor, "base64url").toString("latin1")).not.toContain(stage.owner.accountId)
    expect(lists.map(({ route }) => partsOf(route).method)).toEqual(lists.map(() => "GET"))
  })
})
