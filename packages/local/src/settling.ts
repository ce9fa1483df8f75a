import { type FunctionName, functions } from "@tenantry/functions/manifest"
import { settleDemoPeople } from "./demo/people.ts"
import type { System } from "./system.ts"

/** Loads every function now: whatever is slow the first time is over before anybody waits. Cognito waits five seconds. */
export const warmUp = ({ host }: { readonly host: Pick<System["host"], "warm"> }): Promise<void> =>
  host.warm(Object.keys(functions) as FunctionName[])

type Started = Parameters<typeof warmUp>[0] & Parameters<typeof settleDemoPeople>[0]

/** Makes a system that has just started ready for whoever comes: warm first, then its people. Answers what to say of them. */
export const settle = async (system: Started, pauses?: readonly number[]): Promise<readonly string[]> => {
  await warmUp(system)
  return settleDemoPeople(system, pauses)
}
