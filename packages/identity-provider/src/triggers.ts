import * as z from "zod"
import type { Context, TriggerName } from "./context.ts"
import { CognitoError, invalidLambdaResponse } from "./errors.ts"
import type { Attributes, User } from "./users.ts"

/** "Things to know about Lambda triggers": Cognito waits five seconds. */
const patience = 5000

/** The client of what an administrator asked for, as trigger events name it. */
export const noClient = "CLIENT_ID_NOT_APPLICABLE"

export type ClientMetadata = Readonly<Record<string, string>> | undefined
type Invocation = {
  readonly name: TriggerName
  readonly source: string
  readonly version?: "1" | "2"
  readonly userName: string
  readonly clientId: string
  readonly request: object
  readonly response: object
}

/** The attributes as trigger events show them. */
export const attributesForTrigger = (user: User): Attributes => ({
  sub: user.sub,
  "cognito:user_status": user.status,
  ...user.attributes,
})

/**
 * Runs a trigger with the event that Lambda would get ("Customizing user pool workflows with Lambda triggers") and
 * reads its response; undefined when the pool has no triggers. Unlike Cognito it does not call again after a timeout.
 */
export const runTrigger = async <Response>(
  context: Context,
  invocation: Invocation,
  schema: z.ZodType<Response>,
): Promise<Response | undefined> => {
  if (!context.trigger) return undefined
  const { trigger } = context
  const invoke = async () => trigger(invocation.name, eventOf(context, invocation))
  const answer = await withPatience(invocation.name, invoke())
  const parsed = z.looseObject({ response: schema }).safeParse(answer)
  if (!parsed.success) throw invalidLambdaResponse(`Unrecognizable lambda output from ${invocation.name}`)
  return parsed.data.response
}

const eventOf = (context: Context, invocation: Invocation): object => ({
  version: invocation.version ?? "1",
  region: context.region,
  userPoolId: context.pool.id,
  userName: invocation.userName,
  callerContext: {
    awsSdkVersion: "aws-sdk-unknown-unknown",
    clientId: invocation.clientId,
  },
  triggerSource: invocation.source,
  // A function may change the event it was given: it gets a copy, as a JSON round trip would make.
  request: structuredClone(invocation.request),
  response: structuredClone(invocation.response),
})

const withPatience = async (name: TriggerName, answer: Promise<unknown>): Promise<unknown> => {
  const { promise: timeout, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(reject, patience, timedOut(name))
  try {
    return await Promise.race([answer, timeout])
  } catch (error) {
    if (error instanceof CognitoError) throw error
    throw failed(name, error)
  } finally {
    clearTimeout(timer)
  }
}

const timedOut = (name: TriggerName) =>
  new CognitoError(
    "UnexpectedLambdaException",
    `${name} invocation failed due to error Socket timeout while invoking Lambda function.`,
  )

const failed = (name: TriggerName, error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  return new CognitoError("UserLambdaValidationException", `${name} failed with error ${message}.`)
}

/** "Post confirmation Lambda trigger": told after the fact; its failure reaches the caller and undoes nothing. */
export const runPostConfirmation = async (
  context: Context,
  user: User,
  clientMetadata: ClientMetadata,
  clientId: string,
): Promise<void> => {
  const request = { userAttributes: attributesForTrigger(user), ...metadata(clientMetadata) }
  const userName = user.username
  const source = "PostConfirmation_ConfirmForgotPassword"
  const invocation = { name: "PostConfirmation", source, userName, clientId, request, response: {} } as const
  await runTrigger(context, invocation, z.looseObject({}))
}

/** Events carry client metadata only when there is some. */
export const metadata = (clientMetadata: ClientMetadata) => (clientMetadata ? { clientMetadata } : {})
