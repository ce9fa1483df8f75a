import * as z from "zod"
import { initialAttributes, requireWritable, toAttributeList } from "../attributes.ts"
import type { Context } from "../context.ts"
import { invalidParameter, notAuthorized } from "../errors.ts"
import { newUser, withPassword } from "../identities.ts"
import { deliver } from "../messages.ts"
import { adminOperation, type Operation } from "../operation.ts"
import { attributeList, clientMetadata, noForceAliasCreation, password, username } from "../parameters.ts"
import { createTemporaryPassword, requireGoodPassword } from "../passwords.ts"
import { type ClientMetadata, noClient } from "../triggers.ts"
import { looksLikeEmail, type User } from "../users.ts"
import { factorsOf, removeUser, signOutEverywhere, updateAttributes } from "./profile.ts"

const seconds = (milliseconds: number): number => milliseconds / 1000

const summaryOf = (user: User) => ({
  Username: user.username,
  UserCreateDate: seconds(user.createdAt),
  UserLastModifiedDate: seconds(user.modifiedAt),
  Enabled: user.enabled,
  UserStatus: user.status,
})

/** A user as lists and AdminCreateUser answer them. */
export const toUserType = (user: User): object => ({ ...summaryOf(user), Attributes: toAttributeList(user) })

/** E-mail is an alias in this pool, so it cannot be a username as well. */
const requireUsername = (name: string): void => {
  if (looksLikeEmail(name)) {
    throw invalidParameter("Username cannot be of email format, since user pool is configured for email alias.")
  }
}

const adminCreateUser = adminOperation(
  {
    Username: username,
    TemporaryPassword: password.optional(),
    UserAttributes: attributeList.optional(),
    ValidationData: attributeList.optional(),
    ClientMetadata: clientMetadata,
    MessageAction: z.literal("SUPPRESS").optional(),
    DesiredDeliveryMediums: z.array(z.literal("EMAIL")).max(1).optional(),
    ForceAliasCreation: noForceAliasCreation,
  },
  async (context, input) => {
    requireUsername(input.Username)
    const secret = input.TemporaryPassword ?? createTemporaryPassword()
    requireGoodPassword(secret)
    const submitted = input.UserAttributes ?? {}
    requireWritable(submitted, "administrator")
    const attributes = initialAttributes(submitted)
    const { MessageAction, ClientMetadata } = input
    if (MessageAction === undefined && attributes["email"] === undefined) {
      throw invalidParameter("User does not have an email address to send the temporary password to.")
    }
    const status = "FORCE_CHANGE_PASSWORD"
    const user = newUser(context, { username: input.Username, password: secret, attributes, status })
    context.database.transaction(() => context.users.insert(user))
    if (MessageAction === undefined) await invite(context, user, secret, ClientMetadata)
    return { User: toUserType(user) }
  },
)

const invite = async (context: Context, user: User, secret: string, clientMetadata: ClientMetadata): Promise<void> => {
  const to = user.attributes["email"] ?? ""
  const source = "CustomMessage_AdminCreateUser"
  await deliver(context, { source, user, to, secret, clientMetadata, clientId: noClient })
}

const adminGetUser = adminOperation({ Username: username }, (context, { Username }) => {
  const user = context.users.require(Username)
  return { ...summaryOf(user), UserAttributes: toAttributeList(user), ...factorsOf(user) }
})

const adminSetUserPassword = adminOperation(
  { Username: username, Password: password, Permanent: z.boolean().optional() },
  (context, input) => {
    requireGoodPassword(input.Password)
    const status = input.Permanent ? "CONFIRMED" : "FORCE_CHANGE_PASSWORD"
    context.database.transaction(() => {
      const user = context.users.require(input.Username)
      context.users.update(user, withPassword(context, user, input.Password, status))
    })
    return {}
  },
)

/** "Deactivates a user profile and revokes all access tokens for the user" (AdminDisableUser in the API reference). */
const adminDisableUser = adminOperation({ Username: username }, (context, { Username }) => {
  context.database.transaction(() => {
    const user = context.users.require(Username)
    context.grants.revokeAll(user.username)
    context.users.update(user, { enabled: false, stamp: user.stamp + 1 })
  })
  return {}
})

const adminEnableUser = adminOperation({ Username: username }, (context, { Username }) => {
  context.database.transaction(() => context.users.update(context.users.require(Username), { enabled: true }))
  return {}
})

const adminDeleteUser = adminOperation({ Username: username }, (context, { Username }) => {
  removeUser(context, context.users.require(Username).username)
  return {}
})

/** Whom an administrator made needs no confirmation. */
const adminConfirmSignUp = adminOperation({ Username: username, ClientMetadata: clientMetadata }, (context, input) => {
  const { status } = context.users.require(input.Username)
  throw notAuthorized(`User cannot be confirmed. Current status is ${status}`)
})

const adminUserGlobalSignOut = adminOperation({ Username: username }, (context, { Username }) => {
  signOutEverywhere(context, Username)
  return {}
})

const adminUpdateUserAttributes = adminOperation(
  { Username: username, UserAttributes: attributeList, ClientMetadata: clientMetadata },
  async (context, input) => {
    requireWritable(input.UserAttributes, "administrator")
    const update = { attributes: input.UserAttributes, clientMetadata: input.ClientMetadata, clientId: noClient }
    await updateAttributes(context, input.Username, update)
    return {}
  },
)

export const adminUserOperations: Readonly<Record<string, Operation>> = {
  AdminCreateUser: adminCreateUser,
  AdminGetUser: adminGetUser,
  AdminSetUserPassword: adminSetUserPassword,
  AdminDisableUser: adminDisableUser,
  AdminEnableUser: adminEnableUser,
  AdminDeleteUser: adminDeleteUser,
  AdminConfirmSignUp: adminConfirmSignUp,
  AdminUserGlobalSignOut: adminUserGlobalSignOut,
  AdminUpdateUserAttributes: adminUpdateUserAttributes,
}
