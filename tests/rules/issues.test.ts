import { inLanguage } from "@tenantry/core/texts/language"
import { expect, test } from "vitest"
import type * as z from "zod"
import { filesIn, read } from "./files.ts"

/** All that the parser can find wrong; that none is missing here, the compiler sees where they become texts. */
const codes: readonly z.core.$ZodIssue["code"][] = [
  "invalid_type",
  "too_big",
  "too_small",
  "invalid_format",
  "not_multiple_of",
  "unrecognized_keys",
  "invalid_union",
  "invalid_key",
  "invalid_element",
  "invalid_value",
  "custom",
]

const found = (folder: string, pattern: RegExp): readonly string[] =>
  filesIn(folder, /^(?!.*permissions\/vendor\/).*\.ts$/).flatMap((path) =>
    [...read(path).matchAll(pattern)].map(([, words = ""]) => words),
  )

/** What is told apart beyond that: what is not there, how long texts and lists are, and what there is to choose from. */
const finer = ["missing", "too_short", "too_long", "too_few", "too_many", "one_of"]

/** What rules of our own say, for themselves and to zod; what is wrong with a vendor's file, its vendor reads in English. */
const rules = found("packages/core/src", /\b(?:error|message): "([^"]+)"/g).map((words) => words.replaceAll(" ", "_"))
const reasons = found("packages/functions/src/http", /\bmalformed\([^()]*, "(\w+)"\)/g)

test("everything that can be wrong with a field has a text, and no text is left over", () => {
  expect(rules.length).toBeGreaterThan(4)
  expect(reasons.length).toBeGreaterThan(4)
  const texts = Object.keys(inLanguage("en").texts).filter((key) => key.startsWith("issue."))
  const wanted = new Set([...codes, ...finer, ...rules, ...reasons].map((name) => `issue.${name}`))
  expect(texts.toSorted()).toEqual([...wanted].toSorted())
})
