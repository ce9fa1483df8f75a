import { once } from "node:events"
import { listen, type Port } from "@tenantry/loopback/ports"
import { createWire } from "./wire.ts"

/**
 * Starts an endpoint of SSM's parameter store, on this machine alone, for functions that read their secrets: it gives
 * these values, each in its first version, to `GetParameters` and does nothing else.
 */
export const startParameters = async (options: {
  readonly port: Port
  readonly values: ReadonlyMap<string, string>
}): Promise<{ readonly endpoint: string; readonly stop: () => Promise<void> }> => {
  const server = createWire(options.values)
  const endpoint = await listen(server, options.port)
  const stop = async (): Promise<void> => {
    const closed = once(server, "close")
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { endpoint, stop }
}
