import { readFileSync } from "node:fs"
import type { OptionalVariable, Variable } from "./manifest.ts"

/** A variable that the manifest gives this function. Missing is a mistake of the deployment: said at the start. */
export const variable = (name: Variable): string => {
  const value = process.env[name]
  if (value === undefined || value === "") throw new Error(`${name} is not set`)
  return value
}

/** A variable that a deployment may set, or leave out. */
export const optionalVariable = (name: OptionalVariable): string | undefined => process.env[name] || undefined

/** The vendor's file, which lies beside the code. */
export const vendorFile = (): string => readFileSync(variable("VENDOR"), "utf8")

/** Where the identity provider is, when it is not Amazon's own; the AWS SDK reads the same variable. */
export const identityProviderEndpoint = (): string | undefined =>
  process.env["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"]

/** How Lambda calls this function, with its stage; outside of Lambda it has no name. */
export const functionName = (): string => process.env["AWS_LAMBDA_FUNCTION_NAME"] || "none"
