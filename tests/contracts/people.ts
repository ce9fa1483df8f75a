import { tokenIn } from "@tenantry/local/mail/reading"
import { type Founder, freshAddress, freshEmail, password, type Person, type Play } from "../support/system.ts"

/** Who and what a tenant has to be named in a path. */
export type Company = { readonly userId: string; readonly groupId: string; readonly roleId: string }

const permissions = [{ permission: "users.view", scope: "tenant" }]

const added = async (
  on: Play,
  { tenantId, ...founder }: Founder,
): Promise<Readonly<{ userId: string; email: string }>> => {
  const email = freshEmail("colleague")
  const body = { email, firstName: "Cora", lastName: "Colleague", role: "employee", locale: "en" }
  return { email, userId: (await on.ask(founder, `POST /v1/tenants/${tenantId}/users`, { body })).userId }
}

/** Somebody invited, a group and a role, in the founder's tenant. */
export const companyOf = async (on: Play, founder: Founder): Promise<Company> => {
  const made = `POST /v1/tenants/${founder.tenantId}`
  const [{ userId }, { groupId }, { roleId }] = await Promise.all([
    added(on, founder),
    on.ask(founder, `${made}/groups`, { body: { name: "Zespół" } }),
    on.ask(founder, `${made}/roles`, { body: { name: "Company", permissions } }),
  ])
  return { userId, groupId: String(groupId), roleId: String(roleId) }
}

export type Colleague = Pick<Person, "token" | "from"> & { readonly userId: string }

/** Somebody new who was added to the founder's tenant and has joined by the link in the mail. */
export const colleagueOf = async (on: Play, founder: Founder): Promise<Colleague> => {
  const { email, userId } = await added(on, founder)
  const token = tokenIn(await on.mailbox.waitFor(email))
  const from = freshAddress()
  await on.ask(undefined, "POST /v1/invitations/join", { body: { token, name: "Cora", password }, from })
  return { userId, from, token: (await on.signIn(email, password)).access }
}

/** Somebody new who was added and has not come yet. */
export const newcomerOf = async (on: Play, founder: Founder): Promise<string> => (await added(on, founder)).userId
