// The vendor's other services decide by a token's claims alone, without a call. What is imported here is data and
// arithmetic, and becomes part of the package: it has nothing else to bring along.
import { decodeScopes } from "@tenantry/core/permissions/bitset"
import { catalogueOrder } from "@tenantry/core/permissions/catalogue/positions"

export type TokenScope = "none" | "own" | "group" | "tenant"

/** A verified access token, as whoever decides asks it. Its signature, issuer and expiry have been checked before. */
export type OpenedToken = {
  readonly identityId: string
  /** Whether they have shown that their e-mail address is theirs: who has not is known by what an administrator said. */
  readonly proven: boolean
  /** The tenant or account for which the token speaks; rights hold there and nowhere else. */
  readonly place: string | undefined
  readonly userId: string | undefined
  /** A preset's name, or the id of a custom role. */
  readonly roleId: string | undefined
  /** The built-in roles held there, as the identity provider's groups name them. */
  readonly groups: readonly string[]
  /** Whether they hold it, at least as far; a key that this copy does not know is held by nobody. */
  readonly can: (key: string, scope?: Exclude<TokenScope, "none">) => boolean
  readonly scopeOf: (key: string) => TokenScope
  /** How many positions the catalogue had when the token was made: this copy may know fewer of them, or more. */
  readonly version: string | undefined
}

/** The positions of a vendor's own permissions by their keys, as its file of modules has them. */
export type VendorPositions = Readonly<Record<string, number>>

const names: readonly TokenScope[] = ["none", "own", "group", "tenant"]
const ranks = { own: 1, group: 2, tenant: 3 } as const

const ours: ReadonlyMap<string, number> = new Map(catalogueOrder.map((key, position) => [key, position]))
const noScopes = new Uint8Array(0)

const vendorMaps = new WeakMap<VendorPositions, ReadonlyMap<string, number>>()

const mapOf = (positions: VendorPositions): ReadonlyMap<string, number> => {
  const known = vendorMaps.get(positions)
  if (known) return known
  const made = new Map(Object.entries(positions))
  vendorMaps.set(positions, made)
  return made
}

type Claims = Readonly<Record<string, unknown>>

const isClaims = (value: unknown): value is Claims =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const within = (claims: Claims, name: string): Claims => {
  const value = claims[name]
  return isClaims(value) ? value : {}
}

const textIn = (claims: Claims, name: string): string | undefined => {
  const value = claims[name]
  return typeof value === "string" ? value : undefined
}

const groupsIn = (all: Claims): readonly string[] => {
  const value = all["cognito:groups"]
  return Array.isArray(value) ? value.filter((group) => typeof group === "string") : []
}

const scopesIn = (text: string | undefined): Uint8Array => (text === undefined ? noScopes : decodeScopes(text))

const noVendor: VendorPositions = {}

/**
 * What a verified access token lets its bearer do. Rights that are not there are none; what cannot be read throws, for it
 * is not a token that Tenantry made.
 */
export const openToken = (payload: object, vendorPositions: VendorPositions = noVendor): OpenedToken => {
  const all: Claims = { ...payload }
  const claims = within(all, "tenantry")
  const identityId = textIn(claims, "identityId")
  if (identityId === undefined) throw new Error("not an access token of Tenantry's")
  const [hint, rights] = [within(claims, "hint"), within(claims, "rights")]
  const core = scopesIn(textIn(rights, "core"))
  const vendor = scopesIn(textIn(all, "tenantry_vendor"))
  const added = mapOf(vendorPositions)
  const rankOf = (key: string): number => {
    const position = ours.get(key)
    if (position !== undefined) return core[position] ?? 0
    const own = added.get(key)
    return own === undefined ? 0 : (vendor[own] ?? 0)
  }
  return {
    identityId,
    proven: claims["unproven"] !== true,
    place: textIn(claims, "activePlace"),
    userId: textIn(hint, "userId"),
    roleId: textIn(hint, "roleId"),
    groups: groupsIn(all),
    can: (key, scope = "own") => rankOf(key) >= ranks[scope],
    scopeOf: (key) => names[rankOf(key)] ?? "none",
    version: textIn(rights, "version"),
  }
}
