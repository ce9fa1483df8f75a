import { RoleId, type UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { right, role, roleOf } from "../roles/support.ts"
import { confirmed } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { findIdentity } from "../support/me.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, outcomeOf, settle, type Settled } from "../support/world.ts"
import {
  accept,
  add,
  addJoined,
  isThere,
  join,
  linkOfUser,
  openPeopleWorld,
  type PeopleWorld,
  read,
  storedUser,
  treeOf,
} from "./support.ts"
import { operation } from "../support/operations.ts"

const { blockUser, deleteUser, giveRole, listUsers, placeUser, unblockUser } = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

const asOwner = (at: Settled) => here.world.as(at.owner, at.tenantId)
const remove = (at: Settled, userId: UserId) => confirmed(asOwner(at), deleteUser, { userId })

describe("deleting a user", () => {
  it("asks first: without a confirmation it is refused with what it would do", async () => {
    const at = await settle(here.world)
    const { userId } = await newUser(here.world, at)
    const refused = invoke(asOwner(at), deleteUser, { userId })
    await expect(refused).rejects.toMatchObject({ kind: "precondition", code: "confirmation.required" })
    const { effects } = await invoke(asOwner(at), deleteUser, { userId }, { preview: true })
    expect(effects.map(({ code }) => code)).toEqual([
      "user.deleted",
      "user.ceases_administrator",
      "user.erased",
      "user.work_ends",
      "user.connected_services",
      "user.sign_in_goes",
    ])
    expect((await remove(at, userId)).result).toEqual({ userId })
  })

  it("ends their access with the commit: they are nobody, listed nowhere, and there is nothing to do to them", async () => {
    const at = await settle(here.world)
    const team = await group(here.world, at, "Team")
    const { userId, identityId, email } = await newUser(here.world, at, { role: "company_head", groups: [team] })
    await remove(at, userId)
    const list = async (search: object) => (await invoke(asOwner(at), listUsers, search)).result.data
    expect(await outcomeOf(invoke(here.world.as(identityId, at.tenantId), listUsers, {}))).toBe("access.nowhere")
    const searches = [{}, { order: "name" }, { group: team }, { role: "company_head" }, { email }, { name: "person" }]
    for (const search of searches) {
      expect((await list(search)).filter((user) => user.userId === userId)).toEqual([])
    }
    for (const command of [blockUser, unblockUser, deleteUser] as const) {
      expect(await outcomeOf(invoke(asOwner(at), command, { userId }))).toBe("user.unknown")
    }
    expect(await outcomeOf(invoke(asOwner(at), giveRole, { userId, role: "employee" }))).toBe("user.unknown")
    expect(await outcomeOf(invoke(asOwner(at), placeUser, { userId, groups: [] }))).toBe("user.unknown")
    expect(await outcomeOf(read(here.world, at, userId))).toBe("user.unknown")
  })

  it("is followed by their leaving groups, role, tree and names, and in the end they are gone", async () => {
    const at = await settle(here.world)
    const [one, two] = [await group(here.world, at, "One"), await group(here.world, at, "Two")]
    const made = await role(here.world, at, "Made", [right("users.view")])
    const { userId } = await newUser(here.world, at, { role: made, groups: [one] })
    for (const id of [one, two, at.position]) await leads(here.world, at, id, userId, at.founder)
    if (RoleId.is(made)) expect((await roleOf(here.world, at, made)).holders).toBe(1)
    await remove(at, userId)
    expect((await roleOf(here.world, at, made)).holders).toBe(0)
    expect((await storedUser(here.world, at, userId)).status).toBe("leaving")
    await here.settled()
    expect(await isThere(here.world, at, userId)).toBe(false)
    expect((await treeOf(here.world, at)).nodes.map(({ leaders }) => leaders)).toEqual(
      [one, two, at.position].map(() => [at.founder]),
    )
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("forgets who belongs nowhere else, with the sign-in; the address can be added anew", async () => {
    const at = await settle(here.world)
    const { userId, email, identityId } = await addJoined(here.world, at)
    expect(await here.pool.opens(email, "Chosen-2026!")).toBe(true)
    await remove(at, userId)
    await here.settled()
    expect(await findIdentity(here.world, identityId)).toBe(null)
    expect(await here.pool.opens(email, "Chosen-2026!")).toBe(false)
    const again = await addJoined(here.world, at, { email })
    expect(await read(here.world, at, again.userId)).toMatchObject({ status: "active", email })
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("forgets nobody who is somebody elsewhere: in another tenant, or as an admin of the account", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const { userId, email, identityId } = await addJoined(here.world, at)
    const elsewhere = await add(here.world, other, { email })
    await accept(here.world, identityId, await linkOfUser(here.world, other, elsewhere.userId))
    const admin = await newAdmin(here.world, at)
    const asUser = await newUser(here.world, at, { identityId: admin, role: "employee" })
    await remove(at, userId)
    await remove(at, asUser.userId)
    await here.settled()
    expect((await findIdentity(here.world, identityId))?.places).toEqual([other.tenantId])
    expect((await findIdentity(here.world, admin))?.places).toEqual([at.accountId])
    expect(await here.pool.opens(email, "Chosen-2026!")).toBe(true)
    expect(await brokenRules(here.world, other.accountId)).toEqual([])
  })

  it("lets the address be added again at once, before anything is cleaned up", async () => {
    const at = await settle(here.world)
    const { userId, email } = await addJoined(here.world, at)
    await remove(at, userId)
    const again = await add(here.world, at, { email })
    await here.settled()
    expect(await isThere(here.world, at, userId)).toBe(false)
    const { result } = await join(here.world, await linkOfUser(here.world, at, again.userId))
    expect(await read(here.world, at, again.userId)).toMatchObject({ status: "active", identityId: result.identityId })
    await here.settled()
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })
})
