import {
  type Catalogue,
  type CatalogueEntry,
  type Holdings,
  type Permission,
  Scope,
  union,
} from "../kernel/permissions.ts"
import { widest } from "./scopes.ts"

const permission = (key: string): Permission => ({ key })

/** What visitors may do: each of these is limited. */
export const forVisitors = {
  register: permission("registration.request"),
  confirmRegistration: permission("registration.confirm"),
  resendRegistration: permission("registration.resend"),
  inspectInvitation: permission("invitation.inspect"),
  joinByInvitation: permission("invitation.join"),
  reportKey: permission("key.report"),
}

/** What everybody who is signed in may do with what is theirs. */
export const forAnyone = {
  readMe: permission("me.read"),
  openAccount: permission("account.open"),
  acceptInvitation: permission("invitation.accept"),
  editMe: permission("me.edit"),
  changePassword: permission("me.password.change"),
  manageSecondFactor: permission("me.second_factor.manage"),
  signOutEverywhere: permission("me.sign_out"),
  changeAddress: permission("me.address.change"),
  confirmAddress: permission("me.address.confirm"),
  choosePlace: permission("me.place.choose"),
  askAccess: permission("access.ask"),
}

/** What only Tenantry itself does, when it follows an event: nobody holds it. */
export const forJobs = {
  arrive: permission("user.arrive"),
  stepDown: permission("user.step_down"),
  strikePlace: permission("identity.place.strike"),
  forgetIdentity: permission("identity.forget"),
  noteReset: permission("identity.note_reset"),
  settleIdentity: permission("identity.settle"),
  followName: permission("grant.follow"),
  followAddress: permission("user.address.follow"),
  followAccount: permission("tenant.follow_account"),
  eraseTenant: permission("tenant.erase"),
  eraseAccount: permission("account.erase"),
  noteReturned: permission("mail.note_returned"),
  resumeMails: permission("mail.resume"),
  noteExpiring: permission("key.note_expiring"),
  beginComparison: permission("comparison.begin"),
  appointOperator: permission("staff.appoint"),
  endVisit: permission("visit.end"),
  moveOwnership: permission("account.ownership.move"),
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
  objectToOwner: permission("account.ownership.object"),
  readAudit: permission("account.audit.read"),
  readDeliveries: permission("account.deliveries.read"),
  openTenants: permission("account.tenants.open"),
  suspend: permission("account.suspend"),
  leave: permission("account.leave"),
  close: permission("account.close"),
  readKeys: permission("account.keys.read"),
  createKeys: permission("account.keys.create"),
  revokeKeys: permission("account.keys.revoke"),
  readVisits: permission("account.visits.read"),
  readPartner: permission("account.partner.read"),
  managePartner: permission("account.partner.manage"),
  vouch: permission("account.admins.vouch"),
}

/** What staff may do at the service itself. */
export const onService = {
  readStaff: permission("staff.read"),
  manageStaff: permission("staff.manage"),
  readAudit: permission("staff.audit.read"),
  /** Who the customers are and how they stand: nothing that lies within their places. */
  lookUp: permission("lookup.read"),
  visit: permission("visit.open"),
  readVisits: permission("visit.read"),
  managePartners: permission("partner.manage"),
  proposeOwner: permission("ownership.propose"),
  /** Takes the second factor from somebody who lost it. */
  removeFactors: permission("identity.remove_factor"),
}

/** What the admins of a partner may do with the partner itself, and staff in their place. */
export const onPartners = {
  read: permission("partner.read"),
  edit: permission("partner.edit"),
  readAdmins: permission("partner.admins.read"),
  inviteAdmins: permission("partner.admins.invite"),
  removeAdmins: permission("partner.admins.remove"),
  readAudit: permission("partner.audit.read"),
  readDeliveries: permission("partner.deliveries.read"),
  leave: permission("partner.leave"),
  readAccounts: permission("partner.accounts.read"),
  bringAccounts: permission("partner.accounts.bring"),
}

/** What owner and admins alone may do with the tenants of their account; no role of a tenant can hold it. */
export const onOwnTenants = {
  suspend: permission("tenant.suspend"),
  close: permission("tenant.close"),
  authorRoles: permission("tenant.roles.author"),
  /** Of owner and admins, only the owner does it: which of the two somebody is, the account's head says. */
  appointAdministrator: permission("tenant.administrators.appoint"),
}

