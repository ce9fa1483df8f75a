import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { AccountId, service } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import {
  type Account,
  accountHead,
  accounts,
  mostAdmins,
  type OwnershipProposal,
  pendingFields,
  proposalOf,
} from "../accounts/index.ts"
import { type Grant, grantGiven, grants, stillGranted } from "../grants/index.ts"
import { belongsTo, identities, type Identity, isVoid, notEnded } from "../identities/index.ts"
import { forJobs, onService, staffLevels } from "../permissions/index.ts"
import { type LapseReason, OwnershipEffects, OwnershipEvents, OwnershipSignals } from "./ownership.ts"
import { endProposal, isAble, stillAble } from "./proposals.ts"

type InAccount = Context<AccountId>
type Coming = {
  readonly person: Identity
  readonly isAdmin: boolean
  readonly word: { readonly grant: Grant; readonly person: Identity }
}

/** Whoever proposed it may still do so, and has not ended all sessions since (**staleness 0**). */
const proposer = async ({ get }: InAccount, { by: identityId, sessions }: OwnershipProposal) => {
  const [grant, person] = await Promise.all([
    get(grants, { place: service, identityId }),
    get(identities, { identityId }),
  ])
  const may = grant?.role !== undefined && staffLevels[grant.role].has(onService.proposeOwner)
  if (!grant || !may || !person || isVoid(sessions, person)) return undefined
  return { grant, person }
}

/** Who becomes the owner, and on whose word; or why they do not. */
const candidate = async (
  ctx: InAccount,
  account: Account,
  proposal: OwnershipProposal,
): Promise<Coming | LapseReason> => {
  const [person, word] = await Promise.all([ctx.get(identities, { identityId: proposal.to }), proposer(ctx, proposal)])
  const isAdmin = account.admins.includes(proposal.to)
  if (account.state === "closing") return "closing"
  if (!isAble(person)) return "nobody"
  if (proposal.admin && !isAdmin) return "no_admin"
  if (!isAdmin && account.admins.length >= mostAdmins) return "full"
  return word ? { person, isAdmin, word } : "void"
}

const lapsing = (account: Account, proposal: OwnershipProposal, why: LapseReason) => {
  const { of, data, facts, write } = endProposal(account, proposal)
  return {
    result: { moved: false },
    writes: [write],
    events: [OwnershipEvents.lapsed(of, { ...data, why }, {})] as const,
    effects: [OwnershipEffects.proposalEnds(facts, {})],
  }
}

const grantTo = ({ identityId, name, email }: Identity, by: Grant, { place, now }: InAccount): Grant => ({
  place,
  identityId,
  name,
  email,
  grantedBy: by.identityId,
  grantedAt: now.toISOString(),
})

/** Who was no admin comes in as one: the owner is among them. */
const comesIn = (ctx: InAccount, { person, isAdmin, word }: Coming) =>
  isAdmin
    ? { writes: [], checks: [stillAble(person)] }
    : {
        writes: [grantGiven(grantTo(person, word.grant, ctx)), belongsTo(person.identityId, [ctx.place])],
        checks: [],
      }

/** By itself, once the time for objecting is over: the owner is one attribute, and the one before stays an admin. */
export const moveOwnership = command({
  name: "ownership.move",
  summary: "Move an account to the owner whom staff have proposed, or let the proposal lapse",
  place: AccountId,
  permission: forJobs.moveOwnership,
  input: z.strictObject({ until: z.number() }),
  output: z.object({ moved: z.boolean() }),
  reads: (accountId) => [ref(accounts, { accountId })],
  decide: async (ctx, { until }) => {
    const accountId = ctx.place
    const account = await accountHead(ctx)
    const proposal = proposalOf(account)
    const due = proposal?.until === until && until <= ctx.now.getTime()
    if (!proposal || !due) throw OwnershipSignals.settled()
    const found = await candidate(ctx, account, proposal)
    if (typeof found === "string") return lapsing(account, proposal, found)
    const { from, to, by } = proposal
    const { person, word } = found
    const owner = await ctx.get(grants, { place: accountId, identityId: from })
    const { name: toName, email: toEmail } = person
    const people = { fromName: owner?.name ?? "", fromEmail: owner?.email ?? "", toName, toEmail }
    const { data, of } = endProposal(account, proposal)
    const moved = nextVersion(accounts, { accountId }, account, {
      set: { ownerId: to },
      add: found.isAdmin ? {} : { admins: [to] },
      remove: pendingFields,
    })
    const comes = comesIn(ctx, found)
    return {
      result: { moved: true },
      writes: [moved, ...comes.writes],
      checks: [...comes.checks, stillGranted(word.grant), notEnded(word.person)],
      events: [OwnershipEvents.assigned(of, data, people)],
      effects: [OwnershipEffects.assigned({ accountId, from, to, by }, people)],
    }
  },
})
