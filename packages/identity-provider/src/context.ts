import type { Attempts } from "./attempts.ts"
import type { Clients } from "./clients.ts"
import type { Codes } from "./codes.ts"
import type { Database } from "./database.ts"
import type { Grants } from "./grants.ts"
import type { Groups } from "./groups.ts"
import type { Digest } from "./secrets.ts"
import type { Sessions } from "./sessions.ts"
import type { Signer } from "./signer.ts"
import type { Users } from "./users.ts"

export type Mail = { readonly to: string; readonly subject: string; readonly html: string }
export type TriggerName = "PostConfirmation" | "CustomMessage" | "PreTokenGeneration"
export type Trigger = (name: TriggerName, event: unknown) => Promise<unknown>

export type Pool = {
  readonly id: string
  /** The public app client, for browsers. */
  readonly clientId: string
  /** The app client for signed requests alone; missing: the pool has none. */
  readonly backendClientId?: string
  /** Groups that exist from the start. */
  readonly groups: readonly string[]
  /** How long the public client's access and id tokens last; 60 unless given. Refresh tokens last 30 days. */
  readonly accessTokenMinutes?: number
}

/** What every operation works with. */
export type Context = {
  readonly pool: Pool
  readonly clients: Clients
  readonly region: string
  /** The part of the pool's id behind the underscore: SRP hashes it with every password. */
  readonly poolName: string
  readonly database: Database
  readonly users: Users
  readonly groups: Groups
  readonly grants: Grants
  readonly codes: Codes
  readonly attempts: Attempts
  readonly sessions: Sessions
  readonly signer: Signer
  readonly digest: Digest
  readonly verifierOfNobody: string
  readonly now: () => Date
  readonly sendMail: (mail: Mail) => Promise<void>
  readonly trigger: Trigger | undefined
}
