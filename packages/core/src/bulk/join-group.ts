import * as z from "zod"
import { GroupId, TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { JobView } from "../jobs/index.ts"
import { groupTitle, reachOf, treeIn, trees, unchangedTree } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { assertPlaces, assertReaches, groupsOf, type User, UserEvents } from "../users/index.ts"
import { beginBulk, BulkTargets } from "./beginning.ts"
import { BulkEffects } from "./effects.ts"

export const addToGroup = command({
  name: "user.bulk.join_group",
  summary: "Add up to 10,000 users to a group, as a job",
  route: "POST /v1/tenants/{tenantId}/bulk/group",
  place: TenantId,
  permission: inTenants["users.edit_groups"],
  readsAllHeld: true,
  anew: true,
  input: z.strictObject({ users: BulkTargets, group: GroupId.schema }),
  output: JobView,
  reads: (tenantId) => [ref(trees, { tenantId })],
  decide: async (ctx, { users: targets, group }) => {
    const tree = await treeIn(ctx)
    assertReaches(await reachOf(ctx), [group])
    assertPlaces(tree, { position: tree.position, groups: [group] })
    const changes = (user: User): boolean => !groupsOf(user).includes(group)
    const { effects, checks, ...job } = await beginBulk(ctx, {
      kind: "user.join_group",
      events: [UserEvents.regrouped],
      targets,
      input: { group },
      changes,
      ofAdministrators: false,
    })
    const groupName = groupTitle(ctx.locale, tree, group)
    return {
      ...job,
      checks: [...checks, unchangedTree(tree)],
      effects: effects((total) => [
        BulkEffects.group({ total, group }, { groupName }),
        BulkEffects.linksStop({ total }, {}),
      ]),
    }
  },
})
