import type { Context } from "../kernel/context.ts"
import { type Contribution, contribution } from "../kernel/contributions.ts"
import { type AccountId, type CustomerPlaceId, TenantId, UserId } from "../kernel/ids.ts"
import { type Permission, Scope } from "../kernel/permissions.ts"
import { ref } from "../kernel/table.ts"
import { sameVersion } from "../kernel/versions.ts"
import { AccountEvents } from "../accounts/index.ts"
import { inTenants, onAccounts } from "../permissions/index.ts"
import { findRole, missingFor, RoleEvents } from "../rights/index.ts"
import { UserEvents, users } from "../users/index.ts"
import { keys } from "./entity.ts"
import { type ApiKey, holdingsOfKey, KeyEffects, KeyErrors, KeyEvents, keyOfItem, keysIn } from "./keys.ts"
import { couldMake, takenFor } from "./making.ts"
import { revocation } from "./revoking.ts"

type Asking = Context<CustomerPlaceId>

const revoking = (place: CustomerPlaceId): Permission =>
  TenantId.is(place) ? inTenants["api_keys.revoke"] : onAccounts.revokeKeys

/** Keys are revoked by who may, or has made them; and they are left by nobody who does not hold what they hold. */
const mayChoose = ({ actor, catalogue, place }: Asking, choice: string, key: ApiKey): boolean => {
  // Keys are the customer's alone: who only visits decides about none.
  if (actor.visit) return false
  if (choice === "keep") return missingFor({ actor }, { holdings: holdingsOfKey(catalogue, key) }).length === 0
  return actor.scopeOf(revoking(place)) > Scope.none || actor.person === key.madeBy
}

/** Where Tenantry itself takes somebody's rights, nobody can be asked: what nobody answers for any more, ends. */
const chosenFor = (ctx: Asking, key: ApiKey): string | undefined => {
  const { actor, choose } = ctx
  const { keyId, name } = key
  if (actor.kind === "job") return "revoke"
  if (actor.kind === "key") throw KeyErrors.person_decides({ name })
  const choice = choose({ of: keyId, name, between: ["keep", "revoke"] })
  if (choice !== undefined && !mayChoose(ctx, choice, key)) throw KeyErrors.not_yours({ name, choice })
  return choice
}

const outcomeFor = (ctx: Asking, key: ApiKey) => {
  const about = [{ key: key.keyId }, { name: key.name }] as const
  const choice = chosenFor(ctx, key)
  if (choice === "revoke") {
    const { write, event } = revocation(key)
    return { writes: [write], events: [event], effects: [KeyEffects.revoked(...about)] }
  }
  if (choice !== "keep") return {}
  const kept = KeyEvents.kept({ object: key.keyId, version: key.rev }, { name: key.name }, {})
  return {
    checks: [sameVersion(keys, keyOfItem(key), key)],
    events: [kept],
    effects: [KeyEffects.kept(...about)],
  }
}

/** Of each key of whoever loses the rights by which they made it is asked what becomes of it. */
const asked = <P extends CustomerPlaceId>(inPlace: Context<P>, mine: readonly ApiKey[]) => {
  const ctx = inPlace as unknown as Asking
  const all = mine.map((key) => outcomeFor(ctx, key))
  return {
    writes: all.flatMap(({ writes = [] }) => writes),
    checks: all.flatMap(({ checks = [] }) => checks),
    events: all.flatMap(({ events = [] }) => events),
    effects: all.flatMap(({ effects = [] }) => effects),
  }
}

type InTenant = Context<TenantId>

/** As which users a key was made: who has a value that counts, which are two after it was given a new one. */
const usersOf = ({ madeAs, earlierAs, earlierUntil = "" }: ApiKey, now: Date): readonly string[] =>
  [madeAs, earlierUntil > now.toISOString() ? earlierAs : undefined].filter((userId) => userId !== undefined)

const madeAs = async (ctx: InTenant, userId: string): Promise<readonly ApiKey[]> =>
  (await keysIn(ctx, ctx.place)).filter((key) => usersOf(key, ctx.now).includes(userId))

