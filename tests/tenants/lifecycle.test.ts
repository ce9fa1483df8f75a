import { accounts } from "@tenantry/core/accounts/index"
import { identities } from "@tenantry/core/identities/index"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, days, minutes, tableOf } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import {
  newAdmin,
  newPerson,
  openWorld,
  outcomeOf,
  settle,
  type Settled,
  usersIn,
  type World,
} from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  closeAccount,
  closeTenant,
  editTenant,
  listTenants,
  openTenant,
  readTenant,
  removeAdmin,
  reopenTenant,
  restoreTenant,
  suspendTenant,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const onAccount = ({ accountId }: Settled) => ({ hint: { level: "account", accountId } }) as const
const asOwner = (at: Settled, now = new Date()) => world.as(at.owner, at.tenantId, { ...onAccount(at), now })
const codesOf = (effects: readonly { readonly code: string }[]): string[] => effects.map(({ code }) => code)
const close = (at: Settled, now?: Date) => confirmed(asOwner(at, now), closeTenant, {})
const open = (at: Settled, input: { name: string; modules?: string[] }, who = at.owner) =>
  invoke(world.as(who, at.accountId), openTenant, input)

describe("opening a further tenant", () => {
  it("makes it with whoever opens it as its administrator, who belongs there from then on", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const { result } = await invoke(world.as(admin, at.accountId), openTenant, {
      name: "Second",
      locale: "ru",
      timeZone: "europe/warsaw",
      modules: ["telephony"],
    })
    const { tenantId } = result
    const view = (await invoke(world.as(admin, tenantId), readTenant, {})).result
    expect(view).toMatchObject({ name: "Second", locale: "ru", timeZone: "Europe/Warsaw", state: "active" })
    expect(view.modules).toEqual(["administration", "telephony"])
    expect(await usersIn(world, tenantId)).toMatchObject([{ identityId: admin, role: "administrator" }])
    const identity = await world.runtime.table.open([admin]).get(identities, { identityId: admin })
    expect([...(identity?.places ?? [])]).toContain(tenantId)
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is refused where a module does not exist, and for who belongs to the account no more than a stranger", async () => {
    const at = await settle(world)
    await expect(open(at, { name: "X", modules: ["mail", "steam"] })).rejects.toMatchObject({
      code: "tenant.unknown_module",
      facts: { modules: ["steam"] },
    })
    const stranger = await newPerson(world)
    expect(await outcomeOf(open(at, { name: "X" }, stranger))).toBe("access.nowhere")
    const { identityId } = await newUser(world, at)
    expect(await outcomeOf(open(at, { name: "X" }, identityId))).toBe("access.nowhere")
  })

  it("is not for somebody whose address is not proven", async () => {
    const at = await settle(world)
    await world.seed([at.owner], [write(identities).patch({ identityId: at.owner }).set({ proven: false }).commit()])
    expect(await outcomeOf(open(at, { name: "X" }))).toBe("identity.unproven")
  })

  it("ends with the hundredth, also when two ask for it at once", async () => {
    const at = await settle(world)
    const { accountId } = at
    await world.seed([accountId], [write(accounts).patch({ accountId }).set({ tenants: 99 }).commit()])
    const ended = await Promise.all([open(at, { name: "A" }), open(at, { name: "B" })].map(outcomeOf))
    expect(ended.toSorted()).toEqual(["account.too_many_tenants", "done"])
    await expect(open(at, { name: "C" })).rejects.toMatchObject({ facts: { most: 100 } })
  })
})

