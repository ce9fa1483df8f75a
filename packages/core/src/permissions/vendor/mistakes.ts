import type { Locale } from "../../kernel/locales.ts"
import type { Catalogue, CatalogueEntry } from "../../kernel/permissions.ts"
import { entries, findEntry, moduleNames } from "../catalogue/index.ts"
import {
  administrator,
  builtInRoles,
  forAnyone,
  forJobs,
  forMembers,
  forVisitors,
  onAccounts,
  onOwnTenants,
} from "../permissions.ts"
import { isPresetOfOurs } from "../presets.ts"
import { spans } from "../scopes.ts"
import type { VendorPermission } from "./modules.ts"
import type { VendorFile } from "./file.ts"
import { mostPresets } from "./presets.ts"
import type { VendorText } from "./words.ts"

type Mistakes = readonly string[]
type Needed = Pick<CatalogueEntry, "key" | "scopes" | "content">
type Placed = { readonly module: string; readonly permission: VendorPermission }

const repeated = <T>(all: readonly T[]): readonly T[] => all.filter((one, i) => all.indexOf(one) !== i)

/** What our keys begin with, of levels as well as of roles: a module of this name could be met by a later key of ours. */
const nounsOfOurs = new Set(
  [
    ...entries,
    ...[forVisitors, forAnyone, forJobs, forMembers, onAccounts, onOwnTenants].flatMap((all) => Object.values(all)),
  ].map(({ key }) => key.split(".")[0]),
)

/** As the names of resources are told apart where groups are made: by their letters and digits. */
const lettersOf = (name: string): string => name.replaceAll(/[^a-z0-9]/g, "")
const takenLetters = builtInRoles({ presets: new Map() }).map(lettersOf)

const wrongModules = ({ modules, ownModules: own }: VendorFile): Mistakes => [
  ...repeated([...modules, ...own.map(({ name }) => name)]).map((name) => `module ${name}: the name is used twice`),
  ...own.flatMap(({ name }) =>
    moduleNames.some((ours) => ours === name) ? [`module ${name}: this is a module of Tenantry's`] : [],
  ),
  ...own.flatMap(({ name }) =>
    nounsOfOurs.has(name) ? [`module ${name}: keys of Tenantry's begin with this word`] : [],
  ),
  ...(modules.includes("administration")
    ? []
    : ["modules: administration is missing, and without it nobody could manage a company"]),
]

const wrongPlaces = (all: readonly Placed[]): Mistakes => [
  ...repeated(all.map(({ permission }) => permission.key)).map((key) => `${key}: the key is used twice`),
  ...repeated(all.map(({ permission }) => permission.position)).map(
    (position) => `position ${position} is used twice; a retired permission keeps its own`,
  ),
  ...all.flatMap(({ module, permission: { key } }) =>
    key.startsWith(`${module}.`) ? [] : [`${key}: the key does not begin with “${module}.”`],
  ),
  ...all.flatMap(({ permission: { key } }) => (findEntry(key) ? [`${key}: this is a key of Tenantry's`] : [])),
]

type Find = (key: string) => Needed | undefined

const wrongNeeds = ({ key, needs, ...offering }: VendorPermission, find: Find): Mistakes =>
  needs.flatMap((need) => {
    const needed = find(need)
    if (!needed) return [`${key}: needs ${need}, which there is not, or not any more`]
    if (!spans(needed, offering)) {
      return [`${key}: needs ${need}, which cannot be held as narrowly and as widely (${needed.scopes.join(", ")})`]
    }
    return needed.content && !offering.content
      ? [`${key}: needs ${need}, which is content, and so must be content itself`]
      : []
  })

