import { createHash, timingSafeEqual } from "node:crypto"
import { originSecretHeader, viewerAddressHeader, viewerHostHeader } from "./front.ts"
import type { HttpRequest } from "./request.ts"

type Told = Pick<HttpRequest, "headers">

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()

/** Visible signs that a header can carry, and enough of them that nobody guesses. */
const isSecret = (text: string): boolean => /^[\x21-\x7e]{32,}$/.test(text)

/**
 * Tells who came through CloudFront. `configured` is one secret, or several with commas between: all are good, so that
 * one can be replaced while requests are under way. Compares digests, in constant time whatever was sent.
 */
export const openFront = (configured: string): ((request: Told) => boolean) => {
  const secrets = configured.split(",").map((secret) => secret.trim())
  if (!secrets.every(isSecret)) throw new Error("ORIGIN_SECRET_PARAMETER: 32 visible signs or more each")
  const expected = secrets.map(digest)
  return ({ headers }) => {
    const given = digest(headers[originSecretHeader] ?? "")
    return expected.some((one) => timingSafeEqual(one, given))
  }
}

/** Who calls over IPv4 is the same whether it is written so (192.0.2.1) or as IPv6 (::ffff:192.0.2.1). */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+(\.\d+){3}$)/i, "")

/** The viewer's address; the port is what follows the last colon, also after IPv6 (`2001:db8::1:443`). */
export const viewerAddress = ({ headers }: Told): string | undefined => {
  const [, address] = /^(.+):\d{1,5}$/.exec(headers[viewerAddressHeader] ?? "") ?? []
  return address === undefined ? undefined : plain(address)
}

/** The host that the viewer asked, as far as whoever is in front says so. */
export const viewerHost = ({ headers, host }: Told & Pick<HttpRequest, "host">): string =>
  headers[viewerHostHeader] ?? host
