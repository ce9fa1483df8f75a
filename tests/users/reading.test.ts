import { type GroupId, type IdentityId, GroupId as GroupIds, RoleId as RoleIds } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { right, role } from "../roles/support.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { read } from "./support.ts"
import { operation } from "../support/operations.ts"

const { listGroupMembers, listRoleMembers, listUsers } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Search = Parameters<typeof listUsers.read>[1] extends infer I ? Partial<I> : never
const page = async (at: Settled, search: Search = {}, who: IdentityId = at.owner) =>
  (await invoke(world.as(who, at.tenantId), listUsers, search)).result

/** Everybody on all pages, in their order, and how many pages there were. */
const all = async (at: Settled, search: Search = {}, who: IdentityId = at.owner) => {
  const seen: string[] = []
  let pages = 0
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const found = await page(at, { ...search, ...(cursor ? { cursor } : {}) }, who)
    seen.push(...found.data.map(({ userId }) => userId))
    cursor = found.nextCursor
    pages++
  }
  return { seen, pages }
}
const idsOf = (...people: readonly NewUser[]): string[] => people.map(({ userId }) => userId)

/** Somebody who sees and leads these groups. */
const leading = async (at: Settled, ...groups: readonly GroupId[]): Promise<NewUser> => {
  const sees = await role(world, at, `Sees ${RoleIds.make(new Date())}`, [right("users.view", "group")])
  const leader = await newUser(world, at, { role: sees })
  for (const groupId of groups) await leads(world, at, groupId, leader.userId)
  return leader
}

describe("reading a user", () => {
  it("is one read, whoever it is", async () => {
    const at = await settle(world)
    const { userId, email } = await newUser(world, at, { role: "employee", person: { name: "Ewa" } })
    const { value, cost } = await world.recorder.record(() => read(world, at, userId))
    expect(value).toMatchObject({ userId, email, firstName: "Ewa", status: "active", role: "employee", groups: [] })
    expect([cost.trips, cost.calls.length]).toEqual([1, 1])
  })

  it("shows oneself, whom one leads, or everybody, as far as one's role reaches; all others are nobody", async () => {
    const at = await settle(world)
    const team = await group(world, at, "Team")
    const below = await group(world, at, "Below", team)
    const leader = await leading(at, team)
    const member = await newUser(world, at, { role: "employee", groups: [below] })
    const other = await newUser(world, at, { role: "employee" })
    const looks = (who: NewUser, at_: NewUser) => outcomeOf(read(world, at, at_.userId, who.identityId))
    expect(await Promise.all([leader, member, other].map((seen) => looks(leader, seen)))).toEqual([
      "done",
      "done",
      "user.unknown",
    ])
    expect(await Promise.all([leader, member, other].map((seen) => looks(member, seen)))).toEqual([
      "user.unknown",
      "done",
      "user.unknown",
    ])
    const strange = await newPerson(world)
    expect(await outcomeOf(read(world, at, member.userId, strange))).toBe("access.nowhere")
    const accountant = await newUser(world, at, { role: "accountant" })
    expect(await looks(accountant, accountant)).toBe("access.missing")
    const foreign = await settle(world)
    expect(await outcomeOf(read(world, at, foreign.founder))).toBe("user.unknown")
  })
})

