import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { inviteAdmin } from "@tenantry/core/invitations/index"
import type { PlaceId } from "@tenantry/core/kernel/ids"
import { write } from "@tenantry/core/kernel/table"
import { dayOf, mailDays } from "@tenantry/core/mails/index"
import { addUser } from "@tenantry/core/users/index"
import { returnedOf } from "../support/mails.ts"
import { settle, type World } from "../support/world.ts"
import type { Arranged, Row } from "./row.ts"

let made = 0
const address = (): string => `returned.${made++}@example.com`

const asJob = (world: World, place: PlaceId) => () => ({
  ...world.visitor(place),
  caller: { kind: "job" as const, name: "mail.feedback", permissions: [forJobs.noteReturned] },
})

const invited = async (world: World): Promise<Arranged> => {
  const [{ owner, accountId: place }, email] = [await settle(world), address()]
  const { result } = await invoke(world.as(owner, place), inviteAdmin, { email })
  const { invitationId, version: sending } = result
  return { place, as: asJob(world, place), input: { invitationId, ...returnedOf({ email, sending }) } }
}

const added = async (world: World): Promise<Arranged> => {
  const [{ owner, tenantId: place }, email] = [await settle(world), address()]
  const person = { email, firstName: "Ada", lastName: "Nowak", role: "employee" }
  const { result } = await invoke(world.as(owner, place), addUser, person)
  const input = { userId: result.userId, ...returnedOf({ email, sending: 1, kind: "complained" }) }
  return { place, as: asJob(world, place), input }
}

const stopped = async (world: World): Promise<Arranged> => {
  const { accountId: place } = await settle(world)
  const { day } = dayOf(new Date())
  const today = write(mailDays).create({ place, day, sent: 20, returned: 9, expires: 4_000_000_000 }).commit()
  await world.seed([place], [today])
  const caller = { kind: "job" as const, name: "resume-mails", permissions: [forJobs.resumeMails] }
  return { place, as: () => ({ ...world.visitor(place), caller }), input: {} }
}

/** What is told of mails that came back: the place's and its account's day, what they belong to, and to whom they went. */
export const rowsOfMails = {
  "invitation.note_returned": {
    arrange: invited,
    changes: ["changed invitation", "changed mail_day"],
    effects: ["mail.returned"],
  },
  "user.note_returned": {
    arrange: added,
    changes: ["changed mail_day", "changed mail_day", "changed recipient", "changed user"],
    effects: ["mail.returned"],
  },
  "mail.resume": { arrange: stopped, changes: ["changed mail_day"], effects: ["mail.resumed"] },
} satisfies Readonly<Record<string, Row>>
