import { type CatalogueEntry, type Holdings, nothing, type Permission, Scope } from "@tenantry/core/kernel/permissions"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fileOf, fleet } from "./modules.ts"
import { catalogue as ours, moduleNames, openCatalogue, parseVendor } from "@tenantry/core/permissions/index"
import { encodeScopes } from "@tenantry/core/permissions/bitset"
import { entries, positions, presetNames } from "@tenantry/core/permissions/catalogue/index"
import { scopes, written } from "./support.ts"

const plain = openCatalogue()
const { catalogue: wide } = parseVendor(fileOf(fleet))

const entryOf = (key: string): CatalogueEntry => {
  const entry = wide.find(key)
  if (!entry) throw new Error(`${key} is not there`)
  return entry
}

const anyHoldings = fc
  .array(
    fc
      .constantFrom(...wide.entries)
      .chain((entry) => fc.constantFrom(...entry.scopes).map((name): [Permission, Scope] => [entry, Scope[name]])),
  )
  .map((held): Holdings => new Map(held))

describe("a catalogue", () => {
  it("is ours alone when the vendor adds nothing", () => {
    expect(plain.version).toBe(String(positions.length))
    expect(plain.entries).toEqual(entries)
    expect([...plain.presets.keys()]).toEqual([...presetNames])
    expect(plain.modules).toEqual([...moduleNames])
    expect(plain.find("users.add")).toBe(ours["users.add"])
    expect(plain.find("constructor")).toBeUndefined()
  })

  it("has ours and then the vendor's, without what is retired", () => {
    const added = wide.entries.slice(entries.length)
    expect(wide.entries.slice(0, entries.length)).toEqual(entries)
    expect(added.map(({ key, module }) => [key, module])).toEqual([
      ["fleet.cars.view", "fleet"],
      ["fleet.cars.edit", "fleet"],
      ["fleet.drivers.listen", "fleet"],
    ])
    expect(added.map(({ mode }) => mode)).toEqual(["view", "change", "change"])
    expect(wide.find("fleet.trips.view")).toBeUndefined()
    expect(wide.modules).toEqual([...plain.modules, "fleet"])
    expect(wide.version).toBe(plain.version)
  })

  it("gives the vendor's permissions to the presets that the vendor names, and all of them to the administrator", () => {
    const fleetOf = (preset: string) =>
      Object.entries(written(wide.presets.get(preset) ?? nothing)).filter(([key]) => key.startsWith("fleet."))
    expect(fleetOf("employee")).toEqual([])
    expect(fleetOf("group_leader")).toEqual([["fleet.cars.view", "group"]])
    expect(fleetOf("company_head")).toEqual([["fleet.cars.view", "tenant"]])
    expect(fleetOf("administrator")).toEqual([
      ["fleet.cars.view", "tenant"],
      ["fleet.cars.edit", "tenant"],
      ["fleet.drivers.listen", "own"],
    ])
    expect(wide.presets.get("constructor")).toBeUndefined()
  })

  it("packs holdings and unpacks the same", () => {
    fc.assert(
      fc.property(anyHoldings, (holdings) => {
        const { core, vendor } = wide.encode(holdings)
        expect(core.length + vendor.length).toBeLessThanOrEqual(192)
        expect(written(wide.decode({ core, vendor }))).toEqual(written(holdings))
      }),
    )
    for (const [, holdings] of wide.presets) expect(wide.decode(wide.encode(holdings))).toEqual(holdings)
  })

  it("puts each permission where it is recorded", () => {
    const bits = positions.map((key) => (key === "users.view" ? Scope.group : Scope.none))
    expect(plain.encode(new Map([[ours["users.view"], Scope.group]]))).toEqual({ core: encodeScopes(bits), vendor: "" })
    expect(wide.encode(new Map([[entryOf("fleet.cars.edit"), Scope.tenant]]))).toEqual({
      core: "",
      vendor: encodeScopes([0, 0, 0, 0, 0, 3]),
    })
  })

  it("leaves out what it does not know, and narrows what it does not offer", () => {
    const core = encodeScopes(positions.map((): 1 | 2 | 3 => Scope.group).concat([3, 3, 3]))
    const vendor = encodeScopes([1, 3, 3, 3, 3, 2])
    const held = plain.decode({ core, vendor })
    for (const entry of entries) {
      const offered = scopes.filter(
        (scope) => scope <= Scope.group && entry.scopes.some((name) => Scope[name] === scope),
      )
      expect([entry.key, held.get(entry) ?? Scope.none]).toEqual([entry.key, offered.at(-1) ?? Scope.none])
    }
    expect([...held.keys()].filter(({ key }) => !plain.find(key))).toEqual([])
    // Position 1 is retired, 2 to 4 are nobody's, and neither 0 nor 5 is offered so narrowly.
    expect(wide.decode({ core: "", vendor })).toEqual(nothing)
    expect(wide.encode(new Map([[entryOf("profile.edit"), Scope.tenant]]))).toEqual(
      wide.encode(new Map([[entryOf("profile.edit"), Scope.own]])),
    )
  })

  it("packs only what is in it", () => {
    const stranger: Permission = { key: "users.view" }
    expect(plain.encode(new Map([[stranger, Scope.tenant]]))).toEqual({ core: "", vendor: "" })
  })

  it("throws at what no catalogue has packed", () => {
    expect(() => plain.decode({ core: "A", vendor: "" })).toThrow("malformed")
    expect(() => plain.decode({ core: "", vendor: "==" })).toThrow("malformed")
  })
})

describe("what holdings lack", () => {
  it("is nothing in any preset", () => {
    for (const [name, holdings] of wide.presets) expect([name, wide.complete(holdings)]).toEqual([name, []])
  })

  it("is named with the scope that it must have", () => {
    expect(plain.complete(new Map([[ours["users.add"], Scope.group]]))).toEqual([
      { permission: "users.add", needs: "users.view", scope: "group" },
      { permission: "users.add", needs: "groups.view", scope: "group" },
    ])
    const narrow = new Map<Permission, Scope>([
      [ours["users.block"], Scope.tenant],
      [ours["users.view"], Scope.group],
    ])
    expect(plain.complete(narrow)).toEqual([{ permission: "users.block", needs: "users.view", scope: "tenant" }])
  })

  it("is named also where it is only needed by what is missing", () => {
    expect(plain.complete(new Map([[ours["recordings.download"], Scope.own]]))).toEqual([
      { permission: "recordings.download", needs: "recordings.listen", scope: "own" },
      { permission: "recordings.listen", needs: "calls.view", scope: "own" },
    ])
    expect(wide.complete(new Map([[entryOf("fleet.cars.edit"), Scope.tenant]]))).toEqual([
      { permission: "fleet.cars.edit", needs: "fleet.cars.view", scope: "tenant" },
      { permission: "fleet.cars.edit", needs: "users.view", scope: "tenant" },
    ])
  })

  it("is all that is lacking: with it added, nothing is", () => {
    fc.assert(
      fc.property(anyHoldings, (holdings) => {
        const completed = new Map(holdings)
        for (const { needs, scope } of wide.complete(holdings)) {
          const entry = entryOf(needs)
          if (Scope[scope] > (completed.get(entry) ?? Scope.none)) completed.set(entry, Scope[scope])
        }
        expect(wide.complete(completed)).toEqual([])
      }),
    )
  })
})
