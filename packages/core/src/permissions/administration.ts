import { type Catalogue, type Holdings, type Permission, Scope } from "../kernel/permissions.ts"
import { type Area, entries } from "./catalogue/index.ts"

/** What nobody changes by a preset but the administrator: people, what the company is run with, and who may what. */
const areas: readonly Area[] = ["people", "technical", "control"]

const changes: ReadonlySet<Permission> = new Set(
  entries.filter(({ area, mode }) => mode === "change" && areas.includes(area)),
)

/** Whether holdings make somebody an administrator: they change more of these than what is their own. */
export const holdsAdministration = (held: Holdings): boolean =>
  [...held].some(([permission, scope]) => scope > Scope.own && changes.has(permission))

/** What is left of holdings when they reach no further than whoever has them. */
export const ownOf = ({ entries: all }: Pick<Catalogue, "entries">, held: Holdings): Holdings =>
  new Map(all.filter((entry) => entry.scopes.includes("own") && held.has(entry)).map((entry) => [entry, Scope.own]))
