import { isIPv6 } from "node:net"
import { claimPrefix, hashed } from "./claims.ts"
import { errors } from "./errors.ts"
import type { Table } from "./store.ts"
import type { PrimaryKey } from "./table.ts"

export const LimitErrors = errors("limit", { exceeded: "rate_limited", budget_used: "rate_limited" })

/** So many in so many seconds; the window begins with the clock, not with the first call. */
export type Limit = { readonly most: number; readonly seconds: number }

/** How often an operation may be called from one address, and for one target: an e-mail address, a link, who calls. */
export type Limits<I> = {
  readonly perAddress: Limit
  readonly perTarget: Limit & { readonly of: (input: I, caller: string) => string }
}

/** Of it, no more than `fromOne` come from one network: so that no stranger uses up alone what somebody else needs. */
export type SharedLimit = Limit & { readonly fromOne: number }

/** Who has one IPv6 address has the 2^64 of its network (RFC 6177): they count as one. */
export const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? []
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter((group) => group !== ""))
  const zeros = Array.from({ length: 8 - (before?.length ?? 0) - (after?.length ?? 0) }, () => "0")
  const groups = tail === undefined ? (before ?? []) : [...(before ?? []), ...zeros, ...(after ?? [])]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")
}

/** Which window of so many seconds it is; when it ends, in seconds since 1970, and how many are left of it. */
export const windowAt = (now: Date, seconds: number) => {
  const at = Math.floor(now.getTime() / 1000)
  const window = Math.floor(at / seconds)
  const ends = (window + 1) * seconds
  return { window, ends, left: ends - at }
}

/** Where something is counted in one window: what its name says, nobody can read from it. */
export const counterOf = (name: string, window: number): PrimaryKey => ({
  pk: `${claimPrefix}limit#${hashed(`${name}#${window}`)}`,
  sk: "#",
})

const assertWithin = async (table: Table, now: Date, name: string, { most, seconds }: Limit): Promise<void> => {
  const { window, ends, left } = windowAt(now, seconds)
  const { n } = await table.add(counterOf(name, window), { n: 1 }, ends + 60)
  if (n > most) throw LimitErrors.exceeded({ retryAfter: left })
}

/** Where and when something is counted, and for whom. */
export type Counting = { readonly table: Table; readonly now: Date; readonly from: string }

/** Counts what is shared, and refuses one too many. The share comes first: who has none left uses up nobody else's. */
export const countShared = async ({ table, now, from }: Counting, name: string, limit: SharedLimit): Promise<void> => {
  const { fromOne: most, seconds } = limit
  await assertWithin(table, now, `${name}#from#${networkOf(from)}`, { most, seconds })
  await assertWithin(table, now, name, limit)
}

/** Counts calls of one operation, and refuses each that is one too many; `retryAfter` is in seconds. */
export const countingFor = <I>(
  { table, now, from }: Counting,
  operation: string,
  { perAddress, perTarget }: Limits<I>,
) => ({
  /** First, so that whoever is refused by their address uses up nobody's target. */
  address: (): Promise<void> => assertWithin(table, now, `${operation}#address#${networkOf(from)}`, perAddress),
  target: (input: I, caller: string): Promise<void> =>
    assertWithin(table, now, `${operation}#target#${perTarget.of(input, caller)}`, perTarget),
})
