import { invitationToken } from "@tenantry/core/invitations/tokens"
import {
  type AccountId,
  type IdentityId,
  InvitationId,
  PartnerId,
  service,
  type TenantId,
} from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { present } from "@tenantry/core/kernel/present"
import { identityOf } from "./me.ts"
import { operation } from "./operations.ts"
import { newOperator } from "./staff.ts"
import { freshAddress, newPerson, settle, type Settled, type World } from "./world.ts"

const { acceptInvitation, createPartner, invitePartnerAdmin, joinAccount, makePartnerCode } = operation

/** What a partner is made with. */
export const partnerCalled = (name = "Lime Resellers") => ({
  name,
  brand: { name: "Lime Mail" },
  replyTo: "help@example.com",
  locale: "en" as const,
})

/** Somebody with a sign-in who is invited to be an admin of a partner; answers how they accept. */
export const invitingTo = async (world: World, partnerId: PartnerId, by: IdentityId) => {
  const who = await newPerson(world)
  const { email } = await identityOf(world, who)
  const { result } = await invoke(world.as(by, partnerId), invitePartnerAdmin, { email, days: 3 })
  const token = invitationToken(world.runtime.keyring, {
    place: partnerId,
    id: InvitationId.schema.parse(result.invitationId),
    rev: result.version,
    expires: Date.parse(result.expires),
  })
  const accept = () => invoke(world.as(who, partnerId, { address: freshAddress() }), acceptInvitation, { token })
  return { who, accept, invitationId: result.invitationId }
}

export const newPartnerAdmin = async (world: World, partnerId: PartnerId, by: IdentityId): Promise<IdentityId> => {
  const { who, accept } = await invitingTo(world, partnerId, by)
  await accept()
  return who
}

/** A partner with one admin, and the operator admin who made it. */
export const newPartner = async (world: World) => {
  const operator = await newOperator(world)
  const made = await invoke(world.as(operator, service), createPartner, { ...partnerCalled(), mayEnd: true })
  const partnerId = PartnerId.schema.parse(made.result.partnerId)
  return { partnerId, operator, admin: await newPartnerAdmin(world, partnerId, operator) }
}

/** A settled account that a partner has taken over, by a code that gives so much. */
export const newCustomer = async (world: World, access: "view" | "manage" = "manage", until?: string) => {
  const at = await settle(world)
  const partner = await newPartner(world)
  const code = await codeOf(world, at, access, until)
  await invoke(world.as(partner.admin, partner.partnerId), joinAccount, { code })
  return { at, ...partner }
}

/** The code of an account, which its owner has made. */
export const codeOf = async (
  world: World,
  { owner, accountId }: Pick<Settled, "owner" | "accountId">,
  access: "view" | "manage" = "manage",
  until?: string,
): Promise<string> => {
  const input = { access, ...present({ until }) }
  return (await invoke(world.as(owner, accountId), makePartnerCode, input)).result.value ?? ""
}

/** An admin of a partner in the place of a customer, as their token remembers them when they have chosen it. */
export const forPartner = (
  world: World,
  who: IdentityId,
  place: AccountId | TenantId,
  { partnerId, at }: { readonly partnerId: PartnerId; readonly at: Pick<Settled, "accountId"> },
) => world.as(who, place, { hint: { level: "partner", partnerId, accountId: at.accountId } })
