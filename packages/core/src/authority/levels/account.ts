import { AccountId } from "../../kernel/ids.ts"
import { accounts } from "../../accounts/index.ts"
import { grants, stillGranted } from "../../grants/index.ts"
import { accountLevels } from "../../permissions/index.ts"
import type { PersonFacts } from "../facts.ts"
import { heldByAccount } from "../holdings.ts"
import { type HeldBy, type Level, tenantOf } from "./level.ts"

const accountOf = ({ place, of }: PersonFacts) => (AccountId.is(place) ? of(accounts, { accountId: place }) : undefined)

const grantOf = (facts: PersonFacts) => {
  const accountId = accountOf(facts)?.accountId ?? tenantOf(facts)?.accountId
  return accountId && facts.of(grants, { place: accountId, identityId: facts.identityId })
}

const grantIn = ({ ref, identityId }: PersonFacts, accountId: string | undefined) =>
  accountId !== undefined && AccountId.is(accountId) ? [ref(grants, { place: accountId, identityId })] : []

/** The owner and the admins of an account: in the account, and in all its tenants as administrators are there. */
export const accountLevel: Level = {
  remembered: (facts) => {
    const { place, hint } = facts
    if (hint?.level === "operator" || hint?.level === "partner") return []
    return grantIn(facts, AccountId.is(place) ? place : hint?.accountId)
  },
  needs: (facts) => {
    const accountId = accountOf(facts)?.accountId ?? tenantOf(facts)?.accountId
    return accountId && facts.mayHold(accountId) ? grantIn(facts, accountId) : []
  },
  standing: (facts) => {
    const { identityId, catalogue } = facts
    const grant = grantOf(facts)
    if (!grant) return undefined
    const { name } = grant
    const vouchedIn = [grant.place]
    const above = { opensShut: true, outranks: true }
    const conditions = () => [stillGranted(grant)]
    const tenant = tenantOf(facts)
    // Within a tenant owner and admins may do the same; which of the two they are is read with the account itself.
    if (tenant) {
      return { level: "admin", name, ...heldByAccount(catalogue, tenant), ...above, closing: { vouchedIn }, conditions }
    }
    const level = accountOf(facts)?.ownerId === identityId ? "owner" : "admin"
    const { [level]: held, both } = accountLevels(catalogue)
    // Nobody of the account stands as high as its owner: for them an admin vouches, as one.
    const asAdmin = (): HeldBy => ({ level: "admin", role: "account-admin", holdings: both, givable: both })
    const closing = { vouchedIn, ...(level === "owner" ? { vouched: asAdmin } : {}) }
    return { level, role: `account-${level}`, name, holdings: held, givable: held, ...above, closing, conditions }
  },
  // The head is what admins are bound to: who is not on it any more had a grant that was read before.
  isTorn: (facts) => {
    const account = accountOf(facts)
    return !!account && !!grantOf(facts) && !account.admins.includes(facts.identityId)
  },
}
