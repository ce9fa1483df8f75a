import type * as z from "zod"
import type { Effect } from "@tenantry/core/kernel/effects"
import { DomainError, type ErrorKind } from "@tenantry/core/kernel/errors"
import { present } from "@tenantry/core/kernel/present"
import { isKey, type TextKey, say, toldEffect } from "@tenantry/core/texts/index"
import { TableErrors } from "@tenantry/core/adapters/dynamodb/store"
import type { Locale } from "@tenantry/core/kernel/locales"
import { log, stackOf } from "../log.ts"

const statusOfKind: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition: 412,
  limit: 409,
  gone: 410,
  rate_limited: 429,
  unavailable: 503,
}

/** Refusals that HTTP has a status of its own for. */
const statusOfCode: Readonly<Record<string, number>> = {
  "confirmation.required": 428,
  "idempotency.mismatch": 422,
  "request.too_large": 413,
  "request.headers_too_large": 431,
  "request.unsupported_type": 415,
  "route.method_not_allowed": 405,
}

export type Reader = { readonly locale: Locale; readonly timeZone: string }

type Issue = {
  readonly path: string
  readonly code: z.core.$ZodIssue["code"]
  readonly message: string
  readonly of?: string
  readonly least?: number
  readonly most?: number
  readonly allowed?: readonly string[]
}

/** Texts and lists have no size, but a length. */
const keyOfLength: Readonly<Record<string, TextKey>> = {
  "too_small string": "issue.too_short",
  "too_big string": "issue.too_long",
  "too_small array": "issue.too_few",
  "too_big array": "issue.too_many",
}

const isMissing = ({ code, message }: Issue): boolean => code === "invalid_type" && message.endsWith("undefined")

/** A rule of ours has its own text under what it says; everything else is told by what kind of mistake it is. */
const keyOf = (issue: Issue): TextKey => {
  const { code, message, of, allowed } = issue
  const own = `issue.${message.replaceAll(" ", "_")}`
  if (isKey(own)) return own
  if (isMissing(issue)) return "issue.missing"
  if (allowed) return "issue.one_of"
  return keyOfLength[`${code} ${of}`] ?? `issue.${code}`
}

/** What is wrong with one field, as people read it. Which fields are unknown, the parser's message alone says. */
const explained = ({ locale }: Reader, issue: Issue) => {
  const { message, of: _, ...facts } = issue
  const values = { ...facts, allowed: facts.allowed?.join(", "), names: message.replace(/^.*?: /, "") }
  return { ...facts, text: say(locale, keyOf(issue), values) }
}

const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { $metadata, $retryable } = error as { $metadata?: { httpStatusCode?: number }; $retryable?: unknown }
  return $retryable !== undefined || ($metadata !== undefined && ($metadata.httpStatusCode ?? 500) >= 500)
}

/** What a person is told of anything that was thrown. What we do not know, or have no words for, is logged, never echoed. */
export const refusalOf = (error: unknown, requestId: string): DomainError => {
  const code = error instanceof DomainError ? error.code : undefined
  if (error instanceof DomainError && isKey(`problem.${code}`)) return error
  log("error", "an operation failed", { requestId, ...present({ code }), ...stackOf(error) })
  return isOutage(error) ? TableErrors.overloaded() : new DomainError("unavailable", "internal")
}

type Problem = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

/** What is wrong with the token (RFC 6750, 3; RFC 9470 where a newer sign-in is wanted). Nothing, where there was none. */
const challenge = (code: string): string => {
  if (code === "token.missing") return "Bearer"
  if (code === "sign_in.too_old") return 'Bearer error="insufficient_user_authentication", max_age="300"'
  return 'Bearer error="invalid_token"'
}

const headersOf = ({ code, facts }: DomainError, status: number): Record<string, string> => ({
  "content-type": "application/problem+json",
  ...(status === 401 ? { "www-authenticate": challenge(code) } : {}),
  ...(status === 405 ? { allow: (facts["allow"] as readonly string[]).join(", ") } : {}),
  ...(status === 415 ? { accept: "application/json" } : {}),
  ...(status === 429 || status === 503 ? { "retry-after": String(facts["retryAfter"] ?? 1) } : {}),
})

/** A problem document (RFC 9457): what was wrong, what to do, a code for programs, the request's number for us. */
export const problemOf = (refusal: DomainError, reader: Reader, requestId: string): Problem => {
  const { code, kind, facts } = refusal
  const status = code === "internal" ? 500 : (statusOfCode[code] ?? statusOfKind[kind])
  const values = { ...facts, requestId }
  const told = (key: string): string => (isKey(key) ? say(reader.locale, key, values, reader.timeZone) : code)
  const effects = facts["effects"] as readonly Effect[] | undefined
  const issues = facts["issues"] as readonly Issue[] | undefined
  const members = {
    type: `urn:tenantry:problem:${code}`,
    title: told(`problem.${code}`),
    detail: told(`remedy.${code}`),
    status,
    code,
    requestId,
  }
  const body = {
    ...members,
    ...facts,
    // A fact that is called like a member of every problem does not take its place.
    ...members,
    ...(issues ? { issues: issues.map((issue) => explained(reader, issue)) } : {}),
    ...(effects ? { effects: effects.map((effect) => toldEffect(reader, effect)) } : {}),
  }
  return { status, headers: headersOf(refusal, status), body }
}
