import { readMe } from "@tenantry/core/access/index"
import { listAdmins, openAccount, readAccount, removeAdmin, renameAccount } from "@tenantry/core/accounts/index"
import { listAccountEvents, listDeliveries, listTenantDeliveries, listTenantEvents } from "@tenantry/core/audit/index"
import {
  acceptInvitation,
  inspectInvitation,
  inviteAdmin,
  joinByInvitation,
  listInvitations,
  resendInvitation,
  revokeInvitation,
} from "@tenantry/core/invitations/index"
import { type PlaceId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import {
  acceptTransfer,
  cancelTransfer,
  declineTransfer,
  readTransfer,
  requestTransfer,
} from "@tenantry/core/ownership/index"
import { confirmRegistration, register, resendCode } from "@tenantry/core/registrations/index"
import { listTenants, readTenant } from "@tenantry/core/tenants/index"
import { freshAddress, linkOf, newPerson, type World } from "../support/world.ts"
import { codeFor } from "../registrations/support.ts"
import { rowsOfAccess } from "./rows-access.ts"
import type { Call, Row, Stage } from "./row.ts"
import { rowsOfGroupsAndRoles } from "./rows-groups-roles.ts"
import { rowsOfJobs } from "./rows-jobs.ts"
import { rowsOfMails } from "./rows-mails.ts"
import { rowsOfMe } from "./rows-me.ts"
import { rowsOfTenants } from "./rows-tenants.ts"
import { rowsOfUsers } from "./rows-users.ts"

const inAccount =
  (operation: AnyOperation, input: object = {}) =>
  ({ world, owner, accountId }: Stage): Call => ({ request: world.as(owner, accountId), operation, input })
const inTenant =
  (operation: AnyOperation, input: object = {}) =>
  ({ world, owner, accountId, tenantId }: Stage): Call => {
    const hint = { level: "account", accountId } as const
    return { request: world.as(owner, tenantId, { hint }), operation, input }
  }
const visit = (world: World, place: PlaceId) => world.visitor(place, freshAddress())

const invite = async ({ world, owner, accountId }: Stage, email: string) => {
  const { result } = await invoke(world.as(owner, accountId), inviteAdmin, { email })
  return { ...result, token: linkOf(world, accountId, result) }
}
const emailIn = ({ accountId }: Stage) => `guest.${accountId}@example.com`
const offer = ({ world, owner, accountId, admin }: Stage) =>
  invoke(world.as(owner, accountId), requestTransfer, { to: admin })

const password = "Passw0rd!x"
const registering = (stage: Stage) => ({ email: emailIn(stage), password, name: "Nadia New", company: "New Company" })
const registered = async (stage: Stage): Promise<string> => {
  const { result } = await invoke(visit(stage.world, service), register, registering(stage))
  return result.registrationId
}

/** By operation; each runs without an Idempotency-Key, in a place that holds little. */
export const rows: Readonly<Record<string, Row>> = {
  ...rowsOfAccess,
  ...rowsOfGroupsAndRoles,
  ...rowsOfJobs,
  ...rowsOfMails,
  ...rowsOfMe,
  ...rowsOfTenants,
  ...rowsOfUsers,
  "registration.request": {
    arrange: (stage) => ({
      request: visit(stage.world, service),
      operation: register,
      input: registering(stage),
    }),
    cost: [7, 1, 22, 2],
  },
  "registration.confirm": {
    arrange: async (stage) => {
      const registrationId = await registered(stage)
      const input = { registrationId, code: await codeFor(stage.world, registrationId) }
      return { request: visit(stage.world, service), operation: confirmRegistration, input }
    },
    cost: [7, 3, 62, 6],
  },
  "registration.resend": {
    arrange: async (stage) => {
      const input = { registrationId: await registered(stage) }
      return { request: visit(stage.world, service), operation: resendCode, input }
    },
    cost: [6, 2, 15, 1],
  },
  "me.read": {
    arrange: ({ world, owner }) => ({ request: world.as(owner, owner), operation: readMe, input: {} }),
    cost: [3, 7, 0, 0],
  },
  "account.open": {
    arrange: ({ world, owner }) => ({
      request: world.as(owner, owner),
      operation: openAccount,
      input: { name: "Further" },
    }),
    cost: [4, 2, 47, 5],
  },
  "account.read": { arrange: inAccount(readAccount), cost: [1, 3, 0, 0] },
  "account.rename": { arrange: inAccount(renameAccount, { name: "Renamed" }), cost: [2, 3, 6, 0] },
  "account.admins.list": { arrange: inAccount(listAdmins), cost: [2, 4, 0, 0] },
  "account.admins.remove": {
    arrange: (stage) => inAccount(removeAdmin, { identityId: stage.admin })(stage),
    cost: [2, 4, 17, 3],
  },
  "ownership.read": {
    arrange: async (stage) => {
      await offer(stage)
      return inAccount(readTransfer)(stage)
    },
    cost: [2, 4, 0, 0],
  },
  "ownership.request": {
    arrange: (stage) => inAccount(requestTransfer, { to: stage.admin })(stage),
    cost: [2, 6, 18, 2],
  },
  "ownership.accept": {
    arrange: async (stage) => {
      await offer(stage)
      return { ...inAccount(acceptTransfer)(stage), request: stage.world.as(stage.admin, stage.accountId) }
    },
    cost: [3, 5, 19, 3],
  },
  "ownership.decline": {
    arrange: async (stage) => {
      await offer(stage)
      return { ...inAccount(declineTransfer)(stage), request: stage.world.as(stage.admin, stage.accountId) }
    },
    cost: [3, 5, 9, 1],
  },
  "ownership.cancel": {
    arrange: async (stage) => {
      await offer(stage)
      return inAccount(cancelTransfer)(stage)
    },
    cost: [3, 4, 9, 1],
  },
  "invitation.list": { arrange: inAccount(listInvitations), cost: [2, 4, 0, 0] },
  "invitation.send": {
    arrange: (stage) => inAccount(inviteAdmin, { email: emailIn(stage) })(stage),
    cost: [2, 9, 22, 2],
  },
  "invitation.resend": {
    arrange: async (stage) => {
      const { invitationId } = await invite(stage, emailIn(stage))
      return inAccount(resendInvitation, { invitationId })(stage)
    },
    cost: [3, 9, 24, 2],
  },
  "invitation.revoke": {
    arrange: async (stage) => {
      const { invitationId } = await invite(stage, emailIn(stage))
      return inAccount(revokeInvitation, { invitationId })(stage)
    },
    cost: [2, 4, 11, 1],
  },
  "invitation.inspect": {
    arrange: async (stage) => {
      const { token } = await invite(stage, emailIn(stage))
      return { request: visit(stage.world, service), operation: inspectInvitation, input: { token } }
    },
    cost: [4, 3, 2, 0],
  },
  "invitation.accept": {
    arrange: async (stage) => {
      const { world } = stage
      const guest = await newPerson(world, { email: emailIn(stage) })
      const { token } = await invite(stage, emailIn(stage))
      const request = world.as(guest, guest, { address: freshAddress() })
      return { request, operation: acceptInvitation, input: { token } }
    },
    cost: [4, 3, 19, 1],
  },
  "invitation.join": {
    arrange: async (stage) => {
      const { token } = await invite(stage, emailIn(stage))
      const input = { token, name: "Nadia New", password }
      return { request: visit(stage.world, service), operation: joinByInvitation, input }
    },
    cost: [6, 3, 37, 3],
  },
  "tenant.list": { arrange: inAccount(listTenants), cost: [3, 4.5, 0, 0] },
  "tenant.read": { arrange: inTenant(readTenant), cost: [1, 3, 0, 0] },
  "account.audit.list": { arrange: inAccount(listAccountEvents), cost: [2, 4, 0, 0] },
  "tenant.audit.list": { arrange: inTenant(listTenantEvents), cost: [2, 4, 0, 0] },
  "account.deliveries.list": { arrange: inAccount(listDeliveries), cost: [2, 4, 0, 0] },
  "tenant.deliveries.list": { arrange: inTenant(listTenantDeliveries), cost: [2, 4, 0, 0] },
}
