import type { Capability } from "../kernel/capability.ts"
import { kept } from "../kernel/stored.ts"
import { services } from "./entity.ts"

export { services } from "./entity.ts"

export const staffCapability = {
  name: "staff",
  // Of the service alone, which does not end.
  entities: { services: kept(services, {}) },
} satisfies Capability
