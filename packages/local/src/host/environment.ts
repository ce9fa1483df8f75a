import type { FunctionSpec, OptionalVariable, Variable } from "@tenantry/functions/manifest"
import { localCredentials } from "../engine/client.ts"

/** Where the AWS SDK finds the services. */
export type Endpoints = {
  readonly dynamodb: string
  readonly identityProvider: string
  readonly mail: string
  readonly parameters: string
}

/**
 * All that a function finds in `process.env`: the variables that it declares, and what Lambda and the SDK need. Its
 * neighbours' variables and those of this process are not there. Throws when a declared variable has no value.
 */
export const functionEnvironment = (
  name: string,
  spec: FunctionSpec,
  options: {
    readonly environment: Readonly<Partial<Record<Variable | OptionalVariable, string>>>
    readonly endpoints: Endpoints
    readonly region: string
  },
): Record<string, string> => {
  const own = spec.environment.map((variable): [string, string] => {
    const value = options.environment[variable]
    if (value === undefined) throw new Error(`The function ${name} declares ${variable}, and there is no value for it`)
    return [variable, value]
  })
  const set = (spec.optional ?? []).flatMap((variable): [string, string][] => {
    const value = options.environment[variable]
    return value === undefined ? [] : [[variable, value]]
  })
  return {
    ...Object.fromEntries([...own, ...set]),
    AWS_REGION: options.region,
    AWS_DEFAULT_REGION: options.region,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: options.endpoints.dynamodb,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: options.endpoints.identityProvider,
    AWS_ENDPOINT_URL_SESV2: options.endpoints.mail,
    AWS_ENDPOINT_URL_SSM: options.endpoints.parameters,
  }
}
