import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DescribeTableCommand, DescribeTimeToLiveCommand, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb"
import { afterEach, expect, onTestFinished, test, vi } from "vitest"
import { engineBinary } from "../../packages/local/src/engine/binary.ts"
import { trimStream } from "../../packages/local/src/engine/file.ts"
import {
  createTable,
  dropTable,
  type Engine,
  engineClient,
  startEngine,
  sweepExpired,
} from "../../packages/local/src/engine/index.ts"
import { runEngine, SpotTaken } from "../../packages/local/src/engine/process.ts"
import { isRunning, kill, runFixture, temporaryFolder } from "./support.ts"
import { until } from "../support/until.ts"

afterEach(() => void vi.unstubAllEnvs())

const openEngine = async (folder = temporaryFolder()): Promise<Engine> => {
  const engine = await startEngine({ folder })
  onTestFinished(() => engine.stop())
  await createTable(engine.endpoint, "things")
  return engine
}

const put = (engine: Engine, pk: string, ttl?: number) =>
  engineClient(engine.endpoint).send(
    new PutItemCommand({
      TableName: "things",
      Item: { pk: { S: pk }, sk: { S: "#" }, ...(ttl && { ttl: { N: String(ttl) } }) },
    }),
  )

const keys = async (engine: Engine): Promise<readonly string[]> => {
  const { Items = [] } = await engineClient(engine.endpoint).send(new ScanCommand({ TableName: "things" }))
  return Items.map((item) => item["pk"]?.S ?? "").toSorted()
}

const enginePid = (folder: string): number => Number(readFileSync(join(folder, "dynamodb.db.pid"), "utf8"))

const watchdogOf = (enginePid: number): number => {
  const isIt = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").endsWith(`kill -9 "$0" 2>/dev/null\0${enginePid}\0`)
    } catch {
      return false
    }
  }
  return Number(readdirSync("/proc").find((name) => /^\d+$/.test(name) && isIt(name)))
}

test("the table has the declared keys, indexes, stream and expiry", async () => {
  const { endpoint } = await openEngine()
  const client = engineClient(endpoint)
  const { Table } = await client.send(new DescribeTableCommand({ TableName: "things" }))
  expect(Table?.KeySchema?.map((key) => key.AttributeName)).toEqual(["pk", "sk"])
  expect(Table?.GlobalSecondaryIndexes?.map((index) => [index.IndexName, index.Projection?.ProjectionType])).toEqual([
    ["gsi1", "KEYS_ONLY"],
    ["gsi2", "KEYS_ONLY"],
  ])
  expect(Table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" })
  const expiry = await client.send(new DescribeTimeToLiveCommand({ TableName: "things" }))
  expect(expiry.TimeToLiveDescription?.AttributeName).toBe("ttl")
})

test("creating the table again changes nothing", async () => {
  const engine = await openEngine()
  await put(engine, "a")
  await createTable(engine.endpoint, "things")
  expect(await keys(engine)).toEqual(["a"])
})

test("a table that is dropped and created again is empty, and dropping none is no error", async () => {
  const engine = await openEngine()
  await put(engine, "a")
  for (let time = 0; time < 2; time += 1) await dropTable(engine.endpoint, "things")
  await createTable(engine.endpoint, "things")
  expect(await keys(engine)).toEqual([])
})

test("the engine dies with its parent, even by SIGKILL", async () => {
  const folder = temporaryFolder()
  const { child, lines } = runFixture("engine.ts", folder)
  await until("the engine stores items", () => lines.length > 3)
  const pid = enginePid(folder)
  expect(isRunning(pid)).toBe(true)
  await kill(child)
  await until("the engine is gone", () => !isRunning(pid))
})

test("what was stored survives a kill -9 of everything", async () => {
  const folder = temporaryFolder()
  const { child, lines } = runFixture("engine.ts", folder)
  await until("the engine stores items", () => lines.length > 50)
  const pid = enginePid(folder)
  // The watchdog first: it ends by itself once the others are gone, and nobody can be killed who is not there.
  for (const each of [watchdogOf(pid), pid]) process.kill(each, "SIGKILL")
  await kill(child)
  const stored = await keys(await openEngine(folder))
  expect(stored).toEqual(expect.arrayContaining(lines.slice(1)))
})

test("an engine that was left over on the same file is ended by the next start", async () => {
  const folder = temporaryFolder()
  const { child, lines } = runFixture("engine.ts", folder)
  await until("the engine stores items", () => lines.length > 3)
  const pid = enginePid(folder)
  process.kill(watchdogOf(pid), "SIGKILL")
  await kill(child)
  expect(isRunning(pid)).toBe(true)
  const stored = await keys(await openEngine(folder))
  expect(isRunning(pid)).toBe(false)
  expect(stored).toEqual(expect.arrayContaining(lines.slice(1)))
})

test("an engine that ends by itself is noticed, and one that is stopped is not", async () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()]
  const [falling, stopping] = [await openEngine(folder), await openEngine(other)]
  await stopping.stop()
  process.kill(enginePid(folder), "SIGKILL")
  const first = await Promise.race([stopping.lost.then(() => "the stopped"), falling.lost.then(() => "the fallen")])
  expect(first).toBe("the fallen")
  expect(await falling.lost).toBe("The DynamoDB engine ended by itself, by SIGKILL. It said nothing more.")
})

test("the sweep deletes what has expired and nothing else", async () => {
  const engine = await openEngine()
  const now = Math.floor(Date.now() / 1000)
  await Promise.all([put(engine, "expired", now - 2), put(engine, "alive", now + 60), put(engine, "timeless")])
  expect(await sweepExpired(engine.endpoint, "things")).toBe(1)
  expect(await keys(engine)).toEqual(["alive", "timeless"])
})

test("trimming the stream keeps young records, and the newest one whatever its age", async () => {
  const engine = await openEngine()
  for (const pk of ["a", "b", "c"]) await put(engine, pk)
  const file = engine.file ?? ""
  expect(trimStream(file, 60)).toBe(0)
  expect(trimStream(file, -60)).toBe(2)
  expect(trimStream(file, -60)).toBe(0)
})

test("an endpoint in the environment is used as it is, and nothing is started", async () => {
  vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8000")
  const folder = temporaryFolder()
  const engine = await startEngine({ folder })
  expect(engine.endpoint).toBe("http://127.0.0.1:8000")
  expect(() => enginePid(folder)).toThrow("ENOENT")
})

test("a platform without an engine is told the ways out", () => {
  expect(() => engineBinary("amiga-m68k")).toThrow(/no DynamoDB engine for amiga-m68k[^]*DynamoDB Local/)
})

test("an engine whose spot is taken finds another one, and no other failure is tried again", async () => {
  const folder = temporaryFolder()
  const first = await openEngine(folder)
  const { hostname: host, port } = new URL(first.endpoint)
  const again = runEngine(engineBinary(), join(temporaryFolder(), "other.db"), { host, port: Number(port) })
  await expect(again).rejects.toBeInstanceOf(SpotTaken)
  const broken = temporaryFolder()
  writeFileSync(join(broken, "dynamodb.db"), "This is no database, and it is longer than nothing. ".repeat(100))
  await expect(startEngine({ folder: broken })).rejects.toThrow(/did not start.*not a valid SQLite database/)
})
