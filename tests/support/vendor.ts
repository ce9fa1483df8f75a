import { readFileSync } from "node:fs"
import { Scope } from "@tenantry/core/kernel/permissions"
import { parseVendor } from "@tenantry/core/permissions/index"

/** What a vendor's file must say, and nothing else. */
export const plainVendor = {
  product: { name: "Lipa Phone", support: "help@lipa.example" },
  sender: "Lipa Phone <no-reply@lipa.example>",
  frontend: { url: "https://app.example.com" },
} as const

export const vendorFileOf = (more: object = {}): string => JSON.stringify({ ...plainVendor, ...more })

const path = process.env["VENDOR"]

/** Whose product the tests look at: `VENDOR` says it, as it does for the functions. */
export const vendored = parseVendor(path === undefined ? vendorFileOf() : readFileSync(path, "utf8"))

const { catalogue } = vendored
const names = [...catalogue.presets.keys()].filter((name) => name !== "administrator")
const isLeading = (name: string): boolean =>
  [...(catalogue.presets.get(name) ?? [])].some(([{ key }, scope]) => key === "users.view" && scope === Scope.group)

const [plain = "", ...others] = names

/** Preset roles that every vendor has, whatever it calls them: one who holds little, two others, one who leads. */
export const preset = {
  plain,
  other: others.at(-2) ?? plain,
  third: names.find((name) => name === "marketer") ?? others.at(-1) ?? plain,
  leader: names.find((name) => name === "group_leader") ?? names.find(isLeading) ?? plain,
}

/** Modules that a company can do without. */
export const optionalModules = catalogue.modules.filter((name) => name !== "administration")

const { languages } = vendored.vendor

/** A language beside English and Polish, where there is one. */
export const otherLocale = languages.at(-1) ?? languages[0]

/** A permission that is content, as a company's people hold it. */
export const contentKey = catalogue.entries.find(({ content, mode }) => content && mode === "view")?.key ?? ""
