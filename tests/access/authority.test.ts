import { listAdmins, openAccount, removeAdmin, renameAccount } from "@tenantry/core/accounts/index"
import { readMe } from "@tenantry/core/access/index"
import { grants } from "@tenantry/core/grants/index"
import { identities } from "@tenantry/core/identities/index"
import type { Hint } from "@tenantry/core/kernel/context"
import { AccountId, IdentityId, service, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { forAnyone, forVisitors, onAccounts, onTenants } from "@tenantry/core/permissions/index"
import { readTenant } from "@tenantry/core/tenants/index"
import { users } from "@tenantry/core/users/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { newAdmin, newPerson, openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { refusalOf } from "../kernel/support.ts"
import { answering, judged, newUser } from "./support.ts"

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
})

const once = (as: string, units = 2) => ({ as, trips: 1, units })
const onAccount = (identityId: IdentityId, hint?: Hint) =>
  judged(world, world.as(identityId, at.accountId, hint ? { hint } : {}), onAccounts.read)
const inTenant = (identityId: IdentityId, hint?: Hint) =>
  judged(world, world.as(identityId, at.tenantId, hint ? { hint } : {}), onTenants.read)
const accountHint = (): Hint => ({ level: "account", accountId: at.accountId })

describe("one strongly consistent round trip", () => {
  it("in an account, for its owner and its admins, whatever the token remembers", async () => {
    const admin = await newAdmin(world, at)
    const other = await settle(world)
    expect(await onAccount(at.owner)).toEqual(once("owner"))
    expect(await onAccount(admin)).toEqual(once("admin"))
    const hints: Hint[] = [
      { level: "account", accountId: other.accountId },
      { level: "account" },
      { level: "tenant", userId: UserId.make(new Date()) },
      { level: "tenant" },
    ]
    for (const hint of hints) expect(await onAccount(admin, hint)).toEqual(once("admin"))
  })

  it("in a tenant, for an account's people whose token remembers the account", async () => {
    const admin = await newAdmin(world, at)
    expect(await inTenant(admin, accountHint())).toEqual(once("admin"))
    expect(await inTenant(at.owner, accountHint())).toEqual(once("admin"))
  })

  it("in a tenant, for its users whose token remembers who they are there", async () => {
    const { identityId, hint } = await newUser(world, at)
    expect(await inTenant(identityId, hint)).toEqual(once("user"))
  })

  it("for what is a person's own", async () => {
    const me = world.as(at.owner, at.owner)
    expect(await judged(world, me, forAnyone.readMe)).toEqual(once("self", 1))
  })

  it("for a stranger to an account, who learns nothing by it", async () => {
    const stranger = await newPerson(world)
    expect(await onAccount(stranger)).toEqual(once("access.nowhere"))
    const nowhere = world.as(stranger, AccountId.make(new Date()))
    expect(await judged(world, nowhere, onAccounts.read)).toEqual(once("access.nowhere"))
  })
})

describe("more where the token remembers wrongly, but always the right answer", () => {
  it("in a tenant without any hint", async () => {
    const admin = await newAdmin(world, at)
    const { identityId } = await newUser(world, at)
    expect(await inTenant(admin)).toMatchObject({ as: "admin", trips: 2 })
    expect(await inTenant(identityId)).toMatchObject({ as: "user", trips: 2 })
    expect(await inTenant(at.owner)).toMatchObject({ as: "user", trips: 2 })
  })

  it("in a tenant with the hint of another place, another user, or of nothing that is an id", async () => {
    const admin = await newAdmin(world, at)
    const user = await newUser(world, at)
    const other = await settle(world)
    const stranger = await newUser(world, other)
    const hints: Hint[] = [
      { level: "account", accountId: other.accountId },
      { level: "account", accountId: "acc_" },
      { level: "account", accountId: at.tenantId },
      { level: "account" },
      { level: "tenant", userId: stranger.userId },
      { level: "tenant", userId: UserId.make(new Date()) },
      { level: "tenant", userId: "constructor" },
      { level: "tenant" },
      stranger.hint,
    ]
    for (const hint of hints) {
      const [asAdmin, asUser] = [await inTenant(admin, hint), await inTenant(user.identityId, hint)]
      expect([hint, asAdmin.as, asUser.as]).toEqual([hint, "admin", "user"])
      expect(Math.max(asAdmin.trips, asUser.trips)).toBeLessThanOrEqual(3)
    }
    expect((await inTenant(admin, user.hint)).as).toBe("admin")
    expect((await inTenant(user.identityId, accountHint())).as).toBe("user")
  })

  it("for somebody who is there in two ways: what either lets them do", async () => {
    const admin = await newAdmin(world, at)
    const request = world.as(admin, at.tenantId, { hint: accountHint() })
    const { actor } = await world.runtime.authority(request, undefined, [])
    expect(actor.level).toBe("admin")
    const owner = await world.runtime.authority(world.as(at.owner, at.tenantId, { hint: accountHint() }), undefined, [])
    expect([owner.actor.userId !== undefined, owner.actor.roles]).toEqual([true, ["administrator"]])
  })
})

