import { Entity } from "electrodb"
import { IdentityId, UserId } from "../kernel/ids.ts"
import { staffRoles } from "../permissions/index.ts"
import { tableConfig } from "../kernel/table.ts"

/**
 * That an identity belongs to a place. It lies with the place, so that listing, guarding and deleting a place's people
 * needs no index; where a person belongs lies with the person. It also says how the place knows the person: name and
 * address as they are shown to the others there.
 */
export const grants = new Entity(
  {
    model: { service: "tenantry", entity: "grant", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      identityId: { type: IdentityId.attribute, required: true, field: "i" },
      /** In a tenant: who they are there. */
      userId: { type: UserId.attribute, field: "u" },
      /** At the service: what they are there. */
      role: { type: staffRoles, field: "ro" },
      name: { type: "string", required: true, field: "n" },
      email: { type: "string", required: true, field: "em" },
      grantedBy: { type: IdentityId.attribute, required: true, field: "b" },
      grantedAt: { type: "string", required: true, field: "t" },
    },
    indexes: {
      ofPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#a", casing: "none" },
        sk: { field: "sk", composite: ["identityId"], template: "${identityId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
