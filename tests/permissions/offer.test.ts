import { Scope } from "@tenantry/core/kernel/permissions"
import {
  accountLevels,
  builtInRoles,
  openCatalogue,
  parseVendor,
  readVendorFile,
} from "@tenantry/core/permissions/index"
import { entries, positions, presetNames } from "@tenantry/core/permissions/catalogue/index"
import { decodeScopes } from "@tenantry/core/permissions/bitset"
import { presetWords } from "@tenantry/core/texts/permissions/index"
import { fromHeader } from "@tenantry/core/kernel/vendor"
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

  it("stays where it was stored when the rest of a role changes", () => {
    const plain = openCatalogue()
    const before = plain.encode(plain.presets.get("company_head") ?? new Map())
    const now = new Map([[clinic.find("users.view") ?? { key: "" }, Scope.tenant]])
    const after = plain.decode(clinic.encode(now, before))
    const told = [...after].map(([{ key }]) => key)
    expect(told).toContain("calls.view")
    expect(told.filter((key) => clinic.find(key))).toEqual(["users.view"])
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

describe("what stands in a vendor's file and differs from stage to stage", () => {
  const frontend = { url: "https://app.lipa.example", otherOrigins: ["https://admin.lipa.example"] }

  it("is told part by part: what a stage does not say, the file says", () => {
    const file = readVendorFile(vendorFileOf({ frontend }), { frontend: { url: "https://test.lipa.example" } })
    expect(file.frontend).toEqual({ ...frontend, url: "https://test.lipa.example" })
    expect(readVendorFile(vendorFileOf({ frontend }), { sender: "a@lipa.example" })).toMatchObject({
      sender: "a@lipa.example",
      frontend,
    })
  })
})

describe("a sender", () => {
  it.each([
    ["Lipa Phone <no-reply@lipa.example>", "Lipa Phone <no-reply@lipa.example>"],
    ["no-reply@lipa.example", "no-reply@lipa.example"],
    ["Lipa, Inc. (Phone) <no-reply@lipa.example>", `"Lipa, Inc. (Phone)" <no-reply@lipa.example>`],
    ["Żółta Lipa <no-reply@lipa.example>", "=?UTF-8?B?xbvDs8WCdGEgTGlwYQ==?= <no-reply@lipa.example>"],
  ])("%s is written as a header has it", (sender, header) => {
    expect(fromHeader(sender)).toBe(header)
  })

  it("of any length is encoded in words that a header takes, and none of them ends within a letter", () => {
    const name = "Телефония для всех компаний 📞 и их клиентов"
    const encoded = fromHeader(`${name} <a@lipa.example>`).replace(" <a@lipa.example>", "").split(" ")
    expect(encoded.filter((word) => word.length > 75)).toEqual([])
    const read = encoded.map((word) => Buffer.from(word.slice("=?UTF-8?B?".length, -2), "base64").toString())
    expect(read.join("")).toBe(name)
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
    ["called as another level's group", [presetOf("custom", {})], "preset custom: another level's group is called so"],
    ["called nearly so", [presetOf("account_owner", {})], "preset account_owner: another level's group"],
    ["told apart by an underscore alone", [presetOf("team_lead", {}), presetOf("teamlead", {})], "name is used twice"],
    ["ours with other rights", [{ name: "employee", title: words, does: words, holds: {} }], "is one of Tenantry's"],
    ["two of one title", [presetOf("one", {}), presetOf("two", {})], "is the title of two of them"],
    ["two lines", [{ ...presetOf("boss", {}), title: { ...words, en: "Big\nBoss" } }], "presets[0].title.en"],
    ["turned around", [{ ...presetOf("boss", {}), does: { ...words, pl: "a\u202eb" } }], "presets[0].does.pl"],
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
    ["that is called as what levels hold", { ownModules: [moduleOf("account", [])] }, "keys of Tenantry's begin"],
    ["that is called as what everybody holds", { ownModules: [moduleOf("me", [])] }, "keys of Tenantry's begin"],
    [
      "fewer, with our words for presets, which speak of all",
      { modules: ["administration"], presets: [{ name: "employee" }] },
      "preset employee: says no title and no does",
    ],
    ["with a language twice", { languages: ["en", "en"] }, "languages: en is named twice"],
  ])("cannot be %s", (_, more, reason) => {
    expect(() => parseVendor(vendorFileOf(more))).toThrow(reason)
  })

  it("are good where the manual shows some", () => {
    const manual = readFileSync(new URL("../../docs/vendor.md", import.meta.url), "utf8")
    const [, shown = ""] = /```json\n([^`]*)```/.exec(manual) ?? []
    expect(parseVendor(shown).catalogue.modules).toEqual(["administration", "telephony"])
  })

  it("may stand alone or beside all of ours, as the examples say", () => {
    const fleet = readFileSync(new URL("../../docs/vendors/fleet.json", import.meta.url), "utf8")
    expect(parseVendor(fleet).catalogue.modules).toEqual([...openCatalogue().modules, "fleet"])
    expect(clinic.modules).toEqual(["administration", "bookings", "records"])
  })
})
