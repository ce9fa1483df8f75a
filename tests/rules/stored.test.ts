import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { stored } from "@tenantry/core/system"
import { expect, it } from "vitest"

const core = join(import.meta.dirname, "../../packages/core/src")

/** What the sources declare to be stored, whoever lists it. */
const declared = readdirSync(core, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => [...readFileSync(join(core, file), "utf8").matchAll(/new Entity\([^]*?entity: "(\w+)"/g)])
  .map(([, name]) => String(name))

it("whatever is stored has a fate: what becomes of it when the place ends in which it lies", () => {
  const known = stored.map(({ entity }) => String(entity.schema.model.entity))
  expect(known.toSorted()).toEqual(declared.toSorted())
})

/** What the table's keys and the library's own marks of entity and version are called. */
const taken = ["pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "e", "v"]

it("no attribute is stored under a name that something else has", () => {
  const wrong = stored.flatMap(({ entity }) => {
    const fields = Object.values(entity.schema.attributes as Readonly<Record<string, { readonly field: string }>>).map(
      ({ field }) => field,
    )
    const own = fields.filter((field) => !taken.slice(0, 6).includes(field) && taken.includes(field))
    const twice = fields.filter((field, i) => fields.indexOf(field) !== i)
    return [...own, ...twice].map((field) => `${String(entity.schema.model.entity)}: ${field}`)
  })
  expect(wrong).toEqual([])
})

it.each(["tenant", "account", "identity"] as const)(
  "what lies within a thing of a %s goes with it: that is erased there, too",
  (kind) => {
    const found = stored.flatMap(({ entity, ends }) => {
      const fate = ends[kind]
      return typeof fate === "object" ? [{ entity, fate }] : []
    })
    const lost = found.filter(({ fate }) => fate.within && !found.some(({ entity }) => entity === fate.within?.entity))
    expect(lost).toEqual([])
  },
)