describe("the list of users", () => {
  it("has 25 to a page and up to 100, in the order in which they joined, or by name", async () => {
    const at = await settle(world)
    const names = ["Żuk", "ala", "Öz", "Łoś", "Bo"]
    const people: NewUser[] = []
    for (let i = 0; i < 29; i++) {
      const lastName = names[i] ?? `Person ${String(i).padStart(2, "0")}`
      people.push(await newUser(world, at, { role: "employee", about: { lastName } }))
    }
    expect((await page(at)).data).toHaveLength(25)
    expect((await page(at, { limit: 100 })).data).toHaveLength(30)
    expect(await outcomeOf(page(at, { limit: 101 }))).toBe("operation.invalid")
    const joined = await all(at, { limit: 7 })
    expect(joined.seen).toEqual([at.founder, ...idsOf(...people)])
    expect(joined.pages).toBe(5)
    const named = await all(at, { limit: 7, order: "name" })
    expect(named.seen.toSorted()).toEqual(joined.seen.toSorted())
    const { data } = await page(at, { limit: 100, order: "name" })
    const sorted = data.map(({ lastName = "" }) => lastName).filter((name) => !/^\d/.test(name))
    expect(sorted.slice(0, 4)).toEqual(["ala", "Bo", "Łoś", "Öz"])
    expect(sorted.at(-1)).toBe("Żuk")
  })

  it("shows who is invited or blocked with that status, and before they come not whether they had a sign-in", async () => {
    const at = await settle(world)
    const identityId = await newPerson(world)
    await newUser(world, at, { role: "employee", status: "invited", about: { identityId } })
    await newUser(world, at, { role: "employee", status: "blocked" })
    await newUser(world, at, { role: "employee", status: "leaving" })
    const { data } = await page(at)
    expect(data.map(({ status }) => status)).toEqual(["active", "invited", "blocked"])
    expect(data.map((user) => "identityId" in user)).toEqual([true, false, true])
    expect(await outcomeOf(page(at, { status: "leaving" as never }))).toBe("operation.invalid")
  })

  it("finds by status, role, group, position, beginning of name and of address: one of them at a time", async () => {
    const at = await settle(world)
    const [team, desk] = [await group(world, at, "Team"), await group(world, at, "Desk", at.position)]
    const made = await role(world, at, "Made")
    const about = { lastName: "Kowalska", firstName: "Anna" }
    const anna = await newUser(world, at, { role: made, groups: [team], about })
    const email = `jan.${Date.now()}@example.com`
    const jan = await newUser(world, at, { role: "employee", position: desk, person: { email, name: "Jan" } })
    const blocked = await newUser(world, at, { role: "employee", status: "blocked" })
    const found = async (search: Search) => (await all(at, search)).seen
    expect(await found({ status: "blocked" })).toEqual(idsOf(blocked))
    expect(await found({ role: made })).toEqual(idsOf(anna))
    expect((await found({ role: "employee" })).toSorted()).toEqual(idsOf(jan, blocked).toSorted())
    expect(await found({ role: "employee", status: "active" })).toEqual(idsOf(jan))
    expect(await found({ group: team })).toEqual(idsOf(anna))
    expect(await found({ position: desk })).toEqual(idsOf(jan))
    for (const name of ["kow", "KOWALSKA", "Kowalska A", "  kowalska anna ", "anna", "Anna Kowalska"])
      expect(await found({ name })).toEqual(idsOf(anna))
    expect(await found({ name: "nna" })).toEqual([])
    expect(await found({ email: email.slice(0, 12).toUpperCase() })).toEqual(idsOf(jan))
    expect(await found({ email, status: "blocked" })).toEqual([])
    expect(await outcomeOf(page(at, { email, name: "k" }))).toBe("user.one_search")
    expect(await outcomeOf(page(at, { role: made, group: team }))).toBe("user.one_search")
  })

  it("refuses an order that it would not keep, beside a search and for a leader", async () => {
    const at = await settle(world)
    const team = await group(world, at, "Team")
    const leader = await leading(at, team)
    const member = await newUser(world, at, { role: "employee", groups: [team] })
    const searches = [
      { name: "k" },
      { email: "k" },
      { role: "employee" as const },
      { group: team },
      { position: at.position },
    ]
    for (const order of ["name", "joined"] as const) {
      for (const search of searches) expect(await outcomeOf(page(at, { ...search, order }))).toBe("user.one_search")
      expect(await outcomeOf(page(at, { order }, leader.identityId))).toBe("user.one_search")
      expect(await outcomeOf(page(at, { order, status: "active" }))).toBe("done")
    }
    expect((await page(at, { group: team })).data).toHaveLength(1)
    expect((await all(at, {}, leader.identityId)).seen).toContain(member.userId)
  })

  it("is of this tenant alone, and its cursors are of this very list", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    await newUser(world, other, { role: "employee" })
    await newUser(world, at, { role: "employee" })
    expect((await all(at)).seen).toHaveLength(2)
    expect((await all(at, { group: other.position })).seen).toEqual([])
    const { nextCursor = "" } = await page(at, { limit: 1 })
    const reader = await newUser(world, at, { role: "company_head" })
    expect(await outcomeOf(page(at, { limit: 1, cursor: nextCursor }))).toBe("done")
    expect(await outcomeOf(page(at, { limit: 1, order: "name", cursor: nextCursor }))).toBe("cursor.invalid")
    expect(await outcomeOf(page(at, { limit: 1, cursor: nextCursor }, reader.identityId))).toBe("cursor.invalid")
    expect(await outcomeOf(page(other, { limit: 1, cursor: nextCursor }))).toBe("cursor.invalid")
  })

  it("shows oneself alone to who sees no more, and to who leads nobody", async () => {
    const at = await settle(world)
    const own = await newUser(world, at, { role: "employee" })
    const senior = await newUser(world, at, { role: "senior_employee" })
    for (const who of [own, senior]) {
      expect((await all(at, { limit: 1 }, who.identityId)).seen).toEqual(idsOf(who))
      expect((await all(at, { name: "no such" }, who.identityId)).seen).toEqual([])
    }
  })
})