describe("a suspended tenant", () => {
  const suspended = async () => {
    const at = await settle(world)
    const user = await newUser(world, at)
    const { effects } = await invoke(asOwner(at), suspendTenant, { reason: "Moving" })
    return { at, user, effects }
  }

  it("refuses its users from the next request on with its state, also to read, whatever their token says", async () => {
    const at = await settle(world)
    const user = await newUser(world, at)
    const reading = () => invoke(world.as(user.identityId, at.tenantId), readTenant, {})
    expect(await outcomeOf(reading())).toBe("done")
    await invoke(asOwner(at), suspendTenant, { reason: "Moving" })
    await expect(reading()).rejects.toMatchObject({ code: "place.not_active", facts: { state: "suspended" } })
    const renaming = invoke(world.as(user.identityId, at.tenantId), editTenant, { name: "X" })
    await expect(renaming).rejects.toMatchObject({ code: "place.not_active", facts: { state: "suspended" } })
  })

  it("is read by owner and admins, also by one who is a user there, with any hint; and changed by nobody", async () => {
    const { at } = await suspended()
    const admin = await newAdmin(world, at)
    const asked = [
      asOwner(at),
      world.as(at.owner, at.tenantId),
      world.as(admin, at.tenantId),
      world.as(admin, at.tenantId, onAccount(at)),
    ]
    for (const request of asked) {
      expect((await invoke(request, readTenant, {})).result.state).toBe("suspended")
      expect(await outcomeOf(invoke(request, editTenant, { name: "X" }))).toBe("place.not_active")
    }
    const listed = (await invoke(world.as(admin, at.accountId), listTenants, {})).result.data
    expect(listed).toMatchObject([{ tenantId: at.tenantId, state: "suspended" }])
  })

  it("does not exist for strangers, and for who is blocked there they are blocked", async () => {
    const { at } = await suspended()
    const stranger = await newPerson(world)
    expect(await outcomeOf(invoke(world.as(stranger, at.tenantId), readTenant, {}))).toBe("access.nowhere")
    const { identityId } = await newUser(world, at, { status: "blocked" })
    expect(await outcomeOf(invoke(world.as(identityId, at.tenantId), readTenant, {}))).toBe("access.blocked")
  })

  it("is reopened as it was; what is open is not reopened", async () => {
    const { at, user } = await suspended()
    await invoke(asOwner(at), reopenTenant, {})
    expect(await outcomeOf(invoke(world.as(user.identityId, at.tenantId), readTenant, {}))).toBe("done")
    expect(await outcomeOf(invoke(asOwner(at), reopenTenant, {}))).toBe("tenant.not_suspended")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is suspended by owner and admins alone, not by its own administrators", async () => {
    const at = await settle(world)
    const { identityId } = await newUser(world, at)
    const asUser = world.as(identityId, at.tenantId)
    const tries = [
      () => invoke(asUser, suspendTenant, { reason: "Moving" }),
      () => invoke(asUser, closeTenant, {}, { preview: true }),
      () => invoke(asUser, reopenTenant, {}),
    ]
    for (const attempt of tries) expect(await outcomeOf(attempt())).toBe("access.missing")
    const admin = await newAdmin(world, at)
    expect(await outcomeOf(invoke(world.as(admin, at.tenantId), suspendTenant, { reason: "Moving" }))).toBe("done")
  })

  it("is not suspended by an admin who was removed while it was decided", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    world.faults.before = async () => {
      world.faults.before = undefined
      await invoke(world.as(at.owner, at.accountId), removeAdmin, { identityId: admin })
    }
    expect(await outcomeOf(invoke(world.as(admin, at.tenantId), suspendTenant, { reason: "Moving" }))).toBe(
      "access.nowhere",
    )
    expect((await invoke(asOwner(at), readTenant, {})).result.state).toBe("active")
  })
})

