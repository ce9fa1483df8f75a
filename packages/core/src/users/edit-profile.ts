import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { inTenants } from "../permissions/index.ts"
import { editing, UserProfile } from "./editing.ts"
import { subjectOf } from "./subject.ts"
import { UserErrors, UserView } from "./users.ts"

export const editProfile = command({
  name: "profile.edit",
  summary: "Edit what is recorded of oneself in a tenant",
  route: "PATCH /v1/tenants/{tenantId}/profile",
  place: TenantId,
  permission: inTenants["profile.edit"],
  input: UserProfile,
  output: UserView,
  decide: async (ctx, changes) => {
    const { userId } = ctx.actor
    if (!userId) throw UserErrors.unknown()
    const subject = await subjectOf(ctx, userId)
    if (!subject.tenant.selfService) throw UserErrors.no_self_service()
    return editing(ctx, { ...subject, conditions: subject.reach.conditions }, changes)
  },
})
