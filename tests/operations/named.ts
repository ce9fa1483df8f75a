import type { AnyCommand, AnyOperation } from "@tenantry/core/kernel/operations"
import { operations } from "@tenantry/core/system"

/** An operation as the system lists it: no row knows its module. */
export const operationNamed = (name: string): AnyOperation => {
  const found = operations.find((operation) => operation.name === name)
  if (!found) throw new Error(`there is no operation ${name}`)
  return found
}
export const isCommand = (operation: AnyOperation): operation is AnyCommand => operation.kind === "command"
export const commandNamed = (name: string): AnyCommand => {
  const found = operationNamed(name)
  if (!isCommand(found)) throw new Error(`${name} is no command`)
  return found
}
