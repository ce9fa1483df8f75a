import type { Capability } from "../kernel/capability.ts"
import { listAccountEvents, listStaffEvents, listTenantEvents } from "./list.ts"

export const auditCapability = {
  name: "audit",
  operations: { listAccountEvents, listStaffEvents, listTenantEvents },
} satisfies Capability
