import * as z from "zod"
import { CognitoError, invalidParameter } from "../errors.ts"
import type { Context } from "../context.ts"
import { adminOperation, type Operation, userOperation } from "../operation.ts"
import { totpCode, username } from "../parameters.ts"
import { createTotpSecret, matchTotp } from "../totp.ts"

/** A new secret waits beside the one in use until a code proves that the app has it. */
const associateSoftwareToken = userOperation({}, (context, _input, { username }) => {
  const totpPending = createTotpSecret()
  context.database.transaction(() => context.users.update(context.users.require(username), { totpPending }))
  return { SecretCode: totpPending }
})

const verifySoftwareToken = userOperation(
  { UserCode: totpCode, FriendlyDeviceName: z.string().max(131_072).optional() },
  (context, input, { username }) => {
    const isVerified = context.database.transaction(() => {
      const user = context.users.require(username)
      if (user.totpPending === null) throw invalidParameter("No software token has been associated.")
      const step = matchTotp(user.totpPending, input.UserCode, context.now())
      if (step === undefined) return false
      context.users.update(user, { totpSecret: user.totpPending, totpPending: null, totpLastStep: step })
      return true
    })
    if (!isVerified) throw new CognitoError("EnableSoftwareTokenMFAException", "Code mismatch")
    return { Status: "SUCCESS" }
  },
)

const preference = z.strictObject({ Enabled: z.boolean().optional(), PreferredMfa: z.boolean().optional() })
const refused = z.strictObject({ Enabled: z.literal(false).optional(), PreferredMfa: z.literal(false).optional() })

const settingsShape = {
  SoftwareTokenMfaSettings: preference.optional(),
  SMSMfaSettings: refused.optional(),
  EmailMfaSettings: refused.optional(),
}

const prefer = (context: Context, name: string, settings: z.infer<typeof preference> | undefined): object => {
  if (!settings) return {}
  const mfaEnabled = settings.Enabled ?? false
  if (settings.PreferredMfa && !mfaEnabled) throw invalidParameter("A preferred factor has to be enabled.")
  context.database.transaction(() => {
    const user = context.users.require(name)
    if (mfaEnabled && user.totpSecret === null) throw invalidParameter("User has not verified software token mfa")
    context.users.update(user, { mfaEnabled })
  })
  return {}
}

const setUserMfaPreference = userOperation(settingsShape, (context, input, user) =>
  prefer(context, user.username, input.SoftwareTokenMfaSettings),
)

const adminSetUserMfaPreference = adminOperation({ Username: username, ...settingsShape }, (context, input) =>
  prefer(context, input.Username, input.SoftwareTokenMfaSettings),
)

export const mfaOperations: Readonly<Record<string, Operation>> = {
  AssociateSoftwareToken: associateSoftwareToken,
  VerifySoftwareToken: verifySoftwareToken,
  SetUserMFAPreference: setUserMfaPreference,
  AdminSetUserMFAPreference: adminSetUserMfaPreference,
}
