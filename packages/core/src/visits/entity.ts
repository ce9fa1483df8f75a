import { Entity } from "electrodb"
import { AccountId, IdentityId, VisitId } from "../kernel/ids.ts"
import { tableConfig } from "../kernel/table.ts"
import { staffRoles, visitKinds } from "../permissions/index.ts"

/** The one visit that somebody of the staff has open, under a key that their identity names: read together with it. */
export const openVisits = new Entity(
  {
    model: { service: "tenantry", entity: "open_visit", version: "1" },
    attributes: {
      identityId: { type: IdentityId.attribute, required: true, field: "i" },
      visitId: { type: VisitId.attribute, required: true, field: "vi" },
      accountId: { type: AccountId.attribute, required: true, field: "a" },
      kind: { type: visitKinds, required: true, field: "k" },
      reason: { type: "string", required: true, field: "re" },
      /** Their grant at the service when they opened it: with another they have to open another. */
      grantedAt: { type: "string", required: true, field: "t" },
      until: { type: "string", required: true, field: "x" },
      /** When the table may forget it (seconds since 1970); nobody goes by that. */
      expires: { type: "number", required: true, field: "ttl" },
    },
    indexes: {
      ofPerson: {
        pk: { field: "pk", composite: ["identityId"], template: "${identityId}#v", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

/** What visits an account has had, with the account: also when whoever came is of the staff no more. */
export const visits = new Entity(
  {
    model: { service: "tenantry", entity: "visit", version: "1" },
    attributes: {
      accountId: { type: AccountId.attribute, required: true, field: "a" },
      visitId: { type: VisitId.attribute, required: true, field: "vi" },
      identityId: { type: IdentityId.attribute, required: true, field: "i" },
      /** What they were called when they came. */
      name: { type: "string", required: true, field: "n" },
      role: { type: staffRoles, required: true, field: "ro" },
      kind: { type: visitKinds, required: true, field: "k" },
      reason: { type: "string", required: true, field: "re" },
      openedAt: { type: "string", required: true, field: "at" },
      until: { type: "string", required: true, field: "x" },
      closedAt: { type: "string", field: "cl" },
    },
    indexes: {
      ofAccount: {
        pk: { field: "pk", composite: ["accountId"], template: "${accountId}#v", casing: "none" },
        sk: { field: "sk", composite: ["visitId"], template: "${visitId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
