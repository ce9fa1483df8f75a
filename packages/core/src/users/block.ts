import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { administrator, inTenants } from "../permissions/index.ts"
import { UserEffects } from "./effects.ts"
import { changingStatus, OneUser } from "./ending.ts"
import { users } from "./entity.ts"
import { grantsAbove, ofAccountIn } from "./ranking.ts"
import { aboutOf, UserErrors, UserEvents, UserView, whoseIs } from "./users.ts"

/** Who is blocked is refused here with the next request; what they are elsewhere is not touched. */
export const blockUser = command({
  name: "user.block",
  summary: "Block a user",
  route: "POST /v1/tenants/{tenantId}/users/{userId}/block",
  place: TenantId,
  permission: inTenants["users.block"],
  readsAllHeld: true,
  input: OneUser,
  output: UserView,
  beyond: grantsAbove,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId }) => {
    const { user, tenant, names, ...changed } = await changingStatus(ctx, userId, "active", UserErrors.not_active)
    const { of, administration, change } = changed
    const { ofAccount, conditions } = await ofAccountIn(ctx, tenant, user)
    return {
      ...change,
      checks: [...change.checks, ...conditions],
      events: [UserEvents.blocked(of, whoseIs(user), aboutOf(user)), ...administration],
      effects: [
        UserEffects.blocked({ user: userId, ofAccount }, names),
        ...(user.role === administrator ? [UserEffects.ceasesAdministrator({ user: userId }, names)] : []),
        UserEffects.workRests({ user: userId, ofAccount }, names),
        UserEffects.elsewhere({ user: userId }, names),
      ],
    }
  },
})
