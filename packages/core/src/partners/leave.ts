import * as z from "zod"
import { IdentityId, PartnerId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { identityOf } from "../accounts/index.ts"
import { grants } from "../grants/index.ts"
import { onPartners } from "../permissions/index.ts"
import { endingPartnerAdmin } from "./ending.ts"
import { PartnerEffects, PartnerEvents } from "./partners.ts"

/** As an admin leaves an account; the last one stays (**last administrator**). */
export const leavePartner = command({
  name: "partner.leave",
  summary: "Cease to be an admin of a partner",
  route: "POST /v1/partners/{partnerId}/leave",
  place: PartnerId,
  permission: onPartners.leave,
  irreversible: true,
  endsOwnRight: true,
  input: z.strictObject({}),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (place, _, __, { by }) => (by ? [ref(grants, { place, identityId: by })] : []),
  decide: async (ctx) => {
    const identityId = identityOf(ctx.actor)
    const { partner, person, of, data, writes } = await endingPartnerAdmin(ctx, identityId)
    return {
      result: { identityId },
      authorityInHead: true,
      writes,
      events: [PartnerEvents.adminLeft(of, data, person)],
      effects: [
        PartnerEffects.youLeave({ identityId }, { partner: partner.name }),
        PartnerEffects.linksStop({ identityId }, { name: person.name }),
      ],
    }
  },
})
