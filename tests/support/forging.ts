import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { importJWK, SignJWT } from "jose"
import type { Running, Tokens } from "./system.ts"

type Claims = Record<string, unknown>

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url")
export const claimsIn = (token: string): Claims =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Claims
const headerIn = (token: string): Claims =>
  JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()) as Claims

type StoredKey = { readonly kid: string; readonly kty: string; readonly n: string; readonly e: string }

/** The provider's own key, as only the provider and these tests have it. */
const signingKey = ({ folder }: Running): StoredKey => {
  const database = new DatabaseSync(join(folder, "identity-provider.db"), { readOnly: true })
  const row = database.prepare("SELECT value FROM settings WHERE name = 'signing-key'").get()
  database.close()
  return JSON.parse(String(row?.["value"])) as StoredKey
}

export type Forge = {
  /** A token with the provider's own signature and other claims than it would give; undefined takes a claim away. */
  readonly signed: (change: Claims, header?: Claims) => Promise<string>
  /** Tokens that nobody may be let in with, by what is wrong with them. */
  readonly forgeries: () => Promise<Readonly<Record<string, string>>>
}

/** Something that a token may demand to be understood, and that nobody here does. */
const extension = "urn:example:extension"

const sign = (claims: Claims, header: Claims, key: Awaited<ReturnType<typeof importJWK>> | KeyObject) =>
  new SignJWT(claims).setProtectedHeader({ alg: "RS256", ...header }).sign(key, { crit: { [extension]: true } })

/** Makes tokens out of somebody's real ones. */
export const openForge = async (running: Running, { access, id }: Tokens): Promise<Forge> => {
  const stored = signingKey(running)
  const ours = await importJWK(stored, "RS256")
  const theirs = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey
  const claims = claimsIn(access)
  const header = headerIn(access)
  const now = Math.floor(Date.now() / 1000)
  const signed: Forge["signed"] = (change, other = {}) => {
    const changed = Object.entries({ ...claims, ...change }).filter(([, value]) => value !== undefined)
    return sign(Object.fromEntries(changed), { ...header, ...other }, ours)
  }
  /** The public key taken for a secret: what a careless verifier lets in. */
  const withPublicKey = (): string => {
    const jwk = { kty: stored.kty, n: stored.n, e: stored.e }
    const secret = createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "pem" })
    const text = `${encode({ ...header, alg: "HS256" })}.${encode(claims)}`
    return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`
  }
  const [head = "", body = "", signature = ""] = access.split(".")
  const somebodyElse = {
    ...claims,
    tenantry: { ...(claims["tenantry"] as object), identityId: `idn_${"0".repeat(26)}` },
  }

  const forgeries = async (): Promise<Record<string, string>> => ({
    "no signature (alg none)": `${encode({ ...header, alg: "none" })}.${body}.`,
    "no signature (alg as it was)": `${head}.${body}.`,
    "the public key as a secret": withPublicKey(),
    "another key under our id": await sign(claims, { kid: header["kid"] }, theirs),
    "another key under an unknown id": await sign(claims, { kid: "nobodys" }, theirs),
    "no key id": await sign(claims, {}, ours),
    "a key id that is no text": `${encode({ ...header, kid: 5 })}.${body}.${signature}`,
    "other claims under our signature": `${head}.${encode(somebodyElse)}.${signature}`,
    "another pool": await signed({ iss: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Another01" }),
    "another issuer": await signed({ iss: "https://example.com" }),
    "another client": await signed({ client_id: "anotherclient00000000000001" }),
    "an extension that must be understood": await signed({}, { crit: [extension], [extension]: true }),
    "an id token": id,
    "another use": await signed({ token_use: "id" }),
    expired: await signed({ exp: now - 1, iat: now - 3600 }),
    "without expiry": await signed({ exp: undefined }),
    "not valid yet": await signed({ nbf: now + 3600 }),
    "no claims of ours": await signed({ tenantry: undefined }),
    "a malformed identity": await signed({ tenantry: { ...(claims["tenantry"] as object), identityId: "idn_1" } }),
    "no header": `${encode(null)}.${body}.${signature}`,
    "a header that is a list": `${encode([])}.${body}.${signature}`,
    "no payload": `${head}.${encode(null)}.${signature}`,
    "two parts": `${head}.${body}`,
    "no token at all": "garbage",
    "only dots": "..",
  })
  return { signed, forgeries }
}
