import { grants } from "@tenantry/core/grants/index"
import { identities } from "@tenantry/core/identities/index"
import type { Hint } from "@tenantry/core/kernel/context"
import { AccountId, IdentityId, RoleId, service, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { type Permission, Scope } from "@tenantry/core/kernel/permissions"
import { write } from "@tenantry/core/kernel/table"
import { forAnyone, forMembers, forVisitors, inTenants, onAccounts } from "@tenantry/core/permissions/index"
import { roles } from "@tenantry/core/rights/index"
import { tenants } from "@tenantry/core/tenants/index"
import { users } from "@tenantry/core/users/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { newUser } from "../support/users.ts"
import {
  type Asking,
  newAdmin,
  newPerson,
  openWorld,
  outcomeOf,
  type Settled,
  settle,
  type World,
} from "../support/world.ts"
import { refusalOf } from "../kernel/support.ts"
import { answering, judged } from "../access/support.ts"
import { operation } from "../support/operations.ts"

const { listAdmins, openAccount, readMe, readTenant, removeAdmin, renameAccount } = operation

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
})

const once = (as: string, units = 3) => ({ as, trips: 1, units })
const onAccount = (identityId: IdentityId, hint?: Hint) =>
  judged(world, world.as(identityId, at.accountId, hint ? { hint } : {}), onAccounts.read)
const inTenant = (identityId: IdentityId, hint?: Hint) =>
  judged(world, world.as(identityId, at.tenantId, { hint: hint ?? null }), forMembers.readTenant)
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
    const { identityId, userId, hint } = await newUser(world, at)
    expect(await inTenant(identityId, hint)).toEqual(once("user"))
    expect(await inTenant(identityId, { level: "tenant", userId })).toEqual(once("user"))
    // One that remembers an account in which they hold nothing costs the look for it.
    expect(await inTenant(identityId, { ...hint, accountId: at.accountId })).toEqual(once("user", 4))
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

const viewing = inTenants["users.view"]
const scopeIn = async (identityId: IdentityId, permission: Permission, asking: Asking = {}) => {
  const request = world.as(identityId, at.tenantId, asking)
  const { value, cost } = await world.recorder.record(() => world.runtime.authority(request, permission, []))
  return { level: value.actor.level, scope: value.actor.scopeOf(permission), trips: cost.trips }
}
const codeIn = (identityId: IdentityId, permission: Permission, asking: Asking = {}) =>
  outcomeOf(world.runtime.authority(world.as(identityId, at.tenantId, asking), permission, []))

