import * as z from "zod"
import { CustomerPlaceId, ServiceId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { DeliveryView, outstandingIn } from "../deliveries/index.ts"
import { onService } from "../permissions/index.ts"

/** What is outstanding in a customer's place, as its own administrators see it. */
export const lookUpDeliveries = query({
  name: "lookup.deliveries",
  summary: "List mails and other consequences that are outstanding or have failed in an account or tenant",
  route: "GET /v1/lookups/deliveries",
  place: ServiceId,
  permission: onService.lookUp,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100), placeId: CustomerPlaceId.schema }),
  output: pageOf(DeliveryView),
  beyond: (_, __, { placeId }) => [placeId],
  read: (ctx, { placeId, ...page }) => outstandingIn(ctx, placeId, page),
})
