import { CustomAttributeType, Entity } from "electrodb"
import { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { tableConfig } from "../kernel/table.ts"

/** One group as the tree holds it. `leaders` are ids of users. */
export type Node = {
  readonly id: GroupId
  readonly name: string
  readonly parent?: GroupId
  readonly leaders: readonly UserId[]
  /** The version of this one group, as its events count: 0 for Position until something happens to it. */
  readonly rev: number
}

/** All groups of a tenant: one item with one version, so that no two changes can make a circle of it. */
export const trees = new Entity(
  {
    model: { service: "tenantry", entity: "tree", version: "1" },
    attributes: {
      tenantId: { type: TenantId.attribute, required: true, field: "t" },
      /** The group that every user is in, or in one of its subgroups. */
      position: { type: GroupId.attribute, required: true, field: "po" },
      nodes: { type: CustomAttributeType<readonly Node[]>("any"), required: true, field: "n" },
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      ofTenant: {
        pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#g", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

/** That a user is in a group: for listing its members. */
export const memberships = new Entity(
  {
    model: { service: "tenantry", entity: "membership", version: "1" },
    attributes: {
      tenantId: { type: TenantId.attribute, required: true, field: "t" },
      groupId: { type: GroupId.attribute, required: true, field: "g" },
      userId: { type: UserId.attribute, required: true, field: "u" },
    },
    indexes: {
      ofGroup: {
        pk: { field: "pk", composite: ["tenantId", "groupId"], template: "${tenantId}#g#${groupId}", casing: "none" },
        sk: { field: "sk", composite: ["userId"], template: "${userId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

/** How many users are in a group, beside the tree: people come and go without touching it. */
export const groupCounts = new Entity(
  {
    model: { service: "tenantry", entity: "group_count", version: "1" },
    attributes: {
      tenantId: { type: TenantId.attribute, required: true, field: "t" },
      groupId: { type: GroupId.attribute, required: true, field: "g" },
      members: { type: "number", required: true, field: "n" },
    },
    indexes: {
      inTenant: {
        pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#gc", casing: "none" },
        sk: { field: "sk", composite: ["groupId"], template: "${groupId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
