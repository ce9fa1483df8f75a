import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { operations } from "@tenantry/core/system"

export type Routed = AnyOperation & { readonly route: string }

const isRouted = (operation: AnyOperation): operation is Routed => operation.route !== undefined

/** Every operation that is called over HTTP. */
export const routed: readonly Routed[] = operations.filter(isRouted)

/** Those that only the identity function can run, and those of everybody else. */
export const identityOperations = routed.filter(({ runs }) => runs === "identity")
export const apiOperations = routed.filter(({ runs }) => runs === undefined)

/** Where an operation is asked for, and whether it is only shown there: a command also has an address for that. */
export const addressesOf = ({
  kind,
  route,
}: Routed): readonly { readonly route: string; readonly shows: boolean }[] => [
  { route, shows: false },
  ...(kind === "command" ? [{ route: `${route}/preview`, shows: true }] : []),
]

/** For the gateway: what goes to the identity function; all else goes to the API. */
export const identityRoutes: readonly string[] = identityOperations.flatMap((operation) =>
  addressesOf(operation).map(({ route }) => route),
)

export type Parts = { readonly method: string; readonly path: string; readonly parameters: readonly string[] }

/** A route taken apart: `GET /v1/accounts/{accountId}` has the parameter `accountId`. */
export const partsOf = (route: string): Parts => {
  const [method = "", path = ""] = route.split(" ")
  return { method, path, parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name) }
}
