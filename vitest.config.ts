import { existsSync, statfsSync } from "node:fs"
import { join } from "node:path"
import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"

const rules = [
  "tests/rules/**/*.test.ts",
  "tests/texts/**/*.test.ts",
  "tests/permissions/**/*.test.ts",
  "tests/text/**/*.test.ts",
]

/** Folders in which files take long: begun first, so that no worker is left with one of them in the end. */
const longest = ["tests/effects/", "tests/contracts/", "tests/races/", "tests/http/", "tests/local/"]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      [...longest, ""].findIndex((folder) => moduleId.includes(folder))
    // oxlint-disable-next-line unicorn/no-array-sort -- not an array's: Vitest's own order, by what it knows of files
    const known = await super.sort(files)
    return known.toSorted((a, b) => rank(a) - rank(b))
  }
}

/** Engines wait for the disk after every transaction; in a folder in memory they need not, where there is a roomy one. */
const useMemory = (folder: string, bytes: number): void => {
  if (!existsSync(folder)) return
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= bytes) process.env["TMPDIR"] ??= folder
}
useMemory("/dev/shm", 2 ** 30)

// Workers and the functions of every system load the same modules.
process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, "node_modules/.cache/compiled")

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // On two cores Vitest takes one worker by itself; the tests wait more than they compute.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "unit", include: rules } },
      {
        extends: true,
        test: {
          name: "system",
          include: ["tests/**/*.test.ts"],
          exclude: rules,
          // Loading all of it anew for each file would take a fifth of the time.
          isolate: false,
          globalSetup: ["tests/support/system-setup.ts"],
        },
      },
      {
        extends: true,
        // The contract of the API and the people of the first start, for a vendor who leaves out most of our modules and has its own roles and languages.
        test: {
          name: "clinic",
          include: ["tests/contracts/**/*.test.ts", "tests/local/people.test.ts"],
          env: { VENDOR: "docs/vendors/clinic.json" },
          isolate: false,
          globalSetup: ["tests/support/system-setup.ts"],
        },
      },
    ],
  },
})
