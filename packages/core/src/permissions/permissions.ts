import { type Holdings, type Permission, Scope } from "../kernel/permissions.ts"

const permission = (key: string): Permission => ({ key })

/** What visitors may do: each of these is limited. */
export const forVisitors = {
  register: permission("registration.request"),
  confirmRegistration: permission("registration.confirm"),
  resendRegistration: permission("registration.resend"),
  inspectInvitation: permission("invitation.inspect"),
  joinByInvitation: permission("invitation.join"),
}

/** What everybody who is signed in may do with what is theirs. */
export const forAnyone = {
  readMe: permission("me.read"),
  completeRegistration: permission("registration.complete"),
  createIdentity: permission("identity.create"),
  openAccount: permission("account.open"),
  acceptInvitation: permission("invitation.accept"),
}

export const onAccounts = {
  read: permission("account.read"),
  edit: permission("account.edit"),
  readAdmins: permission("account.admins.read"),
  inviteAdmins: permission("account.admins.invite"),
  removeAdmins: permission("account.admins.remove"),
  readOwnership: permission("account.ownership.read"),
  transferOwnership: permission("account.ownership.transfer"),
  acceptOwnership: permission("account.ownership.accept"),
  readAudit: permission("account.audit.read"),
  readDeliveries: permission("account.deliveries.read"),
}

export const onTenants = {
  read: permission("tenant.read"),
  edit: permission("tenant.edit"),
  readAudit: permission("tenant.audit.read"),
}

const all = (...permissions: readonly Permission[]): Holdings =>
  new Map(permissions.map((permission) => [permission, Scope.tenant]))

const ownerOnly: readonly Permission[] = [
  onAccounts.inviteAdmins,
  onAccounts.removeAdmins,
  onAccounts.transferOwnership,
]
const adminOnly: readonly Permission[] = [onAccounts.acceptOwnership]
const accountWide = [...Object.values(onAccounts), ...Object.values(onTenants)]

/** What the levels hold. An admin manages an account; its owner also adds and removes admins and moves ownership (DESIGN §2 D). */
export const levels = {
  visitor: all(...Object.values(forVisitors)),
  self: all(...Object.values(forAnyone)),
  owner: all(...accountWide.filter((permission) => !adminOnly.includes(permission))),
  admin: all(...accountWide.filter((permission) => !ownerOnly.includes(permission))),
  /** What owner and admins alike hold in each tenant of their account. */
  inTenants: all(...Object.values(onTenants)),
} as const

export const administrator = "administrator"

/** The built-in roles, which the groups of the identity provider carry: never one per customer, there are 10,000 at most. */
export const builtInRoles = ["account-owner", "account-admin", administrator] as const
export type BuiltInRole = (typeof builtInRoles)[number]

/** The preset roles. A map: a role's name is a person's word, and must not find `constructor`. */
export const presets: ReadonlyMap<string, Holdings> = new Map([[administrator, levels.inTenants]])
