import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { CognitoIdentityProviderClient, InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider"
import { openSignIns } from "@tenantry/core/adapters/cognito/sign-ins"
import type { SignIns } from "@tenantry/core/kernel/ports"
import { type Mail, startIdentityProvider } from "@tenantry/local/identity-provider/index"

const poolId = "eu-west-1_Tests0001"
const clientId = "testsclient0000000000001"

/** An identity provider of its own, without triggers: the real port to it, and what a person sees of it. */
export type Provider = {
  readonly signIns: SignIns
  readonly mails: readonly Mail[]
  /** Whether this password opens this sign-in. */
  readonly opens: (username: string, password: string) => Promise<boolean>
  /** The newest code that came to an address. */
  readonly codeFor: (email: string) => string
  readonly close: () => Promise<void>
}

export const openProvider = async (): Promise<Provider> => {
  const folder = mkdtempSync(join(tmpdir(), "tenantry-sign-ins-"))
  const mails: Mail[] = []
  const provider = await startIdentityProvider({
    port: 0,
    file: join(folder, "pool.sqlite"),
    pool: { id: poolId, clientId, groups: [] },
    sendMail: (mail) => {
      mails.push(mail)
      return Promise.resolve()
    },
  })
  const client = new CognitoIdentityProviderClient({
    endpoint: provider.endpoint,
    region: "eu-west-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  })
  return {
    signIns: openSignIns({ poolId, clientId }, client),
    mails,
    opens: async (USERNAME, PASSWORD) => {
      const AuthParameters = { USERNAME, PASSWORD }
      const command = new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: "USER_PASSWORD_AUTH",
        AuthParameters,
      })
      try {
        return (await client.send(command)).AuthenticationResult !== undefined
      } catch {
        return false
      }
    },
    codeFor: (email) => {
      const [code] = /\b\d{6}\b/.exec(mails.findLast(({ to }) => to === email)?.html ?? "") ?? []
      if (code === undefined) throw new Error(`no code came to ${email}`)
      return code
    },
    close: async () => {
      client.destroy()
      await provider.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
