import { day } from "./keys.ts"

/** So many days before a key expires, whom it concerns is mailed. */
const warnings = [14, 3] as const

/** When it is so many days to go. */
const warningAt = (expires: string, days: number): Date => new Date(Date.parse(expires) - days * day)

/** Of these moments the last that has come by now: of what is made for a few days, nobody is warned at once. */
export const warnedFrom = (expires: string, now: Date): number | undefined =>
  warnings.findLast((days) => warningAt(expires, days) <= now)

/** When the next of them comes. */
export const nextWarning = (expires: string, now: Date): Date | undefined =>
  warnings.map((days) => warningAt(expires, days)).find((at) => at > now)
