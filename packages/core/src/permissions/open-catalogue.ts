import { lazily } from "../kernel/lazily.ts"
import { type Locale, locales } from "../kernel/locales.ts"
import type {
  Catalogue,
  CatalogueEntry,
  Holdings,
  MissingNeed,
  PackedHoldings,
  Permission,
  VendorWords,
} from "../kernel/permissions.ts"
import { Scope, scopeName } from "../kernel/permissions.ts"
import { decodeScopes, encodeScopes, type PackedScope } from "./bitset.ts"
import { entries as ourEntries, moduleNames, positions, presetNames } from "./catalogue/index.ts"
import { administrator } from "./permissions.ts"
import { heldOfOurs } from "./presets.ts"
import { widest, widestWithin } from "./scopes.ts"
import type { VendorModule } from "./vendor/modules.ts"
import type { VendorPreset } from "./vendor/presets.ts"
import type { VendorText } from "./vendor/words.ts"

type Position = CatalogueEntry | undefined
type OwnEntry = CatalogueEntry & { readonly position: number; readonly presets: Readonly<Record<string, ScopeWord>> }
type ScopeWord = CatalogueEntry["scopes"][number]

/** Which modules of ours there are, which of a vendor's own, and which presets. */
export type Offer = {
  readonly modules: readonly string[]
  readonly ownModules: readonly VendorModule[]
  readonly presets: readonly VendorPreset[]
}

/** Everything of ours. */
const everything: Offer = { modules: moduleNames, ownModules: [], presets: presetNames.map((name) => ({ name })) }

/** The entries of a vendor's own module; retired ones are none, and leave their positions empty. */
const entriesOf = ({ name, permissions }: VendorModule): readonly OwnEntry[] =>
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
      presets,
    }))

const holdingsOf =
  (ours: typeof ourEntries, own: readonly OwnEntry[], find: Catalogue["find"]) =>
  ({ name, holds }: VendorPreset): Holdings => {
    if (name === administrator) return new Map([...ours, ...own].map((entry) => [entry, widest(entry)]))
    const said = Object.entries(holds ?? {}).map(([key, scope]) => [find(key), Scope[scope]] as const)
    const held: readonly (readonly [Permission | undefined, Scope])[] = [
      ...(holds ? said : ours.map((entry) => [entry, heldOfOurs(name, entry)] as const)),
      ...own.map((entry) => [entry, Scope[entry.presets[name] ?? "none"]] as const),
    ]
    return new Map(held.flatMap(([entry, scope]) => (entry && scope !== Scope.none ? [[entry, scope]] : [])))
  }

/** The presets that are offered; the administrator is always there, because every company keeps one. */
const presetsOf = (presets: readonly VendorPreset[]): readonly VendorPreset[] =>
  presets.some(({ name }) => name === administrator) ? presets : [...presets, { name: administrator }]

const scopes: readonly Scope[] = [Scope.none, Scope.own, Scope.group, Scope.tenant]

/** What was stored at a position that is not offered now stays: it may be offered again. */
const packed = (at: readonly Position[], holdings: Holdings, before = ""): string => {
  const stored = decodeScopes(before)
  return encodeScopes(
    Array.from({ length: Math.max(at.length, stored.length) }, (_, position): PackedScope => {
      const entry = at[position]
      return entry ? widestWithin(entry, holdings.get(entry) ?? Scope.none) : (scopes[stored[position] ?? 0] ?? 0)
    }),
  )
}

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

const byPosition = (own: readonly OwnEntry[]): readonly Position[] => {
  const at: Position[] = []
  for (const entry of own) at[entry.position] = entry
  return at
}

/** In the reader's language: whoever reads in one that is offered finds words in it. */
const said = (words: VendorText, locale: Locale): string => words[locale] ?? Object.values(words)[0] ?? ""

const wordsIn = (own: readonly VendorModule[], presets: readonly VendorPreset[], locale: Locale): VendorWords => ({
  modules: new Map(own.map(({ name, title }) => [name, said(title, locale)])),
  permissions: new Map(
    own.flatMap(({ permissions }) =>
      permissions.map(({ key, title, does }) => [key, [said(title, locale), said(does, locale)]] as const),
    ),
  ),
  presets: new Map(
    presets.map(({ name, title, does }) => [name, [title && said(title, locale), does && said(does, locale)] as const]),
  ),
})

/** The catalogue that a deployment runs with: what its vendor offers of ours, and what it adds; all of ours unless told. */
export const openCatalogue = (offer: Partial<Offer> = {}): Catalogue => {
  const { modules, ownModules, presets: offered } = { ...everything, ...offer }
  const ours = ourEntries.filter(({ module }) => modules.includes(module))
  const own = ownModules.flatMap(entriesOf)
  const entries: readonly CatalogueEntry[] = [...ours, ...own]
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const find: Find = (key) => byKey.get(key)
  const core: readonly Position[] = positions.map((key) => find(key))
  const atOwn = byPosition(own)
  const presets = presetsOf(offered)
  const words = Object.fromEntries(
    locales.map((locale) => [locale, lazily(() => wordsIn(ownModules, presets, locale))]),
  ) as Readonly<Record<Locale, () => VendorWords>>
  const heldBy = holdingsOf(ours, own, find)
  return {
    version: String(positions.length),
    entries,
    find,
    presets: new Map(presets.map((preset) => [preset.name, heldBy(preset)])),
    modules: [...modules, ...ownModules.map(({ name }) => name)],
    encode: (holdings, before): PackedHoldings => ({
      core: packed(core, holdings, before?.core),
      vendor: packed(atOwn, holdings, before?.vendor),
    }),
    decode: (stored) => new Map([...unpacked(core, stored.core), ...unpacked(atOwn, stored.vendor)]),
    complete: (holdings) => missingIn(entries, find, holdings),
    vendorWords: (locale) => words[locale](),
  }
}
