import type { GroupId, RoleId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { copyRole } from "@tenantry/core/roles/index"
import { RoleId as RoleIds } from "@tenantry/core/kernel/ids"
import {
  addToGroup,
  addUser,
  blockUser,
  editRole,
  giveRole,
  giveRoles,
  inviteUserAgain,
  moveGroup,
  nameLeaders,
  placeUser,
  replaceRole,
  unblockUser,
} from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group } from "../groups/support.ts"
import { right, type Right, role } from "../roles/support.ts"
import { confirmed } from "../support/calls.ts"
import { deliverIn } from "../support/deliver.ts"
import { type Coming, type NewUser, newUser } from "../support/users.ts"
import { newAdmin, outcomeOf, settle, type Settled } from "../support/world.ts"
import { about, accept, linkOfUser, openPeopleWorld, type PeopleWorld, read, withPassword } from "./support.ts"

/**
 * Everything by which somebody comes to a right, for every scope in which the right is given, every reach that it then
 * has, and every scope in which whoever gives it holds it: all of them must agree with one short statement.
 */
const scopes = ["own", "group", "tenant"] as const
type Scope = (typeof scopes)[number]
type Held = "none" | Scope
const leads = ["nothing", "below mine", "another's"] as const
type Leads = (typeof leads)[number]

const order: readonly Held[] = ["none", ...scopes]
const reaches = (held: Held, led: Leads): boolean => held === "tenant" || led !== "another's"
/** Whoever gives it holds it as far, and for the very groups for which it is given. */
const mayGive = (held: Held, scope: Scope, led: Leads): boolean =>
  order.indexOf(held) >= order.indexOf(scope) && (scope !== "group" || reaches(held, led))

/** One right that comes from the account, held by who may only act on people; one that is content, held by an admin. */
const kinds = [
  { title: "content, given by an admin of the account", permission: "calls.view", offered: scopes, admin: true },
  { title: "no content, given by a user", permission: "mailboxes.view", offered: ["group", "tenant"], admin: false },
] as const

const acting = [
  ...["view", "add", "block", "give_role", "edit_groups"].map((verb) => `users.${verb}`),
  ...["view", "move", "name_leaders"].map((verb) => `groups.${verb}`),
]

let people: PeopleWorld
beforeAll(async () => {
  people = await openPeopleWorld()
})
afterAll(() => people.close())

type Stage = {
  readonly at: Settled
  readonly groups: Readonly<Record<Exclude<Leads, "nothing">, GroupId>>
  readonly team: GroupId
  readonly roles: Readonly<Record<Held, RoleId>>
  readonly giver: Readonly<Record<Held, NewUser>>
}
type Case = Stage & { readonly by: NewUser; readonly given: RoleId; readonly scope: Scope; readonly led: Leads }

const owner = ({ at }: Stage) => people.world.as(at.owner, at.tenantId)
const asGiver = ({ at, by }: Case) => people.world.as(by.identityId, at.tenantId)
const lead = (stage: Stage, groupId: GroupId, ...leaders: readonly UserId[]) =>
  invoke(owner(stage), nameLeaders, { groupId, leaders: [...leaders] })

const openStage = async ({ permission, offered, admin }: (typeof kinds)[number]): Promise<Stage> => {
  const { world } = people
  const at = await settle(world)
  const mine = await group(world, at, "Mine")
  const below = await group(world, at, "Below", mine)
  const groups = { "below mine": below, "another's": await group(world, at, "Other") }
  const given = (held: Held): readonly Right[] =>
    held === "none" || !offered.some((scope) => scope === held) ? [] : [right(permission, held)]
  const made = { roles: {} as Record<Held, RoleId>, giver: {} as Record<Held, NewUser> }
  for (const held of order) {
    made.roles[held] = await role(world, at, `Given ${held}`, given(held))
    const own = await role(world, at, `Giver ${held}`, [...given(held), ...acting.map((key) => right(key))])
    const identity = admin ? { identityId: await newAdmin(world, at) } : {}
    made.giver[held] = await newUser(world, at, { role: own, ...identity })
  }
  const stage = { at, groups, team: await group(world, at, "Team"), ...made }
  await lead(stage, mine, ...Object.values(made.giver).map(({ userId }) => userId))
  return stage
}

