import type {
  Catalogue,
  CatalogueEntry,
  Holdings,
  MissingNeed,
  PackedHoldings,
  Permission,
} from "../kernel/permissions.ts"
import { Scope, scopeName } from "../kernel/permissions.ts"
import { decodeScopes, encodeScopes, type PackedScope } from "./bitset.ts"
import { entries as ourEntries, findEntry, moduleNames, positions, presetNames } from "./catalogue/index.ts"
import { presetHoldings } from "./presets.ts"
import { widest, widestWithin } from "./scopes.ts"
import { type VendorModules, vendorWords } from "./vendor.ts"

type Position = CatalogueEntry | undefined
type VendorEntry = CatalogueEntry & { readonly position: number; readonly presets: ReadonlyMap<string, Scope> }

/** The entries of a vendor; retired ones are none, and leave their positions empty. */
const vendorEntriesOf = ({ modules }: VendorModules): readonly VendorEntry[] =>
  modules.flatMap(({ name, permissions }) =>
    permissions
      .filter(({ retired }) => !retired)
      .map(({ position, key, scopes, needs, sensitivity, mode, content, surface, presets = {} }) => ({
        position,
        key,
        module: name,
        scopes,
        needs,
        sensitivity,
        mode,
        content,
        surface,
        presets: new Map(Object.entries(presets).map(([preset, scope]) => [preset, Scope[scope]])),
      })),
  )

const inVendor = (preset: string, entry: VendorEntry): Scope =>
  preset === "administrator" ? widest(entry) : (entry.presets.get(preset) ?? Scope.none)

const presetsWith = (vendor: readonly VendorEntry[]): ReadonlyMap<string, Holdings> =>
  new Map(
    presetNames.map((preset) => {
      const added = vendor.map((entry): [Permission, Scope] => [entry, inVendor(preset, entry)])
      const held = added.filter(([, scope]) => scope !== Scope.none)
      return [preset, new Map([...(presetHoldings.get(preset) ?? []), ...held])]
    }),
  )

const packed = (at: readonly Position[], holdings: Holdings): string =>
  encodeScopes(
    Array.from(at, (entry): PackedScope => (entry ? widestWithin(entry, holdings.get(entry) ?? Scope.none) : 0)),
  )

const scopes: readonly Scope[] = [Scope.none, Scope.own, Scope.group, Scope.tenant]

const unpacked = (at: readonly Position[], text: string): [Permission, Scope][] =>
  [...decodeScopes(text)].flatMap((stored, position): [Permission, Scope][] => {
    const entry = at[position]
    const scope = entry ? widestWithin(entry, scopes[stored] ?? Scope.none) : Scope.none
    return entry && scope !== Scope.none ? [[entry, scope]] : []
  })

type Find = Catalogue["find"]

/** Also what the missing ones need in their turn: whoever adds all that is answered has everything. */
const missingIn = (entries: readonly CatalogueEntry[], find: Find, holdings: Holdings): readonly MissingNeed[] => {
  const reached = new Map<CatalogueEntry, Scope>()
  const missing = new Map<string, MissingNeed>()
  const visit = (entry: CatalogueEntry, scope: Scope): void => {
    if (scope <= (reached.get(entry) ?? Scope.none)) return
    reached.set(entry, scope)
    for (const key of entry.needs) {
      const needed = find(key)
      if (!needed) continue
      const enough = widestWithin(needed, scope)
      if ((holdings.get(needed) ?? Scope.none) < enough) {
        missing.set(`${entry.key} ${key}`, { permission: entry.key, needs: key, scope: scopeName(enough) })
      }
      visit(needed, enough)
    }
  }
  for (const entry of entries) visit(entry, widestWithin(entry, holdings.get(entry) ?? Scope.none))
  return [...missing.values()]
}

const byPosition = (vendor: readonly VendorEntry[]): readonly Position[] => {
  const at: Position[] = []
  for (const entry of vendor) at[entry.position] = entry
  return at
}

/** The catalogue that a deployment runs with: our permissions, and the modules of its vendor. */
export const openCatalogue = (vendor: VendorModules = { modules: [] }): Catalogue => {
  const added = vendorEntriesOf(vendor)
  const entries: readonly CatalogueEntry[] = [...ourEntries, ...added]
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const find: Find = (key) => byKey.get(key)
  const core: readonly Position[] = positions.map((key) => findEntry(key))
  const own = byPosition(added)
  return {
    version: String(positions.length),
    entries,
    find,
    presets: presetsWith(added),
    modules: [...moduleNames, ...vendor.modules.map(({ name }) => name)],
    encode: (holdings): PackedHoldings => ({ core: packed(core, holdings), vendor: packed(own, holdings) }),
    decode: (stored) => new Map([...unpacked(core, stored.core), ...unpacked(own, stored.vendor)]),
    complete: (holdings) => missingIn(entries, find, holdings),
    vendorWords: (locale) => vendorWords(vendor, locale),
  }
}
