import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import { sha256 } from "../kernel/digest.ts"
import { IdentityId, lettersOf } from "../kernel/ids.ts"

/**
 * What somebody is called at the identity provider. Tenantry chooses it, and its form is a UUID (version 4, RFC 9562):
 * for an address that nobody has, the provider makes one up, and nobody must be able to tell (Cognito, "Managing user
 * existence error responses").
 */
export const Username = text(36).check(z.uuidv4())

/** A username made of a hash: who repeats the same request, gets the same one. */
export const usernameOf = (hash: Buffer): string => {
  const bytes = Buffer.from(hash.subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}

/**
 * A username that people type, because their address opens nothing yet: sixty bits in letters and digits that nobody takes
 * for others, the alphabet of ids.
 */
export const signInNameOf = (hash: Buffer): string => lettersOf(hash.subarray(0, 12)).replace(/.{4}(?=.)/g, "$&-")

/** What the identity is made of that this username signs in as first. */
export const hashOf = (username: string): Buffer => sha256("identity", username)

/** The identity that a username signs in as, where nothing else is claimed. */
export const identityIdOf = (username: string): IdentityId => IdentityId.of(hashOf(username))