describe("a leader", () => {
  const company = async (at: Settled) => {
    const top = await group(world, at, "Top")
    const groups = [top]
    for (let i = 0; i < 6; i++) groups.push(await group(world, at, `Sub ${i}`, groups[i % 3]))
    const outside = await group(world, at, "Outside")
    const people: NewUser[] = []
    for (let i = 0; i < 17; i++) {
      const own = [...new Set([groups[i % 7], groups[(i * 3) % 7]])].flatMap((id) => id ?? [])
      people.push(await newUser(world, at, { role: "employee", groups: [...own, ...(i % 2 ? [outside] : [])] }))
    }
    const strangers = [
      await newUser(world, at, { role: "employee", groups: [outside] }),
      await newUser(world, at, { role: "employee", groups: [outside], about: { lastName: "Hidden" } }),
    ]
    return { top, outside, people, strangers, leader: await leading(at, top) }
  }

  it("pages through exactly the people of their groups and of those below, each once", async () => {
    const at = await settle(world)
    const { leader, people, outside } = await company(at)
    for (const limit of [1, 2, 5, 25]) {
      const { seen } = await all(at, { limit }, leader.identityId)
      expect(seen.toSorted()).toEqual(idsOf(...people).toSorted())
    }
    const mixed = people.filter((_, i) => i % 2)
    const { seen } = await all(at, { limit: 3, group: outside }, leader.identityId)
    expect(seen.toSorted()).toEqual(idsOf(...mixed).toSorted())
  })

  it("cannot find, count or guess anybody else, by whatever they search", async () => {
    const at = await settle(world)
    const { leader, strangers, people } = await company(at)
    const [, hidden] = strangers
    const searches: Search[] = [{ name: "hidden" }, { email: hidden?.email ?? "" }, { role: "accountant" }]
    for (const search of searches) {
      const nothing = await all(at, { ...search, limit: 1 }, leader.identityId)
      const { name, email } = search
      const other = name ? { name: "zzz" } : email ? { email: "zzz" } : { role: "marketer" as const }
      expect(nothing).toEqual(await all(at, { ...other, limit: 1 }, leader.identityId))
      expect(nothing.seen).toEqual([])
    }
    const [first] = people
    expect((await all(at, { email: first?.email ?? "" }, leader.identityId)).seen).toEqual([first?.userId])
    expect((await all(at, { role: "employee", limit: 4 }, leader.identityId)).seen).toHaveLength(17)
  })
})

