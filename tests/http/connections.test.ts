import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { GetCommand } from "@aws-sdk/lib-dynamodb"
import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { openPasswords } from "@tenantry/core/adapters/cognito/passwords"
import { expect, onTestFinished, test, vi } from "vitest"

const credentials = { accessKeyId: "local", secretAccessKey: "local" }

/** Answers every call alike, and counts the connections that the calls came by. */
const counting = async (answer: object) => {
  let connections = 0
  const server = createServer((request, response) => {
    request.resume()
    request.on("end", () => response.end(JSON.stringify(answer)))
  }).on("connection", () => {
    connections++
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, connections: () => connections }
}

test("calls of the table that follow one another share a connection", async () => {
  const { endpoint, connections } = await counting({})
  const client = openClient({ endpoint, region: "eu-west-1", credentials })
  for (let call = 0; call < 5; call++)
    await client.send(new GetCommand({ TableName: "table", Key: { pk: "1", sk: "1" } }))
  expect(connections()).toBe(1)
})

test("a call that is not repeated never begins on a connection that may be gone", async () => {
  const { endpoint, connections } = await counting({})
  vi.stubEnv("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", endpoint)
  vi.stubEnv("AWS_REGION", "eu-west-1")
  vi.stubEnv("AWS_ACCESS_KEY_ID", "local")
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local")
  onTestFinished(() => void vi.unstubAllEnvs())
  const passwords = openPasswords({ poolId: "eu-west-1_Tenantry1", clientId: "backend" })
  for (let call = 0; call < 3; call++) await passwords.endSessions("u")
  expect(connections()).toBe(3)
})
