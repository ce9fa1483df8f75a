import type { Keyring } from "@tenantry/core/kernel/keyring"
import type { AccountId, GroupId, IdentityId, PlaceId, TenantId, UserId } from "@tenantry/core/kernel/ids"
import type { TransactItem } from "@tenantry/core/kernel/table"
import { moduleNames } from "@tenantry/core/permissions/index"
import type { Check } from "../effects/check.ts"
import type { Coming } from "../support/users.ts"
import type { World } from "../support/world.ts"

export type Values = Readonly<Record<string, unknown>>
export type Someone = { readonly identityId: IdentityId }
/** Tenantry itself, with the places that whatever it works for has named. */
export type Job = { readonly job: readonly PlaceId[] }

/** An account with its owner and first tenant, and what can be done there: on a table alone, or over HTTP. */
export type Stage = {
  readonly accountId: AccountId
  readonly tenantId: TenantId
  readonly owner: Someone
  /** Who the owner is in the tenant, and the tenant's group Position. */
  readonly founder: UserId
  readonly position: GroupId
  readonly keyring: Keyring
  /** What everybody signs in with who does. */
  readonly password: string
  /** Does an operation, as somebody or as a visitor; what is to be confirmed is confirmed. */
  readonly run: (as: Call["as"], name: string, input?: Values, at?: Pick<Call, "now" | "place">) => Promise<Values>
  /** Writes what others or time would bring about. */
  readonly seed: (partitions: readonly PlaceId[], items: readonly TransactItem[]) => Promise<void>
  /** A further admin of the account. */
  readonly admin: () => Promise<Someone>
  /** Another operator admin of the service. */
  readonly staff: () => Promise<Someone>
  /** Somebody who has joined the tenant, as an employee unless told. */
  readonly user: (coming?: Pick<Coming, "role" | "status">) => Promise<Someone & { readonly userId: UserId }>
  /** Somebody who can be signed in, and has nothing to do with the account. */
  readonly person: (about?: { readonly email?: string }) => Promise<Someone>
  /** Lets somebody sign in with the password: anew, where the second factor is asked for. */
  readonly signIn: (who: Someone, code?: string) => Promise<Someone>
  /** Somebody new who has asked for an account, and the code that was mailed. */
  readonly registering: () => Promise<{
    readonly registrationId: string
    readonly code: string
    readonly email: string
  }>
  /** The table alone. There is none over HTTP, where Tenantry itself does nothing that is asked for, and no time passes. */
  readonly world: World
}

/** An operation at the point where it can be done. */
export type Call = {
  /** A visitor unless given. */
  readonly as?: Someone | Job
  readonly input: Values
  /** Where, unless the operation's kind of place says it. */
  readonly place?: PlaceId
  /** What is answered where it is asked what becomes of something. */
  readonly choices?: ReadonlyMap<string, string>
  /** Of whom the caller's token tells, unless of what they are in the place. */
  readonly remembers?: "account" | "tenant"
  readonly now?: Date
  /** What the facts are about, unless about the place. */
  readonly about?: string
  /** A link that was sent before. */
  readonly oldToken?: string
  /** A password that is chosen by it. */
  readonly password?: string
}

/** Who and what an example can name in a path or an input; by itself none of it need fit together. */
export type Cast = {
  readonly owner: { readonly accountId: string; readonly tenantId: string; readonly identityId: string }
  readonly admin: { readonly identityId: string }
  readonly invited: { readonly invitationId: string; readonly token: string }
  readonly company: {
    readonly userId: string
    readonly groupId: string
    readonly roleId: string
    readonly keyId: string
  }
  readonly registrationId: string
  readonly partnerId: string
}

export type Arrange = (stage: Stage) => Promise<Call> | Call

/** Everything that the tests know of an operation. */
export type Row = {
  /** Of what is called over HTTP: a well-formed input with a value for every field; by itself it need not succeed. */
  readonly example?: (cast: Cast) => Values
  /** Brings about that it can be done, and says how: over HTTP, where its effects are looked at, and its cost. */
  readonly arrange: Arrange
  /** Done over HTTP in an account of its own: the others need the account to be as it is. */
  readonly alone?: true
  /** What it changes is there before and has a version: an `If-Match` is compared with it. */
  readonly versioned?: true
  /** On a table, where its effects have more to say than in what is arranged. */
  readonly arrangeEffects?: Arrange
  /** On a table, where its cost is that of something else than what is arranged. */
  readonly arrangeCost?: Arrange
  /** Of a command: all that may differ in the table afterwards, beside events, what lies beside them, and deliveries. */
  readonly changes?: readonly string[]
  /** Of a command: what it says that it does. */
  readonly effects?: readonly string[]
  /** The mails that Tenantry sends because of it; most send none. */
  readonly mails?: readonly string[]
  /** Round trips, units of reading, units of writing, and how many of these go into indexes. */
  readonly cost: readonly [trips: number, read: number, write: number, index: number]
  /** The partitions that it opens beside its place. */
  readonly opens: readonly string[]
}
/** What effects promise, each as a statement about the table before and after. */
export type Checks = Readonly<Record<string, Check>>
export type Rows = Readonly<Record<string, Row>>

/** Every arrangement names what was not there before: always as long, because what is written costs by its length. */
let made = 0
const next = (): string => String(made++).padStart(4, "0")
export const fresh = (what: string): string => `${what} ${next()}`
export const freshEmail = (): string =>
  `${process.pid.toString(36).padStart(5, "0")}${Date.now().toString(36)}${next()}@example.com`

export const nothing = (): Values => ({})
export const byOwner =
  (input: Values = {}): Arrange =>
  ({ owner }) => ({ as: owner, input })

/** As one of the staff, who is nobody in the account. */
export const byStaff =
  (input: Values = {}): Arrange =>
  async ({ staff }) => ({ as: await staff(), input })

/** A list is asked for by pages, and costs what its first page costs. */
export const listed = (filters: Values = {}, more: Pick<Call, "remembers"> = {}) => ({
  example: () => ({ ...filters, limit: "1", cursor: "x" }),
  arrange: ({ owner }: Stage): Call => ({ as: owner, input: { ...filters, limit: "1" }, ...more }),
  arrangeCost: ({ owner }: Stage): Call => ({ as: owner, input: {}, ...more }),
})

/** The same of the staff's. */
export const listedByStaff = (filters: Values = {}) => ({
  example: () => ({ ...filters, limit: "1", cursor: "x" }),
  arrange: byStaff({ ...filters, limit: "1" }),
  arrangeCost: byStaff({}),
})

/** What is said of every module, of a company that uses them all. */
export const eachModule = (code: string): readonly string[] => moduleNames.map(() => code)
