import { PartnerId } from "../../kernel/ids.ts"
import { identities } from "../../identities/index.ts"
import { adminsOf, partners, stillPartnerAdmin } from "../../partners/index.ts"
import { partnerGroup, partnerLevels } from "../../permissions/index.ts"
import type { PersonFacts } from "../facts.ts"
import type { Level, Standing } from "./level.ts"

/** At the partner itself: its head says who its admins are, and is read to come in. */
const atPartner = (facts: PersonFacts, partnerId: PartnerId): Standing | undefined => {
  const { identityId, of } = facts
  const partner = of(partners, { partnerId })
  if (!partner || !adminsOf(partner).includes(identityId)) return undefined
  const held = partnerLevels.own
  const name = of(identities, { identityId })?.name
  return {
    level: "partner",
    role: partnerGroup,
    ...(name === undefined ? {} : { name }),
    holdings: held,
    givable: held,
    opensShut: true,
    outranks: false,
    conditions: () => [stillPartnerAdmin(partnerId, identityId)],
  }
}

/** The admins of a partner. */
export const partnerLevel: Level = {
  remembered: () => [],
  needs: () => [],
  standing: (facts) => (PartnerId.is(facts.place) ? atPartner(facts, facts.place) : undefined),
  isTorn: () => false,
}
