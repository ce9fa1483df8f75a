import { hashed } from "../kernel/claims.ts"
import { domainIn } from "../kernel/text/address.ts"

/** Where people are found who have an address of this domain. */
export const soughtAt = (domain: string): { readonly domain: string } => ({ domain: hashed(domain) })

/** Where people are found who have this address: more than one, while only one of them has proven it. */
export const soughtWith = (email: string) => ({ ...soughtAt(domainIn(email)), address: hashed(email) })

/** The address of a person, and by what they are found. */
export const addressed = (email: string) => ({ email, ...soughtWith(email) })
