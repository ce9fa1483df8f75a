import { Entity } from "electrodb"
import { placeStates } from "../kernel/context.ts"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { locales } from "../kernel/locales.ts"
import { tableConfig } from "../kernel/table.ts"

/** The head of a tenant: its lineage, its state, and what guards its invariants. */
export const tenants = new Entity(
  {
    model: { service: "tenantry", entity: "tenant", version: "1" },
    attributes: {
      tenantId: { type: TenantId.attribute, required: true, field: "t" },
      accountId: { type: AccountId.attribute, required: true, field: "a" },
      name: { type: "string", required: true, field: "n" },
      locale: { type: locales, required: true, field: "lo" },
      timeZone: { type: "string", required: true, field: "tz" },
      state: { type: placeStates, required: true, field: "st" },
      /** The ids of all active administrators; at most a hundred. A set of DynamoDB is never empty. */
      administrators: { type: "set", items: "string", required: true, field: "ad" },
      createdAt: { type: "string", required: true, field: "at" },
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      byId: {
        pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
      ofAccount: {
        index: "gsi2",
        pk: { field: "gsi2pk", composite: ["accountId"], template: "${accountId}#t", casing: "none" },
        sk: { field: "gsi2sk", composite: ["tenantId"], template: "${tenantId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
