import type { Tally } from "@tenantry/core/adapters/dynamodb/recorder"
import { type PlaceId, isPlaceId, ulid } from "@tenantry/core/kernel/ids"
import type { Vendor } from "@tenantry/core/kernel/vendor"
import { beginning } from "../invocation.ts"
import { log } from "../log.ts"
import { preferredLocale } from "./locale.ts"
import type { Reader } from "./problems.ts"
import type { HttpRequest } from "./request.ts"

/** One request on its way to an answer, and what has become known of it by now. */
export type Call = {
  readonly request: HttpRequest
  readonly requestId: string
  /** Who reads the answer: as their browser says, until it is known who asks. */
  reader: Reader
  operation?: string
  place?: string
  code?: string
}

export const callOf = (
  vendor: Pick<Vendor, "languages">,
  request: HttpRequest,
  requestId = ulid(new Date()),
): Call => ({
  request,
  requestId,
  reader: { locale: preferredLocale(vendor, request.headers["accept-language"]), timeZone: "UTC" },
})

/** What the log says of a place is its id. A path may have anything in its stead, somebody's address too. */
export const happensIn = (call: Call, place: PlaceId): void => {
  if (isPlaceId(place)) call.place = place
}

/** Begins to measure; what is answered afterwards leaves one line, with its metrics. */
export const measured = (tally: Tally): ((call: Call, status: number) => void) => {
  const told = beginning(tally)
  return ({ requestId, operation, place, code }, status) => {
    const named = { ...(operation ? { operation } : {}), ...(place ? { place } : {}), ...(code ? { code } : {}) }
    const cost = told()
    const { milliseconds, trips = 0, readUnits = 0, writeUnits = 0 } = cost
    const isFailure = status >= 500
    log(
      "info",
      status < 400 ? "answered" : "refused",
      { requestId, ...named, status, ...cost },
      {
        Requests: 1,
        Refusals: status >= 400 && !isFailure ? 1 : 0,
        Failures: isFailure ? 1 : 0,
        Latency: milliseconds,
        ReadUnits: readUnits,
        WriteUnits: writeUnits,
        Trips: trips,
      },
    )
  }
}
