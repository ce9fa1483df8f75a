import { randomUUID } from "node:crypto"
import { AccountId, InvitationId, TenantId } from "@tenantry/core/kernel/ids"
import { levels } from "@tenantry/core/permissions/index"
import { partsOf } from "@tenantry/functions/http/routes"
import { freshEmail, password } from "../support/system.ts"
import type { Asked, Routed } from "./asking.ts"
import { examplesOfAccess } from "./examples-access.ts"
import type { Example, Values } from "./example.ts"
import { examplesOfGroupsAndRoles, unknownGroupsAndRoles } from "./examples-groups-roles.ts"
import { examplesOfJobs, unknownJobs } from "./examples-jobs.ts"
import { examplesOfMe } from "./examples-me.ts"
import { examplesOfTenants } from "./examples-tenants.ts"
import { examplesOfUsers, unknownUsers } from "./examples-users.ts"
import { elsewhere, type Stage } from "./stage.ts"

const nothing = (): Values => ({})
const person = { name: "Nora New", password, timeZone: "Europe/Warsaw", locale: "pl" }
/** Every arrangement names what was not so before. */
let made = 0
const page = { limit: "1", cursor: "x" }
const span = { from: "2020-01-01T00:00:00Z", to: "2040-01-01T00:00:00Z" }
const transferTo = ({ admin }: Stage): Values => ({ to: admin.identityId })
const invitation = {
  path: ({ invited: { invitationId } }: Stage) => ({ invitationId }),
  foreign: ({ foreignInvited: { invitationId } }: Stage) => ({ invitationId }),
}

const path = ({ owner: { accountId, tenantId } }: Stage, more: object = {}) => ({ accountId, tenantId, ...more })

const offer = async (stage: Stage): Promise<void> => {
  const { play, owner } = stage
  const route = `POST /v1/accounts/${owner.accountId}/ownership-transfer`
  const { status } = await play.call(route, { ...owner, body: transferTo(stage) })
  if (status !== 200 && status !== 409) throw new Error(`${route}: ${status}`)
}

const newInvitation = async (stage: Stage): Promise<Asked> => {
  const { invitationId } = await stage.play.invite(stage.owner)
  return { as: stage.owner, path: path(stage, { invitationId }), input: {} }
}

/** One row for each operation that is called over HTTP. A new operation without one fails the build. */
export const examples: Readonly<Record<string, Example>> = {
  ...examplesOfAccess,
  ...examplesOfGroupsAndRoles,
  ...examplesOfJobs,
  ...examplesOfMe,
  ...examplesOfTenants,
  ...examplesOfUsers,
  "registration.request": {
    input: () => ({ ...person, email: freshEmail("example"), company: "Example" }),
  },
  "registration.confirm": {
    input: ({ registrationId }) => ({ registrationId, code: "000000" }),
    arrange: async ({ play }) => {
      const { registrationId, code } = await play.begin()
      return { input: { registrationId, code } }
    },
  },
  "registration.resend": {
    // Each time another, that nobody registered: one is sent again only a few times.
    input: () => ({ registrationId: randomUUID() }),
    arrange: async ({ play }) => ({ input: { registrationId: (await play.begin()).registrationId } }),
  },
  "me.read": { input: () => page },
  "account.open": { input: () => ({ name: "Another" }) },
  "account.read": { input: nothing },
  "account.rename": {
    input: () => ({ name: "Renamed" }),
    arrange: (stage) => Promise.resolve({ as: stage.owner, path: path(stage), input: { name: `Renamed ${made++}` } }),
  },
  "account.admins.list": { input: () => page },
  "account.admins.remove": {
    input: nothing,
    path: ({ admin: { identityId } }) => ({ identityId }),
    foreign: ({ stranger: { identityId } }) => ({ identityId }),
    arrange: async (stage) => {
      const { identityId } = await stage.play.join(await stage.play.invite(stage.owner))
      return { as: stage.owner, path: path(stage, { identityId }) }
    },
  },
  "ownership.read": { input: nothing },
  "ownership.request": {
    input: transferTo,
    arrange: async (stage) => {
      const { play, owner } = stage
      await play.call(`POST /v1/accounts/${owner.accountId}/ownership-transfer/cancel`, { ...owner, body: {} })
      return { as: owner, path: path(stage), input: transferTo(stage) }
    },
  },
  "ownership.cancel": {
    input: nothing,
    arrange: async (stage) => {
      await offer(stage)
      return { as: stage.owner, path: path(stage), input: {} }
    },
  },
  "ownership.decline": {
    input: nothing,
    arrange: async (stage) => {
      await offer(stage)
      return { as: stage.admin, path: path(stage), input: {} }
    },
  },
  "ownership.accept": {
    input: nothing,
    // In an account of its own: the others need its owner to stay.
    arrange: async ({ play }) => {
      const founder = await play.register()
      const heir = await play.join(await play.invite(founder))
      const to = heir.identityId
      await play.ask(founder, `POST /v1/accounts/${founder.accountId}/ownership-transfer`, { body: { to } })
      return { as: heir, path: { accountId: founder.accountId }, input: {} }
    },
  },
  "invitation.send": { input: () => ({ email: freshEmail("example"), locale: "ru", days: 3 }) },
  "invitation.resend": { ...invitation, input: () => ({ days: 3 }), arrange: newInvitation },
  "invitation.revoke": { ...invitation, input: nothing, arrange: newInvitation },
  "invitation.list": { input: () => page },
  "invitation.inspect": { input: ({ invited: { token } }) => ({ token }) },
  "invitation.accept": {
    input: ({ invited: { token } }) => ({ token }),
    arrange: async ({ play, owner }) => {
      const known = await play.register()
      const { token } = await play.invite(owner, known.email)
      return { as: known, input: { token } }
    },
  },
  "invitation.join": {
    input: ({ invited: { token } }) => ({ ...person, token }),
    arrange: async ({ play, owner }) => {
      const { token } = await play.invite(owner)
      return { input: { ...person, token } }
    },
  },
  "tenant.read": { input: nothing },
  "tenant.list": { input: () => page },
  "account.audit.list": { input: () => ({ ...page, ...span }) },
  "tenant.audit.list": { input: () => ({ ...page, ...span }) },
  "account.deliveries.list": { input: () => page },
  "tenant.deliveries.list": { input: () => page },
}

