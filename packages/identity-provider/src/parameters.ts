import * as z from "zod"
import { invalidParameter } from "./errors.ts"

export const username = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u)
export const password = z.string().min(1).max(256)
export const code = z.string().min(1).max(2048).regex(/^\S+$/)
export const totpCode = z.string().regex(/^\d{6}$/)
export const token = z.string().min(1).max(20_000)
export const session = z.string().min(20).max(2048)
export const groupName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u)
export const clientMetadata = z.record(z.string().max(131_072), z.string().max(131_072)).optional()
/** Taking over somebody's alias is a door that stays shut here. */
export const noForceAliasCreation = z.literal(false).optional()
export const limit = z.int().min(0).max(60).optional()
export const cursor = z.string().min(1).max(131_072).optional()

/** A list of `{ Name, Value }` as a record; a name may come once only. */
export const attributeList = z
  .array(z.strictObject({ Name: z.string().min(1).max(32), Value: z.string().max(2048).optional() }))
  .max(100)
  .refine((list) => new Set(list.map(({ Name }) => Name)).size === list.length, "A name occurs more than once")
  .transform((list) => Object.fromEntries(list.map(({ Name, Value = "" }) => [Name, Value])))

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

const describe = (issues: readonly Issue[]): string => {
  const details = issues.map(({ path, message }) => `Value at '${path.map(String).join(".")}': ${message}`)
  const noun = issues.length === 1 ? "error" : "errors"
  return `${issues.length} validation ${noun} detected: ${details.join("; ")}`
}

/** Reads parameters strictly: what is unknown, missing or of another type is an InvalidParameterException. */
export const parse = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw invalidParameter(describe(parsed.error.issues))
  return parsed.data
}
