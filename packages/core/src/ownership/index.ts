import type { Capability } from "../kernel/capability.ts"
import { acceptTransfer } from "./accept.ts"
import { cancelTransfer } from "./cancel.ts"
import { declineTransfer } from "./decline.ts"
import { moveOwnership } from "./move.ts"
import { objectToOwner } from "./object.ts"
import { OwnershipEffects, OwnershipErrors, OwnershipEvents, OwnershipSignals } from "./ownership.ts"
import { proposeOwner } from "./propose.ts"
import { ownershipReactions } from "./reactions.ts"
import { readTransfer } from "./read.ts"
import { requestTransfer } from "./request.ts"
import { withdrawProposal } from "./withdraw.ts"

export { OwnershipEvents } from "./ownership.ts"

export const ownershipCapability = {
  name: "ownership",
  operations: {
    readTransfer,
    requestTransfer,
    acceptTransfer,
    declineTransfer,
    cancelTransfer,
    proposeOwner,
    objectToOwner,
    withdrawProposal,
    moveOwnership,
  },
  reactions: ownershipReactions,
  errors: OwnershipErrors,
  signals: OwnershipSignals,
  events: OwnershipEvents,
  effects: OwnershipEffects,
} satisfies Capability
