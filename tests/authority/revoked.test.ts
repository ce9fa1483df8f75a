import { accounts } from "@tenantry/core/accounts/index"
import type { PlaceState } from "@tenantry/core/kernel/context"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { tenants } from "@tenantry/core/tenants/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { eventsOf, headIn, refusalOf } from "../kernel/support.ts"
import { confirmed, overtaken, tableOf } from "../support/calls.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  acceptTransfer,
  cancelTransfer,
  editTenant,
  inviteAdmin,
  listAccountEvents,
  listTenants,
  openAccount,
  readAccount,
  readTenant,
  removeAdmin,
  renameAccount,
  requestTransfer,
  resendInvitation,
  revokeInvitation,
} = operation

let world: World
let at: Settled
let admin: IdentityId
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
  admin = await newAdmin(world, at)
})

const as = (identityId: IdentityId) => world.as(identityId, at.accountId)
const offer = (to = admin) => confirmed(as(at.owner), requestTransfer, { to })
const accept = () => confirmed(as(admin), acceptTransfer, {})
const move = async () => {
  await offer()
  await accept()
}
const names = async () => (await eventsOf(world, at.accountId)).map(({ name }) => name)

describe("a change that is under way while the right to it goes, is not committed", () => {
  it("an invitation, while ownership moves", async () => {
    await offer()
    const slow = () => invoke(as(at.owner), inviteAdmin, { email: "eve@example.com" })
    expect(await overtaken(world, slow, accept)).toBe("access.missing")
    expect((await names()).filter((name) => name === "invitation.sent")).toHaveLength(1)
  })

  it("an invitation sent again or revoked, while ownership moves", async () => {
    await offer()
    const { result } = await invoke(as(at.owner), inviteAdmin, { email: "eve@example.com" })
    const { invitationId } = result
    const slow = () => invoke(as(at.owner), resendInvitation, { invitationId })
    expect(await overtaken(world, slow, accept)).toBe("access.missing")
    await confirmed(as(admin), requestTransfer, { to: at.owner })
    const back = () => confirmed(as(at.owner), acceptTransfer, {})
    expect(await overtaken(world, () => invoke(as(admin), revokeInvitation, { invitationId }), back)).toBe(
      "access.missing",
    )
  })

  it("the removal of an admin, while ownership moves to that very admin", async () => {
    await offer()
    const slow = () => confirmed(as(at.owner), removeAdmin, { identityId: admin })
    expect(await overtaken(world, slow, accept)).toBe("access.missing")
    expect(await headIn(world, at.accountId)).toMatchObject({ ownerId: admin })
    expect((await headIn(world, at.accountId))?.admins).toContain(admin)
  })

  it("an offer of ownership, while the one it is made to is removed", async () => {
    const slow = () => confirmed(as(at.owner), requestTransfer, { to: admin })
    const fast = () => confirmed(as(at.owner), removeAdmin, { identityId: admin })
    expect(await overtaken(world, slow, fast)).toBe("ownership.not_an_admin")
    expect(await headIn(world, at.accountId)).not.toHaveProperty("transferTo")
  })

  it("an offer of ownership, while ownership moves to somebody else", async () => {
    const third = await newAdmin(world, at)
    const slow = () => confirmed(as(at.owner), requestTransfer, { to: third })
    expect(await overtaken(world, slow, move)).toBe("access.missing")
    expect(await headIn(world, at.accountId)).toMatchObject({ ownerId: admin })
  })

  it("the acceptance of an offer, while it is withdrawn or while the one who accepts is removed", async () => {
    await offer()
    expect(await overtaken(world, accept, () => invoke(as(at.owner), cancelTransfer, {}))).toBe(
      "ownership.none_pending",
    )
    await offer()
    const removal = () => confirmed(as(at.owner), removeAdmin, { identityId: admin })
    expect(await overtaken(world, accept, removal)).toBe("access.nowhere")
    expect(await headIn(world, at.accountId)).toMatchObject({ ownerId: at.owner })
  })

  it("a change of the account, while the admin who makes it is removed", async () => {
    const slow = () => invoke(as(admin), renameAccount, { name: "Taken over" })
    const fast = () => confirmed(as(at.owner), removeAdmin, { identityId: admin })
    expect(await overtaken(world, slow, fast)).toBe("access.nowhere")
    expect((await headIn(world, at.accountId))?.name).toBe("Example")
  })
})

