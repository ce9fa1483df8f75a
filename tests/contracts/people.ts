import { type Founder, freshEmail, type Play } from "../support/system.ts"
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
