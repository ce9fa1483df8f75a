import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { promisify } from "node:util"
import { expect, it } from "vitest"
import { play } from "../support/system.ts"

const manual = readFileSync(new URL("../../docs/operating.md", import.meta.url), "utf8")
/** The lines to type of one chapter, block by block. */
const linesOf = (chapter: string): readonly string[] => {
  const [, text = ""] = manual.split(`\n## ${chapter}\n`)
  const [here = ""] = text.split("\n## ")
  return [...here.matchAll(/^```sh\n(.*?)^```/gms)].map(([, lines = ""]) => lines)
}

const answerIn = (stdout: string): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>

it("a key was found in a commit: what the manual says to type ends it, finds whose it was, what was done by it, and makes another", async () => {
  const on = play()
  const founder = await on.register()
  const { tenantId, token, from } = founder
  const body = { name: "Payroll", permissions: ["users.view", "groups.view", "groups.create"], days: 30 }
  const made = await on.ask(founder, `POST /v1/tenants/${tenantId}/keys`, { body })
  const key = String(made["value"])
  const byKey = { token: key, from }
  const group = { body: { name: "Made by a thief" } }
  await on.ask(byKey, `POST /v1/tenants/${tenantId}/groups`, group)

  const variables = { API: on.running.addresses.api, KEY: key, TOKEN: token }
  const type = async (lines: string): Promise<string> => {
    const env = { PATH: process.env["PATH"], ...variables }
    return (await promisify(execFile)("bash", ["-euc", lines], { env, timeout: 30_000 })).stdout
  }
  const [report = "", find = "", look = "", replace = "", ...more] = linesOf("A key was found in a commit")
  expect(more).toEqual([])

  const told = on.mailbox.waitFor(founder.email, ({ subject }) => subject.includes("was found in public and revoked"))
  expect(answerIn(await type(report))).toEqual({})
  expect((await on.call(`GET /v1/tenants/${tenantId}/users`, byKey)).status).toBe(401)
  await told

  const found = (await type(find)).trim()
  expect(found).toBe(`${tenantId} ${String(made["keyId"])}`)
  const { data } = answerIn(await type(`${find}\n${look}`.replace(/^echo .*$/m, "")))
  const names = (data as readonly Record<string, unknown>[]).map(({ event }) => event)
  expect(names).toEqual(expect.arrayContaining(["key.reported", "group.created"]))
  expect(JSON.stringify(data)).toContain(String(made["keyId"]))

  const next = answerIn(await type(`${find}\n${replace}`.replace(/^echo .*$/m, "")))
  const works = await on.call(`GET /v1/tenants/${tenantId}/users`, { token: String(next["value"]), from })
  expect([next["networks"], works.status]).toEqual([["127.0.0.0/8"], 200])
})
