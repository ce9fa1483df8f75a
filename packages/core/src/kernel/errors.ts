/** The closed set of what a refusal can mean. Only the HTTP layer knows which status each becomes. */
export type ErrorKind =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "precondition"
  | "limit"
  | "gone"
  | "rate_limited"
  | "unavailable"

export type Facts = Readonly<Record<string, unknown>>

/** A refusal with a meaning: a code `<noun>.<reason>` and facts for whoever asked. Everything else thrown is a defect. */
export class DomainError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly facts: Facts
  constructor(kind: ErrorKind, code: string, facts: Facts = {}) {
    super(code)
    this.name = "DomainError"
    this.kind = kind
    this.code = code
    this.facts = facts
  }
}

/** Makes one kind of refusal; carries its code, so that the texts of all codes can be checked. */
export type ErrorFactory = ((facts?: Facts) => DomainError) & { readonly code: string }

/** Declares the errors of one noun: `errors("invitation", { unusable: "gone" }).unusable()`. */
export const errors = <const Kinds extends Record<string, ErrorKind>>(
  noun: string,
  kinds: Kinds,
): { readonly [Reason in keyof Kinds]: ErrorFactory } => {
  const declared = Object.entries(kinds).map(([reason, kind]): [string, ErrorFactory] => {
    const code = `${noun}.${reason}`
    return [reason, Object.assign((facts?: Facts) => new DomainError(kind, code, facts), { code })]
  })
  return Object.fromEntries(declared) as { [Reason in keyof Kinds]: ErrorFactory }
}

/** Whether something thrown is one of these refusals, whatever its facts. */
export const isRefusal = (error: unknown, ...refusals: readonly ErrorFactory[]): error is DomainError =>
  error instanceof DomainError && refusals.some(({ code }) => code === error.code)

/** Whether work was done; false when it was refused in one of these ways, which mean that it need not or may not be done. */
export const doneUnless = async (work: Promise<unknown>, refusals: readonly ErrorFactory[]): Promise<boolean> => {
  try {
    await work
    return true
  } catch (error) {
    if (isRefusal(error, ...refusals)) return false
    throw error
  }
}
