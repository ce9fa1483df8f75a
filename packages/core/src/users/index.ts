import type { Capability } from "../kernel/capability.ts"
import { users } from "./entity.ts"

export { users } from "./entity.ts"

export const usersCapability: Capability = { name: "users", entities: { users } }
