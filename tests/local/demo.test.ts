import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../../", import.meta.url))

describe("the story", () => {
  it("is played whole on a system of its own, and is what docs/story.md says", { timeout: 120_000 }, async () => {
    const demo = ["packages/local/src/demo/main.ts", "--check", "docs/story.md"]
    const { stdout } = await promisify(execFile)(process.execPath, demo, { cwd: root })
    expect(stdout).toContain("The story is what docs/story.md says.")
  })
})
