import { nextVersion } from "../kernel/versions.ts"
import type { TransactItem } from "../kernel/table.ts"
import type { IdentityId } from "../kernel/ids.ts"
import type { StaffRole } from "../permissions/index.ts"
import { services } from "./entity.ts"
import type { Service } from "./staff.ts"

type Change = { readonly identityId: IdentityId; readonly to?: StaffRole }

/**
 * The head, as somebody of the staff becomes something else. Every such change is its next version, and is made by an
 * operator admin who is on it and no change of their own: so one is always left (**last administrator**).
 */
export const staffChanged = (head: Service, { identityId, to }: Change): TransactItem => {
  const admins = [identityId]
  const set = head.admins.includes(identityId) ? { delete: { admins } } : {}
  return nextVersion(services, { place: head.place }, head, to === "admin" ? { add: { admins } } : set)
}
