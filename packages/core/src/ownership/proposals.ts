import { claimed } from "../kernel/claims.ts"
import type { Context } from "../kernel/context.ts"
import { AccountId, IdentityId, type ServiceId } from "../kernel/ids.ts"
import type { Authorised } from "../kernel/operations.ts"
import { itemOf, type Partitions } from "../kernel/store.ts"
import { ref, type Ref, type TransactItem } from "../kernel/table.ts"
import { nextVersion, stillSo } from "../kernel/versions.ts"
import { type Account, accounts, type OwnershipProposal, peopleOver, proposalOf } from "../accounts/index.ts"
import { addressClaims, identities, type Identity } from "../identities/index.ts"
import { OwnershipErrors } from "./ownership.ts"

/** Somebody as staff name them: by their id, or by the address that they have proven. */
const namedBy = (to: string): Ref =>
  IdentityId.is(to) ? ref(identities, { identityId: to }) : claimed(addressClaims, to)

type Proposing = { readonly accountId: AccountId; readonly to: string }

export const proposingReads = ({ accountId, to }: Proposing): readonly Ref[] => [
  ref(accounts, { accountId }),
  namedBy(to),
]

const holderOf = ({ known }: Pick<Authorised, "known">, to: string): string | undefined =>
  IdentityId.is(to) ? to : itemOf(known, claimed(addressClaims, to))?.holder

/** The account with its owner, and whoever is proposed. */
export const proposingBeyond = (found: Authorised, { accountId, to }: Proposing): Partitions => {
  const owner = itemOf(found.known, ref(accounts, { accountId }))?.ownerId
  return [accountId, owner, holderOf(found, to)].filter((partition) => partition !== undefined)
}

/** Who can own an account: somebody who signs in with an address that they have proven. */
export const isAble = (person: Identity | null): person is Identity =>
  person !== null && person.proven && person.state === "active"

/** The same as a condition. */
export const stillAble = ({ identityId }: Identity): TransactItem =>
  stillSo(identities, { identityId }, { proven: true, state: "active" })

/** Whom staff propose; an address that nobody has proven names nobody. */
export const proposed = async (
  { get, getAll }: Pick<Context<ServiceId>, "get" | "getAll">,
  to: string,
): Promise<Identity> => {
  const [claim] = IdentityId.is(to) ? [{ holder: to }] : await getAll([claimed(addressClaims, to)])
  const holder = claim?.holder ?? ""
  const person = IdentityId.is(holder) ? await get(identities, { identityId: holder }) : null
  if (!isAble(person)) throw OwnershipErrors.nobody()
  return person
}

/** What is proposed by now, for whoever objects to it or takes it back. */
export const pendingIn = (account: Account): OwnershipProposal => {
  const proposal = proposalOf(account)
  if (!proposal) throw OwnershipErrors.none_proposed()
  return proposal
}

/** Everybody who heard of a proposal, and who made it: they hear how it ends. */
const concerned = (account: Account, { to, by }: OwnershipProposal): readonly IdentityId[] =>
  [...new Set([...peopleOver(account), to, by])].toSorted()

/** The head without its proposal, and what is told of its end. */
export const endProposal = (account: Account, proposal: OwnershipProposal) => {
  const { accountId, name, rev } = account
  const { from, to } = proposal
  const told = [...concerned(account, proposal)]
  return {
    of: { object: accountId, version: rev + 1, home: accountId },
    data: { from, to, account: name, told },
    facts: { to, people: told.length },
    write: nextVersion(accounts, { accountId }, account, { remove: ["proposal"] }),
  }
}
