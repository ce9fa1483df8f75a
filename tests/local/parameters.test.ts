import { request } from "node:http"
import { GetParametersCommand, ListTagsForResourceCommand, SSMClient } from "@aws-sdk/client-ssm"
import { readParameters } from "@tenantry/core/adapters/ssm/parameters"
import { expect, onTestFinished, test } from "vitest"
import { startParameters } from "../../packages/local/src/parameters/index.ts"

const values = new Map([
  ["/tenantry/local/key-roots", "roots"],
  ["/tenantry/local/client", "id"],
])

const start = async () => {
  const { endpoint, stop } = await startParameters({ port: 0, values })
  onTestFinished(stop)
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const client = () => new SSMClient({ endpoint, region: "eu-west-1", credentials, maxAttempts: 1 })
  return { endpoint, client }
}

test("parameters come in one call, by name, with a version or without", async () => {
  const { client } = await start()
  const names = ["/tenantry/local/key-roots:1", "/tenantry/local/client", "/tenantry/local/client"]
  expect(await readParameters(names, client())).toEqual(
    new Map([
      ["/tenantry/local/key-roots:1", "roots"],
      ["/tenantry/local/client", "id"],
    ]),
  )
})

test.for(["/tenantry/local/key-roots:2", "/tenantry/local/key-roots:newest", "/tenantry/local/none"])(
  "%s is not there, and it is said which",
  async (name) => {
    const { client } = await start()
    const reading = readParameters([name, "/tenantry/local/client"], client())
    await expect(reading).rejects.toThrow(new Error(`These parameters are not in SSM, or empty: ${name}`))
  },
)

test("a version is answered apart from the name, and what is invalid as it was asked for", async () => {
  const { client } = await start()
  const Names = ["/tenantry/local/key-roots:1", "/tenantry/local/key-roots:2"]
  const reply = await client().send(new GetParametersCommand({ Names, WithDecryption: true }))
  expect(reply).toMatchObject({
    Parameters: [{ Name: "/tenantry/local/key-roots", Selector: ":1", Value: "roots", Version: 1 }],
    InvalidParameters: ["/tenantry/local/key-roots:2"],
  })
})

test("nothing else is answered: no other action, no more than ten names, nothing without decryption", async () => {
  const { client } = await start()
  const other = client().send(new ListTagsForResourceCommand({ ResourceType: "Parameter", ResourceId: "x" }))
  await expect(other).rejects.toMatchObject({ name: "UnknownOperationException" })
  const Names = Array.from({ length: 11 }, (_, n) => `/n${n}`)
  for (const input of [
    { Names, WithDecryption: true },
    { Names: ["/tenantry/local/client"] },
    { Names: [], WithDecryption: true },
  ]) {
    const call = client().send(new GetParametersCommand(input))
    await expect(call).rejects.toMatchObject({ name: "ValidationException" })
  }
  await expect(readParameters(Names, client())).rejects.toThrow("SSM gives 10 parameters at once, not 11")
})

const right = {
  "content-type": "application/x-amz-json-1.1",
  "x-amz-target": "AmazonSSM.GetParameters",
  authorization: "AWS4-HMAC-SHA256 Credential=local/x",
}

const post = (endpoint: string, headers: Record<string, string>, method = "POST"): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(endpoint, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on("error", reject)
    sent.end(method === "GET" ? undefined : '{"Names":["/tenantry/local/client"],"WithDecryption":true}')
  })

test("no browser is answered, and nobody who does not sign", async () => {
  const { endpoint } = await start()
  expect(await post(endpoint, right)).toBe(200)
  const { authorization: _, ...unsigned } = right
  const { "x-amz-target": __, ...aimless } = right
  const wrong: readonly Record<string, string>[] = [
    unsigned,
    aimless,
    { ...right, origin: "http://localhost:3000" },
    { ...right, origin: "null" },
    { ...right, "sec-fetch-site": "same-origin" },
    { ...right, host: "rebound.example" },
    { ...right, "content-type": "text/plain" },
  ]
  for (const headers of wrong) expect([headers, await post(endpoint, headers)]).toEqual([headers, 400])
  expect(await post(endpoint, right, "GET")).toBe(400)
  expect(await post(endpoint, right, "OPTIONS")).toBe(400)
})
