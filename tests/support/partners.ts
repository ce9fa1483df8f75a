import { invitationToken } from "@tenantry/core/invitations/tokens"
import { type IdentityId, InvitationId, PartnerId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { identityOf } from "./me.ts"
import { operation } from "./operations.ts"
import { newOperator } from "./staff.ts"
import { freshAddress, newPerson, type World } from "./world.ts"

const { acceptInvitation, createPartner, invitePartnerAdmin } = operation

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
