import { sameVersion } from "../kernel/versions.ts"
import type { Vendor } from "../kernel/vendor.ts"
import { newAccount } from "../accounts/index.ts"
import {
  accessFields,
  adminsOf,
  broughtBy,
  type Partner,
  PartnerEffects,
  PartnerEvents,
  partners,
} from "../partners/index.ts"
import type { Service } from "../staff/index.ts"
import type { Company } from "./entity.ts"
import type { Host } from "./host.ts"
import { InvitationErrors } from "./invitations.ts"
import { byOperator, partnerHost } from "./partner-host.ts"

/** What the partner may do in an account that it has registered, until the customer says otherwise. */
const access = "manage" as const

const admit = (partner: Partner, company: Company): Host["admit"] => {
  const { partnerId, name: called } = partner
  return (ctx, { invitedBy }, founder) => {
    const { name } = company
    const made = newAccount(ctx, founder, { ...company, partner: accessFields(partnerId, access, undefined) })
    const { accountId, tenantId, writes, events } = made
    const of = { object: accountId, version: 1 }
    return {
      places: [accountId, tenantId],
      writes: [...writes, broughtBy(partnerId, accountId, ctx.now)],
      // Nobody owns it but by this: the partner, and who invited for it, are what they were when they offered it.
      checks: [sameVersion(partners, { partnerId }, partner), ...byOperator(partner, invitedBy)],
      events: [
        ...events,
        PartnerEvents.accountCame({ ...of, home: partnerId, apart: true }, { accountId, account: name }, {}),
        PartnerEvents.accessChanged(
          { ...of, home: accountId },
          { partner: called, account: name, access, told: [founder.identityId] },
          {},
        ),
      ],
    }
  }
}

/**
 * A partner registers an account for a customer: whoever is invited owns it, by accepting and not before (**one owner**), and
 * account and first tenant are there with that, ready and open to the partner.
 */
export const ownerHost = (
  partner: Partner,
  operator: Service,
  { company, look }: { readonly company: Company; readonly look: Vendor },
): Host => {
  const { name: called } = partner
  const { name } = company
  return {
    ...partnerHost(partner, operator),
    kind: "owner",
    mail: "owner_invitation",
    already: InvitationErrors.already_admin,
    name,
    partner: called,
    look,
    // Bringing accounts is for those of the partner alone.
    inviters: adminsOf(partner),
    assertRoom: () => {},
    // Whoever is an admin of the partner may own an account of their own as well.
    has: () => Promise.resolve(false),
    gives: ({ email }) => PartnerEffects.ownerRights({ email }, { account: name, partner: called }),
    becoming: ({ email }) => [
      PartnerEffects.youOwn({ email }, { account: name, partner: called }),
      PartnerEffects.partnerManages({ email, mayEnd: partner.mayEnd }, { partner: called }),
    ],
    admit: admit(partner, company),
  }
}