/** What everybody who is somebody in a tenant may do there, whatever their role. */
export const forMembers = {
  readTenant: permission("tenant.read"),
  leaveTenant: permission("tenant.leave"),
}

/** What roles of a tenant can hold, by key. */
export { catalogue as inTenants } from "./catalogue/index.ts"

const all = (...permissions: readonly Permission[]): Holdings =>
  new Map(permissions.map((permission) => [permission, Scope.tenant]))

const ownerOnly: readonly Permission[] = [
  onAccounts.inviteAdmins,
  onAccounts.removeAdmins,
  onAccounts.transferOwnership,
  onAccounts.suspend,
  onAccounts.close,
]
const adminOnly: readonly Permission[] = [onAccounts.acceptOwnership, onAccounts.leave]

/** The widest that each entry can be held; content never comes from owning or administering an account. */
const administering = (entries: readonly CatalogueEntry[]): Holdings =>
  new Map(entries.filter(({ content }) => !content).map((entry) => [entry, widest(entry)]))

/** What the levels hold that have no part in a vendor's catalogue. */
export const levels = {
  visitor: all(...Object.values(forVisitors)),
  self: all(...Object.values(forAnyone)),
  member: all(...Object.values(forMembers)),
  /** What every key may beside what it was given: see the place that it is of, and which tenants it reaches. */
  key: all(forMembers.readTenant, onAccounts.read),
} as const

const heldIn = (catalogue: Catalogue) => {
  const inTenants = union([
    all(...Object.values(forMembers)),
    all(...Object.values(onOwnTenants)),
    administering(catalogue.entries),
  ])
  const accountWide: readonly Permission[] = [...Object.values(onAccounts), ...inTenants.keys()]
  return {
    owner: all(...accountWide.filter((permission) => !adminOnly.includes(permission))),
    admin: all(...accountWide.filter((permission) => !ownerOnly.includes(permission))),
    inTenants,
    /** What both hold: an admin who vouches for the owner opens no more. */
    both: all(...accountWide.filter((permission) => ![...ownerOnly, ...adminOnly].includes(permission))),
  }
}

/** What is computed of a catalogue, once: it is asked for with every request. */
const onceFor = <Value extends object>(make: (catalogue: Catalogue) => Value): ((catalogue: Catalogue) => Value) => {
  const made = new WeakMap<Catalogue, Value>()
  return (catalogue) => {
    const value = made.get(catalogue) ?? make(catalogue)
    made.set(catalogue, value)
    return value
  }
}

/**
 * What owner and admins hold: an admin manages an account; its owner also adds and removes admins and moves ownership. Both
 * hold the same in each tenant of it (`inTenants`), a vendor's own modules among that.
 */
export const accountLevels = onceFor(heldIn)

/** What staff are: for staff, partners, plans and policies; for people's problems; for what is paid. */
export const staffRoles = ["admin", "support", "billing"] as const
export type StaffRole = (typeof staffRoles)[number]

const helping: readonly Permission[] = [onService.readStaff, onService.lookUp, onService.visit, onService.readVisits]

/** What each of them holds at the service. An operator admin holds whatever can be given there. */
export const staffLevels: Readonly<Record<StaffRole, Holdings>> = {
  admin: all(...Object.values(onService)),
  support: all(...helping, onService.proposeOwner, onService.removeFactors),
  billing: all(...helping),
}

const seenOfPartners: readonly Permission[] = [
  onPartners.read,
  onPartners.readAdmins,
  onPartners.readAudit,
  onPartners.readDeliveries,
  onPartners.readAccounts,
]

/** What somebody holds at a partner: its admins, and the staff by what they are. */
export const partnerLevels: Readonly<Record<"own" | StaffRole, Holdings>> = {
  own: all(...Object.values(onPartners)),
  admin: all(
    ...Object.values(onPartners).filter((held) => held !== onPartners.leave && held !== onPartners.bringAccounts),
  ),
  support: all(...seenOfPartners),
  billing: all(...seenOfPartners),
}

/** What a partner may do with people and the company itself, beside mail. */
const editedByPartners: readonly string[] = ["users.edit", "users.edit_groups", "tenant.edit"]
const seenByPartners: readonly string[] = ["users.view", "groups.view"]

/** Mailboxes and aliases of the company, which a partner looks after in full. */
const isOfMailboxes = ({ module, surface, scopes }: CatalogueEntry): boolean =>
  module === "mail" && surface === "mail.panel" && scopes.includes("tenant")

