import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { administrator, inTenants } from "../permissions/index.ts"
import { findRole } from "../rights/index.ts"
import { UserEffects } from "./effects.ts"
import { changingStatus, OneUser } from "./ending.ts"
import { users } from "./entity.ts"
import { assertMayGive } from "./reaching.ts"
import { aboutOf, UserErrors, UserEvents, UserView, whoseIs } from "./users.ts"

/** What they hold is given back: **nobody gives what they do not hold**. */
export const unblockUser = command({
  name: "user.unblock",
  summary: "Unblock a user",
  route: "POST /v1/tenants/{tenantId}/users/{userId}/unblock",
  place: TenantId,
  permission: inTenants["users.block"],
  readsAllHeld: true,
  input: OneUser,
  output: UserView,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId }) => {
    const { user, names, of, administration, change } = await changingStatus(
      ctx,
      userId,
      "blocked",
      UserErrors.not_blocked,
    )
    const role = await findRole(ctx, user.role)
    if (!role) throw UserErrors.no_role()
    const gives = await assertMayGive(ctx, user, role)
    return {
      ...change,
      checks: [...change.checks, ...gives],
      events: [UserEvents.unblocked(of, whoseIs(user), aboutOf(user)), ...administration],
      effects: [
        ...(user.role === administrator ? [UserEffects.becomesAdministrator({ user: userId }, names)] : []),
        UserEffects.unblocked({ user: userId }, names),
      ],
    }
  },
})
