import { CustomAttributeType, Entity } from "electrodb"
import type { KeyAt } from "../kernel/context.ts"
import { GroupId, IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { locales } from "../kernel/locales.ts"
import { type Item, tableConfig } from "../kernel/table.ts"

/** `invited` until the person comes for the first time; `leaving` while what is left of them is cleaned up. */
export const userStatuses = ["invited", "active", "blocked", "leaving"] as const

/** A person's place in one tenant. */
export const users = new Entity(
  {
    model: { service: "tenantry", entity: "user", version: "1" },
    attributes: {
      tenantId: { type: TenantId.attribute, required: true, field: "t" },
      userId: { type: UserId.attribute, required: true, field: "u" },
      /** Who signs in as this user; nobody yet while the invitation is open. */
      identityId: { type: IdentityId.attribute, field: "i" },
      email: { type: "string", required: true, field: "em" },
      firstName: { type: "string", required: true, field: "fn" },
      lastName: { type: "string", field: "ln" },
      /** The business telephone number. */
      number: { type: "string", field: "bn" },
      status: { type: userStatuses, required: true, field: "st" },
      /** A preset's name, or the id of a custom role. */
      role: { type: "string", required: true, field: "r" },
      /** The one group of Position or below it in which they are. */
      position: { type: GroupId.attribute, required: true, field: "po" },
      groups: { type: "set", items: "string", field: "gr" },
      locale: { type: locales, required: true, field: "lo" },
      timeZone: { type: "string", required: true, field: "tz" },
      /** Their name as a key that sorts, and of which version and language that key is. */
      sortName: { type: "string", field: "sn" },
      sortedAs: { type: "string", field: "sv" },
      /** Their name in words as people look for them: by these they were entered into what is searched. */
      words: { type: "string", field: "w" },
      invitedBy: { type: IdentityId.attribute, field: "by" },
      /** The key of theirs by which it was done, if it was by one: what it offered ends with it. */
      invitedWith: { type: CustomAttributeType<KeyAt>("any"), field: "bk" },
      /** How often they were invited, and until when the last invitation is good (ms since 1970). */
      sending: { type: "number", field: "is" },
      expires: { type: "number", field: "x" },
      /** What they sign in with whom somebody gave a password: until somebody comes who has proven the address. */
      signInName: { type: "string", field: "si" },
      /** What became of the last invitation's mail, where that was told, and when. */
      mailStatus: { type: ["bounced", "complained"] as const, field: "ms" },
      mailAt: { type: "string", field: "ma" },
      addedAt: { type: "string", required: true, field: "at" },
      /** How often they came to the value of a key, outside their version: whoever takes their rights, has asked about all. */
      keysMade: { type: "number", field: "km" },
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      inTenant: {
        pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#u", casing: "none" },
        sk: { field: "sk", composite: ["userId"], template: "${userId}", casing: "none" },
      },
      withRole: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["tenantId", "role"], template: "${tenantId}#r#${role}", casing: "none" },
        sk: { field: "gsi1sk", composite: ["userId"], template: "${userId}", casing: "none" },
      },
      byName: {
        index: "gsi2",
        pk: { field: "gsi2pk", composite: ["tenantId"], template: "${tenantId}#n", casing: "none" },
        sk: { field: "gsi2sk", composite: ["sortName", "userId"], template: "${sortName}#${userId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

export type User = Item<typeof users>

/** A user by their name, beginning with each of its words: an entry for each, so that any of them finds somebody. */
export const userNames = new Entity(
  {
    model: { service: "tenantry", entity: "user_name", version: "1" },
    attributes: {
      tenantId: { type: TenantId.attribute, required: true, field: "t" },
      words: { type: "string", required: true, field: "w" },
      userId: { type: UserId.attribute, required: true, field: "u" },
    },
    indexes: {
      inTenant: {
        pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#n", casing: "none" },
        sk: { field: "sk", composite: ["words", "userId"], template: "${words}#${userId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
