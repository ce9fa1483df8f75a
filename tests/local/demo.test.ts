import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { describe, expect, inject, it } from "vitest"
import { openStage } from "../../packages/local/src/demo/stage.ts"
import { silent } from "../../packages/local/src/demo/telling.ts"
import { mailbox } from "../../packages/local/src/mail/index.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))

describe("the story", () => {
  it("is played whole on a system of its own, and is what docs/story.md says", { timeout: 120_000 }, async () => {
    const demo = ["packages/local/src/demo/main.ts", "--check", "docs/story.md"]
    const { stdout } = await promisify(execFile)(process.execPath, demo, { cwd: root })
    expect(stdout).toContain("The story is what docs/story.md says.")
  })
})

describe("a sentence of the story", () => {
  const told: string[] = []
  const stage = openStage(
    { addresses: inject("system").addresses, pool: inject("system").pool, mailbox: mailbox("http://127.0.0.1:9") },
    { ...silent, tell: (line) => told.push(line) },
  )

  it.each(["to “undefined”.", "undefined rights", "NaN users", "[object Object] invites"])(
    "that lacks what it speaks of fails the story: %s",
    (line) => {
      expect(() => stage.tell(line)).toThrow(`something is missing in “${line}”`)
      expect(told).toEqual([])
    },
  )
})
