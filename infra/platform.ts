import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

// SST's components are TypeScript inside its binary. It unpacks them before it looks for providers on the network; what
// it would download then is installed with our own dependencies, and its declarations are few enough to be ours.

const root = fileURLToPath(new URL("../", import.meta.url))

/** What SST writes itself once it has been on the network, for the one provider that we have. */
const declarations = `import "./src/global.d.ts"
import type { App, AppInput, Config } from "./src/config"
import * as _aws from "@pulumi/aws"

declare global {
  export import aws = _aws
  interface Providers {
    providers?: { aws?: (_aws.ProviderArgs & { version?: string }) | boolean | string }
  }
  type Configured = Omit<App, "providers"> & Providers
  export const $config: (
    input: Omit<Config, "app"> & { app(input: AppInput): Configured | Promise<Configured> },
  ) => Config
}
`

/** SST evaluates a configuration before it unpacks anything: this one wants nothing. */
const emptyConfiguration = `export default $config({ app: () => ({ name: "types", home: "aws" }), async run() {} })\n`

const textOf = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined)

const installedVersion = (modules: string): string => {
  const { version } = JSON.parse(readFileSync(join(modules, "sst", "package.json"), "utf8")) as { version: string }
  return version
}

const binaryIn = (modules: string): string => {
  const file = join(modules, `sst-${process.platform}-${process.arch}`, "bin", "sst")
  const found = [file, `${file}.exe`].find((each) => existsSync(each))
  if (found === undefined) throw new Error(`SST has no package for ${process.platform} ${process.arch}: ${file}`)
  return found
}

/** No variable of the caller's, no home, and a proxy that nobody answers at: SST gives up as soon as it has unpacked. */
const offline = (folder: string): NodeJS.ProcessEnv => ({
  PATH: dirname(process.execPath),
  HOME: folder,
  HTTP_PROXY: "http://127.0.0.1:9",
  HTTPS_PROXY: "http://127.0.0.1:9",
  SST_SKIP_DEPENDENCY_CHECK: "1",
  SST_NO_BUN: "1",
  SST_TELEMETRY_DISABLED: "1",
})

/** Unpacks into a folder of its own; answers where it lies. That SST fails afterwards is meant. */
const unpackIn = (folder: string, modules: string): string => {
  writeFileSync(join(folder, "sst.config.ts"), emptyConfiguration)
  const { stderr, error } = spawnSync(binaryIn(modules), ["install", "--stage", "types", "--print-logs"], {
    cwd: folder,
    env: offline(folder),
    encoding: "utf8",
    timeout: 60_000,
    killSignal: "SIGKILL",
  })
  const platform = join(folder, ".sst", "platform")
  if (textOf(join(platform, "version")) === installedVersion(modules)) return platform
  throw new Error(`SST did not unpack its platform: ${error?.message ?? stderr}`)
}

/** Another process may put its own there meanwhile: it is the same. */
const putInPlace = (unpacked: string, platform: string, folder: string, version: string): void => {
  const isThere = (): boolean => textOf(join(platform, "version")) === version
  try {
    if (!isThere() && existsSync(platform)) renameSync(platform, join(folder, "outdated"))
    if (!isThere()) renameSync(unpacked, platform)
  } catch (error) {
    if (!isThere()) throw error
  }
}

const unpack = (state: string, modules: string): void => {
  mkdirSync(state, { recursive: true })
  // In the same file system as its destination, so that it gets there in one step.
  const folder = mkdtempSync(join(state, "unpack-"))
  try {
    putInPlace(unpackIn(folder, modules), join(state, "platform"), folder, installedVersion(modules))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const declare = (platform: string): void => {
  const file = join(platform, "config.d.ts")
  if (textOf(file) === declarations) return
  const written = `${file}.${process.pid}`
  writeFileSync(written, declarations)
  renameSync(written, file)
}

/**
 * Puts the types of SST's components into `.sst/platform`, from the installed package and without a network. Does nothing
 * where they already are of this version; several processes may do it at once. Answers whether it unpacked.
 */
export const preparePlatform = (folder = root, modules = join(root, "node_modules")): boolean => {
  const state = join(folder, ".sst")
  const platform = join(state, "platform")
  const isOutdated = textOf(join(platform, "version")) !== installedVersion(modules)
  if (isOutdated) unpack(state, modules)
  declare(platform)
  return isOutdated
}

if (import.meta.main) preparePlatform()