describe("a hint is never believed", () => {
  it("not by a stranger who names what others hold", async () => {
    const stranger = await newPerson(world)
    const user = await newUser(world, at)
    for (const hint of [accountHint(), user.hint]) {
      expect((await inTenant(stranger, hint)).as).toBe("access.nowhere")
      expect((await onAccount(stranger, hint)).as).toBe("access.nowhere")
    }
  })

  it("not by the owner of another account, who names their own", async () => {
    const other = await settle(world)
    const theirs: Hint = { level: "account", accountId: other.accountId }
    expect((await inTenant(other.owner, theirs)).as).toBe("access.nowhere")
    expect((await onAccount(other.owner, theirs)).as).toBe("access.nowhere")
    const [{ userId } = { userId: "" }] = (
      await world.runtime.table.open([other.tenantId]).list(users, users.query.inTenant(other))
    ).items
    expect((await inTenant(other.owner, { level: "tenant", userId })).as).toBe("access.nowhere")
  })

  it("not by a user of a tenant, for its account", async () => {
    const user = await newUser(world, at)
    expect((await onAccount(user.identityId, accountHint())).as).toBe("access.nowhere")
    expect((await onAccount(user.identityId, user.hint)).as).toBe("access.nowhere")
  })

  it("not for a right that the level does not hold", async () => {
    const admin = await newAdmin(world, at)
    const asking = world.as(admin, at.accountId, { hint: { level: "account", accountId: at.accountId } })
    expect((await judged(world, asking, onAccounts.inviteAdmins)).as).toBe("access.missing")
    const error = await world.runtime.authority(asking, onAccounts.inviteAdmins, []).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ kind: "forbidden", facts: { missing: ["account.admins.invite"] } })
  })
})

describe("a role", () => {
  it("that is no preset holds nothing, whatever it is called", async () => {
    for (const role of ["owner", "admin", "self", "constructor", "__proto__", "", " administrator"]) {
      if (role === "") continue
      const { identityId, hint } = await newUser(world, at, { role })
      expect([role, (await inTenant(identityId, hint)).as]).toEqual([role, "access.missing"])
    }
  })
})

describe("who loses a right is refused on the very next request", () => {
  it("when they are removed as an admin", async () => {
    const admin = await newAdmin(world, at)
    const asAdmin = world.as(admin, at.accountId)
    const inside = world.as(admin, at.tenantId, { hint: accountHint() })
    expect([await outcomeOf(invoke(asAdmin, listAdmins, {})), await outcomeOf(invoke(inside, readTenant, {}))]).toEqual(
      ["done", "done"],
    )
    await invoke(world.as(at.owner, at.accountId), removeAdmin, { identityId: admin })
    expect(await outcomeOf(invoke(asAdmin, listAdmins, {}))).toBe("access.nowhere")
    expect(await outcomeOf(invoke(inside, readTenant, {}))).toBe("access.nowhere")
    expect(await outcomeOf(invoke(asAdmin, renameAccount, { name: "X" }))).toBe("access.nowhere")
  })

  it("when they are blocked as a user", async () => {
    const { identityId, userId, hint } = await newUser(world, at)
    expect((await inTenant(identityId, hint)).as).toBe("user")
    const { tenantId } = at
    await world.seed([tenantId], [write(users).patch({ tenantId, userId }).set({ status: "blocked" }).commit()])
    expect((await inTenant(identityId, hint)).as).toBe("access.blocked")
    expect((await inTenant(identityId)).as).toBe("access.blocked")
  })

  it("but only there: who they are elsewhere is told as before", async () => {
    const { identityId, userId } = await newUser(world, at)
    const { result } = await invoke(world.as(identityId, identityId), openAccount, { name: "Further" })
    const { tenantId } = at
    await world.seed([tenantId], [write(users).patch({ tenantId, userId }).set({ status: "blocked" }).commit()])
    const me = await invoke(world.as(identityId, identityId), readMe, {})
    const places = me.result.grants.map(({ place }) => place)
    expect(new Set(places)).toEqual(new Set([result.accountId, result.tenantId]))
  })

  it("when they are no user any more", async () => {
    const { identityId, userId, hint } = await newUser(world, at)
    const { tenantId } = at
    await world.seed(
      [tenantId],
      [
        write(users).remove({ tenantId, userId }).commit(),
        write(grants).remove({ place: tenantId, identityId }).commit(),
      ],
    )
    expect((await inTenant(identityId, hint)).as).toBe("access.nowhere")
    expect((await inTenant(identityId)).as).toBe("access.nowhere")
  })

  it("also in what is their own, when the person themselves is blocked", async () => {
    const identityId = await newPerson(world)
    const me = world.as(identityId, identityId)
    expect(await outcomeOf(invoke(me, readMe, {}))).toBe("done")
    await world.seed([identityId], [write(identities).patch({ identityId }).set({ state: "suspended" }).commit()])
    expect(await outcomeOf(invoke(me, readMe, {}))).toBe("access.blocked")
  })
})

