import { connect } from "node:net"
import { ListTablesCommand } from "@aws-sdk/client-dynamodb"
import { inject, expect, test } from "vitest"
import { engineClient } from "../../packages/local/src/engine/index.ts"

type Where = keyof ReturnType<typeof inject<"system">>["addresses"]

/** The status that is answered to a request of exactly these lines. */
const ask = (where: Where, lines: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(inject("system").addresses[where])
    const socket = connect(Number(port), hostname, () => socket.write([...lines, "", ""].join("\r\n")))
    let said = ""
    socket.setEncoding("utf8").on("data", (text: string) => {
      said += text
    })
    socket.on("error", reject).on("close", () => resolve(Number(said.split(" ")[1])))
  })

const services: readonly Where[] = ["api", "identityProvider", "mail", "engine", "parameters"]

/** What anybody here may ask for; nobody at all may look at parameters without a signature. */
const paths: Readonly<Record<Where, string>> = {
  api: "/health",
  identityProvider: `/${inject("system").pool.id}/.well-known/jwks.json`,
  mail: "/",
  engine: "/",
  parameters: "/",
}

const refusal = (where: Where): number => (where === "parameters" ? 400 : 403)

const rebound = [
  "evil.example",
  "evil.example:8787",
  "127.0.0.1.nip.io",
  "localhost.evil.example",
  "evil.example#127.0.0.1",
  "evil.example/127.0.0.1",
  "localhost@evil.example",
  "127.0.0.1@evil.example",
  "evil127.0.0.1",
  "127.0.0.1:80:80",
  "127.0.0.1, evil.example",
  "0.0.0.0",
  "[::ffff:127.0.0.1]",
  "192.168.0.7:8789",
]

test.for(services)("%s answers nobody who calls this machine by another name", async (where) => {
  const path = paths[where]
  for (const host of rebound) {
    const status = await ask(where, [`GET ${path} HTTP/1.1`, `Host: ${host}`, "Connection: close"])
    expect([host, status]).toEqual([host, refusal(where)])
  }
  const twice = [`GET ${path} HTTP/1.1`, "Host: 127.0.0.1", "Host: evil.example", "Connection: close"]
  expect([400, 403]).toContain(await ask(where, twice))
  expect(await ask(where, [`GET ${path} HTTP/1.0`])).toBe(refusal(where))
})

test.for(services.filter((name) => name !== "parameters"))("%s answers by each name of this machine", async (where) => {
  for (const host of ["127.0.0.1", "localhost", "LOCALHOST:8787", "[::1]:8787", "127.0.0.1:1"]) {
    const status = await ask(where, [`GET ${paths[where]} HTTP/1.1`, `Host: ${host}`, "Connection: close"])
    expect([host, status]).toEqual([host, 200])
  }
})

const pages = [
  ["Origin: https://evil.example"],
  ["Origin: null"],
  ["Origin: http://localhost.evil.example"],
  ["Origin: http://127.0.0.1.evil.example:3000"],
  ["Origin: file://"],
  ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"],
  ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"],
] as const

test.for(["identityProvider", "mail", "engine"] as const)("%s answers no page from elsewhere", async (where) => {
  for (const headers of pages) {
    for (const method of ["GET", "POST", "OPTIONS"]) {
      const lines = [`${method} ${paths[where]} HTTP/1.1`, "Host: 127.0.0.1", ...headers, "Connection: close"]
      expect([method, headers, await ask(where, lines)]).toEqual([method, headers, 403])
    }
  }
})

test("the engine answers no page at all, not even one of this machine, and every SDK", async () => {
  for (const header of ["Origin: http://localhost:3000", "Origin: http://127.0.0.1:8789", "Sec-Fetch-Site: none"]) {
    const lines = ["POST / HTTP/1.1", "Host: 127.0.0.1", header, "Content-Length: 0", "Connection: close"]
    expect([header, await ask("engine", lines)]).toEqual([header, 403])
  }
  const { addresses, table } = inject("system")
  const { TableNames } = await engineClient(addresses.engine).send(new ListTablesCommand({}))
  expect(TableNames).toEqual([table])
})

test("the engine itself is not where a page could look for it", () => {
  expect(new URL(inject("system").addresses.engine).hostname).toBe("127.0.0.1")
})

test("a link to the mails is followed, and what nobody foresaw does not end the catcher", async () => {
  const visit = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"]
  expect(await ask("mail", ["GET / HTTP/1.1", "Host: localhost", ...visit, "Connection: close"])).toBe(200)
  const path = "/get-emlContent?messageId=none"
  expect(await ask("mail", [`GET ${path} HTTP/1.1`, "Host: localhost", "Connection: close"])).toBe(400)
  expect(await ask("mail", ["GET /store HTTP/1.1", "Host: localhost", "Connection: close"])).toBe(200)
})
