import type { ReadContext } from "../kernel/context.ts"
import { TenantId } from "../kernel/ids.ts"
import { PageInput, PageLimit } from "../kernel/pages.ts"
import { statusesOf } from "./offering.ts"
import type { FoundUsers } from "./searching.ts"
import { type ShownStatus, userView } from "./users.ts"

/** Whether somebody is invited by now, no index knows: whoever is looked for by it, is looked for among a page. */
export const pagedUsers = async (
  ctx: ReadContext<TenantId>,
  { users: some, last }: FoundUsers,
  wanted?: ShownStatus,
) => {
  const statuses = await statusesOf(ctx, some)
  const data = some.flatMap((user, i) => {
    const { [i]: status = user.status } = statuses
    return wanted === undefined || status === wanted ? [userView(user, status)] : []
  })
  return { data, ...ctx.cursors.next(last) }
}

/** What lists of users take. */
export const usersPage = { ...PageInput.shape, limit: PageLimit(25, 100) }
