import * as z from "zod"
import { type Client, requireClient } from "./clients.ts"
import type { Context } from "./context.ts"
import { CognitoError, invalidParameter, resourceNotFound } from "./errors.ts"
import { parse, token } from "./parameters.ts"
import { authorize } from "./tokens.ts"
import type { User } from "./users.ts"

export type Call = { readonly input: unknown; readonly isSigned: boolean }
export type Operation = (context: Context, call: Call) => Promise<object>
type Handler<Shape extends z.ZodRawShape, Rest extends readonly unknown[] = []> = (
  context: Context,
  input: z.output<z.ZodObject<Shape, z.core.$strict>>,
  ...rest: Rest
) => Promise<object> | object

const object = z.record(z.string(), z.unknown())

const take = (input: unknown, name: string): [value: string, rest: Record<string, unknown>] => {
  const { [name]: value, ...rest } = parse(object, input)
  if (typeof value !== "string") throw invalidParameter(`1 validation error detected: Value at '${name}': required`)
  return [value, rest]
}

/** An operation that anybody may call with the app client's id. */
export const clientOperation = <Shape extends z.ZodRawShape>(
  shape: Shape,
  handle: Handler<Shape, [client: Client]>,
): Operation => {
  const schema = z.strictObject(shape)
  return async (context, { input }) => {
    const [clientId, rest] = take(input, "ClientId")
    const client = requireClient(context.clients, clientId)
    return handle(context, parse(schema, rest), client)
  }
}

/** An operation of a signed-in user on their own behalf. */
export const userOperation = <Shape extends z.ZodRawShape>(
  shape: Shape,
  handle: Handler<Shape, [user: User, clientId: string]>,
): Operation => {
  const schema = z.strictObject(shape)
  return async (context, { input }) => {
    const [accessToken, rest] = take(input, "AccessToken")
    const parsed = parse(schema, rest)
    const { user, grant } = await authorize(context, parse(token, accessToken))
    return handle(context, parsed, user, grant.clientId)
  }
}

/** An operation that AWS guards by IAM. Here a signed request will do; whose signature it is nobody checks. */
export const adminOperation = <Shape extends z.ZodRawShape>(shape: Shape, handle: Handler<Shape>): Operation => {
  const schema = z.strictObject(shape)
  return async (context, { input, isSigned }) => {
    if (!isSigned) throw new CognitoError("MissingAuthenticationTokenException", "Missing Authentication Token")
    const [poolId, rest] = take(input, "UserPoolId")
    if (poolId !== context.pool.id) throw resourceNotFound(`User pool ${poolId} does not exist.`)
    return handle(context, parse(schema, rest))
  }
}
