import { once } from "node:events"
import { createServer, type Server } from "node:net"

/** Everything listens here and nowhere else: nothing of a local system can be reached from the network. */
export const loopback = "127.0.0.1"

/** Begins to listen; answers where. Port 0 takes any free one. Throws when the port is taken. */
export const listen = async (server: Server, port: number): Promise<string> => {
  server.listen({ port, host: loopback, exclusive: true })
  await once(server, "listening")
  const address = server.address()
  return `http://${loopback}:${typeof address === "object" && address !== null ? address.port : port}`
}

const highestPort = 65_535

/** The port it got, or undefined when somebody else has it. Port 0 gets any free one. */
const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(undefined) : reject(error),
    )
    server.listen({ port, host: loopback, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : undefined))
    })
  })

/** A port that nobody listens on at this moment. It is not held: who binds it must be ready to find it taken. */
export const freePort = async (): Promise<number> => {
  const port = await tryPort(0)
  if (port === undefined) throw new Error(`No free port on ${loopback}`)
  return port
}

const nextFree = async (wanted: number, given: ReadonlySet<number>): Promise<number> => {
  for (let port = wanted; port <= highestPort; port += 1) {
    if (!given.has(port) && (await tryPort(port)) !== undefined) return port
  }
  throw new Error(`No free port on ${loopback} from ${wanted} up`)
}

/**
 * Settles a port for every name: the wanted one, or the next free one above it, said in words that a person can act
 * on. No two names get the same port. A 0 stays 0: whoever binds it gets any free one then, with no time in between.
 */
export const choosePorts = async <Name extends string>(
  wanted: Readonly<Record<Name, number>>,
  say: (message: string) => void,
): Promise<Record<Name, number>> => {
  const chosen: Record<Name, number> = { ...wanted }
  const given = new Set<number>()
  for (const name in wanted) {
    const wish = wanted[name]
    if (wish === 0) continue
    // A port that another name wishes for is left to it as long as it can be.
    const others = Object.values<number>(wanted).filter((port) => port !== wish)
    const port = await nextFree(wish, new Set([...given, ...others]))
    if (port !== wish) say(`Port ${wish} is taken; using ${port} instead`)
    given.add(port)
    chosen[name] = port
  }
  return chosen
}
