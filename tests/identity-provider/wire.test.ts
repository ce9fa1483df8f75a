import { request } from "node:http"
import { randomUUID } from "node:crypto"
import { afterAll, describe, expect, it, vi } from "vitest"
import { startIdentityProvider } from "@tenantry/identity-provider/index"
import { clientId, createPerson, createProvider, goodPassword, poolId, signInWithPassword } from "./support.ts"

const provider = await createProvider()
afterAll(provider.close)

const signUp = (input: Record<string, unknown>) => ({
  ClientId: clientId,
  Username: randomUUID(),
  Password: goodPassword,
  ...input,
})
const forgot = (input: Record<string, unknown> = {}) => ({ ClientId: clientId, Username: randomUUID(), ...input })
const rawRequest = (headers: Record<string, string>, method = "GET", path = `/${poolId}/.well-known/jwks.json`) =>
  new Promise<number | undefined>((resolve, reject) => {
    const call = request(provider.endpoint + path, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.on("error", reject).end()
  })

describe("the protocol", () => {
  it("answers in Cognito's shape, with a request id and the error's type in a header", async () => {
    const answer = await provider.send("SignUp", signUp({}))
    expect(answer.status).toBe(400)
    expect(answer.headers.get("content-type")).toBe("application/x-amz-json-1.1")
    expect(answer.headers.get("x-amzn-errortype")).toBe("NotAuthorizedException")
    expect(answer.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/)
    expect(Object.keys(answer.body)).toEqual(["__type", "message"])
  })

  it.each([
    "ForgetDevice",
    "AdminResetUserPassword",
    "AdminForgetDevice",
    "DescribeUserPool",
    "constructor",
    "toString",
  ])("refuses %s by name, which it does not support", async (operation) => {
    const { status, body } = await provider.send(operation, {})
    expect(status).toBe(400)
    expect(body["__type"]).toBe("UnsupportedOperationException")
    expect(body["message"]).toContain(operation)
  })

  it.each([
    ["an unknown parameter", { Role: "admin" }],
    ["another type", { Username: 7 }],
    ["a list for a text", { Username: ["a"] }],
    ["a missing parameter", { Password: undefined }],
    ["a blank in a username", { Username: "a b" }],
    ["a username of 129 characters", { Username: "a".repeat(129) }],
    ["an attribute with more to it", { UserAttributes: [{ Name: "name", Value: "A", Verified: true }] }],
    [
      "an attribute twice",
      {
        UserAttributes: [
          { Name: "name", Value: "A" },
          { Name: "name", Value: "B" },
        ],
      },
    ],
    ["metadata that is no text", { ClientMetadata: { a: 1 } }],
    ["analytics", { AnalyticsMetadata: { AnalyticsEndpointId: "x" } }],
    ["a secret hash", { SecretHash: "x" }],
    ["no client", { ClientId: undefined }],
  ])("refuses %s", async (_what, input) => {
    const { status, body } = await provider.send("SignUp", signUp(input))
    expect(status).toBe(400)
    expect(body["__type"]).toBe("InvalidParameterException")
  })

  it("refuses another client", async () => {
    const { body } = await provider.send("SignUp", signUp({ ClientId: "other" }))
    expect(body["__type"]).toBe("ResourceNotFoundException")
  })

  it.each(["USER_AUTH", "CUSTOM_AUTH", "ADMIN_USER_PASSWORD_AUTH", "constructor"])(
    "refuses the auth flow %s",
    async (AuthFlow) => {
      const { body } = await provider.send("InitiateAuth", { ClientId: clientId, AuthFlow, AuthParameters: {} })
      expect(body["__type"]).toBe("InvalidParameterException")
    },
  )

  it.each(["SMS_MFA", "MFA_SETUP", "CUSTOM_CHALLENGE", "DEVICE_SRP_AUTH", "constructor"])(
    "refuses the challenge %s",
    async (ChallengeName) => {
      const Session = "x".repeat(43)
      const input = { ClientId: clientId, ChallengeName, ChallengeResponses: { USERNAME: "a" }, Session }
      expect((await provider.send("RespondToAuthChallenge", input)).body["__type"]).toBe("InvalidParameterException")
    },
  )

  it("takes null for absent, as AWS does", async () => {
    expect((await provider.send("ForgotPassword", forgot({ ClientMetadata: null }))).status).toBe(200)
    const nulls = { ClientMetadata: { shown: null }, UserContextData: null }
    expect((await provider.send("ForgotPassword", forgot(nulls))).status).toBe(200)
    const nameless = signUp({ UserAttributes: [{ Name: null, Value: "x" }] })
    expect((await provider.send("SignUp", nameless)).body["__type"]).toBe("InvalidParameterException")
  })

  it.each(["", "{", "[]", "null", '"text"', "7"])("refuses the body %j", async (body) => {
    expect((await provider.send("SignUp", body)).status).toBe(400)
  })

  it("refuses another content type, so that no web form can reach it", async () => {
    for (const contentType of ["text/plain", "application/json", "application/x-www-form-urlencoded"]) {
      const answer = await provider.send("SignUp", signUp({}), { "content-type": contentType })
      expect(answer.body["__type"]).toBe("SerializationException")
    }
  })

  it("refuses a body above 256 kB", async () => {
    const answer = await provider.send("SignUp", signUp({ Password: "x".repeat(256 * 1024) }))
    expect(answer.status).toBe(413)
    expect(answer.body["__type"]).toBe("RequestEntityTooLargeException")
  })

  it("has nothing at other addresses", async () => {
    for (const path of ["/other", "/eu-west-1_Elsewhere/.well-known/jwks.json", "/.well-known/jwks.json"]) {
      expect((await fetch(provider.endpoint + path)).status).toBe(404)
    }
  })

  it("hides what went wrong inside", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined)
    const broken = await createProvider({
      now: () => {
        throw new Error("secret detail")
      },
      pool: { id: poolId, clientId, groups: [] },
    }).catch((error: Error) => error)
    expect(broken).toBeInstanceOf(Error)
    const failing = { on: false }
    const own = await createProvider({
      now: () => {
        if (failing.on) throw new Error("secret detail")
        return new Date()
      },
    })
    failing.on = true
    const { status, body } = await own.send("ForgotPassword", forgot())
    expect(status).toBe(500)
    expect(body).toEqual({ __type: "InternalErrorException", message: "Internal error" })
    failing.on = false
    expect(log).toHaveBeenCalled()
    log.mockRestore()
    await own.close()
  })
})

