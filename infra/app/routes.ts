import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Start } from "../../packages/functions/src/manifest.ts"

/** How a function behind HTTP is started: by what nobody else answers, by its operations' routes, or by those it lists. */
export type HttpStart =
  | Extract<Start, { readonly kind: "http" }>
  | { readonly kind: "http"; readonly routes: readonly string[] }

/** The routes of the operations that only the identity function runs, as they were when it was bundled. */
export const bundledRoutes = (): readonly string[] =>
  JSON.parse(readFileSync(join($cli.paths.root, "dist", "routes.json"), "utf8")) as string[]

/** The gateway's routes to a function. */
export const routesOf = (start: HttpStart, identityRoutes: readonly string[]): readonly string[] => {
  if ("routes" in start) return start.routes
  return "operations" in start ? identityRoutes : ["$default"]
}
