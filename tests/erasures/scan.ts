import { ListUsersCommand } from "@aws-sdk/client-cognito-identity-provider"
import { hashed } from "@tenantry/core/kernel/claims"
import type { Request } from "@tenantry/core/kernel/context"
import { folded } from "@tenantry/core/kernel/text/fold"
import { wordsIn } from "@tenantry/core/kernel/text/search"
import { sortNameOf } from "@tenantry/core/users/naming"
import type { PeopleWorld } from "../users/support.ts"

let made = 0

/** Somebody whose values nobody else has, in no part of them. */
export const unmistakable = () => {
  const number = String(made++).padStart(3, "0")
  const firstName = `Zdzisława${number}`
  const lastName = `Brzęczyszczykiewicz${number}`
  return {
    firstName,
    lastName,
    name: `${firstName} ${lastName}`,
    email: `wyjątkowa.${number}@nigdzie.example`.replace("ą", "a"),
    email2: `odmieniona.${number}@gdzieindziej.example`,
    number: `+48 601 ${number} 737`,
    address: `2001:db8:dead:beef::${number}`,
    agent: `Lynx/${number}-nietypowy`,
  }
}
export type Person = ReturnType<typeof unmistakable>

/** A request as it comes from where they are. */
export const from =
  ({ address, agent }: Person) =>
  (request: Request): Request => ({ ...request, from: { address, agent } })

/** Their values, plain and as anything of ours makes of them: for comparing, searching, sorting, as a hash. */
export const wordsOf = (person: Person): readonly string[] => {
  const { firstName, lastName, name, email, email2, number, address, agent } = person
  const names = [firstName, lastName, name].flatMap((word) => [
    word,
    folded(word),
    ...wordsIn(word),
    sortNameOf({ firstName: word }),
  ])
  const addresses = [email, email2].flatMap((one) => [
    one,
    one.split("@")[0] ?? one,
    hashed(one),
    hashed(one.toUpperCase()),
  ])
  const numbers = [number, number.replaceAll(" ", ""), number.slice(4), number.slice(4).replaceAll(" ", "")]
  return [...new Set([...names, ...addresses, ...numbers, address, agent])].filter((word) => word.length > 2)
}

/** A value as text, with whatever is in sets, in buffers and in what was encoded. */
const textOf = (item: unknown): string =>
  JSON.stringify(item, (_, value: unknown) => {
    if (value instanceof Set) return [...(value as ReadonlySet<unknown>)]
    if (value instanceof Uint8Array) return Buffer.from(value).toString("utf8")
    // oxlint-disable-next-line typescript/no-unsafe-return -- what it is, is looked at as text
    return value
  }).toLowerCase()

const says = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word.toLowerCase()))

export type Trace = { readonly kind: string; readonly pk: string; readonly text: string }

/**
 * Everything in the table, in its indexes (their keys lie in the items), and at the identity provider, in which one of the
 * words stands at a time. What has expired by then is gone, whenever the table gets round to it.
 */
export const tracesOf = async (
  { world, pool }: PeopleWorld,
  words: readonly string[],
  now: Date,
): Promise<readonly Trace[]> => {
  const items = (await world.everything()).filter(
    ({ ttl }) => !(typeof ttl === "number" && ttl * 1000 <= now.getTime()),
  )
  const { Users = [] } = await pool.client.send(new ListUsersCommand({ UserPoolId: pool.poolId, Limit: 60 }))
  const stored = items.map((item) => ({ kind: String(item["e"]), pk: String(item["pk"]), text: textOf(item) }))
  const known = Users.map((user) => ({ kind: "sign-in", pk: user.Username ?? "", text: textOf(user) }))
  return [...stored, ...known].filter(({ text }) => says(text, words))
}

/** The kinds of what is found, each once, beside what may stay: `<kind>` or `<kind> <place>`. */
export const kindsOf = (traces: readonly Trace[]): readonly string[] =>
  [...new Set(traces.map(({ kind, pk }) => `${kind} ${pk.slice(0, 3)}`))].toSorted()
