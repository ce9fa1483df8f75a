import { requireMatch } from "../codes.ts"
import { attemptLimitExceeded, incorrectCredentials, notAuthorized } from "../errors.ts"
import { identify, subjectOf, withPassword } from "../identities.ts"
import { deliver, pretendedDelivery } from "../messages.ts"
import { clientOperation, type Operation, userOperation } from "../operation.ts"
import { clientMetadata, code, password, username } from "../parameters.ts"
import { requireGoodPassword } from "../passwords.ts"
import { matchesPassword } from "../srp.ts"
import { runPostConfirmation } from "../triggers.ts"
import { type User, verifiedEmail } from "../users.ts"

/** Where a reset code may go: only to a verified address of somebody who could sign in with the new password. */
const resetAddress = (user: User | undefined): string | undefined =>
  user?.enabled && user.status === "CONFIRMED" ? verifiedEmail(user) : undefined

/**
 * A password that nobody has chosen yet cannot be forgotten. Cognito says so even where it hides who exists: of what it
 * conceals, "Managing user existence error responses" names unknown, disabled and unverified users, not this state.
 */
const requireResettable = (user: User | undefined): void => {
  if (user?.enabled && user.status === "FORCE_CHANGE_PASSWORD") {
    throw notAuthorized("User password cannot be reset in the current state.")
  }
}

const forgotPassword = clientOperation(
  { Username: username, ClientMetadata: clientMetadata },
  async (context, input, client) => {
    const { subject, user } = identify(context, input.Username)
    requireResettable(user)
    const email = resetAddress(user)
    if (!user || email === undefined) {
      context.database.transaction(() => context.codes.pretend(subject, "password"))
      return { CodeDeliveryDetails: pretendedDelivery(context, input.Username, user) }
    }
    const secret = context.database.transaction(() => context.codes.issue(subject, "password", email))
    const source = "CustomMessage_ForgotPassword"
    const { ClientMetadata: clientMetadata } = input
    const message = { source, user, to: email, secret, clientMetadata, clientId: client.id } as const
    return { CodeDeliveryDetails: await deliver(context, message) }
  },
)

const confirmForgotPassword = clientOperation(
  { Username: username, ConfirmationCode: code, Password: password, ClientMetadata: clientMetadata },
  async (context, input, client) => {
    requireGoodPassword(input.Password)
    const { subject, user } = identify(context, input.Username)
    const { verdict, changed } = context.database.transaction(() => {
      const target = resetAddress(user) ?? ""
      const verdict = context.codes.judge(subject, "password", target, input.ConfirmationCode)
      if (verdict !== "match" || !user) return { verdict }
      context.codes.consume(subject, "password")
      context.attempts.clear(subject)
      const changes = withPassword(context, user, input.Password, "CONFIRMED")
      return { verdict, changed: context.users.update(user, changes) }
    })
    requireMatch(verdict)
    if (changed) await runPostConfirmation(context, changed, input.ClientMetadata, client.id)
    return {}
  },
)

const changePassword = userOperation(
  { PreviousPassword: password, ProposedPassword: password },
  (context, input, { username }) => {
    requireGoodPassword(input.ProposedPassword)
    const user = context.users.require(username)
    const verdict = context.attempts.guess(subjectOf(context, username), () => {
      const isRight = matchesPassword(context.poolName, username, input.PreviousPassword, user.credential)
      if (isRight) context.users.update(user, withPassword(context, user, input.ProposedPassword, "CONFIRMED"))
      return isRight
    })
    if (verdict === "locked") throw attemptLimitExceeded()
    if (verdict === "wrong") throw incorrectCredentials()
    return {}
  },
)

export const passwordOperations: Readonly<Record<string, Operation>> = {
  ForgotPassword: forgotPassword,
  ConfirmForgotPassword: confirmForgotPassword,
  ChangePassword: changePassword,
}