describe("a role", () => {
  it("that is no preset holds nothing but what members hold, whatever it is called", async () => {
    for (const role of ["owner", "admin", "self", "constructor", "__proto__", " administrator", "custom"]) {
      const { identityId, hint } = await newUser(world, at, { role })
      expect([role, (await inTenant(identityId, hint)).as]).toEqual([role, "user"])
      expect([role, await codeIn(identityId, viewing)]).toEqual([role, "access.missing"])
    }
  })

  it("that is a preset holds what the catalogue says, as far as it says", async () => {
    for (const [role, scope] of [
      ["employee", Scope.own],
      ["group_leader", Scope.group],
      ["company_head", Scope.tenant],
      ["administrator", Scope.tenant],
    ] as const) {
      const { identityId } = await newUser(world, at, { role })
      expect([role, await scopeIn(identityId, viewing)]).toEqual([role, { level: "user", scope, trips: 1 }])
    }
    const { identityId } = await newUser(world, at, { role: "company_head" })
    expect(await codeIn(identityId, inTenants["users.add"])).toBe("access.missing")
  })

  it("that is a custom one holds what its item says by now, found at once where the token names it", async () => {
    const { tenantId, owner } = at
    const roleId = RoleId.make(new Date())
    const { encode } = world.runtime.catalogue
    const packed = encode(new Map([[viewing, Scope.group]]))
    const about = { name: "Helpers", createdBy: owner, createdAt: new Date().toISOString(), holders: 0, rev: 1 }
    await world.seed(
      [tenantId],
      [
        write(roles)
          .create({ tenantId, roleId, ...about, ...packed })
          .commit(),
      ],
    )
    const { identityId, userId, hint } = await newUser(world, at, { role: roleId })
    const held = { level: "user", scope: Scope.group }
    expect(await scopeIn(identityId, viewing)).toEqual({ ...held, trips: 1 })
    const wrong: (Hint | null)[] = [
      { ...hint, roleId: RoleId.make(new Date()) },
      { ...hint, roleId: "administrator" },
      { level: "tenant", userId },
      null,
    ]
    for (const other of wrong) {
      const { trips, ...found } = await scopeIn(identityId, viewing, { hint: other })
      expect([other, found, trips > 1 && trips <= 3]).toEqual([other, held, true])
    }
    const actor = async () =>
      (await world.runtime.authority(world.as(identityId, tenantId), undefined, [], { wholly: true })).actor
    expect([(await actor()).roles, (await actor()).conditions.length]).toEqual([["custom"], 2])
    const less = encode(new Map([[viewing, Scope.tenant]]))
    const role = write(roles).patch({ tenantId, roleId })
    await world.seed([tenantId], [role.set({ ...less, rev: 2 }).commit()])
    expect(await scopeIn(identityId, viewing)).toEqual({ ...held, scope: Scope.tenant, trips: 1 })
    await world.seed([tenantId], [write(roles).remove({ tenantId, roleId }).commit()])
    expect(await codeIn(identityId, viewing)).toBe("access.changing")
  })

  it("that somebody had before gives them nothing, whatever their token still remembers of it", async () => {
    const { tenantId } = at
    const { encode } = world.runtime.catalogue
    const [strong, weak] = [RoleId.make(new Date()), RoleId.make(new Date())]
    const about = { createdBy: at.owner, createdAt: new Date().toISOString(), holders: 0, rev: 1 }
    const roleOf = (roleId: RoleId, scope: Scope) =>
      write(roles)
        .create({ tenantId, roleId, name: roleId, ...about, ...encode(new Map([[viewing, scope]])) })
        .commit()
    await world.seed([tenantId], [roleOf(strong, Scope.tenant), roleOf(weak, Scope.own)])
    const { identityId, hint } = await newUser(world, at, { role: weak })
    const preset = await newUser(world, at, { role: "accountant" })
    const stale = { hint: { ...hint, roleId: strong } }
    expect((await scopeIn(identityId, viewing, stale)).scope).toBe(Scope.own)
    const asPreset = { hint: { ...preset.hint, roleId: strong } }
    expect(await codeIn(preset.identityId, viewing, asPreset)).toBe("access.missing")
    await world.seed([tenantId], [write(roles).remove({ tenantId, roleId: strong }).commit()])
    expect((await scopeIn(identityId, viewing, stale)).scope).toBe(Scope.own)
  })

  it("shows what customers said to who holds it in the tenant, and never to who administers the account", async () => {
    const admin = await newAdmin(world, at)
    const content = inTenants["recordings.listen"]
    expect((await scopeIn(at.owner, content)).level).toBe("user")
    expect(await codeIn(admin, content)).toBe("access.missing")
    expect(await codeIn(admin, inTenants["mailboxes.view"])).toBe("done")
  })

  it("holds nothing of what the company does not use", async () => {
    const { tenantId } = at
    const { identityId } = await newUser(world, at)
    const [mail, people] = [inTenants["mailboxes.view"], inTenants["users.add"]]
    expect(await codeIn(identityId, mail)).toBe("done")
    await world.seed(
      [tenantId],
      [
        write(tenants)
          .patch({ tenantId })
          .set({ modules: ["administration"] })
          .commit(),
      ],
    )
    expect([await codeIn(identityId, mail), await codeIn(identityId, people)]).toEqual(["access.missing", "done"])
  })
})

