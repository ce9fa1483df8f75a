import { identities } from "@tenantry/core/identities/index"
import { invitationToken } from "@tenantry/core/invitations/tokens"
import { InvitationId, PartnerId, service, type UserId } from "@tenantry/core/kernel/ids"
import { write } from "@tenantry/core/kernel/table"
import { users } from "@tenantry/core/users/index"
import { type Arrange, type Call, fresh, freshEmail, type Someone, type Stage, type Values } from "./row.ts"
import { codeOf } from "../support/me.ts"
import { preset } from "../support/vendor.ts"

/** Somebody invited to be an admin, with the link in the mail. */
export const inviting = async ({ run, owner, accountId, keyring }: Stage, email = freshEmail()) => {
  const sent = await run(owner, "invitation.send", { email })
  const id = InvitationId.schema.parse(sent["invitationId"])
  const expires = new Date(String(sent["expires"])).getTime()
  const rev = Number(sent["version"])
  return { email, invitationId: id, token: invitationToken(keyring, { place: accountId, id, expires, rev }), rev }
}

/** Somebody invited to the staff, by one of them. */
export const invitingStaff = async ({ run, keyring }: Stage, by: Someone, email = freshEmail()) => {
  const sent = await run(by, "staff.invitations.send", { email, role: "support" })
  const id = InvitationId.schema.parse(sent["invitationId"])
  const expires = new Date(String(sent["expires"])).getTime()
  const rev = Number(sent["version"])
  return { email, invitationId: id, token: invitationToken(keyring, { place: service, id, expires, rev }), rev }
}

/** What a partner is made with. */
export const partnerCalled = (name = fresh("Partner")) => ({
  name,
  brand: { name: "Lime Mail", color: "#0f7b3f" },
  replyTo: "help@example.com",
  locale: "pl",
})

/** Somebody invited to be an admin of a partner, by one of its admins or of the staff. */
export const invitingToPartner = async (
  { run, keyring }: Stage,
  place: PartnerId,
  by: Someone,
  email = freshEmail(),
) => {
  const sent = await run(by, "partner.invitations.send", { email }, { place })
  const id = InvitationId.schema.parse(sent["invitationId"])
  const expires = new Date(String(sent["expires"])).getTime()
  const rev = Number(sent["version"])
  return { email, invitationId: id, token: invitationToken(keyring, { place, id, expires, rev }), rev }
}

/** An admin of a partner, who was invited and has come. */
export const newPartnerAdmin = async (stage: Stage, place: PartnerId, by: Someone): Promise<Someone> => {
  const email = freshEmail()
  const who = await stage.person({ email })
  const { token } = await invitingToPartner(stage, place, by, email)
  await stage.run(who, "invitation.accept", { token })
  return who
}

/** A partner with its first admin, and who of the staff made it. */
export const newPartner = async (stage: Stage) => {
  const operator = await stage.staff()
  const { partnerId } = await stage.run(operator, "partner.create", partnerCalled())
  const place = PartnerId.schema.parse(partnerId)
  return { place, operator, as: await newPartnerAdmin(stage, place, operator) }
}

/** An admin to whom the ownership is offered, while a link of the owner's is under way. */
export const offering = async (stage: Stage) => {
  const { run, owner, admin } = stage
  const heir = await admin()
  const { token: oldToken } = await inviting(stage)
  await run(owner, "ownership.request", { to: heir.identityId })
  return { heir, oldToken }
}

/** Somebody who has nothing to do with the account, and whom one of the staff proposes as its owner. */
export const proposing = async ({ run, staff, person, accountId }: Stage, at: Pick<Call, "now"> = {}) => {
  const operator = await staff()
  const { identityId: to } = await person()
  const input = { accountId, to, reason: "The owner cannot be reached" }
  const { until } = await run(operator, "ownership.propose", input, at)
  return { to, by: operator.identityId, until: Date.parse(String(until)) }
}

export const newGroup = async ({ run, owner }: Stage, name = fresh("Group"), more: Values = {}) =>
  String((await run(owner, "group.create", { name, ...more }))["groupId"])

export const right = (permission: string, scope = "tenant") => ({ permission, scope })
export const newRole = async ({ run, owner }: Stage, permissions = [right("users.view")], name = fresh("Role")) =>
  String((await run(owner, "role.create", { name, permissions, complete: true }))["roleId"])

/** A group with somebody who leads it. */
export const ledGroup = async (stage: Stage, name = fresh("Led")): Promise<string> => {
  const groupId = await newGroup(stage, name)
  const { userId } = await stage.user({ role: preset.leader })
  await stage.run(stage.owner, "group.name_leaders", { groupId, leaders: [userId] })
  return groupId
}

export const newcomer = () => ({ email: freshEmail(), firstName: "Nora", lastName: "Nowak", role: preset.plain })

/** The link that was mailed to a user who has not joined yet. */
export const linkTo = async ({ world: { runtime }, tenantId, keyring }: Stage, userId: UserId): Promise<string> => {
  const { expires = 0, sending = 0 } = (await runtime.table.open([tenantId]).get(users, { tenantId, userId })) ?? {}
  return invitationToken(keyring, { place: tenantId, id: userId, expires, rev: sending })
}

/** A user who was added by somebody and has not joined yet, with the link. */
export const added = async (stage: Stage, by: Someone, more: Values = {}) => {
  const userId = (await stage.run(by, "user.add", { ...newcomer(), ...more }))["userId"] as UserId
  return { userId, oldToken: await linkTo(stage, userId) }
}

/** A user who is what they are, and what is done to them. */
export const onUser =
  (input: Values = {}) =>
  async ({ owner, user }: Stage): Promise<Call> => ({
    as: owner,
    input: { userId: (await user()).userId, ...input },
  })

/** Somebody of the staff who visits the account. */
export const visiting =
  (input = {}): Arrange =>
  async (stage) => {
    const as = await stage.staff()
    const { accountId } = stage
    await stage.run(as, "visit.open", { accountId, kind: "change", reason: "Asked for by phone" })
    return { as, input, about: accountId }
  }

/** Somebody who has signed in, and whose app has the secret of a second factor that they have not confirmed yet. */
export const enrolling = async (stage: Stage, somebody: Someone) => {
  const who = await stage.signIn(somebody)
  const { secret, enrolment } = await stage.run(who, "me.second_factor.begin", { password: stage.password })
  return { who, secret: String(secret), enrolment: String(enrolment) }
}

/** Somebody with a second factor. A code is good once, and none from before it: who needs more of them begins with an earlier one. */
export const withFactor = async (stage: Stage, somebody: Someone, later = 0) => {
  const { who, secret, enrolment } = await enrolling(stage, somebody)
  await stage.run(who, "me.second_factor.confirm", { enrolment, code: codeOf(secret, later) })
  return { who, secret }
}

/** Somebody whose second factor the staff have removed, so that they are no administrator for a day. */
export const withClosedRights = async <Who extends Someone>({ seed }: Stage, who: Who): Promise<Who> => {
  const { identityId } = who
  const rightsFrom = Date.now() + 24 * 60 * 60 * 1000
  await seed([identityId], [write(identities).patch({ identityId }).set({ rightsFrom }).commit()])
  return who
}
