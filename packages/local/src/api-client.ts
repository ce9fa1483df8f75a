import { request } from "node:http"

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The parsed JSON; an empty object when there is none. */
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the server says; the reader asserts on it
  readonly body: any
}

export type Call = {
  readonly token?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Any address of 127.0.0.0/8: the local gateway takes it for the caller's. */
  readonly from?: string
}

const headersOf = ({ token, body, headers }: Call): Record<string, string> => ({
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...(body === undefined ? {} : { "content-type": "application/json" }),
  ...headers,
})

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}

/** One request to a local API: `call("POST /v1/accounts", { token, body })`. A text body is sent as it is. */
export const apiClient =
  (address: string) =>
  (route: string, call: Call = {}): Promise<Answer> => {
    const [method = "GET", path = "/"] = route.split(" ")
    const sent = typeof call.body === "string" ? call.body : call.body === undefined ? "" : JSON.stringify(call.body)
    const options = {
      method,
      headers: headersOf(call),
      ...(call.from === undefined ? {} : { localAddress: call.from }),
    }
    return new Promise((resolve, reject) => {
      const outgoing = request(new URL(path, address), options, (reply) => {
        const chunks: Buffer[] = []
        reply.on("data", (chunk: Buffer) => chunks.push(chunk))
        reply.on("error", reject)
        reply.on("end", () => {
          const text = Buffer.concat(chunks).toString()
          const headers = Object.fromEntries(
            Object.entries(reply.headers).map(([name, value]) => [name, String(value)]),
          )
          resolve({ status: reply.statusCode ?? 0, headers, body: text === "" ? {} : parse(text) })
        })
      })
      outgoing.on("error", reject)
      outgoing.end(sent)
    })
  }

export type ApiClient = ReturnType<typeof apiClient>
