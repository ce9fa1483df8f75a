import * as z from "zod"
import type { Hold } from "../kernel/context.ts"
import { everyHead } from "../kernel/finding.ts"
import { HoldView, holdsOf } from "../kernel/holds.ts"
import { AccountId, PartnerId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { present } from "../kernel/present.ts"
import { ref } from "../kernel/table.ts"
import { type Account, accounts, partnerAccesses } from "../accounts/index.ts"
import { onPartners } from "../permissions/index.ts"
import { accessBy } from "./access.ts"
import { partnerAccounts } from "./entity.ts"

const fortnight = 14 * 24 * 60 * 60 * 1000

/** What somebody at the partner should look at. */
const Attention = z.enum(["suspended", "read_only", "closing", "no_access", "access_ends"])

const Found = z.object({
  accountId: AccountId.schema,
  name: z.string(),
  state: z.string(),
  /** With access, as all that follows: what it is held by; why, where it was not the customer's own people who did it. */
  holds: z.array(HoldView).exactOptional(),
  /** When it is erased, while it is closing. */
  closes: z.iso.datetime().exactOptional(),
  tenants: z.number().exactOptional(),
  /** How many there are, the owner among them. */
  admins: z.number().exactOptional(),
  access: z.enum(partnerAccesses),
  /** Until when, where it ends by itself. */
  accessUntil: z.iso.datetime().exactOptional(),
  attention: z.array(Attention),
  createdAt: z.string().exactOptional(),
})

const attentionTo = (account: Account, now: Date): z.input<typeof Attention>[] => {
  const { state, partnerUntil } = account
  const access = accessBy(account, now)
  const soon = new Date(now.getTime() + fortnight).toISOString()
  return [
    ...(state === "suspended" || state === "read_only" || state === "closing" ? [state] : []),
    ...(access === "none" ? ["no_access" as const] : []),
    ...(access !== "none" && partnerUntil !== undefined && partnerUntil <= soon ? ["access_ends" as const] : []),
  ]
}

/** Why its own people hold it is theirs. */
const toldHold = ({ reason, ...hold }: Hold) => ({
  ...hold,
  ...present({ reason: hold.holder === "account" ? undefined : reason }),
})

const found = (account: Account, now: Date): z.input<typeof Found> => {
  const { accountId, name, state, partnerUntil: accessUntil, closes, tenants, admins, createdAt } = account
  const access = accessBy(account, now)
  const known = { accountId, name, state, access, attention: attentionTo(account, now), ...present({ closes }) }
  // Who is let see nothing of it, still knows which accounts are theirs.
  if (access === "none") return known
  const holds = holdsOf(account).map((hold) => toldHold(hold))
  return { ...known, tenants, admins: admins.length, createdAt, holds, ...present({ accessUntil }) }
}

/** How its customers stand: nothing that lies within their places. What is found costs a unit each, however many there are. */
export const listPartnerAccounts = query({
  name: "partner.accounts.list",
  summary: "List the accounts of a partner: how they stand, what it may do there, and what needs attention",
  route: "GET /v1/partners/{partnerId}/accounts",
  place: PartnerId,
  permission: onPartners.readAccounts,
  input: z.strictObject({
    ...PageInput.shape,
    limit: PageLimit(25, 100),
    /** Only those that need attention: a page may be shorter for it. */
    attention: z.literal("true").exactOptional(),
  }),
  output: pageOf(Found),
  beyond: () => [everyHead],
  read: async (ctx, { limit, cursor, attention }) => {
    const after = ctx.cursors.open(cursor)
    const listing = partnerAccounts.query.ofPartner({ partnerId: ctx.place })
    const { items, last } = await ctx.list(partnerAccounts, listing, { limit, after })
    const heads = await ctx.getAll(items.map(({ accountId }) => ref(accounts, { accountId })))
    const data = heads
      .flatMap((account) => (account?.partnerId === ctx.place ? [found(account, ctx.now)] : []))
      .filter((one) => attention === undefined || one.attention.length > 0)
    return { data, ...ctx.cursors.next(last) }
  },
})
