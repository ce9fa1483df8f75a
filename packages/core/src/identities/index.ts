import type { Capability } from "../kernel/capability.ts"
import { IdentityId } from "../kernel/ids.ts"
import { kept } from "../kernel/stored.ts"
import { addressPurpose, changeAddress, confirmAddress } from "./address.ts"
import { identities } from "./entity.ts"
import { IdentityErrors } from "./identities.ts"
import { forgetIdentity, releaseSubjects, strikePlace } from "./leaving.ts"
import { editMe, followGrant } from "./profile.ts"
import { identityReactions } from "./reactions.ts"
import { noteReturnedLink } from "./returning.ts"
import { beginSecondFactor, confirmSecondFactor, enrolmentPurpose, removeSecondFactor } from "./second-factor.ts"
import { noteReset, settlePasswordChange, signOutEverywhere } from "./sessions.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"
import { addressClaims, subjectClaims } from "./uniques.ts"

export { PendingAddress, pendingView } from "./address.ts"
export {
  beginningPassword,
  endingSessions,
  meIn,
  nextIdentity,
  nextOf,
  notEnded,
  sessionsEnd,
  youAreMailed,
} from "./changing.ts"
export { identities } from "./entity.ts"
export { leftPlace, replaceUnproven } from "./leaving.ts"
export { mailPerson } from "./mailing.ts"
export { followInAccount, openAddress } from "./reactions.ts"
export { isEnded, isVoid, noteReset } from "./sessions.ts"
export { beginSignIn } from "./signing-in.ts"
export { IdentityEffects, IdentityEvents } from "./telling.ts"
export { hashOf, identityIdOf, signInNameOf, Username, usernameOf } from "./usernames.ts"
export {
  activePlaceOf,
  belongsTo,
  type Identity,
  IdentityErrors,
  identityCreated,
  newIdentity,
  ownAttempts,
  type Addressee,
  placesOf,
  providerUsername,
} from "./identities.ts"
export { noteReturnedLink } from "./returning.ts"
export { KnownPassword, Password, PersonName } from "./inputs.ts"
export { addressClaims, subjectClaims } from "./uniques.ts"

export const identitiesCapability = {
  name: "identities",
  ids: [IdentityId],
  claims: [addressClaims, subjectClaims],
  purposes: [addressPurpose, enrolmentPurpose],
  entities: { identities: kept(identities, { identity: "passes" }) },
  operations: {
    editMe,
    followGrant,
    beginSecondFactor,
    confirmSecondFactor,
    removeSecondFactor,
    signOutEverywhere,
    changeAddress,
    confirmAddress,
    noteReset,
    settlePasswordChange,
    noteReturnedLink,
    strikePlace,
    forgetIdentity,
    releaseSubjects,
  },
  reactions: identityReactions,
  errors: IdentityErrors,
  events: IdentityEvents,
  effects: IdentityEffects,
} satisfies Capability
