import { expect, test } from "vitest"
import { keys, partsOf } from "./support.ts"
import { say } from "@tenantry/core/texts/index"

const [minute, hour, day] = [60, 3600, 86_400]

/** What a wait is called: in full minutes up to two hours, in full hours up to two days, then in days. */
const waits: readonly (readonly [number, string, string, string])[] = [
  [1, "in 1 minute", "za 1 minutę", "через 1 минуту"],
  [minute + 1, "in 2 minutes", "za 2 minuty", "через 2 минуты"],
  [5 * minute, "in 5 minutes", "za 5 minut", "через 5 минут"],
  [21 * minute, "in 21 minutes", "za 21 minut", "через 21 минуту"],
  [2 * hour, "in 120 minutes", "za 120 minut", "через 120 минут"],
  [2 * hour + 1, "in 3 hours", "za 3 godziny", "через 3 часа"],
  [78_000, "in 22 hours", "za 22 godziny", "через 22 часа"],
  [2 * day, "in 48 hours", "za 48 godzin", "через 48 часов"],
  [2 * day + 1, "in 3 days", "za 3 dni", "через 3 дня"],
  [21 * day, "in 21 days", "za 21 dni", "через 21 день"],
]

test.each(["remedy.limit.exceeded", "remedy.sign_ins.too_often"] as const)(
  "%s says how long in words that people use, in their forms",
  (key) => {
    for (const [retryAfter, en, pl, ru] of waits) {
      const told = (["en", "pl", "ru"] as const).map((locale) => say(locale, key, { retryAfter }))
      expect(told).toEqual([`Try again ${en}.`, `Spróbuj ponownie ${pl}.`, `Попробуйте снова ${ru}.`])
    }
  },
)

test("nothing else tells a wait in minutes that may last longer", () => {
  const counted = keys.filter((key) => partsOf("en", key).some((part) => "value" in part && part.value === "minutes"))
  expect(counted).toEqual(["effect.identity.sessions_end", "effect.identity.their_sessions_end"])
})
