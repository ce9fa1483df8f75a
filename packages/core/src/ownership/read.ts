import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { type Authorised, query } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { itemOf, type Partitions } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { type Account, accountHead, accounts, offerOf, ownerAbove, proposalOf } from "../accounts/index.ts"
import { identities } from "../identities/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { adminGrant, transferPath } from "./offers.ts"

const until = z.iso.datetime()
const PendingView = z.object({
  offer: z.object({ to: IdentityId.schema, name: z.string(), email: z.string(), until }).nullable(),
  /** Whom staff propose, why, and when they become the owner unless somebody objects. Who is gone has no name. */
  proposal: z
    .object({
      to: IdentityId.schema,
      name: z.string().exactOptional(),
      email: z.string().exactOptional(),
      until,
      reason: z.string(),
    })
    .nullable(),
})

type InAccount = ReadContext<AccountId>

const isoOf = (instant: number): string => new Date(instant).toISOString()

const offerView = async (ctx: InAccount, account: Account) => {
  const offer = await offerOf(ctx, account)
  if (!offer) return null
  const { name, email } = await adminGrant(ctx, offer.to)
  return { to: offer.to, name, email, until: isoOf(offer.until) }
}

const proposalView = async ({ get }: InAccount, account: Account) => {
  const proposal = proposalOf(account)
  if (!proposal) return null
  const { to, until: ends, reason } = proposal
  const person = await get(identities, { identityId: to })
  return { to, ...present({ name: person?.name, email: person?.email }), until: isoOf(ends), reason }
}

/** Whoever is proposed need not be an admin: they are read where they are. */
const peopleAbove = (accountId: AccountId, found: Authorised): Partitions => {
  const account = itemOf(found.known, ref(accounts, { accountId }))
  const to = account?.proposal?.to
  return [...ownerAbove(accountId, found), ...(to === undefined ? [] : [to])]
}

export const readTransfer = query({
  name: "ownership.read",
  summary: "Read what is pending of an account's ownership: the owner's offer, or what staff propose",
  route: `GET ${transferPath}`,
  place: AccountId,
  permission: onAccounts.readOwnership,
  beyond: peopleAbove,
  input: z.strictObject({}),
  output: PendingView,
  read: async (ctx) => {
    const account = await accountHead(ctx)
    return { offer: await offerView(ctx, account), proposal: await proposalView(ctx, account) }
  },
})
