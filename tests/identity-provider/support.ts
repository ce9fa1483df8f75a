import { randomUUID } from "node:crypto"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { decodeJwt } from "jose"
import { onTestFinished } from "vitest"
import * as z from "zod"
import { type IdentityProviderOptions, type Mail, startIdentityProvider } from "@tenantry/identity-provider/index"

export const poolId = "eu-west-1_TenantryLo"
export const clientId = "tenantrylocalclient"
export const backendClientId = "tenantrylocalbackend"
export const issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${poolId}`
export const goodPassword = "Passw0rd!x"

// biome-ignore format: one header
export const signature = `AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=${"0".repeat(64)}`

const json = z.record(z.string(), z.unknown())
const refusal = z.strictObject({ __type: z.string(), message: z.string() })
const tokens = z.object({
  AccessToken: z.string(),
  IdToken: z.string(),
  RefreshToken: z.string().default("none"),
  ExpiresIn: z.number(),
})
const triggerEvent = z.strictObject({
  version: z.string(),
  triggerSource: z.string(),
  region: z.string(),
  userPoolId: z.string(),
  userName: z.string(),
  callerContext: z.strictObject({ awsSdkVersion: z.string(), clientId: z.string() }),
  request: json,
  response: json,
})
const challenge = z.object({
  ChallengeName: z.string(),
  Session: z.string(),
  ChallengeParameters: z.record(z.string(), z.string()),
})

export type Json = z.infer<typeof json>
export type Refusal = z.infer<typeof refusal>
export type Tokens = z.infer<typeof tokens>
export type TriggerEvent = z.infer<typeof triggerEvent>
export const readEvent = (event: unknown): TriggerEvent => triggerEvent.parse(event)
export const readChallenge = (answer: unknown) => challenge.parse(answer)
export const readTokens = (answer: Json): Tokens => tokens.parse(answer["AuthenticationResult"])
export type Provider = Awaited<ReturnType<typeof createProvider>>
type Options = Partial<Omit<IdentityProviderOptions, "port" | "file">>

/**
 * An empty pool that already has its signing key: making one takes longer than most tests. Every provider starts from a
 * copy, so pools differ in everything but their keys.
 */
const emptyPool = (async () => {
  const directory = await mkdtemp(join(tmpdir(), "identity-provider-"))
  const file = join(directory, "empty.sqlite")
  const pool = { id: poolId, clientId, groups: [] }
  const provider = await startIdentityProvider({ port: 0, file, pool, sendMail: async () => undefined })
  await provider.stop()
  const bytes = await readFile(file)
  await rm(directory, { recursive: true })
  return bytes
})()

/** A provider on a free port with a file of its own, a clock that can be moved, and a mailbox. */
export const createProvider = async (options: Options = {}) => {
  const directory = await mkdtemp(join(tmpdir(), "identity-provider-"))
  const file = join(directory, "pool.sqlite")
  await writeFile(file, await emptyPool, { mode: 0o600 })
  const mails: Mail[] = []
  // Time stands still unless a test moves it: a slow machine must not let a lock run out.
  const start = Date.now()
  const clock = { offset: 0 }
  const now = () => new Date(start + clock.offset)
  const all: IdentityProviderOptions = {
    port: 0,
    file,
    pool: { id: poolId, clientId, backendClientId, groups: ["admins", "users"] },
    sendMail: async (mail) => void mails.push(mail),
    now,
    ...options,
  }
  const removeDirectory = () => rm(directory, { recursive: true })
  const started = await startIdentityProvider(all).catch(async (error: unknown) => {
    await removeDirectory()
    throw error
  })
  const running = { current: started }

  const send = async (operation: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(running.current.endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
        ...headers,
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    })
    return { status: response.status, headers: response.headers, body: json.parse(await response.json()) }
  }
  const succeed = async (operation: string, input: unknown, headers?: Record<string, string>) => {
    const { status, body } = await send(operation, input, headers)
    if (status !== 200) throw new Error(`${operation}: ${JSON.stringify(body)}`)
    return body
  }
  const refuse = async (operation: string, input: unknown, headers?: Record<string, string>): Promise<Refusal> => {
    const { status, body } = await send(operation, input, headers)
    if (status === 200) throw new Error(`${operation} was accepted: ${JSON.stringify(body)}`)
    return refusal.parse(body)
  }
  const client = (input: Json) => ({ ClientId: clientId, ...input })
  const pool = (input: Json) => ({ UserPoolId: poolId, ...input })

  return {
    file,
    mails,
    clock,
    now,
    send,
    get endpoint() {
      return running.current.endpoint
    },
    call: (operation: string, input: Json) => succeed(operation, client(input)),
    refused: (operation: string, input: Json) => refuse(operation, client(input)),
    admin: (operation: string, input: Json) => succeed(operation, pool(input), { authorization: signature }),
    adminRefused: (operation: string, input: Json) => refuse(operation, pool(input), { authorization: signature }),
    as: (AccessToken: string, operation: string, input: Json = {}) => succeed(operation, { AccessToken, ...input }),
    refusedAs: (AccessToken: string, operation: string, input: Json = {}) =>
      refuse(operation, { AccessToken, ...input }),
    restart: async (meanwhile?: () => void) => {
      await running.current.stop()
      meanwhile?.()
      running.current = await startIdentityProvider(all)
    },
    close: async () => {
      await running.current.stop()
      await removeDirectory()
    },
  }
}

/** A provider for one test alone. */
export const providerForTest = async (options: Options = {}): Promise<Provider> => {
  const provider = await createProvider(options)
  onTestFinished(provider.close)
  return provider
}

export const codeFor = (provider: Provider, email: string): string => {
  const mail = provider.mails.findLast(({ to }) => to === email)
  const [code] = /\b\d{6}\b/.exec(mail?.html ?? "") ?? []
  if (!code) throw new Error(`no code was sent to ${email}`)
  return code
}

/** A code that is surely not the given one. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0")

export const attribute = (Name: string, Value: string) => ({ Name, Value })

/** A confirmed user with a verified address and a permanent password. */
export const createPerson = async (provider: Provider, address = `${randomUUID()}@example.com`) => {
  const username = randomUUID()
  await provider.admin("AdminCreateUser", {
    Username: username,
    MessageAction: "SUPPRESS",
    UserAttributes: [attribute("email", address), attribute("email_verified", "true"), attribute("name", "Ada")],
  })
  await provider.admin("AdminSetUserPassword", { Username: username, Password: goodPassword, Permanent: true })
  return { username, email: address }
}

export const signInWithPassword = async (
  provider: Provider,
  username: string,
  password = goodPassword,
): Promise<Tokens> => {
  const answer = await provider.call("InitiateAuth", {
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: username, PASSWORD: password },
  })
  return readTokens(answer)
}

export const refusedSignIn = (provider: Provider, username: string, password = goodPassword) =>
  provider.refused("InitiateAuth", {
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: username, PASSWORD: password },
  })

export const refresh = (RefreshToken: string) => ({
  AuthFlow: "REFRESH_TOKEN_AUTH",
  AuthParameters: { REFRESH_TOKEN: RefreshToken },
})

export const claimsOf = (token: string): Json => decodeJwt(token)