describe("browsers", () => {
  it.each(["http://localhost:5173", "http://127.0.0.1:3000", "https://localhost", "http://[::1]:8080"])(
    "at %s may call",
    async (origin) => {
      const preflight = await fetch(provider.endpoint, { method: "OPTIONS", headers: { origin } })
      expect(preflight.status).toBe(204)
      expect(preflight.headers.get("access-control-allow-origin")).toBe(origin)
      const allowed = preflight.headers.get("access-control-allow-headers")?.split(", ")
      expect(allowed).toEqual(
        expect.arrayContaining(["content-type", "x-amz-target", "x-amz-user-agent", "cache-control"]),
      )
      expect(allowed).not.toContain("authorization")
      const answer = await provider.send("ForgotPassword", forgot(), { origin })
      expect(answer.status).toBe(200)
      expect(answer.headers.get("access-control-allow-origin")).toBe(origin)
    },
  )

  it.each(["https://evil.example", "http://localhost.evil.example", "null", "http://127.0.0.1.evil.example"])(
    "at %s may not",
    async (origin) => {
      const answer = await provider.send("ForgotPassword", forgot(), { origin })
      expect(answer.status).toBe(403)
      expect(answer.headers.get("access-control-allow-origin")).toBeNull()
    },
  )

  it("that were led here by a rebound name are refused", async () => {
    expect(await rawRequest({ host: "evil.example" })).toBe(403)
    expect(await rawRequest({ host: "127.0.0.1:9229" })).toBe(200)
  })
})

describe("the server", () => {
  it("listens on the loopback interface alone", () => {
    expect(new URL(provider.endpoint).hostname).toBe("127.0.0.1")
  })

  it("lets calls under way finish before it stops, and waits for no kept-alive connection", async () => {
    const reached = Promise.withResolvers<void>()
    const mayGoOn = Promise.withResolvers<void>()
    const own = await createProvider({
      trigger: async (name, event) => {
        if (name !== "PreTokenGeneration") return event
        reached.resolve()
        await mayGoOn.promise
        return event
      },
    })
    const person = await createPerson(own)
    const signingIn = signInWithPassword(own, person.email)
    await reached.promise
    const stopped = own.close()
    setTimeout(mayGoOn.resolve, 50)
    expect((await signingIn).AccessToken).toMatch(/^ey/)
    await stopped
    await expect(signInWithPassword(own, person.email)).rejects.toThrow("fetch failed")
  })

  it("says so when its port is taken or the pool's id is none", async () => {
    const file = `${provider.file}.second`
    const options = { file, sendMail: async () => undefined }
    const pool = { id: poolId, clientId, groups: [] }
    const port = Number(new URL(provider.endpoint).port)
    await expect(startIdentityProvider({ ...options, pool, port })).rejects.toThrow(`Port ${port} is taken`)
    const nonsense = { ...pool, id: "nonsense" }
    await expect(startIdentityProvider({ ...options, pool: nonsense, port: 0 })).rejects.toThrow(/user pool/)
  })
})
