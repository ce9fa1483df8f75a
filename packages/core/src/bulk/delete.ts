import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { JobView } from "../jobs/index.ts"
import { inTenants } from "../permissions/index.ts"
import { TenantEvents } from "../tenants/index.ts"
import { UserEvents } from "../users/index.ts"
import { beginBulk, BulkTargets } from "./beginning.ts"
import { BulkEffects } from "./effects.ts"

export const deleteUsers = command({
  name: "user.bulk.delete",
  summary: "Delete up to 10,000 users for ever, as a job",
  route: "POST /v1/tenants/{tenantId}/bulk/delete",
  place: TenantId,
  permission: inTenants["users.delete"],
  readsAllHeld: true,
  irreversible: true,
  anew: true,
  input: z.strictObject({ users: BulkTargets }),
  output: JobView,
  decide: async (ctx, { users: targets }) => {
    const changes = (): boolean => true
    const { effects, ...job } = await beginBulk(ctx, {
      kind: "user.delete",
      events: [UserEvents.deleted, TenantEvents.administratorsChanged],
      targets,
      changes,
      ofAdministrators: true,
    })
    return {
      ...job,
      effects: effects((total) => [
        BulkEffects.delete({ total }, {}),
        BulkEffects.workEnds({ total }, {}),
        BulkEffects.connectedServices({ total }, {}),
      ]),
    }
  },
})
