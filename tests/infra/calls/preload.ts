import { subscribe } from "node:diagnostics_channel"
import { appendFileSync } from "node:fs"
import type { ClientRequest } from "node:http"
import { workerData } from "node:worker_threads"
import { requestsIn, type Sent } from "./requests.ts"

/**
 * Loaded before a function in its own thread: notes what the function asks of AWS, as IAM would be asked whether it may.
 * The file to append to is in this module's own address (`?to=`). Each kind of call is written once by a thread.
 */
const file = new URL(import.meta.url).searchParams.get("to") ?? ""
const { functionName }: { functionName: string } = workerData
const known = new Set<string>()

const textOf = (value: unknown): string => String(value ?? "")

const note = (request: ClientRequest, body: string): void => {
  const sent: Sent = {
    authorization: textOf(request.getHeader("authorization")),
    target: textOf(request.getHeader("x-amz-target")),
    method: request.method,
    path: request.path,
    body,
  }
  for (const call of requestsIn(sent)) {
    const line = JSON.stringify([functionName, call])
    if (known.has(line)) continue
    known.add(line)
    appendFileSync(file, `${line}\n`)
  }
}

subscribe("http.client.request.created", (message) => {
  const { request } = message as { request: ClientRequest }
  const chunks: Buffer[] = []
  const keep = (chunk: unknown): void => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const noting = (send: typeof request.write): typeof request.write =>
    ((...given: [unknown]) => {
      keep(given[0])
      return (send as (...all: unknown[]) => boolean)(...given)
    }) as typeof request.write
  request.write = noting(request.write.bind(request))
  const end = request.end.bind(request)
  request.end = ((...given: [unknown]) => {
    keep(given[0])
    note(request, Buffer.concat(chunks).toString("utf8"))
    return (end as (...all: unknown[]) => ClientRequest)(...given)
  }) as typeof request.end
})
