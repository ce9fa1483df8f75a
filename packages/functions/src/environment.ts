import { parseVendor, type Vendor } from "@tenantry/core/kernel/vendor"
import { loopback } from "./http/cors.ts"
import type { OptionalVariable, Variable } from "./manifest.ts"

/** A variable that the manifest gives this function. Missing is a mistake of the deployment: said at the start. */
export const variable = (name: Variable): string => {
  const value = process.env[name]
  if (value === undefined || value === "") throw new Error(`${name} is not set`)
  return value
}

/** A variable that a deployment may set, or leave out. */
export const optionalVariable = (name: OptionalVariable): string | undefined => process.env[name] || undefined

/** An address that links can begin with: without a slash at the end, and without what a path cannot follow. */
export const frontendAddress = (value: string): string => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isPlain = url && /^https?:$/.test(url.protocol) && !(url.username || url.password || url.search || url.hash)
  if (!isPlain) throw new Error("FRONTEND_URL must be an address like https://app.example.com, without “?” and “#”")
  return url.origin + url.pathname.replace(/\/+$/, "")
}

/** Whose product this is: what it is called, and where people find help. */
export const vendorFromEnvironment = (): Vendor => parseVendor(variable("PRODUCT_NAME"), variable("SUPPORT_ADDRESS"))

/** The frontend that links in mails lead to. */
export const frontendUrl = (): string => frontendAddress(variable("FRONTEND_URL"))

/**
 * Whose pages browsers may call from: the frontend's, and those that `ALLOWED_ORIGINS` names with commas between; `loopback`
 * there stands for every page of this machine.
 */
export const allowedOrigins = (): readonly string[] => {
  const named = (optionalVariable("ALLOWED_ORIGINS") ?? "").split(",").filter((one) => one !== "")
  const isGood = (one: string): boolean => one === loopback || (URL.canParse(one) && new URL(one).origin === one)
  if (!named.every(isGood))
    throw new Error("ALLOWED_ORIGINS must be origins like https://app.example.com, with commas between")
  return [new URL(frontendUrl()).origin, ...named]
}

/** Where the identity provider is, when it is not Amazon's own; the AWS SDK reads the same variable. */
export const identityProviderEndpoint = (): string | undefined =>
  process.env["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"]

/** How Lambda calls this function, with its stage; outside of Lambda it has no name. */
export const functionName = (): string => process.env["AWS_LAMBDA_FUNCTION_NAME"] || "none"
