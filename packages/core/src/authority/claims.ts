import { claimed } from "../kernel/claims.ts"
import { isShut } from "../kernel/calls.ts"
import type { Access, Hint, PartnerOf, Request, Runtime } from "../kernel/context.ts"
import { DomainError } from "../kernel/errors.ts"
import { AccountId, type HeadedId, IdentityId, PartnerId, ServiceId, TenantId } from "../kernel/ids.ts"
import type { Locale } from "../kernel/locales.ts"
import { present } from "../kernel/present.ts"
import { itemOf, type Known } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { activePlaceOf, identities, type Identity, subjectClaims } from "../identities/index.ts"
import { tenants } from "../tenants/index.ts"
import { users } from "../users/index.ts"
import { usable } from "./holdings.ts"

/** What somebody holds in the active place, for other services: two bits of scope for each position of the catalogue. */
type TokenRights = { readonly version: string; readonly core: string }

/** What Tenantry puts into a token: who it is, how they read, and where to look first for what they may. */
type TokenClaims = {
  readonly identityId: IdentityId
  readonly locale: Locale
  readonly timeZone: string
  /** When all sessions were ended last (ms since 1970): a token that knows of an earlier time counts no more. */
  readonly sessionsFrom?: number
  /** The address has not been shown to be theirs: they open nothing but the tenant that added them. */
  readonly unproven?: true
  readonly activePlace?: string
  readonly secondFactor?: true
  readonly hint?: Hint
  readonly rights?: TokenRights
}

/** The claims, and what goes into claims of its own: groups, and rights of a vendor's modules. */
type TokenContents = {
  readonly claims: TokenClaims
  /** The built-in roles held in the active place: the token's `cognito:groups`. */
  readonly groups: readonly string[]
  readonly vendor?: string
}

/** The person a username signs in as. */
export const identityOfSubject = async ({ table }: Runtime, username: string): Promise<Identity | null> => {
  const [subject] = await table.open([]).getAll([claimed(subjectClaims, username)])
  const identityId = subject?.holder
  if (!identityId || !IdentityId.is(identityId)) return null
  return table.open([identityId]).get(identities, { identityId })
}

type Standing = Pick<TokenClaims, "hint" | "rights"> & Pick<TokenContents, "groups" | "vendor">

const elsewhere: Standing = { groups: [] }

const forPartner = (place: HeadedId, known: Known, { partnerId }: PartnerOf): Hint => {
  const tenant = TenantId.is(place) ? itemOf(known, ref(tenants, { tenantId: place })) : undefined
  return { level: "partner", partnerId, ...present({ accountId: tenant?.accountId }) }
}

/** Where to look first. Who holds nothing by the account is spared the look for it. */
const hintIn = (place: HeadedId, { actor, known }: Access, { places }: Identity): Hint => {
  if (ServiceId.is(place)) return { level: "operator" }
  if (PartnerId.is(place)) return { level: "partner", partnerId: place }
  const { partner } = actor
  if (partner) return forPartner(place, known, partner)
  if (AccountId.is(place)) return { level: "account", accountId: place }
  const accountId = itemOf(known, ref(tenants, { tenantId: place }))?.accountId
  const lineage = accountId && places?.includes(accountId) ? { accountId } : {}
  const { userId } = actor
  if (!userId) return { level: "account", ...lineage }
  const roleId = itemOf(known, ref(users, { tenantId: place, userId }))?.role
  return { level: "tenant", userId, ...lineage, ...present({ roleId }) }
}

const standing = async (request: Request, identity: Identity, place: HeadedId): Promise<Standing> => {
  const { identityId, secondFactor = false } = identity
  const caller = { kind: "identity", identityId, signedInAt: request.now, secondFactor } as const
  try {
    const access = await request.runtime.authority({ ...request, caller, place }, undefined, [], { wholly: true })
    // A visit is for Tenantry alone, and ends before a token does.
    if (access.actor.visit) return elsewhere
    // Who cannot come in there now, is told so by Tenantry; other services know what the token says, and nothing else.
    if (TenantId.is(place) && isShut(access.state)) return { groups: [], hint: hintIn(place, access, identity) }
    const { roles: groups, holdings } = access.actor
    const { catalogue } = request.runtime
    const { core, vendor } = catalogue.encode(usable(catalogue, access.state, holdings))
    const there = { groups, hint: hintIn(place, access, identity) }
    // Of an account somebody holds nothing that other services ask for: that is held in its tenants.
    if (!TenantId.is(place)) return there
    return { ...there, rights: { version: catalogue.version, core }, ...(vendor === "" ? {} : { vendor }) }
  } catch (error) {
    // Somebody who is nobody there any more still signs in: elsewhere they may be somebody.
    if (error instanceof DomainError && error.kind !== "unavailable") return elsewhere
    throw error
  }
}

/** What a token for this person says now. */
export const claimsFor = async (request: Request, identity: Identity): Promise<TokenContents> => {
  const { identityId, locale, timeZone, secondFactor, sessionsFrom, proven } = identity
  const activePlace = activePlaceOf(identity)
  const { groups, vendor, ...there } = activePlace ? await standing(request, identity, activePlace) : elsewhere
  const claims = {
    identityId,
    locale,
    timeZone,
    ...present({ sessionsFrom }),
    ...(proven ? {} : { unproven: true as const }),
    ...present({ activePlace }),
    ...(secondFactor ? { secondFactor: true as const } : {}),
    ...there,
  }
  return { claims, groups, ...present({ vendor }) }
}
