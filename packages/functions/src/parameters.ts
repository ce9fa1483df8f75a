import { readParameters } from "@tenantry/core/adapters/ssm/parameters"
import { variable } from "./environment.ts"
import type { Variable } from "./manifest.ts"

/** Variables that hold the name of a parameter. */
type ParameterVariable = Extract<Variable, `${string}_PARAMETER`>

/**
 * The values of the parameters that these variables name: `parametersFromEnvironment({ keyRoots: "KEY_ROOTS_PARAMETER" })`.
 * One call, when a copy of the function starts; a new version of a secret is another name, and so another copy.
 */
export const parametersFromEnvironment = async <Name extends string>(
  variables: Readonly<Record<Name, ParameterVariable>>,
): Promise<Readonly<Record<Name, string>>> => {
  const named = Object.entries<ParameterVariable>(variables).map(([name, of]): [string, string] => [name, variable(of)])
  const values = await readParameters(named.map(([, parameter]) => parameter))
  const found = named.map(([name, parameter]) => [name, values.get(parameter) ?? ""])
  return Object.fromEntries(found) as Record<Name, string>
}
