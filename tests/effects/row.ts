import { moduleNames } from "@tenantry/core/permissions/index"
import type { Request } from "@tenantry/core/kernel/context"
import type { AnyCommand, AnyOperation } from "@tenantry/core/kernel/operations"
import { operations } from "@tenantry/core/system"
import type { World } from "../support/world.ts"

/** An operation as the system lists it: nothing here knows its module. */
export const named = (name: string): AnyOperation => {
  const found = operations.find((operation) => operation.name === name)
  if (!found) throw new Error(`there is no operation ${name}`)
  return found
}
export const isCommand = (operation: AnyOperation): operation is AnyCommand => operation.kind === "command"
export const commandNamed = (name: string): AnyCommand => {
  const found = named(name)
  if (!isCommand(found)) throw new Error(`${name} is no command`)
  return found
}

export type Arranged = {
  readonly as: () => Request
  readonly input: Readonly<Record<string, unknown>>
  /** What the facts are about: the place, or where there is none yet, the address. */
  readonly place: string
  readonly oldToken?: string
  readonly password?: string
}
export type Row = {
  readonly arrange: (world: World) => Promise<Arranged>
  /** Everything that may differ in the table afterwards, beside events, what lies beside them, and deliveries. */
  readonly changes: readonly string[]
  readonly effects: readonly string[]
  /** The mails that Tenantry sends because of it; most send none. */
  readonly mails?: readonly string[]
}

/** What is said of every module, of a company that uses them all. */
export const eachModule = (code: string): readonly string[] => moduleNames.map(() => code)
