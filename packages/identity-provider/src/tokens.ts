import { randomUUID } from "node:crypto"
import {
  type Claims,
  customiseAccessToken,
  customiseIdToken,
  groupClaims,
  type Overrides,
  preTokenGenerationResponse,
} from "./claims.ts"
import { type Client, requireClient } from "./clients.ts"
import type { Context } from "./context.ts"
import { incorrectCredentials, notAuthorized, userDisabled, userNotFound } from "./errors.ts"
import type { Grant } from "./grants.ts"
import { attributesForTrigger, type ClientMetadata, metadata, runTrigger } from "./triggers.ts"
import type { User } from "./users.ts"

const selfService = "aws.cognito.signin.user.admin"

export type TokenSource =
  | "TokenGeneration_Authentication"
  | "TokenGeneration_RefreshTokens"
  | "TokenGeneration_NewPasswordChallenge"
type Origin = Pick<Grant, "originJti" | "username" | "clientId" | "authTime" | "eventId">
/** Through which client, why, and with what for the trigger somebody gets tokens. */
export type Entry = {
  readonly client: Client
  readonly source: TokenSource
  readonly clientMetadata: ClientMetadata
}
type Issued = {
  readonly AccessToken: string
  readonly IdToken: string
  readonly ExpiresIn: number
  readonly TokenType: string
}

/** Ends a sign-in: a new grant with tokens. `stamp` is what the user's was when the password was right. */
export const signIn = async (
  context: Context,
  user: User,
  { client, source, clientMetadata }: Entry,
): Promise<object> => {
  const authTime = Math.floor(context.now().getTime() / 1000)
  const { username } = user
  const origin = { originJti: randomUUID(), eventId: randomUUID(), username, clientId: client.id, authTime }
  const tokens = await issueTokens(context, user, origin, source, clientMetadata)
  // The trigger and the signatures took time: whoever was disabled or signed out meanwhile gets nothing.
  const RefreshToken = context.database.transaction(() => {
    const current = context.users.find(user.username)
    if (!current) throw incorrectCredentials()
    if (!current.enabled) throw userDisabled()
    if (current.sub !== user.sub || current.stamp !== user.stamp) throw incorrectCredentials()
    return context.grants.insert(origin)
  })
  return { ChallengeParameters: {}, AuthenticationResult: { ...tokens, RefreshToken } }
}

/** New access and id tokens of a grant; `auth_time` stays that of the sign-in. */
export const refresh = async (
  context: Context,
  client: Client,
  refreshToken: string,
  clientMetadata: ClientMetadata,
) => {
  const { user, grant } = requireGrant(context, client, refreshToken)
  const tokens = await issueTokens(context, user, grant, "TokenGeneration_RefreshTokens", clientMetadata)
  requireGrant(context, client, refreshToken)
  return { ChallengeParameters: {}, AuthenticationResult: tokens }
}

const requireGrant = (context: Context, client: Client, refreshToken: string): { user: User; grant: Grant } => {
  const grant = context.grants.findByRefreshToken(refreshToken)
  const user = grant && context.users.find(grant.username)
  if (!grant || !user || grant.clientId !== client.id) throw notAuthorized("Invalid Refresh Token")
  if (!user.enabled) throw userDisabled()
  if (grant.revoked) throw notAuthorized("Refresh Token has been revoked")
  if (grant.expiresAt <= context.now().getTime()) throw notAuthorized("Refresh Token has expired")
  return { user, grant }
}

/** The user an access token speaks for, if it is ours, unrevoked, in scope, and the user may still sign in. */
export const authorize = async (context: Context, accessToken: string): Promise<{ user: User; grant: Grant }> => {
  const claims = await context.signer.verifyAccessToken(accessToken, context.clients, context.now())
  const grant = context.grants.find(String(claims["origin_jti"]))
  const user = grant && context.users.find(grant.username)
  if (!grant || !user || user.sub !== claims.sub) throw userNotFound()
  if (!user.enabled) throw userDisabled()
  if (grant.revoked) throw notAuthorized("Access Token has been revoked")
  if (!String(claims["scope"]).split(" ").includes(selfService)) {
    throw notAuthorized("Access Token does not have required scopes")
  }
  return { user, grant }
}

const issueTokens = async (
  context: Context,
  user: User,
  origin: Origin,
  source: TokenSource,
  clientMetadata: ClientMetadata,
): Promise<Issued> => {
  const groups = context.groups.namesOf(user.username)
  const client = requireClient(context.clients, origin.clientId)
  const overrides = await askTrigger(context, user, groups, { client, source, clientMetadata })
  const ExpiresIn = client.tokenMinutes * 60
  const common = { ...commonClaims(context, user, origin, ExpiresIn), ...groupClaims(groups, overrides) }
  const access = { ...common, jti: randomUUID(), token_use: "access" }
  const id = { ...idClaims(client, user), ...common, jti: randomUUID(), token_use: "id" }
  const [AccessToken, IdToken] = await Promise.all([
    context.signer.sign(
      customiseAccessToken({ ...access, client_id: client.id, username: user.username }, [selfService], overrides),
    ),
    context.signer.sign(customiseIdToken(id, overrides)),
  ])
  return { AccessToken, IdToken, ExpiresIn, TokenType: "Bearer" }
}

const askTrigger = async (
  context: Context,
  user: User,
  groups: readonly string[],
  { client, source, clientMetadata }: Entry,
): Promise<Overrides> => {
  const request = {
    userAttributes: attributesForTrigger(user),
    groupConfiguration: { groupsToOverride: groups, iamRolesToOverride: [], preferredRole: null },
    scopes: [selfService],
    ...metadata(clientMetadata),
  }
  const response = { claimsAndScopeOverrideDetails: null }
  const about = { source, version: "2", userName: user.username, clientId: client.id } as const
  const invocation = { name: "PreTokenGeneration", ...about, request, response } as const
  return (await runTrigger(context, invocation, preTokenGenerationResponse))?.claimsAndScopeOverrideDetails
}

const commonClaims = (context: Context, user: User, origin: Origin, lifetime: number): Claims => {
  const iat = Math.floor(context.now().getTime() / 1000)
  return {
    sub: user.sub,
    iss: context.signer.issuer,
    origin_jti: origin.originJti,
    event_id: origin.eventId,
    auth_time: origin.authTime,
    iat,
    exp: iat + lifetime,
  }
}

const idClaims = (client: Client, user: User): Claims => ({
  ...user.attributes,
  ...booleanClaims(user),
  aud: client.id,
  "cognito:username": user.username,
})

const booleanClaims = (user: User): Claims =>
  Object.fromEntries(
    ["email_verified", "phone_number_verified"]
      .filter((name) => name in user.attributes)
      .map((name) => [name, user.attributes[name] === "true"]),
  )
