import { type GroupId, type RoleId, type UserId, RoleId as RoleIds } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group } from "../groups/support.ts"
import { right, type Right, role } from "../roles/support.ts"
import { confirmed } from "../support/calls.ts"
import { deliverIn } from "../support/deliver.ts"
import { type Coming, type NewUser, newUser } from "../support/users.ts"
import { newAdmin, outcomeOf, settle, type Settled } from "../support/world.ts"
import { about, accept, linkOfUser, openPeopleWorld, type PeopleWorld, read, withPassword } from "./support.ts"
import { operation } from "../support/operations.ts"

const {
  addToGroup,
  addUser,
  blockUser,
  copyRole,
  editRole,
  giveRole,
  giveRoles,
  inviteUserAgain,
  moveGroup,
  nameLeaders,
  placeUser,
  replaceRole,
  unblockUser,
} = operation

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

const workedOff = async ({ at }: Stage) => {
  const soon = new Date(Date.now() + 60_000)
  await deliverIn(people.world, people.outside, at.tenantId, "job.work", soon)
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

/** Somebody to whom it is done: whoever was refused it is still as they were, and it is tried again by who holds more. */
type Puppet = { readonly user: NewUser; readonly coming: Coming }
type Gift = {
  /** As what they come. */
  readonly coming: (of: Case) => Coming | Promise<Coming>
  /** What happens to them once they lead what the case says. */
  readonly befalls?: (of: Case, user: NewUser) => Promise<unknown>
  readonly give: (of: Case, puppet: Puppet) => Promise<string>
  /** They are somebody's own: of whoever gives it. */
  readonly ofGiver?: true
}

/** Somebody new, who leads what the case says; whoever led it before, leads it no more. */
const puppet = async (of: Case, { coming: as, befalls }: Gift): Promise<Puppet> => {
  const coming = await as(of)
  const user = await newUser(people.world, of.at, coming)
  if (of.led !== "nothing") await lead(of, of.groups[of.led], user.userId)
  await befalls?.(of, user)
  return { user, coming }
}

/** Whoever acts reaches all that they reach. */
const plain = { role: "employee" }
const without = (of: Case): Coming => ({ role: of.roles.none })
const invited = (of: Case): Coming => ({ role: of.given, status: "invited" })

/** Each path by which somebody who leads already gets the right. */
const gifts: Readonly<Record<string, Gift>> = {
  "a role that is given": {
    coming: without,
    give: (of, { user: { userId } }) => outcomeOf(invoke(asGiver(of), giveRole, { userId, role: of.given })),
  },
  [slow("a role that is given to many")]: {
    coming: without,
    give: async (of, { user }) => {
      const begun = await outcomeOf(invoke(asGiver(of), giveRoles, { users: [user.userId], role: of.given }))
      await workedOff(of)
      return begun === "done" ? gotRole(of, user) : begun
    },
  },
  "an invitation sent again": {
    coming: invited,
    give: (of, { user: { userId } }) => outcomeOf(invoke(asGiver(of), inviteUserAgain, { userId })),
  },
  "an invitation sent again with a password": {
    coming: invited,
    give: (of, { user: { userId } }) => outcomeOf(invoke(asGiver(of), inviteUserAgain, { userId, ...withPassword() })),
  },
  "an invitation that is accepted": {
    ofGiver: true,
    coming: (of) => ({ ...invited(of), about: { invitedBy: of.by.identityId } }),
    give: async (of, { user: { userId, identityId } }) =>
      outcomeOf(accept(people.world, identityId, await linkOfUser(people.world, of.at, userId))),
  },
  "a way back in": {
    coming: (of) => ({ role: of.given }),
    befalls: (of, { userId }) => invoke(owner(of), blockUser, { userId }),
    give: (of, { user: { userId } }) => outcomeOf(invoke(asGiver(of), unblockUser, { userId })),
  },
}

const withFreshRole = async (of: Case): Promise<Coming> => ({ role: await freshRole(of) })
const roleOf = ({ coming: { role: roleId } }: Puppet): RoleId => RoleIds.schema.parse(roleId)

/** The same by roles themselves, which admins of the account make. */
const byRoles = (permission: string): typeof gifts => ({
  "a role that becomes wider": {
    coming: withFreshRole,
    give: (of, puppet) => {
      const permissions = [right(permission, of.scope)]
      return outcomeOf(invoke(asGiver(of), editRole, { roleId: roleOf(puppet), permissions }))
    },
  },
  [slow("a role that replaces another")]: {
    coming: withFreshRole,
    give: async (of, puppet) => {
      const replacing = { roleId: roleOf(puppet), role: of.given }
      const begun = await outcomeOf(confirmed(asGiver(of), replaceRole, replacing))
      await workedOff(of)
      return begun === "done" ? gotRole(of, puppet.user) : begun
    },
  },
})

type Leading = Case & { readonly led: Exclude<Leads, "nothing"> }
type Wider<Thing = unknown> = {
  /** What it is done with, beside the leader: it is as it was where that was refused. */
  readonly arrange: (of: Leading, leader: NewUser) => Promise<Thing>
  readonly widen: (of: Leading, leader: NewUser, thing: Thing) => Promise<string>
}
const wider = <Thing>(path: Wider<Thing>): Wider => path as Wider

const memberOf = async ({ at, groups, led }: Leading): Promise<UserId> =>
  (await newUser(people.world, at, { ...plain, groups: [groups[led]] })).userId

/** Each path by which somebody who has the role comes to reach more, or more of them come into their reach. */
const widenings: Readonly<Record<string, Wider>> = {
  "a group that somebody comes to lead": wider({
    arrange: () => Promise.resolve(),
    widen: (of, { userId }) =>
      outcomeOf(invoke(asGiver(of), nameLeaders, { groupId: of.groups[of.led], leaders: [userId] })),
  }),
  "a group that is moved below theirs": wider({
    arrange: async (of, { userId }) => {
      await lead(of, of.team, userId)
      return group(people.world, of.at, `Moved ${userId}`, of.groups[of.led])
    },
    widen: (of, _, groupId) => outcomeOf(invoke(asGiver(of), moveGroup, { groupId, parent: of.team })),
  }),
  "a user who is placed in theirs": wider({
    arrange: async (of, { userId }) => {
      await lead(of, of.team, userId)
      return memberOf(of)
    },
    widen: (of, _, userId) => {
      const { groups, led, team } = of
      return outcomeOf(invoke(asGiver(of), placeUser, { userId, groups: [groups[led], team] }))
    },
  }),
  [slow("many who are added to theirs")]: wider({
    arrange: async (of, { userId }) => {
      await lead(of, of.team, userId)
      return memberOf(of)
    },
    widen: async (of, _, member) => {
      const begun = await outcomeOf(invoke(asGiver(of), addToGroup, { users: [member], group: of.team }))
      await workedOff(of)
      if (begun !== "done") return begun
      return (await read(people.world, of.at, member)).groups.includes(of.team) ? "done" : "refused"
    },
  }),
}

const refusals = ["refused", "rights.not_held", "user.stands_above", "invitation.unusable"]
const said = (outcome: string): string => (refusals.includes(outcome) ? "refused" : outcome)

describe.each(kinds)("$title, comes from nobody who does not hold it as far", (kind) => {
  const { permission, offered, admin } = kind
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(kind)
  })
  /** For each scope in which it is given and what is led: those who give it, from who holds nothing to who holds most. */
  const casesOf = (some: readonly Leads[]): readonly (readonly (Case & { readonly held: Held })[])[] =>
    offered.flatMap((scope) =>
      some.map((led) =>
        (["none", ...offered] as const).map((held) => {
          const { giver, roles } = stage
          return { ...stage, held, by: giver[held], given: roles[scope], scope, led }
        }),
      ),
    )

  const casesFor = (path: string, some: readonly Leads[]) =>
    casesOf(some).filter(([of]) => !jobs.has(path) || (of?.scope === "group" && of.led !== "nothing"))

  it.each(Object.entries({ ...gifts, ...(admin ? byRoles(permission) : {}) }))("by %s", async (name, path) => {
    for (const cases of casesFor(name, leads)) {
      let left: Puppet | undefined
      for (const of of cases) {
        const { held, scope, led } = of
        left = left && !path.ofGiver ? left : await puppet(of, path)
        const outcome = said(await path.give(of, left))
        expect([held, scope, led, outcome]).toEqual([held, scope, led, mayGive(held, scope, led) ? "done" : "refused"])
        if (outcome === "done") left = undefined
      }
      const { led = "nothing" } = cases[0] ?? {}
      if (led !== "nothing") await lead(stage, stage.groups[led])
    }
  })

  it.runIf(admin)("by a copy of a role that holds it", async () => {
    for (const of of casesOf(["nothing"]).flat()) {
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
    for (const of of casesOf(["nothing"]).flat()) {
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
    for (const cases of casesFor(name, ["below mine", "another's"])) {
      let left: { readonly leader: NewUser; readonly thing: unknown } | undefined
      for (const { led, ...of } of cases) {
        if (led === "nothing") continue
        const { held, scope, given } = of
        const begin = async () => {
          await lead(of, of.team)
          await lead(of, of.groups[led])
          const leader = await newUser(people.world, stage.at, { role: given })
          return { leader, thing: await path.arrange({ ...of, led }, leader) }
        }
        left ??= await begin()
        const outcome = said(await path.widen({ ...of, led }, left.leader, left.thing))
        // What is one's own, or reaches everybody, reaches no further by leading.
        const expected = scope !== "group" || mayGive(held, scope, led) ? "done" : "refused"
        expect([held, scope, led, outcome]).toEqual([held, scope, led, expected])
        if (outcome === "done") left = undefined
      }
    }
    await lead(stage, stage.team)
    for (const groupId of Object.values(stage.groups)) await lead(stage, groupId)
  })
})
