import * as z from "zod"

/** What a PreTokenGeneration trigger of version 2 may answer. */
const generation = {
  claimsToAddOrOverride: z.record(z.string(), z.json()).nullish(),
  claimsToSuppress: z.array(z.string()).nullish(),
}
const scope = z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/)
export const preTokenGenerationResponse = z.looseObject({
  claimsAndScopeOverrideDetails: z
    .strictObject({
      idTokenGeneration: z.strictObject(generation).nullish(),
      accessTokenGeneration: z
        .strictObject({
          ...generation,
          scopesToAdd: z.array(scope).nullish(),
          scopesToSuppress: z.array(scope).nullish(),
        })
        .nullish(),
      groupOverrideDetails: z
        .strictObject({
          groupsToOverride: z.array(z.string()).nullish(),
          iamRolesToOverride: z.array(z.string()).nullish(),
          preferredRole: z.string().nullish(),
        })
        .nullish(),
    })
    .nullish(),
})
export type Overrides = z.infer<typeof preTokenGenerationResponse>["claimsAndScopeOverrideDetails"]
export type Claims = Readonly<Record<string, unknown>>

/** "Pre token generation Lambda trigger", excluded claims: neither added, nor changed, nor suppressed. */
const reserved = new Set(
  "acr amr at_hash auth_time azp event_id exp iat iss jti nbf nonce origin_jti sub token_use".split(" "),
)
const reservedInIdToken = new Set("aud identities".split(" "))
const reservedInAccessToken = new Set("aud client_id device_key scope username version".split(" "))
const isReserved = (own: ReadonlySet<string>) => (name: string) =>
  reserved.has(name) || own.has(name) || name.startsWith("cognito:") || name.startsWith("dev:")

type Changes = {
  readonly claimsToAddOrOverride?: Claims | null | undefined
  readonly claimsToSuppress?: readonly string[] | null | undefined
}

const change = (claims: Claims, changes: Changes | null | undefined, isFixed: (name: string) => boolean): Claims => {
  const suppressed = new Set(changes?.claimsToSuppress)
  const kept = Object.entries(claims).filter(([name]) => isFixed(name) || !suppressed.has(name))
  const added = Object.entries(changes?.claimsToAddOrOverride ?? {}).filter(([name]) => !isFixed(name))
  return Object.fromEntries([...kept, ...added])
}

/** The groups claim after the trigger: absent rather than empty. */
export const groupClaims = (groups: readonly string[], overrides: Overrides): Claims => {
  const effective = overrides?.groupOverrideDetails?.groupsToOverride ?? groups
  return effective.length > 0 ? { "cognito:groups": effective } : {}
}

const roleClaims = (overrides: Overrides): Claims => {
  const { iamRolesToOverride: roles, preferredRole } = overrides?.groupOverrideDetails ?? {}
  return {
    ...(roles && roles.length > 0 && { "cognito:roles": roles }),
    ...(preferredRole && { "cognito:preferred_role": preferredRole }),
  }
}

/** The claims of an id token with what the trigger changed. */
export const customiseIdToken = (claims: Claims, overrides: Overrides): Claims =>
  change({ ...claims, ...roleClaims(overrides) }, overrides?.idTokenGeneration, isReserved(reservedInIdToken))

/** The claims of an access token with what the trigger changed; Cognito's own scopes can only be taken away. */
export const customiseAccessToken = (claims: Claims, scopes: readonly string[], overrides: Overrides): Claims => {
  const changes = overrides?.accessTokenGeneration
  const suppressed = new Set(changes?.scopesToSuppress)
  const added = (changes?.scopesToAdd ?? []).filter((name) => !name.startsWith("aws.cognito"))
  const effective = [...new Set([...scopes.filter((name) => !suppressed.has(name)), ...added])]
  return { ...change(claims, changes, isReserved(reservedInAccessToken)), scope: effective.join(" ") }
}
