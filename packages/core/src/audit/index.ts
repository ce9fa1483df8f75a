import type { Capability } from "../kernel/capability.ts"
import { listAccountEvents, listTenantEvents } from "./list.ts"

export const auditCapability = {
  name: "audit",
  operations: { listAccountEvents, listTenantEvents },
} satisfies Capability
