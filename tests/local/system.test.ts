import { once } from "node:events"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb"
import { expect, test } from "vitest"
import { engineClient } from "../../packages/local/src/engine/index.ts"
import { mailbox } from "../../packages/local/src/mail/index.ts"
import { mailSender } from "../../packages/local/src/mail/sender.ts"
import { type Addresses, runningSystem } from "../../packages/local/src/settings.ts"
import { isRunning, kill, runFixture, temporaryFolder } from "./support.ts"
import { until } from "../support/until.ts"

const address = "anna@acme.example"

const start = async (folder: string, ...flags: string[]) => {
  const { child, lines } = runFixture("system.ts", folder, ...flags)
  // A start takes more than ten seconds of work.
  await until("the system runs", () => lines.length > 0 || child.exitCode !== null, 60_000)
  const addresses: Addresses = JSON.parse(lines[0] ?? "")
  return { child, addresses, engine: Number(readFileSync(join(folder, "dynamodb.db.pid"), "utf8")) }
}

const store = async ({ engine, mail }: Addresses): Promise<void> => {
  const Item = { pk: { S: "kept" }, sk: { S: "#" } }
  await engineClient(engine).send(new PutItemCommand({ TableName: "tenantry", Item }))
  await mailSender(mail, "no-reply@tenantry.example").send({ to: address, subject: "Kept", html: "-" })
}

/** What of all that is kept can be read: the item, the mails, the provider's signing keys, our key roots. */
const kept = async (folder: string, { engine, mail, identityProvider }: Addresses, pool: string) => {
  const key = { TableName: "tenantry", Key: { pk: { S: "kept" }, sk: { S: "#" } } }
  const { Item } = await engineClient(engine).send(new GetItemCommand(key))
  const mails = (await mailbox(mail).to(address)).map((each) => each.subject)
  const jwks = await (await fetch(`${identityProvider}/${pool}/.well-known/jwks.json`)).text()
  return { item: Item?.["pk"]?.S, mails, jwks, roots: readFileSync(join(folder, "key-roots"), "utf8") }
}

test("all state survives a kill -9 and an orderly stop, nothing is left running, and a fresh start has none", async () => {
  const folder = temporaryFolder()
  const first = await start(folder)
  const { addresses, pool } = runningSystem(folder)
  expect(addresses).toEqual(first.addresses)
  await store(addresses)
  const before = await kept(folder, addresses, pool.id)
  expect(before).toMatchObject({ item: "kept", mails: ["Kept"], jwks: expect.stringContaining('"kid"') })
  await kill(first.child)
  await until("the engine is gone", () => !isRunning(first.engine))

  const second = await start(folder)
  expect(await kept(folder, second.addresses, pool.id)).toEqual(before)
  second.child.kill("SIGTERM")
  expect(await once(second.child, "exit")).toEqual([0, null])
  expect(isRunning(second.engine)).toBe(false)
  expect(existsSync(join(folder, "addresses.json"))).toBe(false)

  const third = await start(folder, "fresh")
  const after = await kept(folder, third.addresses, pool.id)
  expect(after).toMatchObject({ item: undefined, mails: [] })
  expect([after.jwks, after.roots]).not.toEqual(expect.arrayContaining([before.jwks]))
  expect(after.roots).not.toBe(before.roots)
}, 200_000)

test.for([
  ["main.ts", ["--nonsense"], 2, "Unknown option '--nonsense'"],
  ["main.ts", ["--help"], 0, "Usage: npm start"],
  ["token.ts", ["only@an.address"], 2, "Usage: npm run -s token -- EMAIL PASSWORD"],
  ["token.ts", ["anna@acme.example", "a password"], 1, "No local system runs on"],
] as const)("%s %j ends with %i and says why", ([script, args, code, words]) => {
  const path = fileURLToPath(new URL(`../../packages/local/src/${script}`, import.meta.url))
  const env = { ...process.env, TENANTRY_FOLDER: temporaryFolder() }
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { env, encoding: "utf8" })
  expect({ status, text: stdout + stderr }).toEqual({ status: code, text: expect.stringContaining(words) })
})
