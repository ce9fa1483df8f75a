import { dirname, join, normalize } from "node:path"
import { expect, test } from "vitest"
import { filesIn, read } from "./files.ts"

const core = "packages/core/src"
const doors = filesIn(core, /^[^/]+\/index\.ts$/)

const namesIn = (list: string): readonly string[] =>
  list.split(",").flatMap((each) => {
    const [name = "", as] = each
      .trim()
      .replace(/^type /, "")
      .split(" as ")
    return name === "" ? [] : [as ?? name]
  })

/** What a module takes from others, by the file that it names; under the name that it has there. */
const taken = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:import|export) (?:type )?\{([^}]*)\} from "([^"]+)"/g)].flatMap(
    ([, list = "", from = ""]) => {
      const within = /^@tenantry\/core\/(.+)$/.exec(from)?.[1]
      const door = within === undefined ? normalize(join(dirname(file), from)) : `${core}/${within}.ts`
      return namesIn(list.replaceAll(/ as \w+/g, "")).map((name) => `${door} ${name}`)
    },
  )

const exportedBy = (door: string): readonly string[] => {
  const source = read(door)
  const passedOn = [...source.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = ""]) => namesIn(list))
  const own = [...source.matchAll(/export (?:const|type) (\w+)/g)].map(([, name = ""]) => name)
  return [...passedOn, ...own].map((name) => `${door} ${name}`)
}

test("what a front door exports is taken by another capability, functions, the local system or what deploys, or is the capability", () => {
  const all = doors.flatMap(exportedBy)
  expect(all.length).toBeGreaterThan(200)
  const used = new Set([...filesIn("packages", /\.ts$/), ...filesIn("infra", /\.ts$/)].flatMap(taken))
  expect(all.filter((one) => !used.has(one) && !one.endsWith("Capability"))).toEqual([])
})
