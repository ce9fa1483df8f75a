import { setTimeout as wait } from "node:timers/promises"

/** Far longer than anything takes that is awaited: a busy machine must not decide how a test ends. */
const patienceMs = 20_000

/** Asks until the answer is yes, or something; answers that. Fails with what it was waiting for. */
export const until = async <T>(
  what: string,
  ask: () => T | Promise<T>,
  patience = patienceMs,
): Promise<Exclude<T, false | null | undefined>> => {
  const deadline = Date.now() + patience
  for (let pause = 5; ; pause = Math.min(2 * pause, 100)) {
    const answer = await ask()
    if (answer !== false && answer !== null && answer !== undefined) {
      return answer as Exclude<T, false | null | undefined>
    }
    if (Date.now() > deadline) throw new Error(`Not within ${patience / 1000} seconds: ${what}`)
    await wait(pause)
  }
}

/**
 * What is counted by the clock begins anew with it. Does what is right within one window of so many milliseconds, and does
 * it once more where the next has begun meanwhile.
 */
export const withinOneWindow = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
  const windowNow = (): number => Math.floor(Date.now() / ms)
  for (let tries = 1; tries < 5; tries++) {
    const began = windowNow()
    const [outcome] = await Promise.allSettled([work()])
    if (windowNow() !== began) continue
    if (outcome.status === "fulfilled") return outcome.value
    throw outcome.reason
  }
  throw new Error(`Five times not done within one window of ${ms / 1000} seconds`)
}
