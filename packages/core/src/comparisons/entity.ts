import { Entity } from "electrodb"
import { tableConfig } from "../kernel/table.ts"

/** That all sign-ins are gone through, again and again, and how far that has come. */
export const comparisons = new Entity(
  {
    model: { service: "tenantry", entity: "comparison", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      begunAt: { type: "string", required: true, field: "at" },
      /** Where the next page of the identity provider's list begins; none is the first. */
      next: { type: "string", field: "nx" },
    },
    indexes: {
      inPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#w", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
