import { execFile } from "node:child_process"
import { once } from "node:events"
import { readdirSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { describe, expect, inject, it } from "vitest"
import { openStage } from "../../packages/local/src/demo/stage.ts"
import { silent } from "../../packages/local/src/demo/telling.ts"
import { mailbox } from "../../packages/local/src/mail/index.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))

describe("the story", () => {
  it("is played whole on a system of its own, and is what docs/story says", { timeout: 120_000 }, async () => {
    const demo = ["packages/local/src/demo/main.ts", "--check"]
    const { stdout } = await promisify(execFile)(process.execPath, demo, { cwd: root })
    expect(stdout).toContain("The story is what docs/story says.")
  })

  // Whatever is played can be recorded: what has to be told, is said here.
  it("is recorded with all its chapters, and with somebody refused for each kind of reason", () => {
    const files = readdirSync(join(root, "docs/story")).toSorted()
    const recorded = files.map((name) => readFileSync(join(root, "docs/story", name), "utf8")).join("")
    expect([...recorded.matchAll(/^# \d+\. (.*)$/gm)].map(([, title]) => title)).toEqual([
      "The founder registers",
      "She asks what inviting a colleague would do, then does it",
      "A colleague joins, a consultant accepts, a stranger is refused",
      "She looks after admins and invitations",
      "She hands the account over",
      "The new owner reads the audit log",
      "Groups, and a role of the company's own",
      "Three people, one of them a leader",
      "Everybody sees whom they reach",
      "Blocked, and deleted",
      "Somebody of the staff visits, for a reason",
      "A partner brings a customer, who narrows and ends its access",
    ])
    const refusals = new Set([...recorded.matchAll(/^HTTP\/1\.1 ([345]\d\d) /gm)].map(([, status]) => Number(status)))
    expect([...refusals].toSorted((a, b) => a - b)).toEqual([400, 403, 404, 409, 410, 428])
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

describe("an answer in the story", () => {
  const answers = (body: object) => createServer((_, reply) => reply.end(JSON.stringify(body))).listen(0, "127.0.0.1")

  it.each([
    { effects: [{ text: "Ewa gives it to “undefined”." }] },
    { data: [{ name: "[object Object]" }] },
    { title: "NaN users" },
  ])("that lacks what it speaks of fails the story, and so its record: %j", async (body) => {
    const server = answers(body)
    try {
      await once(server, "listening")
      const { port } = server.address() as AddressInfo
      const { addresses, pool } = inject("system")
      const stage = openStage(
        { addresses: { ...addresses, api: `http://127.0.0.1:${port}` }, pool, mailbox: mailbox("http://127.0.0.1:9") },
        silent,
      )
      await expect(stage.ask(undefined, "GET /v1/me")).rejects.toThrow("something is missing in")
    } finally {
      server.close()
    }
  })
})
