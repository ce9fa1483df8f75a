import { AccountId, PartnerId, service, ServiceId } from "../../kernel/ids.ts"
import type { Ref } from "../../kernel/table.ts"
import { grants, stillGranted } from "../../grants/index.ts"
import { partnerLevels, staffGroup, staffLevels, visitLevels } from "../../permissions/index.ts"
import { services } from "../../staff/index.ts"
import { isGoodFor, openVisits, stillVisiting } from "../../visits/index.ts"
import type { PersonFacts } from "../facts.ts"
import { heldInVisit } from "../holdings.ts"
import { type Level, type Standing, tenantOf } from "./level.ts"

const grantRef = ({ ref, identityId }: PersonFacts) => ref(grants, { place: service, identityId })

/** In a visit and at a partner as at the service: what they are there is opened there. */
const closing = { vouchedIn: [service] }

/** At the service and at partners their grant; in a customer's place the visit as well, without which they are nobody there. */
const refsOf = (facts: PersonFacts): readonly Ref[] => {
  const { place, ref, identityId } = facts
  return ServiceId.is(place) || PartnerId.is(place)
    ? [grantRef(facts)]
    : [grantRef(facts), ref(openVisits, { identityId })]
}

const grantOf = ({ identityId, of }: PersonFacts) => of(grants, { place: service, identityId })

const atService = (facts: PersonFacts): Standing | undefined => {
  const grant = grantOf(facts)
  if (!grant?.role) return undefined
  const { name, role } = grant
  const held = staffLevels[role]
  return {
    level: "operator",
    role: staffGroup(role),
    name,
    holdings: held,
    givable: held,
    opensShut: true,
    outranks: false,
    closing,
    conditions: () => [stillGranted(grant)],
  }
}

/** At a partner, which is the operator's own: no visit is needed to look after it. */
const atPartner = (facts: PersonFacts): Standing | undefined => {
  const grant = grantOf(facts)
  if (!grant?.role) return undefined
  const held = partnerLevels[grant.role]
  return {
    level: "operator",
    name: grant.name,
    holdings: held,
    givable: held,
    opensShut: true,
    outranks: true,
    fromAbove: true,
    closing,
    conditions: () => [stillGranted(grant)],
  }
}

/** The visit that is open by now in the account, or in that of the tenant. */
const inVisit = (facts: PersonFacts): Standing | undefined => {
  const { place, identityId, of, now, catalogue } = facts
  const grant = grantOf(facts)
  const visit = of(openVisits, { identityId })
  const tenant = tenantOf(facts)
  const accountId = AccountId.is(place) ? place : tenant?.accountId
  if (!grant?.role || !visit || visit.accountId !== accountId || !isGoodFor(visit, grant, now)) return undefined
  const { visitId, kind, reason } = visit
  const held = visitLevels(catalogue)[kind]
  return {
    level: "operator",
    name: grant.name,
    ...(tenant ? heldInVisit(catalogue, tenant, held) : { holdings: held.onAccount, givable: held.onAccount }),
    opensShut: true,
    outranks: kind === "change",
    visit: { visitId, reason },
    fromAbove: true,
    closing,
    conditions: () => [stillGranted(grant), stillVisiting(visit)],
  }
}

/** The staff: at the service each by the one role they have, and in a customer's place by a visit. */
export const operatorLevel: Level = {
  remembered: (facts) => (ServiceId.is(facts.place) || facts.hint?.level === "operator" ? refsOf(facts) : []),
  needs: (facts) => (facts.belongsTo(service) ? refsOf(facts) : []),
  standing: (facts) => {
    if (ServiceId.is(facts.place)) return atService(facts)
    return PartnerId.is(facts.place) ? atPartner(facts) : inVisit(facts)
  },
  // The head is what operator admins are bound to.
  isTorn: (facts) => {
    const grant = grantOf(facts)
    const head = ServiceId.is(facts.place) ? facts.of(services, { place: facts.place }) : undefined
    return !!head && grant?.role === "admin" && !head.admins.includes(facts.identityId)
  },
}
