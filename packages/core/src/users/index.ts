import type { Capability } from "../kernel/capability.ts"
import { TenantId, UserId } from "../kernel/ids.ts"
import type { Listing } from "../kernel/store.ts"
import { erased, kept, within } from "../kernel/stored.ts"
import type { Item } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { addUser } from "./add.ts"
import { mailAppointment } from "./appointing.ts"
import { arrive } from "./arrive.ts"
import { blockUser } from "./block.ts"
import { deleteUser } from "./delete.ts"
import { editProfile } from "./edit-profile.ts"
import { editUser } from "./edit.ts"
import { UserEffects } from "./effects.ts"
import { userNames, users } from "./entity.ts"
import { followAddress } from "./follow-address.ts"
import { addressFollows } from "./following.ts"
import { giveRole } from "./give-role.ts"
import { inviteUserAgain } from "./invite-again.ts"
import { joinGroup } from "./join-group.ts"
import { leaveTenant } from "./leave.ts"
import { listUsers } from "./list.ts"
import { noteReturnedUser } from "./note-returned.ts"
import { placeUser } from "./place.ts"
import { readUser } from "./read.ts"
import { sortAnew } from "./sorting.ts"
import { unblockUser } from "./unblock.ts"
import { addressNames } from "./uniques.ts"
import { UserErrors, UserSignals, UserEvents } from "./users.ts"
import { vouchForUser } from "./vouch.ts"

export { appoint } from "./appointing.ts"
export { changeUser, groupsOf, isAdministrator } from "./changing.ts"
export { type User, users, userStatuses } from "./entity.ts"
export { followAddresses, followFreed } from "./following.ts"
export { arrive } from "./arrive.ts"
export { join } from "./joining.ts"
export { RightsTold } from "./effects.ts"
export { blockUser } from "./block.ts"
export { deleteUser } from "./delete.ts"
export {
  administers,
  allowedBy,
  comingEffects,
  contentIn,
  type Exchange,
  type GainReader,
  yourRights,
} from "./gaining.ts"
export { giveRole } from "./give-role.ts"
export { joinGroup } from "./join-group.ts"
export { leadingLapses } from "./lapsing.ts"
export { assertPlaces, assertReaches } from "./placing.ts"
export { aboveByRole, assertOutranks, isSelf } from "./ranking.ts"
export { assertFew, assertMayRaise, assertMayWiden, reachChange, unchangedUser } from "./reaching.ts"
export { pagedUsers, usersPage } from "./paging.ts"
export { findUsers, type FoundUsers } from "./searching.ts"
export { seenOf } from "./seeing.ts"
export { isUnproven } from "./sign-ins.ts"
export { Days, inviterOf, lasting, isInvited, type StillOffered, stillOffered } from "./offering.ts"
export { nameOf, UserErrors, UserEvents, UserView, userView } from "./users.ts"
export { noteReturnedUser } from "./note-returned.ts"
export { addressNames } from "./uniques.ts"

/** The user who is let in by a grant goes with it, so that no grant is of nobody. */
const userOf = ({ place, userId }: Item<typeof grants>): Listing | undefined =>
  TenantId.is(place) && userId ? users.query.inTenant({ tenantId: place, userId }) : undefined

export const usersCapability = {
  name: "users",
  ids: [UserId],
  names: [addressNames],
  entities: {
    users: kept(users, {
      tenant: erased((tenantId) => [users.query.inTenant({ tenantId })], {
        within: within(grants, userOf),
        letsIn: ({ identityId }) => identityId,
      }),
    }),
    userNames: kept(userNames, { tenant: erased((tenantId) => [userNames.query.inTenant({ tenantId })]) }),
  },
  operations: {
    listUsers,
    readUser,
    addUser,
    inviteUserAgain,
    editUser,
    editProfile,
    giveRole,
    placeUser,
    blockUser,
    unblockUser,
    vouchForUser,
    deleteUser,
    leaveTenant,
    joinGroup,
    arrive,
    followAddress,
    noteReturnedUser,
  },
  reactions: [addressFollows, mailAppointment, sortAnew],
  errors: UserErrors,
  signals: UserSignals,
  events: UserEvents,
  effects: UserEffects,
} satisfies Capability
