import { type HttpAnswer, type HttpRequest, json } from "./request.ts"
import { partsOf, routed } from "./routes.ts"
import { viewerHost } from "./through-front.ts"

// What the HTTPS binding of OpenID AuthZEN, Authorization API 1.0, has otherwise than the rest of our API.

const base = "/access/v1/"

const isAuthZen = ({ path }: HttpRequest): boolean => path.startsWith(base)

/** Its refusals are a message as plain text; a problem document goes to whoever asks for one by its type. */
export const wantsMessage = (request: HttpRequest): boolean =>
  isAuthZen(request) && !/\bapplication\/problem\+json\b/i.test(request.headers["accept"] ?? "")

type Problem = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

/** The binding knows one status for a body that cannot be read, of whatever type. */
const statusOf = ({ status }: Problem): number => (status === 415 ? 400 : status)

/** A problem as one message. What is wrong with which field is said where it is known. */
export const asMessage = (problem: Problem): HttpAnswer => {
  const { headers, body } = problem
  const issues = (body["issues"] ?? []) as readonly { readonly path: string; readonly text: string }[]
  const fields = issues.map(({ path, text }) => (path === "" ? text : `${path}: ${text}`))
  const message = [body["title"], body["detail"], ...fields].join(" ")
  return {
    status: statusOf(problem),
    headers: { ...headers, "content-type": "text/plain; charset=UTF-8" },
    body: message,
  }
}

/** The number under which whoever asks looks for the answer, if it is one that a header can carry; ours otherwise. */
export const answeredUnder = (request: HttpRequest, ours: string): string => {
  const theirs = isAuthZen(request) ? (request.headers["x-request-id"] ?? "") : ""
  return /^[\x21-\x7e]{1,128}$/.test(theirs) ? theirs : ours
}

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
const originOf = (request: HttpRequest): string =>
  `${request.headers["x-forwarded-proto"] === "http" ? "http" : "https"}://${viewerHost(request)}`

/** What this decision point can do, where everybody looks for it: what is not served is not named. */
export const authZenConfiguration = (request: HttpRequest): HttpAnswer => {
  const origin = originOf(request)
  const known = endpoints.filter(([, path]) => served.has(path)).map(([parameter, path]) => [parameter, origin + path])
  return json({ policy_decision_point: origin, ...Object.fromEntries(known) })
}
