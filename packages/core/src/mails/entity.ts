import { Entity } from "electrodb"
import { tableConfig } from "../kernel/table.ts"

/**
 * What was mailed from a place on one day (UTC), and what came back. An account counts what its tenants mail as well, and a
 * person what they have mailed wherever they act; links to addresses of their own they count apart from that.
 */
export const mailDays = new Entity(
  {
    model: { service: "tenantry", entity: "mail_day", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      day: { type: "string", required: true, field: "dy" },
      sent: { type: "number", required: true, field: "n" },
      /** Bounces and complaints that were told on this day. */
      returned: { type: "number", required: true, field: "rt" },
      expires: { type: "number", required: true, field: "ttl" },
    },
    indexes: {
      ofPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#y", casing: "none" },
        sk: { field: "sk", composite: ["day"], template: "${day}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

/** What was mailed from a place, or by a person, to one address, which is known by its hash alone: whoever is removed and added again, is the same. */
export const recipients = new Entity(
  {
    model: { service: "tenantry", entity: "recipient", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      address: { type: "string", required: true, field: "h" },
      /** The last day on which something was sent, and how often on that day. */
      day: { type: "string", required: true, field: "dy" },
      sent: { type: "number", required: true, field: "n" },
      /** When its holder complained (ISO 8601): nothing more is sent to it from here. */
      complained: { type: "string", field: "co" },
      /** None for an address whose holder complained. */
      expires: { type: "number", field: "ttl" },
    },
    indexes: {
      ofPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#x", casing: "none" },
        sk: { field: "sk", composite: ["address"], template: "${address}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