const heldByPartner = (entries: readonly CatalogueEntry[]): Holdings =>
  union([all(forMembers.readTenant), administering(entries)])

/**
 * What the admins of a partner hold in the accounts that it looks after, and in their tenants: a fixed set, by what the
 * customer lets them. Nothing of content, roles, ownership or keys.
 */
export const customerLevels = onceFor((catalogue) => {
  const seen = catalogue.entries.filter(
    (entry) => seenByPartners.includes(entry.key) || (isOfMailboxes(entry) && entry.mode === "view"),
  )
  const edited = catalogue.entries.filter((entry) => editedByPartners.includes(entry.key) || isOfMailboxes(entry))
  const onAccount = all(onAccounts.read, onAccounts.readAdmins, onAccounts.readPartner)
  return {
    view: { onAccount, inTenants: heldByPartner(seen) },
    manage: { onAccount, inTenants: heldByPartner([...seen, ...edited]) },
  } as const
})

/** The built-in role of a partner's admins, as the identity provider's groups name it. */
export const partnerGroup = "partner-admin"

/** What a visit to a customer's place is for. */
export const visitKinds = ["look", "change"] as const
export type VisitKind = (typeof visitKinds)[number]

/** What a visit of one kind lets somebody do in the account, and in its tenants, and what they could give there. */
export type VisitLevel = { readonly onAccount: Holdings; readonly inTenants: Holdings; readonly givable: Holdings }

const seenOnAccounts: readonly Permission[] = [
  onAccounts.read,
  onAccounts.readAdmins,
  onAccounts.readAudit,
  onAccounts.readDeliveries,
  onAccounts.readVisits,
  onAccounts.readPartner,
]

/** Keys act without whoever made them: they are the customer's alone. */
const isOfKeys = ({ key }: CatalogueEntry): boolean => key.startsWith("api_keys.")

/**
 * What no visit changes of administration: a link would outlive whoever sent it, roles are written by whom the company lets
 * write them, and what people are called is theirs.
 */
const notInVisits: readonly string[] = ["users.add", "users.edit", "roles.create", "roles.edit", "roles.delete"]

/** What an administrator changes of what Tenantry itself keeps: who people are there, groups, settings. */
const isAdministration = ({ surface, scopes, key }: CatalogueEntry): boolean =>
  surface === "tenantry" && scopes.includes("tenant") && !notInVisits.includes(key)

/** What is somebody's own opens nothing to whoever gives it. */
const ownIn = (entries: readonly CatalogueEntry[]): Holdings =>
  new Map(entries.filter(({ scopes }) => scopes.includes("own")).map((entry) => [entry, Scope.own]))

/**
 * What staff hold in a visit: what can be seen, and to change also what an administrator does with people, groups and
 * settings. Never content, ownership, keys, what is a person's own, or what belongs to other parts of the product. They give
 * no more than they hold, but for what is somebody's own.
 */
export const visitLevels = onceFor((catalogue): Readonly<Record<VisitKind, VisitLevel>> => {
  const entries = catalogue.entries.filter((entry) => !isOfKeys(entry))
  const inTenants = (held: readonly CatalogueEntry[]) => union([all(forMembers.readTenant), administering(held)])
  const seen = inTenants(entries.filter(({ mode }) => mode === "view"))
  const changed = inTenants(entries.filter((entry) => entry.mode === "view" || isAdministration(entry)))
  return {
    look: { onAccount: all(...seenOnAccounts), inTenants: seen, givable: new Map() },
    change: {
      // Whoever opens a tenant is somebody in it from then on, and no visitor: staff open none.
      onAccount: all(...seenOnAccounts, onAccounts.edit, onAccounts.suspend),
      inTenants: union([changed, all(onOwnTenants.suspend)]),
      givable: union([changed, ownIn(entries)]),
    },
  }
})

/** The built-in role of staff, as the identity provider's groups name it. */
export const staffGroup = (role: StaffRole): string => `operator-${role}`

export const administrator = "administrator"

/** The role of whoever has none of the presets, as the identity provider's groups name it. */
export const custom = "custom"

/** The built-in roles, which the groups of the identity provider carry: never one per customer, there are 10,000 at most. */
export const builtInRoles = ({ presets }: Pick<Catalogue, "presets">): readonly string[] => [
  ...staffRoles.map(staffGroup),
  partnerGroup,
  "account-owner",
  "account-admin",
  ...presets.keys(),
  custom,
]
