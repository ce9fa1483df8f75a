import { defineConfig } from "vitest/config"

const rules = ["tests/rules/**/*.test.ts", "tests/texts/**/*.test.ts"]

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
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
