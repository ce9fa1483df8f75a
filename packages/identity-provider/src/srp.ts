import { createHash, createHmac, getDiffieHellman, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto"

/**
 * The server's half of SRP-6a as Cognito speaks it: RFC 5054 §2.5–2.6 and RFC 2945 with SHA-256, the 3072-bit prime
 * of RFC 3526 §5 and generator 2 (RFC 5054 itself pairs that prime with 5). Numbers are hashed as Java's
 * BigInteger.toByteArray writes them, which is why `encode` puts a zero byte before a set top bit.
 *
 * JavaScript's BigInt arithmetic does not run in constant time; on a loopback interface that is accepted.
 */
const N = BigInt(`0x${getDiffieHellman("modp15").getPrime("hex")}`)
const g = 2n
const bytesOfN = 384

export type Credential = { readonly salt: string; readonly verifier: string }
export type ServerEphemeral = { readonly secret: bigint; readonly B: bigint }
type Proof = {
  readonly poolName: string
  readonly userId: string
  readonly secretBlock: Buffer
  readonly timestamp: string
}

const encode = (value: bigint): Buffer => {
  const hex = value.toString(16)
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  const bytes = Buffer.from(even, "hex")
  return (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.of(0), bytes])
}

const fromHex = (hex: string): bigint => BigInt(`0x${hex}`)
const sha256 = (...parts: readonly (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest()
const hashToInteger = (...parts: readonly Buffer[]): bigint => fromHex(sha256(...parts).toString("hex"))

const modPow = (base: bigint, exponent: bigint): bigint => {
  let result = 1n
  let power = base % N
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * power) % N
    power = (power * power) % N
  }
  return result
}

/** g, and the square of each one before: with them a power of g is their product, and nothing is squared but once. */
const squares: bigint[] = [g]
const powerOfG = (exponent: bigint): bigint => {
  let result = 1n
  for (let i = 0, rest = exponent; rest > 0n; i++, rest >>= 1n) {
    const square = (squares[i] ??= (squares[i - 1] ?? 1n) ** 2n % N)
    if (rest & 1n) result = (result * square) % N
  }
  return result
}

const k = hashToInteger(encode(N), encode(g))

const computeVerifier = (poolName: string, userId: string, password: string, salt: string): string => {
  const x = hashToInteger(encode(fromHex(salt)), sha256(`${poolName}${userId}:${password}`))
  return powerOfG(x)
    .toString(16)
    .padStart(bytesOfN * 2, "0")
}

/** Salt and verifier of a password (RFC 2945 §3): the only trace of it that may be stored. */
export const createCredential = (poolName: string, userId: string, password: string): Credential => {
  const salt = randomBytes(32).toString("hex")
  return { salt, verifier: computeVerifier(poolName, userId, password, salt) }
}

/** Whether a password in clear (USER_PASSWORD_AUTH, ChangePassword) is the credential's. */
export const matchesPassword = (poolName: string, userId: string, password: string, credential: Credential) => {
  const actual = Buffer.from(computeVerifier(poolName, userId, password, credential.salt), "hex")
  return timingSafeEqual(actual, Buffer.from(credential.verifier, "hex"))
}

/** A verifier that belongs to no password, so that unknown users cost the same arithmetic as known ones. */
export const verifierOfNobody = (seed: Buffer): string => {
  const exponent = fromHex(seed.toString("hex"))
  return powerOfG(exponent)
    .toString(16)
    .padStart(bytesOfN * 2, "0")
}

/** SRP_A as the client sent it; undefined when it is no number or breaks the rule A mod N ≠ 0 (RFC 5054 §2.5.4). */
export const parseClientEphemeral = (hex: string): bigint | undefined => {
  if (!/^[0-9a-f]{1,770}$/i.test(hex)) return undefined
  const A = fromHex(hex)
  return A % N === 0n ? undefined : A
}

/** B = k·v + g^b, with the 256-bit secret that RFC 5054 §2.5.3 asks for at least. */
export const createServerEphemeral = (verifier: string): ServerEphemeral => {
  for (;;) {
    const secret = fromHex(randomBytes(32).toString("hex"))
    const B = (k * fromHex(verifier) + powerOfG(secret)) % N
    if (B !== 0n) return { secret, B }
  }
}

/**
 * Checks PASSWORD_CLAIM_SIGNATURE: an HMAC under the session key, which is HKDF (RFC 5869) of the shared secret, cut to
 * 16 bytes, with the info string that Cognito's clients have carried ever since ("Caldera Derived Key").
 */
export const matchesProof = (
  signature: string,
  A: bigint,
  { secret, B }: ServerEphemeral,
  verifier: string,
  proof: Proof,
): boolean => {
  const u = hashToInteger(encode(A), encode(B))
  if (u === 0n) return false
  const shared = modPow(A * modPow(fromHex(verifier), u), secret)
  const key = hkdfSync("sha256", encode(shared), encode(u), "Caldera Derived Key", 16)
  const expected = createHmac("sha256", Buffer.from(key))
    .update(proof.poolName)
    .update(proof.userId)
    .update(proof.secretBlock)
    .update(proof.timestamp)
    .digest()
  const actual = Buffer.from(signature, "base64")
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

const timestampFormat = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d) UTC (\d{4})$/

/** The instant of a TIMESTAMP, whose one format is "EEE MMM d HH:mm:ss 'UTC' yyyy" in English. */
export const parseTimestamp = (text: string): number | undefined => {
  const match = timestampFormat.exec(text)
  if (!match) return undefined
  const [, weekday, month, day, time, year] = match
  const instant = Date.parse(`${day} ${month} ${year} ${time} GMT`)
  if (Number.isNaN(instant) || !new Date(instant).toUTCString().startsWith(`${weekday},`)) return undefined
  return instant
}
