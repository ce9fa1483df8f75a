import { AccountId } from "../kernel/ids.ts"
import { type Reaction, reaction, type ReactionContext, type StoredEvent } from "../kernel/reactions.ts"
import { accounts, offerOf } from "../accounts/index.ts"
import { mailPerson } from "../identities/index.ts"
import type { Letter } from "../texts/index.ts"
import { OwnershipEvents } from "./ownership.ts"

const { requested, moved, cancelled, declined } = OwnershipEvents

type Told = (typeof OwnershipEvents)[keyof typeof OwnershipEvents]
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

const offered = reaction({
  name: "ownership.mail_ownership_requested",
  on: [requested],
  // Whether it is open lies with the owner.
  reach: ({ data }) => [data.to, data.from],
  run: async (ctx, event) => {
    if (!(await isOpen(ctx, event))) return
    const link = `${ctx.vendor.frontend.url}/ownership-transfers/${event.place}`
    await mailSide(ctx, event, "to", { name: "ownership_requested", link })
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
]
