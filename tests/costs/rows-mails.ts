import { inviteAdmin, noteReturnedInvitation } from "@tenantry/core/invitations/index"
import type { PlaceId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { write } from "@tenantry/core/kernel/table"
import { dayOf, mailDays, resumeMails } from "@tenantry/core/mails/index"
import { addUser, noteReturnedUser } from "@tenantry/core/users/index"
import { returnedOf } from "../support/mails.ts"
import type { Row, Stage } from "./row.ts"

const asJob = ({ world }: Stage, place: PlaceId) => ({
  ...world.visitor(place),
  caller: { kind: "job" as const, name: "costs", permissions: [forJobs.noteReturned] },
})
const emailIn = ({ accountId }: Stage): string => `returned.${accountId}@example.com`

export const rowsOfMails: Readonly<Record<string, Row>> = {
  "invitation.note_returned": {
    arrange: async (stage) => {
      const { world, owner, accountId } = stage
      const email = emailIn(stage)
      const { result } = await invoke(world.as(owner, accountId), inviteAdmin, { email })
      const input = { invitationId: result.invitationId, ...returnedOf({ email, sending: result.version }) }
      return { request: asJob(stage, accountId), operation: noteReturnedInvitation, input }
    },
    cost: [2, 4, 8, 0],
  },
  "mail.resume": {
    arrange: async ({ world, accountId: place }) => {
      const { day } = dayOf(new Date())
      const today = write(mailDays).patch({ place, day }).set({ sent: 20, returned: 9 }).commit()
      await world.seed([place], [today])
      const caller = { kind: "job" as const, name: "costs", permissions: [forJobs.resumeMails] }
      return { request: { ...world.visitor(place), caller }, operation: resumeMails, input: {} }
    },
    cost: [2, 1, 6, 0],
  },
  "user.note_returned": {
    arrange: async (stage) => {
      const { world, owner, tenantId } = stage
      const email = emailIn(stage)
      const person = { email, firstName: "Nora", lastName: "Nowak", role: "employee" }
      const { result } = await invoke(world.as(owner, tenantId), addUser, person)
      const input = { userId: result.userId, ...returnedOf({ email, sending: 1 }) }
      return { request: asJob(stage, tenantId), operation: noteReturnedUser, input }
    },
    cost: [3, 5, 10, 0],
  },
}
