import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import type { Caller } from "../kernel/context.ts"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { forAnyone, forJobs } from "../permissions/index.ts"
import { endingSessions, meIn, nextOf, sessionsEnd, youAreMailed } from "./changing.ts"
import { type Identity, IdentityErrors, providerUsername } from "./identities.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"

const secondOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)

/**
 * Whether a sign-in is from before sessions were ended last. The identity provider tells its time in whole seconds
 * (`auth_time`, OpenID Connect Core §2), which a refresh keeps; a token from the same second tells by what it knew of the
 * ending when it was made.
 */
export const isEnded = (
  { signedInAt, sessionsFrom: known }: Pick<Extract<Caller, { kind: "identity" }>, "signedInAt" | "sessionsFrom">,
  { sessionsFrom = 0 }: Pick<Identity, "sessionsFrom">,
): boolean => secondOf(signedInAt.getTime()) < secondOf(sessionsFrom) || (known !== undefined && known < sessionsFrom)

/**
 * Whether all sessions of somebody were ended since they began what noted their `sessionsFrom` of then: it is void
 * (**staleness 0**). A time would not do: what a session does while an ending is under way comes after the ending's instant.
 */
export const isVoid = (noted: number | undefined, { sessionsFrom = 0 }: Pick<Identity, "sessionsFrom">): boolean =>
  (noted ?? 0) < sessionsFrom

/** Refresh tokens end ahead of the commit: from then on, no new token can come of a session that this ends. */
export const signOutEverywhere = command({
  name: "me.sign_out",
  summary: "Sign out on every device",
  route: "POST /v1/me/sign-out",
  runs: "identity",
  place: IdentityId,
  permission: forAnyone.signOutEverywhere,
  endsOwnRight: true,
  anew: true,
  input: z.strictObject({}),
  output: z.object({}),
  decide: async (ctx) => {
    const me = await meIn(ctx)
    return {
      result: {},
      before: { run: ({ endSessions }) => endSessions(providerUsername(me)) },
      writes: [endingSessions(me, ctx.now)],
      events: [IdentityEvents.signedOut(nextOf(me), {}, {})],
      effects: [sessionsEnd()],
    }
  },
})

/** A password was set with a code from a mail: every session from before ends, and the person is told. */
export const noteReset = command({
  name: "identity.note_reset",
  summary: "Note that somebody set a new password with a code from their mail",
  place: IdentityId,
  permission: forJobs.noteReset,
  input: z.strictObject({}),
  output: z.object({}),
  decide: async (ctx) => {
    const me = await meIn(ctx)
    return {
      result: {},
      by: { id: me.identityId, name: me.name },
      writes: [endingSessions(me, ctx.now)],
      events: [IdentityEvents.passwordReset(nextOf(me), {}, {})],
      effects: [IdentityEffects.passwordWasReset({}, {}), sessionsEnd(), youAreMailed(me)],
    }
  },
})

/**
 * For a password that was begun to be set at the identity provider and never committed: it may be set. So everything that
 * began until now ends, also what began with that password, and the person is told.
 */
export const settlePasswordChange = command({
  name: "identity.settle_password",
  summary: "End the sessions of somebody whose password may have changed",
  place: IdentityId,
  permission: forJobs.settleIdentity,
  input: z.strictObject({ execution: text(26) }),
  output: z.object({}),
  decide: async (ctx, { execution }) => {
    const me = await meIn(ctx)
    if (!me.passwordsBegun?.includes(execution)) throw IdentityErrors.settled()
    return {
      result: {},
      writes: [endingSessions(me, ctx.now, {}, execution)],
      events: [IdentityEvents.passwordUnsure(nextOf(me), {}, {})],
      effects: [IdentityEffects.passwordUnsure({}, {}), sessionsEnd(), youAreMailed(me)],
    }
  },
})
