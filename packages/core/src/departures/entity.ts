import { Entity } from "electrodb"
import { IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { type Item, tableConfig } from "../kernel/table.ts"

/**
 * Somebody who has gone, until what is recorded of them is erased: together with all others who went in the same hour,
 * so that the log is read once for all of them. The first of the hour notes how far that has come.
 */
export const departures = new Entity(
  {
    model: { service: "tenantry", entity: "departure", version: "1" },
    attributes: {
      tenantId: { type: TenantId.attribute, required: true, field: "t" },
      /** Which hour, as ids begin that were made when it began. */
      hour: { type: "string", required: true, field: "h" },
      userId: { type: UserId.attribute, required: true, field: "u" },
      identityId: { type: IdentityId.attribute, field: "i" },
      email: { type: "string", required: true, field: "em" },
      addedAt: { type: "string", required: true, field: "at" },
      leftAt: { type: "string", required: true, field: "l" },
      /** Up to which execution the log has been gone through. */
      erasedTo: { type: "string", field: "et" },
    },
    indexes: {
      inTenant: {
        pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#l", casing: "none" },
        sk: { field: "sk", composite: ["hour", "userId"], template: "${hour}#${userId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

export type Departure = Item<typeof departures>
