import { OperationErrors } from "./calls.ts"

const mostSettings = 5

/**
 * Sets something outside to what the table says, until the table says so after it as well: between reading and setting,
 * another reaction may have set what is so by now, and whoever sets last must not leave what was so before. Where nothing
 * is there any more, nothing is set. Throws `operation.contended` when it changes faster than it can be set.
 */
export const setUntilSame = async <T>(
  read: () => Promise<T | null>,
  set: (wanted: T) => Promise<void>,
  isSame: (one: T, other: T) => boolean,
): Promise<void> => {
  let wanted = await read()
  for (let times = 0; wanted !== null && times < mostSettings; times++) {
    await set(wanted)
    const now = await read()
    if (now === null || isSame(now, wanted)) return
    wanted = now
  }
  if (wanted !== null) throw OperationErrors.contended()
}
