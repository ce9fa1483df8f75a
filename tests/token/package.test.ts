import { execFile } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { positions } from "@tenantry/core/permissions/catalogue/index"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openToken } from "../../packages/token/src/index.ts"
import { play } from "../support/system.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const run = promisify(execFile)
const npm = (args: readonly string[], cwd: string) =>
  run("npm", [...args, "--offline", "--no-audit", "--no-fund"], { cwd })

/** A service of somebody else's: a folder with nothing of ours but the package, as `npm pack` makes it. */
const service = mkdtempSync(join(tmpdir(), "tenantry-service-"))
afterAll(() => rmSync(service, { recursive: true, force: true }))
const installed = join(service, "node_modules/@tenantry/token")

beforeAll(async () => {
  await npm(["pack", "-w", "@tenantry/token", "--pack-destination", service], root)
  writeFileSync(join(service, "package.json"), '{ "name": "service", "private": true }')
  const tarball = readdirSync(service).find((name) => name.endsWith(".tgz"))
  await npm(["install", `./${tarball}`], service)
})

/** Nothing that a token says may be lost between its trigger and a service in plain JavaScript. */
const founderToken = async (): Promise<{ payload: object; tenantId: string }> => {
  const founder = await play().register()
  const [, body = ""] = founder.token.split(".")
  return { payload: JSON.parse(Buffer.from(body, "base64url").toString()) as object, tenantId: founder.tenantId }
}

const decide = `
const access = openToken(JSON.parse(process.argv[2]))
const held = JSON.parse(process.argv[3]).map((key) => access.scopeOf(key))
console.log(JSON.stringify({ place: access.place, groups: access.groups, held, far: access.can("users.view", "tenant") }))
`

const programs = {
  "by import": ["use.mjs", `import { openToken } from "@tenantry/token"\n${decide}`],
  "by require": ["use.cjs", `const { openToken } = require("@tenantry/token")\n${decide}`],
} as const

describe("the package for other services", () => {
  test.each(Object.entries(programs))("reads the first token of a founder in plain Node, taken %s", async (_, use) => {
    const [name, text] = use
    writeFileSync(join(service, name), text)
    const { payload, tenantId } = await founderToken()
    const given = [join(service, name), JSON.stringify(payload), JSON.stringify(positions)]
    const plain = ["--no-strip-types", "--no-experimental-require-module"]
    const { stdout } = await run(process.execPath, [...plain, ...given], { cwd: service })
    const held = positions.map((key) => openToken(payload).scopeOf(key))
    expect(JSON.parse(stdout)).toEqual({ place: tenantId, groups: ["administrator"], held, far: true })
  })

  test("brings nothing along: no dependency, no module that it asks for, nothing that waits or reaches out", () => {
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as Record<string, unknown>
    expect(manifest).toMatchObject({ license: "UNLICENSED", type: "module" })
    for (const name of ["dependencies", "peerDependencies", "optionalDependencies", "bin"])
      expect(manifest).not.toHaveProperty(name)
    expect(readdirSync(join(service, "node_modules/@tenantry"))).toEqual(["token"])
    expect(readdirSync(installed).toSorted()).toEqual(["README.md", "dist", "package.json"])
    const names = readdirSync(join(installed, "dist")).toSorted()
    expect(names).toEqual(["index.cjs", "index.d.cts", "index.d.ts", "index.js"])
    const reaches =
      /\b(import|require|fetch|process|Buffer|XMLHttpRequest|WebSocket|globalThis|await|async|Date|setTimeout)\b/
    for (const name of ["index.js", "index.cjs"]) {
      const code = readFileSync(join(installed, "dist", name), "utf8").replaceAll(
        /\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"/g,
        "",
      )
      expect([name, reaches.exec(code)?.[0]]).toEqual([name, undefined])
    }
  })

  test.each(["use.ts", "use.mts", "use.cts"])("has types that a service checks itself against: %s", async (name) => {
    const good =
      'import { openToken, type OpenedToken } from "@tenantry/token"\nexport const a: OpenedToken = openToken({})\n'
    const wrong = `${good}a.can("calls.view", "everywhere")\n`
    const tsc = (text: string): Promise<string> => {
      writeFileSync(join(service, name), text)
      const flags = ["--noEmit", "--strict", "--skipLibCheck", "false", "--module", "nodenext", "--target", "es2022"]
      return run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...flags, name], {
        cwd: service,
      }).then(
        () => "",
        ({ stdout }: { stdout: string }) => stdout,
      )
    }
    expect(await tsc(good)).toBe("")
    expect(await tsc(wrong)).toMatch(/'"everywhere"' is not assignable to parameter/)
  })
})
