import type { Locale } from "../kernel/locales.ts"
import { accessWords } from "./words/access.ts"
import { accountsWords } from "./words/accounts.ts"
import { appointingWords } from "./words/appointing.ts"
import { bulkWords } from "./words/bulk.ts"
import { comparisonsWords } from "./words/comparisons.ts"
import { groupsWords } from "./words/groups.ts"
import { identitiesWords } from "./words/identities.ts"
import { invitationsWords } from "./words/invitations.ts"
import { issuesWords } from "./words/issues.ts"
import { jobsWords } from "./words/jobs.ts"
import { mailsWords } from "./words/mails.ts"
import { ownershipWords } from "./words/ownership.ts"
import { registrationsWords } from "./words/registrations.ts"
import { requestsWords } from "./words/requests.ts"
import { rolesWords } from "./words/roles.ts"
import { signInsWords } from "./words/sign-ins.ts"
import { tenantsWords } from "./words/tenants.ts"
import { usersWords } from "./words/users.ts"

/** In the placeholders and plurals of ICU MessageFormat. */
const all = [
  accountsWords,
  tenantsWords,
  usersWords,
  appointingWords,
  bulkWords,
  groupsWords,
  rolesWords,
  ownershipWords,
  invitationsWords,
  mailsWords,
  registrationsWords,
  identitiesWords,
  accessWords,
  signInsWords,
  requestsWords,
  issuesWords,
  jobsWords,
  comparisonsWords,
] as const

type KeysOf<W> = W extends { readonly en: infer Texts } ? keyof Texts & string : never
export type Key = KeysOf<(typeof all)[number]>

const inLanguage = (locale: Locale): Readonly<Record<Key, string>> =>
  Object.assign({}, ...all.map((words) => words[locale])) as Readonly<Record<Key, string>>

/** Every text people read, by language: each has the same keys. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<Key, string>>>> = {
  en: inLanguage("en"),
  pl: inLanguage("pl"),
  ru: inLanguage("ru"),
}
