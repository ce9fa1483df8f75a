import * as z from "zod"
import { PermissionKey, text } from "../kernel/bounded.ts"
import type { Locale } from "../kernel/locales.ts"
import { type CatalogueEntry, Scope, type VendorWords } from "../kernel/permissions.ts"
import { entries, findEntry, moduleNames, presetNames } from "./catalogue/index.ts"
import { presetHoldings } from "./presets.ts"
import { spans, widestWithin } from "./scopes.ts"

const reach = z.enum(["own", "group", "tenant"])
const word = text(300).trim().min(1)
const words = z.strictObject({ en: word, pl: word, ru: word })

/** Presets in which a vendor may place a permission; the administrator holds all of them without being told. */
const placeable = z.enum(presetNames).exclude(["administrator"])

const VendorPermission = z.strictObject({
  /** In the vendor's own bitset; fixed for ever, also after the permission is retired. */
  position: z.int().min(0).max(255),
  key: PermissionKey,
  title: words,
  does: words,
  scopes: z.array(reach).min(1),
  needs: z.array(z.string()),
  sensitivity: z.enum(["low", "elevated", "high"]),
  /** Whether it only shows what is there; if nobody says so, it changes something, and nobody may where that is over. */
  mode: z.enum(["view", "read", "change"]).default("change"),
  content: z.boolean(),
  surface: text(80).regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/),
  presets: z.partialRecord(placeable, reach).optional(),
  /** Nobody holds it any more; it only keeps its position and key from being used again. */
  retired: z.literal(true).optional(),
})
type VendorPermission = z.output<typeof VendorPermission>

const VendorFile = z.strictObject({
  modules: z.array(
    z.strictObject({
      name: text(40).regex(/^[a-z][a-z0-9_]*$/),
      title: words,
      permissions: z.array(VendorPermission),
    }),
  ),
})

/** Modules of permissions that a vendor adds to ours, as `parseVendorModules` answers them. */
export type VendorModules = z.output<typeof VendorFile>

export const vendorWords = ({ modules }: VendorModules, locale: Locale): VendorWords => ({
  modules: new Map(modules.map(({ name, title }) => [name, title[locale]])),
  permissions: new Map(
    modules.flatMap(({ permissions }) =>
      permissions.map(({ key, title, does }) => [key, [title[locale], does[locale]]] as const),
    ),
  ),
})

type Placed = { readonly module: string; readonly permission: VendorPermission }
type Needed = Pick<CatalogueEntry, "key" | "scopes" | "content">

const repeated = <T>(all: readonly T[]): readonly T[] => all.filter((one, i) => all.indexOf(one) !== i)

/** What our keys begin with: a module of this name could be met by a later key of ours. */
const nounsOfOurs = new Set(entries.map(({ key }) => key.split(".")[0]))

const wrongNames = ({ modules }: VendorModules): readonly string[] => {
  const names = modules.map(({ name }) => name)
  return [
    ...repeated(names).map((name) => `module ${name}: the name is used twice`),
    ...names.flatMap((name) =>
      moduleNames.some((own) => own === name) ? [`module ${name}: this is a module of Tenantry's`] : [],
    ),
    ...names.flatMap((name) =>
      nounsOfOurs.has(name) ? [`module ${name}: keys of Tenantry's begin with this word`] : [],
    ),
  ]
}

const wrongPlaces = (all: readonly Placed[]): readonly string[] => [
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

const wrongNeeds = (permission: VendorPermission, find: Find): readonly string[] => {
  const { key, needs } = permission
  return needs.flatMap((need) => {
    const needed = find(need)
    if (!needed) return [`${key}: needs ${need}, which there is not, or not any more`]
    if (!spans(needed, permission)) {
      return [`${key}: needs ${need}, which cannot be held as narrowly and as widely (${needed.scopes.join(", ")})`]
    }
    return needed.content && !permission.content
      ? [`${key}: needs ${need}, which is content, and so must be content itself`]
      : []
  })
}

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

const circles = (all: readonly VendorPermission[]): readonly string[] => {
  const needsOf = new Map(all.map(({ key, needs }) => [key, needs]))
  return all.flatMap(({ key }) => {
    const circle = circleFrom(key, needsOf)
    return circle ? [`${key}: needs itself (${circle.join(" → ")})`] : []
  })
}

const wrongPresets = (permission: VendorPermission, all: readonly VendorPermission[]): readonly string[] => {
  const own = new Map(all.map((one) => [one.key, one]))
  return Object.entries(permission.presets ?? {}).flatMap(([preset, scope]) => {
    if (!permission.scopes.includes(scope))
      return [`${permission.key}: preset ${preset} has ${scope}, not among scopes`]
    const held = (need: string): Scope => {
      const entry = findEntry(need)
      if (entry) return presetHoldings.get(preset)?.get(entry) ?? Scope.none
      const given = Object.entries(own.get(need)?.presets ?? {}).find(([name]) => name === preset)
      return given ? Scope[given[1]] : Scope.none
    }
    return permission.needs.flatMap((need) => {
      const needed = findEntry(need) ?? own.get(need)
      return needed && held(need) < widestWithin(needed, Scope[scope])
        ? [`${permission.key}: preset ${preset} has ${scope}, but not ${need} as far`]
        : []
    })
  })
}

const mistakesIn = (vendor: VendorModules): readonly string[] => {
  const placed = vendor.modules.flatMap(({ name, permissions }) =>
    permissions.map((permission) => ({ module: name, permission })),
  )
  const active = placed.flatMap(({ permission }) => (permission.retired ? [] : [permission]))
  const own = new Map(active.map((one) => [one.key, one]))
  return [
    ...wrongNames(vendor),
    ...wrongPlaces(placed),
    ...active.flatMap(({ key, scopes }) => repeated(scopes).map((scope) => `${key}: scope ${scope} is named twice`)),
    ...active.flatMap((permission) => wrongNeeds(permission, (key) => findEntry(key) ?? own.get(key))),
    ...circles(active),
    ...active.flatMap((permission) => wrongPresets(permission, active)),
  ]
}

const refused = (reasons: string): Error => new Error(`The vendor's modules of permissions cannot be used:\n${reasons}`)

/** Reads the file in which a vendor adds modules; throws one error that names everything that is wrong with it. */
export const parseVendorModules = (text: string): VendorModules => {
  const parsed = z
    .string()
    .transform((json, issues): unknown => {
      try {
        return JSON.parse(json)
      } catch {
        issues.addIssue(`not JSON`)
        return z.NEVER
      }
    })
    .pipe(VendorFile)
    .safeParse(text)
  if (!parsed.success) throw refused(z.prettifyError(parsed.error))
  const mistakes = mistakesIn(parsed.data)
  if (mistakes.length > 0) throw refused(mistakes.join("\n"))
  return parsed.data
}
