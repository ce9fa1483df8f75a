import { type Founder, freshAddress, freshEmail, password, type Person, type Play } from "../support/system.ts"
import { tokenIn } from "@tenantry/local/mail/reading"
import { preset } from "../support/vendor.ts"

/** Who and what a tenant has to be named in a path. */
export type Company = {
  readonly userId: string
  readonly groupId: string
  readonly roleId: string
  readonly keyId: string
}

/** A machine of the tenant: what it may, and the value that it shows. */
export type Machine = { readonly key: string }

const permissions = [{ permission: "users.view", scope: "tenant" }]

/** Somebody invited, a group and a role, in the founder's tenant. */
export const companyOf = async (on: Play, founder: Founder): Promise<Company & Machine> => {
  const made = `POST /v1/tenants/${founder.tenantId}`
  const body = {
    email: freshEmail("colleague"),
    firstName: "Cora",
    lastName: "Colleague",
    role: preset.plain,
    locale: "en",
  }
  const key = { name: "Machine", permissions: ["users.view"], days: 30 }
  const [{ userId }, { groupId }, { roleId }, { keyId, value }] = await Promise.all([
    on.ask(founder, `${made}/users`, { body }),
    on.ask(founder, `${made}/groups`, { body: { name: "Zespół" } }),
    on.ask(founder, `${made}/roles`, { body: { name: "Company", permissions } }),
    on.ask(founder, `${made}/keys`, { body: key }),
  ])
  return {
    userId: String(userId),
    groupId: String(groupId),
    roleId: String(roleId),
    keyId: String(keyId),
    key: String(value),
  }
}

/** The admin of a partner. */
export type Partnered = Person & { readonly partnerId: string }

/** A partner that somebody of the staff has made, with the admin whom they invited. */
export const partnerOf = async (on: Play, staff: Person): Promise<Partnered> => {
  const email = freshEmail("partner")
  const about = { name: "Partner", brand: { name: "Lime Mail" }, replyTo: "help@example.com", locale: "en" }
  const { partnerId } = await on.ask(staff, "POST /v1/partners", { body: about })
  await on.ask(staff, `POST /v1/partners/${String(partnerId)}/invitations`, { body: { email, locale: "en" } })
  const token = tokenIn(await on.mailbox.waitFor(email))
  const from = freshAddress()
  const body = { token, name: "Paula Partner", password, locale: "en" }
  const { identityId } = await on.ask(undefined, "POST /v1/invitations/join", { body, from })
  const tokens = await on.signIn(email, password)
  const person = {
    email,
    password,
    from,
    name: body.name,
    identityId: String(identityId),
    token: tokens.access,
    tokens,
  }
  return { ...person, partnerId: String(partnerId) }
}
