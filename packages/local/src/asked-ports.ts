import type { Port } from "@tenantry/loopback/ports"
import type { Service } from "./settings.ts"
import { Trouble } from "@tenantry/loopback/trouble"

/** The API's port; the other services are then wished for right above it, in this order. */
const following = ["identityProvider", "mail", "engine"] as const

const variables = {
  identityProvider: "TENANTRY_IDENTITY_PROVIDER_PORT",
  mail: "TENANTRY_MAIL_PORT",
  engine: "TENANTRY_DYNAMODB_PORT",
} as const

const highest = 65_535 - following.length

const portIn = (name: string, text: string): number => {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= highest) return port
  throw new Trouble(`${name} takes the number of a port, from 1 to ${highest}, and not ${JSON.stringify(text)}.`)
}

type Asked = Partial<Record<Service, Port>>

const besides = (api: number): Asked => {
  const block = [api, ...following.map((_, index) => api + 1 + index)]
  const wish = (from: number): Port => ({ from, except: block.filter((port) => port !== from) })
  return { api, ...Object.fromEntries(following.map((name, index) => [name, wish(api + 1 + index)])) }
}

/** The ports that somebody asked for, with `--port` or variables; who names one gets that one or is told that it is taken. */
export const askedPorts = (flag: string | undefined, env: NodeJS.ProcessEnv = process.env): Asked => {
  const [name, api] = flag === undefined ? ["TENANTRY_PORT", env["TENANTRY_PORT"]] : ["--port", flag]
  const single = following.flatMap((service): [Service, Port][] => {
    const text = env[variables[service]]
    return text ? [[service, portIn(variables[service], text)]] : []
  })
  return {
    ...(api === undefined || (api === "" && flag === undefined) ? {} : besides(portIn(name ?? "", api))),
    ...Object.fromEntries(single),
  }
}
