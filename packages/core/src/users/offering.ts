import * as z from "zod"
import type { Actor, Context } from "../kernel/context.ts"
import { Scope } from "../kernel/permissions.ts"
import { keyOf, keyText, ref, type TransactItem } from "../kernel/table.ts"
import { reachIn, type Tree, trees, unchangedTree } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { findRole, type HeldRole } from "../rights/index.ts"
import { groupsOf } from "./changing.ts"
import type { User } from "./entity.ts"
import { givingOf } from "./reaching.ts"
import { type ShownStatus, type UserView, userView } from "./users.ts"

type Looking = Pick<Context, "get" | "catalogue" | "standing">

/** Days → ms. An invitation lasts a week, or as long as the inviter says: 1 to 30 days. */
export const Days = z.int().min(1).max(30).default(7)
export const lasting = (days: number): number => days * 24 * 60 * 60 * 1000

/**
 * Whether somebody may come by the last invitation: nobody has come by it yet, or only who was given a password, which
 * proves nothing.
 */
export const isInvited = ({ status, expires = 0 }: User, now: Date): boolean =>
  (status === "invited" || status === "active") && expires > now.getTime()

/** Who invited them; by a key, the key and not who made it: they may have lost what it was left with, and it may have ended. */
export const inviterOf = ({ invitedBy, invitedWith }: User) => invitedWith ?? invitedBy

export type StillOffered = {
  /** What whoever invited is called by now. */
  readonly inviter: string
  /** What they would be, as it is by now. */
  readonly role: HeldRole
  readonly conditions: readonly TransactItem[]
}

/** Whether somebody reaches the groups in which a user is to be, and what that stands on. */
const reaching = async (
  { get }: Looking,
  { scopeOf, userId }: Actor,
  user: User,
  as: Tree | undefined,
): Promise<TransactItem[] | undefined> => {
  const scope = scopeOf(inTenants["users.add"])
  const tree = scope === Scope.group ? (as ?? (await get(trees, { tenantId: user.tenantId }))) : null
  const { coversGroup } = reachIn(scope, userId, tree)
  if (!groupsOf(user).every(coversGroup)) return undefined
  return tree ? [unchangedTree(tree)] : []
}

/**
 * What was offered to somebody who has not come yet, looked at again: undefined when whoever invited may not add them any
 * more, or does not hold or reach by now what they would be given, also for the groups that they have come to lead. With
 * a tree, as it would be with that one.
 */
export const stillOffered = async (ctx: Looking, user: User, as?: Tree): Promise<StillOffered | undefined> => {
  const who = inviterOf(user)
  const inviter = who ? await ctx.standing(who) : null
  const there = { ...ctx, place: user.tenantId }
  const role = inviter && (await findRole(there, user.role))
  if (!role) return undefined
  const { missing, conditions } = await givingOf(there, inviter, user, role, as)
  const reach = await reaching(ctx, inviter, user, as)
  if (missing.length > 0 || !reach) return undefined
  return { inviter: inviter.name ?? "", role, conditions: [...inviter.conditions, ...reach, ...conditions] }
}

type Seeing = Looking & Pick<Context, "now">

/** The same, reading nothing twice: a page of people was invited by few, to few roles. */
const reading = (ctx: Looking): Looking => {
  const [items, people] = [new Map<string, Promise<unknown>>(), new Map<string, ReturnType<Looking["standing"]>>()]
  return {
    ...ctx,
    get: (entity, key) => {
      const name = keyText(keyOf(ref(entity, key)))
      const found = items.get(name) ?? ctx.get(entity, key)
      items.set(name, found)
      return found as ReturnType<typeof ctx.get<typeof entity>>
    },
    standing: (who) => {
      const name = typeof who === "string" ? who : who.keyId
      const found = people.get(name) ?? ctx.standing(who)
      people.set(name, found)
      return found
    },
  }
}

/** What users are by now, in their order. */
export const statusesOf = (ctx: Seeing, all: readonly User[]): Promise<readonly ShownStatus[]> => {
  const looking = reading(ctx)
  return Promise.all(
    all.map(async (user) => {
      if (user.status !== "invited") return user.status
      if (!isInvited(user, ctx.now)) return "expired"
      return (await stillOffered(looking, user)) ? "invited" : "lapsed"
    }),
  )
}

/** A user as others see them by now. */
export const seenBy = async (ctx: Seeing, user: User): Promise<z.input<typeof UserView>> => {
  const [status = user.status] = await statusesOf(ctx, [user])
  return userView(user, status)
}
