import * as z from "zod"
import { list, text } from "../kernel/bounded.ts"
import { invalidFor } from "../kernel/calls.ts"
import {
  type Catalogue,
  type Holdings,
  nothing,
  type Permission,
  Scope,
  scopeName,
  type ScopeName,
  union,
} from "../kernel/permissions.ts"
import { Right, RoleErrors } from "./describing.ts"

/** More than there can be: ours, and as many of a vendor's as there are positions. */
export const Rights = list(z.strictObject({ permission: text(80), scope: Right.shape.scope }), 600)
type Rights = z.output<typeof Rights>

type Issue = { readonly code: "custom"; readonly path: string; readonly message: string }

const unknownPermission = { code: "custom", message: "no such permission" } as const
const wrongScope = { code: "custom", message: "not offered with this scope" } as const
const givenTwice = { code: "custom", message: "given twice" } as const

const issuesIn = ({ find }: Catalogue, rights: Rights): readonly Issue[] => {
  const first = new Map<string, number>()
  return rights.flatMap(({ permission, scope }, i): Issue[] => {
    const again = first.has(permission)
    first.set(permission, i)
    const path = `permissions.${i}`
    const entry = find(permission)
    if (!entry) return [{ ...unknownPermission, path: `${path}.permission` }]
    if (again) return [{ ...givenTwice, path: `${path}.permission` }]
    return entry.scopes.includes(scope) ? [] : [{ ...wrongScope, path: `${path}.scope` }]
  })
}

/** What somebody asked for, as holdings; refuses what the catalogue does not have. */
export const holdingsFrom = (catalogue: Catalogue, rights: Rights): Holdings => {
  const issues = issuesIn(catalogue, rights)
  if (issues.length > 0) throw invalidFor(issues)
  return new Map(
    rights.flatMap(({ permission, scope }): [Permission, Scope][] => {
      const entry = catalogue.find(permission)
      return entry ? [[entry, Scope[scope]]] : []
    }),
  )
}

/** With everything that it depends on: added when that is wished for, and refused with what is missing otherwise. */
export const completed = (catalogue: Catalogue, holdings: Holdings, complete: boolean): Holdings => {
  const missing = catalogue.complete(holdings)
  if (missing.length > 0 && !complete) throw RoleErrors.incomplete({ missing })
  const needed = missing.map(({ needs, scope }): Holdings => {
    const entry = catalogue.find(needs)
    return entry ? new Map([[entry, Scope[scope]]]) : nothing
  })
  return union([holdings, ...needed])
}

/** What these holdings have that others have not, or not as far. */
export const beyond = (holdings: Holdings, others: Holdings): Holdings =>
  new Map([...holdings].filter(([permission, scope]) => scope > (others.get(permission) ?? Scope.none)))

/** What of these holdings opens what customers said and wrote, and not to oneself alone. */
export const contentOfOthers = ({ find }: Catalogue, holdings: Holdings): Holdings =>
  new Map([...holdings].filter(([{ key }, scope]) => find(key)?.content && scope > Scope.own))

export type ModulesInUse = { readonly modules: Iterable<string> }

/** What a company can use of these holdings. */
export const usedOf = ({ find }: Catalogue, holdings: Holdings, { modules }: ModulesInUse): Holdings => {
  const used = new Set(modules)
  return new Map([...holdings].filter(([{ key }]) => used.has(find(key)?.module ?? "")))
}

type Left = { readonly permission: string; readonly scope: ScopeName }

/** What one has and the other has not, or not as far; with the scope that the other has. */
export const leftOf = (catalogue: Catalogue, before: Holdings, after: Holdings): Left[] =>
  catalogue.entries.flatMap((entry) => {
    const left = after.get(entry) ?? Scope.none
    return left < (before.get(entry) ?? Scope.none) ? [{ permission: entry.key, scope: scopeName(left) }] : []
  })

/** A company's own roles hold nothing of modules that it does not use. */
export const assertUsed = (catalogue: Catalogue, holdings: Holdings, company: ModulesInUse): void => {
  const used = usedOf(catalogue, holdings, company)
  const unused = [...holdings.keys()].filter((permission) => !used.has(permission))
  if (unused.length > 0) throw RoleErrors.module_unused({ permissions: unused.map(({ key }) => key) })
}
