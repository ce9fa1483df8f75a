import * as z from "zod"
import { TenantId, UserId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { inTenants } from "../permissions/index.ts"
import { editing, UserProfile } from "./editing.ts"
import { users } from "./entity.ts"
import { actedOn } from "./subject.ts"
import { UserView } from "./users.ts"

export const editUser = command({
  name: "user.edit",
  summary: "Edit what is recorded of a user",
  route: "PATCH /v1/tenants/{tenantId}/users/{userId}",
  place: TenantId,
  permission: inTenants["users.edit"],
  readsAllHeld: true,
  input: z.strictObject({ userId: UserId.schema, ...UserProfile.shape }),
  output: UserView,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId, ...changes }) => editing(ctx, await actedOn(ctx, userId), changes),
})
