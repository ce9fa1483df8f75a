import { CustomAttributeType, Entity } from "electrodb"
import { type Hold, placeStates } from "../kernel/context.ts"
import { AccountId, PartnerId } from "../kernel/ids.ts"
import { locales } from "../kernel/locales.ts"
import { tableConfig } from "../kernel/table.ts"
import type { Brand } from "./brand.ts"

/**
 * The head of a partner. Its admins are an attribute of it, as those of an account are: in their customers' places it is read
 * in place of their grant, so that being suspended, and being removed, holds there with the next request (**staleness 0**).
 */
export const partners = new Entity(
  {
    model: { service: "tenantry", entity: "partner", version: "1" },
    attributes: {
      partnerId: { type: PartnerId.attribute, required: true, field: "pa" },
      name: { type: "string", required: true, field: "n" },
      /** The words of its name, by which staff find it, and how they begin, which says where. */
      words: { type: "string", field: "w" },
      beginning: { type: "string", field: "wb" },
      /** How mails to its customers look. */
      brand: { type: CustomAttributeType<Brand>("any"), required: true, field: "br" },
      /** Where answers to those mails go. */
      replyTo: { type: "string", required: true, field: "rt" },
      /** The language in which its customers are spoken to until they choose their own. */
      locale: { type: locales, required: true, field: "lo" },
      /** Whether its customers may end its access. */
      mayEnd: { type: "boolean", required: true, field: "me" },
      /** Its admins, by their identities; none until the first has come. */
      admins: { type: "set", items: "string", field: "ad" },
      state: { type: placeStates, required: true, field: "st" },
      /** What it is held by; its state follows from that. */
      holds: { type: CustomAttributeType<Hold[]>("any"), field: "ho" },
      createdAt: { type: "string", required: true, field: "at" },
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      byId: {
        pk: { field: "pk", composite: ["partnerId"], template: "${partnerId}", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
      byName: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["beginning"], template: "find#par#${beginning}", casing: "none" },
        sk: { field: "gsi1sk", composite: ["words", "partnerId"], template: "${words}#${partnerId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

/** That an account is of a partner: it lies with the partner, so that listing them needs no index. What the partner may do there, is on the account. */
export const partnerAccounts = new Entity(
  {
    model: { service: "tenantry", entity: "partner_account", version: "1" },
    attributes: {
      partnerId: { type: PartnerId.attribute, required: true, field: "pa" },
      accountId: { type: AccountId.attribute, required: true, field: "a" },
      since: { type: "string", required: true, field: "at" },
    },
    indexes: {
      ofPartner: {
        pk: { field: "pk", composite: ["partnerId"], template: "${partnerId}#c", casing: "none" },
        sk: { field: "sk", composite: ["accountId"], template: "${accountId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
