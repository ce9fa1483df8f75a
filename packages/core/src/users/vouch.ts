import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { itemOf } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { IdentityErrors, Vouched, vouching } from "../identities/index.ts"
import { holdsAdministration, inTenants } from "../permissions/index.ts"
import { findRole } from "../rights/index.ts"
import { OneUser } from "./ending.ts"
import { users } from "./entity.ts"
import { unchangedUser } from "./reaching.ts"
import { actedOn } from "./subject.ts"
import { nameOf, UserErrors } from "./users.ts"

/** It opens what their role holds here, for who reaches all of that (**rank**), and nothing that they are by the account. */
export const vouchForUser = command({
  name: "user.vouch",
  summary: "Vouch for an administrator who lost their second factor",
  route: "POST /v1/tenants/{tenantId}/users/{userId}/vouch",
  place: TenantId,
  permission: inTenants["users.block"],
  readsAllHeld: true,
  irreversible: true,
  freshSignIn: true,
  input: OneUser,
  output: Vouched,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  beyond: (tenantId, { known }, { userId }) => {
    const identityId = itemOf(known, ref(users, { tenantId, userId }))?.identityId
    return identityId === undefined ? [] : [identityId]
  },
  decide: async (ctx, { userId }) => {
    const { tenant, user, conditions } = await actedOn(ctx, userId)
    const { identityId, email, status } = user
    if (status !== "active" || identityId === undefined) throw UserErrors.not_active({ state: status })
    const role = await findRole(ctx, user.role)
    const name = nameOf(user)
    if (!role || !holdsAdministration(role.holdings)) throw IdentityErrors.rights_open({ name })
    const vouched = await vouching(ctx, { identityId, name, email, where: tenant.name })
    return { ...vouched, checks: [...conditions, unchangedUser(user)] }
  },
})
