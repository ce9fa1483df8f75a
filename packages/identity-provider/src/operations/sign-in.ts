import * as z from "zod"
import { type Client, type Flow, requireClient, requireFlow } from "../clients.ts"
import type { Context } from "../context.ts"
import {
  incorrectCredentials,
  invalidParameter,
  invalidSession,
  passwordAttemptsExceeded,
  unsupportedTokenType,
} from "../errors.ts"
import { identify } from "../identities.ts"
import { adminOperation, clientOperation, type Operation } from "../operation.ts"
import { clientMetadata, parse, password, session, token, username } from "../parameters.ts"
import { randomToken, type SrpSession } from "../sessions.ts"
import { createServerEphemeral, matchesPassword, matchesProof, parseClientEphemeral, parseTimestamp } from "../srp.ts"
import { refresh } from "../tokens.ts"
import type { ClientMetadata } from "../triggers.ts"
import { fold, type User } from "../users.ts"
import { answerNewPassword, answerSoftwareToken, proceed } from "./challenges.ts"

/** How far a client's clock may be off. */
const clockTolerance = 300_000

type Start = (context: Context, parameters: unknown, client: Client) => Promise<object> | object

const srpParameters = z.strictObject({ USERNAME: username, SRP_A: z.string().max(800) })
const passwordParameters = z.strictObject({ USERNAME: username, PASSWORD: password })
const refreshParameters = z.strictObject({ REFRESH_TOKEN: token })

/** USER_SRP_AUTH: the first half, the same for known and unknown names. */
const startSrp: Start = (context, parameters, client) => {
  const { USERNAME, SRP_A } = parse(srpParameters, parameters)
  const A = parseClientEphemeral(SRP_A)
  if (A === undefined) throw invalidParameter("SRP_A is not a valid public value.")
  const { user, userId, credential, subject } = identify(context, USERNAME)
  if (context.attempts.isLocked(subject)) throw passwordAttemptsExceeded()
  const ephemeral = createServerEphemeral(credential.verifier)
  const secretBlock = randomToken(64)
  const who = { userId, subject, typedName: fold(USERNAME), clientId: client.id, stamp: user?.stamp }
  const Session = randomToken()
  const kind = "PASSWORD_VERIFIER"
  context.sessions.open({ kind, ...who, session: Session, A, ephemeral, verifier: credential.verifier }, secretBlock)
  return {
    ChallengeName: kind,
    Session,
    ChallengeParameters: {
      SALT: credential.salt,
      SECRET_BLOCK: toBase64(secretBlock),
      SRP_B: ephemeral.B.toString(16),
      USERNAME: userId,
      USER_ID_FOR_SRP: userId,
    },
  }
}

const toBase64 = (base64url: string): string => Buffer.from(base64url, "base64url").toString("base64")
const toBase64Url = (base64: string): string => Buffer.from(base64, "base64").toString("base64url")

/** USER_PASSWORD_AUTH and ADMIN_USER_PASSWORD_AUTH: the password in clear, recomputed into a verifier. */
const signInWithPassword: Start = (context, parameters, client) => {
  const { USERNAME, PASSWORD } = parse(passwordParameters, parameters)
  const { user, userId, credential, subject } = identify(context, USERNAME)
  const verdict = context.attempts.guess(subject, () => {
    const matches = matchesPassword(context.poolName, userId, PASSWORD, credential)
    return matches && user !== undefined
  })
  if (verdict === "locked") throw passwordAttemptsExceeded()
  if (verdict === "wrong" || !user) throw incorrectCredentials()
  // InitiateAuth's client metadata does not reach the PreTokenGeneration trigger.
  return proceed(context, user, { client, typedName: fold(USERNAME), clientMetadata: undefined })
}

const refreshTokens: Start = (context, parameters, client) =>
  refresh(context, client, parse(refreshParameters, parameters).REFRESH_TOKEN, undefined)

/** By the name in `AuthFlow`: what the client must allow, and what then happens. */
type Flows = ReadonlyMap<string, { readonly flow: Flow; readonly start: Start }>

const flows: Flows = new Map([
  ["USER_SRP_AUTH", { flow: "USER_SRP_AUTH", start: startSrp }],
  ["USER_PASSWORD_AUTH", { flow: "USER_PASSWORD_AUTH", start: signInWithPassword }],
  ["REFRESH_TOKEN_AUTH", { flow: "REFRESH_TOKEN_AUTH", start: refreshTokens }],
  ["REFRESH_TOKEN", { flow: "REFRESH_TOKEN_AUTH", start: refreshTokens }],
])
const adminFlows: Flows = new Map([
  ["ADMIN_USER_PASSWORD_AUTH", { flow: "ADMIN_USER_PASSWORD_AUTH", start: signInWithPassword }],
])

const authShape = {
  AuthFlow: z.string().max(64),
  AuthParameters: z.record(z.string(), z.string()).optional(),
  ClientMetadata: clientMetadata,
}
type AuthInput = { readonly AuthFlow: string; readonly AuthParameters?: unknown }

const initiate = (context: Context, client: Client, among: Flows, input: AuthInput): Promise<object> | object => {
  const found = among.get(input.AuthFlow)
  if (!found) throw invalidParameter("Initiate Auth method not supported.")
  requireFlow(client, found.flow)
  return found.start(context, input.AuthParameters ?? {}, client)
}

