import { invalidParameter, resourceNotFound } from "./errors.ts"

/** The flows an app client may allow, without the prefix `ALLOW_` of its `ExplicitAuthFlows`. */
export type Flow = "USER_SRP_AUTH" | "USER_PASSWORD_AUTH" | "REFRESH_TOKEN_AUTH" | "ADMIN_USER_PASSWORD_AUTH"

export type Client = {
  readonly id: string
  readonly flows: ReadonlySet<Flow>
  readonly tokenMinutes: number
}

export type Clients = ReadonlyMap<string, Client>

type ClientsOfPool = {
  readonly clientId: string
  readonly backendClientId?: string
  readonly accessTokenMinutes?: number
}

/** Five minutes is the shortest life that Cognito allows a token. */
const backendTokenMinutes = 5

/** The public client, for browsers, and the backend's, whose one flow asks for a signed request. Neither has a secret. */
export const createClients = ({ clientId, backendClientId, accessTokenMinutes = 60 }: ClientsOfPool): Clients => {
  const clients: Client[] = [
    {
      id: clientId,
      flows: new Set<Flow>(["USER_SRP_AUTH", "USER_PASSWORD_AUTH", "REFRESH_TOKEN_AUTH"]),
      tokenMinutes: accessTokenMinutes,
    },
  ]
  if (backendClientId !== undefined) {
    const flows = new Set<Flow>(["ADMIN_USER_PASSWORD_AUTH"])
    clients.push({ id: backendClientId, flows, tokenMinutes: backendTokenMinutes })
  }
  return new Map(clients.map((client) => [client.id, client]))
}

export const requireClient = (clients: Clients, id: string): Client => {
  const client = clients.get(id)
  if (!client) throw resourceNotFound(`User pool client ${id} does not exist.`)
  return client
}

export const requireFlow = ({ flows }: Client, flow: Flow): void => {
  if (!flows.has(flow)) throw invalidParameter(`${flow} flow not enabled for this client`)
}
