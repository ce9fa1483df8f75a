import { CognitoJwtVerifier } from "aws-jwt-verify"
import { FetchError } from "aws-jwt-verify/error"
import { SimpleFetcher } from "aws-jwt-verify/https"
import { SimpleJwksCache } from "aws-jwt-verify/jwk"
import * as z from "zod"
import { errors } from "../../kernel/errors.ts"
import { IdentityId } from "../../kernel/ids.ts"
import { Locale } from "../../kernel/locales.ts"
import { DirectoryErrors } from "../../kernel/ports.ts"
import type { Pool } from "./calling.ts"

export const TokenErrors = errors("token", { missing: "unauthenticated", invalid: "unauthenticated" })

/** Tenantry's own claim in an access token; the pre-token trigger puts it there. */
export const claimName = "tenantry"
/** What somebody holds of the modules that the vendor added. */
export const vendorClaimName = "tenantry_vendor"

const Claim = z.object({
  identityId: IdentityId.schema,
  locale: Locale,
  timeZone: z.string(),
  hint: z
    .object({
      level: z.enum(["operator", "partner", "account", "tenant"]),
      partnerId: z.string().exactOptional(),
      accountId: z.string().exactOptional(),
      userId: z.string().exactOptional(),
      roleId: z.string().exactOptional(),
    })
    .exactOptional(),
  secondFactor: z.boolean().exactOptional(),
  sessionsFrom: z.number().default(0),
})

/** The verifier looks at an expiry that is there; one must be. */
const Payload = z.object({ exp: z.number(), auth_time: z.number(), [claimName]: Claim })

export type SignedIn = z.output<typeof Claim> & { readonly signedInAt: Date }

/** Where the keys are: with Cognito, or where the environment says that it is. The verifier itself demands https. */
const keysFrom = (endpoint: string | undefined): SimpleFetcher => {
  const fetcher = new SimpleFetcher()
  if (endpoint === undefined) return fetcher
  const local: Pick<SimpleFetcher, "fetch"> = {
    fetch: async (uri) => {
      const reply = await fetch(new URL(new URL(uri).pathname, endpoint))
      if (!reply.ok) throw new FetchError(uri, `answered with ${reply.status}`)
      return reply.arrayBuffer()
    },
  }
  return Object.assign(fetcher, local)
}

/** What a token says must be understood (RFC 7515, 4.1.11), and none of it is. */
const refuseExtensions = ({ header }: { readonly header: object }): void => {
  if ("crit" in header) throw TokenErrors.invalid()
}

/**
 * Verifies access tokens of a pool: RS256, issuer, client, use, expiry. Keys are fetched once and kept; after a key that
 * is not among them, they are fetched again at most every ten seconds, so that made-up key ids cause no storm.
 */
export const openTokens = ({ poolId, clientId }: Pool, endpoint?: string): ((token: string) => Promise<SignedIn>) => {
  const verifier = CognitoJwtVerifier.create(
    { userPoolId: poolId, clientId, tokenUse: "access", customJwtCheck: refuseExtensions },
    { jwksCache: new SimpleJwksCache({ fetcher: keysFrom(endpoint) }) },
  )
  return async (token) => {
    const payload = await verifier.verify(token).catch((error: unknown) => {
      throw isOutage(error) ? DirectoryErrors.unavailable() : TokenErrors.invalid()
    })
    const parsed = Payload.safeParse(payload)
    if (!parsed.success) throw TokenErrors.invalid()
    return { ...parsed.data[claimName], signedInAt: new Date(parsed.data.auth_time * 1000) }
  }
}

/** Keys that could not be fetched say nothing about the token. */
const isOutage = (error: unknown): boolean => error instanceof FetchError || error instanceof TypeError
