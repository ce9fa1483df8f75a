import { identityIdOf } from "@tenantry/core/identities/index"
import { service } from "@tenantry/core/kernel/ids"
import type { Request } from "@tenantry/core/kernel/context"
import { invoke } from "@tenantry/core/kernel/invoke"
import { freshAddress, linkOf, newAdmin, newPerson, settle, type Settled, type World } from "../support/world.ts"
import { codeFor } from "../registrations/support.ts"
import { commandNamed, type Row } from "./row.ts"
import { rowsOfGroupsAndRoles } from "./rows-groups-roles.ts"
import { rowsOfJobs } from "./rows-jobs.ts"
import { rowsOfMails } from "./rows-mails.ts"
import { rowsOfMe } from "./rows-me.ts"
import { rowsOfTenants } from "./rows-tenants.ts"
import { rowsOfUsers } from "./rows-users.ts"

const password = "Proven-2026!"
const run = (request: Request, name: string, input: unknown) => invoke(request, commandNamed(name), input)

let made = 0
const address = (): string => `effects.${made++}@example.com`

const owning = async (world: World) => {
  const at = await settle(world)
  const as = () => world.as(at.owner, at.accountId)
  return { ...at, as, place: at.accountId }
}

const inviting = async (world: World, at: Settled, email = address()) => {
  const { result } = await run(world.as(at.owner, at.accountId), "invitation.send", { email })
  const sent = result as { invitationId: string; expires: string; version: number }
  return { email, invitationId: sent.invitationId, token: linkOf(world, at.accountId, sent) }
}

const offering = async (world: World) => {
  const at = await owning(world)
  const admin = await newAdmin(world, at)
  const { token } = await inviting(world, at)
  await run(at.as(), "ownership.request", { to: admin })
  return { ...at, admin, asAdmin: () => world.as(admin, at.accountId), oldToken: token }
}

const registering = async (world: World) => {
  const input = { email: address(), password, name: "Ada", company: `Company ${made++}` }
  const { result } = await run(world.visitor(service, freshAddress()), "registration.request", input)
  return { ...(result as { registrationId: string }), email: input.email }
}

/** A tenant with its first user, who is in its one group. */
const inTree = ["made group_count", "made membership", "made tree"]
const founded = [...inTree, "made grant", "made name", "made tenant", "made user", "made user_name"]
const opened = [...founded, "made account", "made grant"]
const person = ["made claim", "made claim", "made identity"]
const admitted = ["changed account", "changed invitation", "made grant"]

