import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { frontendUrl, vendorFromEnvironment } from "@tenantry/functions/environment"
import { afterEach, expect, test, vi } from "vitest"
import { loadSettings } from "../../packages/local/src/settings.ts"
import { temporaryFolder } from "./support.ts"

afterEach(() => vi.unstubAllEnvs())

const words = "FRONTEND_URL must be an address like https://app.example.com"

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

test.each(bad)("FRONTEND_URL: %s is none, and it is said what one looks like", (value) => {
  vi.stubEnv("FRONTEND_URL", value)
  expect(frontendUrl).toThrow(words)
  const folder = join(temporaryFolder(), "none")
  expect(() => loadSettings(folder)).toThrow(words)
  expect(existsSync(folder)).toBe(false)
})

test.each([
  ["https://app.example.com", "https://app.example.com"],
  ["https://app.example.com///", "https://app.example.com"],
  ["https://App.Example.com/team/", "https://app.example.com/team"],
  ["http://localhost:3000/", "http://localhost:3000"],
])("FRONTEND_URL: %s is %s, in the functions and here", (value, address) => {
  vi.stubEnv("FRONTEND_URL", value)
  expect(frontendUrl()).toBe(address)
  expect(loadSettings(temporaryFolder()).frontendUrl).toBe(address)
})

test("a system with a bad FRONTEND_URL does not start, and says why", () => {
  const main = fileURLToPath(new URL("../../packages/local/src/main.ts", import.meta.url))
  const folder = temporaryFolder()
  const env = { ...process.env, TENANTRY_FOLDER: folder, FRONTEND_URL: "app.example.com" }
  const { status, stderr } = spawnSync(process.execPath, [main], { env, encoding: "utf8", timeout: 30_000 })
  expect([status, stderr]).toEqual([1, expect.stringContaining(words)])
  expect(existsSync(join(folder, "dynamodb.db"))).toBe(false)
})

const good = { PRODUCT_NAME: "Lipa Phone", SUPPORT_ADDRESS: "help@lipa.example" }

test.each([
  ["PRODUCT_NAME", "Lipa: Phone"],
  ["PRODUCT_NAME", "Lipa\nPhone"],
  ["PRODUCT_NAME", "Lipa\u200BPhone"],
  ["PRODUCT_NAME", " Lipa"],
  ["PRODUCT_NAME", "x".repeat(41)],
  ["SUPPORT_ADDRESS", "help"],
  ["SUPPORT_ADDRESS", "Help <help@lipa.example>"],
  ["SUPPORT_ADDRESS", "https://lipa.example/help"],
  ["SUPPORT_ADDRESS", `${"x".repeat(300)}@lipa.example`],
])("%s: %j is refused, in the functions and here, and it is said what one looks like", (name, value) => {
  for (const [name, value] of Object.entries(good)) vi.stubEnv(name, value)
  vi.stubEnv(name, value)
  expect(vendorFromEnvironment).toThrow(`${name} must be`)
  const folder = join(temporaryFolder(), "none")
  expect(() => loadSettings(folder)).toThrow(`${name} must be`)
  expect(existsSync(folder)).toBe(false)
})

test("product and support are what is said of them, in the functions and here", () => {
  for (const [name, value] of Object.entries(good)) vi.stubEnv(name, value)
  const vendor = { product: "Lipa Phone", support: "help@lipa.example" }
  expect(vendorFromEnvironment()).toEqual(vendor)
  expect(loadSettings(temporaryFolder())).toMatchObject({ vendor, mailFrom: expect.stringMatching(/^Lipa Phone </) })
})

test.each(Object.keys(good))("a function without %s does not start, and says which variable is missing", (missing) => {
  for (const [name, value] of Object.entries(good)) vi.stubEnv(name, name === missing ? "" : value)
  expect(vendorFromEnvironment).toThrow(`${missing} is not set`)
})
