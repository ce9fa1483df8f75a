import { expect, test } from "vitest"
import { explanations } from "@tenantry/core/access/explaining"
import { capabilities, sharedEffects, sharedErrors } from "@tenantry/core/system"
import { isKey, type TextKey } from "@tenantry/core/texts/index"
import { RequestErrors, RouteErrors } from "@tenantry/functions/http/request-errors"
import { keys, placeholdersOf } from "./support.ts"

type Declared = { readonly key: string; readonly words: readonly string[] }

const effects: readonly Declared[] = [sharedEffects, ...capabilities.map(({ effects = {} }) => effects)].flatMap(
  (declared) => Object.values(declared).map(({ code, words }) => ({ key: `effect.${code}`, words })),
)
const events: readonly Declared[] = capabilities.flatMap(({ events = {} }) =>
  Object.values(events).map(({ eventName, words }) => ({ key: `event.${eventName}`, words })),
)
const errors: readonly string[] = [
  ...sharedErrors.map(({ code }) => code),
  ...capabilities.flatMap(({ errors = {} }) => Object.values(errors).map(({ code }) => code)),
]

/** Texts of what no capability declares: in place of an erased value, within other sentences, and what only HTTP refuses. */
const elsewhere: readonly TextKey[] = [
  "audit.level",
  "event.erased",
  "group.position",
  ...explanations,
  "list.more",
  "list.unseen",
  "role.rights",
  "role.scope.own",
  "role.scope.group",
  "role.scope.tenant",
]
const onlyOverHttp: readonly string[] = [
  ...[RequestErrors, RouteErrors].flatMap((declared) => Object.values(declared).map(({ code }) => code)),
  "token.missing",
  "token.invalid",
  "internal",
]

const without = (declared: readonly Declared[]): readonly string[] =>
  declared.flatMap(({ key }) => (isKey(key) ? [] : [key]))

/** Words of a text that its factory does not promise. */
const unpromised = (declared: readonly Declared[]): readonly string[] =>
  declared.flatMap(({ key, words }) =>
    isKey(key)
      ? Object.keys(placeholdersOf("en", key)).flatMap((word) => (words.includes(word) ? [] : [`${key}: ${word}`]))
      : [],
  )

test("every effect has a sentence, and it speaks only of what the effect carries", () => {
  expect(effects).not.toEqual([])
  expect(without(effects)).toEqual([])
  expect(unpromised(effects)).toEqual([])
})

test("every event has a sentence, and it speaks only of what the event carries", () => {
  expect(events).not.toEqual([])
  expect(without(events)).toEqual([])
  expect(unpromised(events)).toEqual([])
})

test("every refusal says what the problem is and what helps", () => {
  expect(errors).not.toEqual([])
  const codes = [...errors, ...onlyOverHttp]
  expect(codes.flatMap((code) => [`problem.${code}`, `remedy.${code}`]).filter((key) => !isKey(key))).toEqual([])
})

test("no code is declared twice", () => {
  const signals = capabilities.flatMap(({ signals = {} }) => Object.values(signals).map(({ code }) => code))
  const all = [...effects.map(({ key }) => key), ...events.map(({ key }) => key), ...errors, ...signals]
  expect(all.filter((code, i) => all.indexOf(code) !== i)).toEqual([])
})

test("nothing is explained that cannot happen", () => {
  const codes = [...errors, ...onlyOverHttp]
  const known = new Set([
    ...elsewhere,
    ...effects.map(({ key }) => key),
    ...events.map(({ key }) => key),
    ...codes.flatMap((code) => [`problem.${code}`, `remedy.${code}`]),
  ])
  // Mails and what is wrong with fields have tests of their own.
  expect(keys.filter((key) => !/^(mail|issue)\./.test(key) && !known.has(key))).toEqual([])
})
