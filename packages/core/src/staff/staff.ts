import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { IdentityId, service, type ServiceId } from "../kernel/ids.ts"
import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { type Grant, grants } from "../grants/index.ts"
import { type StaffRole, staffRoles } from "../permissions/index.ts"
import { services } from "./entity.ts"

export type Service = Item<typeof services>

export const StaffRoleName = z.enum(staffRoles)

export const StaffErrors = errors("staff", {
  unknown: "not_found",
  own_rights: "conflict",
  already: "conflict",
  of_a_partner: "conflict",
})

/** What only whoever deploys the service meets. */
export const StaffSignals = errors("staff", { has_admin: "conflict", unproven: "conflict" })

/** Mails are told by these, so an admin's name lies beside them. */
const person = z.object({ name: z.string(), email: z.string() })
const inRole = z.object({ identityId: IdentityId.schema, role: StaffRoleName })
/** Events are read long after roles may have become others. */
const wasInRole = z.object({ identityId: IdentityId.schema, role: z.string() })

export const StaffEvents = {
  added: event("staff.added", wasInRole, person),
  roleGiven: event("staff.role_given", z.object({ ...wasInRole.shape, from: z.string() }), person),
  removed: event("staff.removed", wasInRole, person),
}

const addressed = z.object({ email: z.string(), role: StaffRoleName })

export const StaffEffects = {
  rights: effect("staff.rights", "danger", addressed),
  appointed: effect("staff.appointed", "danger", z.object({ identityId: z.string() })),
  roleGiven: effect("staff.role_given", "danger", z.object({ ...inRole.shape, from: StaffRoleName }), ["name"]),
  losesAccess: effect("staff.loses_access", "danger", inRole, ["name"]),
  linksStop: effect("staff.links_stop", "warning", z.object({ identityId: z.string() }), ["name"]),
  isMailed: effect("staff.is_mailed", "info", z.object({ identityId: z.string() }), ["name", "email"]),
}

export const StaffView = z.object({
  identityId: IdentityId.schema,
  role: StaffRoleName,
  name: z.string(),
  email: z.string(),
  /** Since when they are that. */
  since: z.string(),
})

type StaffGrant = Grant & { readonly role: StaffRole }
export const isOfStaff = (grant: Grant): grant is StaffGrant => grant.role !== undefined

/** Somebody of the staff, as the others see them. */
export const staffView = ({ identityId, role, name, email, grantedAt }: StaffGrant): z.input<typeof StaffView> => ({
  identityId,
  role,
  name,
  email,
  since: grantedAt,
})

type AtService = Pick<Context<ServiceId>, "get" | "place">

/** The head of the service, which authorising has read already. */
export const serviceHead = async ({ get, place }: AtService): Promise<Service> => {
  const head = await get(services, { place })
  if (!head) throw StaffErrors.unknown()
  return head
}

/** Somebody of the staff, who is acted on by another: nobody changes what they are themselves (**never one's own**). */
export const staffActedOn = async (ctx: AtService & Pick<Context, "actor">, identityId: IdentityId) => {
  const grant = await ctx.get(grants, { place: ctx.place, identityId })
  if (!grant || !isOfStaff(grant)) throw StaffErrors.unknown()
  if (ctx.actor.id === identityId) throw StaffErrors.own_rights()
  return grant
}

/** That somebody is an operator admin still, whatever else has become of the staff. */
export const stillOperatorAdmin = (identityId: string): TransactItem =>
  write(services)
    .check({ place: service })
    .where((head, { contains }) => contains(head.admins, identityId))
    .commit()
