import { createServer, type Server } from "node:net"
import { expect, onTestFinished, test } from "vitest"
import { listen, type Port, portOf } from "@tenantry/loopback/ports"
import type { Service } from "../../packages/local/src/settings.ts"
import { startSystem } from "../../packages/local/src/system.ts"
import { temporaryFolder } from "./support.ts"

const server = (): Server => {
  const made = createServer()
  onTestFinished(() => void made.close())
  return made
}

const occupy = async (): Promise<number> => portOf(await listen(server(), 0))

test("a taken port gives way to the next free one that nobody else wishes for", async () => {
  const from = await occupy()
  const got = portOf(await listen(server(), { from, except: [from + 1, from + 2] }))
  expect(got).toBeGreaterThan(from + 2)
})

test("a port that was named is that one or a sentence with what to do", async () => {
  const port = await occupy()
  await expect(listen(server(), port)).rejects.toThrow(`Port ${port} is taken. Stop what listens there`)
})

test("whoever wishes for the same port at the same time gets one each", async () => {
  const from = await occupy()
  const got = await Promise.all(Array.from({ length: 20 }, () => listen(server(), { from, except: [] })))
  expect(new Set(got).size).toBe(20)
})

test("systems that start at once on the same wishes all run, each at addresses of its own", async () => {
  const base = await occupy()
  const services: readonly Service[] = ["api", "identityProvider", "mail", "engine"]
  const wished = services.map((name, index): [Service, Port] => {
    const others = services.keys().filter((other) => other !== index)
    return [name, { from: base + index, except: others.map((other) => base + other).toArray() }]
  })
  const ports: Partial<Record<Service, Port>> = Object.fromEntries(wished)
  const systems = await Promise.all(
    Array.from({ length: 2 }, () => startSystem({ folder: temporaryFolder(), ports, quiet: true })),
  )
  for (const { stop } of systems) onTestFinished(stop)
  const addresses = systems.flatMap(({ addresses }) => Object.values(addresses))
  expect(new Set(addresses).size).toBe(systems.length * 5)
  for (const { api } of systems.map(({ addresses }) => addresses))
    expect((await fetch(`${api}/health`)).status).toBe(200)
})
