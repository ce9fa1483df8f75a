import type { Request } from "@tenantry/core/kernel/context"
import { type Done, invoke, type Options } from "@tenantry/core/kernel/invoke"
import type { AnyCommand } from "@tenantry/core/kernel/operations"
import type * as z from "zod"
import type { Item } from "./engine-file.ts"
import { outcomeOf, type World } from "./world.ts"

/** Does what a person does: reads what a command would do, and confirms exactly that. */
export const confirmed = async <C extends AnyCommand>(
  request: Request,
  command: C,
  input: z.input<C["input"]>,
  options: Omit<Options, "preview" | "confirmation"> = {},
): Promise<Done<z.output<C["output"]>>> => {
  const { confirmation } = await invoke(request, command, input, { preview: true })
  return invoke(request, command, input, { ...options, preview: false, confirmation })
}

/** Asks once more, as a client does that is told to come again: so much went on at once that nothing was done. */
export const patiently = async <T>(call: () => Promise<T>): Promise<T> => {
  for (let tries = 1; tries < 10; tries++) {
    try {
      return await call()
    } catch (error) {
      if ((error as { readonly code?: string }).code !== "operation.contended") throw error
    }
  }
  return call()
}

/** Starts one change, and lets another be done between its decision and its commit; answers how the first ended. */
export const overtaken = ({ faults }: World, slow: () => Promise<unknown>, fast: () => Promise<unknown>) => {
  faults.before = async () => {
    faults.before = undefined
    await fast()
  }
  return outcomeOf(slow())
}

/** Everything that is known, in an order that can be compared; how often somebody called is no knowledge. */
export const tableOf = async (world: World): Promise<Item[]> =>
  (await world.everything()).filter(({ pk }) => !String(pk).startsWith("uniq#limit#"))

export const minutes = (n: number): number => n * 60_000
export const hours = (n: number): number => minutes(60 * n)
export const days = (n: number): number => hours(24 * n)
export const after = (from: Date, ms: number): Date => new Date(from.getTime() + ms)
