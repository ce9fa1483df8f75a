import { randomBytes } from "node:crypto"
import { hashed } from "@tenantry/core/kernel/claims"

type About = { readonly email: string; readonly sending: number; readonly kind?: "bounced" | "complained" }

/** That a mail came back, as it is noted. */
export const returnedOf = ({ email, sending, kind = "bounced" }: About) => ({
  kind,
  mail: randomBytes(16).toString("base64url"),
  sending,
  address: hashed(email),
})
