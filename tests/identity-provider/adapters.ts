import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider"
import { openDirectory } from "@tenantry/core/adapters/cognito/directory"
import { openPasswords } from "@tenantry/core/adapters/cognito/passwords"
import { openSignIns } from "@tenantry/core/adapters/cognito/sign-ins"
import type { Directory, SignIns } from "@tenantry/core/kernel/ports"
import { onTestFinished } from "vitest"
import { totpAt } from "@tenantry/identity-provider/totp"
import { backendClientId, clientId, createPerson, goodPassword, poolId, type Provider } from "./support.ts"

export type Adapters = {
  readonly signIns: SignIns
  readonly directory: Directory
  /** The next call of this name is answered so: `lost` after it was done, else refused with this exception. */
  readonly breakNext: (call: string, how: string) => void
}

const broken = (how: string): Error =>
  how === "lost"
    ? Object.assign(new Error("socket hang up"), { name: "TimeoutError" })
    : Object.assign(new Error("injected"), { name: how })

/** What Tenantry calls, on this provider. */
export const adaptersOn = (
  { endpoint }: { readonly endpoint: string },
  pool = { poolId, clientId, backendClientId },
): Adapters => {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const client = new CognitoIdentityProviderClient({ endpoint, region: "eu-west-1", credentials, maxAttempts: 1 })
  onTestFinished(() => client.destroy())
  const breaks = new Map<string, string>()
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const how = breaks.get(commandName)
        breaks.delete(commandName)
        if (how !== undefined && how !== "lost") throw broken(how)
        const reply = await next(args)
        if (how !== undefined) throw broken(how)
        return reply
      },
    { step: "deserialize", priority: "low", name: "breakNext" },
  )
  const backend = { poolId: pool.poolId, clientId: pool.backendClientId }
  return {
    signIns: { ...openSignIns(pool, client), ...openPasswords(backend, client) },
    directory: openDirectory(pool, client),
    breakNext: (call, how) => breaks.set(`${call}Command`, how),
  }
}

/** What the commands do with these calls, in their order. */
export const changePassword = async (signIns: SignIns, username: string, current: string, next: string) => {
  await signIns.checkPassword(username, current, next)
  await signIns.setPassword(username, next)
}
export const finishSecondFactor = async (signIns: SignIns, username: string, session: string, code: string) => {
  await signIns.verifySecondFactor(username, session, code)
  await signIns.setSecondFactor(username, true)
}
export const removeSecondFactor = async (signIns: SignIns, username: string, password: string, code: string) => {
  await signIns.checkSecondFactor(username, password, code)
  await signIns.setSecondFactor(username, false)
}

/** The provider's clock moves on to the app's next code. */
export const nextCode = (provider: Provider, secret: string): string => {
  provider.clock.offset += 30_000
  return totpAt(secret, provider.now())
}

/** Somebody who has an authenticator app as second factor. */
export const createGuardedPerson = async (provider: Provider, { signIns }: Adapters) => {
  const person = await createPerson(provider)
  const { secret, session } = await signIns.beginSecondFactor(person.username, goodPassword)
  await finishSecondFactor(signIns, person.username, session, totpAt(secret, provider.now()))
  return { ...person, secret }
}

export const factorsOf = async (provider: Provider, Username: string): Promise<unknown> =>
  (await provider.admin("AdminGetUser", { Username }))["UserMFASettingList"]
