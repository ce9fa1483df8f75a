import { InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider"
import { UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { trees } from "@tenantry/core/leading/index"
import { forJobs } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { confirmed } from "../support/calls.ts"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import { openWorldWithSignIns, type SignInWorld } from "../support/sign-ins.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { addUser, createGroup, createRole, deleteUser, editTenant, giveRole, giveRoles, nameLeaders, stepDown } =
  operation

let world: World
let pool: SignInWorld
beforeAll(async () => {
  ;({ world, pool } = await openWorldWithSignIns())
})
afterAll(() => world.close())

/** Whether a temporary password is the right one: then a new one is asked for. */
const isAsked = async (USERNAME: string, PASSWORD: string): Promise<boolean> => {
  const AuthParameters = { USERNAME, PASSWORD }
  const begin = new InitiateAuthCommand({ ClientId: pool.clientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters })
  return pool.client.send(begin).then(
    ({ ChallengeName }) => ChallengeName === "NEW_PASSWORD_REQUIRED",
    () => false,
  )
}

const as = ({ owner, tenantId }: Settled) => world.as(owner, tenantId)
const password = "Told-2026!x"
const passwords = { password, passwordAgain: password }
const person = { firstName: "Bo", lastName: "Boss" }

describe("a temporary password", () => {
  it("is not replaced by whoever adds the same address once more", async () => {
    const at = await settle(world)
    const email = `boss.${at.tenantId.slice(4)}@example.com`
    const { result } = await invoke(as(at), addUser, { email, ...person, role: "administrator", ...passwords })
    const { signInName = "" } = result
    const other = "Taken-over-1!"
    const again = { email, ...person, role: "marketer" as const, password: other, passwordAgain: other }
    expect(await outcomeOf(invoke(as(at), addUser, again))).toBe("user.email_taken")
    expect([await isAsked(signInName, password), await isAsked(signInName, other)]).toEqual([true, false])
  })
})

describe("what a company does not use", () => {
  it("can be given by nobody who would not hold it if it were used", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const { userId } = await newUser(world, at, { role: "marketer" })
    const asAdmin = world.as(admin, at.tenantId, { hint: { level: "account", accountId: at.accountId } })
    const give = () => outcomeOf(invoke(asAdmin, giveRole, { userId, role: "administrator" }))
    expect(await give()).toBe("rights.not_held")
    await invoke(asAdmin, editTenant, { modules: ["administration"] })
    expect(await give()).toBe("rights.not_held")
  })

  it("does not keep those from giving a preset who hold all of it, one by one or many at once", async () => {
    const at = await settle(world)
    const { userId } = await newUser(world, at, { role: "employee" })
    await invoke(as(at), editTenant, { modules: ["administration"] })
    expect(await outcomeOf(invoke(as(at), giveRole, { userId, role: "marketer" }))).toBe("done")
    expect(await outcomeOf(invoke(as(at), giveRoles, { users: [userId], role: "employee" }))).toBe("done")
  })
})

describe("who leads many groups", () => {
  it("leaves all of them when deleted, and is cleaned up", async () => {
    const at = await settle(world)
    const leader = await newUser(world, at, { role: "group_leader" })
    for (let i = 0; i < 60; i++) {
      const { groupId } = (await invoke(as(at), createGroup, { name: `Group ${i}` })).result
      await invoke(as(at), nameLeaders, { groupId, leaders: [leader.userId] })
    }
    await confirmed(as(at), deleteUser, { userId: leader.userId })
    const caller = { kind: "job", name: "tests", permissions: [forJobs.stepDown] } as const
    expect(await outcomeOf(invoke({ ...as(at), caller }, stepDown, { userId: UserId.make(new Date()) }))).toBe(
      "user.unknown",
    )
    const soon = new Date(Date.now() + 1000)
    expect(await deliverIn(world, outsideOf(world), at.tenantId, "user.clean_up", soon)).toEqual(["done"])
    const tree = await world.runtime.table.open([at.tenantId]).get(trees, { tenantId: at.tenantId })
    expect(tree?.nodes.flatMap(({ leaders }) => leaders)).toEqual([])
  })
})

describe("a role that nobody could hold", () => {
  it("is made of nothing that whoever makes it does not hold", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const asAdmin = world.as(admin, at.tenantId, { hint: { level: "account", accountId: at.accountId } })
    const permissions = [{ permission: "recordings.listen", scope: "tenant" as const }]
    const made = invoke(asAdmin, createRole, { name: "Ears", permissions, complete: true })
    expect(await outcomeOf(made)).toBe("rights.not_held")
    const stored = (await world.everything()).filter(({ e, t }) => e === "role" && t === at.tenantId)
    expect(stored).toEqual([])
  })
})
