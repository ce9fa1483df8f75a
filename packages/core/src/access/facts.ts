import type { Caller, Request } from "../kernel/context.ts"
import { AccountId, RoleId, TenantId, UserId } from "../kernel/ids.ts"
import { type Known, known } from "../kernel/store.ts"
import { type Item, keyOf, ref, type Ref } from "../kernel/table.ts"
import { accounts } from "../accounts/index.ts"
import { grants } from "../grants/index.ts"
import { identities, type Identity } from "../identities/index.ts"
import { roles } from "../roles/index.ts"
import { tenants } from "../tenants/index.ts"
import { users } from "../users/index.ts"

export type PersonCaller = Extract<Caller, { kind: "identity" }>
export type Head = AccountId | TenantId

/** Everything read so far about a caller in a place. `null` was asked for and is not there. */
export type AuthorityFacts = {
  readonly identity?: Identity | null
  readonly tenant?: Item<typeof tenants> | null
  readonly account?: Item<typeof accounts> | null
  readonly user?: Item<typeof users> | null
  /** The id of the user that was asked for: whoever is not there, is not asked for again. */
  readonly userAsked?: string
  readonly role?: Item<typeof roles> | null
  /** The id of the role that was asked for: what a token remembers need not be the role that they have. */
  readonly roleAsked?: string
  readonly grants: ReadonlyMap<string, Item<typeof grants> | null>
  readonly known: Known
}

/** Before anything was read, but for what another place of the same request needed. */
export const noFacts = (known: Known = new Map()): AuthorityFacts => ({ grants: new Map(), known })

/** What to read: each by its key. */
export type Wanted = { [Name in "identity" | "tenant" | "account" | "user" | "role"]?: Ref } & {
  readonly grants: Readonly<Record<string, Ref>>
}

const grantIn = (place: string | undefined, { identityId }: PersonCaller): Record<string, Ref> =>
  place === undefined ? {} : { [place]: ref(grants, { place, identityId }) }

const valid = <T extends string>(kind: { is: (value: string) => value is T }, value?: string): T | undefined =>
  value !== undefined && kind.is(value) ? value : undefined

const roleIn = (tenantId: TenantId, roleId: string | undefined): Pick<Wanted, "role"> =>
  roleId !== undefined && RoleId.is(roleId) ? { role: ref(roles, { tenantId, roleId }) } : {}

/** The first guess: who calls, the place's head, and what the token remembers of the way there. */
export const guess = (place: Head, caller: PersonCaller): Wanted => {
  const identity = ref(identities, { identityId: caller.identityId })
  if (AccountId.is(place)) {
    return { identity, account: ref(accounts, { accountId: place }), grants: grantIn(place, caller) }
  }
  const tenant = ref(tenants, { tenantId: place })
  const { hint } = caller
  const onAccount = grantIn(valid(AccountId, hint?.accountId), caller)
  if (hint?.level === "account") return { identity, tenant, grants: onAccount }
  const userId = valid(UserId, hint?.userId)
  if (!userId) return { identity, tenant, grants: grantIn(place, caller) }
  const user = ref(users, { tenantId: place, userId })
  return { identity, tenant, user, ...roleIn(place, hint?.roleId), grants: onAccount }
}

/**
 * What the facts point at and has not been read yet: every level there is, by the lineage the table tells. Where a person
 * holds no place, there is no grant to look for.
 */
export const wantedBy = (
  place: Head,
  caller: PersonCaller,
  { identity, tenant, user, userAsked, roleAsked, grants }: AuthorityFacts,
): Wanted => {
  if (!TenantId.is(place)) return { grants: {} }
  const found = user?.identityId === caller.identityId ? user : undefined
  const held = (id: string | undefined): boolean => id !== undefined && !!identity?.places?.includes(id)
  const places = [...(found ? [] : [place]), tenant?.accountId].filter((id) => held(id) && !grants.has(id ?? ""))
  const userId = grants.get(place)?.userId
  return {
    ...(userId && userAsked !== userId ? { user: ref(users, { tenantId: place, userId }) } : {}),
    ...(found && roleAsked !== found.role ? roleIn(place, found.role) : {}),
    grants: Object.assign({}, ...places.map((id) => grantIn(id, caller))) as Record<string, Ref>,
  }
}

export const partitionsOf = (refs: readonly Ref[]): readonly string[] => refs.map((wanted) => keyOf(wanted).pk)

export const readFacts = async (
  { runtime }: Request,
  wanted: Wanted,
  before: AuthorityFacts,
  also: readonly Ref[],
): Promise<AuthorityFacts> => {
  const { grants, ...rest } = wanted
  const asked = [...Object.entries(rest), ...Object.entries(grants)]
  const refs = [...asked.map(([, wanted]) => wanted), ...also]
  const items = await runtime.table.open(partitionsOf(refs), before.known).getAll(refs)
  const found = asked.map(([name], i) => [name, items[i] ?? null] as const)
  const named = Object.fromEntries(found.filter(([name]) => name in rest)) as Partial<AuthorityFacts>
  const granted = found.filter(([name]) => name in grants) as [
    string,
    AuthorityFacts["grants"] extends ReadonlyMap<string, infer G> ? G : never,
  ][]
  return {
    ...before,
    ...named,
    ...(wanted.user ? { userAsked: keyOf(wanted.user).sk } : {}),
    ...(wanted.role ? { roleAsked: keyOf(wanted.role).sk } : {}),
    grants: new Map([...before.grants, ...granted]),
    known: new Map([...before.known, ...known(refs, items)]),
  }
}

export const isNothing = ({ grants, ...rest }: Wanted): boolean =>
  Object.keys(rest).length === 0 && Object.keys(grants).length === 0
