import * as z from "zod"
import type { Effect } from "../kernel/effects.ts"
import type { Locale } from "../kernel/locales.ts"
import { isKey, say } from "./say.ts"

/** An effect as people read it, beside what programs read. */
export const ToldEffect = z.object({
  code: z.string(),
  severity: z.enum(["info", "warning", "danger"]),
  facts: z.record(z.string(), z.unknown()),
  text: z.string(),
})

type Reader = { readonly locale: Locale; readonly timeZone: string }

/** An effect in the reader's language, with times in their zone. */
export const toldEffect = ({ locale, timeZone }: Reader, effect: Effect): z.input<typeof ToldEffect> => {
  const { code, severity, facts, names } = effect
  const key = `effect.${code}`
  if (!isKey(key)) throw new Error(`no text for ${key}`)
  return { code, severity, facts, text: say(locale, key, { ...facts, ...names }, timeZone) }
}
