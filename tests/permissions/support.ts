import { type Holdings, Scope, scopeName } from "@tenantry/core/kernel/permissions"

/** Holdings as people would write them down. */
export const written = (holdings: Holdings): Readonly<Record<string, string>> =>
  Object.fromEntries([...holdings].map(([{ key }, scope]) => [key, scopeName(scope)]))

export const scopes = [Scope.own, Scope.group, Scope.tenant] as const
