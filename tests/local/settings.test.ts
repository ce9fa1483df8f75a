import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { frontendUrl } from "@tenantry/functions/environment"
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
