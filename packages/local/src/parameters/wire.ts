import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { isServed } from "@tenantry/loopback/callers"
import { getParameters, SsmError } from "./store.ts"

const contentType = "application/x-amz-json-1.1"
const action = "AmazonSSM.GetParameters"
const maximumBody = 64 * 1024

/** Secrets are not for web pages. */
const assertProgram = (request: IncomingMessage): void => {
  const { headers, method, url } = request
  const isCall = method === "POST" && url === "/" && headers["content-type"]?.split(";")[0]?.trim() === contentType
  if (!isServed(request, "programs") || !isCall)
    throw new SsmError("AccessDeniedException", "Only the AWS SDK is served.")
}

const assertSigned = ({ headers }: IncomingMessage): void => {
  if (!headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=")) {
    throw new SsmError("MissingAuthenticationTokenException", "The call is not signed.")
  }
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maximumBody) throw new SsmError("ValidationException", "The body is too large.")
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    throw new SsmError("SerializationException", "The body is not JSON.")
  }
}

const answer = async (values: ReadonlyMap<string, string>, request: IncomingMessage): Promise<object> => {
  assertProgram(request)
  assertSigned(request)
  if (request.headers["x-amz-target"] !== action) {
    throw new SsmError("UnknownOperationException", `Only ${action} is served.`)
  }
  return getParameters(values, await bodyOf(request))
}

const send = (response: ServerResponse, status: number, body: object): void => {
  if (!response.req.complete) response.shouldKeepAlive = false
  response.setHeader("content-type", contentType)
  response.setHeader("cache-control", "no-store")
  response.writeHead(status).end(JSON.stringify(body))
}

const respond = async (values: ReadonlyMap<string, string>, request: IncomingMessage, response: ServerResponse) => {
  try {
    send(response, 200, await answer(values, request))
  } catch (error) {
    const type = error instanceof SsmError ? error.type : "InternalServerError"
    const message = error instanceof SsmError ? error.message : "Internal error"
    send(response, error instanceof SsmError ? 400 : 500, { __type: type, message })
  }
}

/** The HTTP server: AWS JSON 1.1, with one action. */
export const createWire = (values: ReadonlyMap<string, string>): Server =>
  createServer((request, response) => void respond(values, request, response))
