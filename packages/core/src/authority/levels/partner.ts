import { AccountId, PartnerId, TenantId } from "../../kernel/ids.ts"
import { present } from "../../kernel/present.ts"
import { type Account, accounts } from "../../accounts/index.ts"
import { identities } from "../../identities/index.ts"
import { accessBy, adminsOf, partners, stillAccess, stillPartnerAdmin } from "../../partners/index.ts"
import { customerLevels, partnerGroup, partnerLevels } from "../../permissions/index.ts"
import { tenants } from "../../tenants/index.ts"
import type { PersonFacts } from "../facts.ts"
import { heldForPartner } from "../holdings.ts"
import type { Level, Standing } from "./level.ts"

const tenantOf = ({ place, of }: PersonFacts) => (TenantId.is(place) ? of(tenants, { tenantId: place }) : undefined)

/** The account that is the place, or that the tenant belongs to. */
const accountIdOf = (facts: PersonFacts): AccountId | undefined =>
  AccountId.is(facts.place) ? facts.place : tenantOf(facts)?.accountId

const accountOf = (facts: PersonFacts) => {
  const accountId = accountIdOf(facts)
  return accountId && facts.of(accounts, { accountId })
}

/** At the partner itself: its head says who its admins are, and is read to come in. */
const atPartner = (facts: PersonFacts, partnerId: PartnerId): Standing | undefined => {
  const { identityId, of } = facts
  const partner = of(partners, { partnerId })
  if (!partner || !adminsOf(partner).includes(identityId)) return undefined
  const held = partnerLevels.own
  return {
    level: "partner",
    role: partnerGroup,
    ...present({ name: of(identities, { identityId })?.name }),
    holdings: held,
    givable: held,
    opensShut: true,
    outranks: false,
    partner: { partnerId, name: partner.name },
    conditions: () => [stillPartnerAdmin(partnerId, identityId)],
  }
}

/** In an account of the partner's, or a tenant of that: as long as the customer lets them, and the partner is open. */
const atCustomer = (facts: PersonFacts, account: Account): Standing | undefined => {
  const { identityId, of, now, catalogue } = facts
  const { partnerId } = account
  const access = accessBy(account, now)
  const partner = partnerId && of(partners, { partnerId })
  if (!partner || access === "none" || partner.state !== "active" || account.state === "closed") return undefined
  if (!adminsOf(partner).includes(identityId)) return undefined
  const tenant = tenantOf(facts)
  const { onAccount, inTenants } = customerLevels(catalogue)[access]
  return {
    level: "partner",
    role: partnerGroup,
    ...present({ name: of(identities, { identityId })?.name }),
    ...(tenant ? heldForPartner(catalogue, tenant, inTenants) : { holdings: onAccount, givable: onAccount }),
    opensShut: true,
    outranks: false,
    partner: { partnerId: partner.partnerId, name: partner.name },
    fromAbove: true,
    conditions: () => [stillPartnerAdmin(partner.partnerId, identityId), stillAccess(account)],
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
