import * as z from "zod"
import { planUpdate, requireWritable, toAttributeList } from "../attributes.ts"
import { requireMatch } from "../codes.ts"
import type { Context } from "../context.ts"
import { invalidParameter } from "../errors.ts"
import { subjectOf } from "../identities.ts"
import { type Delivery, deliver } from "../messages.ts"
import { type Operation, userOperation } from "../operation.ts"
import { attributeList, clientMetadata, code } from "../parameters.ts"
import type { ClientMetadata } from "../triggers.ts"
import type { Attributes, User } from "../users.ts"

/** The multi-factor part of GetUser and AdminGetUser. */
export const factorsOf = (user: User): object =>
  user.mfaEnabled ? { UserMFASettingList: ["SOFTWARE_TOKEN_MFA"], PreferredMfaSetting: "SOFTWARE_TOKEN_MFA" } : {}

const getUser = userOperation({}, (_context, _input, user) => ({
  Username: user.username,
  UserAttributes: toAttributeList(user),
  ...factorsOf(user),
}))

type Update = {
  readonly attributes: Attributes
  readonly clientMetadata: ClientMetadata
  readonly clientId: string
}

/** Changes attributes. A new address is kept beside the old one, and gets a code, until that code comes back. */
export const updateAttributes = async (context: Context, username: string, update: Update): Promise<Delivery[]> => {
  const { user, email, secret } = context.database.transaction(() => {
    const current = context.users.require(username)
    const { attributes, emailToVerify: email } = planUpdate(current, update.attributes)
    const changesEmail = "email" in update.attributes
    const pendingEmail = changesEmail ? (email ?? null) : current.pendingEmail
    const user = context.users.update(current, { attributes, pendingEmail })
    const subject = subjectOf(context, user.username)
    return { user, email, secret: email === undefined ? undefined : context.codes.issue(subject, "email", email) }
  })
  if (email === undefined || secret === undefined) return []
  const { clientMetadata, clientId } = update
  const source = "CustomMessage_UpdateUserAttribute"
  return [await deliver(context, { source, user, to: email, secret, clientMetadata, clientId })]
}

const updateUserAttributes = userOperation(
  { UserAttributes: attributeList, ClientMetadata: clientMetadata },
  async (context, input, { username }, clientId) => {
    requireWritable(input.UserAttributes, "user")
    const update = { attributes: input.UserAttributes, clientMetadata: input.ClientMetadata, clientId }
    return { CodeDeliveryDetailsList: await updateAttributes(context, username, update) }
  },
)

const attributeName = z.literal("email")

const getUserAttributeVerificationCode = userOperation(
  { AttributeName: attributeName, ClientMetadata: clientMetadata },
  async (context, input, user, clientId) => {
    const email = user.pendingEmail ?? user.attributes["email"]
    if (email === undefined) throw invalidParameter("User does not have an email to verify.")
    const subject = subjectOf(context, user.username)
    const secret = context.database.transaction(() => context.codes.issue(subject, "email", email))
    const source = "CustomMessage_VerifyUserAttribute"
    const message = { source, user, to: email, secret, clientMetadata: input.ClientMetadata, clientId } as const
    return { CodeDeliveryDetails: await deliver(context, message) }
  },
)

const verifyUserAttribute = userOperation(
  { AttributeName: attributeName, Code: code },
  (context, input, { username }) => {
    const verdict = context.database.transaction(() => {
      const user = context.users.require(username)
      const email = user.pendingEmail ?? user.attributes["email"] ?? ""
      const subject = subjectOf(context, username)
      const verdict = context.codes.judge(subject, "email", email, input.Code)
      if (verdict !== "match") return verdict
      const attributes = { ...user.attributes, email, email_verified: "true" }
      context.users.update(user, { attributes, pendingEmail: null })
      context.codes.consume(subject, "email")
      return verdict
    })
    requireMatch(verdict)
    return {}
  },
)

const globalSignOut = userOperation({}, (context, _input, { username }) => {
  signOutEverywhere(context, username)
  return {}
})

/** Ends every sign-in of a user, those under way included. */
export const signOutEverywhere = (context: Context, username: string): void =>
  context.database.transaction(() => {
    const user = context.users.require(username)
    context.grants.revokeAll(user.username)
    context.users.update(user, { stamp: user.stamp + 1 })
  })

const deleteUser = userOperation({}, (context, _input, { username }) => {
  removeUser(context, username)
  return {}
})

/** Deletes a user and with them memberships, grants and codes. */
export const removeUser = (context: Context, username: string): void =>
  context.database.transaction(() => {
    context.codes.forget(subjectOf(context, username))
    context.users.remove(username)
  })

export const profileOperations: Readonly<Record<string, Operation>> = {
  GetUser: getUser,
  UpdateUserAttributes: updateUserAttributes,
  GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
  VerifyUserAttribute: verifyUserAttribute,
  GlobalSignOut: globalSignOut,
  DeleteUser: deleteUser,
}
