import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import { GroupId, TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { pageOf } from "../kernel/pages.ts"
import { Scope } from "../kernel/permissions.ts"
import { beginningOfAddress } from "../kernel/text/address.ts"
import { type Reach, reachOf } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { RoleName } from "../rights/index.ts"
import { pagedUsers, usersPage } from "./paging.ts"
import { findUsers, type Search } from "./searching.ts"
import { shownStatuses, UserErrors, UserView } from "./users.ts"

const beginning = text(100).trim().min(1)

/** There is one search at a time, and an order of everybody alone: what would not be kept is refused. */
const assertOneSearch = ({ order, role, group, position, name, email }: Search, { scope }: Reach): void => {
  const searches = [role, group, position, name, email].filter((value) => value !== undefined).length
  const ordered = order !== undefined
  if (searches > 1 || (ordered && (searches > 0 || scope !== Scope.tenant))) throw UserErrors.one_search()
}

/** Only who the reader reaches is listed. What cannot be looked up in an index may make a page shorter, never slower. */
export const listUsers = query({
  name: "user.list",
  summary: "List the users of a tenant, or search among them",
  route: "GET /v1/tenants/{tenantId}/users",
  place: TenantId,
  permission: inTenants["users.view"],
  input: z.strictObject({
    ...usersPage,
    order: z.enum(["joined", "name"]).exactOptional(),
    status: z.enum(shownStatuses).exclude(["leaving"]).exactOptional(),
    role: RoleName.exactOptional(),
    group: GroupId.schema.exactOptional(),
    position: GroupId.schema.exactOptional(),
    /** What somebody is called, as a list shows it, or the beginning of any of its words. */
    name: beginning.exactOptional(),
    email: beginning.transform(beginningOfAddress).exactOptional(),
  }),
  output: pageOf(UserView),
  read: async (ctx, { limit, cursor, status, ...search }) => {
    const after = ctx.cursors.open(cursor)
    const reach = await reachOf(ctx)
    assertOneSearch(search, reach)
    return pagedUsers(ctx, await findUsers(ctx, { reach, search, limit, after }), status)
  },
})
