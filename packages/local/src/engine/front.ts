import { once } from "node:events"
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import { isServed, refuse } from "@tenantry/loopback/callers"
import { listen, type Port } from "@tenantry/loopback/ports"

const passOn = (endpoint: string, agent: Agent, incoming: IncomingMessage, response: ServerResponse): void => {
  const { method, url: path, headers } = incoming
  const outgoing = request(endpoint, { method, path, headers, agent }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(response)
  })
  outgoing.on("error", () => response.destroy())
  response.on("close", () => outgoing.destroy())
  incoming.pipe(outgoing)
}

/**
 * Where people and their programs find the engine: it lets every web page in, and this lets none through. The functions
 * know the engine itself and do without the detour.
 */
export const openFront = async (
  endpoint: string,
  port: Port,
): Promise<{ readonly endpoint: string; readonly stop: () => Promise<void> }> => {
  const agent = new Agent({ keepAlive: true })
  const server = createServer((incoming, response) => {
    if (isServed(incoming, "programs")) passOn(endpoint, agent, incoming, response)
    else refuse(response)
  })
  const stop = async (): Promise<void> => {
    const closed = once(server, "close")
    server.close()
    server.closeAllConnections()
    agent.destroy()
    await closed
  }
  return { endpoint: await listen(server, port), stop }
}
