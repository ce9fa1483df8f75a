import * as z from "zod"
import { PartnerId, ServiceId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { write } from "../kernel/table.ts"
import { searchableName } from "../accounts/index.ts"
import { onService } from "../permissions/index.ts"
import { partners } from "./entity.ts"
import { Appearance, PartnerEffects, PartnerEvents, PartnerName, PartnerView, partnerView } from "./partners.ts"

export const createPartner = command({
  name: "partner.create",
  summary: "Make a partner: a reseller, whose admins look after the accounts that it brings",
  route: "POST /v1/partners",
  place: ServiceId,
  permission: onService.managePartners,
  anew: true,
  input: z.strictObject({ name: PartnerName, ...Appearance, mayEnd: z.boolean().default(true) }),
  output: PartnerView,
  decide: async (ctx, { name, ...more }) => {
    const partnerId = ctx.make(PartnerId)
    const partner = {
      partnerId,
      ...searchableName(name),
      ...more,
      state: "active" as const,
      createdAt: ctx.now.toISOString(),
      rev: 1,
    }
    return {
      result: partnerView(partner),
      writes: [write(partners).create(partner).commit()],
      events: [PartnerEvents.created({ object: partnerId, version: 1, home: partnerId }, { name }, {})],
      effects: [PartnerEffects.created({ name }, {}), PartnerEffects.noAdmins({ name }, {})],
    }
  },
})
