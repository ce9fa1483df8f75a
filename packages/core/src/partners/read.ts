import * as z from "zod"
import { PartnerId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { onPartners } from "../permissions/index.ts"
import { partnerHead, PartnerView, partnerView } from "./partners.ts"

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
