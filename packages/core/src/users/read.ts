import * as z from "zod"
import { TenantId, UserId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { inTenants } from "../permissions/index.ts"
import { users } from "./entity.ts"
import { seenBy } from "./offering.ts"
import { subjectOf } from "./subject.ts"
import { UserView } from "./users.ts"

export const readUser = query({
  name: "user.read",
  summary: "Read a user, with role, position and groups",
  route: "GET /v1/tenants/{tenantId}/users/{userId}",
  place: TenantId,
  permission: inTenants["users.view"],
  input: z.strictObject({ userId: UserId.schema }),
  output: UserView,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  read: async (ctx, { userId }) => seenBy(ctx, (await subjectOf(ctx, userId)).user),
})
