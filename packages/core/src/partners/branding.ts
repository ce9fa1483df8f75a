import type { Runtime } from "../kernel/context.ts"
import { AccountId, type PlaceId, TenantId } from "../kernel/ids.ts"
import { present } from "../kernel/present.ts"
import { senderIn, type Vendor } from "../kernel/vendor.ts"
import { accounts } from "../accounts/index.ts"
import { tenants } from "../tenants/index.ts"
import { partners } from "./entity.ts"
import type { Partner } from "./partners.ts"

/** The product as mails to the customers of a partner show it: answers go to the partner, who helps them. */
export const brandedAs = (vendor: Vendor, { brand, replyTo }: Pick<Partner, "brand" | "replyTo">): Vendor => {
  const { frontend, languages } = vendor
  const { name: product, logo, color = vendor.color } = brand
  const sender = `${product} <${senderIn(vendor.sender).address}>`
  return { frontend, languages, product, color, sender, support: replyTo, replyTo, ...present({ logo }) }
}

const accountIdOf = async ({ table }: Pick<Runtime, "table">, place: PlaceId): Promise<AccountId | undefined> => {
  if (AccountId.is(place)) return place
  return TenantId.is(place) ? (await table.open([place]).get(tenants, { tenantId: place }))?.accountId : undefined
}

/** What mails because of something in this place look like; undefined where no partner has brought the account. */
export const brandOf = async (
  runtime: Pick<Runtime, "table" | "vendor">,
  place: PlaceId,
): Promise<Vendor | undefined> => {
  const accountId = await accountIdOf(runtime, place)
  const account = accountId && (await runtime.table.open([accountId]).get(accounts, { accountId }))
  const partnerId = account?.partnerId
  const partner = partnerId && (await runtime.table.open([partnerId]).get(partners, { partnerId }))
  return partner ? brandedAs(runtime.vendor, partner) : undefined
}
