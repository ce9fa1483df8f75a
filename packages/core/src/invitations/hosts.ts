import type { Context } from "../kernel/context.ts"
import type { DomainError } from "../kernel/errors.ts"
import { PartnerId, service, ServiceId } from "../kernel/ids.ts"
import { ref, type Ref } from "../kernel/table.ts"
import { AccountErrors, accounts } from "../accounts/index.ts"
import { brandedAs, PartnerErrors, partners } from "../partners/index.ts"
import { services, StaffErrors } from "../staff/index.ts"
import { accountHost } from "./account-host.ts"
import type { Company, InvitingId } from "./entity.ts"
import type { Host } from "./host.ts"
import { ownerHost } from "./owner-host.ts"
import { partnerHost } from "./partner-host.ts"
import { serviceHost } from "./service-host.ts"

const ofService = ref(services, { place: service })

/** The heads that say who may invite to a place: its own, and at a partner that of the operator above it. */
export const hostRefs = (place: InvitingId): readonly Ref[] => {
  if (ServiceId.is(place)) return [ofService]
  return PartnerId.is(place) ? [ref(partners, { partnerId: place }), ofService] : [ref(accounts, { accountId: place })]
}

/** Where a place is invited to from, beside the place itself. */
export const aboveHost = (place: string): readonly ServiceId[] => (PartnerId.is(place) ? [service] : [])

type Looking = Pick<Context, "getAll" | "vendor">

/** The place as those see it who are invited there; undefined where there is none. `company`: to own an account that is registered for it. */
export const hostOf = async (
  { getAll, vendor }: Looking,
  place: InvitingId,
  company?: Company,
): Promise<Host | undefined> => {
  if (ServiceId.is(place)) {
    const [head] = await getAll([ofService])
    return head ? serviceHost(head, vendor) : undefined
  }
  if (PartnerId.is(place)) {
    const [partner, operator] = await getAll([ref(partners, { partnerId: place }), ofService])
    if (!partner || !operator) return undefined
    return company
      ? ownerHost(partner, operator, { company, look: brandedAs(vendor, partner) })
      : partnerHost(partner, operator)
  }
  const [account] = await getAll([ref(accounts, { accountId: place })])
  return account ? accountHost(account) : undefined
}

/** How a place is refused that is not there. */
export const unknownHost = (place: InvitingId): DomainError => {
  if (ServiceId.is(place)) return StaffErrors.unknown()
  return PartnerId.is(place) ? PartnerErrors.unknown() : AccountErrors.unknown()
}
