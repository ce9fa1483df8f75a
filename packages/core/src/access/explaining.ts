import type { Locale } from "../kernel/locales.ts"
import { type Catalogue, type CatalogueEntry, Scope, scopeName } from "../kernel/permissions.ts"
import { groupTitle, type Tree } from "../leading/index.ts"
import { type TextKey, moduleTitle, say, wordsOf } from "../texts/index.ts"
import { nameOf, type User } from "../users/index.ts"
import type { Answered } from "./answering.ts"
import type { Denial } from "./evaluating.ts"

type Allowed = "held" | "own" | "group" | "tenant" | "account"
type Reason = `allowed.${Allowed}` | `denied.${Exclude<Denial, "unknown_subject" | "unknown_action">}`

const sentences: Readonly<Record<Reason, TextKey>> = {
  "allowed.held": "access.allowed.held",
  "allowed.own": "access.allowed.own",
  "allowed.group": "access.allowed.group",
  "allowed.tenant": "access.allowed.tenant",
  "allowed.account": "access.allowed.account",
  "denied.blocked": "access.denied.blocked",
  "denied.not_joined": "access.denied.not_joined",
  "denied.second_factor": "access.denied.second_factor",
  "denied.tenant_state": "access.denied.tenant_state",
  "denied.resource_elsewhere": "access.denied.resource_elsewhere",
  "denied.module_off": "access.denied.module_off",
  "denied.no_permission": "access.denied.no_permission",
  "denied.rights_closed": "access.denied.rights_closed",
  "denied.read_only": "access.denied.read_only",
  "denied.scope_too_narrow": "access.denied.scope_too_narrow",
}

/** The texts that explain a decision; each of them is one sentence. */
export const explanations: readonly TextKey[] = Object.values(sentences)

const reasonOf = ({ verdict, rights }: Answered, entry: CatalogueEntry, named: boolean): Reason => {
  const { allowed, denial, scope, reaches } = verdict
  if (!allowed) {
    if (denial === null || denial === "unknown_action" || denial === "unknown_subject") return "denied.no_permission"
    return `denied.${denial}`
  }
  // Wider than the role alone would have it: that comes from the account.
  if ((rights?.byRole.get(entry) ?? Scope.none) < scope) return "allowed.account"
  const reached = scopeName(reaches ?? Scope.none)
  return named && reached !== "none" ? `allowed.${reached}` : "allowed.held"
}

type Told = {
  readonly locale: Locale
  readonly catalogue: Catalogue
  readonly entry: CatalogueEntry
  readonly user: User
  /** What people call the user's role. */
  readonly role: string
  readonly tree: Tree | null
  /** Whether it was asked about something, and not only at all. */
  readonly named: boolean
}

/** Why, in one sentence for whoever reads it. */
export const explanationOf = (answered: Answered, told: Told): string => {
  const { locale, catalogue, entry, user, role, tree, named } = told
  const { verdict } = answered
  const telling = { locale, catalogue }
  const title = (id: string | undefined): string => (tree ? groupTitle(locale, tree, id) : "")
  return say(locale, sentences[reasonOf(answered, entry, named)], {
    name: nameOf(user),
    role,
    permission: wordsOf(telling, entry.key)[0],
    module: moduleTitle(telling, entry.module),
    scope: scopeName(verdict.scope),
    group: title(verdict.through?.leads),
  })
}
