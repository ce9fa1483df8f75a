import type { Keyring } from "../kernel/keyring.ts"

// By itself, so that the gate, which needs nothing else of us, starts at once.

/**
 * What the gate of the identity provider lets a sign-up pass with: anybody can call it directly, only Tenantry can make
 * this. It stands for one username and one address.
 */
export const signUpPermit = (keyring: Keyring, username: string, email: string): string =>
  keyring.tag("sign-up", [username, email]).toString("base64url")

export const isPermitted = (keyring: Keyring, username: string, email: string, permit: string): boolean =>
  keyring.verify("sign-up", [username, email], Buffer.from(permit, "base64url"))
