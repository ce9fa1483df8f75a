import { createServer, type IncomingMessage } from "node:http"
import { createServer as createDeserted } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import { functions } from "@tenantry/functions/manifest"
import { expect, inject, onTestFinished, test } from "vitest"
import { settleDemoPeople } from "../../packages/local/src/demo/people.ts"
import { listen } from "@tenantry/loopback/ports"
import { settle } from "../../packages/local/src/settling.ts"
import { mailbox } from "@tenantry/local/mail/index"
import { temporaryFolder } from "./support.ts"

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The API, seen through a machine so busy that the first answer to each kind of change is lost after it was made. */
const losingAnswers = async (api: string) => {
  const lost: string[] = []
  const server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const { method = "GET", url = "/", headers } = request
      const body = await bodyOf(request)
      const { authorization = "", "content-type": type = "" } = headers
      const init = { method, headers: { authorization, "content-type": type }, ...(method === "POST" ? { body } : {}) }
      const answer = await fetch(new URL(url, api), init)
      const kind = `${method} ${url.replaceAll(/\/(acc|ten)_\w+/g, "/{}")}`
      const isLost = method === "POST" && !lost.includes(kind)
      if (isLost) lost.push(kind)
      response.writeHead(isLost ? 503 : answer.status, { "content-type": "application/json" })
      response.end(await answer.text())
    }
    void pass()
  })
  onTestFinished(() => void server.close())
  return { address: await listen(server, 0), lost }
}

test("the people of the first start are made although every kind of answer is lost once, each of them once", async () => {
  const { addresses, pool, vendor } = inject("system")
  const settings = { folder: temporaryFolder(), vendor }
  const there = { addresses, pool, mailbox: mailbox(addresses.mail), settings }
  const { address, lost } = await losingAnswers(addresses.api)
  const busy = { ...there, addresses: { ...addresses, api: address } }
  // As often as usually, and sooner each time.
  const said = await settleDemoPeople(busy, Array<number>(6).fill(100))
  expect(said.join("\n")).not.toContain("could not be made")
  expect(lost).toEqual([
    "POST /v1/registrations",
    "POST /v1/registrations/confirm",
    "POST /v1/accounts/{}/invitations",
    "POST /v1/invitations/join",
    "POST /v1/tenants/{}/users",
  ])
  const again = await settleDemoPeople(there)
  expect(again).toHaveLength(said.length)
})

/** Where somebody comes and finds nobody: nothing is made there. */
const deserted = async (onCall: () => void): Promise<string> => {
  const server = createDeserted((caller) => {
    onCall()
    caller.on("error", () => caller.destroy()).destroy()
  })
  onTestFinished(() => void server.close())
  return listen(server, 0)
}

test("nobody comes to a system that has just started before every function is loaded, triggers among them", async () => {
  const { addresses, pool, vendor } = inject("system")
  const seen: string[] = []
  const come = () => void seen.push("somebody")
  const [api, identityProvider] = [await deserted(come), await deserted(come)]
  const warm = async (names: readonly string[]): Promise<void> => {
    // Long enough for whoever would not wait for it.
    await wait(200)
    seen.push(...names)
  }
  const there = { addresses: { ...addresses, api, identityProvider }, pool, mailbox: mailbox(addresses.mail) }
  await settle({ host: { warm }, ...there, settings: { folder: temporaryFolder(), vendor } }, [])
  const names = Object.keys(functions)
  expect(seen.slice(0, names.length + 1)).toEqual([...names, "somebody"])
})
