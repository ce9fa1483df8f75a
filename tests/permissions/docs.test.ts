import { scopeName } from "@tenantry/core/kernel/permissions"
import { areaTitle, moduleWords, permissionWords, presetWords } from "@tenantry/core/texts/permissions/index"
import { it } from "vitest"
import { moduleNames, openCatalogue } from "@tenantry/core/permissions/index"
import { areas, entries, positions, presetNames } from "@tenantry/core/permissions/catalogue/index"
import { presetTable } from "@tenantry/core/permissions/presets"
import { expectWritten } from "../support/written.ts"

const file = new URL("../../docs/permissions.md", import.meta.url)

const reader = { catalogue: openCatalogue(), locale: "en" } as const
const wordsOfPreset = (name: string) => presetWords(reader, name)

const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`

const cellOf = (area: (typeof areas)[number], preset: (typeof presetNames)[number]): string => {
  const { scope, viewOnly } = presetTable.get(area)?.get(preset) ?? { scope: 0, viewOnly: false }
  if (scope === 0) return "–"
  return `${scopeName(scope).charAt(0)}${viewOnly ? " v" : ""}`
}

const presetLines = [
  row("Area", ...presetNames.map((name) => wordsOfPreset(name)[0].toLowerCase())),
  row("---", ...presetNames.map(() => "---")),
  ...areas.map((area) => row(areaTitle("en", area), ...presetNames.map((preset) => cellOf(area, preset)))),
]

const moduleLines = moduleNames.flatMap((name) => {
  const [title, about] = moduleWords("en", name)
  return [
    `## ${title}`,
    "",
    about,
    "",
    row("Key", "Title", "What it lets people do", "Scopes", "Needs", "Mode", "Sensitivity", "Content", "Enforced by"),
    row("---", "---", "---", "---", "---", "---", "---", "---", "---"),
    ...entries
      .filter((entry) => entry.module === name)
      .map(({ key, scopes, needs, mode, sensitivity, content, surface }) => {
        const needed = needs.map((need) => `\`${need}\``).join(", ")
        const reach = scopes.map((scope) => scope.charAt(0)).join(" ")
        return row(
          `\`${key}\``,
          ...permissionWords("en", key),
          reach,
          needed,
          mode,
          sensitivity,
          content ? "yes" : "",
          surface,
        )
      }),
    "",
  ]
})

const documentOf = (): string =>
  [
    "# Permissions",
    "",
    `The catalogue has ${entries.length} permissions. Each is held with a scope: o own, g group, t tenant. What is marked as`,
    "content never comes from owning or administering the account, only from a role held in the tenant. A permission that",
    "needs others is held only together with them, and they reach at least as far. `tenantry` in the last column means that",
    "operations of Tenantry enforce it; everything else names the part of the product that does.",
    "",
    "The mode says what it does to what is there: view shows it, read takes it along or has it heard, change changes it. A",
    "tenant that is read-only or about to be closed lets nobody change anything: tokens and decisions leave that out there.",
    "",
    `Stored roles and tokens hold two bits for each of the ${positions.length} positions, in the order of`,
    "`packages/core/src/permissions/catalogue/positions.ts`, which only grows. Written by `tests/permissions`:",
    "`npm run record -- permissions` writes this file.",
    "",
    "## Preset roles",
    "",
    "v view only, – nothing. Of each permission of an area a preset holds the widest scope that the permission offers within",
    "the cell; the administrator holds every permission at its widest.",
    "",
    ...presetLines,
    "",
    ...presetNames.map((name) => `- **${wordsOfPreset(name)[0]}** (\`${name}\`): ${wordsOfPreset(name)[1]}`),
    "",
    "Exports of call history and of deals stand with recordings and with deals: the marketer holds all exports and may see",
    "neither.",
    "",
    ...moduleLines,
  ]
    .join("\n")
    .trimEnd()
    .concat("\n")

it("the permissions are written down for people", () => {
  expectWritten(file, documentOf(), "permissions")
})
