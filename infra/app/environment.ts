import type { FunctionSpec, OptionalVariable, Variable } from "../../packages/functions/src/manifest.ts"
import { lambdaVariables, parameterOf, secretVersion, vendorModulesPath } from "../contract.ts"
import type { Scope } from "./scope.ts"

type Text = $util.Input<string>

const valuesIn = ({ name, stage, versions, foundation }: Scope): Readonly<Record<Variable, Text>> => ({
  TABLE_NAME: foundation["table-name"],
  USER_POOL_ID: foundation["user-pool-id"],
  USER_POOL_CLIENT_ID: foundation["user-pool-client-id"],
  BACKEND_CLIENT_ID_PARAMETER: parameterOf(name, "backend-client-id"),
  KEY_ROOTS_PARAMETER: secretVersion(name, "key-roots", versions),
  ORIGIN_SECRET_PARAMETER: secretVersion(name, "origin-secret", versions),
  FRONTEND_URL: stage.frontendUrl,
  MAIL_FROM: stage.mail.from,
  PRODUCT_NAME: stage.product.name,
  SUPPORT_ADDRESS: stage.product.support,
})

/** The bundle has a copy of the vendor's file beside the code, where Lambda starts it. */
const optionalIn = ({
  stage: { vendorModules, personBudget, mail, otherOrigins = [] },
}: Scope): Readonly<Partial<Record<OptionalVariable, Text>>> => ({
  ...(vendorModules ? { VENDOR_MODULES: vendorModulesPath } : {}),
  ...(personBudget ? { PERSON_BUDGET: `${personBudget.requests},${personBudget.readUnits}` } : {}),
  ...(mail.budget === undefined ? {} : { MAIL_BUDGET: mail.budget }),
  ...(otherOrigins.length > 0 ? { ALLOWED_ORIGINS: otherOrigins.join() } : {}),
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
