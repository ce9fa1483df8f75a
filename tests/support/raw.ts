import { request } from "node:http"
import type { Answer } from "@tenantry/local/api-client"

export type Sent = {
  readonly method?: string
  /** As it is written into the request line: nothing normalises it. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
  readonly from?: string
}

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}

/** One request, byte for byte as it is given. */
export const sendRaw = (address: string, { method = "GET", path, headers = {}, body, from }: Sent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address)
    const local = from === undefined ? {} : { localAddress: from }
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) }
    const options = { hostname, port, method, path, headers: { ...length, ...headers }, ...local }
    const outgoing = request(options, (reply) => {
      const chunks: Buffer[] = []
      reply.on("data", (chunk: Buffer) => chunks.push(chunk))
      reply.on("error", reject)
      reply.on("end", () => {
        const text = Buffer.concat(chunks).toString()
        const named = Object.entries(reply.headers).map(([name, value]) => [name, String(value)])
        const given = Object.fromEntries(named) as Answer["headers"]
        resolve({ status: reply.statusCode ?? 0, headers: given, body: text === "" ? {} : bodyOf(text) })
      })
    })
    outgoing.on("error", reject)
    outgoing.end(body)
  })
