import { finding } from "../kernel/finding.ts"
import { AccountId, IdentityId, service } from "../kernel/ids.ts"
import type { ReactionContext } from "../kernel/reactions.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { type Account, accounts, accountShards, peopleOver } from "../accounts/index.ts"
import { identities, type Identity, providerUsername } from "../identities/index.ts"
import { orphans } from "./entity.ts"

const peopleBy = (ctx: ReactionContext, ids: readonly IdentityId[]): Promise<readonly (Identity | null)[]> =>
  ctx.within(ids).getAll(ids.map((identityId) => ref(identities, { identityId })))

/** Whether the table lets somebody in, and the identity provider as well. */
const signsIn = async ({ directory }: ReactionContext, person: Identity | null | undefined): Promise<boolean> =>
  person?.state === "active" && person.proven && (await directory.signsIn(providerUsername(person)))

const anyAdminSignsIn = async (ctx: ReactionContext, account: Account): Promise<boolean> => {
  const others = peopleOver(account).filter((id) => id !== account.ownerId)
  for (const person of await peopleBy(ctx, others)) if (await signsIn(ctx, person)) return true
  return false
}

/** What is on its way out needs nobody any more. */
const lasts = ({ state }: Account): boolean => state !== "closing" && state !== "closed"

/** Which of these accounts nobody can sign in to: of most, looking at the owner is enough. */
const orphansAmong = async (ctx: ReactionContext, ids: readonly AccountId[]): Promise<readonly AccountId[]> => {
  const heads = await ctx.within(ids).getAll(ids.map((accountId) => ref(accounts, { accountId })))
  const lasting = heads.flatMap((account) => (account && lasts(account) ? [account] : []))
  const owners = await peopleBy(
    ctx,
    lasting.map(({ ownerId }) => ownerId),
  )
  const found: AccountId[] = []
  for (const [i, account] of lasting.entries()) {
    const reached = (await signsIn(ctx, owners[i])) || (await anyAdminSignsIn(ctx, account))
    if (!reached) found.push(account.accountId)
  }
  return found
}

const inList = (accountId: AccountId) => ({ place: service, accountId })

const entered = (accountId: AccountId, now: Date): TransactItem =>
  write(orphans)
    .create({ ...inList(accountId), since: now.toISOString() })
    .commit()

const struck = (accountId: AccountId): TransactItem =>
  write(orphans)
    .remove(inList(accountId))
    .where((old, { eq }) => eq(old.accountId, accountId))
    .commit()

/** How far it has come: in which source, and after which account of it. None is the beginning. */
export type Reached = { readonly source: string; readonly after?: string | undefined }

type Sought = { readonly items: readonly TransactItem[]; readonly next: Reached | undefined }

const listed = "listed"
/** What is gone through: first what is listed already, then all accounts, one part after the other. */
const sources: readonly string[] = [listed, ...accountShards]

const atOnce = 25
/** Less than any account's id. */
const first = "acc_" as AccountId

const idsIn = async (ctx: ReactionContext, { source, after }: Reached): Promise<readonly AccountId[]> => {
  const accountId = after !== undefined && AccountId.is(after) ? after : first
  if (source === listed) {
    const listing = orphans.query.inPlace({ place: service }).gt({ accountId })
    return (await ctx.list(orphans, listing, { limit: atOnce })).items.map((orphan) => orphan.accountId)
  }
  const listing = accounts.query.inShard({ shard: source }).gt({ accountId })
  const { keys } = await ctx.within([finding]).keys(listing, { limit: atOnce })
  return keys.flatMap(({ pk = "" }) => (AccountId.is(pk) ? [pk] : []))
}

/** Of the accounts that are listed those that somebody can sign in to; of all others those that nobody can. */
const changesFor = async (ctx: ReactionContext, source: string, ids: readonly AccountId[]) => {
  const found = await orphansAmong(ctx, ids)
  if (source === listed) return { strikes: ids.filter((id) => !found.includes(id)), enters: [] }
  const known = await ctx.getAll(found.map((accountId) => ref(orphans, inList(accountId))))
  return { strikes: [], enters: found.filter((_, i) => !known[i]) }
}

/** The next few accounts: whoever runs the service is told of each that is new. Answers what to write, and where it goes on. */
export const seek = async (ctx: ReactionContext, at: Reached = { source: listed }): Promise<Sought> => {
  const { source } = at
  const ids = await idsIn(ctx, at)
  const { strikes, enters } = await changesFor(ctx, source, ids)
  for (const of of enters) ctx.report({ code: "comparison.orphan", of })
  const items = [...strikes.map(struck), ...enters.map((id) => entered(id, ctx.now))]
  const last = ids.length < atOnce ? undefined : ids.at(-1)
  if (last !== undefined) return { items, next: { source, after: last } }
  const [following] = sources.slice(sources.indexOf(source) + 1)
  return { items, next: following === undefined ? undefined : { source: following } }
}
