import { IdentityId } from "@tenantry/core/kernel/ids"
import { tokenIn } from "@tenantry/local/mail/reading"
import { type Founder, freshEmail, type Play } from "../support/system.ts"
import { appoint } from "../support/staff.ts"
import { runtimeOf } from "../support/system-table.ts"

/** An operator admin, whom whoever deploys has made. */
export const newOperator = async (on: Play): Promise<Founder> => {
  const person = await on.register({ company: "Vendor", name: "Olga Operator" })
  await appoint(runtimeOf(on.running), IdentityId.schema.parse(person.identityId))
  return person
}

/** Somebody on call, of the staff's support. */
export const newOnCall = async (on: Play): Promise<Founder> => {
  const [admin, person] = await Promise.all([newOperator(on), newOperator(on)])
  await on.ask(admin, `PUT /v1/staff/${person.identityId}/role`, { body: { role: "support" } })
  return person
}

/** Somebody who was added to a company, and has come by the link. */
export const newColleague = async (on: Play, { tenantId, ...owner }: Founder, role: string) => {
  const email = freshEmail("colleague")
  const body = { email, firstName: "Cora", lastName: "Colleague", role, locale: "en" }
  const mailed = await on.mailbox.next(email)
  const { userId } = await on.ask(owner, `POST /v1/tenants/${tenantId}/users`, { body })
  const person = await on.join({ email, invitationId: "", token: tokenIn(await mailed()) }, "Cora Colleague")
  return { ...person, userId: String(userId) }
}
