import { Entity } from "electrodb"
import { IdentityId } from "../kernel/ids.ts"
import { locales } from "../kernel/locales.ts"
import { placeStates } from "../kernel/context.ts"
import { tableConfig } from "../kernel/table.ts"

/** A person who signs in. Their sign-in subjects are claims on this identity, so that each belongs to one person. */
export const identities = new Entity(
  {
    model: { service: "tenantry", entity: "identity", version: "1" },
    attributes: {
      identityId: { type: IdentityId.attribute, required: true, field: "i" },
      email: { type: "string", required: true, field: "em" },
      /** Its domain, and all of it, both hashed: staff find people by them, and no address lies in a key. */
      domain: { type: "string", field: "dh" },
      address: { type: "string", field: "ah" },
      name: { type: "string", required: true, field: "n" },
      locale: { type: locales, required: true, field: "lo" },
      timeZone: { type: "string", required: true, field: "tz" },
      state: { type: placeStates, required: true, field: "st" },
      /** Usernames at the identity provider. */
      subjects: { type: "set", items: "string", required: true, field: "su" },
      /** The places that gave them a grant: one goes only after its grant has gone, so that nobody is forgotten who is somebody. */
      places: { type: "set", items: "string", field: "pl" },
      /** When it was made (ISO 8601); none for who was there before that was kept. */
      createdAt: { type: "string", field: "at" },
      /** Whether they have shown that the address is theirs. Who was made without, opens nothing but the tenant that made them. */
      proven: { type: "boolean", required: true, field: "pr" },
      /** Whether a second factor is asked of them when they sign in. */
      secondFactor: { type: "boolean", field: "sf" },
      /** Since when sessions count: everything that began before is refused everywhere (ms since 1970). */
      sessionsFrom: { type: "number", field: "ss" },
      /** From when on rights of administrators count again, after their second factor was taken away for them (ms since 1970). */
      rightsFrom: { type: "number", field: "rf" },
      /** The places in which somebody has vouched for them since: there they count already. */
      vouchedIn: { type: "set", items: "string", field: "vi" },
      /**
       * Executions that began to set a password at the identity provider, and are neither committed nor settled: it may be
       * set without anybody having been told. What ends sessions leaves them, because each may still be on its way.
       */
      passwordsBegun: { type: "set", items: "string", field: "pb" },
      /** The address they want to sign in with; it counts for nothing before its link was opened in time. */
      pendingEmail: { type: "string", field: "pe" },
      /** Milliseconds since 1970. */
      pendingUntil: { type: "number", field: "pu" },
      /** What became of the mail with that link, where that was told, and when (ISO 8601). */
      pendingMail: { type: ["bounced", "complained"] as const, field: "pm" },
      pendingMailAt: { type: "string", field: "pa" },
      /** The place the token is made for; it serves other services, and Tenantry only as a hint. */
      activePlace: { type: "string", field: "ap" },
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      byId: {
        pk: { field: "pk", composite: ["identityId"], template: "${identityId}", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
      byDomain: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["domain"], template: "find#idn#${domain}", casing: "none" },
        sk: {
          field: "gsi1sk",
          composite: ["address", "identityId"],
          template: "${address}#${identityId}",
          casing: "none",
        },
      },
    },
  } as const,
  tableConfig,
)
