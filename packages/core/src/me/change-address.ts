import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { Email } from "../kernel/values.ts"
import {
  assertProven,
  type Identity,
  IdentityEffects,
  IdentityErrors,
  IdentityEvents,
  meIn,
  nextIdentity,
  nextOf,
  ownAttempts,
  pendingOf,
} from "../identities/index.ts"
import { linking, linkReads } from "../mails/index.ts"
import { forAnyone } from "../permissions/index.ts"

/** A day in ms. */
const lasts = 24 * 60 * 60 * 1000

const AddressWaiting = z.object({ email: z.string(), until: z.iso.datetime() })

/** The same whether or not somebody has that address: only who opens the link, and so reads its mail, is told. */
const asking = (ctx: Context<IdentityId>, me: Identity, email: string) => {
  const until = ctx.asOf.getTime() + lasts
  const earlier = pendingOf(me, ctx.asOf)
  const told = { email, until: new Date(until).toISOString() }
  return {
    result: told,
    writes: [nextIdentity(me, { pendingEmail: email, pendingUntil: until }, ["pendingMail", "pendingMailAt"])],
    events: [IdentityEvents.addressAsked(nextOf(me), { until }, { email, before: me.email })] as const,
    effects: [
      IdentityEffects.linkMailed(told, {}),
      ...(earlier ? [IdentityEffects.oldLinkDies({ email: earlier.email }, {})] : []),
      IdentityEffects.addressStays({ email: me.email }, {}),
      IdentityEffects.oldIsTold({ email: me.email }, {}),
    ],
  }
}

export const changeAddress = command({
  name: "me.address.change",
  summary: "Ask for another address to sign in with: a link goes to it",
  route: "POST /v1/me/address",
  place: IdentityId,
  permission: forAnyone.changeAddress,
  freshSignIn: true,
  limits: ownAttempts(5),
  anew: true,
  input: z.strictObject({ email: Email }),
  output: AddressWaiting,
  reads: (identityId, { email }, _, { now }) => linkReads(identityId, email, now),
  decide: async (ctx, { email }) => {
    const me = await meIn(ctx)
    assertProven(me)
    if (email === me.email) throw IdentityErrors.same_address()
    const mail = await linking(ctx, email)
    const { writes, effects, ...asked } = asking(ctx, me, email)
    return { ...asked, writes: [...writes, ...mail.writes], effects: [...effects, ...mail.effects] }
  },
})
