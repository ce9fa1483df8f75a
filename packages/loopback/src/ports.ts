import { once } from "node:events"
import type { Server } from "node:net"
import { Trouble } from "./trouble.ts"

/** Everything listens here and nowhere else: nothing of a local system can be reached from the network. */
export const loopback = "127.0.0.1"

/** A number is that port and no other, and 0 any free one; a wish that moves on takes the next free one above it. */
export type Port = number | { readonly from: number; readonly except: readonly number[] }

const highestPort = 65_535

const isTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")

const bind = async (server: Server, port: number): Promise<void> => {
  server.listen({ port, host: loopback, exclusive: true })
  await once(server, "listening")
}

const bindNext = async (server: Server, from: number, except: ReadonlySet<number>): Promise<void> => {
  for (let port = from; port <= highestPort; port += 1) {
    if (except.has(port)) continue
    try {
      return await bind(server, port)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  throw new Trouble(`No port from ${from} up is free on ${loopback}.`)
}

const bindOnly = async (server: Server, port: number): Promise<void> => {
  try {
    await bind(server, port)
  } catch (cause) {
    if (!isTaken(cause)) throw cause
    throw new Trouble(`Port ${port} is taken. Stop what listens there, or name another one.`, { cause })
  }
}

/**
 * Begins to listen; answers where. To listen is how a port is come by: who looks for a free one first and listens later
 * finds it taken when two systems start at once.
 */
export const listen = async (server: Server, port: Port): Promise<string> => {
  if (typeof port === "number") await bindOnly(server, port)
  else await bindNext(server, port.from, new Set(port.except))
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("The server listens on no port")
  return `http://${loopback}:${address.port}`
}

/** The port in an address that `listen` answered. */
export const portOf = (address: string): number => Number(new URL(address).port)
