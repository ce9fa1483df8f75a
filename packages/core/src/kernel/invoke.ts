import type * as z from "zod"
import { assertFresh, authorise, type Call, type Given, observed, prepare, readContext } from "./calls.ts"
import type { Caller, Request } from "./context.ts"
import { assertVersion, type Done, execute, type Preview, preview } from "./execute.ts"
import type { AnyCommand, AnyOperation, AnyProcedure, AnyQuery } from "./operations.ts"
import type { Options } from "./runs.ts"

export type Answer<Result> = { readonly result: Result }
export type { Done, Preview } from "./execute.ts"
export type { Options } from "./runs.ts"

const answer = async (call: Call, operation: AnyQuery | AnyProcedure, options: Options): Promise<Answer<unknown>> => {
  const { request, input, located } = call
  // What a procedure does has no version; it is not done first and looked at afterwards.
  if (operation.kind === "procedure") assertVersion(options, undefined)
  const access = await authorise(call)
  assertFresh(call)
  const context = readContext(call, access)
  const work = (): Promise<unknown> => {
    if (operation.kind === "query") return operation.read(context, input, located)
    if (!request.runtime.signIns) throw new Error(`${operation.name} needs the identity provider`)
    return operation.run(context, input, request.runtime.signIns)
  }
  const result: unknown = operation.output.parse(await observed(request, "read", work))
  if (operation.kind === "query") assertVersion(options, (result as { readonly version?: number }).version)
  return { result }
}

/** Whose budget it is: each value of a key has its own, so that who has an old one uses up nothing of the new one's. */
const budgetOf = (caller: Caller): string | undefined => {
  if (caller.kind === "identity") return caller.identityId
  return caller.kind === "key" ? caller.hash : undefined
}

/** Does the work of a request within the budget of whoever signed in and asks, if people ask here at all. */
const withinBudget = async <T>({ runtime, caller, now }: Request, work: () => Promise<T>): Promise<T> => {
  const { budgets, table, consumed = () => 0 } = runtime
  const whose = budgetOf(caller)
  if (!budgets || whose === undefined) return work()
  const before = consumed()
  const leave = await budgets.enter(table, whose, now)
  try {
    return await work()
  } finally {
    await leave(consumed() - before)
  }
}

/**
 * The only way in, for HTTP, reactions, schedules and tests: checks, authorises, and answers, previews or executes.
 * Throws a `DomainError` for every refusal; anything else thrown is a defect or an outage.
 */
export function invoke<C extends AnyCommand>(
  request: Request,
  command: C,
  input: z.input<C["input"]>,
  options: Options & { readonly preview: true },
): Promise<Preview>
export function invoke<C extends AnyCommand>(
  request: Request,
  command: C,
  input: z.input<C["input"]>,
  options?: Options & { readonly preview?: false },
): Promise<Done<z.output<C["output"]>>>
export function invoke<Q extends AnyQuery | AnyProcedure>(
  request: Request,
  operation: Q,
  input: z.input<Q["input"]>,
): Promise<Answer<z.output<Q["output"]>>>
export function invoke(
  request: Request,
  operation: AnyOperation,
  input: Given<unknown>,
  options?: Options,
): Promise<Answer<unknown> | Preview | Done<unknown>>
export async function invoke(
  request: Request,
  operation: AnyOperation,
  input: Given<unknown>,
  options: Options = {},
): Promise<Answer<unknown> | Preview | Done<unknown>> {
  return withinBudget(request, async () => {
    const call = await prepare(request, operation, input, options)
    if (operation.kind !== "command") return answer(call, operation, options)
    const commanded = { ...call, operation, options }
    return options.preview ? preview(commanded) : execute(commanded)
  })
}