/** For every command: how to come to the point where it can be done, and what of the table may differ afterwards. */
export const rows: Readonly<Record<string, Row>> = {
  ...rowsOfGroupsAndRoles,
  ...rowsOfJobs,
  ...rowsOfMails,
  ...rowsOfMe,
  ...rowsOfTenants,
  ...rowsOfUsers,
  "registration.request": {
    arrange: async (world) => {
      const email = address()
      const from = freshAddress()
      const input = { email, password, name: "Ada", company: "Ostoja", locale: "pl", timeZone: "Europe/Warsaw" }
      return { as: () => world.visitor(service, from), input, place: email }
    },
    changes: ["made registration"],
    effects: ["registration.code_mailed", "registration.nothing_yet", "registration.opens"],
    mails: ["code"],
  },
  "registration.confirm": {
    arrange: async (world) => {
      const { registrationId } = await registering(world)
      const input = { registrationId, code: await codeFor(world, registrationId) }
      const from = freshAddress()
      return { as: () => world.visitor(service, from), input, place: identityIdOf(registrationId), password }
    },
    changes: [...opened, ...person, "deleted registration"],
    effects: ["registration.sign_in_made", "account.opened", "tenant.opened"],
  },
  "registration.resend": {
    arrange: async (world) => {
      const { registrationId, email } = await registering(world)
      const from = freshAddress()
      return { as: () => world.visitor(service, from), input: { registrationId }, place: email }
    },
    changes: ["changed registration"],
    effects: ["registration.code_mailed", "registration.old_code_dies"],
    mails: ["code"],
  },
  "account.open": {
    arrange: async (world) => {
      const id = await newPerson(world)
      return { as: () => world.as(id, id), input: { name: `Opened ${made++}` }, place: id }
    },
    changes: [...opened, "changed identity", "made user_name"],
    effects: ["account.opened", "tenant.opened"],
  },
  "account.rename": {
    arrange: async (world) => ({ ...(await owning(world)), input: { name: "Renamed" } }),
    changes: ["changed account"],
    effects: ["account.renamed"],
  },
  "account.admins.remove": {
    arrange: async (world) => {
      const { admin, ...at } = await offering(world)
      return { ...at, input: { identityId: admin } }
    },
    changes: ["changed account", "deleted grant"],
    effects: [
      "account.admin_loses_access",
      "account.tenant_roles_stay",
      "account.links_stop",
      "account.admin_is_mailed",
      "account.offer_withdrawn",
    ],
    mails: ["admin_removed"],
  },
  "ownership.request": {
    arrange: async (world) => {
      const at = await owning(world)
      return { ...at, input: { to: await newAdmin(world, at) } }
    },
    changes: ["changed account", "changed mail_day", "changed mail_day"],
    effects: [
      "ownership.you_become_admin",
      "ownership.your_invitations_lapse",
      "ownership.until_accepted",
      "ownership.offered",
    ],
    mails: ["ownership_offered", "ownership_requested"],
  },
  "ownership.accept": {
    arrange: async (world) => {
      const at = await offering(world)
      return { ...at, as: at.asAdmin, input: {} }
    },
    changes: ["changed account"],
    effects: ["ownership.becomes_owner", "ownership.invitations_lapse", "ownership.both_told"],
    mails: ["ownership_moved_new", "ownership_moved_old"],
  },
  "ownership.decline": {
    arrange: async (world) => {
      const at = await offering(world)
      return { ...at, as: at.asAdmin, input: {} }
    },
    changes: ["changed account"],
    effects: ["ownership.refused"],
    mails: ["ownership_declined"],
  },
  "ownership.cancel": {
    arrange: async (world) => ({ ...(await offering(world)), input: {} }),
    changes: ["changed account"],
    effects: ["ownership.withdrawn"],
    mails: ["ownership_cancelled"],
  },
  "invitation.send": {
    arrange: async (world) => ({ ...(await owning(world)), input: { email: address(), locale: "ru", days: 3 } }),
    changes: ["made invitation", "made mail_day", "made mail_day", "made recipient", "made recipient"],
    effects: ["invitation.admin_rights", "invitation.mailed", "invitation.until_accepted", "invitation.forgotten"],
    mails: ["invitation"],
  },
  "invitation.resend": {
    arrange: async (world) => {
      const at = await owning(world)
      const { invitationId, token } = await inviting(world, at)
      return { ...at, input: { invitationId, days: 30 }, oldToken: token }
    },
    changes: ["changed invitation", "changed mail_day", "changed mail_day", "changed recipient", "changed recipient"],
    effects: ["invitation.mailed", "invitation.old_link_dies", "invitation.forgotten"],
    mails: ["invitation"],
  },
  "invitation.revoke": {
    arrange: async (world) => {
      const at = await owning(world)
      const { invitationId, token } = await inviting(world, at)
      return { ...at, input: { invitationId }, oldToken: token }
    },
    changes: ["changed invitation"],
    effects: ["invitation.link_dies", "invitation.forgotten"],
  },
  "invitation.accept": {
    arrange: async (world) => {
      const at = await owning(world)
      const { email, token } = await inviting(world, at)
      const id = await newPerson(world, { email })
      const from = freshAddress()
      return { as: () => world.as(id, id, { address: from }), input: { token }, place: at.accountId }
    },
    changes: [...admitted, "changed identity"],
    effects: ["invitation.you_become_admin", "invitation.admins_see_you"],
  },
  "invitation.join": {
    arrange: async (world) => {
      const at = await owning(world)
      const { token } = await inviting(world, at)
      const from = freshAddress()
      const input = { token, name: "Zoë", password }
      return { as: () => world.visitor(service, from), input, place: at.accountId, password }
    },
    changes: [...admitted, ...person],
    effects: ["invitation.sign_in_made", "invitation.you_become_admin", "invitation.admins_see_you"],
  },
}
