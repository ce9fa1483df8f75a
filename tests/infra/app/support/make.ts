import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { environmentOf } from "../../../../infra/configuration.ts"
import { stageNamed } from "../../../../infra/stages.ts"
import { vendorIn } from "../../../../infra/vendor.ts"
import { preparePlatform } from "../../../../infra/platform.ts"
import { functions } from "../../../../packages/functions/src/manifest.ts"
import type { Made, Wanted } from "./resource.ts"

const root = fileURLToPath(new URL("../../../../", import.meta.url))
const platform = join(root, ".sst/platform")

/** The versions of the secrets that the deployment says. */
export const versions = { "key-roots": 3, "origin-secret": 7 }

/** What the bundles say goes to the identity function. */
export const identityRoutes = ["POST /v1/registrations", "POST /v1/tenants/{tenantId}/users"]

/** As SST does it: one file, with its own functions put in where they are named. */
const bundle = async (): Promise<Uint8Array> => {
  preparePlatform()
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("program.ts", import.meta.url))],
    inject: [join(platform, "src/shim/run.js")],
    bundle: true,
    platform: "node",
    format: "cjs",
    packages: "external",
    write: false,
    logLevel: "error",
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error("nothing was bundled")
  return file.contents
}

let bundled: Promise<Uint8Array> | undefined

/** In place of the bundles, whose contents nothing here looks at. */
const pretendBundles = (folder: string, names: readonly string[], stage: string): void => {
  for (const name of names) {
    mkdirSync(join(folder, "dist/functions", name), { recursive: true })
    writeFileSync(join(folder, "dist/functions", name, "index.mjs"), "export const handler = () => {}\n")
  }
  writeFileSync(join(folder, "dist/vendor.json"), JSON.stringify(vendorIn(stageNamed(stage))))
  writeFileSync(join(folder, "dist/routes.json"), JSON.stringify(identityRoutes))
}

const run = async (wanted: Wanted, folder: string): Promise<void> => {
  const program = join(folder, "program.cjs")
  bundled ??= bundle()
  writeFileSync(program, await bundled)
  const own = { PATH: process.env["PATH"], HOME: folder, ...environmentOf(wanted.stage, versions) }
  const child = spawn(process.execPath, [program, JSON.stringify(wanted), folder, platform], {
    cwd: folder,
    env: { ...own, ...wanted.environment },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")])
  if (code !== 0) throw new Error(`the application was not made (${String(code)}): ${said}${complained}`)
}

/** Runs `sst.config.ts` for a stage, and answers everything it asked for. */
export const make = async (wanted: Wanted): Promise<Made> => {
  // Below the repository, so that what the file imports is found.
  const parent = join(root, "node_modules/.cache")
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, "application-"))
  try {
    pretendBundles(folder, [...Object.keys(functions), ...Object.keys(wanted.more ?? {})], wanted.stage)
    await run(wanted, folder)
    return JSON.parse(readFileSync(join(folder, "made.json"), "utf8")) as Made
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
