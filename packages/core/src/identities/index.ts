import type { Capability } from "../kernel/capability.ts"
import { IdentityId } from "../kernel/ids.ts"
import { kept } from "../kernel/stored.ts"
import { addressPurpose } from "./address.ts"
import { identities } from "./entity.ts"
import { forgetIdentity } from "./forget.ts"
import { IdentityErrors, IdentitySignals } from "./identities.ts"
import { noteReset } from "./note-reset.ts"
import { noteReturnedLink } from "./note-returned.ts"
import { identityReactions } from "./reactions.ts"
import { removeFactor } from "./remove-factor.ts"
import { releaseSubjects } from "./release-subjects.ts"
import { settlePasswordChange } from "./settle-password.ts"
import { showInGrant } from "./show-in-grant.ts"
import { strikePlace } from "./strike-place.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"
import { addressClaims, subjectClaims } from "./uniques.ts"

export { isAddressToken, PendingAddress, pendingOf, pendingView } from "./address.ts"
export { soughtAt, soughtWith } from "./addressing.ts"
export {
  assertProven,
  beginningPassword,
  beginningSecondFactor,
  endingSessions,
  meIn,
  nextIdentity,
  nextOf,
  notEnded,
  sessionsEnd,
  youAreMailed,
} from "./changing.ts"
export { areRightsClosed, closedView, isVouchedIn, rightsClosed } from "./closed-rights.ts"
export { identities } from "./entity.ts"
export { leftPlace, replaceUnproven } from "./leaving.ts"
export { mailPerson } from "./mailing.ts"
export { followInGrant, openAddress } from "./reactions.ts"
export { isEnded, isVoid } from "./sessions.ts"
export { noteReset } from "./note-reset.ts"
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
export { noteReturnedLink } from "./note-returned.ts"
export { KnownPassword, Password, PersonName } from "./inputs.ts"
export { addressClaims, subjectClaims } from "./uniques.ts"
export { Vouched, vouching } from "./vouching.ts"

export const identitiesCapability = {
  name: "identities",
  ids: [IdentityId],
  claims: [addressClaims, subjectClaims],
  purposes: [addressPurpose],
  entities: { identities: kept(identities, { identity: "passes" }) },
  operations: {
    showInGrant,
    noteReset,
    settlePasswordChange,
    noteReturnedLink,
    strikePlace,
    forgetIdentity,
    releaseSubjects,
    removeFactor,
  },
  reactions: identityReactions,
  errors: IdentityErrors,
  signals: IdentitySignals,
  events: IdentityEvents,
  effects: IdentityEffects,
} satisfies Capability
