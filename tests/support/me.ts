import { InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider"
import { identities, type Identity, type Addressee, providerUsername } from "@tenantry/core/identities/index"
import { type Outside } from "@tenantry/core/kernel/delivering"
import { sweep } from "@tenantry/core/kernel/sweeping"
import type { Request } from "@tenantry/core/kernel/context"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import type { Permission } from "@tenantry/core/kernel/permissions"
import type { Mail, SignIns } from "@tenantry/core/kernel/ports"
import { reactions } from "@tenantry/core/system"
import { totpAt } from "@tenantry/identity-provider/totp"
import { openWorldWithSignIns, type SignInWorld } from "./sign-ins.ts"
import { freshAddress, newPerson, type World } from "./world.ts"

export const password = "Own-2026!"
/** What somebody chooses instead. */
export const newPassword = "Newest-2026!"

export const findIdentity = ({ runtime }: World, identityId: IdentityId): Promise<Identity | null> =>
  runtime.table.open([identityId]).get(identities, { identityId })

export const identityOf = async (world: World, identityId: IdentityId): Promise<Identity> => {
  const identity = await findIdentity(world, identityId)
  if (!identity) throw new Error("nobody")
  return identity
}

/** Gives somebody who exists the sign-in that they exist with. */
export const giveSignIn = async (world: World, identityId: IdentityId): Promise<string> => {
  const identity = await identityOf(world, identityId)
  const { email, name, locale } = identity
  const username = providerUsername(identity)
  await world.runtime.signIns?.createUser({ username, email, name, locale }, password)
  await world.runtime.signIns?.setAddress(username, email)
  return username
}

/** Somebody who signs in with a password, at the identity provider as well. */
export const newSignedIn = async (world: World, about: Partial<Addressee> = {}) => {
  const identityId = await newPerson(world, about)
  const username = await giveSignIn(world, identityId)
  return { identityId, username, me: () => own(world, identityId) }
}

/** A request about oneself, from an address that nobody has called from. */
export const own = (world: World, identityId: IdentityId, asking: Parameters<World["as"]>[2] = {}): Request =>
  world.as(identityId, identityId, { address: freshAddress(), ...asking })

export const asJob = (world: World, identityId: IdentityId, permission: Permission, reach: Request["place"][] = []) =>
  ({
    ...own(world, identityId),
    caller: { kind: "job", name: "tests", permissions: [permission], reach },
  }) satisfies Request

/** The code an app shows now, or so many codes later: the provider takes each but once, and a neighbour of the right one. */
export const codeOf = (secret: string, later = 0): string => totpAt(secret, new Date(Date.now() + later * 30_000))

/** A refresh token of a new session, or what else the sign-in leads to. */
export const signIn = async ({ client, clientId }: SignInWorld, USERNAME: string, PASSWORD = password) => {
  const AuthParameters = { USERNAME, PASSWORD }
  const start = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters })
  const { AuthenticationResult, ChallengeName } = await client.send(start)
  return { refresh: AuthenticationResult?.RefreshToken ?? "", challenge: ChallengeName }
}

export const refreshes = async ({ client, clientId }: SignInWorld, REFRESH_TOKEN: string): Promise<boolean> => {
  const AuthParameters = { REFRESH_TOKEN }
  const start = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: "REFRESH_TOKEN_AUTH", AuthParameters })
  return client.send(start).then(
    () => true,
    () => false,
  )
}

export type Aftermath = {
  readonly mails: readonly Mail[]
  /** Does everything that follows from what was done by now, or so many ms later, and what follows from that. */
  readonly settle: (later?: number) => Promise<void>
}

export const aftermathOf = (world: World, { directory }: Pick<SignInWorld, "directory">): Aftermath => {
  const mails: Mail[] = []
  const mailer = { send: async (mail: Mail) => void mails.push(mail) }
  const failures: string[] = []
  const outside: Outside = {
    runtime: world.runtime,
    reactions,
    mailer,
    directory,
    onFailure: ({ delivery, error }) => void failures.push(`${delivery.reaction}: ${error}`),
  }
  const settle = async (later = 0): Promise<void> => {
    const tally = await sweep(outside, new Date(Date.now() + later))
    if (failures.length > 0) throw new Error(failures.join(", "))
    if (Object.keys(tally).length > 0) await settle(later)
  }
  return { mails, settle }
}

/** A world with sign-ins, and whatever follows from what is done in it. */
export const openMyWorld = async (through?: (signIns: SignIns) => SignIns) => {
  const { world, pool } = await openWorldWithSignIns({}, through)
  return { world, pool, ...aftermathOf(world, pool) }
}
