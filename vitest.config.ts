import { defineConfig } from "vitest/config"

const rules = ["tests/rules/**/*.test.ts", "tests/texts/**/*.test.ts", "tests/permissions/**/*.test.ts"]

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // On two cores Vitest takes one worker by itself; the tests wait more than they compute.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "unit", include: rules } },
      {
        extends: true,
        test: {
          name: "system",
          include: ["tests/**/*.test.ts"],
          exclude: rules,
          globalSetup: ["tests/support/system-setup.ts"],
        },
      },
    ],
  },
})
