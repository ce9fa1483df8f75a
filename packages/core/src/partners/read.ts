import * as z from "zod"
import { AccountId, IdentityId, PartnerId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { accountHead } from "../accounts/index.ts"
import { grants } from "../grants/index.ts"
import { onAccounts, onPartners } from "../permissions/index.ts"
import { accessBy, partnerAbove } from "./access.ts"
import { Brand } from "./brand.ts"
import { partners } from "./entity.ts"
import { AccessName, mostPartnerAdmins, PartnerErrors, partnerHead, PartnerView, partnerView } from "./partners.ts"

export const readPartner = query({
  name: "partner.read",
  summary: "Read a partner",
  route: "GET /v1/partners/{partnerId}",
  place: PartnerId,
  permission: onPartners.read,
  input: z.strictObject({}),
  output: PartnerView,
  read: async (ctx) => partnerView(await partnerHead(ctx)),
})

export const readAccountPartner = query({
  name: "account.partner.read",
  summary: "Read which partner looks after the account, what it may do there until when, and who of it",
  route: "GET /v1/accounts/{accountId}/partner",
  place: AccountId,
  permission: onAccounts.readPartner,
  input: z.strictObject({}),
  output: z.object({
    partnerId: PartnerId.schema,
    name: z.string(),
    brand: Brand,
    replyTo: z.string(),
    state: z.string(),
    access: AccessName,
    /** Until when, where it ends by itself. */
    accessUntil: z.iso.datetime().exactOptional(),
    /** Whether the account may end or narrow it. */
    mayEnd: z.boolean(),
    /** Who acts for the partner. */
    people: z.array(z.object({ identityId: IdentityId.schema, name: z.string(), since: z.string() })),
    /** Until when the code that was made last is good. */
    codeUntil: z.iso.datetime().exactOptional(),
  }),
  beyond: partnerAbove,
  read: async (ctx) => {
    const account = await accountHead(ctx)
    const { partnerId, partnerUntil, partnerCode } = account
    const access = accessBy(account, ctx.now)
    const accessUntil = access === "none" ? undefined : partnerUntil
    const partner = partnerId && (await ctx.get(partners, { partnerId }))
    if (!partner) throw PartnerErrors.none()
    const { items } = await ctx.list(grants, grants.query.ofPlace({ place: partnerId }), { limit: mostPartnerAdmins })
    const people = items.map(({ identityId, name, grantedAt: since }) => ({ identityId, name, since }))
    const codeUntil = partnerCode && partnerCode.until > ctx.now.toISOString() ? partnerCode.until : undefined
    return { ...partner, access, people, ...present({ accessUntil, codeUntil }) }
  },
})
