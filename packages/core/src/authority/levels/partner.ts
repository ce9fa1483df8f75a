import { AccountId, PartnerId, TenantId } from "../../kernel/ids.ts"
import { present } from "../../kernel/present.ts"
import { type Account, accounts } from "../../accounts/index.ts"
import { identities } from "../../identities/index.ts"
import { accessBy, isAdminOf, partners, stillAccess, stillPartnerAdmin } from "../../partners/index.ts"
import { customerLevels, partnerGroup, partnerLevels } from "../../permissions/index.ts"
import type { PersonFacts } from "../facts.ts"
import { heldForPartner } from "../holdings.ts"
import { type Level, type Standing, tenantOf } from "./level.ts"

/** The account that is the place, or that the tenant belongs to. */
const accountIdOf = (facts: PersonFacts): AccountId | undefined =>
  AccountId.is(facts.place) ? facts.place : tenantOf(facts)?.accountId

const accountOf = (facts: PersonFacts) => {
  const accountId = accountIdOf(facts)
  return accountId && facts.of(accounts, { accountId })
}

/** What is the same of an admin wherever they act for the partner, whose head says who they are; undefined for nobody of it. */
const asAdmin = ({ identityId, of }: PersonFacts, partnerId: PartnerId) => {
  const partner = of(partners, { partnerId })
  if (!partner || !isAdminOf(partner, identityId)) return undefined
  return {
    isOpen: partner.state === "active",
    still: () => stillPartnerAdmin(partnerId, identityId),
    acts: {
      level: "partner",
      role: partnerGroup,
      ...present({ name: of(identities, { identityId })?.name }),
      opensShut: true,
      outranks: false,
      partner: { partnerId, name: partner.name },
    },
  } as const
}

/** At the partner itself. */
const atPartner = (facts: PersonFacts, partnerId: PartnerId): Standing | undefined => {
  const admin = asAdmin(facts, partnerId)
  if (!admin) return undefined
  const held = partnerLevels.own
  return { ...admin.acts, holdings: held, givable: held, conditions: () => [admin.still()] }
}

/** In an account of the partner's, or a tenant of that: as long as the customer lets them, and the partner is open. */
const atCustomer = (facts: PersonFacts, account: Account): Standing | undefined => {
  const { partnerId, state } = account
  const access = accessBy(account, facts.now)
  if (!partnerId || access === "none" || state === "closed") return undefined
  const admin = asAdmin(facts, partnerId)
  if (!admin?.isOpen) return undefined
  const tenant = tenantOf(facts)
  const { onAccount, inTenants } = customerLevels(facts.catalogue)[access]
  return {
    ...admin.acts,
    ...(tenant ? heldForPartner(facts.catalogue, tenant, inTenants) : { holdings: onAccount, givable: onAccount }),
    fromAbove: true,
    conditions: () => [admin.still(), stillAccess(account)],
  }
}

/** The admins of a partner: there, and in the places of its customers. One head says the one, and that of the account the other. */
export const partnerLevel: Level = {
  remembered: ({ place, hint, ref }) => {
    if (hint?.level !== "partner" || !(AccountId.is(place) || TenantId.is(place))) return []
    const { partnerId = "", accountId = "" } = hint
    return [
      ...(PartnerId.is(partnerId) ? [ref(partners, { partnerId })] : []),
      ...(TenantId.is(place) && AccountId.is(accountId) ? [ref(accounts, { accountId })] : []),
    ]
  },
  needs: (facts) => {
    const accountId = accountIdOf(facts)
    if (!facts.isOfPartner || !accountId) return []
    const partnerId = accountOf(facts)?.partnerId
    if (partnerId === undefined) return [facts.ref(accounts, { accountId })]
    return facts.belongsTo(partnerId) ? [facts.ref(partners, { partnerId })] : []
  },
  standing: (facts) => {
    if (PartnerId.is(facts.place)) return atPartner(facts, facts.place)
    const account = accountOf(facts)
    return account ? atCustomer(facts, account) : undefined
  },
  isTorn: () => false,
}
