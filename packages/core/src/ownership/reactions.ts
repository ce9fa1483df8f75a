import * as z from "zod"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import type { Reaction, ReactionContext, StoredEvent } from "../kernel/reactions.ts"
import { accounts, offerOf } from "../accounts/index.ts"
import { mailPerson } from "../identities/index.ts"
import type { Letter } from "../texts/index.ts"
import { OwnershipEvents } from "./ownership.ts"

const Parties = z.object({
  from: IdentityId.schema,
  to: IdentityId.schema,
  account: z.string(),
  until: z.number().exactOptional(),
})

const wordsOf = ({ data, personal }: StoredEvent) => {
  const { until, ...parties } = Parties.parse(data)
  return { ...personal, ...parties, ...(until === undefined ? {} : { until: new Date(until).toISOString() }) }
}

type Side = "from" | "to"

/** One mail to one side of a transfer. Each is a reaction of its own: that one fails does not send the other twice. */
const tell = (event: { readonly eventName: string }, side: Side, mail: Letter["name"], path?: string): Reaction => ({
  name: `ownership.mail_${mail}`,
  on: [event.eventName],
  reach: ({ data }) => [Parties.parse(data)[side]],
  run: async (ctx, stored) => {
    const link = path === undefined ? {} : { link: `${ctx.frontendUrl}/${path}/${stored.place}` }
    await mailPerson(ctx, Parties.parse(stored.data)[side], { name: mail, values: wordsOf(stored), ...link })
  },
})

const offered = tell(OwnershipEvents.requested, "to", "ownership_requested", "ownership-transfers")

/** Whoever did it in the owner's name, the owner hears of it, also where the offer is none any more. */
const offeredByYou = tell(OwnershipEvents.requested, "from", "ownership_offered")

/** Whether what is offered by now is the very offer that the event made. */
const isOpen = async (ctx: ReactionContext, { place, data }: StoredEvent): Promise<boolean> => {
  const { from, to, until } = Parties.parse(data)
  const account = AccountId.is(place) ? await ctx.get(accounts, { accountId: place }) : null
  const offer = account?.ownerId === from ? await offerOf(ctx, account) : undefined
  return offer?.to === to && offer.until === until
}

export const ownershipReactions: readonly Reaction[] = [
  {
    ...offered,
    // Whether it is open lies with the owner.
    reach: ({ data }) => [Parties.parse(data).to, Parties.parse(data).from],
    run: async (ctx, event, one) => ((await isOpen(ctx, event)) ? offered.run(ctx, event, one) : undefined),
  },
  offeredByYou,
  tell(OwnershipEvents.moved, "to", "ownership_moved_new"),
  tell(OwnershipEvents.moved, "from", "ownership_moved_old"),
  tell(OwnershipEvents.cancelled, "to", "ownership_cancelled"),
  tell(OwnershipEvents.declined, "from", "ownership_declined"),
]
