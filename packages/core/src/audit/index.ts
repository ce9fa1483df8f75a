import type { Capability } from "../kernel/capability.ts"
import { listAccountEvents, listPartnerEvents, listStaffEvents, listTenantEvents } from "./list.ts"

export const auditCapability = {
  name: "audit",
  operations: { listAccountEvents, listPartnerEvents, listStaffEvents, listTenantEvents },
} satisfies Capability
