import type { Options } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { ChoiceErrors, type Choices } from "@tenantry/core/kernel/choices"
import { ConfirmationErrors } from "@tenantry/core/kernel/confirmation"
import { IdempotencyErrors } from "@tenantry/core/kernel/idempotency"
import { present } from "@tenantry/core/kernel/present"
import { hasAlready, tagsIn, versionsOf } from "./etags.ts"
import type { HttpRequest } from "./request.ts"
import { malformed } from "./request-errors.ts"

/** What a key or a confirmation is written with. A header that came empty is none: whoever sent it meant something. */
const isWritten = (value: string): boolean => /^[\x21-\x7e]{1,255}$/.test(value)

/** `If-Match`: the versions that may be changed; nothing where any may, because `*` only says that there must be one. */
const versionsFor = ({ headers }: HttpRequest): readonly number[] | undefined => {
  const header = headers["if-match"]
  if (header === undefined) return undefined
  const tags = tagsIn(header)
  if (tags === undefined) throw malformed("If-Match", "no_version")
  return tags === "*" ? undefined : versionsOf(tags)
}

/** Asked for in the address line, or by an address where it is only shown; never by both. */
type Previewing = { readonly preview: string | undefined; readonly shows: boolean }

const previewOf = ({ preview, shows }: Previewing, { kind }: AnyOperation): boolean => {
  if (preview === undefined) return shows
  if (shows) throw malformed("preview", "preview_twice")
  if (kind !== "command" || !["true", "false"].includes(preview)) throw malformed("preview", "no_preview")
  return preview === "true"
}

/** As many as a transaction could carry out. */
const mostChoices = 100

/** `Choices: key_…=keep, key_…=revoke`: of each thing one. */
const choicesOf = ({ headers: { choices: header } }: HttpRequest): Choices | undefined => {
  if (header === undefined) return undefined
  const parts = header.split(",", mostChoices + 1).map((part) => /^ *(\w{1,40})=(\w{1,20}) *$/.exec(part))
  const chosen = new Map(parts.map((part) => [part?.[1] ?? "", part?.[2] ?? ""]))
  const isWhole = parts.every((part) => part !== null) && parts.length <= mostChoices && chosen.size === parts.length
  if (!isWhole) throw ChoiceErrors.malformed()
  return chosen
}

/** How it is asked: preview, confirmation, idempotency key, versions and choices. */
export const optionsOf = (request: HttpRequest, operation: AnyOperation, previewing: Previewing): Options => {
  const { confirmation, "idempotency-key": idempotencyKey } = request.headers
  if (confirmation !== undefined && !isWritten(confirmation)) throw ConfirmationErrors.invalid()
  if (idempotencyKey !== undefined && !isWritten(idempotencyKey)) throw IdempotencyErrors.key_malformed()
  // Reading promises nothing by ignoring them. What a procedure does is done anew each time, whatever had been shown.
  if (operation.kind === "procedure") {
    if (confirmation !== undefined) throw malformed("Confirmation", "done_anew")
    if (idempotencyKey !== undefined) throw malformed("Idempotency-Key", "done_anew")
  }
  const ifMatch = versionsFor(request)
  const choices = operation.kind === "command" ? choicesOf(request) : undefined
  return {
    preview: previewOf(previewing, operation),
    ...present({ confirmation, idempotencyKey, ifMatch, choices }),
  }
}

/**
 * `If-None-Match`: tells, of an answer's tag, whether whoever asks has it already. Only reading can be asked so; a change
 * that ignored it would be made although somebody forbade it.
 */
export const freshnessOf = ({ headers, method }: HttpRequest): ((etag: string | undefined) => boolean) => {
  const header = headers["if-none-match"]
  if (header === undefined) return () => false
  const tags = tagsIn(header)
  if (tags === undefined) throw malformed("If-None-Match", "no_version")
  if (method !== "GET" && method !== "HEAD") throw malformed("If-None-Match", "only_of_reading")
  return (etag) => hasAlready(tags, etag)
}
