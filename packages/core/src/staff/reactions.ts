import { type Reaction, reaction } from "../kernel/reactions.ts"
import { mailPerson } from "../identities/index.ts"
import { StaffEvents } from "./staff.ts"

const tellRemoved = reaction({
  name: "staff.mail_removed",
  on: [StaffEvents.removed],
  reach: ({ data }) => [data.identityId],
  run: (ctx, { data: { identityId } }) => mailPerson(ctx, identityId, { name: "staff_removed", values: {} }),
})

const tellRole = reaction({
  name: "staff.mail_role",
  on: [StaffEvents.roleGiven],
  reach: ({ data }) => [data.identityId],
  run: (ctx, { data: { identityId, role } }) => mailPerson(ctx, identityId, { name: "staff_role", values: { role } }),
})

export const staffReactions: readonly Reaction[] = [tellRemoved, tellRole]
