import * as z from "zod"
import { IdentityId, ServiceId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { identityOf } from "../accounts/index.ts"
import { grantChanged, grants } from "../grants/index.ts"
import { onService } from "../permissions/index.ts"
import { staffChanged } from "./changing.ts"
import { serviceHead, staffActedOn, StaffEffects, StaffEvents, StaffRoleName, StaffView, staffView } from "./staff.ts"

/** Only operator admins do it, and they hold all that there is to give (**nobody gives what they do not hold**). */
export const giveStaffRole = command({
  name: "staff.give_role",
  summary: "Give somebody of the staff another role",
  route: "PUT /v1/staff/{identityId}/role",
  place: ServiceId,
  permission: onService.manageStaff,
  input: z.strictObject({ identityId: IdentityId.schema, role: StaffRoleName }),
  output: StaffView,
  reads: (place, { identityId }) => [ref(grants, { place, identityId })],
  decide: async (ctx, { identityId, role }) => {
    const head = await serviceHead(ctx)
    const before = await staffActedOn(ctx, identityId)
    const { name, email, role: from } = before
    if (from === role) return unchanged(staffView(before))
    const given = { role, grantedBy: identityOf(ctx.actor), grantedAt: ctx.now.toISOString() }
    return {
      result: staffView({ ...before, ...given }),
      authorityInHead: true,
      writes: [grantChanged(before, given), staffChanged(head, { identityId, to: role })],
      events: [
        StaffEvents.roleGiven(
          { object: identityId, version: head.rev + 1 },
          { identityId, role, from },
          { name, email },
        ),
      ],
      effects: [
        StaffEffects.roleGiven({ identityId, role, from }, { name }),
        ...(from === "admin" ? [StaffEffects.linksStop({ identityId }, { name })] : []),
        StaffEffects.isMailed({ identityId }, { name, email }),
      ],
    }
  },
})
