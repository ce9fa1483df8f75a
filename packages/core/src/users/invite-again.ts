import * as z from "zod"
import { TenantId, UserId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { mailing } from "../mails/index.ts"
import { inTenants } from "../permissions/index.ts"
import { findRole } from "../rights/index.ts"
import { unchangedHead } from "../tenants/index.ts"
import { changeUser } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import { type User, users } from "./entity.ts"
import { dangersOf } from "./gaining.ts"
import {
  addedView,
  assertPassword,
  invitationEffects,
  nextUserInvitation,
  passwordsGiven,
  signInWith,
  UserAdded,
} from "./inviting.ts"
import { levelsOf, mailsBeyond } from "./mailing.ts"
import { Days } from "./offering.ts"
import { assertMayGive } from "./reaching.ts"
import { subjectOf } from "./subject.ts"
import { aboutOf, nameOf, UserErrors, UserEvents } from "./users.ts"

/** Who came with a password that somebody gave them may still be invited: to prove the address, with one of their own. */
const assertMayInvite = ({ status, signInName }: User, password: string | undefined): void => {
  const unproven = status === "active" && signInName !== undefined && password === undefined
  if (status !== "invited" && !unproven) throw UserErrors.not_invited({ state: status })
}

/** A new link, and when one is given a new temporary password; the old link is dead from then on. */
export const inviteUserAgain = command({
  name: "user.invite_again",
  summary: "Invite a user again who has not joined yet",
  route: "POST /v1/tenants/{tenantId}/users/{userId}/invite",
  runs: "identity",
  place: TenantId,
  permission: inTenants["users.add"],
  readsAllHeld: true,
  anew: true,
  input: z.strictObject({ userId: UserId.schema, days: Days, ...passwordsGiven }),
  output: UserAdded,
  beyond: mailsBeyond,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId, days, password, passwordAgain }) => {
    const { tenant, user, reach } = await subjectOf(ctx, userId)
    assertMayInvite(user, password)
    const role = await findRole(ctx, user.role)
    if (!role) throw UserErrors.no_role()
    const gives = await assertMayGive(ctx, user, role)
    assertPassword(tenant, { password, passwordAgain })
    const { mailStatus: _, mailAt: __, invitedWith: ___, ...known } = user
    const invited = { ...known, ...nextUserInvitation(ctx, user, days), rev: user.rev + 1 }
    const mail = await mailing(ctx, levelsOf(tenant), user.email)
    const { user: next, writes, events, ...signIn } = await signInWith(ctx, invited, password)
    const { expires = 0 } = next
    const name = nameOf(user)
    return {
      result: addedView(next, password),
      version: user.rev,
      ...signIn,
      writes: [...changeUser({ tenant, before: user, after: next }), ...writes, ...mail.writes],
      checks: [...reach.conditions, ...gives, unchangedHead(tenant)],
      events: [UserEvents.invitedAgain({ object: userId, version: next.rev }, { expires }, aboutOf(next)), ...events],
      effects: [
        ...(user.status === "invited" ? dangersOf(ctx, { user: userId, name }, { from: null, to: role, tenant }) : []),
        ...invitationEffects(next, password),
        UserEffects.oldLinkDies({ user: userId }, { name }),
        ...mail.effects,
      ],
    }
  },
})
