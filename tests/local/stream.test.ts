import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb"
import type { DynamoDBRecord } from "aws-lambda"
import { expect, onTestFinished, test } from "vitest"
import { createTable, engineClient, startEngine } from "../../packages/local/src/engine/index.ts"
import type { Host } from "../../packages/local/src/host/index.ts"
import type { Poison } from "./fixtures/stream.ts"
import { spec, startFixtures, temporaryFolder } from "./support.ts"
import { until } from "../support/until.ts"

type Seen = { readonly batches: readonly (readonly string[])[]; readonly records: readonly DynamoDBRecord[] }

const filter = { eventName: ["INSERT"], newImage: { e: ["delivery"] } }
const streamWith = (retries: number) => {
  const start = { kind: "stream", batchSize: 3, filter, retries, maxAgeSeconds: 60, bisectOnError: false } as const
  return spec("stream.ts", start, { environment: ["VENDOR"] })
}
const healthy: Poison = { key: "", times: 0, how: "partial" }

/** A table with items to write to it, and hosts that follow its stream from one folder. */
const openTable = async () => {
  const folder = temporaryFolder()
  const engine = await startEngine({ folder })
  onTestFinished(() => engine.stop())
  await createTable(engine.endpoint, "things")
  const client = engineClient(engine.endpoint)
  const put = async (pk: string, kind = "delivery"): Promise<void> => {
    const Item = { pk: { S: pk }, sk: { S: "#" }, e: { S: kind }, bytes: { B: new Uint8Array([1, 2, 3]) } }
    await client.send(new PutItemCommand({ TableName: "things", Item }))
  }
  const remove = (pk: string) =>
    client.send(new DeleteItemCommand({ TableName: "things", Key: { pk: { S: pk }, sk: { S: "#" } } }))
  const unused = "http://127.0.0.1:9"
  const endpoints = { dynamodb: engine.endpoint, identityProvider: unused, mail: unused, parameters: unused }
  const follow = (poison = healthy, backOffMs = 5, retries = 3): Promise<Host<"stream">> =>
    startFixtures(
      { stream: streamWith(retries) },
      { folder, endpoints, backOffMs, environment: { VENDOR: JSON.stringify(poison) } },
    )
  return { folder, put, remove, follow }
}

const seenBy = async (host: Host<"stream">): Promise<Seen> => {
  await host.settle()
  return JSON.parse(JSON.stringify(await host.invoke("stream", { report: true })))
}

test("only what the filter lets through arrives, in order, in batches of the declared size", async () => {
  const { put, remove, follow } = await openTable()
  for (const pk of ["a", "b", "c"]) await put(pk)
  await put("other", "event")
  await put("a")
  await remove("b")
  await put("d")
  const { batches } = await seenBy(await follow())
  expect(batches).toEqual([["a", "b", "c"], ["d"]])
})

test("a record has Lambda's shape", async () => {
  const { put, follow } = await openTable()
  await put("a")
  const { records } = await seenBy(await follow())
  expect(records).toEqual([
    {
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: "INSERT",
      eventVersion: "1.1",
      eventSource: "aws:dynamodb",
      awsRegion: "eu-west-1",
      eventSourceARN: expect.stringMatching(/^arn:aws:dynamodb:eu-west-1:\d{12}:table\/things\/stream\/\S+$/),
      dynamodb: {
        ApproximateCreationDateTime: expect.toSatisfy((s: number) => Math.abs(s - Date.now() / 1000) < 60),
        Keys: { pk: { S: "a" }, sk: { S: "#" } },
        NewImage: { pk: { S: "a" }, sk: { S: "#" }, e: { S: "delivery" }, bytes: { B: "AQID" } },
        SequenceNumber: expect.stringMatching(/^\d+$/),
        SizeBytes: expect.any(Number),
        StreamViewType: "NEW_AND_OLD_IMAGES",
      },
    },
  ])
})

test("a new record arrives by itself, and whoever waits for all that was put has it", async () => {
  const { put, follow } = await openTable()
  const host = await follow()
  await host.warm(["stream"])
  await put("a")
  const { batches } = await seenBy(host)
  expect(batches).toEqual([["a"]])
})

test("a record that fails comes again with all after it, and none before it", async () => {
  const { put, follow } = await openTable()
  for (const pk of ["a", "b", "c", "d"]) await put(pk)
  const { batches } = await seenBy(await follow({ key: "b", times: 2, how: "partial" }))
  expect(batches).toEqual([["a", "b", "c"], ["b", "c"], ["b", "c"], ["d"]])
})

test.for(["throw", "nonsense"] as const)("a batch that fails as a whole (%s) comes again as a whole", async (how) => {
  const { put, follow } = await openTable()
  for (const pk of ["a", "b", "c", "d"]) await put(pk)
  const { batches } = await seenBy(await follow({ key: "b", times: 1, how }))
  expect(batches).toEqual([["a", "b", "c"], ["a", "b", "c"], ["d"]])
})

test("after three retries the rest of the batch is given up, said in the log, and the stream goes on", async () => {
  const { folder, put, follow } = await openTable()
  for (const pk of ["a", "b", "c", "d"]) await put(pk)
  const { batches } = await seenBy(await follow({ key: "b", times: 100, how: "partial" }))
  expect(batches).toEqual([["a", "b", "c"], ["b", "c"], ["b", "c"], ["b", "c"], ["d"]])
  expect(readFileSync(join(folder, "functions.log"), "utf8")).toMatch(
    /Gave up 2 stream record\(s\) after 3 retries: 2, 3/,
  )
})

test("the function says how many retries there are", async () => {
  const { put, follow } = await openTable()
  for (const pk of ["a", "b", "c", "d"]) await put(pk)
  const { batches } = await seenBy(await follow({ key: "b", times: 100, how: "partial" }, 5, 1))
  expect(batches).toEqual([["a", "b", "c"], ["b", "c"], ["d"]])
})

test("a batch whose retries a stop cut short comes again after the restart, and none before it", async () => {
  const { put, follow } = await openTable()
  for (const pk of ["a", "b", "c", "d"]) await put(pk)
  const first = await follow({ key: "d", times: 100, how: "throw" }, 60_000)
  const seen = async (): Promise<string> => JSON.stringify(await first.invoke("stream", { report: true }))
  await until("the batch was tried", async () => (await seen()).includes('["d"]'))
  await first.stop()
  expect((await seenBy(await follow())).batches).toEqual([["d"]])
})

test("the position moves past what the filter holds back", async () => {
  const { folder, put, follow } = await openTable()
  await put("a")
  await put("other", "event")
  await (await follow()).settle()
  const { shards }: { shards: object } = JSON.parse(readFileSync(join(folder, "stream-stream.json"), "utf8"))
  expect(Object.values(shards)).toEqual(["2"])
})

test("the position in another table's stream counts for nothing", async () => {
  const { folder, put, follow } = await openTable()
  await put("a")
  const first = await follow()
  await first.settle()
  await first.stop()
  const file = join(folder, "stream-stream.json")
  writeFileSync(file, readFileSync(file, "utf8").replace(/"arn:[^"]*"/, '"arn:other"'))
  expect((await seenBy(await follow())).batches).toEqual([["a"]])
})

test("a restart goes on where the stream was left", async () => {
  const { put, follow } = await openTable()
  const first = await follow()
  await put("a")
  expect((await seenBy(first)).batches).toEqual([["a"]])
  await first.stop()
  await put("b")
  expect((await seenBy(await follow())).batches).toEqual([["b"]])
})
