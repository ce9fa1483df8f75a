import { Scope } from "@tenantry/core/kernel/permissions"
import { accountLevels, builtInRoles, openCatalogue, parseVendor } from "@tenantry/core/permissions/index"
import { entries, positions, presetNames } from "@tenantry/core/permissions/catalogue/index"
import { decodeScopes } from "@tenantry/core/permissions/bitset"
import { presetWords } from "@tenantry/core/texts/permissions/index"
import { describe, expect, it } from "vitest"
import { readFileSync } from "node:fs"
import { vendorFileOf } from "../support/vendor.ts"
import { moduleOf, permissionOf } from "./modules.ts"

const clinicFile = readFileSync(new URL("../../docs/vendors/clinic.json", import.meta.url), "utf8")
const { vendor, catalogue: clinic } = parseVendor(clinicFile)

const words = { en: "Word", pl: "Słowo", ru: "Слово" }
const presetOf = (name: string, holds: object) => ({ name, title: words, does: words, holds })

describe("what a vendor leaves out", () => {
  it("exists nowhere: in no catalogue, preset, level or token, and cannot be found", () => {
    const left = entries.filter(({ module }) => module !== "administration")
    expect(left.length).toBeGreaterThan(100)
    expect(left.filter(({ key }) => clinic.find(key))).toEqual([])
    expect(clinic.entries.filter((entry) => left.some(({ key }) => key === entry.key))).toEqual([])
    const { owner, admin, inTenants } = accountLevels(clinic)
    const held = [...clinic.presets.values(), owner, admin, inTenants].flatMap((holdings) => [...holdings.keys()])
    expect(held.filter(({ key }) => left.some((entry) => entry.key === key))).toEqual([])
    const everything = new Map([...openCatalogue().entries, ...clinic.entries].map((entry) => [entry, Scope.tenant]))
    const core = decodeScopes(clinic.encode(everything).core)
    expect(left.filter(({ key }) => (core[positions.indexOf(key)] ?? 0) !== 0)).toEqual([])
  })

  it("is ignored where it was stored before", () => {
    const plain = openCatalogue()
    const before = plain.encode(plain.presets.get("company_head") ?? new Map())
    const now = [...clinic.decode(before).keys()]
    expect(now.length).toBeGreaterThan(0)
    expect(now.filter(({ key }) => !clinic.find(key))).toEqual([])
  })

  it("leaves the rest at its positions", () => {
    const both = ["users.view", "roles.edit", "tenant.audit.read"].map((key) => {
      const held = new Map([[openCatalogue().find(key) ?? { key }, Scope.tenant]])
      return [openCatalogue().encode(held).core, clinic.encode(held).core]
    })
    expect(both.map(([ours, theirs]) => ours === theirs)).toEqual([true, true, true])
  })

  it("is no preset, and no group of the identity provider", () => {
    expect([...clinic.presets.keys()]).toEqual(["receptionist", "doctor", "head_doctor", "administrator"])
    expect(builtInRoles(clinic).filter((role) => presetNames.some((ours) => ours === role))).toEqual(["administrator"])
    expect(vendor.languages).toEqual(["en", "pl"])
  })
})

describe("a vendor's presets", () => {
  it("hold what the vendor says, and the administrator everything", () => {
    const doctor = [...(clinic.presets.get("doctor") ?? [])].map(([{ key }, scope]) => [key, scope])
    expect(Object.fromEntries(doctor)).toMatchObject({ "records.edit": Scope.own, "users.view": Scope.group })
    expect(doctor).toHaveLength(7)
    const all = clinic.presets.get("administrator") ?? new Map()
    expect(clinic.entries.filter((entry) => !all.has(entry))).toEqual([])
  })

  it("are called by the vendor's words; ours keep theirs unless it says so", () => {
    expect(presetWords({ catalogue: clinic, locale: "pl" }, "administrator")[0]).toBe("Kierownik przychodni")
    expect(presetWords({ catalogue: clinic, locale: "en" }, "doctor")[0]).toBe("Doctor")
    const renamed = parseVendor(vendorFileOf({ presets: [{ name: "employee", title: words }] })).catalogue
    const [title, does] = presetWords({ catalogue: renamed, locale: "pl" }, "employee")
    expect([title, does]).toEqual(["Słowo", expect.stringContaining("Pracuje z własnymi")])
    expect([...renamed.presets.keys()]).toEqual(["employee", "administrator"])
  })

  it.each([
    ["without words", [{ name: "boss", holds: {} }], "preset boss: says no title and no does"],
    ["without what it holds", [{ name: "boss", title: words, does: words }], "preset boss: says no holds"],
    ["twice", [{ name: "employee" }, { name: "employee" }], "preset employee: the name is used twice"],
    ["an administrator who is told", [{ name: "administrator", holds: {} }], "administrator: holds everything"],
    [
      "what there is not",
      [presetOf("boss", { "users.fly": "own" })],
      "preset boss: holds users.fly, which there is not",
    ],
    ["a scope not offered", [presetOf("boss", { "users.add": "own" })], "holds users.add as own, not among its scopes"],
    [
      "half of something",
      [presetOf("boss", { "users.block": "tenant" })],
      "users.block, but not users.view as far (tenant)",
    ],
    ["too many", Array.from({ length: 13 }, (_, i) => presetOf(`p${i}`, {})), "presets"],
    ["too many with the administrator", Array.from({ length: 12 }, (_, i) => presetOf(`p${i}`, {})), "more than 12"],
    [
      "a language that is missing",
      [{ name: "employee", title: { en: "Word" } }],
      "preset employee: title is missing in pl",
    ],
    ["none", [], "presets"],
  ])("cannot be %s", (_, presets, reason) => {
    expect(() => parseVendor(vendorFileOf({ presets }))).toThrow(reason)
  })
})

describe("a vendor's modules", () => {
  it.each([
    ["without administration", { modules: ["mail"] }, "administration is missing"],
    ["with one that there is not", { modules: ["administration", "galaxy"] }, "modules[1]"],
    ["with one twice", { modules: ["administration", "mail", "mail"] }, "module mail: the name is used twice"],
    [
      "with needs among what is left out",
      {
        modules: ["administration"],
        ownModules: [moduleOf("fleet", [permissionOf(0, "fleet.cars.view", { needs: ["mailboxes.view"] })])],
      },
      "needs mailboxes.view, which there is not",
    ],
    ["with a language twice", { languages: ["en", "en"] }, "languages: en is named twice"],
  ])("cannot be %s", (_, more, reason) => {
    expect(() => parseVendor(vendorFileOf(more))).toThrow(reason)
  })

  it("may stand alone or beside all of ours, as the examples say", () => {
    const fleet = readFileSync(new URL("../../docs/vendors/fleet.json", import.meta.url), "utf8")
    expect(parseVendor(fleet).catalogue.modules).toEqual([...openCatalogue().modules, "fleet"])
    expect(clinic.modules).toEqual(["administration", "bookings", "records"])
  })
})
