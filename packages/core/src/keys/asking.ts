import type { Context } from "../kernel/context.ts"
import { type Contribution, contribution } from "../kernel/contributions.ts"
import type { AccountId, TenantId } from "../kernel/ids.ts"
import { Scope } from "../kernel/permissions.ts"
import { sameVersion } from "../kernel/versions.ts"
import { AccountEvents } from "../accounts/index.ts"
import { findRole } from "../rights/index.ts"
import { UserEvents } from "../users/index.ts"
import { keys } from "./entity.ts"
import { type ApiKey, holdingsOfKey, KeyEffects, KeyEvents, keyOfItem, keysIn } from "./keys.ts"
import { revocation } from "./revoking.ts"

type Asking = Pick<Context, "actor" | "choose">

/** Where Tenantry itself takes somebody's rights, nobody can be asked: what nobody answers for any more, ends. */
const chosenFor = ({ actor, choose }: Asking, { keyId, name }: ApiKey): string | undefined =>
  actor.kind === "job" ? "revoke" : choose({ of: keyId, name, between: ["keep", "revoke"] })

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
const asked = (ctx: Asking, mine: readonly ApiKey[]) => {
  const all = mine.map((key) => outcomeFor(ctx, key))
  return {
    writes: all.flatMap(({ writes = [] }) => writes),
    checks: all.flatMap(({ checks = [] }) => checks),
    events: all.flatMap(({ events = [] }) => events),
    effects: all.flatMap(({ effects = [] }) => effects),
  }
}

type InTenant = Context<TenantId>

const madeAs = async (ctx: InTenant, userId: string): Promise<readonly ApiKey[]> =>
  (await keysIn(ctx, ctx.place)).filter((key) => key.madeAs === userId)

/** Many are not asked about at once: whoever made keys is left out, and done by themselves. */
const oneByOne = async (ctx: InTenant, { objects }: { readonly objects?: readonly string[] }) => {
  const all = await keysIn(ctx, ctx.place)
  const concerned = all.filter((key) => key.madeAs !== undefined && (objects?.includes(key.madeAs) ?? true))
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
    const isHeld = (key: ApiKey): boolean =>
      [...holdingsOfKey(ctx.catalogue, key)].every(([one, scope]) => (role?.holdings.get(one) ?? Scope.none) >= scope)
    return asked(
      ctx,
      mine.filter((key) => !isHeld(key)),
    )
  },
  ofMany: oneByOne,
})

const madeBy = async (ctx: Context<AccountId>, identityId: string): Promise<readonly ApiKey[]> =>
  (await keysIn(ctx, ctx.place)).filter((key) => key.madeBy === identityId)

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
  ofWhoLeavesAccount(AccountEvents.adminRemoved),
  ofWhoLeavesAccount(AccountEvents.adminLeft),
]
