import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { Effect } from "@tenantry/core/kernel/effects"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { right, role } from "../roles/support.ts"
import { newUser } from "../support/users.ts"
import { freshAddress, linkOf, newPerson, openWorld, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"
import { linkOfUser } from "./support.ts"

const {
  acceptInvitation,
  addUser,
  editRole,
  giveRole,
  giveRoles,
  inspectInvitation,
  inviteAdmin,
  inviteUserAgain,
  joinByInvitation,
  replaceRole,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const owner = (at: Settled) => world.as(at.owner, at.tenantId)

let made = 0
const said = (role: string) => ({ email: `danger.${made++}@example.com`, firstName: "Nora", role: role as "employee" })

/** The dangers that are told before anything else. */
const firstDangers = (effects: readonly Pick<Effect, "code" | "severity">[]): readonly string[] => {
  const calm = effects.findIndex(({ severity }) => severity !== "danger")
  return effects.slice(0, calm === -1 ? effects.length : calm).map(({ code }) => code)
}

const severe = /administrator|content/

/** What who is invited is told of as a danger, whichever way they come: the same by the link as by what accepts it. */
const comingDangers = async (email: string, token: string): Promise<readonly string[]> => {
  const visitor = () => world.visitor(service, freshAddress())
  const { result } = await invoke(visitor(), inspectInvitation, { token })
  const newcomer = { token, name: "Nora New", password: "Proven-2026!" }
  const joined = await invoke(visitor(), joinByInvitation, newcomer, { preview: true })
  const guest = await newPerson(world, { email, name: "Nora New" })
  const request = world.as(guest, guest, { address: freshAddress() })
  const accepted = await invoke(request, acceptInvitation, { token }, { preview: true })
  expect(firstDangers(joined.effects)).toEqual(firstDangers(accepted.effects))
  expect(firstDangers(result.effects)).toEqual(firstDangers(accepted.effects))
  return firstDangers(result.effects)
}

describe("whoever becomes an administrator, or gets at what customers told others, is told of as a danger, first", () => {
  it.each([
    ["administrator", ["user.becomes_administrator", "user.gains_content"]],
    ["group_leader", ["user.gains_content"]],
    ["employee", []],
  ] as const)("where %s is added, invited again, and given", async (name, dangers) => {
    const at = await settle(world)
    const added = await invoke(owner(at), addUser, said(name))
    expect(firstDangers(added.effects)).toEqual(dangers)
    const again = await invoke(owner(at), inviteUserAgain, { userId: added.result.userId })
    expect(firstDangers(again.effects)).toEqual(dangers)
    const { userId } = await newUser(world, at, { role: name === "employee" ? "accountant" : "employee" })
    const given = await invoke(owner(at), giveRole, { userId, role: name }, { preview: true })
    expect(firstDangers(given.effects)).toEqual(dangers)
  })

  it.each([
    ["administrator", ["user.you_become_administrator", "user.you_gain_content"]],
    ["group_leader", ["user.you_gain_content"]],
    ["employee", []],
  ] as const)("where %s is looked at by the link, accepted, and joined by who is new", async (name, dangers) => {
    const at = await settle(world)
    const about = said(name)
    const { result } = await invoke(owner(at), addUser, about)
    expect(await comingDangers(about.email, await linkOfUser(world, at, result.userId))).toEqual(dangers)
  })

  it("where somebody is invited to administer the account, looks at the link, accepts, and joins as who is new", async () => {
    const at = await settle(world)
    const { email } = said("employee")
    const sent = await invoke(world.as(at.owner, at.accountId), inviteAdmin, { email })
    expect(firstDangers(sent.effects)).toEqual(["invitation.admin_rights"])
    const token = linkOf(world, at.accountId, sent.result)
    expect(await comingDangers(email, token)).toEqual(["invitation.you_become_admin"])
  })

  it.each([
    ["administrator", ["bulk.become_administrators", "bulk.gain_content"]],
    ["group_leader", ["bulk.gain_content"]],
    ["employee", []],
  ] as const)("where %s is given in bulk, and in place of another role", async (name, dangers) => {
    const at = await settle(world)
    const desk = await role(world, at, "Desk", [right("users.view")])
    const { userId } = await newUser(world, at, { role: desk })
    const bulk = await invoke(owner(at), giveRoles, { users: [userId], role: name }, { preview: true })
    expect(firstDangers(bulk.effects)).toEqual(dangers)
    const replaced = await invoke(owner(at), replaceRole, { roleId: desk, role: name }, { preview: true })
    expect(firstDangers(replaced.effects)).toEqual([...dangers, "bulk.role_goes"])
  })

  it("where a role that somebody has is edited; of one that nobody has, nobody is in danger", async () => {
    const at = await settle(world)
    const desk = await role(world, at, "Desk", [right("users.view")])
    const permissions = [right("users.view"), right("messages.view")]
    const edit = async () =>
      (await invoke(owner(at), editRole, { roleId: desk, permissions }, { preview: true })).effects
    expect((await edit()).filter(({ code }) => severe.test(code))).toEqual([])
    await newUser(world, at, { role: desk })
    expect(firstDangers(await edit())).toEqual(["role.gains_content"])
  })
})