describe("members", () => {
  const members = async (at: Settled, groupId: GroupId, who: IdentityId = at.owner) =>
    (await invoke(world.as(who, at.tenantId), listGroupMembers, { groupId })).result.data.map(({ userId }) => userId)

  it("of a group are those who are in it, as far as one reaches; a group out of reach is none", async () => {
    const at = await settle(world)
    const [team, other] = [await group(world, at, "Team"), await group(world, at, "Other")]
    const leader = await leading(at, team)
    const one = await newUser(world, at, { role: "employee", groups: [team] })
    const two = await newUser(world, at, { role: "employee", groups: [team, other] })
    expect((await members(at, team)).toSorted()).toEqual(idsOf(one, two).toSorted())
    expect((await members(at, team, leader.identityId)).toSorted()).toEqual(idsOf(one, two).toSorted())
    expect(await members(at, team, one.identityId)).toEqual(idsOf(one))
    expect(await outcomeOf(members(at, other, leader.identityId))).toBe("group.unknown")
    expect(await outcomeOf(members(at, other, one.identityId))).toBe("group.unknown")
    expect(await outcomeOf(members(at, GroupIds.make(new Date())))).toBe("group.unknown")
    expect(await outcomeOf(members(at, (await settle(world)).position))).toBe("group.unknown")
  })

  it("of whatever group or role, nobody is shown whom one could not read by themselves, whoever asks", async () => {
    const at = await settle(world)
    const team = await group(world, at, "Team")
    const below = await group(world, at, "Below", team)
    const [other, more] = [await group(world, at, "Other"), await group(world, at, "More")]
    const [one, two, three] = [
      await newUser(world, at, { role: "employee", groups: [team] }),
      await newUser(world, at, { role: "employee", groups: [below, other] }),
      await newUser(world, at, { role: "employee", groups: [other, more] }),
    ]
    const leaders = [await leading(at, below), await leading(at, team), await leading(at, other), await leading(at)]
    const everybody = [...leaders, one, two, three]
    const holders = async (roleId: "employee", who: IdentityId) =>
      (await invoke(world.as(who, at.tenantId), listRoleMembers, { roleId })).result.data.map(({ userId }) => userId)
    const shownTo = async (who: IdentityId) => {
      const lists = [team, below, other, more].map((each) => members(at, each, who))
      const ends = await Promise.allSettled([...lists, holders("employee", who)])
      return ends.map((end) => (end.status === "fulfilled" ? end.value.toSorted() : "unknown"))
    }
    const sees = async (who: NewUser) => {
      const ends = await Promise.all(everybody.map(({ userId }) => outcomeOf(read(world, at, userId, who.identityId))))
      return idsOf(...everybody).filter((_, i) => ends[i] === "done")
    }
    for (const who of [...leaders, one]) {
      const seen = await sees(who)
      const shown = (await shownTo(who.identityId)).flatMap((ids) => (ids === "unknown" ? [] : ids))
      expect(shown.filter((id) => !seen.includes(id))).toEqual([])
    }
    const [ofBelow, ofTeam, ofOther, ofNone] = await Promise.all(leaders.map(({ identityId }) => shownTo(identityId)))
    const [a, b, c] = idsOf(one, two, three)
    expect(ofBelow).toEqual(["unknown", [b], "unknown", "unknown", [b]])
    expect(ofTeam).toEqual([[a], [b], "unknown", "unknown", [a, b].toSorted()])
    expect(ofOther).toEqual(["unknown", "unknown", [b, c].toSorted(), "unknown", [b, c].toSorted()])
    expect(ofNone).toEqual(["unknown", "unknown", "unknown", "unknown", []])
    expect(await shownTo(one.identityId)).toEqual([[a], "unknown", "unknown", "unknown", [a]])
  })

  it("of a role are those who have it, as far as one reaches; a role that is none is said to be none", async () => {
    const at = await settle(world)
    const made = await role(world, at, "Made")
    const team = await group(world, at, "Team")
    const leader = await leading(at, team)
    const one = await newUser(world, at, { role: made, groups: [team] })
    const two = await newUser(world, at, { role: made })
    const holders = async (roleId: typeof made | "employee", who: IdentityId = at.owner) => {
      const { result } = await invoke(world.as(who, at.tenantId), listRoleMembers, { roleId })
      return result.data.map(({ userId }) => userId).toSorted()
    }
    expect(await holders(made)).toEqual(idsOf(one, two).toSorted())
    expect(await holders(made, leader.identityId)).toEqual(idsOf(one))
    expect(await holders("employee")).toEqual([])
    expect(await outcomeOf(holders(RoleIds.make(new Date())))).toBe("role.unknown")
    const foreign = await role(world, await settle(world), "Foreign")
    expect(await outcomeOf(holders(foreign))).toBe("role.unknown")
  })
})
