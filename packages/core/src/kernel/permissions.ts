import type { Locale } from "./locales.ts"

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

/** A permission that roles can hold, and what is known of it. */
export type CatalogueEntry = Permission & {
  readonly module: string
  readonly scopes: readonly Exclude<ScopeName, "none">[]
  /** Keys of what whoever holds it must hold as well, at least as far. */
  readonly needs: readonly string[]
  readonly sensitivity: "low" | "elevated" | "high"
  /**
   * What it does to what is there: shows it (where a preset may only look, it holds nothing else), takes it along or has
   * it heard without changing it, or changes it. Where a place lets only reading through, nobody changes anything.
   */
  readonly mode: "view" | "read" | "change"
  /** What customers said and wrote: never held by who only administers the account. */
  readonly content: boolean
  /** What enforces it: `tenantry`, or a part of the vendor's product. */
  readonly surface: string
}

/** Holdings as they are stored and travel in tokens: two bits of scope for each position, in base64url. */
export type PackedHoldings = { readonly core: string; readonly vendor: string }

export type MissingNeed = { readonly permission: string; readonly needs: string; readonly scope: ScopeName }

type Told = readonly [title: string, does: string]

/**
 * What a vendor calls its modules, its permissions with what they let people do, and presets, ours among them where it has
 * other words for them: by name or key, retired ones too.
 */
export type VendorWords = {
  readonly modules: ReadonlyMap<string, string>
  readonly permissions: ReadonlyMap<string, Told>
  readonly presets: ReadonlyMap<string, readonly [title: string | undefined, does: string | undefined]>
}

/** All permissions that roles can hold: what the vendor offers of ours, and what it adds. */
export type Catalogue = {
  /** How many positions of ours there are: positions are only ever added. */
  readonly version: string
  readonly entries: readonly CatalogueEntry[]
  readonly find: (key: string) => CatalogueEntry | undefined
  readonly presets: ReadonlyMap<string, Holdings>
  readonly modules: readonly string[]
  /** Instead of what was stored before: of that stays what is at positions that are not known now. */
  readonly encode: (holdings: Holdings, before?: PackedHoldings) => PackedHoldings
  /** What is stored for a position that is not known any more is left out. */
  readonly decode: (packed: PackedHoldings) => Holdings
  /** What these holdings depend on and do not hold. */
  readonly complete: (holdings: Holdings) => readonly MissingNeed[]
  readonly vendorWords: (locale: Locale) => VendorWords
}
