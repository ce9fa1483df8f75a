import { GroupId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { right, role, setHead } from "../roles/support.ts"
import { confirmed } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { freshAddress, newAdmin, newPerson, outcomeOf, settle, type Settled } from "../support/world.ts"
import {
  about,
  add,
  eventsOf,
  freshEmail,
  openPeopleWorld,
  type PeopleWorld,
  read,
  storedUser,
  withPassword,
} from "./support.ts"
import { operation } from "../support/operations.ts"

const { addUser, editUser, listUsers, openAccount } = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

const adding = (at: Settled, more: Parameters<typeof add>[2] = {}, who = at.owner) =>
  outcomeOf(add(here.world, at, more, who))

/** Somebody who may add people to the groups they lead, and holds what these roles give. */
const leaderWhoAdds = async (at: Settled, ...leading: readonly GroupId[]) => {
  const permissions = ["users.view", "users.add", "groups.view"].map((key) => right(key, "group"))
  const leader = await newUser(here.world, at, { role: await role(here.world, at, `Adds ${at.tenantId}`, permissions) })
  for (const groupId of leading) await leads(here.world, at, groupId, leader.userId)
  return leader
}

describe("adding a user", () => {
  it("makes somebody who is invited, in the tenant's language, and lets nobody in yet", async () => {
    const { world, mails, settled } = here
    const at = await settle(world, { locale: "pl", name: "Ola Owner" })
    const email = freshEmail()
    const { userId, ...user } = await add(world, at, { email: email.toUpperCase(), number: "+48 22 123" })
    const said = { email, firstName: "Nora", lastName: "Nowak", number: "+48 22 123", status: "invited" }
    expect(user).toMatchObject({ ...said, role: "employee", position: at.position, groups: [], locale: "pl" })
    expect(user).not.toHaveProperty("identityId")
    await settled()
    const mail = mails.find(({ to }) => to === email)
    expect(mail?.subject).toContain("Ola Owner")
    expect(mail?.html).toContain("/invitation#ten_")
    expect(await read(world, at, userId)).toMatchObject({ status: "invited", version: 1 })
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("takes somebody with one name, an address in any alphabet, and a number as it is pasted", async () => {
    const { world, mails, settled } = here
    const at = await settle(world, { locale: "pl" })
    const local = freshEmail().split("@")[0]
    const pasted = { email: `${local}@ПРИМЕР.рф`, number: "+48\u00A022\u2011123 wew. 12" }
    const { lastName: _, ...alone } = about({ ...pasted, firstName: "Zu\u0308mra\u200B" })
    const input = { ...alone, timeZone: "asia/kolkata" }
    const { result, effects } = await confirmed(world.as(at.owner, at.tenantId), addUser, input)
    const { userId, ...user } = result
    const [email, number] = [`${local}@xn--e1afmkfd.xn--p1ai`, "+48 22-123 wew. 12"]
    expect(user).toMatchObject({ email, number, firstName: "Zümra", timeZone: "Asia/Kolkata" })
    expect(user).not.toHaveProperty("lastName")
    expect(JSON.stringify(effects)).not.toMatch(/undefined|null/)
    await settled()
    expect(mails.filter(({ to }) => to === email)).toHaveLength(1)
    expect(await adding(at, { email: `${local}@пример.рф` })).toBe("user.email_taken")
    const edit = async (lastName: string | null) =>
      (await invoke(world.as(at.owner, at.tenantId), editUser, { userId, lastName })).result
    expect((await edit("Öz")).lastName).toBe("Öz")
    expect(await edit(null)).not.toHaveProperty("lastName")
  })

  it("answers and shows the same for an address with a sign-in and for one without, and afterwards, too", async () => {
    const { world, settled } = here
    const at = await settle(world)
    const known = freshEmail("known")
    await newPerson(world, { email: known })
    const shape = async (email: string, more: object) => {
      const input = about({ email, ...more })
      const { result, effects } = await confirmed(world.as(at.owner, at.tenantId), addUser, input)
      await settled()
      const after = await read(world, at, result.userId)
      const text = JSON.stringify({ result, effects, after })
      const secrets = [email, result.userId, result.addedAt, /"until":"[^"]+"/g, /"signInName":"[^"]+"/g]
      return secrets
        .reduce<string>((all, secret) => all.replaceAll(secret, "·"), text)
        .replaceAll(/\d\d:\d\d|\d+ \w+ 20\d\d/g, "")
    }
    expect(await shape(known, {})).toBe(await shape(freshEmail("none"), {}))
    const other = freshEmail("known")
    await newPerson(world, { email: other })
    expect(await shape(other, withPassword())).toBe(await shape(freshEmail("none"), withPassword()))
  })

  it.each([
    ["by invitation", {}],
    ["with a temporary password", withPassword()],
  ])("%s calls table and identity provider alike, whether the address has a sign-in or not", async (_, given) => {
    const { world, calls } = here
    const at = await settle(world)
    const known = freshEmail("known")
    await newPerson(world, { email: known })
    const costOf = async (email: string) => {
      calls.length = 0
      const { cost } = await world.recorder.record(() => add(world, at, { email, ...given }))
      const shape = cost.calls.map(({ operation, phase, items, readUnits, writeUnits }) => [
        operation,
        phase,
        items,
        readUnits,
        writeUnits,
      ])
      return { shape, trips: cost.trips, provider: [...calls] }
    }
    expect(await costOf(known)).toEqual(await costOf(freshEmail("none0")))
    expect(calls).toEqual("password" in given ? ["createTemporary"] : [])
  })

  it("tells nobody in the log whether the address had a sign-in", async () => {
    const { world, settled } = here
    const at = await settle(world)
    const known = freshEmail("known")
    await newPerson(world, { email: known })
    const namesFor = async (email: string) => {
      const { userId } = await add(world, at, { email, ...withPassword() })
      await settled()
      return (await eventsOf(world, at, userId)).length
    }
    expect([await namesFor(known), await namesFor(freshEmail("none"))]).toEqual([1, 1])
  })
})

describe("an address", () => {
  it("is one user's in a tenant, also of those who are invited, whatever the letters' case", async () => {
    const at = await settle(here.world)
    const email = freshEmail()
    expect(await adding(at, { email })).toBe("done")
    expect(await adding(at, { email: email.toUpperCase() })).toBe("user.email_taken")
    const { email: founder } = await storedUser(here.world, at, at.founder)
    expect(await adding(at, { email: founder })).toBe("user.email_taken")
  })

  it("given twenty times at once is added once", async () => {
    const at = await settle(here.world)
    const email = freshEmail()
    const ends = await Promise.all(Array.from({ length: 20 }, () => adding(at, { email })))
    expect(ends.toSorted()).toEqual(["done", ...Array.from({ length: 19 }, () => "user.email_taken")])
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("of somebody of another tenant is added like any other", async () => {
    const [one, other] = [await settle(here.world), await settle(here.world)]
    const email = freshEmail()
    expect([await adding(one, { email }), await adding(other, { email })]).toEqual(["done", "done"])
  })
})

describe("passwords given to new users", () => {
  it.each([
    ["differ", { password: "Temp0rary!pass", passwordAgain: "Temp0rary!past" }, "user.passwords_differ"],
    ["are given once", { password: "Temp0rary!pass" }, "user.passwords_differ"],
    ["are below the floor", withPassword("Aa1!aaa"), "operation.invalid"],
    ["lack a special character", withPassword("Temp0rarypass"), "operation.invalid"],
  ])("that %s are refused before anything is made", async (_, given, code) => {
    const at = await settle(here.world)
    here.calls.length = 0
    expect(await adding(at, given)).toBe(code)
    expect(here.calls).toEqual([])
  })

  it("are as long as the tenant asks for", async () => {
    const at = await settle(here.world)
    await setHead(here.world, at, { passwordLength: 16 })
    const refused = add(here.world, at, withPassword())
    await expect(refused).rejects.toMatchObject({ code: "user.password_too_short", facts: { least: 16 } })
    expect(await adding(at, withPassword("Temp0rary!pass16"))).toBe("done")
  })
})

describe("what is given to new users", () => {
  it("is never more than whoever adds them holds: what is missing is listed", async () => {
    const at = await settle(here.world)
    const leader = await leaderWhoAdds(at, at.position)
    const refused = add(here.world, at, { role: "group_leader" }, leader.identityId)
    await expect(refused).rejects.toMatchObject({ kind: "forbidden", code: "rights.not_held" })
    const { facts } = (await refused.catch((error: unknown) => error)) as { facts: { missing: object[] } }
    expect(facts.missing).toContainEqual({ permission: "recordings.listen", scope: "group" })
    const own = await role(here.world, at, "Own", [right("users.view", "group")])
    expect(await adding(at, { role: own }, leader.identityId)).toBe("done")
  })

  it("by an admin of the account holds nothing of content", async () => {
    const at = await settle(here.world)
    const admin = await newAdmin(here.world, at)
    const refused = await add(here.world, at, {}, admin).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: "rights.not_held" })
    const { missing } = (refused as { facts: { missing: { permission: string }[] } }).facts
    expect(missing.map(({ permission }) => permission)).toContain("calls.view")
    const technical = await role(here.world, at, "Technical", [right("users.view")])
    expect(await adding(at, { role: technical }, admin)).toBe("done")
  })

  it("may be a preset where the tenant does not use all modules", async () => {
    const at = await settle(here.world)
    await setHead(here.world, at, { modules: ["administration"] })
    expect(await adding(at)).toBe("done")
    expect(await adding(at, { role: "administrator" })).toBe("done")
  })

  it("may be a role that exists", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    expect(await adding(at, { role: await role(here.world, other, "Elsewhere") })).toBe("user.no_role")
    expect(await adding(at, { role: "boss" })).toBe("user.no_role")
    expect(await adding(at, { role: "Boss" })).toBe("operation.invalid")
  })
})

describe("where new users are placed", () => {
  it("is within the reach of whoever adds them", async () => {
    const at = await settle(here.world)
    const [mine, others] = [await group(here.world, at, "Mine"), await group(here.world, at, "Others")]
    const desk = await group(here.world, at, "Desk", at.position)
    const leader = await leaderWhoAdds(at, mine, desk)
    const own = await role(here.world, at, "Sees", [right("users.view", "group")])
    const place = (position: GroupId, groups: GroupId[]) =>
      adding(at, { role: own, position, groups }, leader.identityId)
    expect(await place(desk, [mine])).toBe("done")
    expect(await place(desk, [mine, others])).toBe("user.no_group")
    expect(await place(at.position, [mine])).toBe("user.no_group")
    expect(await adding(at, { role: own, groups: [mine] }, leader.identityId)).toBe("user.no_group")
  })

  it("has a position below Position, and groups that are none", async () => {
    const at = await settle(here.world)
    const [team, desk] = [await group(here.world, at, "Team"), await group(here.world, at, "Desk", at.position)]
    const place = (position: GroupId, groups: GroupId[]) => adding(at, { position, groups })
    expect(await place(desk, [team, team])).toBe("done")
    expect(await place(team, [])).toBe("user.not_a_position")
    expect(await place(at.position, [desk])).toBe("user.a_position")
    expect(await place(at.position, [at.position])).toBe("user.a_position")
    expect(await place(at.position, [GroupId.make(new Date())])).toBe("user.no_group")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("is twenty groups at most", async () => {
    const at = await settle(here.world)
    const groups: GroupId[] = []
    for (let i = 0; i < 21; i++) groups.push(await group(here.world, at, `Group ${i}`))
    expect(await adding(at, { groups })).toBe("operation.invalid")
    expect(await adding(at, { groups: groups.slice(1) })).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("tells which leaders reach them from then on", async () => {
    const at = await settle(here.world)
    const team = await group(here.world, at, "Team")
    const lena = await newUser(here.world, at, { role: "group_leader", person: { name: "Lena" } })
    await leads(here.world, at, team, lena.userId)
    const shown = await invoke(here.world.as(at.owner, at.tenantId), addUser, about({ groups: [team] }), {
      preview: true,
    })
    const grows = shown.effects.find(({ code }) => code === "user.reach_grows")
    expect(grows?.facts).toMatchObject({ leaders: [lena.userId] })
    expect(grows?.names["titles"]).toBe("Lena")
  })
})

it("somebody who was only added is nobody: not in the tenant, and not with the address", async () => {
  const at = await settle(here.world)
  const email = freshEmail()
  const person = await newPerson(here.world, { email })
  await add(here.world, at, { email })
  expect(await outcomeOf(invoke(here.world.as(person, at.tenantId), listUsers, {}))).toBe("access.nowhere")
  const opened = invoke(here.world.as(person, person, { address: freshAddress() }), openAccount, { name: "Own" })
  expect(await outcomeOf(opened)).toBe("done")
})
