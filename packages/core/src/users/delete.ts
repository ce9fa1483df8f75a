import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { inTenants } from "../permissions/index.ts"
import { leavingUser, OneUser, UserGone } from "./ending.ts"
import { users } from "./entity.ts"
import { grantsAbove } from "./ranking.ts"
import { actedOn, assertNotOneself } from "./subject.ts"

export const deleteUser = command({
  name: "user.delete",
  summary: "Delete a user for ever",
  route: "DELETE /v1/tenants/{tenantId}/users/{userId}",
  place: TenantId,
  permission: inTenants["users.delete"],
  readsAllHeld: true,
  irreversible: true,
  input: OneUser,
  output: UserGone,
  beyond: grantsAbove,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId }) => {
    const subject = await actedOn(ctx, userId)
    assertNotOneself(ctx, subject.user)
    return leavingUser(ctx, subject, false)
  },
})
