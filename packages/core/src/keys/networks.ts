import { BlockList, isIP } from "node:net"
import { text } from "../kernel/bounded.ts"

const partsOf = (network: string) => {
  const [address = "", bits = "", ...rest] = network.split("/")
  const family = isIP(address)
  const most = family === 6 ? 128 : 32
  const isWhole = family !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most && rest.length === 0
  return isWhole ? { address, bits: Number(bits), family: family === 6 ? ("ipv6" as const) : ("ipv4" as const) } : null
}

/** A range of addresses (RFC 4632): `203.0.113.0/24`, `2001:db8::/48`. */
export const Network = text(49).refine((network) => partsOf(network) !== null, { error: "no range of addresses" })

/** Whether an address lies in one of these; without any, everywhere is meant. */
export const isWithin = (networks: readonly string[] | undefined, address: string | undefined): boolean => {
  if (!networks || networks.length === 0) return true
  const family = isIP(address ?? "")
  if (address === undefined || family === 0) return false
  const allowed = new BlockList()
  for (const network of networks) {
    const parts = partsOf(network)
    if (parts) allowed.addSubnet(parts.address, parts.bits, parts.family)
  }
  return allowed.check(address, family === 6 ? "ipv6" : "ipv4")
}
