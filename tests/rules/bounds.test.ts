import { checked } from "@tenantry/core/kernel/calls"
import type { DomainError } from "@tenantry/core/kernel/errors"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { operations } from "@tenantry/core/system"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import * as z from "zod"

type Found = { readonly path: string; readonly schema: z.core.$ZodType }

const within = (schema: z.core.$ZodType): readonly (readonly [name: string, z.core.$ZodType])[] => {
  const { def } = schema._zod as unknown as { def: z.core.$ZodTypeDef & Record<string, unknown> }
  const inner = def["innerType"] as z.core.$ZodType | undefined
  if (def.type === "object") return Object.entries((schema as z.ZodObject).shape)
  if (def.type === "array") return [["[]", def["element"] as z.core.$ZodType]]
  if (def.type === "union") return (def["options"] as z.core.$ZodType[]).map((option, i) => [`|${i}`, option])
  if (def.type === "record") return ["keyType", "valueType"].map((part) => [part, def[part] as z.core.$ZodType])
  if (def.type === "pipe") return ["in", "out"].map((part) => [part, def[part] as z.core.$ZodType])
  return inner ? [["", inner]] : []
}

/** A schema, and every one that it is made of. */
const parts = (schema: z.core.$ZodType, path: string): readonly Found[] => [
  { path, schema },
  ...within(schema).flatMap(([name, part]) => parts(part, name === "" ? path : `${path}.${name}`)),
]

type Check = { readonly check: string; readonly maximum?: number; readonly length?: number; readonly abort?: boolean }

/** What is done to a text one after the other; a format that is a type of its own is looked at first. */
const checksOf = ({ _zod }: z.core.$ZodType): readonly Check[] => {
  const def = _zod.def as z.core.$ZodTypeDef & Partial<Check>
  const own = def.check === undefined ? [] : [def as Check]
  return [...own, ...(def.checks ?? []).map((check) => check._zod.def as Check)]
}

const bounds = ["max_length", "length_equals"]
const isBound = ({ check, abort }: Check): boolean => bounds.includes(check) && abort === true
/** They only measure, or change what the next one sees. */
const harmless = [...bounds, "min_length", "overwrite"]

/** Why a text could be looked at whatever its length; nothing where it cannot. */
const flawOf = (schema: z.core.$ZodType): string | undefined => {
  const checks = checksOf(schema)
  if (!checks.some(({ check }) => bounds.includes(check))) return "no maximum"
  const first = checks.findIndex(({ check }) => !harmless.includes(check))
  const before = first < 0 ? checks : checks.slice(0, first)
  return first < 0 || before.some(isBound) ? undefined : "a check that no maximum with abort stands before"
}

const all = operations.flatMap(({ name, input }) => parts(input, name))
const ofType = (type: string): readonly Found[] => all.filter(({ schema }) => schema._zod.def.type === type)

const size = 100_000
const hostile = ["1", " ", "a", "Ż", "\u200D", "\u0301", "😀", "👩‍", "(1", "a.", "a@", "\\", "\uD800"].map((unit) =>
  unit.repeat(Math.ceil(size / unit.length)),
)

/** The length of the longest text in which a pattern has been looked for, in whatever way: all ways lead through `exec`. */
let longest = 0
/** How a text is measured: signs of two halves count once. One pass, whatever it finds. */
const measuring = String.raw`[\uD800-\uDBFF]`
const exec = Reflect.get(RegExp.prototype, "exec")
const counting = (pattern: RegExp["exec"]): void => {
  // oxlint-disable-next-line no-extend-native -- there is no other place to count; it is taken back after every test
  RegExp.prototype.exec = pattern
}
beforeEach(() => {
  longest = 0
  counting(function (this: RegExp, text) {
    if (this.source !== measuring) longest = Math.max(longest, text.length)
    return exec.call(this, text)
  })
})
afterEach(() => counting(exec))

describe("every text that an operation takes", () => {
  const texts = [...new Map(ofType("string").map((found) => [found.schema, found])).values()]

  test("has a maximum, and one that ends the matter stands before every pattern and every rule", () => {
    expect(texts.length).toBeGreaterThan(20)
    const flaws = texts.flatMap(({ path, schema }) => {
      const flaw = flawOf(schema)
      return flaw === undefined ? [] : [`${path}: ${flaw}`]
    })
    expect(flaws).toEqual([])
  })

  test("is refused when it is too long, whatever it is made of, before any pattern sees it", () => {
    for (const { path, schema } of texts) {
      for (const text of hostile) {
        const issues = z.safeParse(schema, text).error?.issues.map(({ code }) => code)
        expect([path, issues]).toEqual([path, ["too_big"]])
      }
    }
    expect(longest).toBeLessThan(5000)
  })
})

test("the rule for texts finds a pattern and a rule of one's own behind a maximum that does not end the matter", () => {
  const ends = { abort: true }
  for (const schema of [
    z.string(),
    z.string().regex(/a/).max(3, ends),
    z.string().max(3).regex(/a/),
    z.string().max(3).refine(Boolean),
    z.string().check(z.iso.datetime()).max(3, ends),
    z.iso.datetime().max(40, ends),
  ]) {
    expect(flawOf(schema)).toBeDefined()
  }
  for (const schema of [
    z.string().max(3),
    z.string().trim().max(3, ends).regex(/a/),
    z.string().length(3, ends).refine(Boolean),
  ]) {
    expect(flawOf(schema)).toBeUndefined()
  }
})

describe("every list that an operation takes", () => {
  /** A list that notes when somebody looks at an entry. */
  const watched = (length: number) => {
    let looks = 0
    const entries = new Proxy(Array<string>(length), {
      get: (target, name) => {
        if (typeof name === "string" && /^\d/.test(name)) looks++
        return Reflect.get(target, name) as unknown
      },
    })
    return { entries, looks: () => looks }
  }

  test("is refused without a look at its entries when it is too long", () => {
    const lists = ofType("array")
    expect(lists.length).toBeGreaterThan(5)
    for (const { path, schema } of lists) {
      const { entries, looks } = watched(100_000)
      const issues = z.safeParse(schema, entries).error?.issues.map(({ code }) => code)
      expect([path, issues, looks()]).toEqual([path, ["too_big"], 0])
    }
  })
})

describe("whatever is wrong with an input", () => {
  const filled = (operation: AnyOperation, value: unknown): object =>
    Object.fromEntries(Object.keys((operation.input as { shape?: object }).shape ?? {}).map((name) => [name, value]))
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`unknown${i}`, i]))
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], [])
  const refusal = (operation: AnyOperation, input: unknown): string => {
    try {
      return JSON.stringify(checked(operation.input, input)).slice(0, 0)
    } catch (error) {
      return JSON.stringify((error as DomainError).facts)
    }
  }

  test.each([...operations])("$name: little is told of it, and no pattern sees much", (operation) => {
    for (const input of [
      many,
      filled(operation, "x".repeat(size)),
      filled(operation, Array(100_000).fill("x")),
      filled(operation, many),
      filled(operation, deep),
      deep,
    ]) {
      expect(refusal(operation, input).length).toBeLessThan(10_000)
    }
    expect(longest).toBeLessThan(5000)
  })
})
