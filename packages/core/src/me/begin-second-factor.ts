import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import { procedure } from "../kernel/operations.ts"
import type { Vendor } from "../kernel/vendor.ts"
import { assertProven, type Identity, KnownPassword, meIn, ownAttempts, providerUsername } from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { enrolmentPurpose, sealedFor } from "./second-factor.ts"

/** What authenticator apps read from a picture of it (Google Authenticator, "Key Uri Format"). */
const uriOf = ({ product }: Vendor, { email }: Identity, secret: string): string => {
  const issuer = encodeURIComponent(product)
  return `otpauth://totp/${issuer}:${encodeURIComponent(email)}?secret=${secret}&issuer=${issuer}`
}

export const beginSecondFactor = procedure({
  name: "me.second_factor.begin",
  summary: "Begin to set up an authenticator app as second factor",
  route: "POST /v1/me/second-factor",
  runs: "identity",
  place: IdentityId,
  permission: forAnyone.manageSecondFactor,
  limits: ownAttempts(10),
  input: z.strictObject({ password: KnownPassword }),
  output: z.object({ secret: z.string(), uri: z.string(), enrolment: z.string() }),
  run: async (ctx, { password }, signIns) => {
    const me = await meIn(ctx)
    assertProven(me)
    const { secret, session } = await signIns.beginSecondFactor(providerUsername(me), password)
    const enrolment = ctx.keyring.seal(enrolmentPurpose, sealedFor(me), session)
    return { secret, uri: uriOf(ctx.vendor, me, secret), enrolment }
  },
})
