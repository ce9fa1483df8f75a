import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { administrator, forMembers } from "../permissions/index.ts"
import { tenantHead } from "../tenants/index.ts"
import { leavingUser, UserGone } from "./ending.ts"
import { users } from "./entity.ts"
import { grantsAbove } from "./ranking.ts"
import { UserErrors } from "./users.ts"

/** Administrators hand over first: **never one's own**. */
export const leaveTenant = command({
  name: "user.leave",
  summary: "Leave a tenant for ever",
  route: "POST /v1/tenants/{tenantId}/leave",
  place: TenantId,
  permission: forMembers.leaveTenant,
  readsAllHeld: true,
  irreversible: true,
  endsOwnRight: true,
  input: z.strictObject({}),
  output: UserGone,
  beyond: grantsAbove,
  decide: async (ctx) => {
    const { userId } = ctx.actor
    const user = userId ? await ctx.get(users, { tenantId: ctx.place, userId }) : null
    if (!user) throw UserErrors.unknown()
    if (user.role === administrator) throw UserErrors.own_rights()
    return leavingUser(ctx, { tenant: await tenantHead(ctx), user, conditions: [] }, true)
  },
})
