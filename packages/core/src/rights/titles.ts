import type { Locale } from "../kernel/locales.ts"
import { type Catalogue, type Holdings, Scope, scopeName, type ScopeName } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import { isShort, listed, moduleTitle, presetWords, roleTitle, say, wordsOf } from "../texts/index.ts"
import type * as z from "zod"
import type { RoleEntry, RoleView } from "./describing.ts"
import { holdingsOf, type Role, type RoleName } from "./roles.ts"

type Telling = { readonly catalogue: Catalogue; readonly locale: Locale }

type Reaching = { readonly permission: string; readonly scope: ScopeName }

/** A permission with how far it reaches, where it could reach otherwise. */
const titled = (telling: Telling, { permission, scope }: Reaching): string => {
  const [title] = wordsOf(telling, permission)
  const { scopes = [] } = telling.catalogue.find(permission) ?? {}
  if (scope === "none" || scopes.length < 2) return title
  return `${title} (${say(telling.locale, `role.scope.${scope}`)})`
}

const widest = (rights: readonly Reaching[]): ScopeName =>
  rights.map(({ scope }) => scope).reduce((wide, scope) => (Scope[scope] > Scope[wide] ? scope : wide), "none")

/** Permissions by their names where they are few, by their number and their widest scope where they are many. */
export const inShort = (telling: Telling, rights: readonly Reaching[]): string => {
  const titles = rights.map((right) => titled(telling, right))
  if (isShort(titles)) return listed(telling.locale, titles)
  return say(telling.locale, "role.rights", { count: rights.length, scope: widest(rights) })
}

/** What is told of permissions: as much as somebody who is afraid reads, module by module. */
export const byModule = <Some extends Reaching>(telling: Telling, rights: readonly Some[]) =>
  [...Map.groupBy(rights, ({ permission }) => telling.catalogue.find(permission)?.module ?? "")].map(
    ([module, rights]) => ({ module, rights, title: moduleTitle(telling, module), list: inShort(telling, rights) }),
  )

type Right = { readonly permission: string; readonly scope: Exclude<ScopeName, "none"> }

const named = (scope: Scope): Exclude<ScopeName, "none"> | undefined => {
  const name = scopeName(scope)
  return name === "none" ? undefined : name
}

/** Holdings as they are told, in the order of the catalogue. */
export const toldRights = (catalogue: Catalogue, holdings: Holdings): Right[] =>
  catalogue.entries.flatMap((entry) => {
    const scope = named(holdings.get(entry) ?? Scope.none)
    return scope ? [{ permission: entry.key, scope }] : []
  })

const presetEntry = (telling: Telling, preset: RoleName): z.input<typeof RoleEntry> => {
  const [name, description] = presetWords(telling, preset)
  return { roleId: preset, preset: true, name, description }
}

export const entryOf = (telling: Telling, role: RoleName, custom: Role | null): z.input<typeof RoleEntry> => {
  if (!custom) return presetEntry(telling, role)
  const { roleId, name, description, holders, createdAt, rev } = custom
  const words = { name, ...present({ description }) }
  return { roleId, preset: false, ...words, holders, createdAt, version: rev }
}

export const roleView = (telling: Telling, role: RoleName, custom: Role | null): z.input<typeof RoleView> => ({
  ...entryOf(telling, role, custom),
  permissions: toldRights(telling.catalogue, holdingsOf(telling.catalogue, role, custom)).map((right) => ({
    ...right,
    title: wordsOf(telling, right.permission)[0],
  })),
})

/** What people call a role, one of their own or a preset. */
export const titleOf = (telling: Telling, role: RoleName, custom: Role | null): string =>
  custom?.name ?? roleTitle(telling, role)
