import type { IncomingMessage, ServerResponse } from "node:http"
import { isLoopback } from "@tenantry/functions/http/cors"

const localName = String.raw`(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?`
const localHost = new RegExp(`^${localName}$`, "i")

/** A page whose name was rebound to this machine still sends that name: only names that cannot be are answered. */
const isAskedLocally = ({ headers, rawHeaders }: IncomingMessage): boolean => {
  const hosts = rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === "host")
  return hosts.length === 1 && localHost.test(headers.host ?? "")
}

/** Who may call a service of a local system. */
export type Callers = "anybody here" | "local pages" | "programs"

const isPage = ({ headers }: IncomingMessage): boolean =>
  headers.origin !== undefined || headers["sec-fetch-site"] !== undefined

/** Somebody follows a link or types the address; a page that only embeds what is here is no visit. */
const isVisit = ({ method, headers }: IncomingMessage): boolean =>
  method === "GET" && headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document"

const isFromLocalPage = (request: IncomingMessage): boolean => {
  const { origin, "sec-fetch-site": site } = request.headers
  if (origin !== undefined) return isLoopback(origin)
  return site !== "cross-site" || isVisit(request)
}

/** Whether such a caller is served. Everything is refused that came under a name which is not this machine's own. */
export const isServed = (request: IncomingMessage, callers: Callers): boolean => {
  if (!isAskedLocally(request)) return false
  if (callers === "anybody here") return true
  return callers === "programs" ? !isPage(request) : isFromLocalPage(request)
}

/** For services that have no way of their own to refuse. */
export const refuse = (response: ServerResponse): void => {
  response.setHeader("connection", "close")
  response.setHeader("content-type", "text/plain; charset=utf-8")
  response.writeHead(403).end("Only this machine is served, by its own name: http://127.0.0.1 or http://localhost.\n")
}
