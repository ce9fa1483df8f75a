import type { Context } from "../kernel/context.ts"
import type { DomainError } from "../kernel/errors.ts"
import { PartnerId, service, ServiceId } from "../kernel/ids.ts"
import { ref, type Ref } from "../kernel/table.ts"
import { type Account, AccountErrors, accounts } from "../accounts/index.ts"
import { brandedAs, type Partner, PartnerErrors, partners } from "../partners/index.ts"
import { type Service, services, StaffErrors } from "../staff/index.ts"
import { accountHost } from "./account-host.ts"
import type { Company, InvitingId } from "./entity.ts"
import type { Host } from "./host.ts"
import { ownerHost } from "./owner-host.ts"
import { partnerHost } from "./partner-host.ts"
import { serviceHost } from "./service-host.ts"

/** The head of whoever invites, or of who stands above them. */
type HostHead = Account | Partner | Service

const ofService = ref(services, { place: service })

/** The heads that say who may invite to a place: its own, and at a partner that of the operator above it. */
export const hostRefs = (place: InvitingId): readonly Ref<typeof accounts | typeof partners | typeof services>[] => {
  if (ServiceId.is(place)) return [ofService]
  return PartnerId.is(place) ? [ref(partners, { partnerId: place }), ofService] : [ref(accounts, { accountId: place })]
}

/** Where a place is invited to from, beside the place itself. */
export const aboveHost = (place: string): readonly ServiceId[] => (PartnerId.is(place) ? [service] : [])

const isAccount = (head: HostHead): head is Account => "accountId" in head
const isPartner = (head: HostHead): head is Partner => !isAccount(head) && "partnerId" in head

/**
 * The place by its heads, in the order of `hostRefs`, as those see it who are invited there; undefined where one of them is
 * not there. `company`: to own an account that is registered for it.
 */
export const hostBy = (
  { vendor }: Pick<Context, "vendor">,
  [head, above]: readonly (HostHead | null)[],
  company?: Company,
): Host | undefined => {
  if (!head) return undefined
  if (isAccount(head)) return accountHost(head)
  if (!isPartner(head)) return serviceHost(head, vendor)
  if (!above || isAccount(above) || isPartner(above)) return undefined
  return company ? ownerHost(head, above, { company, look: brandedAs(vendor, head) }) : partnerHost(head, above)
}

/** How a place is refused that is not there. */
export const unknownHost = (place: InvitingId): DomainError => {
  if (ServiceId.is(place)) return StaffErrors.unknown()
  return PartnerId.is(place) ? PartnerErrors.unknown() : AccountErrors.unknown()
}
