import type { Effect } from "@tenantry/core/kernel/effects"
import type { RoleId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyCommand } from "@tenantry/core/kernel/operations"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { right, role } from "../roles/support.ts"
import { deliverIn } from "../support/deliver.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { newAdmin, outcomeOf, settle, type Settled } from "../support/world.ts"
import { add, inspect, linkOfUser, openPeopleWorld, type PeopleWorld } from "./support.ts"
import { operation } from "../support/operations.ts"

const {
  addToGroup,
  blockUser,
  blockUsers,
  deleteUser,
  deleteUsers,
  editRole,
  giveRole,
  giveRoles,
  moveGroup,
  nameLeaders,
  placeUser,
  removeAdmin,
  replaceRole,
} = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

const owner = (at: Settled) => here.world.as(at.owner, at.tenantId)
const opens = async (token: string) => (await outcomeOf(inspect(here.world, token))) === "done"

const keys = ["users.view", "users.add", "groups.view"]
const adding = keys.map((key) => right(key))
const forGroups = keys.map((key) => right(key, "group"))

type Stage = {
  readonly at: Settled
  readonly plain: RoleId
  readonly inviter: NewUser
  readonly inviting: RoleId
  readonly invited: UserId
  readonly token: string
}

/** Somebody who may invite, and whom they have invited. */
const staged = async (more: Parameters<typeof add>[2] = {}): Promise<Stage> => {
  const at = await settle(here.world)
  const plain = await role(here.world, at, "Plain", [])
  const inviting = await role(here.world, at, "Inviting", adding)
  const inviter = await newUser(here.world, at, { role: inviting })
  const { userId: invited } = await add(here.world, at, { role: plain, ...more }, inviter.identityId)
  return { at, plain, inviter, inviting, invited, token: await linkOfUser(here.world, at, invited) }
}

type Act = {
  readonly command: AnyCommand
  readonly input: object
  readonly place?: string
  /** It starts a job, which does it. */
  readonly job?: true
}

/** Everything by which an open invitation stops working without being touched, and what is said of it. */
const acts: Readonly<Record<string, readonly [string, (of: Stage) => Promise<Act> | Act]>> = {
  "who sent it is given a lesser role": [
    "user.links_stop",
    ({ inviter: { userId }, plain }) => ({ command: giveRole, input: { userId, role: plain } }),
  ],
  "who sent it is blocked": [
    "user.work_rests",
    ({ inviter: { userId } }) => ({ command: blockUser, input: { userId } }),
  ],
  "who sent it is deleted": [
    "user.work_ends",
    ({ inviter: { userId } }) => ({ command: deleteUser, input: { userId } }),
  ],
  "the role of who sent it is edited": [
    "role.links_stop",
    ({ inviting }) => ({ command: editRole, input: { roleId: inviting, permissions: [right("users.view")] } }),
  ],
  "the role that it offers is edited": [
    "role.links_stop",
    ({ plain }) => ({ command: editRole, input: { roleId: plain, permissions: [right("tenant.edit")] } }),
  ],
  "the role of who sent it is replaced": [
    "bulk.links_stop",
    ({ inviting, plain }) => ({ command: replaceRole, input: { roleId: inviting, role: plain }, job: true }),
  ],
  "who sent it is given a lesser role with others": [
    "bulk.links_stop",
    ({ inviter, plain }) => ({ command: giveRoles, input: { users: [inviter.userId], role: plain }, job: true }),
  ],
  "who sent it is blocked with others": [
    "bulk.work_rests",
    ({ inviter }) => ({ command: blockUsers, input: { users: [inviter.userId] }, job: true }),
  ],
  "who sent it is deleted with others": [
    "bulk.work_ends",
    ({ inviter }) => ({ command: deleteUsers, input: { users: [inviter.userId] }, job: true }),
  ],
  "who waits is given a role that who sent it may not give": [
    "user.link_lapses",
    ({ invited: userId }) => ({ command: giveRole, input: { userId, role: "administrator" } }),
  ],
}

const worked = async ({ at }: Stage) => {
  await deliverIn(here.world, here.outside, at.tenantId, "job.work", new Date(Date.now() + 60_000))
}

const shown = async (of: Stage, { command, input }: Act): Promise<readonly Effect[]> => {
  const { effects, confirmation } = await invoke(owner(of.at), command, input, { preview: true })
  await invoke(owner(of.at), command, input, { confirmation })
  return effects
}
const codes = (effects: readonly Effect[]) => effects.map(({ code }) => code)

