import { grants } from "@tenantry/core/grants/index"
import { trees } from "@tenantry/core/leading/index"
import { belongsTo, identities, type Addressee } from "@tenantry/core/identities/index"
import type { Context, Hint, Request } from "@tenantry/core/kernel/context"
import type { DomainEvent } from "@tenantry/core/kernel/events"
import { type GroupId, type IdentityId, TenantId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { command } from "@tenantry/core/kernel/operations"
import { type TransactItem, write } from "@tenantry/core/kernel/table"
import { inTenants } from "@tenantry/core/permissions/index"
import { findRole } from "@tenantry/core/rights/index"
import { tenants } from "@tenantry/core/tenants/index"
import { changeUser, type User, UserEvents } from "@tenantry/core/users/index"
import { administratorEvents } from "@tenantry/core/users/changing"
import { sortNameOf } from "@tenantry/core/users/naming"
import * as z from "zod"
import { newPerson, type Settled, type World } from "./world.ts"

export type Coming = {
  /** A preset, or the id of a custom role that exists; anything else is stored as it is. */
  readonly role?: string
  readonly position?: GroupId
  readonly groups?: readonly GroupId[]
  readonly status?: User["status"]
  /** Somebody who exists already; a new person otherwise. */
  readonly identityId?: IdentityId
  readonly person?: Partial<Addressee>
  /** What else is to be recorded of the user. */
  readonly about?: Partial<User>
}
export type NewUser = {
  readonly identityId: IdentityId
  readonly userId: UserId
  readonly email: string
  readonly hint: Hint
}

type Founded = Pick<Settled, "owner" | "accountId" | "tenantId">

/** What had happened to somebody before they are what they are: an event for each of their versions. */
const storyOf = (user: User, identityId: IdentityId): readonly [DomainEvent, ...DomainEvent[]] => {
  const { userId, role, position, email, expires = 0, firstName: name } = user
  const about = { name, email }
  const object = { object: userId, version: 1 }
  if (user.status === "invited") {
    const groups = [...(user.groups ?? [])]
    return [UserEvents.added(object, { role, position, groups, expires }, about)]
  }
  const joined = UserEvents.joined(object, { identityId, role }, about)
  const then = { object: userId, version: 2 }
  if (user.status === "blocked") return [joined, UserEvents.blocked(then, { identityId }, about)]
  if (user.status === "leaving") return [joined, UserEvents.deleted(then, { identityId, self: false }, about)]
  return [joined]
}

const stored = async (
  { get, place: tenantId, make, now }: Context<TenantId>,
  { owner }: Founded,
  identityId: IdentityId,
  coming: Coming,
): Promise<User> => {
  const [person, tree] = [await get(identities, { identityId }), await get(trees, { tenantId })]
  if (!person || !tree) throw new Error("nobody, or no tree")
  const { status = "active", role = "administrator", groups = [], position = tree.position, about = {} } = coming
  const { email, name: firstName, locale, timeZone } = person
  const waiting = status === "invited"
  return {
    tenantId,
    userId: make(UserId),
    email,
    firstName,
    locale,
    timeZone,
    status,
    role,
    position,
    sortName: sortNameOf({ firstName, ...about }),
    addedAt: now.toISOString(),
    rev: status === "blocked" || status === "leaving" ? 2 : 1,
    ...(groups.length > 0 ? { groups: [...groups] } : {}),
    ...(waiting ? { invitedBy: owner, sending: 1, expires: now.getTime() + 7 * 24 * 3_600_000 } : { identityId }),
    ...about,
  }
}

/** That they can come in: not before they joined, and not any more once they leave. */
const admitting = (user: User, identityId: IdentityId, { owner }: Founded, now: Date): readonly TransactItem[] => {
  if (user.status === "invited" || user.status === "leaving") return []
  const { tenantId, userId, firstName: name, email } = user
  const at = { grantedBy: owner, grantedAt: now.toISOString() }
  return [
    write(grants)
      .create({ place: tenantId, identityId, userId, name, email, ...at })
      .commit(),
    belongsTo(identityId, [tenantId]),
  ]
}

/** Adds a user as one comes to be: every item that says something of them, and the events of it, in one transaction. */
const adding = (at: Founded, identityId: IdentityId, coming: Coming) =>
  command({
    name: "test.add_user",
    summary: "Add a user",
    place: TenantId,
    permission: inTenants["users.add"],
    input: z.strictObject({}),
    output: z.object({ userId: UserId.schema, email: z.string() }),
    decide: async (ctx) => {
      const tenant = await ctx.get(tenants, { tenantId: ctx.place })
      if (!tenant) throw new Error("no tenant")
      const user = await stored(ctx, at, identityId, coming)
      const role = await findRole(ctx, user.role)
      const given = user.status === "leaving" ? null : role?.custom
      return {
        result: user,
        writes: [
          ...changeUser({ tenant, before: null, after: user, ...(given ? { roles: { given } } : {}) }),
          ...admitting(user, identityId, at, ctx.now),
        ],
        events: [...storyOf(user, identityId), ...administratorEvents({ tenant, before: null, after: user })],
        effects: [],
      }
    },
  })

/** Somebody who is a user of the tenant and nothing else there: its administrator, active, unless it says otherwise. */
export const newUser = async (world: World, at: Founded, coming: Coming = {}): Promise<NewUser> => {
  const { tenantId } = at
  const identityId = coming.identityId ?? (await newPerson(world, coming.person))
  const operation = adding(at, identityId, coming)
  const request: Request = {
    ...world.as(at.owner, tenantId),
    caller: { kind: "job", name: "tests", permissions: [operation.permission], reach: [identityId] },
  }
  const { result } = await invoke(request, operation, {})
  const { userId, email } = result
  const hint: Hint = { level: "tenant", userId, roleId: coming.role ?? "administrator" }
  world.remember(identityId, tenantId, hint)
  return { identityId, userId, email, hint }
}
