import * as z from "zod"
import { IdentityId, PartnerId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { onPartners } from "../permissions/index.ts"
import { endingPartnerAdmin } from "./ending.ts"
import { PartnerEffects, PartnerErrors, PartnerEvents } from "./partners.ts"

export const removePartnerAdmin = command({
  name: "partner.admins.remove",
  summary: "Remove an admin from a partner",
  route: "DELETE /v1/partners/{partnerId}/admins/{identityId}",
  place: PartnerId,
  permission: onPartners.removeAdmins,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (place, { identityId }) => [ref(grants, { place, identityId })],
  decide: async (ctx, { identityId }) => {
    // **never one's own**: whoever wants to go, leaves.
    if (ctx.actor.id === identityId) throw PartnerErrors.own_rights()
    const { partner, person, of, data, writes } = await endingPartnerAdmin(ctx, identityId)
    const { name } = person
    return {
      result: { identityId },
      authorityInHead: true,
      writes,
      events: [PartnerEvents.adminRemoved(of, data, person)],
      effects: [
        PartnerEffects.losesAccess({ identityId }, { name, partner: partner.name }),
        PartnerEffects.linksStop({ identityId }, { name }),
        PartnerEffects.isMailed({ identityId }, person),
      ],
    }
  },
})
