import * as z from "zod"
import { IdentityId, ServiceId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { grants, grantTaken } from "../grants/index.ts"
import { onService } from "../permissions/index.ts"
import { staffChanged } from "./changing.ts"
import { serviceHead, staffActedOn, StaffEffects, StaffEvents } from "./staff.ts"

export const removeStaff = command({
  name: "staff.remove",
  summary: "Remove somebody from the staff",
  route: "DELETE /v1/staff/{identityId}",
  place: ServiceId,
  permission: onService.manageStaff,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (place, { identityId }) => [ref(grants, { place, identityId })],
  decide: async (ctx, { identityId }) => {
    const head = await serviceHead(ctx)
    const grant = await staffActedOn(ctx, identityId)
    const { role, name, email } = grant
    return {
      result: { identityId },
      authorityInHead: true,
      writes: [grantTaken(grant), staffChanged(head, { identityId })],
      events: [
        StaffEvents.removed({ object: identityId, version: head.rev + 1 }, { identityId, role }, { name, email }),
      ],
      effects: [
        StaffEffects.losesAccess({ identityId, role }, { name }),
        ...(role === "admin" ? [StaffEffects.linksStop({ identityId }, { name })] : []),
        StaffEffects.isMailed({ identityId }, { name, email }),
      ],
    }
  },
})
