import type { Capability } from "../kernel/capability.ts"
import { listDeliveries, listPartnerDeliveries, listTenantDeliveries } from "./list.ts"

export { DeliveryView, outstandingIn } from "./list.ts"

export const deliveriesCapability = {
  name: "deliveries",
  operations: { listDeliveries, listPartnerDeliveries, listTenantDeliveries },
} satisfies Capability
