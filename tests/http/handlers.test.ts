import { readFileSync, mkdtempSync, rmSync } from "node:fs"
import { createServer, request as ask } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { deliveries } from "@tenantry/core/kernel/deliveries"
import { invoke } from "@tenantry/core/kernel/invoke"
import { type Item, keyOf, ref } from "@tenantry/core/kernel/table"
import { functions } from "@tenantry/functions/manifest"
import type { Host } from "@tenantry/local/host/index"
import { type Mailbox, mailbox, startMail } from "@tenantry/local/mail/index"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { outstandingIn } from "../support/deliveries.ts"
import { startFunctions } from "../support/functions.ts"
import { freshEmail } from "../support/system.ts"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { inviteAdmin } = operation

let world: World
let host: Host<"reactions" | "sweep">
let mails: Mailbox
/** Requests to the table that have this text in them are refused. */
let refused: string | undefined
const folder = mkdtempSync(join(tmpdir(), "tenantry-handlers-"))
const stops: (() => unknown)[] = []

/** Stands between the functions and the table, and passes everything on but what it is to refuse. */
const between = async (endpoint: string): Promise<string> => {
  const server = createServer((incoming, answer) => {
    const parts: Buffer[] = []
    incoming.on("data", (part: Buffer) => parts.push(part))
    incoming.on("end", () => {
      const body = Buffer.concat(parts)
      if (refused !== undefined && body.includes(refused)) {
        answer.writeHead(400, { "content-type": "application/x-amz-json-1.0" })
        return answer.end(JSON.stringify({ __type: "com.amazonaws#AccessDeniedException", message: "-" }))
      }
      const { method, headers, url = "/" } = incoming
      const onward = ask(new URL(url, endpoint), { method, headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 500, reply.headers)
        reply.pipe(answer)
      })
      return onward.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  world = await openWorld()
  const mail = await startMail({ folder, port: 0 })
  // Called by the tests alone: neither the stream nor the clock starts them.
  const start = { kind: "trigger", trigger: "CustomMessage" } as const
  const called = { reactions: { ...functions.reactions, start }, sweep: { ...functions.sweep, start } }
  const dynamodb = await between(world.endpoint)
  const started = await startFunctions(world, folder, called, { dynamodb, mail: mail.endpoint })
  host = started.host
  mails = mailbox(mail.endpoint)
  stops.push(
    started.stop,
    () => mail.stop(),
    () => world.close(),
  )
})
afterAll(async () => {
  for (const stop of stops.toReversed()) await stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})
afterEach(() => {
  refused = undefined
})

type Delivery = Item<typeof deliveries>
/** An account whose owner has invited somebody; the mail is due. */
const invited = async (): Promise<{ readonly at: Settled; readonly email: string; readonly delivery: Delivery }> => {
  const [at, email] = [await settle(world), freshEmail("handled")]
  await invoke(world.as(at.owner, at.accountId), inviteAdmin, { email })
  const [delivery] = await outstandingIn(world, at.accountId, "invitation.mail")
  if (!delivery) throw new Error("no mail is due")
  return { at, email, delivery }
}
const left = async ({ accountId }: Settled) => outstandingIn(world, accountId, "invitation.mail")
const sentTo = async (email: string): Promise<number> => (await mails.to(email)).length

/** A record of the stream, as Lambda brings it. */
const recordOf = (delivery: Delivery, number: number) => {
  const { pk, sk } = keyOf(ref(deliveries, delivery))
  const Keys = { pk: { S: pk }, sk: { S: sk } }
  return { eventName: "INSERT", dynamodb: { Keys, SequenceNumber: String(100 + number) } }
}
const bring = (...all: readonly Delivery[]) => host.invoke("reactions", { Records: all.map(recordOf) })
const givenBack = (...numbers: readonly number[]) => ({
  batchItemFailures: numbers.map((number) => ({ itemIdentifier: String(100 + number) })),
})

/** The last line that a function logged of an invocation. */
const lineOf = (name: string): Readonly<Record<string, unknown>> => {
  const lines = readFileSync(join(folder, "functions.log"), "utf8").trim().split("\n")
  const own = lines.filter((line) => line.includes(`${name} {`)).map((line) => line.slice(line.indexOf("{")))
  const parsed = own.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
  return parsed.findLast(({ message }) => message === "done" || message === "failed") ?? {}
}

describe("the function that the stream starts", () => {
  test("gives nothing back of what it has done", async () => {
    const [one, other] = [await invited(), await invited()]
    expect(await bring(one.delivery, other.delivery)).toEqual(givenBack())
    expect([await left(one.at), await left(other.at)]).toEqual([[], []])
    expect([await sentTo(one.email), await sentTo(other.email)]).toEqual([1, 1])
  })

  test("gives back exactly the records whose deliveries could not be begun, and does the others", async () => {
    const all = [await invited(), await invited(), await invited(), await invited()]
    refused = all[1]?.delivery.execution
    expect(await bring(...all.map(({ delivery }) => delivery))).toEqual(givenBack(1))
    expect(await Promise.all(all.map(({ email }) => sentTo(email)))).toEqual([1, 0, 1, 1])
    refused = undefined
    // Lambda brings again what comes from the first that failed on: what was done is not done twice.
    expect(await bring(...all.slice(1).map(({ delivery }) => delivery))).toEqual(givenBack())
    expect(await Promise.all(all.map(({ email }) => sentTo(email)))).toEqual([1, 1, 1, 1])
  })

  test("gives back everything while the table cannot be reached", async () => {
    const all = [await invited(), await invited()]
    refused = "{"
    expect(await bring(...all.map(({ delivery }) => delivery))).toEqual(givenBack(0, 1))
  })

  test("notes a reaction that fails on its delivery, and gives nothing back: the sweep tries it again", async () => {
    const { at, email, delivery } = await invited()
    // What the reaction reads, and what its delivery does not.
    refused = `${at.accountId}#i`
    expect(await bring(delivery)).toEqual(givenBack())
    expect(await left(at)).toMatchObject([{ state: "due", attempts: 1, error: "AccessDeniedException" }])
    expect(await sentTo(email)).toBe(0)
  })

  test("is told of a record that names nothing that there is", async () => {
    const { delivery } = await invited()
    expect(await bring({ ...delivery, number: 77 })).toEqual(givenBack())
  })
})

describe("the function that sweeps", () => {
  test("does what is due and says how many", async () => {
    const { at, email } = await invited()
    await host.invoke("sweep", {})
    expect([await left(at), await sentTo(email)]).toEqual([[], 1])
    expect(lineOf("sweep")).toMatchObject({ message: "done", counts: { done: expect.any(Number) } })
  })

  test("fails when something could not be begun, after everything else is done, and says how much that was", async () => {
    await host.invoke("sweep", {})
    const all = [await invited(), await invited(), await invited()]
    refused = all[0]?.delivery.execution
    await expect(host.invoke("sweep", {})).rejects.toThrow("internal")
    expect(await Promise.all(all.map(({ email }) => sentTo(email)))).toEqual([0, 1, 1])
    expect(lineOf("sweep")).toMatchObject({ message: "failed", counts: { done: expect.any(Number) } })
    refused = undefined
    await host.invoke("sweep", {})
    expect(await Promise.all(all.map(({ email }) => sentTo(email)))).toEqual([1, 1, 1])
  })

  test("fails when it cannot see what is due, and does all of it the next time", async () => {
    const { at, email } = await invited()
    refused = "due#3"
    await expect(host.invoke("sweep", {})).rejects.toThrow("internal")
    expect(await sentTo(email)).toBe(0)
    refused = undefined
    await host.invoke("sweep", {})
    expect([await left(at), await sentTo(email)]).toEqual([[], 1])
  })
})
