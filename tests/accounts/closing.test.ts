import { identities } from "@tenantry/core/identities/index"
import type { Outside } from "@tenantry/core/kernel/delivering"
import type { TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, days, hours, minutes } from "../support/calls.ts"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import {
  freshAddress,
  linkOf,
  newAdmin,
  newPerson,
  openWorld,
  outcomeOf,
  settle,
  type Settled,
  type World,
} from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  acceptInvitation,
  acceptTransfer,
  closeAccount,
  closeTenant,
  editTenant,
  inviteAdmin,
  listAccountEvents,
  listTenants,
  openTenant,
  readAccount,
  readTenant,
  renameAccount,
  requestTransfer,
  restoreAccount,
  restoreTenant,
  revokeInvitation,
  suspendTenant,
} = operation

let world: World
let outside: Outside
beforeAll(async () => {
  world = await openWorld({ sleep: () => Promise.resolve() })
  outside = outsideOf(world)
})
afterAll(() => world.close())

const closed = new Date()
const due = after(closed, days(30) + hours(2))
const asOwner = (at: Settled, now = closed) => world.as(at.owner, at.accountId, { now })
const close = (at: Settled, now = closed) => confirmed(asOwner(at, now), closeAccount, {})
const restore = (at: Settled, now = closed) => invoke(asOwner(at, now), restoreAccount, {})
const follow = (at: Settled, now = after(closed, minutes(1))) =>
  deliverIn(world, outside, at.accountId, "account.tenants_follow", now)

const further = async (at: Settled, name: string): Promise<TenantId> => {
  const { result } = await invoke(asOwner(at), openTenant, { name })
  return result.tenantId
}
const inTenant = (at: Settled, tenantId: TenantId, now = closed) =>
  world.as(at.owner, tenantId, { now, hint: { level: "account", accountId: at.accountId } })
const statesOf = async (at: Settled): Promise<string[]> =>
  (await invoke(asOwner(at), listTenants, {})).result.data.map(({ state }) => state).toSorted()

describe("closing an account", () => {
  it("is the owner's alone, not done unseen, nor with an old sign-in", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    for (const command of [closeAccount, restoreAccount]) {
      const refused = outcomeOf(invoke(world.as(admin, at.accountId), command, {}, { preview: true }))
      expect(await refused).toBe("access.missing")
    }
    expect(await outcomeOf(invoke(asOwner(at), closeAccount, {}))).toBe("confirmation.required")
    const late = world.as(at.owner, at.accountId, { signedInAt: after(new Date(), -minutes(6)) })
    const { confirmation } = await invoke(late, closeAccount, {}, { preview: true })
    expect(await outcomeOf(invoke(late, closeAccount, {}, { confirmation }))).toBe("sign_in.too_old")
  })

  it("says until when it can be restored and how many tenants close with it, and shows it anew when that changed", async () => {
    const at = await settle(world)
    await further(at, "Second")
    const { effects, confirmation } = await invoke(asOwner(at), closeAccount, {}, { preview: true })
    const until = after(closed, days(30)).toISOString()
    expect(effects.map(({ code, facts }) => [code, facts])).toEqual([
      ["account.closing", { name: "Example", until }],
      ["account.tenants_close", { tenants: 2 }],
      ["account.erased_after", { until }],
      ["account.connected_services", { name: "Example" }],
      ["account.nobody_joins", {}],
      ["account.restorable", { until }],
    ])
    await further(at, "Third")
    expect(await outcomeOf(invoke(asOwner(at), closeAccount, {}, { confirmation }))).toBe("confirmation.outdated")
    expect((await close(at)).result).toMatchObject({ state: "closing", closes: until, tenants: 3 })
  })

  it("leaves it readable with its state for owner and admins, and changeable for nobody", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const { closes } = (await close(at)).result
    for (const who of [at.owner, admin]) {
      const request = world.as(who, at.accountId)
      expect((await invoke(request, readAccount, {})).result).toMatchObject({ state: "closing", closes })
      await expect(invoke(request, renameAccount, { name: "X" })).rejects.toMatchObject({
        code: "place.not_active",
        facts: { state: "closing", closes },
      })
      expect(await outcomeOf(invoke(request, openTenant, { name: "X" }))).toBe("place.not_active")
    }
    const stranger = await newPerson(world)
    expect(await outcomeOf(invoke(world.as(stranger, at.accountId), readAccount, {}))).toBe("access.nowhere")
  })

  it("stops invitations and offers of ownership; restored, they work again for as long as they last", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const email = `late.${at.accountId}@example.com`
    const guest = await newPerson(world, { email })
    const invited = (await invoke(asOwner(at), inviteAdmin, { email })).result
    await invoke(asOwner(at), requestTransfer, { to: admin })
    await close(at)
    const accept = () =>
      outcomeOf(
        invoke(world.as(guest, guest, { address: freshAddress() }), acceptInvitation, {
          token: linkOf(world, at.accountId, invited),
        }),
      )
    const take = () => outcomeOf(confirmed(world.as(admin, at.accountId), acceptTransfer, {}))
    expect([await accept(), await take()]).toEqual(["invitation.unusable", "place.not_active"])
    const { invitationId } = invited
    expect(await outcomeOf(invoke(asOwner(at), revokeInvitation, { invitationId }))).toBe("place.not_active")
    await restore(at)
    expect([await accept(), await take()]).toEqual(["done", "done"])
  })

  it("and opening a tenant at the same moment: either the tenant closes with it, or it is not opened", async () => {
    for (let n = 0; n < 5; n++) {
      const at = await settle(world)
      const admin = await newAdmin(world, at)
      const opening = outcomeOf(invoke(world.as(admin, at.accountId), openTenant, { name: "Race" }))
      const [opened, ended] = await Promise.all([opening, outcomeOf(close(at))])
      if (ended !== "done") await close(at)
      await follow(at)
      expect(["done", "place.not_active"]).toContain(opened)
      expect(await statesOf(at)).toEqual(opened === "done" ? ["closing", "closing"] : ["closing"])
    }
  })
})

