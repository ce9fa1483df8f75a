import type { Context } from "../kernel/context.ts"
import type { IdentityId, PartnerId } from "../kernel/ids.ts"
import { nextVersion } from "../kernel/versions.ts"
import { grants, grantTaken } from "../grants/index.ts"
import { partners } from "./entity.ts"
import { adminsOf, PartnerErrors, partnerHead } from "./partners.ts"

/**
 * An admin of a partner ceases to be one, by another or by themselves. Every such change is the next version of the head: of
 * two who take each other's rights at once, one is decided again, and finds that they are none (**last administrator**).
 */
export const endingPartnerAdmin = async (ctx: Context<PartnerId>, identityId: IdentityId) => {
  const partnerId = ctx.place
  const partner = await partnerHead(ctx)
  const admins = adminsOf(partner)
  const grant = await ctx.get(grants, { place: partnerId, identityId })
  if (!grant || !admins.includes(identityId)) throw PartnerErrors.not_an_admin()
  if (admins.length === 1) throw PartnerErrors.last_admin()
  const { name, email } = grant
  return {
    partner,
    person: { name, email },
    of: { object: partnerId, version: partner.rev + 1 },
    data: { identityId, partner: partner.name },
    writes: [grantTaken(grant), nextVersion(partners, { partnerId }, partner, { delete: { admins: [identityId] } })],
  }
}
