import { Entity } from "electrodb"
import { IdentityId } from "../kernel/ids.ts"
import { locales } from "../kernel/locales.ts"
import { tableConfig } from "../kernel/table.ts"

/** What somebody wants to begin with, until they have proven their address. It lies with the person they will be. */
export const registrations = new Entity(
  {
    model: { service: "tenantry", entity: "registration", version: "1" },
    attributes: {
      identityId: { type: IdentityId.attribute, required: true, field: "i" },
      username: { type: "string", required: true, field: "un" },
      email: { type: "string", required: true, field: "em" },
      name: { type: "string", required: true, field: "n" },
      company: { type: "string", required: true, field: "co" },
      locale: { type: locales, required: true, field: "lo" },
      timeZone: { type: "string", required: true, field: "tz" },
      /** When its newest code was asked for (ms since 1970): the code is made of it. */
      asked: { type: "number", required: true, field: "as" },
      /** Seconds since 1970. */
      expires: { type: "number", required: true, field: "ttl" },
      /** That the mail with a code came back, or was reported as unwanted, and when that was told (ISO 8601). */
      mailStatus: { type: ["bounced", "complained"] as const, field: "ms" },
      mailAt: { type: "string", field: "ma" },
      /** From 0 on, one for each code. */
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      byId: {
        pk: { field: "pk", composite: ["identityId"], template: "${identityId}#n", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