const initiateAuth = clientOperation(authShape, (context, input, client) => initiate(context, client, flows, input))

const clientId = z.string().min(1).max(128)

const adminInitiateAuth = adminOperation({ ClientId: clientId, ...authShape }, (context, input) =>
  initiate(context, requireClient(context.clients, input.ClientId), adminFlows, input),
)

const proofResponses = z.strictObject({
  USERNAME: username,
  PASSWORD_CLAIM_SECRET_BLOCK: z.string().min(1).max(1024),
  PASSWORD_CLAIM_SIGNATURE: z.string().min(1).max(1024),
  TIMESTAMP: z.string().max(64),
})

type Answer = {
  readonly client: Client
  readonly responses: unknown
  readonly session: string | undefined
  readonly metadata: ClientMetadata
}

/** PASSWORD_VERIFIER: the second half of SRP. The session ends with this try, whatever comes of it. */
const answerPasswordVerifier = (
  context: Context,
  { client, responses, session, metadata }: Answer,
): Promise<object> => {
  const proof = parse(proofResponses, responses)
  const srp = context.sessions.take(toBase64Url(proof.PASSWORD_CLAIM_SECRET_BLOCK), "PASSWORD_VERIFIER")
  if (!srp) throw incorrectCredentials()
  const name = fold(proof.USERNAME)
  const belongs = srp.clientId === client.id && (name === srp.userId || name === srp.typedName)
  if (!belongs || (session !== undefined && session !== srp.session)) throw invalidSession()
  const sentAt = parseTimestamp(proof.TIMESTAMP)
  if (sentAt === undefined || Math.abs(context.now().getTime() - sentAt) > clockTolerance) throw incorrectCredentials()
  const user = judgeProof(context, srp, proof)
  return proceed(context, user, { client, typedName: srp.typedName, clientMetadata: metadata })
}

const judgeProof = (context: Context, srp: SrpSession, proof: z.infer<typeof proofResponses>): User => {
  const user = srp.stamp === undefined ? undefined : context.users.find(srp.userId)
  const secretBlock = Buffer.from(proof.PASSWORD_CLAIM_SECRET_BLOCK, "base64")
  const verdict = context.attempts.guess(srp.subject, () => {
    const claim = { poolName: context.poolName, userId: srp.userId, secretBlock, timestamp: proof.TIMESTAMP }
    const matches = matchesProof(proof.PASSWORD_CLAIM_SIGNATURE, srp.A, srp.ephemeral, srp.verifier, claim)
    return matches && user !== undefined && user.stamp === srp.stamp
  })
  if (verdict === "locked") throw passwordAttemptsExceeded()
  if (verdict === "wrong" || !user) throw incorrectCredentials()
  return user
}

const challengeShape = {
  ChallengeName: z.string().max(64),
  ChallengeResponses: z.record(z.string(), z.string()),
  Session: session.optional(),
  ClientMetadata: clientMetadata,
}

const respond = (context: Context, challengeName: string, answer: Answer): Promise<object> => {
  if (challengeName === "PASSWORD_VERIFIER") return answerPasswordVerifier(context, answer)
  if (answer.session === undefined) throw invalidParameter("Missing required parameter Session")
  const challenge = { ...answer, session: answer.session }
  if (challengeName === "NEW_PASSWORD_REQUIRED") return answerNewPassword(context, challenge)
  if (challengeName === "SOFTWARE_TOKEN_MFA") return answerSoftwareToken(context, challenge)
  throw invalidParameter(`The challenge ${challengeName} is not supported.`)
}

const respondToAuthChallenge = clientOperation(challengeShape, (context, input, client) => {
  const { ChallengeName, ChallengeResponses: responses, Session, ClientMetadata: metadata } = input
  return respond(context, ChallengeName, { client, responses, session: Session, metadata })
})

const adminRespondToAuthChallenge = adminOperation({ ClientId: clientId, ...challengeShape }, (context, input) => {
  const { ClientId, ChallengeName, ChallengeResponses: responses, Session, ClientMetadata: metadata } = input
  const client = requireClient(context.clients, ClientId)
  return respond(context, ChallengeName, { client, responses, session: Session, metadata })
})

const getTokensFromRefreshToken = clientOperation(
  { RefreshToken: token, ClientMetadata: clientMetadata },
  async (context, input, client) => {
    requireFlow(client, "REFRESH_TOKEN_AUTH")
    const { AuthenticationResult } = await refresh(context, client, input.RefreshToken, input.ClientMetadata)
    return { AuthenticationResult }
  },
)

const revokeToken = clientOperation({ Token: token }, (context, input, client) => {
  if (input.Token.split(".").length === 3) throw unsupportedTokenType()
  // RFC 7009 §2.2: a token nobody knows is as good as revoked.
  const grant = context.grants.findByRefreshToken(input.Token)
  if (grant?.clientId === client.id) context.grants.revoke(grant.originJti)
  return {}
})

export const signInOperations: Readonly<Record<string, Operation>> = {
  InitiateAuth: initiateAuth,
  RespondToAuthChallenge: respondToAuthChallenge,
  AdminInitiateAuth: adminInitiateAuth,
  AdminRespondToAuthChallenge: adminRespondToAuthChallenge,
  GetTokensFromRefreshToken: getTokensFromRefreshToken,
  RevokeToken: revokeToken,
}
