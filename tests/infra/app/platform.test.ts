import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, expect, it } from "vitest"
import { preparePlatform } from "../../../infra/platform.ts"

const script = fileURLToPath(new URL("../../../infra/platform.ts", import.meta.url))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenantry-platform-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const text = (name: string): string => readFileSync(join(folder, ".sst/platform", name), "utf8")

/** In a process of its own, with no network to reach. */
const prepareElsewhere = async (): Promise<unknown> => {
  const code = `import { preparePlatform } from ${JSON.stringify(script)}; preparePlatform(${JSON.stringify(folder)})`
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], { env: {}, stdio: "inherit" })
  const [status] = (await once(child, "exit")) as [unknown]
  return status
}

it("puts SST's types where sst.config.ts looks for them", () => {
  expect(preparePlatform(folder)).toBe(true)
  expect(existsSync(join(folder, ".sst/platform/src/components/aws/function.ts"))).toBe(true)
  expect(text("config.d.ts")).toContain("export const $config")
  expect(readdirSync(join(folder, ".sst"))).toEqual(["platform"])
})

it("does nothing when they are there, and begins anew with another version", () => {
  preparePlatform(folder)
  expect(preparePlatform(folder)).toBe(false)
  writeFileSync(join(folder, ".sst/platform/version"), "0.0.1")
  expect(preparePlatform(folder)).toBe(true)
  expect(text("version")).toMatch(/^4\./)
})

it("writes its declarations again where SST has written its own", () => {
  preparePlatform(folder)
  writeFileSync(join(folder, ".sst/platform/config.d.ts"), "// SST's")
  preparePlatform(folder)
  expect(text("config.d.ts")).toContain("export const $config")
})

it("may be begun by several at once, without variables and without a network", async () => {
  expect(await Promise.all([prepareElsewhere(), prepareElsewhere(), prepareElsewhere()])).toEqual([0, 0, 0])
  expect(text("config.d.ts")).toContain("export const $config")
  expect(readdirSync(join(folder, ".sst"))).toEqual(["platform"])
})

it("says why when SST does not unpack", () => {
  expect(() => preparePlatform(folder, join(folder, "node_modules"))).toThrow(/ENOENT/)
})
