import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { JobView } from "../jobs/index.ts"
import { administrator, inTenants } from "../permissions/index.ts"
import { assertHolds, findRole, refOfRole, RoleName, unchangedRole } from "../rights/index.ts"
import { TenantEvents } from "../tenants/index.ts"
import { roleTitle } from "../texts/index.ts"
import { allowedBy, UserErrors, UserEvents } from "../users/index.ts"
import { beginBulk, BulkTargets } from "./beginning.ts"
import { BulkEffects, dangersOfMany } from "./effects.ts"

export const giveRoles = command({
  name: "user.bulk.give_role",
  summary: "Give up to 10,000 users a role, as a job",
  route: "POST /v1/tenants/{tenantId}/bulk/role",
  place: TenantId,
  permission: inTenants["users.give_role"],
  readsAllHeld: true,
  anew: true,
  input: z.strictObject({ users: BulkTargets, role: RoleName }),
  output: JobView,
  reads: (tenantId, { role }) => refOfRole(tenantId, role),
  decide: async (ctx, { users: targets, role }) => {
    const to = await findRole(ctx, role)
    if (!to) throw UserErrors.no_role()
    assertHolds(ctx, to)
    const { effects, checks, ...job } = await beginBulk(ctx, {
      kind: "user.give_role",
      events: [UserEvents.roleGiven, TenantEvents.administratorsChanged],
      targets,
      input: { role },
      changes: (user) => user.role !== role,
      ofAdministrators: role !== administrator,
    })
    const roleName = roleTitle(ctx, to.name)
    return {
      ...job,
      checks: to.custom ? [...checks, unchangedRole(to.custom)] : checks,
      effects: effects((total, tenant) => [
        ...dangersOfMany(ctx, { total, role }, { from: null, to, tenant }),
        BulkEffects.role({ total, role }, { roleName }),
        ...allowedBy(ctx, role, to, tenant),
        BulkEffects.linksStop({ total }, {}),
      ]),
    }
  },
})
