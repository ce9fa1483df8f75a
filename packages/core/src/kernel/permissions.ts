/** How far a permission reaches, from nothing to everything in the place. */
export type Scope = 0 | 1 | 2 | 3
export const Scope = { none: 0, own: 1, group: 2, tenant: 3 } as const

/** What an operation asks for and a role or level holds. */
export type Permission = { readonly key: string }

/** What somebody holds: each permission with its scope. */
export type Holdings = ReadonlyMap<Permission, Scope>

export const nothing: Holdings = new Map()

/** The wider of all holdings, permission by permission. */
export const union = (all: readonly Holdings[]): Holdings => {
  const wide = new Map<Permission, Scope>()
  for (const [permission, scope] of all.flatMap((held) => [...held])) {
    if (scope > (wide.get(permission) ?? Scope.none)) wide.set(permission, scope)
  }
  return wide
}

const names = ["none", "own", "group", "tenant"] as const
export type ScopeName = (typeof names)[number]
export const scopeName = (scope: Scope): ScopeName => names[scope]
