import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from "jose"
import { JWTExpired } from "jose/errors"
import * as z from "zod"
import type { Clients } from "./clients.ts"
import type { Database } from "./database.ts"
import { notAuthorized } from "./errors.ts"
import { settle } from "./secrets.ts"
import { randomToken } from "./sessions.ts"

const algorithm = "RS256"
const storedKey = z.looseObject({ kid: z.string(), n: z.string(), e: z.string() })

export type Signer = {
  readonly issuer: string
  readonly jwks: { readonly keys: readonly JWK[] }
  readonly sign: (claims: JWTPayload) => Promise<string>
  /** The claims of an access token of this pool and one of its clients; any other token is refused. */
  readonly verifyAccessToken: (token: string, clients: Clients, at: Date) => Promise<JWTPayload>
}

const createKey = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true, modulusLength: 2048 })
  return JSON.stringify({ ...(await exportJWK(privateKey)), kid: randomToken(), alg: algorithm, use: "sig" })
}

/** Loads the pool's signing key, or makes it once: tokens stay valid over restarts. */
export const createSigner = async (database: Database, region: string, poolId: string): Promise<Signer> => {
  const stored = database.get("SELECT value FROM settings WHERE name = 'signing-key'")
  const candidate = stored ? String(stored["value"]) : await createKey()
  const key = storedKey.parse(JSON.parse(settle(database, "signing-key", () => candidate)))
  const publicJwk: JWK = { kty: "RSA", kid: key.kid, alg: algorithm, use: "sig", n: key.n, e: key.e }
  const [privateKey, publicKey] = await Promise.all([importJWK(key, algorithm), importJWK(publicJwk, algorithm)])
  const issuer = `https://cognito-idp.${region}.amazonaws.com/${poolId}`
  return {
    issuer,
    jwks: { keys: [publicJwk] },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ kid: key.kid, alg: algorithm }).sign(privateKey),
    verifyAccessToken: async (token, clients, currentDate) => {
      const options = { algorithms: [algorithm], issuer, currentDate, requiredClaims: ["exp", "iat", "origin_jti"] }
      const { payload, protectedHeader } = await jwtVerify(token, publicKey, options).catch(refuse)
      const isOurs = protectedHeader.kid === key.kid && clients.has(String(payload["client_id"]))
      if (!isOurs || payload["token_use"] !== "access") return refuse()
      return payload
    },
  }
}

const refuse = (error?: unknown): never => {
  throw notAuthorized(error instanceof JWTExpired ? "Access Token has expired" : "Invalid Access Token")
}
