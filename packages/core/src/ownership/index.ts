import type { Capability } from "../kernel/capability.ts"
import { acceptTransfer } from "./accept.ts"
import { cancelTransfer } from "./cancel.ts"
import { declineTransfer } from "./decline.ts"
import { OwnershipEffects, OwnershipErrors, OwnershipEvents } from "./ownership.ts"
import { ownershipReactions } from "./reactions.ts"
import { readTransfer } from "./read.ts"
import { requestTransfer } from "./request.ts"

export { OwnershipEvents } from "./ownership.ts"

export const ownershipCapability = {
  name: "ownership",
  operations: { readTransfer, requestTransfer, acceptTransfer, declineTransfer, cancelTransfer },
  reactions: ownershipReactions,
  errors: OwnershipErrors,
  events: OwnershipEvents,
  effects: OwnershipEffects,
} satisfies Capability
