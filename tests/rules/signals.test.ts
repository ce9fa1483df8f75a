import { capabilities } from "@tenantry/core/system"
import { isKey } from "@tenantry/core/texts/index"
import { refusalOf } from "@tenantry/functions/http/problems"
import { expect, onTestFinished, test, vi } from "vitest"
import { filesIn, read } from "./files.ts"

const sources = filesIn("packages/core/src", /\.ts$/).map((path) => ({ path, text: read(path) }))

/** What a declared record of refusals is called, and the noun of its codes. */
const nouns = new Map(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/export const (\w+) = errors\("(\w+)"/g)].map(
      ([, name = "", noun = ""]) => [name, noun] as const,
    ),
  ),
)

type Span = { readonly from: number; readonly to: number }

/** What jobs do to each of many in somebody's name: they read what was refused. */
const performed = new Set(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/performAs\(([\s\S]{0,120})/g)].flatMap(([given]) => given.split(/\W+/)),
  ),
)

/** Operations that no route leads to, and that are done in nobody's name: reactions alone call them. */
const unroutedIn = (text: string): readonly Span[] =>
  [...text.matchAll(/const (\w+) = (?:command|query|procedure)\(\{\n[\s\S]*?\n\}\)/g)]
    .filter(([operation, name = ""]) => !/\n {2}route[:,]/.test(operation) && !performed.has(name))
    .map(({ 0: operation, index }) => ({ from: index, to: index + operation.length }))

const lineAt = (text: string, index: number): string =>
  text.slice(text.lastIndexOf("\n", index) + 1, text.indexOf("\n", index))

/** Where a refusal is looked for among others, it is not raised. */
const isLookedFor = (line: string): boolean => /isRefusal|doneUnless|= \[/.test(line)

type Raised = { readonly code: string; readonly where: string; readonly outside: boolean }

/** Every place that raises a refusal, and whether whoever calls from outside can come there. */
const raised: readonly Raised[] = sources.flatMap(({ path, text }) => {
  const unrouted = unroutedIn(text)
  return [...text.matchAll(/\b(\w+(?:Errors|Signals))\.(\w+)/g)].flatMap(({ 1: name = "", 2: reason = "", index }) => {
    const noun = nouns.get(name)
    if (noun === undefined || isLookedFor(lineAt(text, index))) return []
    const within = unrouted.some(({ from, to }) => from <= index && index <= to)
    return [{ code: `${noun}.${reason}`, where: path, outside: !within && !path.endsWith("/reactions.ts") }]
  })
})

const signals = capabilities.flatMap(({ signals = {} }) => Object.values(signals).map(({ code }) => code))
const errors = capabilities.flatMap(({ errors = {} }) => Object.values(errors).map(({ code }) => code))

test("a signal is raised by what only work of our own calls, and by nothing else", () => {
  expect(signals.length).toBeGreaterThan(5)
  expect(raised.filter(({ code, outside }) => signals.includes(code) && outside)).toEqual([])
  expect(signals.filter((code) => !raised.some((one) => one.code === code))).toEqual([])
})

test("a signal has no words: nobody reads it", () => {
  expect(signals.filter((code) => isKey(`problem.${code}`) || isKey(`remedy.${code}`))).toEqual([])
})

test("a signal that gets out all the same is a defect: logged, and told as one", () => {
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true)
  onTestFinished(() => log.mockRestore())
  const told = capabilities.flatMap(({ signals = {} }) =>
    Object.values(signals).map((signal) => refusalOf(signal(), "a-request").code),
  )
  expect(told).toEqual(signals.map(() => "internal"))
  expect(log.mock.calls.map(([line]) => (JSON.parse(String(line)) as { code?: string }).code)).toEqual(signals)
})

test("a refusal that has words can be met by whoever calls from outside", () => {
  const met = (code: string): boolean => raised.some((one) => one.code === code && one.outside)
  expect(errors.filter((code) => !met(code))).toEqual([])
})
