import { expect, test } from "vitest"
import { filesIn, read } from "./files.ts"

const sources = ["packages", "infra"].flatMap((folder) => filesIn(folder, /\.ts$/))

test("no source is longer than 350 lines", () => {
  expect(sources.length).toBeGreaterThan(100)
  const long = sources.map((path) => ({ path, lines: read(path).split("\n").length }))
  expect(long.filter(({ lines }) => lines > 351)).toEqual([])
})

/** Written so that this file does not match it itself. */
const later = /\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/

/** Every way that Vitest has to leave a test out, to leave out all others, or to be content when it fails. */
const leavingOut = /\.(only|skip|todo|fails|skipIf|runIf)\b|\b(only|skip|todo|fails)[:] true/g
/** For another runtime's data; for who can author roles; for paths on which nobody is reached yet. */
const knownToLeaveOut = [
  ["tests/text/data.test.ts", "skipIf"],
  ["tests/users/rank-on-every-path.test.ts", "skipIf"],
  ["tests/users/straight-and-roundabout.test.ts", "runIf"],
].map(([path, way]) => `${path}: .${way}`)

test("nothing is put off in a comment, and no test is left out or alone", () => {
  expect(sources.filter((path) => later.test(read(path)))).toEqual([])
  const tests = filesIn("tests", /\.ts$/)
  expect(tests.filter((path) => later.test(read(path)))).toEqual([])
  const leftOut = tests.flatMap(
    (path) =>
      read(path)
        .match(leavingOut)
        ?.map((found) => `${path}: ${found}`) ?? [],
  )
  expect(leftOut).toEqual(knownToLeaveOut)
})

test("nothing writes to the console but who talks to people, and nothing reads the environment but who is given it", () => {
  const inCore = filesIn("packages/core/src", /\.ts$/)
  expect(inCore.filter((path) => /\bconsole\.|process\.env/.test(read(path)))).toEqual([])
  const inFunctions = filesIn("packages/functions/src", /\.ts$/)
  expect(inFunctions.filter((path) => /\bconsole[.[]/.test(read(path)))).toEqual([])
  expect(inFunctions.filter((path) => /process\.env/.test(read(path)))).toEqual([
    "packages/functions/src/environment.ts",
  ])
})

const manifests = [
  "package.json",
  "infra/package.json",
  "tests/bench/package.json",
  ...filesIn("packages", /^[^/]+\/package\.json$/),
]
type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

test("every version is pinned exactly", () => {
  const loose = manifests.flatMap((path) => {
    const manifest = JSON.parse(read(path)) as Manifest
    const kinds = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies", "overrides"]
    const all = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    return all.filter(([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version)).map((each) => [path, ...each])
  })
  expect(manifests.length).toBe(9)
  expect(loose).toEqual([])
})

test("every package declares what it imports", () => {
  const missing = ["core", "functions", "local"].flatMap((name) => {
    const manifest = JSON.parse(read(`packages/${name}/package.json`)) as Manifest
    const declared = Object.keys({ ...manifest["dependencies"], ...manifest["optionalDependencies"] })
    const imports = filesIn(`packages/${name}/src`, /\.ts$/).flatMap((path) =>
      [...read(path).matchAll(/^(?:import|export)\b(?! type\b)[^"]*?from "([^".][^"]*)"/gms)].map(
        ([, module = ""]) => module,
      ),
    )
    const packages = imports
      .filter((module) => !module.startsWith("node:"))
      .map((module) =>
        module
          .split("/")
          .slice(0, module.startsWith("@") ? 2 : 1)
          .join("/"),
      )
    return [...new Set(packages)].filter((module) => !declared.includes(module)).map((module) => `${name}: ${module}`)
  })
  expect(missing).toEqual([])
})

test("races play as many rounds as are wanted of all of them: none says a number of its own", () => {
  const races = filesIn("tests/races", /\.test\.ts$/)
  const own = races.filter((path) => /\brounds: *\d|TENANTRY_ROUNDS/.test(read(path)))
  expect(races.length).toBeGreaterThan(10)
  expect(own).toEqual([])
})
