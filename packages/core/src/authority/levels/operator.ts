import { ServiceId } from "../../kernel/ids.ts"
import { grants, stillGranted } from "../../grants/index.ts"
import { staffGroup, staffLevels } from "../../permissions/index.ts"
import { services } from "../../staff/index.ts"
import type { PersonFacts } from "../facts.ts"
import type { Level } from "./level.ts"

const grantIn = ({ ref, identityId }: PersonFacts, place: ServiceId) => ref(grants, { place, identityId })

/** What somebody is at the service, when it is asked there. */
const grantOf = (facts: PersonFacts) => {
  const { place, identityId, of } = facts
  return ServiceId.is(place) ? of(grants, { place, identityId }) : undefined
}

/** The staff: each by the one role they have at the service. */
export const operatorLevel: Level = {
  remembered: (facts) => (ServiceId.is(facts.place) ? [grantIn(facts, facts.place)] : []),
  needs: () => [],
  standing: (facts) => {
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
      conditions: () => [stillGranted(grant)],
    }
  },
  // The head is what operator admins are bound to.
  isTorn: (facts) => {
    const grant = grantOf(facts)
    const head = ServiceId.is(facts.place) ? facts.of(services, { place: facts.place }) : undefined
    return !!head && grant?.role === "admin" && !head.admins.includes(facts.identityId)
  },
}
