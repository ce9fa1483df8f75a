import type { Capability } from "../kernel/capability.ts"
import { TenantId } from "../kernel/ids.ts"
import { kept } from "../kernel/stored.ts"
import { closeTenant } from "./close.ts"
import { editPolicies } from "./edit-policies.ts"
import { editTenant } from "./edit.ts"
import { tenants } from "./entity.ts"
import { listTenants } from "./list.ts"
import { readTenant } from "./read.ts"
import { reopenTenant } from "./reopen.ts"
import { suspendTenant } from "./suspend.ts"
import { TenantEffects, TenantErrors, TenantSignals, TenantEvents } from "./tenants.ts"

export { tenants } from "./entity.ts"
export { holdEffects, holdEvents, holdRefusals, Reopening, reopening, suspending } from "./holding.ts"
export { closesFrom, closingTenant, restorableFor, restoredTenant } from "./lifecycle.ts"
export {
  accountAbove,
  tenantHead,
  Modules,
  modulesOf,
  nextHead,
  unchangedHead,
  type Tenant,
  TenantEffects,
  TenantErrors,
  TenantSignals,
  TenantEvents,
  TenantName,
  TenantView,
  usedModules,
  tenantView,
} from "./tenants.ts"

export const tenantsCapability = {
  name: "tenants",
  ids: [TenantId],
  entities: { tenants: kept(tenants, { tenant: "emptied" }) },
  operations: { listTenants, readTenant, editTenant, editPolicies, suspendTenant, reopenTenant, closeTenant },
  errors: TenantErrors,
  signals: TenantSignals,
  events: TenantEvents,
  effects: TenantEffects,
} satisfies Capability
