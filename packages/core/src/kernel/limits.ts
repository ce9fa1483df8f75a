import { claimPrefix, hashed } from "./claims.ts"
import { errors } from "./errors.ts"
import type { Table } from "./store.ts"

export const LimitErrors = errors("limit", { exceeded: "rate_limited" })

/** So many in so many seconds; the window begins with the clock, not with the first call. */
export type Limit = { readonly most: number; readonly seconds: number }

/** How often an operation that anybody can call may be called from one address, and for one target. */
export type Limits<I> = {
  readonly perAddress: Limit
  readonly perTarget: Limit & { readonly of: (input: I) => string }
}

const passed = async (table: Table, now: Date, name: string, { most, seconds }: Limit): Promise<number> => {
  const at = Math.floor(now.getTime() / 1000)
  const window = Math.floor(at / seconds)
  const ends = (window + 1) * seconds
  const count = await table.count({ pk: `${claimPrefix}limit#${hashed(`${name}#${window}`)}`, sk: "#" }, ends + 60)
  return count > most ? ends - at : 0
}

/** Counts a call, and refuses it when it is one too many; `retryAfter` is in seconds. */
export const countCall = async <I>(
  table: Table,
  now: Date,
  operation: string,
  address: string,
  input: I,
  { perAddress, perTarget }: Limits<I>,
): Promise<void> => {
  const waits = await Promise.all([
    passed(table, now, `${operation}#address#${address}`, perAddress),
    passed(table, now, `${operation}#target#${perTarget.of(input)}`, perTarget),
  ])
  const retryAfter = Math.max(...waits)
  if (retryAfter > 0) throw LimitErrors.exceeded({ retryAfter, minutes: Math.ceil(retryAfter / 60) })
}
