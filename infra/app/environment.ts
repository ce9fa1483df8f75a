import type { FunctionSpec, OptionalVariable, Variable } from "../../packages/functions/src/manifest.ts"
import { lambdaVariables, parameterOf, secretVersion, vendorPath } from "../contract.ts"
import type { Scope } from "./scope.ts"

type Text = $util.Input<string>

const valuesIn = ({ name, versions, foundation }: Scope): Readonly<Record<Variable, Text>> => ({
  TABLE_NAME: foundation["table-name"],
  USER_POOL_ID: foundation["user-pool-id"],
  USER_POOL_CLIENT_ID: foundation["user-pool-client-id"],
  BACKEND_CLIENT_ID_PARAMETER: parameterOf(name, "backend-client-id"),
  KEY_ROOTS_PARAMETER: secretVersion(name, "key-roots", versions),
  ORIGIN_SECRET_PARAMETER: secretVersion(name, "origin-secret", versions),
  VENDOR: vendorPath,
})

const optionalIn = ({ stage: { personBudget, mail } }: Scope): Readonly<Partial<Record<OptionalVariable, Text>>> => ({
  ...(personBudget ? { PERSON_BUDGET: `${personBudget.requests},${personBudget.readUnits}` } : {}),
  ...(mail.budget === undefined ? {} : { MAIL_BUDGET: mail.budget }),
})

/** What a function finds in its environment: what the manifest says it reads, and what Lambda itself does. */
export const variablesOf = (scope: Scope, { environment, optional = [] }: FunctionSpec): Record<string, Text> => {
  const values = valuesIn(scope)
  const others = optionalIn(scope)
  const read = environment.map((variable) => [variable, values[variable]] as const)
  const readIfSet = optional.flatMap((variable) => {
    const value = others[variable]
    return value === undefined ? [] : [[variable, value] as const]
  })
  return { ...lambdaVariables, ...Object.fromEntries([...read, ...readIfSet]) }
}
