import { once } from "node:events"
import { createServer } from "node:net"
import { expect, onTestFinished, test } from "vitest"
import { choosePorts, freePort } from "../../packages/local/src/ports.ts"

const occupy = async (): Promise<number> => {
  const port = await freePort()
  const server = createServer().listen(port, "127.0.0.1")
  onTestFinished(() => void server.close())
  await once(server, "listening")
  return port
}

const said: string[] = []
const say = (message: string): void => void said.push(message)

test("a taken port gives way to the next free one, and a person is told", async () => {
  const taken = await occupy()
  const { api } = await choosePorts({ api: taken }, say)
  expect(api).toBeGreaterThan(taken)
  expect(said).toContain(`Port ${taken} is taken; using ${api} instead`)
})

test("no two services get the same port, and none takes what another wishes for", async () => {
  const taken = await occupy()
  const ports = await choosePorts({ first: taken, second: taken, third: taken + 1 }, say)
  expect(new Set(Object.values(ports)).size).toBe(3)
  expect(ports.first).not.toBe(taken + 1)
})

test("port 0 is left to whoever binds it", async () => {
  const before = said.length
  expect(await choosePorts({ api: 0, mail: 0 }, say)).toEqual({ api: 0, mail: 0 })
  expect(said.length).toBe(before)
})
