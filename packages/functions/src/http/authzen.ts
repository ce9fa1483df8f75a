import type { Context, Hono } from "hono"
import { partsOf, routed } from "./routes.ts"
import { viewerHost } from "./through-front.ts"

// What the HTTPS binding of OpenID AuthZEN, Authorization API 1.0, has otherwise than the rest of our API.

const base = "/access/v1/"

/** Where AuthZEN lies. */
export const isAuthZen = (path: string): boolean => path.startsWith(base)

/** Its refusals are a message as plain text; a problem document goes to whoever asks for one by its type. */
export const wantsMessage = (c: Context): boolean =>
  isAuthZen(c.req.path) && !/\bapplication\/problem\+json\b/i.test(c.req.header("accept") ?? "")

type Problem = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

/** A problem as one message. What is wrong with which field is said where it is known. */
export const asMessage = ({ status, headers, body }: Problem): Response => {
  const issues = (body["issues"] ?? []) as readonly { readonly path: string; readonly text: string }[]
  const fields = issues.map(({ path, text }) => (path === "" ? text : `${path}: ${text}`))
  const message = [body["title"], body["detail"], ...fields].join(" ")
  return new Response(message, { status, headers: { ...headers, "content-type": "text/plain; charset=UTF-8" } })
}

/** The number under which whoever asks looks for the answer; ours otherwise. */
export const answeredUnder = (c: Context, ours: string): string =>
  isAuthZen(c.req.path) ? (c.req.header("x-request-id") ?? ours) : ours

const endpoints: readonly (readonly [parameter: string, path: string])[] = [
  ["access_evaluation_endpoint", `${base}evaluation`],
  ["access_evaluations_endpoint", `${base}evaluations`],
  ["search_subject_endpoint", `${base}search/subject`],
  ["search_action_endpoint", `${base}search/action`],
  ["search_resource_endpoint", `${base}search/resource`],
]

const served = new Set(routed.map(({ route }) => partsOf(route).path))

/**
 * The decision point is named as it was asked for, so that nobody takes it for another. Only a local system, behind its
 * own gateway, answers without TLS.
 */
const originOf = (c: Context): string =>
  `${c.req.header("x-forwarded-proto") === "http" ? "http" : "https"}://${viewerHost(c)}`

/** What this decision point can do, where everybody looks for it: what is not served is not named. */
export const describeAuthZen = <E extends object>(app: Hono<E>): void => {
  app.get("/.well-known/authzen-configuration", (c) => {
    const origin = originOf(c)
    const known = endpoints
      .filter(([, path]) => served.has(path))
      .map(([parameter, path]) => [parameter, origin + path])
    return c.json({ policy_decision_point: origin, ...Object.fromEntries(known) })
  })
}
