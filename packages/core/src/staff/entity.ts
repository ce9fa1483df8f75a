import { Entity } from "electrodb"
import { placeStates } from "../kernel/context.ts"
import { tableConfig } from "../kernel/table.ts"

/**
 * The head of the service. Whoever changes who its staff are, raises its version: so it keeps an operator admin (**last
 * administrator**), and none acts by rights that were taken at that moment.
 */
export const services = new Entity(
  {
    model: { service: "tenantry", entity: "service", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      /** The operator admins, by their identities. */
      admins: { type: "set", items: "string", required: true, field: "ad" },
      state: { type: placeStates, required: true, field: "st" },
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      byPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
