import { claimed } from "../kernel/claims.ts"
import type { Hint, Request, Runtime } from "../kernel/context.ts"
import { DomainError } from "../kernel/errors.ts"
import { AccountId, IdentityId, TenantId } from "../kernel/ids.ts"
import type { Locale } from "../kernel/locales.ts"
import { ref } from "../kernel/table.ts"
import { identities, type Identity } from "../identities/index.ts"
import { authority } from "./authority.ts"

/** What Tenantry puts into a token: who it is, how they read, and where to look first for what they may. */
export type TokenClaims = {
  readonly identityId: IdentityId
  readonly locale: Locale
  readonly timeZone: string
  readonly activePlace?: string
  readonly hint?: Hint
  /** The built-in roles held in the active place: the token's `cognito:groups`. */
  readonly groups: readonly string[]
}

/** The person a username signs in as. */
export const identityOfSubject = async ({ table }: Runtime, username: string): Promise<Identity | null> => {
  const [subject] = await table.open([]).getAll([claimed("subject", username)])
  const identityId = subject?.holder
  if (!identityId || !IdentityId.is(identityId)) return null
  return table.open([identityId]).get(identities, { identityId })
}

type Standing = { readonly hint?: Hint; readonly groups: readonly string[] }

const standingIn = async (request: Request, identityId: IdentityId, place: AccountId | TenantId): Promise<Standing> => {
  const caller = { kind: "identity", identityId, signedInAt: request.now } as const
  try {
    const { actor } = await authority({ ...request, caller, place }, undefined, [ref(identities, { identityId })])
    const { roles: groups, userId } = actor
    if (AccountId.is(place)) return { groups, hint: { level: "account", accountId: place } }
    return { groups, ...(userId ? { hint: { level: "tenant", userId } } : {}) }
  } catch (error) {
    // Somebody who is nobody there any more still signs in: elsewhere they may be somebody.
    if (error instanceof DomainError && error.kind !== "unavailable") return { groups: [] }
    throw error
  }
}

/** What a token for this person says now. */
export const claimsFor = async (
  request: Request,
  { identityId, locale, timeZone, activePlace }: Identity,
): Promise<TokenClaims> => {
  const known = { identityId, locale, timeZone }
  if (activePlace === undefined || !(AccountId.is(activePlace) || TenantId.is(activePlace)))
    return { ...known, groups: [] }
  return { ...known, activePlace, ...(await standingIn(request, identityId, activePlace)) }
}
