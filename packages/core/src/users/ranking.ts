import type { Actor, Context } from "../kernel/context.ts"
import type { TenantId } from "../kernel/ids.ts"
import { type Holdings, Scope } from "../kernel/permissions.ts"
import type { Authorised } from "../kernel/operations.ts"
import type { Partitions } from "../kernel/store.ts"
import type { TransactItem } from "../kernel/table.ts"
import { grants, notGranted, stillGranted } from "../grants/index.ts"
import { type Tree, treeIn } from "../leading/index.ts"
import { administrator } from "../permissions/index.ts"
import { findRole, type HeldRole, missingFor } from "../rights/index.ts"
import { accountAbove, type Tenant } from "../tenants/index.ts"
import type { User } from "./entity.ts"
import { giftTo, heldForGroups, groupsLedBy, unchangedGift } from "./reaching.ts"
import { UserErrors } from "./users.ts"

type Acting = Pick<Context<TenantId>, "actor" | "catalogue" | "get" | "place" | "standing">

/** Where the account lets people in: all that touches it of a command that says what somebody is by the account. */
export const grantsAbove = (tenantId: TenantId, found: Authorised): Partitions =>
  accountAbove(tenantId, found).map((accountId) => `${accountId}#a`)

export const isSelf = ({ id, userId }: Actor, user: User): boolean => user.userId === userId || user.identityId === id

type OfAccount = { readonly ofAccount: boolean; readonly conditions: readonly TransactItem[] }

/** Who has not come yet is not of the account as a user. */
export const ofNone: OfAccount = { ofAccount: false, conditions: [] }

/** Whether a user owns or administers the account as well, and what that stands on. */
export const ofAccountIn = async (
  { get }: Pick<Acting, "get">,
  { accountId: place }: Tenant,
  { identityId, signInName }: User,
): Promise<OfAccount> => {
  // An account lets nobody in who has not proven their address.
  if (identityId === undefined || signInName !== undefined) return ofNone
  const grant = await get(grants, { place, identityId })
  const still = grant ? stillGranted(grant) : notGranted(place, identityId)
  return { ofAccount: grant !== null, conditions: [still] }
}

/** What of a role reaches others than whoever has it: what is one's own sets nobody above anybody. */
const beyondOneself = (holdings: Holdings, leads: boolean): Holdings =>
  new Map([...holdings].filter(([, scope]) => scope === Scope.tenant || (leads && scope === Scope.group)))

/** What whoever acts lacks of all that somebody's role reaches beyond themselves. */
const lacking = (ctx: Acting, tree: Tree | null, { holdings }: HeldRole, user: User) => {
  const leads = groupsLedBy(tree, user.userId).length > 0
  return missingFor({ ...ctx, tree }, giftTo(tree, user, beyondOneself(holdings, leads)))
}

/** That whoever acts reaches everything that somebody's role reaches beyond themselves. */
const assertOutranksRole = async (ctx: Acting, user: User): Promise<readonly TransactItem[]> => {
  if (user.role === administrator) throw UserErrors.an_administrator()
  const role = await findRole(ctx, user.role)
  if (!role) return []
  const tree = heldForGroups(role.holdings).size > 0 ? await treeIn(ctx) : null
  const missing = lacking(ctx, tree, role, user)
  if (missing.length > 0) throw UserErrors.stands_above({ missing })
  return unchangedGift(tree, role.custom)
}

const outranksAll = (actor: Actor): boolean => actor.outranks || actor.roles.includes(administrator)

/**
 * Who of many stands above whoever acts by their role, at the cost of the tree and of their roles. What somebody is by the
 * account beside that is not looked up for so many; each is looked at again when it is their turn.
 */
export const aboveByRole = async (ctx: Acting, people: readonly User[]): Promise<(user: User) => boolean> => {
  if (people.length === 0 || outranksAll(ctx.actor)) return () => false
  const names = [...new Set(people.map(({ role }) => role))]
  const [tree, ...found] = await Promise.all([treeIn(ctx), ...names.map((name) => findRole(ctx, name))])
  const roles = new Map(names.map((name, i) => [name, found[i]]))
  return (user) => {
    const role = roles.get(user.role)
    return user.role === administrator || (!!role && lacking(ctx, tree, role, user).length > 0)
  }
}

/**
 * **Rank**: who acts on somebody reaches everything that they hold here, by their role and by the account. Administrators,
 * and owner and admins of the account, reach everything here; what somebody is in other companies is nobody's business.
 * Answers what that stands on.
 */
export const assertOutranks = async (ctx: Acting, user: User): Promise<readonly TransactItem[]> => {
  const { actor } = ctx
  if (isSelf(actor, user) || outranksAll(actor)) return []
  const standing = user.identityId && (await ctx.standing(user.identityId, { evenClosed: true }))
  if (standing?.outranks) throw UserErrors.stands_above({ missing: [] })
  return assertOutranksRole(ctx, user)
}