describe("the tenants of an account that closes", () => {
  it("close with it, until the same date, and nothing in them can be changed", async () => {
    const at = await settle(world)
    await further(at, "Second")
    const user = await newUser(world, at)
    const { closes } = (await close(at)).result
    expect(await follow(at)).toEqual(["done"])
    const { data } = (await invoke(asOwner(at), listTenants, {})).result
    expect(data.map((tenant) => [tenant.state, tenant.closes])).toEqual(data.map(() => ["closing", closes]))
    const request = world.as(user.identityId, at.tenantId)
    expect(await outcomeOf(invoke(request, readTenant, {}))).toBe("done")
    expect(await outcomeOf(invoke(request, editTenant, { name: "X" }))).toBe("place.not_active")
    expect(await outcomeOf(invoke(inTenant(at, at.tenantId), restoreTenant, {}))).toBe("tenant.account_closing")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("come back with it exactly as they were; what had been closed before stays closed, with its own date", async () => {
    const at = await settle(world)
    const [second, third] = [await further(at, "Second"), await further(at, "Third")]
    await invoke(inTenant(at, second), suspendTenant, { reason: "Moving" })
    const { result } = await confirmed(inTenant(at, third, after(closed, -days(3))), closeTenant, {})
    await close(at)
    await follow(at)
    expect(await statesOf(at)).toEqual(["closing", "closing", "closing"])
    await restore(at)
    await follow(at)
    const { data } = (await invoke(asOwner(at), listTenants, {})).result
    const state = new Map(data.map((tenant) => [tenant.tenantId, [tenant.state, tenant.closes]]))
    expect(state.get(at.tenantId)).toEqual(["active", undefined])
    expect(state.get(second)).toEqual(["suspended", undefined])
    expect(state.get(third)).toEqual(["closing", result.closes])
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("follow what the account is by now, in whatever order and how late what happened is delivered", async () => {
    const at = await settle(world)
    await further(at, "Second")
    await close(at)
    await restore(at)
    await follow(at)
    expect(await statesOf(at)).toEqual(["active", "active"])
    await close(at, after(closed, days(1)))
    await follow(at, after(closed, days(1) + minutes(1)))
    await restore(at, after(closed, days(2)))
    const { closes } = (await close(at, after(closed, days(3)))).result
    await follow(at, after(closed, days(3) + minutes(1)))
    const { data } = (await invoke(asOwner(at), listTenants, {})).result
    expect(data.map((tenant) => tenant.closes)).toEqual([closes, closes])
  })

  it("that were opened a moment ago are not forgotten although the index does not know them yet", async () => {
    const at = await settle(world)
    await close(at)
    const { table } = world.runtime
    const behind: typeof table = {
      ...table,
      open: (...given) => ({ ...table.open(...given), keys: () => Promise.resolve({ keys: [], last: undefined }) }),
    }
    const late = outsideOf(world, { runtime: { ...world.runtime, table: behind } })
    const first = await deliverIn(world, late, at.accountId, "account.tenants_follow", after(closed, minutes(1)))
    expect(first).toEqual(["failed"])
    expect(await follow(at, after(closed, hours(1)))).toEqual(["done"])
    expect(await statesOf(at)).toEqual(["closing"])
  })

  it("close one after the other when time is up in between", async () => {
    const at = await settle(world)
    await further(at, "Second")
    await further(at, "Third")
    await close(at)
    const hasty = outsideOf(world, { slice: 1 })
    for (let n = 1; n <= 5; n++)
      await deliverIn(world, hasty, at.accountId, "account.tenants_follow", after(closed, minutes(n)))
    expect(await outstandingIn(world, at.accountId, "account.tenants_follow")).toEqual([])
    expect(await statesOf(at)).toEqual(["closing", "closing", "closing"])
  })
})

describe("thirty days after it was closed, an account", () => {
  const eraseTenants = async (at: Settled, now = due): Promise<void> => {
    const { data } = (await invoke(asOwner(at), listTenants, {})).result
    for (const { tenantId } of data) await deliverIn(world, outside, tenantId, "tenant.erase", now)
  }
  const erase = (at: Settled, now = due) => deliverIn(world, outside, at.accountId, "account.erase", now)
  const itemsIn = async (at: Settled) =>
    (await world.everything()).filter(({ pk }) => String(pk).startsWith(at.accountId))

  it("is erased after its tenants, with all its people, and its events and its head are left", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await invoke(asOwner(at), inviteAdmin, { email: `never.${at.accountId}@example.com` })
    await invoke(asOwner(at), renameAccount, { name: "Renamed" }, { idempotencyKey: "k" })
    await close(at)
    await follow(at)
    expect(await erase(at)).toEqual(["failed"])
    expect(await outcomeOf(invoke(asOwner(at), readAccount, {}))).toBe("done")
    await eraseTenants(at, after(due, minutes(1)))
    expect(await erase(at, after(due, days(1)))).toEqual(["done"])
    const left = await itemsIn(at)
    expect(new Set(left.map(({ e }) => e))).toEqual(new Set(["account", "event", "personal", "delivery"]))
    expect(JSON.stringify(left.filter(({ e }) => e !== "event"))).not.toMatch(
      /example\.com|Person \d|192\.0\.2|Example/,
    )
    const head = left.find(({ e }) => e === "account")
    expect(head).toMatchObject({ st: "closed", n: "—", nt: 0 })
    for (const who of [at.owner, admin]) {
      expect(await outcomeOf(invoke(world.as(who, at.accountId), readAccount, {}))).toBe("access.nowhere")
    }
    await deliverIn(world, outside, at.tenantId, "erasure.people_leave", after(due, days(2)))
    await deliverIn(world, outside, at.accountId, "erasure.people_leave", after(due, days(2)))
    for (const who of [at.owner, admin]) {
      expect(await world.runtime.table.open([who]).get(identities, { identityId: who })).toBeNull()
    }
  })

  it("is restored until its last moment, and not after it", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    for (const one of [at, other]) await close(one)
    expect(await outcomeOf(restore(at, after(closed, days(30) - minutes(1))))).toBe("done")
    expect(await outcomeOf(restore(other, after(closed, days(30))))).toBe("account.too_late")
    expect(await outcomeOf(restore(at))).toBe("account.not_closing")
  })

  it("that was restored, or closed anew, is not touched, nor are its tenants", async () => {
    const at = await settle(world)
    await close(at)
    await follow(at)
    await restore(at, after(closed, days(10)))
    await follow(at, after(closed, days(10)))
    await eraseTenants(at)
    expect(await erase(at)).toEqual(["done"])
    expect(await statesOf(at)).toEqual(["active"])
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("whose restoring its tenants have not heard of yet, loses none of them", async () => {
    const at = await settle(world)
    await close(at)
    await follow(at)
    await restore(at, after(closed, days(29)))
    await eraseTenants(at)
    expect(await statesOf(at)).toEqual(["closing"])
    await follow(at, due)
    expect(await statesOf(at)).toEqual(["active"])
  })

  it("keeps its log readable for whoever looks while it is closing", async () => {
    const at = await settle(world)
    await close(at, new Date())
    const { result } = await invoke(asOwner(at), listAccountEvents, {})
    expect(result.data[0]).toMatchObject({ event: "account.closed", operation: "account.close" })
  })
})