describe("closing a tenant", () => {
  it("is not done unseen, nor with an old sign-in", async () => {
    const at = await settle(world)
    expect(await outcomeOf(invoke(asOwner(at), closeTenant, {}))).toBe("confirmation.required")
    const signedInAt = after(new Date(), -minutes(6))
    const late = world.as(at.owner, at.tenantId, { ...onAccount(at), signedInAt })
    const { confirmation } = await invoke(late, closeTenant, {}, { preview: true })
    expect(await outcomeOf(invoke(late, closeTenant, {}, { confirmation }))).toBe("sign_in.too_old")
  })

  it("says until when it can be restored, and that is the date it then has, also when it is done later", async () => {
    const at = await settle(world)
    const now = new Date()
    const { effects, confirmation } = await invoke(asOwner(at, now), closeTenant, {}, { preview: true })
    const until = after(now, days(30)).toISOString()
    expect(codesOf(effects)).toEqual([
      "tenant.closing",
      "tenant.erased_after",
      "tenant.connected_services",
      "tenant.restorable",
    ])
    const dated = effects.filter(({ code }) => code !== "tenant.connected_services")
    for (const { facts } of dated) expect(facts).toMatchObject({ until })
    const { result } = await invoke(asOwner(at, after(now, minutes(4))), closeTenant, {}, { confirmation })
    expect(result).toMatchObject({ state: "closing", closes: until })
  })

  it("leaves it readable for everybody in it, with its state and its date, and changeable for nobody", async () => {
    const at = await settle(world)
    const { identityId } = await newUser(world, at)
    const closes = (await close(at)).result.closes ?? ""
    for (const request of [asOwner(at), world.as(identityId, at.tenantId)]) {
      expect((await invoke(request, readTenant, {})).result).toMatchObject({ state: "closing", closes })
      await expect(invoke(request, editTenant, { name: "X" })).rejects.toMatchObject({
        code: "place.not_active",
        facts: { state: "closing", closes },
      })
    }
    const listed = (await invoke(world.as(at.owner, at.accountId), listTenants, {})).result.data
    expect(listed).toMatchObject([{ state: "closing", closes }])
    expect(await outcomeOf(close(at))).toBe("place.not_active")
  })

  it.each(["active", "suspended"] as const)("can be taken back, and then it is %s as it was before", async (state) => {
    const at = await settle(world)
    if (state === "suspended") await invoke(asOwner(at), suspendTenant, { reason: "Moving" })
    await close(at)
    const { result, effects } = await invoke(asOwner(at), restoreTenant, {})
    expect(result).toMatchObject({ state, name: "Example" })
    expect(result).not.toHaveProperty("closes")
    expect(effects).toMatchObject([{ code: "tenant.restored", facts: { state } }])
    expect(await outcomeOf(invoke(asOwner(at), restoreTenant, {}))).toBe("tenant.not_closing")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("can be taken back until its last moment, and not after it", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const [now, before] = [new Date(), after(new Date(), days(30) - minutes(1))]
    for (const one of [at, other]) await close(one, now)
    expect(await outcomeOf(invoke(asOwner(at, before), restoreTenant, {}))).toBe("done")
    expect(await outcomeOf(invoke(asOwner(other, after(now, days(30))), restoreTenant, {}))).toBe("tenant.too_late")
  })

  it("cannot be taken back while its account is closing, nor at the moment at which that begins", async () => {
    const at = await settle(world)
    await close(at)
    world.faults.before = async () => {
      world.faults.before = undefined
      await confirmed(world.as(at.owner, at.accountId), closeAccount, {})
    }
    expect(await outcomeOf(invoke(asOwner(at), restoreTenant, {}))).toBe("tenant.account_closing")
    expect(await outcomeOf(invoke(asOwner(at), restoreTenant, {}))).toBe("tenant.account_closing")
  })
})

describe("changing a tenant", () => {
  it("keeps what is not named, and makes an event for the name and one for the rest, each with its version", async () => {
    const at = await settle(world)
    const edit = { name: "Second", locale: "pl", timeZone: "Europe/Warsaw" } as const
    const { result, effects } = await invoke(asOwner(at), editTenant, edit)
    expect(result).toMatchObject({ ...edit, version: 3, passwordLength: 8 })
    expect(codesOf(effects)).toEqual(["tenant.renamed", "tenant.language", "tenant.time_zone"])
    const again = await invoke(asOwner(at), editTenant, { locale: "pl" })
    expect(again.result).toMatchObject({ ...edit, version: 3 })
    expect(codesOf(again.effects)).toEqual(["operation.unchanged"])
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("that takes a module away, ends its permissions at once for everybody, owner and roles included", async () => {
    const at = await settle(world)
    const { identityId } = await newUser(world, at)
    const holdsModule = async (who: Settled["owner"]) => {
      const { actor } = await world.runtime.authority(world.as(who, at.tenantId), undefined, [], { wholly: true })
      const held = [...actor.holdings.keys()].map((permission) => world.runtime.catalogue.find(permission.key)?.module)
      return held.includes("telephony")
    }
    expect([await holdsModule(at.owner), await holdsModule(identityId)]).toEqual([true, true])
    const { effects } = await invoke(asOwner(at), editTenant, { modules: ["mail"] })
    expect(effects).toContainEqual(
      expect.objectContaining({ code: "tenant.module_taken", severity: "danger", facts: { module: "telephony" } }),
    )
    expect([await holdsModule(at.owner), await holdsModule(identityId)]).toEqual([false, false])
    await invoke(asOwner(at), editTenant, { modules: ["mail", "telephony"] })
    expect(await holdsModule(identityId)).toBe(true)
  })

  it("previewed, changes nothing", async () => {
    const at = await settle(world)
    const before = await tableOf(world)
    await invoke(asOwner(at), editTenant, { name: "X", modules: [] }, { preview: true })
    await invoke(asOwner(at), closeTenant, {}, { preview: true })
    expect(await tableOf(world)).toEqual(before)
  })
})
