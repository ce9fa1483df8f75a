import { claimKind } from "../kernel/claims.ts"

/** The address of a person who has proven it. */
export const addressClaims = claimKind("email")
/** A username at the identity provider: whose sign-in it is. */
export const subjectClaims = claimKind("subject")
