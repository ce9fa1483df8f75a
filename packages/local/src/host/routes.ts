/** A route as API Gateway has it, for example `POST /v1/invitations/{id}/accept`. */
export type Route = { readonly key: string; readonly method: string; readonly segments: readonly string[] }

export type RouteMatch = { readonly key: string; readonly parameters: Readonly<Record<string, string>> }

const isPlain = (segment: string): boolean => /^(\{\w+\}|[^{}]*)$/.test(segment)

const isParameter = (segment: string): boolean => segment.startsWith("{")

/** Throws on what API Gateway would not take either, and on greedy parameters, which nobody needs here. */
export const parseRoute = (key: string): Route => {
  const found = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY) (\/\S*)$/.exec(key)
  const segments = found?.[2]?.split("/").slice(1) ?? []
  if (found?.[1] === undefined || !segments.every(isPlain)) {
    throw new Error(`"${key}" is no route: it should look like "POST /v1/things/{thingId}"`)
  }
  return { key, method: found[1], segments }
}

const matches = (route: Route, method: string, segments: readonly string[]): boolean =>
  (route.method === "ANY" || route.method === method) &&
  route.segments.length === segments.length &&
  route.segments.every((segment, index) => segment === segments[index] || (isParameter(segment) && segments[index]))

const parameterCount = (route: Route): number => route.segments.filter(isParameter).length

/** The most specific of the routes that fit: the one with the fewest parameters. The path is decoded already. */
export const matchRoute = (routes: readonly Route[], method: string, path: string): RouteMatch | undefined => {
  const segments = path.split("/").slice(1)
  const [best] = routes
    .filter((route) => matches(route, method, segments))
    .toSorted((a, b) => parameterCount(a) - parameterCount(b))
  if (best === undefined) return undefined
  const parameters = best.segments.flatMap((segment, index) =>
    isParameter(segment) ? [[segment.slice(1, -1), segments[index] ?? ""]] : [],
  )
  return { key: best.key, parameters: Object.fromEntries(parameters) }
}
