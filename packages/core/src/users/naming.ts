import type { Locale } from "../kernel/locales.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { wordsIn } from "../kernel/text/search.ts"
import { sortKeyOf, sortVersion } from "../kernel/text/sort.ts"
import type { Tenant } from "../tenants/index.ts"
import { type User, userNames } from "./entity.ts"
import { type Named, nameOf } from "./users.ts"

/** Of which version and language keys of a tenant's users are. */
export const sortedIn = ({ locale }: Pick<Tenant, "locale">): string => `${sortVersion}${locale}`

/** How lists sort people: by the last name, where there is one, as the language does. */
export const sortNameOf = ({ firstName, lastName }: Named, locale: Locale = "en"): string =>
  sortKeyOf(locale, lastName === undefined ? firstName : `${lastName} ${firstName}`)

/** A user with everything by which lists sort and find them, as it has to be by now. */
export const keyed = (tenant: Pick<Tenant, "locale">, user: User): User => {
  const { words: _, ...about } = user
  const words = wordsIn(nameOf(user)).join(" ")
  const sortName = sortNameOf(user, tenant.locale)
  return { ...about, sortName, sortedAs: sortedIn(tenant), ...(words === "" ? {} : { words }) }
}

/** By how many of their words somebody is found, and how much of them: a key holds 1,024 bytes, and a letter up to four. */
const most = { words: 8, letters: 200 }

/** Words, begun with each of them in turn: what somebody types is the beginning of one of these. */
export const beginningsOf = (words: string | undefined): readonly string[] => {
  if (words === undefined) return []
  const all = words.split(" ")
  const turned = all.slice(0, most.words).map((_, i) => [...all.slice(i), ...all.slice(0, i)].join(" "))
  return [...new Set(turned.map((one) => one.slice(0, most.letters)))]
}

/** The entries of somebody's name: from those of what they were to those of what they are. Nobody has none. */
export const named = (before: User | undefined, after: User | undefined): readonly TransactItem[] => {
  const [old, now] = [beginningsOf(before?.words), beginningsOf(after?.words)]
  const user = after ?? before
  if (!user) return []
  const { tenantId, userId } = user
  const entry = (words: string) => ({ tenantId, words, userId })
  return [
    ...old.filter((words) => !now.includes(words)).map((words) => write(userNames).remove(entry(words)).commit()),
    ...now.filter((words) => !old.includes(words)).map((words) => write(userNames).create(entry(words)).commit()),
  ]
}
