import type { Context } from "../kernel/context.ts"
import { type Contribution, contribution } from "../kernel/contributions.ts"
import { type AccountId, type CustomerPlaceId, RoleId, TenantId, UserId } from "../kernel/ids.ts"
import { type Permission, Scope } from "../kernel/permissions.ts"
import { ref, write } from "../kernel/table.ts"
import { sameVersion } from "../kernel/versions.ts"
import { AccountEvents, accountHead, accounts } from "../accounts/index.ts"
import { inTenants, onAccounts } from "../permissions/index.ts"
import { findRole, missingFor, RoleEvents, roles } from "../rights/index.ts"
import { UserEvents, users } from "../users/index.ts"
import { keys } from "./entity.ts"
import { type ApiKey, holdingsOfKey, KeyEffects, KeyErrors, KeyEvents, keyOfItem, keysIn } from "./keys.ts"
import { couldMake, noneSince, takenFor } from "./making.ts"
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

/** Asked of these keys of a user, and of none less: whoever makes one meanwhile, is asked about it. */
const askedOfUser = async (ctx: InTenant, object: string, mine: readonly ApiKey[]) => {
  const { get, place: tenantId } = ctx
  const userId = UserId.schema.parse(object)
  const user = await get(users, { tenantId, userId })
  const none = user ? [write(users).check({ tenantId, userId }).where(noneSince(user)).commit()] : []
  const all = asked(ctx, mine)
  return { ...all, checks: [...all.checks, ...none] }
}

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
    data.identityId === undefined ? {} : askedOfUser(ctx, object, await madeAs(ctx, object)),
  ofMany: oneByOne,
})

const ofWhoIsBlocked = contribution({
  to: UserEvents.blocked,
  decide: async (ctx: InTenant, { object }) => askedOfUser(ctx, object, await madeAs(ctx, object)),
  ofMany: oneByOne,
})

/** Who has another role answers for the keys that this role could still have made. */
const ofWhoHasAnotherRole = contribution({
  to: UserEvents.roleGiven,
  decide: async (ctx: InTenant, { object, data }) => {
    if (data.identityId === undefined) return {}
    const mine = await madeAs(ctx, object)
    const role = mine.length > 0 ? await findRole(ctx, data.to) : null
    return askedOfUser(
      ctx,
      object,
      mine.filter((key) => !couldMake(role, holdingsOfKey(ctx.catalogue, key))),
    )
  },
  ofMany: oneByOne,
})

/** A role that holds less asks about the keys that those who have it could make no more. */
const ofWhoseRoleChanges = contribution({
  to: RoleEvents.edited,
  decide: async (ctx: InTenant, { object: role, data: { lost } }) => {
    const custom =
      lost.length > 0 && RoleId.is(role) ? await ctx.get(roles, { tenantId: ctx.place, roleId: role }) : null
    if (!custom) return {}
    const gone = new Set(lost.map(({ permission }) => permission))
    const concerned = (await keysIn(ctx, ctx.place)).filter((key) =>
      [...takenFor(holdingsOfKey(ctx.catalogue, key)).keys()].some(({ key: name }) => gone.has(name)),
    )
    const { place: tenantId, now } = ctx
    const makers = [...new Set(concerned.flatMap((key) => usersOf(key, now)))].filter(UserId.is)
    const found = await ctx.getAll(makers.map((userId) => ref(users, { tenantId, userId })))
    const having = new Set(found.flatMap((user) => (user?.role === role ? [user.userId as string] : [])))
    const all = asked(
      ctx,
      concerned.filter((key) => usersOf(key, now).some((userId) => having.has(userId))),
    )
    const { roleId } = custom
    return {
      ...all,
      checks: [...all.checks, write(roles).check({ tenantId, roleId }).where(noneSince(custom)).commit()],
    }
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
    decide: async (ctx: Context<AccountId>, { data }) => {
      const head = await accountHead(ctx)
      const all = asked(ctx, await madeBy(ctx, data.identityId))
      const { accountId } = head
      return { ...all, checks: [...all.checks, write(accounts).check({ accountId }).where(noneSince(head)).commit()] }
    },
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
