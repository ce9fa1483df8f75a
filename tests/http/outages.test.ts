import { once } from "node:events"
import { createServer } from "node:http"
import { setTimeout as wait } from "node:timers/promises"
import { type AddressInfo, createServer as createSocketServer, type Server } from "node:net"
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider"
import { openDirectory } from "@tenantry/core/adapters/cognito/directory"
import { openSignIns } from "@tenantry/core/adapters/cognito/sign-ins"
import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { openTable } from "@tenantry/core/adapters/dynamodb/store"
import { openMailer } from "@tenantry/core/adapters/ses/mailer"
import { claimed } from "@tenantry/core/kernel/claims"
import { functions } from "@tenantry/functions/manifest"
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest"
import { outcomeOf } from "../support/world.ts"
import { addressClaims } from "@tenantry/core/identities/index"

afterEach(() => vi.unstubAllEnvs())

const where = { region: "eu-west-1", credentials: { accessKeyId: "local", secretAccessKey: "local" }, maxAttempts: 1 }
const pool = { poolId: "eu-west-1_TenantryLo", clientId: "tenantrylocalclient" }
const nora = { username: "n", email: "n@example.com", name: "Nora", locale: "en" } as const

const endpointOf = async (server: Server): Promise<string> => {
  await once(server.listen(0, "127.0.0.1"), "listening")
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Takes every call and never answers. */
const silent = async (): Promise<string> => {
  const server = createServer(() => undefined)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return endpointOf(server)
}

/** Refuses every call as Cognito would, with this exception. */
const refusing = async (type: string): Promise<string> => {
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(400, { "content-type": "application/x-amz-json-1.1", "x-amzn-errortype": type })
    response.end(JSON.stringify({ __type: type, message: "-" }))
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return endpointOf(server)
}

/** Breaks off every connection. */
const broken = async (): Promise<string> => {
  const server = createSocketServer((socket) => socket.resetAndDestroy())
  onTestFinished(() => void server.close())
  return endpointOf(server)
}

/** Nobody listens there. */
const absent = async (): Promise<string> => {
  const server = createServer()
  const endpoint = await endpointOf(server)
  server.close()
  return endpoint
}

test("a service that never answers is given up before the function is, whichever it is", async () => {
  const endpoint = await silent()
  const local = { AWS_REGION: where.region, AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" }
  for (const [name, value] of Object.entries({ ...local, AWS_MAX_ATTEMPTS: "1", AWS_ENDPOINT_URL: endpoint })) {
    vi.stubEnv(name, value)
  }
  const { timeoutSeconds } = functions.api
  const over = new AbortController()
  const functionEnds = wait(timeoutSeconds * 1000, "the function is over before", { signal: over.signal })
  const callsEnd = Promise.all([
    outcomeOf(
      openTable(openClient(), "tenantry")
        .open([])
        .getAll([claimed(addressClaims, "n@example.com")]),
    ),
    outcomeOf(openSignIns(pool).setAddress("n", "n@example.com")),
    outcomeOf(openDirectory(pool).endSessions("n")),
    outcomeOf(openMailer("no-reply@example.com").send({ to: "n@example.com", subject: "-", html: "-", text: "-" })),
  ])
  const ends = await Promise.race([callsEnd, functionEnds])
  over.abort()
  await functionEnds.catch(() => {})
  expect(ends).toEqual(["ETIMEDOUT", "sign_ins.unavailable", "sign_ins.unavailable", "ETIMEDOUT"])
}, 30_000)

describe("the identity provider", () => {
  const signIns = (endpoint: string) => openSignIns(pool, new CognitoIdentityProviderClient({ ...where, endpoint }))

  test.each([
    ["breaks off", broken],
    ["is not there", absent],
    ["says that a trigger refused", () => refusing("UserLambdaValidationException")],
    ["says that a trigger could not be run", () => refusing("UnexpectedLambdaException")],
    ["says that a trigger answered nonsense", () => refusing("InvalidLambdaResponseException")],
  ] as const)("that %s is unavailable", async (_, start) => {
    expect(await outcomeOf(signIns(await start()).createUser(nora, "Passw0rd!x"))).toBe("sign_ins.unavailable")
  })

  test("that refuses for a reason we do not know is a defect, and stays one", async () => {
    const endpoint = await refusing("ResourceNotFoundException")
    expect(await outcomeOf(signIns(endpoint).createUser(nora, "Passw0rd!x"))).not.toMatch(/^sign_ins/)
  })
})

test("keys that the table left over are asked for again after a pause, not at once", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0.9)
  onTestFinished(() => void vi.restoreAllMocks())
  const client = openClient({ ...where, endpoint: await absent() })
  const calls: number[] = []
  client.middlewareStack.add(
    () => async (args) => {
      calls.push(performance.now())
      const { RequestItems } = args.input as { RequestItems: object }
      return { response: {}, output: { $metadata: {}, Responses: {}, UnprocessedKeys: RequestItems } }
    },
    { step: "initialize", priority: "low" },
  )
  const table = openTable(client, "tenantry")
  expect(await outcomeOf(table.open([]).getAll([claimed(addressClaims, "n@example.com")]))).toBe("table.overloaded")
  const pauses = calls.slice(1).map((at, i) => at - (calls[i] ?? 0))
  // Nine tenths of 25, 50 and 100 ms. A busy machine makes them longer; a timer that was set late in a turn of the loop ends
  // up to a millisecond or two before that by another clock.
  expect(pauses.map((pause, i) => pause >= 20 * 2 ** i)).toEqual([true, true, true])
})