/** Somebody new, who leads what the case says; done with them, nobody leads it. */
const puppet = async (of: Case, coming: Coming, work: (user: NewUser) => Promise<string>): Promise<string> => {
  const user = await newUser(people.world, of.at, coming)
  if (of.led === "nothing") return work(user)
  const groupId = of.groups[of.led]
  await lead(of, groupId, user.userId)
  const outcome = await work(user)
  await lead(of, groupId)
  return outcome
}

const workedOff = async ({ at }: Stage) => {
  const soon = new Date(Date.now() + 60_000)
  await deliverIn(people.world, people.outside, at.tenantId, "user.jobs", soon)
}

/** Whether somebody has the role by now. */
const gotRole = async ({ at, given }: Case, { userId }: NewUser): Promise<string> =>
  (await read(people.world, at, userId)).role === given ? "done" : "refused"

const freshRole = (of: Case) => role(people.world, of.at, `Fresh ${RoleIds.make(new Date())}`, [])

/** Jobs do to each what the command for one does: they are tried where reach decides. */
const jobs = new Set<string>()
const slow = (path: string): string => {
  jobs.add(path)
  return path
}

/** Whoever acts reaches all that they reach. */
const plain = { role: "employee" }
/** Each path by which somebody who leads already gets the right. */
const gifts: Readonly<Record<string, (of: Case) => Promise<string>>> = {
  "a role that is given": (of) =>
    puppet(of, { role: of.roles.none }, ({ userId }) =>
      outcomeOf(invoke(asGiver(of), giveRole, { userId, role: of.given })),
    ),
  [slow("a role that is given to many")]: (of) =>
    puppet(of, { role: of.roles.none }, async (user) => {
      const begun = await outcomeOf(invoke(asGiver(of), giveRoles, { users: [user.userId], role: of.given }))
      await workedOff(of)
      return begun === "done" ? gotRole(of, user) : begun
    }),
  "an invitation sent again": (of) =>
    puppet(of, { role: of.given, status: "invited" }, ({ userId }) =>
      outcomeOf(invoke(asGiver(of), inviteUserAgain, { userId })),
    ),
  "an invitation sent again with a password": (of) =>
    puppet(of, { role: of.given, status: "invited" }, ({ userId }) =>
      outcomeOf(invoke(asGiver(of), inviteUserAgain, { userId, ...withPassword() })),
    ),
  "an invitation that is accepted": (of) => {
    const invitation = { invitedBy: of.by.identityId }
    return puppet(of, { role: of.given, status: "invited", about: invitation }, async ({ userId, identityId }) =>
      outcomeOf(accept(people.world, identityId, await linkOfUser(people.world, of.at, userId))),
    )
  },
  "a way back in": (of) =>
    puppet(of, { role: of.given }, async ({ userId }) => {
      await invoke(owner(of), blockUser, { userId })
      return outcomeOf(invoke(asGiver(of), unblockUser, { userId }))
    }),
}

/** The same by roles themselves, which admins of the account make. */
const byRoles = (permission: string): typeof gifts => ({
  "a role that becomes wider": async (of) => {
    const roleId = await freshRole(of)
    const permissions = [right(permission, of.scope)]
    return puppet(of, { role: roleId }, () => outcomeOf(invoke(asGiver(of), editRole, { roleId, permissions })))
  },
  [slow("a role that replaces another")]: async (of) => {
    const roleId = await freshRole(of)
    return puppet(of, { role: roleId }, async (user) => {
      const begun = await outcomeOf(confirmed(asGiver(of), replaceRole, { roleId, role: of.given }))
      await workedOff(of)
      return begun === "done" ? gotRole(of, user) : begun
    })
  },
})

type Wider = (of: Case & { readonly led: Exclude<Leads, "nothing"> }, leader: NewUser) => Promise<string>

