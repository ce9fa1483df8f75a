import type { Handler } from "@tenantry/functions/http/app"
import { viewerPathHeader } from "@tenantry/functions/http/front"

type Sent = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** What the gateway makes of the path; as it is unless told. */
  readonly rawPath?: string
}

/** A request as an HTTP API hands it to a function, and its answer. `path` may end in a query. */
export const askedOf =
  (handler: Handler) =>
  async (target: string, sent: Sent = {}) => {
    const [path = "", query = ""] = target.split("?")
    const { method = "GET", headers = {}, body, rawPath = path } = sent
    const event = {
      version: "2.0",
      routeKey: "$default",
      rawPath,
      rawQueryString: query,
      headers: { [viewerPathHeader]: path, ...headers },
      ...(body ? { body: Buffer.from(body).toString("base64") } : {}),
      isBase64Encoded: body !== undefined,
      requestContext: { domainName: "api.local", http: { method, path: rawPath } },
    } as unknown as Parameters<Handler>[0]
    const { statusCode = 0, headers: answered = {}, body: text = "" } = await handler(event)
    return { status: statusCode, headers: answered as Readonly<Record<string, string>>, text }
  }
