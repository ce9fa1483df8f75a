import type { Capability } from "../kernel/capability.ts"
import { listAccountEvents, listDeliveries, listTenantDeliveries, listTenantEvents } from "./operations.ts"

export const auditCapability = {
  name: "audit",
  operations: { listAccountEvents, listTenantEvents, listDeliveries, listTenantDeliveries },
} satisfies Capability
