import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { CognitoIdentityProviderClient, InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider"
import { builtInRoles } from "@tenantry/core/permissions/index"
import { openDirectory } from "@tenantry/core/adapters/cognito/directory"
import { openPasswords } from "@tenantry/core/adapters/cognito/passwords"
import { openSignIns } from "@tenantry/core/adapters/cognito/sign-ins"
import type { Runtime } from "@tenantry/core/kernel/context"
import type { Directory, SignIns } from "@tenantry/core/kernel/ports"
import { type Mail, startIdentityProvider } from "@tenantry/identity-provider/index"
import { openWorld, type World } from "./world.ts"
import { vendored } from "./vendor.ts"

/** A real identity provider without triggers, and what it would have mailed. */
export type SignInWorld = {
  readonly signIns: SignIns
  readonly directory: Directory
  readonly client: CognitoIdentityProviderClient
  readonly poolId: string
  readonly clientId: string
  readonly mails: readonly Mail[]
  /** Whether this password opens this sign-in. */
  readonly opens: (username: string, password: string) => Promise<boolean>
  readonly close: () => Promise<void>
}

export const openSignInWorld = async (): Promise<SignInWorld> => {
  const folder = mkdtempSync(join(tmpdir(), "tenantry-sign-ins-"))
  const mails: Mail[] = []
  const pool = { poolId: "eu-west-1_TenantryLo", clientId: "tenantrylocalclient" }
  const backend = { poolId: pool.poolId, clientId: "tenantrylocalbackend" }
  const provider = await startIdentityProvider({
    port: 0,
    file: join(folder, "pool.sqlite"),
    pool: {
      id: pool.poolId,
      clientId: pool.clientId,
      backendClientId: backend.clientId,
      groups: builtInRoles(vendored.catalogue),
    },
    sendMail: async (mail) => void mails.push(mail),
  })
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const client = new CognitoIdentityProviderClient({ endpoint: provider.endpoint, region: "eu-west-1", credentials })
  return {
    signIns: { ...openSignIns(pool, client), ...openPasswords(backend, client) },
    directory: openDirectory(pool, client),
    client,
    poolId: pool.poolId,
    clientId: pool.clientId,
    mails,
    opens: async (USERNAME, PASSWORD) => {
      const AuthParameters = { USERNAME, PASSWORD }
      const ClientId = pool.clientId
      try {
        const begin = new InitiateAuthCommand({ ClientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters })
        return (await client.send(begin)).AuthenticationResult !== undefined
      } catch {
        return false
      }
    },
    close: async () => {
      client.destroy()
      await provider.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A world whose people sign in at an identity provider of its own, which is closed with it. What a test wants to see or to
 * disturb of the calls to that goes through `through`.
 */
export const openWorldWithSignIns = async (
  parts: Partial<Runtime> = {},
  through: (signIns: SignIns) => SignIns = (signIns) => signIns,
): Promise<{ readonly world: World; readonly pool: SignInWorld }> => {
  const pool = await openSignInWorld()
  const opened = await openWorld({ signIns: through(pool.signIns), ...parts })
  const close = async () => {
    await opened.close()
    await pool.close()
  }
  return { world: { ...opened, close }, pool }
}
