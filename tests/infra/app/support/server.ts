import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import type { Made } from "./resource.ts"

type Call = { readonly method: string; readonly params: readonly [Made["built"][number]] }

/** What SST's own process does for its components. A bundle of ours is taken as it lies there. */
const resultOf = ({ method, params: [input] }: Call, built: Made["built"][number][]): unknown => {
  if (method === "Provider.Aws.Bootstrap")
    return { asset: "assets", state: "state", assetEcrUrl: "", assetEcrRegistryId: "" }
  if (method !== "Runtime.Build") throw new Error(`nobody answers ${method}`)
  const { functionID, bundle, handler } = input
  built.push({ functionID, bundle, handler })
  return { handler, out: bundle, errors: [], sourcemaps: [] }
}

/** Stands in for SST's process, at the address that is told; it keeps nobody from ending. */
export const serveSst = async (built: Made["built"][number][]): Promise<string> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = JSON.parse(await text(request)) as Call
    response.setHeader("connection", "close")
    response.end(JSON.stringify({ result: resultOf(call, built) }))
  }
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
