import { CustomAttributeType, Entity } from "electrodb"
import { type Hold, placeStates } from "../kernel/context.ts"
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
      /** What of the product this company uses: permissions of other modules have no effect here. */
      modules: { type: "set", items: "string", required: true, field: "mo" },
      /** The least length of passwords here; the floor of all is 8. */
      passwordLength: { type: "number", required: true, field: "pw" },
      /** Who may make and change custom roles: owner and admins of the account alone, or administrators here, too. */
      roleAuthors: { type: ["account", "administrators"] as const, required: true, field: "ra" },
      /** Whoever signs in here must have a second factor. */
      secondFactor: { type: "boolean", required: true, field: "sf" },
      /** Whether users may change what is recorded of themselves. */
      selfService: { type: "boolean", required: true, field: "ss" },
      /** The version of the tree of groups: whoever relies on the tree, checks this instead of the large item. */
      treeRev: { type: "number", required: true, field: "tv" },
      /** How many custom roles there are. */
      customRoles: { type: "number", required: true, field: "cr" },
      /** What it is held by; its state follows from that. Absent where nobody has held it yet. */
      holds: { type: CustomAttributeType<Hold[]>("any"), field: "ho" },
      /** When what is closing is erased (ISO 8601). */
      closes: { type: "string", field: "cl" },
      /** Of what was closed before there were holds: what restoring it makes of it. */
      resumes: { type: placeStates, field: "rs" },
      /** It closes because its account does, and comes back with it. */
      withAccount: { type: "boolean", field: "wa" },
      /** Since when it is being erased (ISO 8601); gone when nothing is left. */
      erasing: { type: "string", field: "er" },
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
