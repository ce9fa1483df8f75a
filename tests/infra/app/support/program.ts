import { writeFileSync } from "node:fs"
import { join } from "node:path"
import * as pulumi from "@pulumi/pulumi"
import type { Declared } from "../../../../infra/app/index.ts"
import { recording } from "./mocks.ts"
import type { Made, Wanted } from "./resource.ts"
import { serveSst } from "./server.ts"

// Runs `sst.config.ts` as SST does, in a process of its own, on Pulumi's mocks. When nothing is left to wait for, all
// resources have been asked for: that is when they are written down.

type Configuration = {
  readonly app: (input: { stage: string }) => Promise<{ name: string; providers: { aws: { region: string } } }>
  readonly run: () => Promise<Record<string, unknown>>
}

const [, , wantedText = "", folder = "", platform = ""] = process.argv
const { stage, more } = JSON.parse(wantedText) as Wanted

const provideGlobals = async (app: object): Promise<void> => {
  const paths = { home: folder, root: folder, work: folder, platform }
  const cli = { command: "deploy", rpc: "", paths, state: { version: {} } }
  Object.assign(globalThis, { $app: { ...app, stage }, $dev: false, $cli: cli, aws: await import("@pulumi/aws") })
  Object.assign(globalThis, { sst: await import("../../../../.sst/platform/src/components/index") })
}

const programOf = async (configuration: Configuration): Promise<() => Promise<Record<string, unknown>>> => {
  if (more === undefined) return configuration.run
  const { application } = await import("../../../../infra/app/index.ts")
  return async () => application(more as Declared)
}

const main = async (): Promise<void> => {
  const recorded = { resources: [], calls: [] }
  const built: Made["built"][number][] = []
  process.env["SST_SERVER"] = await serveSst(built)
  // SST's way of saying what the file may use before it is run.
  Object.assign(globalThis, { $config: (given: Configuration) => given })
  const configuration = ((await import("../../../../sst.config.ts")) as { default: unknown }).default as Configuration
  const app = await configuration.app({ stage })
  await pulumi.runtime.setMocks(recording(recorded, app.providers.aws.region), app.name, stage, false)
  await provideGlobals(app)
  const program = await programOf(configuration)
  let outputs: Record<string, unknown> = {}
  await pulumi.runtime.runInPulumiStack(async () => {
    pulumi.output(await program()).apply((resolved) => {
      outputs = resolved
    })
  })
  process.once("beforeExit", () =>
    writeFileSync(join(folder, "made.json"), JSON.stringify({ app, ...recorded, built, outputs })),
  )
}

void main()