describe("what a place lets happen", () => {
  const frozen: PlaceState[] = ["suspended", "read_only", "closing"]
  const account = (state: PlaceState) =>
    world.seed([at.accountId], [write(accounts).patch({ accountId: at.accountId }).set({ state }).commit()])
  const tenant = (state: PlaceState) =>
    world.seed([at.tenantId], [write(tenants).patch({ tenantId: at.tenantId }).set({ state }).commit()])
  const refused = (state: PlaceState) => ({ code: "place.not_active", kind: "conflict", facts: { state } })

  it.each(frozen)("in an account that is %s: questions, and no changes", async (state) => {
    await account(state)
    const before = await tableOf(world)
    for (const identityId of [at.owner, admin]) {
      expect(await refusalOf(invoke(as(identityId), renameAccount, { name: "X" }))).toMatchObject(refused(state))
      for (const query of [readAccount, listAccountEvents, listTenants]) {
        expect(await outcomeOf(invoke(as(identityId), query, {}))).toBe("done")
      }
    }
    expect(await refusalOf(invoke(as(at.owner), inviteAdmin, { email: "e@example.com" }))).toMatchObject(refused(state))
    const preview = invoke(as(at.owner), renameAccount, { name: "X" }, { preview: true })
    expect(await refusalOf(preview)).toMatchObject(refused(state))
    expect(await tableOf(world)).toEqual(before)
    expect((await invoke(as(admin), readAccount, {})).result.state).toBe(state)
  })

  it.each(frozen)("in a tenant that is %s: questions, and no changes", async (state) => {
    await tenant(state)
    const user = await newUser(world, at)
    for (const [identityId, hint] of [
      [at.owner, undefined],
      [user.identityId, user.hint],
      [admin, { level: "account", accountId: at.accountId }],
    ] as const) {
      const request = world.as(identityId, at.tenantId, hint ? { hint } : {})
      expect(await refusalOf(invoke(request, editTenant, { name: "X" }))).toMatchObject(refused(state))
      // A suspended company is seen by those alone who can open it again.
      const shut = state === "suspended" && identityId === user.identityId
      expect(await outcomeOf(invoke(request, readTenant, {}))).toBe(shut ? "place.not_active" : "done")
      if (!shut) expect((await invoke(request, readTenant, {})).result.state).toBe(state)
    }
  })

  it("changes under way while it is frozen are not committed", async () => {
    const freeze = () =>
      world.seed(
        [at.accountId],
        [write(accounts).patch({ accountId: at.accountId }).set({ state: "suspended", rev: 99 }).commit()],
      )
    const slow = () => invoke(as(at.owner), renameAccount, { name: "X" })
    expect(await overtaken(world, slow, freeze)).toBe("place.not_active")
  })

  it("and elsewhere everything goes on", async () => {
    await account("suspended")
    expect(await outcomeOf(invoke(world.as(at.owner, at.owner), openAccount, { name: "Further" }))).toBe("done")
    await account("active")
    expect(await outcomeOf(invoke(as(at.owner), renameAccount, { name: "X" }))).toBe("done")
  })
})

describe("a sign-in that was long ago", () => {
  const asked = (seconds: number) =>
    world.as(at.owner, at.accountId, { signedInAt: new Date(Date.now() - seconds * 1000) })
  const tooOld = { code: "sign_in.too_old", kind: "unauthenticated", facts: { maxAge: 300 } }

  it("is good for what can be undone, and for asking, and not for moving ownership", async () => {
    expect(await outcomeOf(invoke(asked(3600), renameAccount, { name: "X" }))).toBe("done")
    const { confirmation } = await invoke(asked(3600), requestTransfer, { to: admin }, { preview: true })
    const request = invoke(asked(301), requestTransfer, { to: admin }, { confirmation })
    expect(await refusalOf(request)).toMatchObject(tooOld)
    expect(await outcomeOf(invoke(asked(299), requestTransfer, { to: admin }, { confirmation }))).toBe("done")
  })

  it("is no fresh one of a job either, whatever it lists", async () => {
    const { permission } = requestTransfer
    const job = { ...as(at.owner), caller: { kind: "job", name: "test", permissions: [permission] } } as const
    expect(await refusalOf(invoke(job, requestTransfer, { to: admin }))).toMatchObject({ code: "sign_in.too_old" })
  })
})
