import { initialAttributes, requireWritable } from "../attributes.ts"
import { requireMatch } from "../codes.ts"
import type { Context } from "../context.ts"
import { invalidLambdaResponse, invalidParameter } from "../errors.ts"
import { identify, newUser, subjectOf } from "../identities.ts"
import { deliver, pretendedDelivery } from "../messages.ts"
import { clientOperation, type Operation } from "../operation.ts"
import { attributeList, clientMetadata, code, noForceAliasCreation, password, username } from "../parameters.ts"
import { requireGoodPassword } from "../passwords.ts"
import { type ClientMetadata, runPostConfirmation, runPreSignUp } from "../triggers.ts"
import { fold, looksLikeEmail, type User } from "../users.ts"

/** E-mail is an alias in this pool, so it cannot be a username as well. */
export const requireUsername = (name: string): void => {
  if (looksLikeEmail(name)) {
    throw invalidParameter("Username cannot be of email format, since user pool is configured for email alias.")
  }
}

const signUp = clientOperation(
  {
    Username: username,
    Password: password,
    UserAttributes: attributeList.optional(),
    ValidationData: attributeList.optional(),
    ClientMetadata: clientMetadata,
  },
  async (context, input, client) => {
    requireUsername(input.Username)
    requireGoodPassword(input.Password)
    const attributes = input.UserAttributes ?? {}
    requireWritable(attributes, "user")
    const { autoConfirm, autoVerifyEmail } = await runPreSignUp(context, {
      source: "PreSignUp_SignUp",
      userName: fold(input.Username),
      clientId: client.id,
      attributes,
      validationData: input.ValidationData,
      clientMetadata: input.ClientMetadata,
    })
    const status = autoConfirm ? "CONFIRMED" : "UNCONFIRMED"
    const verified = autoVerifyEmail ? { email_verified: "true" } : {}
    const { Username, Password } = input
    const user = newUser(context, {
      username: Username,
      password: Password,
      attributes: initialAttributes({ ...attributes, ...verified }),
      status,
    })
    return register(context, user, input.ClientMetadata, client.id)
  },
)

const register = async (
  context: Context,
  user: User,
  clientMetadata: ClientMetadata,
  clientId: string,
): Promise<object> => {
  const email = user.attributes["email"]
  const isConfirmed = user.status === "CONFIRMED"
  const secret = context.database.transaction(() => {
    requireNoTakeOver(context, user)
    context.users.insert(user)
    const subject = subjectOf(context, user.username)
    return email === undefined || isConfirmed ? undefined : context.codes.issue(subject, "sign-up", email)
  })
  const answer = { UserConfirmed: isConfirmed, UserSub: user.sub }
  if (isConfirmed) await runPostConfirmation(context, "PostConfirmation_ConfirmSignUp", user, clientMetadata, clientId)
  if (email === undefined || secret === undefined) return answer
  const message = { source: "CustomMessage_SignUp", user, to: email, secret, clientMetadata, clientId } as const
  return { ...answer, CodeDeliveryDetails: await deliver(context, message) }
}

/**
 * A PreSignUp trigger that verifies an address somebody else has verified would, on AWS, move the alias to the new user
 * and so hand over the other's sign-in. This provider stops there, loudly.
 */
const requireNoTakeOver = (context: Context, user: User): void => {
  const { email, email_verified: verified } = user.attributes
  const holder = email !== undefined && verified === "true" ? context.users.resolve(email) : undefined
  if (holder) throw invalidLambdaResponse("autoVerifyEmail would take an alias away from its holder")
}

const confirmSignUp = clientOperation(
  {
    Username: username,
    ConfirmationCode: code,
    ForceAliasCreation: noForceAliasCreation,
    ClientMetadata: clientMetadata,
  },
  async (context, input, client) => {
    const { subject, user } = identify(context, input.Username)
    const { verdict, confirmed } = context.database.transaction(() => {
      const current = user && context.users.find(user.username)
      const target = current?.status === "UNCONFIRMED" ? (current.attributes["email"] ?? "") : ""
      const verdict = context.codes.judge(subject, "sign-up", target, input.ConfirmationCode)
      if (verdict !== "match" || !current) return { verdict }
      return { verdict, confirmed: confirm(context, current, { email_verified: "true" }) }
    })
    requireMatch(verdict)
    if (confirmed) {
      const source = "PostConfirmation_ConfirmSignUp"
      await runPostConfirmation(context, source, confirmed, input.ClientMetadata, client.id)
    }
    return {}
  },
)

/** Confirms inside the caller's transaction. */
export const confirm = (context: Context, user: User, verification: { email_verified?: "true" }): User => {
  context.codes.consume(subjectOf(context, user.username), "sign-up")
  const attributes = { ...user.attributes, ...verification }
  return context.users.update(user, { status: "CONFIRMED", attributes })
}

const resendConfirmationCode = clientOperation(
  { Username: username, ClientMetadata: clientMetadata },
  async (context, input, client) => {
    const { subject, user } = identify(context, input.Username)
    const email = user?.status === "UNCONFIRMED" && user.enabled ? user.attributes["email"] : undefined
    if (user === undefined || email === undefined) {
      context.database.transaction(() => context.codes.pretend(subject, "sign-up"))
      return { CodeDeliveryDetails: pretendedDelivery(context, input.Username, user) }
    }
    const secret = context.database.transaction(() => context.codes.issue(subject, "sign-up", email))
    const source = "CustomMessage_ResendCode"
    const { ClientMetadata: clientMetadata } = input
    const message = { source, user, to: email, secret, clientMetadata, clientId: client.id } as const
    return { CodeDeliveryDetails: await deliver(context, message) }
  },
)

export const signUpOperations: Readonly<Record<string, Operation>> = {
  SignUp: signUp,
  ConfirmSignUp: confirmSignUp,
  ResendConfirmationCode: resendConfirmationCode,
}