describe("an open invitation", () => {
  it.each(Object.entries(acts))("that stops working when %s is spoken of before", async (_, [code, act]) => {
    const of = await staged()
    const doing = await act(of)
    expect(await opens(of.token)).toBe(true)
    expect(codes(await shown(of, doing))).toContain(code)
    if (doing.job) await worked(of)
    expect(await opens(of.token)).toBe(false)
  })

  it("is spoken of when who waits comes into a group that who sent it does not reach, alone or with others", async () => {
    for (const many of [false, true]) {
      const at = await settle(here.world)
      const plain = await role(here.world, at, "Plain", [])
      const inviting = await role(here.world, at, "Inviting", forGroups)
      const inviter = await newUser(here.world, at, { role: inviting })
      const position = await group(here.world, at, "Desk", at.position)
      await leads(here.world, at, position, inviter.userId)
      const { userId } = await add(here.world, at, { role: plain, position }, inviter.identityId)
      const of = { at, plain, inviting, inviter, invited: userId, token: await linkOfUser(here.world, at, userId) }
      const beyond = await group(here.world, at, "Beyond")
      const act: Act = many
        ? { command: addToGroup, input: { users: [userId], group: beyond } }
        : { command: placeUser, input: { userId, groups: [beyond] } }
      expect(codes(await shown(of, act))).toContain(many ? "bulk.links_stop" : "user.link_lapses")
      await worked(of)
      expect(await opens(of.token)).toBe(false)
    }
  })

  it("is spoken of when who sent it ceases to lead, or the group is moved from under them", async () => {
    for (const moved of [false, true]) {
      const at = await settle(here.world)
      const plain = await role(here.world, at, "Plain", [])
      const inviting = await role(here.world, at, "Inviting", forGroups)
      const inviter = await newUser(here.world, at, { role: inviting })
      const above = await group(here.world, at, "Above", at.position)
      const position = await group(here.world, at, "Desk", above)
      await leads(here.world, at, above, inviter.userId)
      const { userId } = await add(here.world, at, { role: plain, position }, inviter.identityId)
      const of = { at, plain, inviting, inviter, invited: userId, token: await linkOfUser(here.world, at, userId) }
      const act: Act = moved
        ? { command: moveGroup, input: { groupId: position, parent: at.position } }
        : { command: nameLeaders, input: { groupId: above, leaders: [] } }
      expect(codes(await shown(of, act))).toContain("group.links_stop")
      expect(await opens(of.token)).toBe(false)
    }
  })

  it("is spoken of when who waits will lead what who sent it could not arm them for, and stays good where they could", async () => {
    const at = await settle(here.world)
    const coming = await role(here.world, at, "Coming", [right("mailboxes.view", "group")])
    const inviting = await role(here.world, at, "Inviting", [...adding, right("mailboxes.view", "group")])
    const inviter = await newUser(here.world, at, { role: inviting })
    const [mine, beyond] = [await group(here.world, at, "Mine"), await group(here.world, at, "Beyond")]
    await leads(here.world, at, mine, inviter.userId)
    const { userId } = await add(here.world, at, { role: coming }, inviter.identityId)
    const of = {
      at,
      plain: coming,
      inviting,
      inviter,
      invited: userId,
      token: await linkOfUser(here.world, at, userId),
    }
    const naming = (groupId: string) => ({
      command: nameLeaders,
      input: { groupId, leaders: groupId === mine ? [inviter.userId, userId] : [userId] },
    })
    expect(codes(await shown(of, naming(mine)))).not.toContain("user.link_lapses")
    expect(await opens(of.token)).toBe(true)
    const effects = await shown(of, naming(beyond))
    expect(effects.find(({ code }) => code === "user.link_lapses")?.facts).toEqual({ user: userId })
    expect(await opens(of.token)).toBe(false)
  })

  it("by an admin of the account stops working when they are removed, but where a role lets them invite, too", async () => {
    const at = await settle(here.world)
    const plain = await role(here.world, at, "Plain", [])
    const inviting = await role(here.world, at, "Inviting", adding)
    const admins = [await newAdmin(here.world, at), await newAdmin(here.world, at)] as const
    await newUser(here.world, at, { role: inviting, identityId: admins[1] })
    const stays: boolean[] = []
    for (const identityId of admins) {
      const { userId } = await add(here.world, at, { role: plain }, identityId)
      const token = await linkOfUser(here.world, at, userId)
      const input = { identityId }
      const { effects } = await invoke(here.world.as(at.owner, at.accountId), removeAdmin, input)
      expect(codes(effects)).toContain("account.links_stop")
      stays.push(await opens(token))
    }
    expect(stays).toEqual([false, true])
  })
})

describe("what is said of somebody who ends here, and owns or administers the account", () => {
  it("is that they go on by that: what they sent and may still give, and the jobs they started", async () => {
    const acting = [
      [blockUser, "user.work_rests"],
      [deleteUser, "user.work_ends"],
    ] as const
    for (const [command, code] of acting) {
      const of = await staged()
      const { at, plain } = of
      const admin = await newAdmin(here.world, at)
      const { userId } = await newUser(here.world, at, { identityId: admin })
      const { userId: invited } = await add(here.world, at, { role: plain }, admin)
      const { userId: content } = await add(here.world, at, { role: "company_head" }, admin)
      const tokens = await Promise.all([invited, content].map((user) => linkOfUser(here.world, at, user)))
      await invoke(here.world.as(admin, at.tenantId), blockUsers, { users: [of.inviter.userId] })
      const effects = await shown(of, { command, input: { userId } })
      expect(effects.find((effect) => effect.code === code)?.facts).toEqual({ user: userId, ofAccount: true })
      await worked(of)
      expect(await Promise.all(tokens.map(opens))).toEqual([true, false])
      expect(await opens(of.token)).toBe(false)
    }
  })
})