/** AuthZEN's inputs are open, where all others are strict: `tests/access/authzen-http.test.ts` looks at them. */
export const isOpen = ({ route }: Routed): boolean => partsOf(route).path.startsWith("/access/")

export const isPublic = ({ permission }: Routed): boolean => levels.visitor.has(permission)

/** Who of the account may not: its owner, its admin, both or none. */
export const lacking = (operation: Routed): readonly ("owner" | "admin")[] => {
  const atHome = operation.place === AccountId || operation.place === TenantId
  if (!atHome || operation.locate || isPublic(operation)) return []
  return (["owner", "admin"] as const).filter((level) => !levels[level].has(operation.permission))
}

/** Whoever of the account may; visitors come from a new address each time. */
export const whoMay = (operation: Routed, stage: Stage): Asked["as"] => {
  if (isPublic(operation)) return undefined
  const caller = lacking(operation).includes("owner") ? stage.admin : stage.owner
  return operation.limits ? elsewhere(caller) : caller
}

/** The operation as it is asked in this account by who may. */
export const askedOf = (operation: Routed, stage: Stage): Asked => {
  const example = examples[operation.name]
  if (!example) throw new Error(`no example of ${operation.name}`)
  const input = Object.fromEntries(Object.entries(example.input(stage)).filter(([name]) => name !== "cursor"))
  return { as: whoMay(operation, stage), path: path(stage, example.path?.(stage)), input }
}

/** The parameters of the path that name a place of Tenantry's: an account, a tenant. */
export const placeParameter = (operation: Routed): "accountId" | "tenantId" | undefined =>
  partsOf(operation.route).parameters.find((name) => name === "accountId" || name === "tenantId")

/** Ids that nobody has, and words that are none. */
export const unknownIds: Readonly<Record<string, string>> = {
  ...unknownGroupsAndRoles,
  ...unknownJobs,
  ...unknownUsers,
  accountId: AccountId.make(new Date()),
  tenantId: TenantId.make(new Date()),
  invitationId: InvitationId.make(new Date()),
  identityId: "idn_01k00000000000000000000000",
}
export const formlessIds = [
  "x",
  "acc_",
  "acc_x y",
  "ten_%2e%2e",
  "..",
  "ACC_01K00000000000000000000000",
  "a\u0000b",
  "ą",
]