/** Many are not asked about at once: whoever made keys is left out, and done by themselves. */
const oneByOne = async (ctx: InTenant, { objects }: { readonly objects?: readonly string[] }) => {
  const all = await keysIn(ctx, ctx.place)
  const concerned = all.filter((key) => usersOf(key, ctx.now).some((userId) => objects?.includes(userId) ?? true))
  const effects = concerned.length > 0 ? [KeyEffects.oneByOne({}, { many: String(concerned.length) })] : []
  return { effects, covers: [] }
}

const ofWhoGoes = contribution({
  to: UserEvents.deleted,
  // Who has not come has made none.
  decide: async (ctx: InTenant, { object, data }) =>
    data.identityId === undefined ? {} : asked(ctx, await madeAs(ctx, object)),
  ofMany: oneByOne,
})

const ofWhoIsBlocked = contribution({
  to: UserEvents.blocked,
  decide: async (ctx: InTenant, { object }) => asked(ctx, await madeAs(ctx, object)),
  ofMany: oneByOne,
})

/** Who has another role answers for the keys that this role could still have made. */
const ofWhoHasAnotherRole = contribution({
  to: UserEvents.roleGiven,
  decide: async (ctx: InTenant, { object, data }) => {
    const mine = data.identityId === undefined ? [] : await madeAs(ctx, object)
    const role = mine.length > 0 ? await findRole(ctx, data.to) : null
    return asked(
      ctx,
      mine.filter((key) => !couldMake(role, holdingsOfKey(ctx.catalogue, key))),
    )
  },
  ofMany: oneByOne,
})

/** A role that holds less asks about the keys that those who have it could make no more. */
const ofWhoseRoleChanges = contribution({
  to: RoleEvents.edited,
  decide: async (ctx: InTenant, { object: role, data: { lost } }) => {
    if (lost.length === 0) return {}
    const gone = new Set(lost.map(({ permission }) => permission))
    const concerned = (await keysIn(ctx, ctx.place)).filter((key) =>
      [...takenFor(holdingsOfKey(ctx.catalogue, key)).keys()].some(({ key: name }) => gone.has(name)),
    )
    const { place: tenantId, now } = ctx
    const makers = [...new Set(concerned.flatMap((key) => usersOf(key, now)))].filter(UserId.is)
    const found = await ctx.getAll(makers.map((userId) => ref(users, { tenantId, userId })))
    const having = new Set(found.flatMap((user) => (user?.role === role ? [user.userId as string] : [])))
    return asked(
      ctx,
      concerned.filter((key) => usersOf(key, now).some((userId) => having.has(userId))),
    )
  },
  ofMany: () => Promise.resolve({ effects: [], covers: [] }),
})

/** Who has a value that counts. */
const peopleOf = ({ madeBy, earlierBy, earlierUntil = "" }: ApiKey, now: Date): readonly string[] =>
  [madeBy, earlierUntil > now.toISOString() ? earlierBy : undefined].filter((who) => who !== undefined)

const madeBy = async (ctx: Context<AccountId>, identityId: string): Promise<readonly ApiKey[]> =>
  (await keysIn(ctx, ctx.place)).filter((key) => peopleOf(key, ctx.now).includes(identityId))

/** Who is no admin any more, removed or by themselves: always one by one. */
const ofWhoLeavesAccount = (to: typeof AccountEvents.adminRemoved | typeof AccountEvents.adminLeft) =>
  contribution({
    to,
    decide: async (ctx: Context<AccountId>, { data }) => asked(ctx, await madeBy(ctx, data.identityId)),
    ofMany: () => Promise.resolve({ effects: [], covers: [] }),
  })

export const keyContributions: readonly Contribution[] = [
  ofWhoGoes,
  ofWhoIsBlocked,
  ofWhoHasAnotherRole,
  ofWhoseRoleChanges,
  ofWhoLeavesAccount(AccountEvents.adminRemoved),
  ofWhoLeavesAccount(AccountEvents.adminLeft),
]
