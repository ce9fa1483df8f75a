import { randomBytes } from "node:crypto"
import type { OpaquePrimitiveTypeName } from "electrodb"
import * as z from "zod"
import { text } from "./bounded.ts"

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

/** Five bits of each byte, in letters and digits that nobody takes for others. */
export const lettersOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => alphabet.charAt(byte & 31)).join("")

/** The ten characters with which every ULID of this instant (to the millisecond) begins. */
export const ulidTime = (at: Date): string => {
  let time = ""
  for (let rest = at.getTime(), i = 0; i < 10; i++, rest = Math.floor(rest / 32))
    time = alphabet.charAt(rest % 32) + time
  return time
}

/** A lower-case ULID: ten characters of time, sixteen of chance, or of a hash where it must be made again. It sorts by time. */
export const ulid = (now: Date, chance: Uint8Array = randomBytes(16)): string =>
  ulidTime(now) + lettersOf(chance.subarray(0, 16))

/** When a ULID was made. */
export const timeOf = (id: string): Date => {
  let time = 0
  for (const letter of id.slice(0, 10)) time = time * 32 + alphabet.indexOf(letter)
  return new Date(time)
}

export type Id<Kind extends string> = string & z.core.$brand<Kind>

/** One kind of id: a prefix for people, a brand for the compiler, a schema for the edge, an attribute type for the table. */
export type IdKind<Kind extends string> = {
  readonly kind: Kind
  readonly prefix: string
  readonly schema: z.ZodType<Id<Kind>, string>
  readonly attribute: OpaquePrimitiveTypeName<Id<Kind>>
  readonly make: (now: Date, chance?: Uint8Array) => Id<Kind>
  /** The id of what is identified by something else: made of a hash of that, at least 26 bytes of it. */
  readonly of: (hash: Uint8Array) => Id<Kind>
  readonly is: (value: string) => value is Id<Kind>
}

const idKind = <const Kind extends string>(kind: Kind, prefix: string): IdKind<Kind> => {
  const pattern = new RegExp(`^${prefix}_[${alphabet}]{26}$`)
  return {
    kind,
    prefix,
    schema: text(prefix.length + 27).regex(pattern) as unknown as z.ZodType<Id<Kind>, string>,
    attribute: "string" as unknown as OpaquePrimitiveTypeName<Id<Kind>>,
    make: (now, chance) => `${prefix}_${ulid(now, chance)}` as Id<Kind>,
    of: (hash) => `${prefix}_${lettersOf(hash.subarray(0, 26))}` as Id<Kind>,
    is: (value): value is Id<Kind> => pattern.test(value),
  }
}

export const IdentityId = idKind("Identity", "idn")
export const AccountId = idKind("Account", "acc")
export const TenantId = idKind("Tenant", "ten")
export const UserId = idKind("User", "usr")
export const InvitationId = idKind("Invitation", "inv")
export const GroupId = idKind("Group", "grp")
export const RoleId = idKind("Role", "rol")
export const JobId = idKind("Job", "job")
export const KeyId = idKind("Key", "key")
export const VisitId = idKind("Visit", "vis")
export const PartnerId = idKind("Partner", "par")

export type IdentityId = Id<"Identity">
export type AccountId = Id<"Account">
export type TenantId = Id<"Tenant">
export type UserId = Id<"User">
export type InvitationId = Id<"Invitation">
export type GroupId = Id<"Group">
export type RoleId = Id<"Role">
export type JobId = Id<"Job">
export type KeyId = Id<"Key">
export type VisitId = Id<"Visit">
export type PartnerId = Id<"Partner">

/** The place of what belongs to no customer: registering, before there is anybody. */
export const service = "svc" as ServiceId
export type ServiceId = Id<"Service">
export const ServiceId = {
  kind: "Service",
  schema: text(service.length).regex(new RegExp(`^${service}$`)) as unknown as z.ZodType<ServiceId, string>,
  is: (value: string): value is ServiceId => value === service,
} as const

/** Where something happens. The partition keys of a place are its id, or begin with its id and "#". */
export type PlaceId = ServiceId | PartnerId | IdentityId | AccountId | TenantId

/** Whether it is the id of a place: what a path names need not be one. */
export const isPlaceId = (value: string): value is PlaceId =>
  [ServiceId, PartnerId, IdentityId, AccountId, TenantId].some((kind) => kind.is(value))

/** The places that have people: who is invited comes to one of them. */
export type CustomerPlaceId = AccountId | TenantId
export const CustomerPlaceId = {
  kind: "CustomerPlace",
  schema: z.union([AccountId.schema, TenantId.schema]),
  is: (value: string): value is CustomerPlaceId => AccountId.is(value) || TenantId.is(value),
} as const

/** The places that have a head, and people who are somebody there by a level: the customers', and those above them. */
export type HeadedId = ServiceId | PartnerId | CustomerPlaceId
export const HeadedId = {
  kind: "Headed",
  schema: z.union([ServiceId.schema, PartnerId.schema, AccountId.schema, TenantId.schema]),
  is: (value: string): value is HeadedId => [ServiceId, PartnerId, CustomerPlaceId].some((kind) => kind.is(value)),
} as const

/** What an operation says about its place. */
export type PlaceKind<Place extends PlaceId> = { readonly kind: string; readonly is: (value: string) => value is Place }
