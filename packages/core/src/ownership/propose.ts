import * as z from "zod"
import { notActive } from "../kernel/calls.ts"
import type { Context } from "../kernel/context.ts"
import { holdsOf } from "../kernel/holds.ts"
import { AccountId, IdentityId, ServiceId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { nextVersion } from "../kernel/versions.ts"
import { Email, line } from "../kernel/values.ts"
import {
  type Account,
  AccountErrors,
  accounts,
  identityOf,
  mostAdmins,
  offerFields,
  offerOf,
  peopleOver,
  proposalOf,
} from "../accounts/index.ts"
import { grants } from "../grants/index.ts"
import { onService } from "../permissions/index.ts"
import { OwnershipEffects, OwnershipErrors, OwnershipEvents, proposalLasts } from "./ownership.ts"
import { proposed, proposingBeyond, proposingReads, stillAble } from "./proposals.ts"

type AtService = Context<ServiceId>

/** What is on its way out has no use for an owner; a hold is no reason why it should not have one. */
const lastingAccount = async ({ get }: AtService, accountId: AccountId): Promise<Account> => {
  const account = await get(accounts, { accountId })
  if (!account || account.state === "closed") throw AccountErrors.unknown()
  const { state, closes } = account
  if (state === "closing") throw notActive({ state, holds: holdsOf(account), ...present({ closes }) })
  return account
}

/** One way at a time: who offers it is not gone, and who is proposed gets it unless somebody objects. */
const assertNothingPending = async ({ get, now }: AtService, account: Account): Promise<void> => {
  if (proposalOf(account)) throw OwnershipErrors.proposed()
  if (await offerOf({ get, now }, account)) throw OwnershipErrors.pending()
}

const assertRoom = ({ admins }: Account, isAdmin: boolean): void => {
  if (!isAdmin && admins.length >= mostAdmins) throw AccountErrors.too_many_admins({ most: mostAdmins })
}

/** The owner is gone, has forgotten everything, or is dead: by themselves they will not hand it over. */
export const proposeOwner = command({
  name: "ownership.propose",
  summary: "Propose another owner of an account for a reason: it moves in 72 hours, unless its people object",
  route: "POST /v1/staff/ownership-proposals",
  place: ServiceId,
  permission: onService.proposeOwner,
  freshSignIn: true,
  irreversible: true,
  input: z.strictObject({
    accountId: AccountId.schema,
    /** A person, or the address that they have proven. */
    to: z.union([IdentityId.schema, Email]),
    reason: line(500),
  }),
  output: z.object({ accountId: AccountId.schema, to: IdentityId.schema, until: z.iso.datetime() }),
  reads: (_, input) => proposingReads(input),
  beyond: (_, found, input) => proposingBeyond(found, input),
  decide: async (ctx, { accountId, to: named, reason }) => {
    const account = await lastingAccount(ctx, accountId)
    const person = await proposed(ctx, named)
    const by = identityOf(ctx.actor)
    const { identityId: to, name: toName, email: toEmail } = person
    const { ownerId: from, name, rev, admins } = account
    if (to === by) throw OwnershipErrors.yourself()
    if (to === from) throw OwnershipErrors.already_owner()
    await assertNothingPending(ctx, account)
    const admin = admins.includes(to)
    assertRoom(account, admin)
    const owner = await ctx.get(grants, { place: accountId, identityId: from })
    const people = { fromName: owner?.name ?? "", fromEmail: owner?.email ?? "", toName, toEmail }
    const ends = ctx.asOf.getTime() + proposalLasts
    const until = new Date(ends).toISOString()
    const told = peopleOver(account).filter((one) => one !== to)
    const { sessionsFrom: sessions = 0 } = ctx.actor
    const words = { ...people, account: name }
    return {
      result: { accountId, to, until },
      writes: [
        nextVersion(accounts, { accountId }, account, {
          set: { proposal: { from, to, until: ends, reason, admin, by, sessions } },
          remove: offerFields,
        }),
      ],
      checks: [stillAble(person)],
      events: [
        OwnershipEvents.proposed(
          { object: accountId, version: rev + 1, home: accountId },
          { from, to, account: name, until: ends, by, told },
          { ...people, staff: ctx.actor.name ?? "", reason },
        ),
      ],
      effects: [
        OwnershipEffects.willMove({ accountId, from, to, until }, words),
        ...(admin ? [] : [OwnershipEffects.joins({ accountId, to }, words)]),
        OwnershipEffects.linksLapse({ accountId, from }, words),
        OwnershipEffects.mayObject({ accountId, people: told.length }, {}),
        OwnershipEffects.candidateTold({ accountId, to }, words),
      ],
    }
  },
})
