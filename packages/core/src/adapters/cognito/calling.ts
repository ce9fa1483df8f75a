import type { DomainError } from "../../kernel/errors.ts"
import { DirectoryErrors } from "../../kernel/ports.ts"

export type Pool = { readonly poolId: string; readonly clientId: string }

const named = (error: unknown): string => (error instanceof Error ? error.name : "")

/** What Cognito's refusals mean to us; what is not listed is an outage or a defect. */
const meanings: Readonly<Record<string, keyof typeof DirectoryErrors>> = {
  CodeMismatchException: "code_wrong",
  EnableSoftwareTokenMFAException: "code_wrong",
  ExpiredCodeException: "code_wrong",
  UserNotFoundException: "unavailable",
  AliasExistsException: "address_taken",
  InvalidPasswordException: "password_too_weak",
  InvalidParameterException: "refused",
  TooManyRequestsException: "busy",
  LimitExceededException: "too_often",
  TooManyFailedAttemptsException: "too_often",
  TimeoutError: "unavailable",
  InternalErrorException: "unavailable",
  UserLambdaValidationException: "unavailable",
  UnexpectedLambdaException: "unavailable",
  InvalidLambdaResponseException: "unavailable",
}

/** No connection, or one that broke off: the code is the operating system's (`ECONNRESET`), not Node's (`ERR_…`). */
const isOfNetwork = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /^E(?!RR_)[A-Z_]+$/.test(String(error.code))

/** Cognito does not say when it will listen again: seconds after which it usually does. */
const retryAfter = 900

export const tooOften = (): DomainError => DirectoryErrors.too_often({ retryAfter })

const translated = (error: unknown): unknown => {
  const meaning = meanings[named(error)] ?? (isOfNetwork(error) ? "unavailable" : undefined)
  if (meaning === "too_often") return tooOften()
  return meaning ? DirectoryErrors[meaning]() : error
}

/** Runs a call; `fine` names the refusals that mean it was done before or need not be done. */
export const calling = async <T>(call: Promise<T>, fine: readonly string[] = []): Promise<T | undefined> => {
  try {
    return await call
  } catch (error) {
    if (fine.includes(named(error))) return undefined
    throw translated(error)
  }
}

/** Runs a call some of whose refusals mean something of their own, unless their message says something else. */
export const reading = async <T>(
  call: Promise<T>,
  own: Readonly<Record<string, (message: string) => DomainError | undefined>>,
): Promise<T> => {
  try {
    return await call
  } catch (error) {
    const meaning = error instanceof Error ? own[error.name]?.(error.message) : undefined
    throw meaning ?? translated(error)
  }
}
