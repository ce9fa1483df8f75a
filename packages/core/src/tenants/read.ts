import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { forMembers } from "../permissions/index.ts"
import { tenantHead, TenantView, tenantView } from "./tenants.ts"

export const readTenant = query({
  name: "tenant.read",
  summary: "Read a tenant",
  route: "GET /v1/tenants/{tenantId}",
  place: TenantId,
  permission: forMembers.readTenant,
  input: z.strictObject({}),
  output: TenantView,
  read: async (ctx) => tenantView(ctx, await tenantHead(ctx)),
})
