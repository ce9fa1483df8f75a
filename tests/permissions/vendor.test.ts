import { describe, expect, it } from "vitest"
import { fileOf, fleet, moduleOf, permissionOf } from "./modules.ts"
import { vendorFileOf } from "../support/vendor.ts"
import { parseVendor, readVendorFile } from "@tenantry/core/permissions/index"

const one = (rest: object): string => fileOf(moduleOf("fleet", [permissionOf(0, "fleet.cars.view", rest)]))
const many = (...permissions: readonly object[]): string => fileOf(moduleOf("fleet", permissions))

describe("a vendor's modules", () => {
  it("are taken when nothing is wrong with them", () => {
    const { ownModules: modules } = readVendorFile(fileOf(fleet))
    expect(modules.map(({ name }) => name)).toEqual(["fleet"])
    expect(modules[0]?.permissions.map(({ position }) => position)).toEqual([0, 1, 5, 255])
    expect(readVendorFile(fileOf()).ownModules).toEqual([])
  })

  it("are told in the reader's language", () => {
    const { modules, permissions } = parseVendor(fileOf(fleet)).catalogue.vendorWords("pl")
    expect(modules.get("fleet")).toBe("To: fleet")
    expect(permissions.get("fleet.cars.edit")).toEqual(["To: fleet.cars.edit", "To: deed of fleet.cars.edit"])
    expect(permissions.get("constructor")).toBeUndefined()
  })

  it.each([
    ["what is not JSON", "{", "not JSON"],
    ["what is not an object", "[]", "expected object"],
    ["a field of a permission that there is not", one({ colour: "red" }), "colour"],
    ["a field that there is not", vendorFileOf({ more: 1 }), "more"],
    ["a missing translation", one({ title: { en: "Cars", pl: "Auta" } }), "fleet.cars.view: title is missing in ru"],
    [
      "an empty translation",
      one({ does: { en: "Drive", pl: " ", ru: "Ехать" } }),
      "ownModules[0].permissions[0].does.pl",
    ],
    [
      "a module without a title",
      vendorFileOf({ ownModules: [{ name: "fleet", permissions: [] }] }),
      "ownModules[0].title",
    ],
    ["a module's name in capitals", fileOf(moduleOf("Fleet", [])), "ownModules[0].name"],
    ["no scope", one({ scopes: [] }), "ownModules[0].permissions[0].scopes"],
    ["an unknown scope", one({ scopes: ["galaxy"] }), "ownModules[0].permissions[0].scopes[0]"],
    ["a scope named twice", one({ scopes: ["own", "own"] }), "scope own is named twice"],
    ["an unknown mode", one({ mode: "use" }), "ownModules[0].permissions[0].mode"],
    ["an unknown sensitivity", one({ sensitivity: "top" }), "ownModules[0].permissions[0].sensitivity"],
    ["a position that is too high", one({ position: 256 }), "ownModules[0].permissions[0].position"],
    ["a position below zero", one({ position: -1 }), "ownModules[0].permissions[0].position"],
    ["a position within two", one({ position: 0.5 }), "ownModules[0].permissions[0].position"],
    ["retired that is not true", one({ retired: false }), "ownModules[0].permissions[0].retired"],
    ["a preset that there is not", one({ presets: { boss: "tenant" } }), "there is no preset boss"],
    [
      "a word that every object has for a preset",
      one({ presets: { constructor: "tenant" } }),
      "there is no preset constructor",
    ],
    ["the administrator, who holds all of it anyway", one({ presets: { administrator: "tenant" } }), "administrator"],
    ["a preset with a scope that is not offered", one({ presets: { employee: "own" } }), "preset employee has own"],
    ["a key in capitals", one({ key: "fleet.Cars.view" }), "ownModules[0].permissions[0].key"],
    ["a key of another module", one({ key: "cars.fleet.view" }), "does not begin with “fleet.”"],
    ["a key of ours", one({ key: "users.view" }), "users.view: this is a key of Tenantry's"],
    ["a module of ours", fileOf(moduleOf("crm", [])), "module crm: this is a module of Tenantry's"],
    ["a module named as our keys begin", fileOf(moduleOf("users", [])), "module users: keys of Tenantry's begin"],
    ["a module twice", fileOf(moduleOf("fleet", []), moduleOf("fleet", [])), "module fleet: the name is used twice"],
    [
      "a key twice",
      many(permissionOf(0, "fleet.a.view"), permissionOf(1, "fleet.a.view")),
      "fleet.a.view: the key is used",
    ],
    [
      "a position twice",
      many(permissionOf(7, "fleet.a.view"), permissionOf(7, "fleet.b.view")),
      "position 7 is used twice",
    ],
    [
      "the position of a retired permission",
      many(permissionOf(7, "fleet.a.view", { retired: true }), permissionOf(7, "fleet.b.view")),
      "position 7 is used twice",
    ],
    ["a need that there is not", one({ needs: ["fleet.wheels.view"] }), "needs fleet.wheels.view, which there is not"],
    ["a need that every object has", one({ needs: ["constructor"] }), "needs constructor, which there is not"],
    [
      "a need that is retired",
      many(
        permissionOf(0, "fleet.a.view", { retired: true }),
        permissionOf(1, "fleet.b.edit", { needs: ["fleet.a.view"] }),
      ),
      "needs fleet.a.view, which there is not, or not any more",
    ],
    ["a need that is narrower", one({ needs: ["profile.edit"] }), "needs profile.edit, which cannot be held"],
    ["a need that is wider", one({ needs: ["roles.view"] }), "needs roles.view, which cannot be held"],
    ["content that is needed without being content", one({ needs: ["calls.view"] }), "must be content itself"],
    ["what needs itself", one({ needs: ["fleet.cars.view"] }), "fleet.cars.view → fleet.cars.view"],
    [
      "what needs itself by a long way",
      many(
        permissionOf(0, "fleet.a.view", { needs: ["fleet.b.view"] }),
        permissionOf(1, "fleet.b.view", { needs: ["fleet.c.view"] }),
        permissionOf(2, "fleet.c.view", { needs: ["fleet.a.view"] }),
      ),
      "fleet.a.view → fleet.b.view → fleet.c.view → fleet.a.view",
    ],
    [
      "a preset that lacks what is needed of ours",
      one({ needs: ["users.view"], presets: { marketer: "tenant" } }),
      "preset marketer: holds fleet.cars.view, but not users.view as far (tenant)",
    ],
    [
      "a preset that lacks what is needed of the vendor's own",
      many(
        permissionOf(0, "fleet.a.view", { presets: { employee: "group" } }),
        permissionOf(1, "fleet.a.edit", { needs: ["fleet.a.view"], presets: { employee: "tenant" } }),
      ),
      "preset employee: holds fleet.a.edit, but not fleet.a.view as far (tenant)",
    ],
  ])("are refused for %s", (_, text, reason) => {
    expect(() => parseVendor(text)).toThrow(reason)
  })

  it("are refused with everything that is wrong, at once", () => {
    const text = many(permissionOf(0, "users.view"), permissionOf(0, "fleet.a.view", { needs: ["fleet.b.view"] }))
    expect(() => parseVendor(text)).toThrow(/position 0 is used twice[^]*key of Tenantry's[^]*fleet\.b\.view/)
  })
})
