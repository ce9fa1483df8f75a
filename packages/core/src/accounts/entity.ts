import { CustomAttributeType, Entity } from "electrodb"
import { type Hold, placeStates } from "../kernel/context.ts"
import { AccountId, IdentityId, PartnerId } from "../kernel/ids.ts"
import { tableConfig } from "../kernel/table.ts"

/** That an account is to have another owner: what staff propose where its owner is gone. */
export type OwnershipProposal = {
  /** Whose it was when it was proposed: once it is somebody else's, it is none. */
  readonly from: IdentityId
  readonly to: IdentityId
  /** When it moves (ms since 1970). */
  readonly until: number
  readonly reason: string
  /** Proposed as an admin of the account: who is none any more by then, does not become its owner. */
  readonly admin: boolean
  /** Who proposed it, with their `sessionsFrom` of then: once they have ended all sessions, it is void. */
  readonly by: IdentityId
  readonly sessions: number
}

/** What a partner may do in an account: be no more than who brought it, look, or also change something. */
export const partnerAccesses = ["none", "view", "manage"] as const
export type PartnerAccess = (typeof partnerAccesses)[number]

/** A code that the account made for a partner: the hash of it, until when it is good (ISO 8601), and what it gives. */
type PartnerCode = {
  readonly hash: string
  readonly until: string
  readonly access: Exclude<PartnerAccess, "none">
  readonly accessUntil?: string
}

/**
 * The head of an account. Owner, admins and pending transfer are attributes of one item: there cannot be two owners, and
 * whatever relies on somebody being an admin is a condition on this item, not a second read that may be out of date.
 */
export const accounts = new Entity(
  {
    model: { service: "tenantry", entity: "account", version: "1" },
    attributes: {
      accountId: { type: AccountId.attribute, required: true, field: "a" },
      name: { type: "string", required: true, field: "n" },
      /** The words of its name, by which staff find it, and how they begin, which says where. */
      words: { type: "string", field: "w" },
      beginning: { type: "string", field: "wb" },
      ownerId: { type: IdentityId.attribute, required: true, field: "ow" },
      /** All admins, the owner among them; at most a hundred. */
      admins: { type: "set", items: "string", required: true, field: "ad" },
      state: { type: placeStates, required: true, field: "st" },
      /** To whom ownership is offered, until when (ms since 1970). */
      transferTo: { type: IdentityId.attribute, field: "tt" },
      transferUntil: { type: "number", field: "tu" },
      /** The owner's `sessionsFrom` when they offered it: once they have ended all sessions, it is void. */
      transferSessions: { type: "number", field: "ts" },
      /** What staff propose of its ownership; never beside an offer that is open. */
      proposal: { type: CustomAttributeType<OwnershipProposal>("any"), field: "op" },
      /** How many tenants it has, those that are closing among them; they come and go without its version. */
      tenants: { type: "number", required: true, field: "nt" },
      /** What it is held by; its state follows from that. Absent where nobody has held it yet. */
      holds: { type: CustomAttributeType<Hold[]>("any"), field: "ho" },
      /** When what is closing is erased (ISO 8601). */
      closes: { type: "string", field: "cl" },
      /** Since when it is being erased (ISO 8601); gone when nothing is left. */
      erasing: { type: "string", field: "er" },
      /** The partner that looks after it, and what that may do there by now; until when, where it ends by itself (ISO 8601). */
      partnerId: { type: PartnerId.attribute, field: "pa" },
      partnerAccess: { type: partnerAccesses, field: "px" },
      partnerUntil: { type: "string", field: "pu" },
      /** The code by which it goes to another partner. */
      partnerCode: { type: CustomAttributeType<PartnerCode>("any"), field: "pc" },
      createdAt: { type: "string", required: true, field: "at" },
      /** In which part of all accounts it is found by what goes through them. */
      shard: { type: "string", field: "sh" },
      /** How often somebody came to the value of a key of it, outside its version. */
      keysMade: { type: "number", field: "km" },
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      byId: {
        pk: { field: "pk", composite: ["accountId"], template: "${accountId}", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
      byName: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["beginning"], template: "find#acc#${beginning}", casing: "none" },
        sk: { field: "gsi1sk", composite: ["words", "accountId"], template: "${words}#${accountId}", casing: "none" },
      },
      inShard: {
        index: "gsi2",
        pk: { field: "gsi2pk", composite: ["shard"], template: "find#all#${shard}", casing: "none" },
        sk: { field: "gsi2sk", composite: ["accountId"], template: "${accountId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
