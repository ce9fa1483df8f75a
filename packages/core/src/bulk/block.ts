import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { JobView } from "../jobs/index.ts"
import { inTenants } from "../permissions/index.ts"
import { TenantEvents } from "../tenants/index.ts"
import { type User, UserEvents } from "../users/index.ts"
import { beginBulk, BulkTargets } from "./beginning.ts"
import { BulkEffects } from "./effects.ts"

export const blockUsers = command({
  name: "user.bulk.block",
  summary: "Block up to 10,000 users, as a job",
  route: "POST /v1/tenants/{tenantId}/bulk/block",
  place: TenantId,
  permission: inTenants["users.block"],
  readsAllHeld: true,
  anew: true,
  input: z.strictObject({ users: BulkTargets }),
  output: JobView,
  decide: async (ctx, { users: targets }) => {
    const changes = ({ status }: User): boolean => status === "active"
    const { effects, ...job } = await beginBulk(ctx, {
      kind: "user.block",
      events: [UserEvents.blocked, TenantEvents.administratorsChanged],
      targets,
      changes,
      ofAdministrators: true,
    })
    return {
      ...job,
      effects: effects((total) => [BulkEffects.block({ total }, {}), BulkEffects.workRests({ total }, {})]),
    }
  },
})
