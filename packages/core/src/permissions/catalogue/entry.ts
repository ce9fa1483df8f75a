import type { CatalogueEntry } from "../../kernel/permissions.ts"

export const moduleNames = ["administration", "mail", "telephony", "marketing", "crm", "finance", "signatures"] as const
export type ModuleName = (typeof moduleNames)[number]

/** What presets are given by, one row of their table each; a row that says two things of two halves is two areas. */
export const areas = [
  "own",
  "call_history",
  "recordings_listen",
  "recordings_download",
  "live_counters",
  "live_listening",
  "call_distribution",
  "call_analytics",
  "marketing_tools",
  "contacts",
  "deals",
  "exports",
  "finance",
  "signatures_own",
  "signatures_company",
  "people",
  "technical",
  "control",
  "audit",
] as const
export type Area = (typeof areas)[number]

/** The preset roles: their names are their ids. */
export const presetNames = [
  "employee",
  "senior_employee",
  "group_leader",
  "marketer",
  "accountant",
  "company_head",
  "administrator",
] as const
export type PresetName = (typeof presetNames)[number]

/** What operations of ours enforce; everything else is enforced by the surface of the product that it names. */
export const ours = "tenantry"

/** An entry of our own catalogue. It is the very object that operations ask for and roles hold. */
export type Entry = CatalogueEntry & {
  readonly module: ModuleName
  readonly area: Area
}

type Described = Omit<Entry, "key" | "module">
type Sensitivity = Entry["sensitivity"]

/** The sets of scopes that entries offer, in the letters of the table of presets. */
export const o = ["own"] as const
export const ot = ["own", "tenant"] as const
export const ogt = ["own", "group", "tenant"] as const
export const gt = ["group", "tenant"] as const
export const t = ["tenant"] as const

const entryOf =
  (mode: Entry["mode"], content: boolean) =>
  (
    area: Area,
    scopes: Entry["scopes"],
    sensitivity: Sensitivity,
    surface: string,
    needs: readonly string[] = [],
  ): Described => ({ area, mode, scopes, needs, sensitivity, content, surface })

export const view = entryOf("view", false)
export const readEntry = entryOf("read", false)
export const change = entryOf("change", false)
/** The same for what people said, wrote or noted: it never comes from owning or administering the account. */
export const viewContent = entryOf("view", true)
export const readContent = entryOf("read", true)
export const changeContent = entryOf("change", true)

/** The entries of a module by their keys, each completed with its key and its module. */
export const entriesIn = <const M extends ModuleName, const K extends string>(
  module: M,
  described: Readonly<Record<K, Described>>,
): { readonly [P in K]: Entry & { readonly key: P; readonly module: M } } =>
  Object.fromEntries(
    Object.entries<Described>(described).map(([key, rest]) => [key, { key, module, ...rest }]),
  ) as unknown as { readonly [P in K]: Entry & { readonly key: P; readonly module: M } }
