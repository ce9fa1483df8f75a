import { randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { isServed } from "@tenantry/loopback/callers"
import type { Context } from "./context.ts"
import { CognitoError, unsupportedOperation } from "./errors.ts"
import { operations } from "./operations/index.ts"

const targetPrefix = "AWSCognitoIdentityProviderService."
const contentType = "application/x-amz-json-1.1"
const maximumBody = 256 * 1024

/** The provider's HTTP server: the AWS JSON 1.1 protocol, and the pool's keys and discovery document. */
export const createWire = (context: Context): Server =>
  createServer((request, response) => {
    void respond(context, request, response)
  })

const respond = async (context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  try {
    response.setHeader("x-amzn-requestid", randomUUID())
    requireLoopback(request)
    allowOrigin(request, response)
    const body = await route(context, request, response)
    send(response, response.statusCode, body)
  } catch (error) {
    sendError(response, error)
  }
}

/** Neither a page from elsewhere nor one that has rebound its name to this machine may talk to the provider. */
const requireLoopback = (request: IncomingMessage): void => {
  if (!isServed(request, "local pages")) {
    throw new CognitoError("ForbiddenException", "Only the loopback interface is served.", 403)
  }
}

/** Authorization is not among the headers: a browser calls what a browser may. */
const allowOrigin = (request: IncomingMessage, response: ServerResponse): void => {
  response.setHeader("vary", "origin")
  if (request.headers.origin === undefined) return
  response.setHeader("access-control-allow-origin", request.headers.origin)
  response.setHeader("access-control-expose-headers", "x-amzn-errortype, x-amzn-requestid")
  if (request.method !== "OPTIONS") return
  response.setHeader("access-control-allow-methods", "POST, GET")
  response.setHeader(
    "access-control-allow-headers",
    "content-type, x-amz-target, x-amz-user-agent, cache-control, amz-sdk-invocation-id, amz-sdk-request",
  )
  response.setHeader("access-control-max-age", "600")
}

const route = async (context: Context, request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
  const { method, url } = request
  if (method === "OPTIONS") {
    response.statusCode = 204
    return undefined
  }
  if (method === "POST" && url === "/") return call(context, request)
  const wellKnown = `/${context.pool.id}/.well-known`
  if (method === "GET" && url === `${wellKnown}/jwks.json`) return context.signer.jwks
  if (method === "GET" && url === `${wellKnown}/openid-configuration`) return discovery(context)
  throw new CognitoError("ResourceNotFoundException", "There is nothing here.", 404)
}

const call = async (context: Context, request: IncomingMessage): Promise<object> => {
  const target = request.headers["x-amz-target"]
  if (typeof target !== "string" || !target.startsWith(targetPrefix)) {
    throw new CognitoError("UnknownOperationException", `X-Amz-Target has to begin with ${targetPrefix}`)
  }
  const name = target.slice(targetPrefix.length)
  const operation = operations.get(name)
  if (!operation) throw unsupportedOperation(name.slice(0, 64))
  if (request.headers["content-type"]?.split(";")[0]?.trim() !== contentType) {
    throw new CognitoError("SerializationException", `The content type has to be ${contentType}`)
  }
  const isSigned = isSignature(request.headers.authorization ?? "")
  return operation(context, { input: parseJson(await readBody(request)), isSigned })
}

const isSignature = (authorization: string): boolean =>
  /^AWS4-HMAC-SHA256 Credential=[^\s,]+, ?SignedHeaders=[^\s,]+, ?Signature=[0-9a-f]{64}$/.test(authorization)

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maximumBody) throw new CognitoError("RequestEntityTooLargeException", "Request too large", 413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** In AWS's JSON protocol null is absent, wherever it stands: browsers send `DEVICE_KEY: null` with each refresh. */
const present = (_name: string, value: unknown): unknown => (value === null ? undefined : value)

const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body), present)
  } catch {
    throw new CognitoError("SerializationException", "The body is not JSON.")
  }
}

const discovery = ({ signer, pool }: Context): object => ({
  issuer: signer.issuer,
  jwks_uri: `${signer.issuer}/.well-known/jwks.json`,
  id_token_signing_alg_values_supported: ["RS256"],
  subject_types_supported: ["public"],
  token_endpoint_auth_methods_supported: ["none"],
  claims_supported: ["sub", "iss", "aud", "exp", "iat", "auth_time", "email", "email_verified", "name", "locale"],
  "x-user-pool": pool.id,
})

const send = (response: ServerResponse, status: number, body: unknown): void => {
  const isCall = response.req.method === "POST"
  response.setHeader("cache-control", "no-store")
  response.setHeader("x-content-type-options", "nosniff")
  if (body !== undefined) response.setHeader("content-type", isCall ? contentType : "application/json")
  response.writeHead(status).end(body === undefined ? undefined : JSON.stringify(body))
}

const sendError = (response: ServerResponse, error: unknown): void => {
  const known = error instanceof CognitoError ? error : undefined
  if (!known) console.error("identity provider:", error)
  const { type, message, status } = known ?? new CognitoError("InternalErrorException", "Internal error", 500)
  if (response.headersSent) return void response.destroy()
  // What is left of a refused body is not read: the connection cannot serve another request.
  if (!response.req.complete) response.shouldKeepAlive = false
  response.setHeader("x-amzn-errortype", type)
  send(response, status, { __type: type, message })
}
