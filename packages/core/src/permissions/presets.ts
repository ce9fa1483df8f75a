import { Scope } from "../kernel/permissions.ts"
import { type Area, areas, type Entry, type PresetName, presetNames } from "./catalogue/index.ts"
import { widestWithin } from "./scopes.ts"

export { type PresetName, presetNames }

/** How far a preset reaches in an area, and whether it may only look. */
type Cell = { readonly scope: Scope; readonly viewOnly: boolean }

const cells = {
  "–": { scope: Scope.none, viewOnly: false },
  o: { scope: Scope.own, viewOnly: false },
  g: { scope: Scope.group, viewOnly: false },
  t: { scope: Scope.tenant, viewOnly: false },
  ov: { scope: Scope.own, viewOnly: true },
  gv: { scope: Scope.group, viewOnly: true },
  tv: { scope: Scope.tenant, viewOnly: true },
} as const satisfies Readonly<Record<string, Cell>>
type Sign = keyof typeof cells

/** What the presets hold, area by area; the administrator is in no column, and holds everything. */
const table: Readonly<Record<Area, readonly [Sign, Sign, Sign, Sign, Sign, Sign]>> = {
  own: ["o", "o", "o", "o", "o", "o"],
  call_history: ["ov", "ov", "gv", "–", "–", "tv"],
  recordings_listen: ["o", "o", "g", "–", "–", "t"],
  recordings_download: ["–", "o", "g", "–", "–", "t"],
  live_counters: ["–", "–", "g", "t", "–", "t"],
  live_listening: ["–", "–", "g", "–", "–", "–"],
  call_distribution: ["–", "–", "g", "–", "–", "tv"],
  call_analytics: ["–", "o", "g", "t", "–", "t"],
  marketing_tools: ["–", "–", "–", "t", "–", "tv"],
  contacts: ["o", "g", "g", "tv", "–", "t"],
  deals: ["o", "o", "g", "–", "–", "t"],
  exports: ["–", "–", "g", "t", "–", "t"],
  finance: ["–", "–", "–", "–", "t", "tv"],
  signatures_own: ["o", "o", "o", "o", "o", "o"],
  signatures_company: ["–", "–", "–", "t", "–", "tv"],
  people: ["ov", "gv", "gv", "–", "–", "tv"],
  technical: ["–", "–", "–", "–", "–", "–"],
  control: ["–", "–", "–", "–", "–", "–"],
  audit: ["–", "–", "–", "–", "–", "tv"],
}

const everything: Cell = { scope: Scope.tenant, viewOnly: false }

const cellOf = (preset: PresetName, area: Area): Cell => {
  const sign = table[area][presetNames.indexOf(preset)]
  return sign === undefined ? everything : cells[sign]
}

/** The table as it is told to people: each area with the cell of each preset. */
export const presetTable: ReadonlyMap<Area, ReadonlyMap<PresetName, Cell>> = new Map(
  areas.map((area) => [area, new Map(presetNames.map((preset) => [preset, cellOf(preset, area)]))]),
)

export const isPresetOfOurs = (name: string): name is PresetName => presetNames.some((preset) => preset === name)

/** How far one of our presets holds one of our permissions; nobody's else holds anything of itself. */
export const heldOfOurs = (preset: string, entry: Entry): Scope => {
  if (!isPresetOfOurs(preset)) return Scope.none
  const { scope, viewOnly } = cellOf(preset, entry.area)
  return viewOnly && entry.mode !== "view" ? Scope.none : widestWithin(entry, scope)
}