describe("who is there in two ways", () => {
  it("holds each permission as far as the wider of the two, whatever the token remembers", async () => {
    const admin = await newAdmin(world, at)
    const { userId, hint } = await newUser(world, at, { identityId: admin, role: "employee" })
    const right = { ...hint, accountId: at.accountId }
    expect(await scopeIn(admin, viewing, { hint: right })).toEqual({ level: "user", scope: Scope.tenant, trips: 1 })
    for (const other of [{ level: "tenant", userId }, accountHint(), null, { ...hint, accountId: "acc_" }] as const) {
      const { scope, trips } = await scopeIn(admin, viewing, { hint: other })
      expect([other, scope, trips <= 3]).toEqual([other, Scope.tenant, true])
    }
    const all = await world.runtime.authority(world.as(admin, at.tenantId), undefined, [], { wholly: true })
    expect([all.actor.conditions.length, all.actor.userId]).toEqual([2, userId])
    expect(all.actor.scopeOf(inTenants["recordings.listen"])).toBe(Scope.own)
  })

  it("is looked at wholly where rights are given, even if one of the two is enough", async () => {
    const admin = await newAdmin(world, at)
    await newUser(world, at, { identityId: admin, role: "employee" })
    const asked = (wholly: boolean) => {
      const request = world.as(admin, at.tenantId, { hint: accountHint() })
      return world.runtime.authority(request, inTenants["users.add"], [], { wholly })
    }
    const listens = inTenants["recordings.listen"]
    expect((await asked(false)).actor.scopeOf(listens)).toBe(Scope.none)
    expect((await asked(true)).actor.scopeOf(listens)).toBe(Scope.own)
  })
})

describe("a tenant that asks for a second factor", () => {
  it("lets in who has one, and nobody else; the account is no part of it", async () => {
    const { tenantId } = at
    const admin = await newAdmin(world, at)
    const user = await newUser(world, at)
    await world.seed([tenantId], [write(tenants).patch({ tenantId }).set({ secondFactor: true }).commit()])
    for (const identityId of [at.owner, admin, user.identityId]) {
      const ended = (asking: Asking) => codeIn(identityId, forMembers.readTenant, asking)
      expect([await ended({}), await ended({ secondFactor: false })]).toEqual(
        Array.from({ length: 2 }, () => "access.second_factor"),
      )
      expect(await ended({ secondFactor: true })).toBe("done")
    }
    const stranger = await newPerson(world)
    expect(await codeIn(stranger, forMembers.readTenant)).toBe("access.nowhere")
    expect((await onAccount(admin)).as).toBe("admin")
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
  it("is refused as unknown, whatever they ask for: a token outlives whom it was made for", async () => {
    const nobody = IdentityId.make(new Date())
    expect(await outcomeOf(invoke(world.as(nobody, nobody), readMe, {}))).toBe("identity.unknown")
    expect((await onAccount(nobody)).as).toBe("identity.unknown")
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

  it("whom a grant names and who is not there by then, has gone with it: read again, and never for ever", async () => {
    const { identityId, userId } = await newUser(world, at)
    const { tenantId } = at
    const user = await world.runtime.table.open([tenantId]).get(users, { tenantId, userId })
    if (!user) throw new Error("no user")
    await world.seed([tenantId], [write(users).remove({ tenantId, userId }).commit()])
    expect((await inTenant(identityId)).as).toBe("access.changing")
    expect((await inTenant(identityId, { level: "tenant", userId })).as).toBe("access.changing")
    await world.seed([tenantId], [write(users).create(user).commit()])
    expect((await inTenant(identityId)).as).toBe("user")
  })

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
        const [last, ...others] = items.toReversed()
        if (number > 1 || !last) return { items }
        return { items: others, unprocessed: [{ pk: last["pk"], sk: last["sk"] }] }
      },
      () => onAccount(at.owner),
    )
    expect([judgement.as, asked]).toEqual(["owner", [3, 1]])
  })
})
