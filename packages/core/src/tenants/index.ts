import type { Capability } from "../kernel/capability.ts"
import { tenants } from "./entity.ts"
import { listTenants, readTenant, renameTenant } from "./operations.ts"
import { TenantEffects, TenantErrors, TenantEvents } from "./tenants.ts"

export { tenants } from "./entity.ts"
export { newTenant, type Tenant, TenantEvents } from "./tenants.ts"
export { listTenants, readTenant, renameTenant } from "./operations.ts"

export const tenantsCapability: Capability = {
  name: "tenants",
  entities: { tenants },
  operations: [listTenants, readTenant, renameTenant],
  errors: TenantErrors,
  events: TenantEvents,
  effects: TenantEffects,
}
