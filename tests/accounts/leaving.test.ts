import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { confirmed, overtaken } from "../support/calls.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  acceptTransfer,
  inviteAdmin,
  leaveAccount,
  listAdmins,
  readAccount,
  readTenant,
  readTransfer,
  requestTransfer,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const leave = ({ accountId }: Settled, who: IdentityId) => confirmed(world.as(who, accountId), leaveAccount, {})

describe("an admin who leaves", () => {
  it("is told what it means before, and may do nothing there from the next request on", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    expect(await outcomeOf(invoke(world.as(admin, at.accountId), leaveAccount, {}))).toBe("confirmation.required")
    const { effects } = await leave(at, admin)
    expect(effects.map(({ code }) => code)).toEqual([
      "account.you_leave",
      "account.links_stop",
      "account.your_roles_stay",
    ])
    expect(await outcomeOf(invoke(world.as(admin, at.accountId), readAccount, {}))).toBe("access.nowhere")
    expect(await outcomeOf(invoke(world.as(admin, at.tenantId), readTenant, {}))).toBe("access.nowhere")
    const { result } = await invoke(world.as(at.owner, at.accountId), listAdmins, {})
    expect(result.data.map(({ identityId }) => identityId)).toEqual([at.owner])
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("keeps the role that they hold in a tenant", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await newUser(world, at, { identityId: admin, role: "employee" })
    await leave(at, admin)
    expect(await outcomeOf(invoke(world.as(admin, at.tenantId), readTenant, {}))).toBe("done")
  })

  it("takes an offer of ownership that was made to them along, and says so", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await invoke(world.as(at.owner, at.accountId), requestTransfer, { to: admin })
    const { effects } = await leave(at, admin)
    expect(effects.map(({ code }) => code)).toContain("account.offer_withdrawn")
    expect((await invoke(world.as(at.owner, at.accountId), readTransfer, {})).result).toEqual({
      offer: null,
      proposal: null,
    })
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("loses groups at the identity provider, and gets no mail that they were removed", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const counts = async () =>
      Promise.all(
        ["access.groups", "account.mail_removed_admin"].map(
          async (reaction) => (await outstandingIn(world, at.accountId, reaction)).length,
        ),
      )
    const [groups = 0, mails = 0] = await counts()
    await leave(at, admin)
    expect(await counts()).toEqual([groups + 1, mails])
  })

  it("can be invited again", async () => {
    const at = await settle(world)
    const email = `back.${at.accountId}@example.com`
    const admin = await newAdmin(world, at, { email })
    await leave(at, admin)
    expect(await outcomeOf(invoke(world.as(at.owner, at.accountId), inviteAdmin, { email }))).toBe("done")
  })
})

describe("leaving", () => {
  it("is not for the owner, who hands over first; nor for whoever does not belong to the account", async () => {
    const at = await settle(world)
    expect(await outcomeOf(leave(at, at.owner))).toBe("access.missing")
    expect(await outcomeOf(leave(at, await newPerson(world)))).toBe("access.nowhere")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is refused to whoever becomes the owner while it is decided", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await invoke(world.as(at.owner, at.accountId), requestTransfer, { to: admin })
    const { confirmation } = await invoke(world.as(admin, at.accountId), leaveAccount, {}, { preview: true })
    const leaving = () => invoke(world.as(admin, at.accountId), leaveAccount, {}, { confirmation })
    const moving = () => confirmed(world.as(admin, at.accountId), acceptTransfer, {})
    expect(await overtaken(world, leaving, moving)).toBe("access.missing")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })
})
