import { Entity } from "electrodb"
import { IdentityId, RoleId, TenantId } from "../kernel/ids.ts"
import { tableConfig } from "../kernel/table.ts"

/** A custom role of a tenant. The presets are code. */
export const roles = new Entity(
  {
    model: { service: "tenantry", entity: "role", version: "1" },
    attributes: {
      tenantId: { type: TenantId.attribute, required: true, field: "t" },
      roleId: { type: RoleId.attribute, required: true, field: "r" },
      name: { type: "string", required: true, field: "n" },
      /** What its name can be taken for, as it was when the name was taken. */
      likenesses: { type: "set", items: "string", field: "nk" },
      description: { type: "string", field: "de" },
      /** What it lets its holders do: two bits of scope for each permission of ours, and of the vendor's modules. */
      core: { type: "string", required: true, field: "pc" },
      vendor: { type: "string", required: true, field: "pv" },
      /** How many users have it: changes with theirs, in the same transaction. */
      holders: { type: "number", required: true, field: "h" },
      createdBy: { type: IdentityId.attribute, required: true, field: "by" },
      createdAt: { type: "string", required: true, field: "at" },
      /** The version of its words and permissions; holders come and go without it. */
      /** How often somebody who has it came to the value of a key, outside its version. */
      keysMade: { type: "number", field: "km" },
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      inTenant: {
        pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#r", casing: "none" },
        sk: { field: "sk", composite: ["roleId"], template: "${roleId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
