import {
  AccountId,
  GroupId,
  IdentityId,
  InvitationId,
  JobId,
  KeyId,
  PartnerId,
  RoleId,
  ServiceId,
  TenantId,
  UserId,
} from "@tenantry/core/kernel/ids"
import { accountLevels, levels } from "@tenantry/core/permissions/index"
import { partsOf } from "@tenantry/functions/http/routes"
import { vendored } from "../support/vendor.ts"
import { rowOf } from "../operations/rows.ts"
import type { Cast, Values } from "../operations/row.ts"
import type { Asked, Routed } from "./asking.ts"
import { elsewhere, type Stage } from "./stage.ts"

/** AuthZEN's inputs are open, where all others are strict: `tests/access/authzen-http.test.ts` looks at them. */
export const isOpen = ({ route }: Routed): boolean => partsOf(route).path.startsWith("/access/")

export const isPublic = ({ permission }: Routed): boolean => levels.visitor.has(permission)

const held = accountLevels(vendored.catalogue)

/** Who of the account may not: its owner, its admin, both or none. */
export const lacking = (operation: Routed): readonly ("owner" | "admin")[] => {
  const atHome = operation.place === AccountId || operation.place === TenantId
  if (!atHome || operation.locate || isPublic(operation)) return []
  return (["owner", "admin"] as const).filter((level) => !held[level].has(operation.permission))
}

/** Whoever of the account may; visitors come from a new address each time. */
export const whoMay = (operation: Routed, stage: Stage): Asked["as"] => {
  if (isPublic(operation)) return undefined
  if (operation.place === ServiceId) return stage.staff
  if (operation.place === PartnerId) return stage.partner
  const caller = lacking(operation).includes("owner") ? stage.admin : stage.owner
  return operation.limits ? elsewhere(caller) : caller
}

/** A well-formed input of an operation, whatever comes of it. */
export const exampleOf = ({ name }: Routed, cast: Cast): Values => {
  const { example } = rowOf(name)
  if (!example) throw new Error(`no example of ${name}`)
  return example(cast)
}

/** Jobs are over before anybody can be asked about one: an id that nobody has stands for each. */
const [jobId, foreignJob] = [JobId.make(new Date()), JobId.make(new Date())]

/** The value of a key is in no path. */
const named = ({ userId, groupId, roleId, keyId }: Cast["company"]) => ({ userId, groupId, roleId, keyId })

/** What is in this account for the parameters of paths to name. */
export const parametersOf = ({
  owner,
  admin,
  invited,
  company,
  partnerId,
}: Cast): Readonly<Record<string, string>> => ({
  accountId: owner.accountId,
  tenantId: owner.tenantId,
  identityId: admin.identityId,
  invitationId: invited.invitationId,
  jobId,
  partnerId,
  ...named(company),
})
/** The same in the account of somebody who is nobody here. */
export const foreignParametersOf = (stage: Stage): Readonly<Record<string, string>> => {
  const { stranger, foreignInvited: invited, foreignCompany: company, foreignPartner } = stage
  const there = { owner: stranger, admin: stranger, invited, company, partnerId: foreignPartner.partnerId }
  return { ...parametersOf({ ...stage, ...there }), jobId: foreignJob }
}

/** The operation as it is asked in this account by who may. */
export const askedOf = (operation: Routed, stage: Stage): Asked => {
  const { cursor: _, ...input } = exampleOf(operation, stage)
  return { as: whoMay(operation, stage), path: parametersOf(stage), input }
}

/** The parameters of paths that name a place: a customer's, or a partner. */
const placeNames = ["accountId", "tenantId", "partnerId"] as const
export const placeParameter = (operation: Routed): (typeof placeNames)[number] | undefined => {
  const { parameters } = partsOf(operation.route)
  return placeNames.find((name) => parameters.includes(name))
}

/** Ids that nobody has, and words that are none. */
export const unknownIds: Readonly<Record<string, string>> = Object.fromEntries(
  [AccountId, TenantId, IdentityId, InvitationId, UserId, GroupId, RoleId, JobId, KeyId, PartnerId].map(
    ({ kind, make }) => [`${kind.toLowerCase()}Id`, make(new Date())],
  ),
)
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
