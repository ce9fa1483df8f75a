import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { everyHead, finding } from "../kernel/finding.ts"
import { HoldView, holdsOf } from "../kernel/holds.ts"
import { AccountId, IdentityId, ServiceId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { present } from "../kernel/present.ts"
import { ref } from "../kernel/table.ts"
import { type Account, accounts, proposalOf } from "../accounts/index.ts"
import { onService } from "../permissions/index.ts"
import { assertOne } from "./lookups.ts"
import { idsNamed, TypedName } from "./named.ts"

/** An account as staff find it. */
export const FoundAccount = z.object({
  accountId: AccountId.schema,
  name: z.string(),
  ownerId: IdentityId.schema,
  /** How many there are, the owner among them. */
  admins: z.number(),
  tenants: z.number(),
  state: z.string(),
  holds: z.array(HoldView),
  /** When it is erased, while it is closing. */
  closes: z.iso.datetime().exactOptional(),
  createdAt: z.string(),
  /** Whom staff propose as its owner. */
  proposal: z
    .object({ to: IdentityId.schema, by: IdentityId.schema, until: z.iso.datetime(), reason: z.string() })
    .exactOptional(),
})

const proposalIn = (account: Account) => {
  const proposal = proposalOf(account)
  return proposal && { ...proposal, until: new Date(proposal.until).toISOString() }
}

export const foundAccount = (account: Account): z.input<typeof FoundAccount> => {
  const { admins, proposal: _, ...head } = account
  const holds = [...holdsOf(account)]
  return { ...head, admins: admins.length, holds, ...present({ proposal: proposalIn(account) }) }
}

const named = ({ beginning, words }: { readonly beginning: string; readonly words: string }) =>
  accounts.query.byName({ beginning }).begins({ words })

type Reading = Pick<ReadContext, "getAll">

const byIds = async ({ getAll }: Reading, ids: readonly string[]) => {
  const all = await getAll(ids.filter(AccountId.is).map((accountId) => ref(accounts, { accountId })))
  return all.flatMap((account) => account ?? [])
}

/** By its id, or by the beginning of its name. What is found costs a unit each, however many accounts there are. */
export const lookUpAccounts = query({
  name: "lookup.accounts",
  summary: "Find accounts by their id or the beginning of their name",
  route: "GET /v1/lookups/accounts",
  place: ServiceId,
  permission: onService.lookUp,
  input: z.strictObject({
    ...PageInput.shape,
    limit: PageLimit(25, 100),
    accountId: AccountId.schema.exactOptional(),
    name: TypedName.exactOptional(),
  }),
  output: pageOf(FoundAccount),
  beyond: () => [finding, everyHead],
  read: async (ctx, { accountId, name, limit, cursor }) => {
    const after = ctx.cursors.open(cursor)
    assertOne({ accountId, name })
    if (accountId !== undefined) return { data: (await byIds(ctx, [accountId])).map(foundAccount) }
    const { ids, last } = await idsNamed(ctx, name ?? "", named, { limit, after })
    const all = await byIds(ctx, ids)
    return { data: all.map(foundAccount), ...ctx.cursors.next(last) }
  },
})
