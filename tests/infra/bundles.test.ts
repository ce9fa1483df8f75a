import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { locales } from "@tenantry/core/kernel/locales"
import { readTables } from "../../packages/core/src/kernel/text/tables.ts"
import { languageOf } from "@tenantry/core/texts/languages"
import { IntlMessageFormat } from "intl-messageformat"
import { identityRoutes } from "@tenantry/functions/http/routes"
import { type FunctionName, functions } from "@tenantry/functions/manifest"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Bundles, bundleFunctions } from "../../infra/bundle.ts"
import { vendorIn } from "../../infra/vendor.ts"

const folder = mkdtempSync(join(tmpdir(), "tenantry-bundles-"))
const names = Object.keys(functions) as FunctionName[]
let bundles: Bundles
beforeAll(async () => {
  bundles = await bundleFunctions({ folder: join(folder, "one/functions") })
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every file of a folder with what is in it. */
const contentsOf = (part: string): Map<string, string> => {
  const files = readdirSync(join(folder, part), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name))
  return new Map(paths.map((path) => [path.slice(join(folder, part).length), readFileSync(path, "latin1")]))
}

/** The packages that a bundle has code of. */
const packagesIn = (name: FunctionName): ReadonlySet<string> => {
  const used = Object.entries(bundles[name].output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  const named = used.map(([path]) => [...path.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1] ?? "")
  return new Set(named)
}

/**
 * Kilobytes of libraries and of our own, measured when they were last looked at. Ours grow with what they do; a hundredth
 * more of libraries is one that somebody did not mean.
 */
const budgets: Readonly<Record<FunctionName, readonly [libraries: number, own: number]>> = {
  api: [557, 413],
  identity: [593, 413],
  reactions: [646, 402],
  sweep: [646, 402],
  feedback: [526, 392],
  postConfirmation: [557, 392],
  customMessage: [118, 9],
  preTokenGeneration: [539, 394],
}

/** The bytes of a bundle that come from libraries, and those of our own. */
const partsOf = (name: FunctionName): readonly [libraries: number, own: number] => {
  const inputs = Object.entries(bundles[name].output.inputs)
  const sum = (isLibrary: boolean): number =>
    inputs
      .filter(([path]) => path.includes("node_modules/") === isLibrary)
      .reduce((bytes, [, { bytesInOutput }]) => bytes + bytesInOutput, 0)
  return [sum(true), sum(false)]
}

/** What talks to the outside, and who has it. Everybody else does without. */
const libraries: Readonly<Record<string, readonly FunctionName[]>> = {
  "@aws-sdk/client-cognito-identity-provider": ["identity", "reactions", "sweep", "postConfirmation"],
  "@aws-sdk/client-sesv2": ["reactions", "sweep"],
  "@aws-sdk/client-ssm": names.filter((name) => name !== "customMessage"),
  "@aws-sdk/client-dynamodb": names.filter((name) => name !== "customMessage"),
  electrodb: names.filter((name) => name !== "customMessage"),
  hono: ["api", "identity"],
  "aws-jwt-verify": ["api", "identity", "preTokenGeneration"],
  "@aws-lambda-powertools/logger": names,
  jsonschema: [],
  // The parser is never there; what it says of its results is.
  "@formatjs/icu-skeleton-parser": [],
  "@aws-sdk/credential-provider-sso": [],
}

test("the bundle that answers most requests is below a megabyte", () => {
  expect(bundles.api.bytes).toBeLessThan(1_000_000)
})

describe.each(names)("the bundle of %s", (name) => {
  test("is no larger than it has to be", () => {
    const [libraries, own] = partsOf(name)
    expect(libraries / 1000).toBeLessThan(budgets[name][0] * 1.01)
    expect(own / 1000).toBeLessThan(budgets[name][1] * 1.1)
    expect(bundles[name].bytes).toBeLessThan((libraries + own) * 1.002)
  })

  test("has the clients that the function uses, and no others", () => {
    const has = packagesIn(name)
    const wanted = Object.entries(libraries).map(([library, users]) => [library, users.includes(name)])
    expect(wanted.map(([library]) => [library, has.has(String(library))])).toEqual(wanted)
  })

  test("has no languages of a library's own", () => {
    const foreign = Object.keys(bundles[name].output.inputs).filter((path) => /zod\/.*\/locales\//.test(path))
    expect(foreign.filter((path) => !/\/(en|index)\.js$/.test(path))).toEqual([])
  })
})

/** All but the one that only writes mails compares, searches and sorts what people are called. */
const sorting: readonly FunctionName[] = names.filter((name) => name !== "customMessage")

test.each(names)(
  "beside %s lies every language, and every table that it needs, as the sources have it and texts parsed",
  (name) => {
    const beside = (file: string): unknown =>
      JSON.parse(readFileSync(join(folder, "one/functions", name, file), "utf8"))
    for (const locale of locales) {
      const { texts, ...names } = languageOf(locale)
      const parsed = Object.entries(texts).map(([key, text]) => [key, new IntlMessageFormat(text, locale).getAst()])
      expect(beside(`texts-${locale}.json`)).toEqual({ texts: Object.fromEntries(parsed), ...names })
    }
    if (sorting.includes(name)) expect(beside("tables.json")).toEqual(readTables())
  },
)

test("the same sources make the same bytes, wherever they are made", async () => {
  await bundleFunctions({ folder: join(folder, "two/functions") })
  expect(contentsOf("two")).toEqual(contentsOf("one"))
})

test("the gateway finds the routes of the identity function beside the bundles, stacks the map in each, and readers their language", () => {
  expect(JSON.parse(contentsOf("one").get("/routes.json") ?? "")).toEqual(identityRoutes)
  const files = [...contentsOf("one").keys()].toSorted()
  const each = ["index.mjs", "index.mjs.map", "vendor.json", ...locales.map((locale) => `texts-${locale}.json`)]
  const expected = [
    ...names.flatMap((name) => each.map((file) => `/functions/${name}/${file}`)),
    ...sorting.map((name) => `/functions/${name}/tables.json`),
  ]
  expect(files).toEqual([...expected, "/routes.json", "/vendor.json"].toSorted())
})

test("the vendor's file lies beside every function, and what was there before is gone", async () => {
  mkdirSync(join(folder, "vendor/functions/api"), { recursive: true })
  writeFileSync(join(folder, "vendor/functions/api/old.mjs"), "")
  const vendor = vendorIn({ vendor: { file: "docs/vendors/clinic.json" } })
  await bundleFunctions({ folder: join(folder, "vendor/functions"), vendor })
  const files = contentsOf("vendor")
  expect(files.has("/functions/api/old.mjs")).toBe(false)
  const whole = Buffer.from(JSON.stringify(vendor)).toString("latin1")
  const others = names.filter((name) => files.get(`/functions/${name}/vendor.json`) !== whole)
  expect([others, files.get("/vendor.json") === whole]).toEqual([[], true])
})