/** Each path by which somebody who has the role comes to reach more, or more of them come into their reach. */
const widenings: Readonly<Record<string, Wider>> = {
  "a group that somebody comes to lead": (of, { userId }) => {
    const { groups, led } = of
    return outcomeOf(invoke(asGiver(of), nameLeaders, { groupId: groups[led], leaders: [userId] }))
  },
  "a group that is moved below theirs": async (of, { userId }) => {
    await lead(of, of.team, userId)
    const moved = await group(people.world, of.at, `Moved ${userId}`, of.groups[of.led])
    return outcomeOf(invoke(asGiver(of), moveGroup, { groupId: moved, parent: of.team }))
  },
  "a user who is placed in theirs": async (of, { userId }) => {
    await lead(of, of.team, userId)
    const { groups, led, team } = of
    const { userId: member } = await newUser(people.world, of.at, { ...plain, groups: [groups[led]] })
    return outcomeOf(invoke(asGiver(of), placeUser, { userId: member, groups: [groups[led], team] }))
  },
  [slow("many who are added to theirs")]: async (of, { userId }) => {
    await lead(of, of.team, userId)
    const { groups, led, team } = of
    const { userId: member } = await newUser(people.world, of.at, { ...plain, groups: [groups[led]] })
    const begun = await outcomeOf(invoke(asGiver(of), addToGroup, { users: [member], group: team }))
    await workedOff(of)
    if (begun !== "done") return begun
    return (await read(people.world, of.at, member)).groups.includes(team) ? "done" : "refused"
  },
}

const refusals = ["refused", "rights.not_held", "user.stands_above", "invitation.unusable"]
const said = (outcome: string): string => (refusals.includes(outcome) ? "refused" : outcome)

describe.each(kinds)("$title, comes from nobody who does not hold it as far", (kind) => {
  const { permission, offered, admin } = kind
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(kind)
  })
  const casesOf = (some: readonly Leads[]): readonly (Case & { readonly held: Held })[] =>
    (["none", ...offered] as const).flatMap((held) =>
      offered.flatMap((scope) =>
        some.map((led) => ({ ...stage, held, by: stage.giver[held], given: stage.roles[scope], scope, led })),
      ),
    )

  const casesFor = (path: string, some: readonly Leads[]) =>
    casesOf(some).filter(({ scope, led }) => !jobs.has(path) || (scope === "group" && led !== "nothing"))

  it.each(Object.entries({ ...gifts, ...(admin ? byRoles(permission) : {}) }))("by %s", async (name, path) => {
    for (const of of casesFor(name, leads)) {
      const { held, scope, led } = of
      const expected = mayGive(held, scope, led) ? "done" : "refused"
      expect([held, scope, led, said(await path(of))]).toEqual([held, scope, led, expected])
    }
  })

  it.runIf(admin)("by a copy of a role that holds it", async () => {
    for (const of of casesOf(["nothing"])) {
      const { held, scope, given } = of
      const name = `Copy ${RoleIds.make(new Date())}`
      const copied = outcomeOf(invoke(asGiver(of), copyRole, { roleId: given, name }))
      expect([held, scope, said(await copied)]).toEqual([
        held,
        scope,
        mayGive(held, scope, "nothing") ? "done" : "refused",
      ])
    }
  })

  it("by adding somebody, who leads nothing yet", async () => {
    for (const of of casesOf(["nothing"])) {
      const { held, scope, given } = of
      const added = outcomeOf(invoke(asGiver(of), addUser, { ...about(), role: given }))
      expect([held, scope, said(await added)]).toEqual([
        held,
        scope,
        mayGive(held, scope, "nothing") ? "done" : "refused",
      ])
    }
  })

  it.each(Object.entries(widenings))("by %s", async (name, path) => {
    for (const of of casesFor(name, ["below mine", "another's"])) {
      const { held, scope, led } = of
      if (led === "nothing") continue
      const leader = await newUser(people.world, stage.at, { role: of.given })
      // What is one's own, or reaches everybody, reaches no further by leading.
      const expected = scope !== "group" || mayGive(held, scope, led) ? "done" : "refused"
      const outcome = said(await path({ ...of, led }, leader))
      await lead(of, of.team)
      await lead(of, of.groups[led])
      expect([held, scope, led, outcome]).toEqual([held, scope, led, expected])
    }
  })
})
