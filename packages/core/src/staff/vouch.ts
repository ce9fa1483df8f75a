import * as z from "zod"
import { IdentityId, ServiceId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { itemOf } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { grants, stillGranted } from "../grants/index.ts"
import { Vouched, vouching } from "../identities/index.ts"
import { onService } from "../permissions/index.ts"
import { staffActedOn } from "./staff.ts"

/** Only operator admins do it, who hold all that there is at the service (**rank**). */
export const vouchForStaff = command({
  name: "staff.vouch",
  summary: "Vouch for somebody of the staff who lost their second factor",
  route: "POST /v1/staff/{identityId}/vouch",
  place: ServiceId,
  permission: onService.manageStaff,
  irreversible: true,
  freshSignIn: true,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: Vouched,
  reads: (place, { identityId }) => [ref(grants, { place, identityId })],
  beyond: (place, { known }, { identityId }) => (itemOf(known, ref(grants, { place, identityId })) ? [identityId] : []),
  decide: async (ctx, { identityId }) => {
    const grant = await staffActedOn(ctx, identityId)
    const { name, email } = grant
    const vouched = await vouching(ctx, { identityId, name, email, where: ctx.vendor.product })
    return { ...vouched, checks: [stillGranted(grant)] }
  },
})
