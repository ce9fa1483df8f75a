import { listTenantEvents } from "@tenantry/core/audit/index"
import { identities } from "@tenantry/core/identities/index"
import { deliver } from "@tenantry/core/kernel/delivering"
import { RoleId, type IdentityId, type UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import {
  addUser,
  blockUser,
  deleteUser,
  editProfile,
  giveRole,
  listUsers,
  placeUser,
  unblockUser,
} from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { right, role, roleOf } from "../roles/support.ts"
import { confirmed } from "../support/calls.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, outcomeOf, settle, type Settled } from "../support/world.ts"
import {
  about,
  accept,
  add,
  freshEmail,
  isThere,
  join,
  linkOfUser,
  openPeopleWorld,
  type PeopleWorld,
  read,
  storedUser,
  treeOf,
} from "./support.ts"

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

const asOwner = (at: Settled) => here.world.as(at.owner, at.tenantId)
const remove = (at: Settled, userId: UserId) => confirmed(asOwner(at), deleteUser, { userId })

const identityOf = (identityId: IdentityId) =>
  here.world.runtime.table.open([identityId]).get(identities, { identityId })

/** Somebody who was added and joined by the link, as it happens. */
const joined = async (at: Settled, more: Parameters<typeof add>[2] = {}) => {
  const { userId, email } = await add(here.world, at, more)
  const { result } = await join(here.world, await linkOfUser(here.world, at, userId))
  const { identityId } = result
  here.world.remember(identityId, at.tenantId, { level: "tenant", userId, accountId: at.accountId })
  return { userId, email, identityId }
}

/** Every item in which one of these words stands. */
const mentions = async (...words: readonly string[]): Promise<string[]> => {
  const plain = (_: string, value: unknown): unknown => (value instanceof Set ? [...value] : value)
  const items = (await here.world.everything()).map((item) => [String(item["e"]), JSON.stringify(item, plain)] as const)
  return items.filter(([, text]) => words.some((word) => text.includes(word))).map(([, text]) => text)
}

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
      "user.groups_left",
      "user.erased",
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
    const { userId, email, identityId } = await joined(at)
    expect(await here.pool.opens(email, "Chosen-2026!")).toBe(true)
    await remove(at, userId)
    await here.settled()
    expect(await identityOf(identityId)).toBe(null)
    expect(await here.pool.opens(email, "Chosen-2026!")).toBe(false)
    const again = await joined(at, { email })
    expect(await read(here.world, at, again.userId)).toMatchObject({ status: "active", email })
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("forgets nobody who is somebody elsewhere: in another tenant, or as an admin of the account", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const { userId, email, identityId } = await joined(at)
    const elsewhere = await add(here.world, other, { email })
    await accept(here.world, identityId, await linkOfUser(here.world, other, elsewhere.userId))
    const admin = await newAdmin(here.world, at)
    const asUser = await newUser(here.world, at, { identityId: admin, role: "employee" })
    await remove(at, userId)
    await remove(at, asUser.userId)
    await here.settled()
    expect((await identityOf(identityId))?.places).toEqual([other.tenantId])
    expect((await identityOf(admin))?.places).toEqual([at.accountId])
    expect(await here.pool.opens(email, "Chosen-2026!")).toBe(true)
    expect(await brokenRules(here.world, other.accountId)).toEqual([])
  })

  it("lets the address be added again at once, before anything is cleaned up", async () => {
    const at = await settle(here.world)
    const { userId, email } = await joined(at)
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

/** Somebody who did and suffered everything that the log records of people. */
const lived = async (at: Settled) => {
  const email = freshEmail("wanda")
  const team = await group(here.world, at, "Team")
  const { userId, identityId } = await joined(at, {
    email,
    firstName: "Wanda",
    lastName: "Wymazana",
    role: "administrator",
    number: "+48 600 700 800",
  })
  const asWanda = () => here.world.as(identityId, at.tenantId)
  await confirmed(asOwner(at), giveRole, { userId, role: "employee" })
  await confirmed(asOwner(at), giveRole, { userId, role: "administrator" })
  await confirmed(asWanda(), editProfile, { number: "+48 600 700 801" })
  await confirmed(asOwner(at), placeUser, { userId, groups: [team] })
  await leads(here.world, at, team, userId)
  const other = await newUser(here.world, at, { role: "employee" })
  const leading = { userId: other.userId, groups: [team] }
  await confirmed(asOwner(at), placeUser, leading)
  const { result } = await confirmed(asWanda(), addUser, about({ groups: [team] }))
  await confirmed(asWanda(), blockUser, { userId: other.userId })
  await confirmed(asOwner(at), blockUser, { userId })
  await confirmed(asOwner(at), unblockUser, { userId })
  return { userId, identityId, email, invited: result.userId, words: [email, "Wanda", "Wymazana", "600 700"] }
}

describe("what is recorded of somebody who is deleted", () => {
  it("is nowhere in the table in the end: neither name nor address nor number; what happened stays", async () => {
    const at = await settle(here.world)
    const { userId, words, invited } = await lived(at)
    await here.settled()
    const before = (await invoke(asOwner(at), listTenantEvents, { limit: 100 })).result.data
    expect(await mentions(...words)).not.toEqual([])
    await remove(at, userId)
    await here.settled()
    expect(await mentions(...words)).toEqual([])
    const after = (await invoke(asOwner(at), listTenantEvents, { limit: 100 })).result.data
    expect(after.length).toBeGreaterThan(before.length)
    expect(await read(here.world, at, invited)).toMatchObject({ status: "invited" })
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("of others stays as it was", async () => {
    const at = await settle(here.world)
    const { userId } = await lived(at)
    const other = await add(here.world, at, { firstName: "Bruno", lastName: "Bleibt" })
    const [before] = [await mentions("Bruno")]
    await remove(at, userId)
    await here.settled()
    expect(await mentions("Bruno")).toHaveLength(before.length)
    expect((await read(here.world, at, other.userId)).lastName).toBe("Bleibt")
  })

  it("is erased page by page, however much it is, and however often the work is broken off", async () => {
    const at = await settle(here.world)
    const { userId, words } = await lived(at)
    for (let i = 0; i < 60; i++) await invoke(asOwner(at), placeUser, { userId })
    await here.settled()
    await remove(at, userId)
    const [delivery] = await outstandingIn(here.world, at.tenantId, "user.clean_up")
    if (!delivery) throw new Error("nothing to clean up")
    const turns: string[] = []
    while (turns.length < 20 && turns.at(-1) !== "done") {
      turns.push(await deliver(here.outside, delivery, new Date(Date.now() + turns.length * 200_000), 0))
    }
    expect(turns).toEqual(["again", "done"])
    expect(await isThere(here.world, at, userId)).toBe(false)
    await here.settled()
    expect(await mentions(...words)).toEqual([])
  })
})

describe("a clean-up that dies", () => {
  it("after any of its steps is taken up again, and ends the same", async () => {
    const steps: number[] = []
    for (let dies = 1; dies <= 12; dies++) {
      const at = await settle(here.world)
      const { userId, identityId, words } = await lived(at)
      await here.settled()
      await remove(at, userId)
      const [delivery] = await outstandingIn(here.world, at.tenantId, "user.clean_up")
      if (!delivery) throw new Error("nothing to clean up")
      let sent = 0
      // The first transaction takes the delivery; each later one is a step, after which everything is lost.
      here.world.faults.before = () => {
        sent++
        return sent > dies ? Promise.reject(new Error("died")) : Promise.resolve()
      }
      await deliver(here.outside, delivery, new Date(Date.now() + 1000)).catch(() => "died")
      here.world.faults.before = undefined
      steps.push(sent)
      await deliver(here.outside, delivery, new Date(Date.now() + 130_000))
      await here.settled()
      expect([dies, await isThere(here.world, at, userId), await identityOf(identityId)]).toEqual([dies, false, null])
      expect(await mentions(...words)).toEqual([])
      expect(await brokenRules(here.world, at.accountId)).toEqual([])
      if (sent <= dies) break
    }
    expect(Math.max(...steps)).toBeGreaterThan(5)
  })
})