describe("who is nobody", () => {
  it("is refused as unknown where they ask for what is theirs, and as anybody else elsewhere", async () => {
    const nobody = IdentityId.make(new Date())
    expect(await outcomeOf(invoke(world.as(nobody, nobody), readMe, {}))).toBe("identity.unknown")
    expect((await onAccount(nobody)).as).toBe("access.nowhere")
  })

  it("has no business with what is another person's", async () => {
    const other = await newPerson(world)
    expect(await outcomeOf(invoke(world.as(at.owner, other), readMe, {}))).toBe("access.nowhere")
  })

  it("may as a visitor do only what visitors may, and as a job only what it lists", async () => {
    const visitor = world.visitor(at.accountId)
    expect((await judged(world, visitor, onAccounts.read)).as).toBe("access.missing")
    expect((await judged(world, world.visitor(service), forVisitors.register)).as).toBe("visitor")
    expect((await judged(world, visitor)).as).toBe("access.missing")
    const job = { ...visitor, caller: { kind: "job", name: "test", permissions: [onAccounts.read] } } as const
    expect((await judged(world, job, onAccounts.read)).as).toBe("job")
    expect((await judged(world, job, onAccounts.edit)).as).toBe("access.missing")
  })

  it("is not let in by a right that visitors hold, as a person without it", async () => {
    expect((await judged(world, world.as(at.owner, service), forVisitors.register)).as).toBe("access.nowhere")
  })
})

describe("a batch that is no snapshot", () => {
  /** An item as it was before somebody came into one of its sets. */
  const without = (list: string, id: string) => (item: Readonly<Record<string, unknown>>) =>
    item[list] instanceof Set ? { ...item, [list]: new Set([...item[list]].filter((one) => one !== id)) } : item

  it("is read again when a grant is newer than the account's head", async () => {
    const admin = await newAdmin(world, at)
    const older = without("ad", admin)
    const torn = (times: number) =>
      answering(
        world,
        (items, _, number) => ({ items: number <= times ? items.map(older) : items }),
        () => onAccount(admin),
      )
    expect(await torn(1)).toMatchObject({ as: "admin", trips: 2 })
    expect(await torn(3)).toMatchObject({ as: "admin", trips: 4 })
    expect((await torn(99)).as).toBe("access.changing")
  })

  it("is read again when an administrator is newer than the tenant's head", async () => {
    const { identityId, userId, hint } = await newUser(world, at)
    const older = without("ad", userId)
    const judgement = await answering(
      world,
      (items, _, number) => ({ items: number === 1 ? items.map(older) : items }),
      () => inTenant(identityId, hint),
    )
    expect(judgement).toMatchObject({ as: "user", trips: 2 })
  })

  it("is a refusal when keys are not processed, and never taken for absence", async () => {
    const unprocessed = <T>(times: number, work: () => Promise<T>) =>
      answering(world, (items, keys, number) => (number <= times ? { items: [], unprocessed: keys } : { items }), work)
    expect(await unprocessed(3, () => onAccount(at.owner))).toMatchObject({ as: "owner", trips: 4 })
    expect(await unprocessed(99, () => onAccount(at.owner))).toMatchObject({ as: "table.overloaded" })
    const listing = () => invoke(world.as(at.owner, at.accountId), listAdmins, {})
    expect(await refusalOf(unprocessed(99, listing))).toMatchObject({ kind: "unavailable" })
  })

  it("keeps what was processed, and asks for the rest alone", async () => {
    const asked: number[] = []
    const judgement = await answering(
      world,
      (items, keys, number) => {
        asked.push(keys.length)
        const [first, second] = items
        if (number > 1 || !first || !second) return { items }
        return { items: [first], unprocessed: [{ pk: second["pk"], sk: second["sk"] }] }
      },
      () => onAccount(at.owner),
    )
    expect([judgement.as, asked]).toEqual(["owner", [2, 1]])
  })
})
