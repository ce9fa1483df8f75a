import { spawnSync } from "node:child_process"
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseVendor } from "@tenantry/core/permissions/index"
import { variable } from "@tenantry/functions/environment"
import { afterEach, expect, test, vi } from "vitest"
import { loadSettings } from "../../packages/local/src/settings.ts"
import { plainVendor, vendorFileOf } from "../support/vendor.ts"
import { temporaryFolder } from "./support.ts"

afterEach(() => vi.unstubAllEnvs())

const words = "must be an address like https://app.example.com"

const withFrontend = (url: string): string => vendorFileOf({ frontend: { url } })

/** A file of its own, as `VENDOR` names it. */
const fileWith = (text: string): string => {
  const path = join(temporaryFolder(), "their-vendor.json")
  writeFileSync(path, text)
  vi.stubEnv("VENDOR", path)
  return path
}

const bad = [
  "app.example.com",
  "localhost:3000",
  "ftp://app.example.com",
  "https://",
  "/app",
  "https://app.example.com/?from=mail",
  "https://app.example.com/#top",
  "https://me:secret@app.example.com",
]

test.each(bad)("a frontend at %s is none, and it is said what one looks like", (url) => {
  const path = fileWith(withFrontend(url))
  const folder = join(temporaryFolder(), "none")
  expect(() => loadSettings(folder)).toThrow(words)
  expect(() => loadSettings(folder)).toThrow(path)
  expect(existsSync(folder)).toBe(false)
})

test.each([
  ["https://app.example.com", "https://app.example.com"],
  ["https://app.example.com///", "https://app.example.com"],
  ["https://App.Example.com/team/", "https://app.example.com/team"],
  ["http://localhost:3000/", "http://localhost:3000"],
])("a frontend at %s is %s, in the functions and here", (url, address) => {
  fileWith(withFrontend(url))
  expect(parseVendor(withFrontend(url)).vendor.frontend.url).toBe(address)
  expect(loadSettings(temporaryFolder()).vendor.frontend.url).toBe(address)
})

test("a system with a bad vendor's file does not start, and says why", () => {
  const main = fileURLToPath(new URL("../../packages/local/src/main.ts", import.meta.url))
  const folder = temporaryFolder()
  const env = { ...process.env, TENANTRY_FOLDER: folder, VENDOR: fileWith(withFrontend("app.example.com")) }
  const { status, stderr } = spawnSync(process.execPath, [main], { env, encoding: "utf8", timeout: 30_000 })
  expect([status, stderr]).toEqual([1, expect.stringContaining(words)])
  expect(existsSync(join(folder, "dynamodb.db"))).toBe(false)
})

const { product } = plainVendor

test.each([
  ["product.name", { product: { ...product, name: "Lipa: Phone" } }],
  ["product.name", { product: { ...product, name: "Lipa\nPhone" } }],
  ["product.name", { product: { ...product, name: "Lipa\u200BPhone" } }],
  ["product.name", { product: { ...product, name: " Lipa" } }],
  ["product.name", { product: { ...product, name: "x".repeat(41) } }],
  ["product.support", { product: { ...product, support: "help" } }],
  ["product.support", { product: { ...product, support: "Help <help@lipa.example>" } }],
  ["product.support", { product: { ...product, support: "https://lipa.example/help" } }],
  ["product.support", { product: { ...product, support: `${"x".repeat(300)}@lipa.example` } }],
  ["product.logo", { product: { ...product, logo: "http://lipa.example/logo.png" } }],
  ["product.logo", { product: { ...product, logo: "logo.png" } }],
  ["product.color", { product: { ...product, color: "blue" } }],
  ["product.color", { product: { ...product, color: "#1a56db;background:red" } }],
  ["sender", { sender: "no-reply" }],
  ["sender", { sender: 'Lipa "Phone" <no-reply@lipa.example>' }],
  ["sender", { sender: "Lipa\r\nBcc: x@y.example <no-reply@lipa.example>" }],
  ["frontend.otherOrigins[0]", { frontend: { url: "https://a.example", otherOrigins: ["https://b.example/"] } }],
  ["product.logo", { product: { ...product, logo: "https://me:secret@lipa.example/logo.png" } }],
  ["frontend.otherOrigins[0]", { frontend: { url: "https://a.example", otherOrigins: ["ftp://b.example"] } }],
  ["languages", { languages: [] }],
  ["languages[0]", { languages: ["de"] }],
])("%s: %j is refused, in the functions and here, and it is said where it is", (where, more) => {
  const text = vendorFileOf(more)
  fileWith(text)
  expect(() => parseVendor(text)).toThrow(where)
  const folder = join(temporaryFolder(), "none")
  expect(() => loadSettings(folder)).toThrow(where)
  expect(existsSync(folder)).toBe(false)
})

test("whose product it is, is what is said of it; every page of this machine may call besides", () => {
  const frontend = { url: "https://app.lipa.example", otherOrigins: ["https://admin.lipa.example"] }
  fileWith(vendorFileOf({ frontend, languages: ["pl", "en"] }))
  expect(loadSettings(temporaryFolder()).vendor).toEqual({
    product: "Lipa Phone",
    support: "help@lipa.example",
    color: "#1a56db",
    sender: "Lipa Phone <no-reply@lipa.example>",
    frontend: { url: frontend.url, otherOrigins: [...frontend.otherOrigins, "loopback"] },
    languages: ["pl", "en"],
  })
})

test("a function without a vendor's file does not start, and says which variable is missing", () => {
  vi.stubEnv("VENDOR", "")
  expect(() => variable("VENDOR")).toThrow("VENDOR is not set")
})
