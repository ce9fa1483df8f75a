import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import type { Reaction } from "../kernel/reactions.ts"
import { mailPerson } from "../identities/index.ts"
import { AccountEvents } from "./accounts.ts"

const Removed = z.object({ identityId: IdentityId.schema, account: z.string() })

const tellRemovedAdmin: Reaction = {
  name: "account.mail_removed_admin",
  on: [AccountEvents.adminRemoved.eventName],
  reach: ({ data }) => [Removed.parse(data).identityId],
  run: async (ctx, { data, personal }) => {
    const { identityId, account } = Removed.parse(data)
    await mailPerson(ctx, identityId, { name: "admin_removed", values: { ...personal, account } })
  },
}

export const accountReactions: readonly Reaction[] = [tellRemovedAdmin]
