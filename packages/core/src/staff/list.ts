import * as z from "zod"
import { ServiceId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { grants } from "../grants/index.ts"
import { onService } from "../permissions/index.ts"
import { isOfStaff, StaffView, staffView } from "./staff.ts"

export const listStaff = query({
  name: "staff.list",
  summary: "List the staff who run the service",
  route: "GET /v1/staff",
  place: ServiceId,
  permission: onService.readStaff,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) }),
  output: pageOf(StaffView),
  read: async (ctx, { limit, cursor }) => {
    const after = ctx.cursors.open(cursor)
    const { items, last } = await ctx.list(grants, grants.query.ofPlace({ place: ctx.place }), { limit, after })
    return { data: items.filter(isOfStaff).map(staffView), ...ctx.cursors.next(last) }
  },
})
