import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { IdentityId, TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import {
  beginningPassword,
  endingSessions,
  type Identity,
  IdentityEffects,
  IdentityErrors,
  IdentityEvents,
  KnownPassword,
  meIn,
  nextOf,
  ownAttempts,
  Password,
  placesOf,
  providerUsername,
  sessionsEnd,
  youAreMailed,
} from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { tenants } from "../tenants/index.ts"

/** How many places are entered at once: nobody waits for hundreds of reads that the table would have to throttle. */
const atOnce = 25

/**
 * The longest that any tenant asks of its users, who sign in with one password everywhere. Each is entered through the
 * front door, whether or not it would ask for a second factor: its rule is only looked at, and one who lets them in asks.
 */
const leastLength = async ({ visit }: Pick<Context<IdentityId>, "visit">, me: Identity): Promise<number> => {
  const asked = placesOf(me).filter((place) => TenantId.is(place))
  let least = 0
  for (let i = 0; i < asked.length; i += atOnce) {
    const lengths = asked.slice(i, i + atOnce).map(async (tenantId) => {
      const there = await visit(tenantId, undefined, { unasked: true })
      return (await there?.get(tenants, { tenantId }))?.passwordLength ?? 0
    })
    least = Math.max(least, ...(await Promise.all(lengths)))
  }
  return least
}

export const changePassword = command({
  name: "me.password.change",
  summary: "Change my password",
  route: "POST /v1/me/password",
  runs: "identity",
  place: IdentityId,
  permission: forAnyone.changePassword,
  endsOwnRight: true,
  limits: ownAttempts(10),
  anew: true,
  input: z.strictObject({ current: KnownPassword, password: Password, passwordAgain: KnownPassword }),
  output: z.object({}),
  decide: async (ctx, { current, password, passwordAgain }) => {
    if (password !== passwordAgain) throw IdentityErrors.passwords_differ()
    const me = await meIn(ctx)
    const least = await leastLength(ctx, me)
    if (password.length < least) throw IdentityErrors.password_too_short({ least })
    const username = providerUsername(me)
    return {
      result: {},
      before: {
        check: ({ checkPassword }) => checkPassword(username, current, password),
        reserve: beginningPassword(me, ctx.execution),
        run: async ({ setPassword, endSessions }) => {
          await setPassword(username, password)
          await endSessions(username)
        },
      },
      writes: [endingSessions(me, ctx.now, {}, ctx.execution)],
      events: [IdentityEvents.passwordChanged(nextOf(me), {}, {})],
      effects: [IdentityEffects.passwordReplaced({}, {}), sessionsEnd(), youAreMailed(me)],
    }
  },
})
