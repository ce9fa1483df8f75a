import type { Capability } from "../kernel/capability.ts"
import { beginSecondFactor } from "./begin-second-factor.ts"
import { changeAddress } from "./change-address.ts"
import { changePassword } from "./change-password.ts"
import { choosePlace, MeEffects } from "./choose-place.ts"
import { confirmAddress } from "./confirm-address.ts"
import { confirmSecondFactor } from "./confirm-second-factor.ts"
import { editMe } from "./edit.ts"
import { readMe } from "./read.ts"
import { removeSecondFactor } from "./remove-second-factor.ts"
import { enrolmentPurpose } from "./second-factor.ts"
import { signOutEverywhere } from "./sign-out.ts"

export const meCapability = {
  name: "me",
  purposes: [enrolmentPurpose],
  operations: {
    readMe,
    choosePlace,
    editMe,
    changePassword,
    beginSecondFactor,
    confirmSecondFactor,
    removeSecondFactor,
    signOutEverywhere,
    changeAddress,
    confirmAddress,
  },
  effects: MeEffects,
} satisfies Capability
