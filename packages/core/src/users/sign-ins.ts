import * as z from "zod"
import { PlaceErrors } from "../kernel/asking.ts"
import { claimed } from "../kernel/claims.ts"
import { doneUnless } from "../kernel/errors.ts"
import { TenantId, UserId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import type { Reaction, ReactionContext } from "../kernel/reactions.ts"
import { IdentityErrors } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { type User, users } from "./entity.ts"
import { makeSignIn } from "./joining.ts"
import { UserErrors, UserEvents } from "./users.ts"

const Added = z.object({ username: z.string().exactOptional() })

type At = { readonly user: User; readonly username: string }

/** Makes the sign-in somebody's; false when the address has become another's, or nobody waits for it any more. */
const made = (ctx: ReactionContext, { user, username }: At): Promise<boolean> => {
  const { tenantId, userId } = user
  const caller = { kind: "job", name: "user.sign_in", permissions: [forJobs.makeSignIn] } as const
  const work = invoke(ctx.request(caller, tenantId), makeSignIn, { userId, username })
  return doneUnless(work, [IdentityErrors.email_taken, UserErrors.not_invited, PlaceErrors.not_active])
}

/** Whether a sign-in that was made ahead is needed: its address has none, and its user still waits. */
const isNeeded = async (ctx: ReactionContext, user: User | null, username: string): Promise<boolean> => {
  if (user?.status !== "invited") return false
  const [address, subject] = await ctx.getAll([claimed("email", user.email), claimed("subject", username)])
  if (subject) return subject.holder === user.identityId
  return !address && (await made(ctx, { user, username }))
}

/**
 * A temporary password came with a sign-in, whether the address had one or not. Where it had none, the sign-in becomes
 * somebody's, and the address opens it; otherwise it goes, and the person comes by the link.
 */
export const settleSignIn: Reaction = {
  name: "user.settle_sign_in",
  on: [UserEvents.added.eventName, UserEvents.invitedAgain.eventName],
  run: async (ctx, { place, object, data }) => {
    const { username } = Added.parse(data)
    if (username === undefined || !TenantId.is(place) || !UserId.is(object)) return
    const user = await ctx.get(users, { tenantId: place, userId: object })
    const [subject] = await ctx.getAll([claimed("subject", username)])
    if (user && (await isNeeded(ctx, user, username))) return ctx.directory.setAddress(username, user.email)
    // Whose it has become meanwhile, keeps it.
    if (!subject) await ctx.directory.deleteUser(username)
  },
}
