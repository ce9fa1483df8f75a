import { type DomainError, errors } from "@tenantry/core/kernel/errors"
import type { TextKey } from "@tenantry/core/texts/index"

export const RouteErrors = errors("route", {
  unknown: "not_found",
  not_through_front: "forbidden",
  method_not_allowed: "invalid",
})

export const RequestErrors = errors("request", {
  not_json: "invalid",
  not_utf8: "invalid",
  ambiguous: "invalid",
  too_deep: "invalid",
  too_many_values: "invalid",
  unsupported_type: "invalid",
  too_large: "invalid",
  headers_too_large: "invalid",
  malformed: "invalid",
})

/** What texts say of fields: `issue.<reason>`. */
type Reason<K = TextKey> = K extends `issue.${infer R}` ? R : never

/** One part of a request, and what is wrong with it. */
export const malformed = (path: string, message: Reason): DomainError =>
  RequestErrors.malformed({ issues: [{ path, code: "custom", message }] })
