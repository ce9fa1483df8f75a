import { doneUnless } from "../kernel/errors.ts"
import { personalRecords } from "../kernel/events.ts"
import { AccountId, IdentityId, service } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { type Reaction, reaction, type ReactionContext, type StoredEvent } from "../kernel/reactions.ts"
import { write } from "../kernel/table.ts"
import { accounts, offerOf, proposalOf } from "../accounts/index.ts"
import { grants } from "../grants/index.ts"
import { mailPerson } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import type { Letter } from "../texts/index.ts"
import { moveOwnership } from "./move.ts"
import { OwnershipEvents, OwnershipSignals, proposalLasts } from "./ownership.ts"

const { requested, moved, cancelled, declined, proposed, objected, withdrawn, lapsed, assigned } = OwnershipEvents

type Told = typeof requested | typeof moved | typeof cancelled | typeof declined
type Side = "from" | "to"

const wordsOf = ({ name, data, personal }: StoredEvent<Told>) => {
  const { from, to, account } = data
  const until = name === "ownership.requested" ? { until: new Date(data.until).toISOString() } : {}
  return { ...personal, from, to, account, ...until }
}

const mailSide = (
  ctx: ReactionContext,
  event: StoredEvent<Told>,
  side: Side,
  words: Pick<Letter, "name" | "link">,
): Promise<void> => mailPerson(ctx, event.data[side], { ...words, values: wordsOf(event) })

/** One mail to one side of a transfer. Each is a reaction of its own: that one fails does not send the other twice. */
const tell = (event: Told, side: Side, name: Letter["name"]): Reaction =>
  reaction({
    name: `ownership.mail_${name}`,
    on: [event],
    reach: ({ data }) => [data[side]],
    run: (ctx, stored) => mailSide(ctx, stored, side, { name }),
  })

/** Whether what is offered by now is the very offer that the event made. */
const isOpen = async (ctx: ReactionContext, { place, data }: StoredEvent<typeof requested>): Promise<boolean> => {
  const { from, to, until } = data
  const account = AccountId.is(place) ? await ctx.get(accounts, { accountId: place }) : null
  const offer = account?.ownerId === from ? await offerOf(ctx, account) : undefined
  return offer?.to === to && offer.until === until
}

/** Where whom a change of the owner concerns sees how it stands. */
const pageOf = ({ vendor }: ReactionContext, place: string): string =>
  `${vendor.frontend.url}/ownership-transfers/${place}`

const offered = reaction({
  name: "ownership.mail_ownership_requested",
  on: [requested],
  // Whether it is open lies with the owner.
  reach: ({ data }) => [data.to, data.from],
  run: async (ctx, event) => {
    if (!(await isOpen(ctx, event))) return
    await mailSide(ctx, event, "to", { name: "ownership_requested", link: pageOf(ctx, event.place) })
  },
})

/** A proposal moves the account by itself; what became of it meanwhile, the account says. */
const movesWhenDue = reaction({
  name: "ownership.move",
  on: [proposed],
  delay: proposalLasts,
  run: async (ctx, { place, data: { to, by, until } }) => {
    if (!AccountId.is(place)) return undefined
    if (until > ctx.now.getTime()) return { later: new Date(until) }
    const permissions = [forJobs.moveOwnership]
    const job = { kind: "job", name: "ownership.move", permissions, reach: [to, by, service] } as const
    await doneUnless(invoke(ctx.request(job, place), moveOwnership, { until }), [OwnershipSignals.settled])
    return undefined
  },
})

const wordsOfProposal = ({ data: { account, until }, personal }: StoredEvent<typeof proposed>) => ({
  ...personal,
  account,
  until: new Date(until).toISOString(),
})

const mailProposed = reaction({
  name: "ownership.mail_ownership_proposed",
  on: [proposed],
  reach: ({ data }) => data.told,
  each: ({ data }) => data.told,
  run: async (ctx, event, to) => {
    if (!IdentityId.is(to)) return
    const link = pageOf(ctx, event.place)
    await mailPerson(ctx, to, { name: "ownership_proposed", values: wordsOfProposal(event), link })
  },
})

/** Who would become the owner need not know of what was objected to by now. */
const mailCandidate = reaction({
  name: "ownership.mail_ownership_proposed_new",
  on: [proposed],
  reach: ({ data }) => [data.to],
  run: async (ctx, event) => {
    const { place, data } = event
    const account = AccountId.is(place) ? await ctx.get(accounts, { accountId: place }) : null
    if (!account || proposalOf(account)?.until !== data.until) return
    await mailPerson(ctx, data.to, { name: "ownership_proposed_new", values: wordsOfProposal(event) })
  },
})

/** How a proposal ended that moved nothing. */
const endings = {
  [objected.eventName]: "objected",
  [withdrawn.eventName]: "withdrawn",
} as const

const mailEnded = reaction({
  name: "ownership.mail_ownership_stays",
  on: [objected, withdrawn, lapsed],
  reach: ({ data }) => data.told,
  each: ({ data }) => data.told,
  run: async (ctx, event, to) => {
    if (!IdentityId.is(to)) return
    const { data, personal } = event
    const how = event.name === lapsed.eventName ? event.data.why : endings[event.name]
    await mailPerson(ctx, to, { name: "ownership_stays", values: { by: "", ...personal, account: data.account, how } })
  },
})

const mailAssigned = reaction({
  name: "ownership.mail_ownership_assigned",
  on: [assigned],
  reach: ({ data }) => data.told,
  each: ({ data }) => data.told,
  run: async (ctx, { data: { account, to: owner }, personal }, to) => {
    if (!IdentityId.is(to)) return
    const name = to === owner ? "ownership_assigned_new" : "ownership_assigned"
    await mailPerson(ctx, to, { name, values: { ...personal, account } })
  },
})

const month = 31 * 24 * 60 * 60 * 1000

/** Who was proposed and is nobody in the account is forgotten there a month later, as who was invited and never came. */
const forgetCandidate = reaction({
  name: "ownership.forget_candidate",
  on: [proposed],
  delay: month,
  marks: ({ place }) => [`${place}#p`],
  run: async ({ get, mark }, { place, execution, data }) => {
    if (await get(grants, { place, identityId: data.to })) return
    await mark([write(personalRecords).patch({ place, execution }).set({ values: {} }).remove(["shown"]).commit()])
  },
})

export const ownershipReactions: readonly Reaction[] = [
  offered,
  // Whoever did it in the owner's name, the owner hears of it, also where the offer is none any more.
  tell(requested, "from", "ownership_offered"),
  tell(moved, "to", "ownership_moved_new"),
  tell(moved, "from", "ownership_moved_old"),
  tell(cancelled, "to", "ownership_cancelled"),
  tell(declined, "from", "ownership_declined"),
  movesWhenDue,
  mailProposed,
  mailCandidate,
  mailEnded,
  mailAssigned,
  forgetCandidate,
]
