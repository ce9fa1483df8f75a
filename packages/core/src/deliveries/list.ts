import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { deliveries } from "../kernel/deliveries.ts"
import { AccountId, PartnerId, type PlaceId, type PlaceKind, TenantId } from "../kernel/ids.ts"
import { query, type Route } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import type { Permission } from "../kernel/permissions.ts"
import type { Item } from "../kernel/table.ts"
import { inTenants, onAccounts, onPartners } from "../permissions/index.ts"

export const DeliveryView = z.object({
  reaction: z.string(),
  event: z.string(),
  /** `scheduled`: put off on purpose to a time that has not come. */
  state: z.enum(["scheduled", "due", "failed"]),
  attempts: z.number(),
  due: z.iso.datetime(),
  error: z.string().exactOptional(),
})

/** While an attempt runs, and until the next one, what is due lies ahead as well: only what was never begun is put off. */
const deliveryView = ({ execution, number, ...delivery }: Item<typeof deliveries>, now: Date) => {
  const { state, attempts, due } = delivery
  const isPutOff = state === "due" && attempts === 0 && due > now.toISOString()
  return { ...delivery, state: isPutOff ? "scheduled" : state, event: `${execution}#${number}` } as const
}

type Page = { readonly limit: number; readonly cursor?: string | undefined }

/** One page of what is outstanding in a place, the newest first. */
export const outstandingIn = async (
  { cursors, list, now }: Pick<ReadContext, "cursors" | "list" | "now">,
  place: PlaceId,
  { limit, cursor }: Page,
) => {
  const after = cursors.open(cursor)
  const listing = deliveries.query.inPlace({ place })
  const { items, last } = await list(deliveries, listing, { limit, after, newestFirst: true })
  return { data: items.map((delivery) => deliveryView(delivery, now)), ...cursors.next(last) }
}

/** What should have followed from events and has not yet: mails on their way, and those that could not be sent. */
const listOutstanding = <P extends PlaceId>(name: string, route: Route, place: PlaceKind<P>, permission: Permission) =>
  query({
    name,
    summary: "List mails and other consequences that are outstanding, have failed, or are scheduled for later",
    route,
    place,
    permission,
    input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) }),
    output: pageOf(DeliveryView),
    read: (ctx, page) => outstandingIn(ctx, ctx.place, page),
  })

export const listDeliveries = listOutstanding(
  "account.deliveries.list",
  "GET /v1/accounts/{accountId}/deliveries",
  AccountId,
  onAccounts.readDeliveries,
)

export const listPartnerDeliveries = listOutstanding(
  "partner.deliveries.list",
  "GET /v1/partners/{partnerId}/deliveries",
  PartnerId,
  onPartners.readDeliveries,
)

export const listTenantDeliveries = listOutstanding(
  "tenant.deliveries.list",
  "GET /v1/tenants/{tenantId}/deliveries",
  TenantId,
  inTenants["tenant.audit.read"],
)
