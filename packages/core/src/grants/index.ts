import type { Capability } from "../kernel/capability.ts"
import { grants } from "./entity.ts"

export { grants } from "./entity.ts"

export const grantsCapability: Capability = {
  name: "grants",
  entities: { grants: { entity: grants, ends: { tenant: "erased", account: "erased" } } },
}
