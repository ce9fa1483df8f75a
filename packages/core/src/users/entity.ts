import { Entity } from "electrodb"
import { IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { tableConfig } from "../kernel/table.ts"

/** A person's place in one tenant. */
export const users = new Entity(
  {
    model: { service: "tenantry", entity: "user", version: "1" },
    attributes: {
      tenantId: { type: TenantId.attribute, required: true, field: "t" },
      userId: { type: UserId.attribute, required: true, field: "u" },
      identityId: { type: IdentityId.attribute, required: true, field: "i" },
      email: { type: "string", required: true, field: "em" },
      name: { type: "string", required: true, field: "n" },
      status: { type: ["active", "blocked"] as const, required: true, field: "st" },
      /** A preset's name. */
      role: { type: "string", required: true, field: "r" },
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      inTenant: {
        pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#u", casing: "none" },
        sk: { field: "sk", composite: ["userId"], template: "${userId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
