import type * as z from "zod"

export type Severity = "info" | "warning" | "danger"

/**
 * One consequence of a decision. `facts` are what a condition of the same transaction protects; they are what a
 * confirmation stands for. `names` say how people call what the facts identify: words for the sentence, no promise.
 */
export type Effect = {
  readonly code: string
  readonly severity: Severity
  readonly facts: Readonly<Record<string, unknown>>
  readonly names: Readonly<Record<string, string>>
}

export type EffectFactory<F = never, N extends string = string> = {
  (facts: F, names: Readonly<Record<N, string>>): Effect
  readonly code: string
  /** What its sentence may speak of. */
  readonly words: readonly string[]
}

/** Declares one kind of effect; its sentence lies in the texts under `effect.<code>`. */
export const effect = <F extends z.ZodObject, const N extends string = never>(
  code: string,
  severity: Severity,
  facts: F,
  names: readonly N[] = [],
): EffectFactory<z.input<F>, N> =>
  Object.assign(
    (given: z.input<F>, names: Readonly<Record<N, string>>): Effect => ({
      code,
      severity,
      facts: facts.parse(given),
      names,
    }),
    { code, words: [...Object.keys(facts.shape), ...names] },
  )

const ranks: Readonly<Record<Severity, number>> = { danger: 0, warning: 1, info: 2 }

/** The most dangerous first; among equals as they were told. */
export const bySeverity = (effects: readonly Effect[]): readonly Effect[] =>
  effects.toSorted((a, b) => ranks[a.severity] - ranks[b.severity])

/** What two showings of effects have in common when they promise the same. */
export const promised = (effects: readonly Effect[]): unknown =>
  effects.map(({ code, severity, facts }) => ({ code, severity, facts }))
