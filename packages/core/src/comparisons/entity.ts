import { Entity } from "electrodb"
import { AccountId } from "../kernel/ids.ts"
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
      /** How far the search for orphans has come: in which part of all accounts, and after which of them. */
      source: { type: "string", field: "sc" },
      after: { type: "string", field: "af" },
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

/** An account that nobody can sign in to by now, neither its owner nor an admin: for staff to list. */
export const orphans = new Entity(
  {
    model: { service: "tenantry", entity: "orphan", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      accountId: { type: AccountId.attribute, required: true, field: "a" },
      /** When that was found (ISO 8601). */
      since: { type: "string", required: true, field: "at" },
    },
    indexes: {
      inPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#o", casing: "none" },
        sk: { field: "sk", composite: ["accountId"], template: "${accountId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