/** Follows what is needed from one key; answers the way back to it, if there is one. */
const circleFrom = (start: string, needsOf: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined => {
  const ways = (needsOf.get(start) ?? []).map((next) => [start, next])
  const seen = new Set<string>()
  for (let way = ways.pop(); way; way = ways.pop()) {
    const last = way.at(-1) ?? start
    if (last === start) return way
    if (seen.has(last)) continue
    seen.add(last)
    for (const next of needsOf.get(last) ?? []) ways.push([...way, next])
  }
  return undefined
}

const circles = (all: readonly VendorPermission[]): Mistakes => {
  const needsOf = new Map(all.map(({ key, needs }) => [key, needs]))
  return all.flatMap(({ key }) => {
    const circle = circleFrom(key, needsOf)
    return circle ? [`${key}: needs itself (${circle.join(" → ")})`] : []
  })
}

/** What is said of presets before anybody holds anything. */
const wrongPresets = (
  { presets, modules, languages }: VendorFile,
  placed: readonly VendorPermission[],
  find: Find,
): Mistakes => [
  ...(presets.length < mostPresets || presets.some(({ name }) => name === administrator)
    ? []
    : [`presets: with the administrator, who is always there, they are more than ${mostPresets}`]),
  ...repeated(presets.map(({ name }) => lettersOf(name))).map((name) => `preset ${name}: the name is used twice`),
  ...presets.flatMap(({ name }) =>
    takenLetters.includes(lettersOf(name)) ? [`preset ${name}: another level's group is called so`] : [],
  ),
  ...presets.flatMap(({ name, title, does, holds }) => {
    if (name === administrator)
      return holds ? [`preset ${name}: holds everything, and cannot be told what it holds`] : []
    if (isPresetOfOurs(name) && holds)
      return [`preset ${name}: is one of Tenantry's, which say themselves what they hold`]
    if (isPresetOfOurs(name) && modules.length === moduleNames.length) return []
    const own = isPresetOfOurs(name) ? { title, does } : { title, does, holds }
    const missing = Object.entries(own).flatMap(([field, value]) => (value === undefined ? [field] : []))
    return missing.length > 0 ? [`preset ${name}: says no ${missing.join(" and no ")}`] : []
  }),
  ...languages.flatMap((locale) =>
    repeated(presets.map(({ title }) => title?.[locale]?.toLowerCase()))
      .filter((title) => title !== undefined)
      .map((title) => `presets: “${title}” is the title of two of them`),
  ),
  ...presets.flatMap(({ name, holds = {} }) => Object.entries(holds).flatMap(wrongHolding(`preset ${name}`, find))),
  ...placed.flatMap(({ key, scopes, presets: places = {} }) =>
    Object.entries(places).flatMap(([name, scope]) => {
      if (name === administrator) return [`${key}: preset ${name} holds everything, and is not told so`]
      if (!presets.some((preset) => preset.name === name)) return [`${key}: there is no preset ${name}`]
      return scopes.includes(scope) ? [] : [`${key}: preset ${name} has ${scope}, not among scopes`]
    }),
  ),
]

const wrongHolding =
  (who: string, find: Find) =>
  ([key, scope]: readonly [string, "own" | "group" | "tenant"]): Mistakes => {
    const entry = find(key)
    if (!entry) return [`${who}: holds ${key}, which there is not, or not any more`]
    return entry.scopes.includes(scope) ? [] : [`${who}: holds ${key} as ${scope}, not among its scopes`]
  }

/** A preset that holds what needs something else holds that, too, and as far: seen once the rest is right. */
export const mistakesOf = ({ presets, complete }: Catalogue): Mistakes =>
  [...presets].flatMap(([name, holdings]) =>
    complete(holdings).map(
      ({ permission, needs, scope }) => `preset ${name}: holds ${permission}, but not ${needs} as far (${scope})`,
    ),
  )

const unsaid = (languages: readonly Locale[], what: string, words: VendorText | undefined): Mistakes =>
  words === undefined
    ? []
    : languages.flatMap((locale) => (words[locale] === undefined ? [`${what} is missing in ${locale}`] : []))

const missingWords = ({ languages, presets, ownModules }: VendorFile): Mistakes => [
  ...ownModules.flatMap(({ name, title, permissions }) => [
    ...unsaid(languages, `module ${name}: title`, title),
    ...permissions.flatMap(({ key, title, does }) => [
      ...unsaid(languages, `${key}: title`, title),
      ...unsaid(languages, `${key}: does`, does),
    ]),
  ]),
  ...presets.flatMap(({ name, title, does }) => [
    ...unsaid(languages, `preset ${name}: title`, title),
    ...unsaid(languages, `preset ${name}: does`, does),
  ]),
]

/** Everything that is wrong with a vendor's file by itself, as sentences. */
export const mistakesIn = (file: VendorFile): Mistakes => {
  const placed = file.ownModules.flatMap(({ name, permissions }) =>
    permissions.map((permission) => ({ module: name, permission })),
  )
  const active = placed.flatMap(({ permission }) => (permission.retired ? [] : [permission]))
  const all = new Map<string, Needed>([
    ...entries.filter(({ module }) => file.modules.includes(module)).map((entry) => [entry.key, entry] as const),
    ...active.map((one) => [one.key, one] as const),
  ])
  const find: Find = (key) => all.get(key)
  return [
    ...repeated(file.languages).map((locale) => `languages: ${locale} is named twice`),
    ...wrongModules(file),
    ...wrongPlaces(placed),
    ...active.flatMap(({ key, scopes }) => repeated(scopes).map((scope) => `${key}: scope ${scope} is named twice`)),
    ...active.flatMap((permission) => wrongNeeds(permission, find)),
    ...circles(active),
    ...wrongPresets(file, active, find),
    ...missingWords(file),
  ]
}
