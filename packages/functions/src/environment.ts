import type { Variable } from "./manifest.ts"

/** A variable that the manifest gives this function. Missing is a mistake of the deployment: said at the start. */
export const variable = (name: Variable): string => {
  const value = process.env[name]
  if (value === undefined || value === "") throw new Error(`${name} is not set`)
  return value
}

/** Where the identity provider is, when it is not Amazon's own; the AWS SDK reads the same variable. */
export const identityProviderEndpoint = (): string | undefined =>
  process.env["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"]
