import { authorityBy, claimsFor, ladder } from "@tenantry/core/authority/index"
import type { PlaceId, IdentityId, UserId } from "@tenantry/core/kernel/ids"
import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { inTenants, levels, onAccounts } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { byKey, newKey } from "../keys/support.ts"
import { right, role } from "../roles/support.ts"
import { after as later, confirmed, hours, minutes } from "../support/calls.ts"
import {
  type Aftermath,
  codeOf,
  giveSignIn,
  identityOf,
  newSignedIn,
  openMyWorld,
  own,
  password,
  refreshes,
  signIn,
} from "../support/me.ts"
import { operation } from "../support/operations.ts"
import type { SignInWorld } from "../support/sign-ins.ts"
import { newOperator, newStaff } from "../support/staff.ts"
import { newUser } from "../support/users.ts"
import { preset } from "../support/vendor.ts"
import { newAdmin, newPerson, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { hint, visited } from "../visits/support.ts"

const {
  addUser,
  appointAdministrator,
  beginSecondFactor,
  blockUser,
  changeAddress,
  confirmSecondFactor,
  editMe,
  editTenant,
  evaluateAccess,
  explainAccess,
  inviteAdmin,
  listStaff,
  listStaffEvents,
  listUsers,
  lookUpPeople,
  openTenant,
  readAccount,
  readMe,
  readTenant,
  removeFactor,
  renameAccount,
  signOutEverywhere,
  vouchForAdmin,
  vouchForStaff,
  vouchForUser,
} = operation

let pool: SignInWorld
let world: World
let after: Aftermath
beforeAll(async () => {
  ;({ world, pool, ...after } = await openMyWorld())
})
afterAll(() => world.close())

const reason = "Ticket 4711: the phone is gone"

/** Sets up a second factor for somebody who signs in; answers their username. */
const enrolled = async (identityId: IdentityId, code = 0): Promise<string> => {
  const username = await giveSignIn(world, identityId).catch(async () => {
    const [subject = ""] = (await identityOf(world, identityId)).subjects
    return subject
  })
  const me = () => own(world, identityId)
  const { secret, enrolment } = (await invoke(me(), beginSecondFactor, { password })).result
  await invoke(me(), confirmSecondFactor, { enrolment, code: codeOf(secret, code) })
  return username
}

const atService = (who: IdentityId, more = {}) => world.as(who, service, { hint, ...more })
const removed = async (identityId: IdentityId, by?: IdentityId) =>
  confirmed(atService(by ?? (await newStaff(world, "support"))), removeFactor, { identityId, reason })

/** Somebody who had a second factor, which support has removed. */
const lost = async (identityId: IdentityId, by?: IdentityId): Promise<IdentityId> => {
  await enrolled(identityId)
  await removed(identityId, by)
  return identityId
}

const asked = (who: IdentityId, place: PlaceId, now = new Date()) => world.as(who, place, { now })
const rename = (who: IdentityId, { accountId }: Pick<Settled, "accountId">, now?: Date) =>
  outcomeOf(invoke(asked(who, accountId, now), renameAccount, { name: `By ${who}` }))
const edit = (who: IdentityId, { tenantId }: Pick<Settled, "tenantId">, now?: Date) =>
  outcomeOf(invoke(asked(who, tenantId, now), editTenant, { name: `By ${who} at ${String(now?.getTime())}` }))

const closed = "identity.rights_closed"

describe("a lost second factor", () => {
  it("is removed by support for a reason: the password alone lets in, every session from before ends, and the person is mailed who did it, why, and what it means", async () => {
    const { identityId, username } = await newSignedIn(world)
    await enrolled(identityId)
    const staff = await newStaff(world, "support")
    await after.settle()
    const { sessionsFrom = 0, email } = await identityOf(world, identityId)
    const before = later(new Date(sessionsFrom), 1)
    const mails = after.mails.length
    expect((await signIn(pool, username)).challenge).toBe("SOFTWARE_TOKEN_MFA")

    const { result } = await removed(identityId, staff)
    expect(Date.parse(result.rightsClosedUntil) - Date.now()).toBeGreaterThan(hours(23.9))
    expect((await signIn(pool, username)).challenge).toBeUndefined()
    const old = own(world, identityId, { signedInAt: later(before, -minutes(1)), now: later(new Date(), 2) })
    expect(await outcomeOf(invoke(old, readMe, {}))).toBe("sign_in.ended")

    await after.settle()
    const told = after.mails.slice(mails)
    expect(told.map(({ to }) => to)).toEqual([email])
    const { name: by } = await identityOf(world, staff)
    for (const what of [by, reason, "no administrator anywhere", "change it at once"]) {
      expect(told[0]?.text).toContain(what)
    }
  })

  it("ends refresh tokens, and what was pending: an address that was asked for", async () => {
    const { identityId, username } = await newSignedIn(world)
    const { refresh } = await signIn(pool, username)
    await enrolled(identityId)
    await invoke(own(world, identityId), changeAddress, { email: `new.${identityId}@example.com` })
    await removed(identityId)
    const { pendingEmail, secondFactor } = await identityOf(world, identityId)
    expect([pendingEmail, secondFactor, await refreshes(pool, refresh)]).toEqual([undefined, false, false])
  })

  it("is removed for nobody unseen: it is shown first, needs a recent sign-in, and the staff's log has it with the reason", async () => {
    const { identityId } = await newSignedIn(world)
    await enrolled(identityId)
    const staff = await newStaff(world, "support")
    const input = { identityId, reason }
    expect(await outcomeOf(invoke(atService(staff), removeFactor, input))).toBe("confirmation.required")
    const { effects, confirmation } = await invoke(atService(staff), removeFactor, input, { preview: true })
    expect(effects.map(({ code }) => code)[0]).toBe("identity.factor_removed")
    const stale = atService(staff, { signedInAt: later(new Date(), -minutes(6)) })
    expect(await outcomeOf(invoke(stale, removeFactor, input, { confirmation }))).toBe("sign_in.too_old")
    await invoke(atService(staff), removeFactor, input, { confirmation })

    const admin = await newOperator(world)
    const { data } = (await invoke(atService(admin), listStaffEvents, { limit: "5" } as never)).result
    const entry = data.find(({ object }) => object === identityId)
    expect(entry).toMatchObject({ event: "identity.factor_removed", actor: { id: staff, level: "operator" } })
    expect(entry?.text).toContain(reason)
    const found = (await invoke(atService(staff), lookUpPeople, { identityId })).result.data[0]
    expect(Date.parse(found?.rightsClosedUntil ?? "")).toBeGreaterThan(Date.now())
  })

  it("is not one's own, not that of who stands above, not of who has none or is not there, and not for billing", async () => {
    const [support, colleague, billing, admin] = await Promise.all([
      newStaff(world, "support"),
      newStaff(world, "support"),
      newStaff(world, "billing"),
      newOperator(world),
    ])
    for (const who of [support, colleague, billing, admin]) await enrolled(who)
    const tried = (by: IdentityId, who: IdentityId) => outcomeOf(removed(who, by))
    expect(await tried(support, support)).toBe("identity.own_factor")
    expect(await tried(support, admin)).toBe("identity.stands_above")
    expect(await tried(billing, support)).toBe("access.missing")
    expect(await tried(support, await newPerson(world))).toBe("identity.no_factor")
    expect(await tried(support, `idn_${"0".repeat(26)}` as IdentityId)).toBe("identity.nobody")
    expect(await tried(support, colleague)).toBe("done")
    expect(await tried(await newOperator(world), admin)).toBe("done")
  })

  it("stays where the commit does not come: only sessions have ended, and no mail says that it was removed", async () => {
    const { identityId, username } = await newSignedIn(world)
    await enrolled(identityId)
    await after.settle()
    const mails = after.mails.length
    const staff = await newStaff(world, "support")
    const { confirmation } = await invoke(atService(staff), removeFactor, { identityId, reason }, { preview: true })
    // Whoever removes it is no support any more when it is committed.
    const by = await newOperator(world)
    world.faults.before = async () => {
      world.faults.before = undefined
      await invoke(world.as(by, service), operation.giveStaffRole, { identityId: staff, role: "billing" })
    }
    const outcome = await outcomeOf(invoke(atService(staff), removeFactor, { identityId, reason }, { confirmation }))
    expect(outcome).toBe("access.missing")
    await after.settle()
    expect((await signIn(pool, username)).challenge).toBe("SOFTWARE_TOKEN_MFA")
    const { secondFactor, rightsFrom } = await identityOf(world, identityId)
    expect([secondFactor, rightsFrom]).toEqual([true, undefined])
    const { email } = await identityOf(world, identityId)
    expect(after.mails.slice(mails).filter(({ to }) => to === email)).toEqual([])
  })

  it("goes at the identity provider also where that could not be reached after the commit", async () => {
    const { identityId, username } = await newSignedIn(world)
    await enrolled(identityId)
    const { signIns } = world.runtime
    const set = signIns?.setSecondFactor
    const { DirectoryErrors } = await import("@tenantry/core/kernel/ports")
    Object.assign(signIns ?? {}, { setSecondFactor: () => Promise.reject(DirectoryErrors.unavailable()) })
    await removed(identityId)
    Object.assign(signIns ?? {}, { setSecondFactor: set })
    expect((await signIn(pool, username)).challenge).toBe("SOFTWARE_TOKEN_MFA")
    await after.settle()
    expect((await signIn(pool, username)).challenge).toBeUndefined()
  })
})

describe("for a day afterwards", () => {
  it("an owner and an admin are refused in the account and its tenants with until when and who may vouch, and come back by themselves", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await lost(admin)
    await lost(at.owner)
    const { rightsFrom = 0 } = await identityOf(world, at.owner)
    const tomorrow = new Date(rightsFrom)
    for (const who of [at.owner, admin]) {
      expect(await rename(who, at)).toBe(closed)
      expect(await outcomeOf(invoke(asked(who, at.accountId), readAccount, {}))).toBe(closed)
      expect(await edit(who, at)).toBe(closed)
      const last = (await identityOf(world, who)).rightsFrom ?? 0
      expect(await rename(who, at, new Date(last - 1))).toBe(closed)
      expect(await rename(who, at, new Date(last))).toBe("done")
    }
    const refusal = await invoke(asked(at.owner, at.accountId), readAccount, {}).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ kind: "forbidden", facts: { until: tomorrow.toISOString(), vouches: "account" } })
    const stranger = await newPerson(world)
    expect(await rename(stranger, at)).toBe("access.nowhere")
  })

  it("an administrator holds no more than what is their own, a custom role that administers neither, and other roles what they hold", async () => {
    const at = await settle(world)
    const custom = await role(world, at, "Office", [right("users.view"), right("users.edit")])
    const [administrator, office, plain] = await Promise.all([
      newUser(world, at, { role: "administrator" }),
      newUser(world, at, { role: custom }),
      newUser(world, at, { role: preset.plain }),
    ])
    for (const { identityId } of [administrator, office, plain]) await lost(identityId)
    const seen = async ({ identityId }: { identityId: IdentityId }) =>
      (await invoke(asked(identityId, at.tenantId), listUsers, {})).result.data.length
    const block = ({ identityId }: { identityId: IdentityId }) =>
      outcomeOf(invoke(asked(identityId, at.tenantId), blockUser, { userId: plain.userId }))
    expect(await Promise.all([administrator, office, plain].map(seen))).toEqual([1, 1, 1])
    expect([await block(administrator), await block(office), await block(plain)]).toEqual([
      closed,
      "access.missing",
      "access.missing",
    ])
    const editOther = ({ identityId }: { identityId: IdentityId }) =>
      outcomeOf(
        invoke(asked(identityId, at.tenantId), operation.editUser, { userId: plain.userId, firstName: "Other" }),
      )
    expect([await editOther(office), await editOther(plain)]).toEqual([closed, "access.missing"])
    expect(await edit(administrator.identityId, at)).toBe(closed)
    const tenant = invoke(asked(administrator.identityId, at.tenantId), readTenant, {})
    expect(await outcomeOf(tenant)).toBe("done")
  })

  it("somebody of the staff is nobody at the service, nor in the visit that they had open", async () => {
    const at = await settle(world)
    const staff = await newOperator(world)
    await visited(world, staff, at.accountId)
    await lost(staff, await newOperator(world))
    expect(await outcomeOf(invoke(atService(staff), listStaff, {}))).toBe(closed)
    expect(await outcomeOf(invoke(world.as(staff, at.accountId, { hint }), readAccount, {}))).toBe(closed)
  })

  it("what is one's own works, a new second factor too, which opens nothing; and I read what is closed, until when, and where", async () => {
    const at = await settle(world)
    await lost(at.owner)
    await invoke(own(world, at.owner), editMe, { name: "Anna Still" })
    await enrolled(at.owner, 1)
    expect(await rename(at.owner, at)).toBe(closed)
    const me = (await invoke(own(world, at.owner), readMe, {})).result
    expect(Date.parse(me.closedRights?.until ?? "")).toBeGreaterThan(Date.now() + hours(23))
    expect(me.closedRights?.vouchedIn).toEqual([])
    const grants = new Map(me.grants.map((grant) => [grant.place, grant]))
    expect(grants.get(at.accountId)).toMatchObject({ rightsClosed: true, rights: [], roles: ["account-owner"] })
    const inTenant = grants.get(at.tenantId)
    expect(inTenant).toMatchObject({ rightsClosed: true, roles: [] })
    const held = inTenant?.rights.filter(({ scope }) => scope !== "own").map(({ permission }) => permission)
    expect(held?.toSorted()).toEqual([...levels.member.keys()].map(({ key }) => key).toSorted())
    await invoke(own(world, at.owner), signOutEverywhere, {})
  })

  it("tokens tell other services nothing of it, and AuthZEN and the explanation say why not", async () => {
    const at = await settle(world)
    const { identityId, userId } = await newUser(world, at, { role: "administrator" })
    await invoke(own(world, identityId), operation.choosePlace, { place: at.tenantId })
    const tokenOf = async () => claimsFor(own(world, identityId), await identityOf(world, identityId))
    const before = await tokenOf()
    await lost(identityId)
    const now = await tokenOf()
    expect([before.groups, now.groups]).toEqual([["administrator"], []])
    const decoded = world.runtime.catalogue.decode({ core: now.claims.rights?.core ?? "", vendor: now.vendor ?? "" })
    expect(Math.max(...decoded.values())).toBe(1)

    const subject = { type: "user", id: userId, properties: { tenantId: at.tenantId } }
    const ask = (name: string) =>
      invoke(own(world, at.owner), evaluateAccess, {
        subject,
        action: { name },
        resource: { type: "company", id: "1" },
      })
    expect((await ask("tenant.edit")).result).toMatchObject({
      decision: false,
      context: { reason: "rights_closed" },
    })
    const explained = (await invoke(asked(at.owner, at.tenantId), explainAccess, { userId, permission: "users.block" }))
      .result
    expect(explained).toMatchObject({ allowed: false, reason: "rights_closed" })
    expect(explained.text).toContain("vouches")
  })

  it("they keep their rank: nobody below them can touch them meanwhile, and they count as the administrator that is left", async () => {
    const at = await settle(world)
    const custom = await role(world, at, "Blocks", [right("users.view"), right("users.block")])
    const clerk = await newUser(world, at, { role: custom })
    const owner = { role: preset.plain, identityId: await newAdmin(world, at) }
    const asUser = await newUser(world, at, owner)
    await lost(owner.identityId)
    await lost(at.owner)
    const block = (userId: UserId) => outcomeOf(invoke(asked(clerk.identityId, at.tenantId), blockUser, { userId }))
    expect(await block(asUser.userId)).toBe("user.stands_above")
    expect(await block(at.founder)).toBe("user.stands_above")
  })

  it("links that they sent let nobody in, and do again afterwards", async () => {
    const at = await settle(world)
    const { identityId } = await newUser(world, at, { role: "administrator" })
    const email = `invited.${identityId}@example.com`
    const { userId } = (
      await invoke(asked(identityId, at.tenantId), addUser, {
        email,
        firstName: "Nora",
        lastName: "Nowak",
        role: preset.plain,
      })
    ).result
    const statusAt = async (now?: Date) =>
      (await invoke(asked(at.owner, at.tenantId, now), operation.readUser, { userId })).result.status
    await lost(identityId)
    const { rightsFrom = 0 } = await identityOf(world, identityId)
    expect([await statusAt(), await statusAt(new Date(rightsFrom))]).toEqual(["lapsed", "invited"])
  })

  it("is asked for with no further read: one round trip and 3 RCU for a user with a preset and an account admin, as ever", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const user = await newUser(world, at, { role: "administrator" })
    const permission = (place: PlaceId) => (place === at.tenantId ? inTenants["users.block"] : onAccounts.edit)
    const cost = async (who: IdentityId, place: PlaceId) => {
      const ask = () => outcomeOf(authorityBy(ladder)(asked(who, place), permission(place), []))
      const { trips, readUnits } = (await world.recorder.record(ask)).cost
      return [trips, readUnits]
    }
    const figures = async () => [
      await cost(user.identityId, at.tenantId),
      await cost(admin, at.tenantId),
      await cost(admin, at.accountId),
    ]
    const open = await figures()
    await lost(user.identityId)
    await lost(admin)
    expect(open).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ])
    expect(await figures()).toEqual(open)
  })
})

describe("whoever vouches", () => {
  const vouchAdmin = (by: IdentityId, { accountId }: Settled, identityId: IdentityId) =>
    confirmed(asked(by, accountId), vouchForAdmin, { identityId })
  const vouchUser = (by: IdentityId, { tenantId }: Settled, userId: UserId, how = {}) =>
    confirmed(world.as(by, tenantId, how), vouchForUser, { userId })

  it("for an admin, as the owner or another admin, opens the account and its tenants at once; both logs and a mail say so", async () => {
    const at = await settle(world)
    const [admin, other] = [await newAdmin(world, at), await newAdmin(world, at)]
    await lost(admin)
    await after.settle()
    const mails = after.mails.length
    await vouchAdmin(other, at, admin)
    expect([await rename(admin, at), await edit(admin, at)]).toEqual(["done", "done"])
    await after.settle()
    const [mail] = after.mails.slice(mails)
    expect([mail?.to, mail?.subject]).toEqual([
      (await identityOf(world, admin)).email,
      expect.stringContaining((await identityOf(world, other)).name),
    ])
    const { data } = (await invoke(asked(at.owner, at.accountId), operation.listAccountEvents, {})).result
    expect(data[1]).toMatchObject({ event: "identity.vouched", object: admin, actor: { id: other, level: "admin" } })
    expect((await invoke(own(world, admin), readMe, {})).result.closedRights?.vouchedIn).toEqual([at.accountId])
  })

  it("for the owner, opens what an admin holds, and nothing that is the owner's alone", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await lost(at.owner)
    const asAdmin = asked(admin, at.accountId)
    const { effects } = await invoke(asAdmin, vouchForAdmin, { identityId: at.owner }, { preview: true })
    expect(effects.find(({ code }) => code === "identity.rights_open")?.facts).toMatchObject({ owner: true })
    await vouchAdmin(admin, at, at.owner)
    expect([await rename(at.owner, at), await edit(at.owner, at)]).toEqual(["done", "done"])
    const asOwner = () => asked(at.owner, at.accountId)
    expect(await outcomeOf(invoke(asOwner(), inviteAdmin, { email: "accomplice@example.com" }))).toBe(closed)
    expect(await outcomeOf(invoke(asOwner(), operation.requestTransfer, { to: admin }))).toBe(closed)
    expect(await outcomeOf(invoke(asked(at.owner, at.tenantId), appointAdministrator, {}))).toBe(closed)
    expect(await outcomeOf(invoke(asOwner(), openTenant, { name: "Another" }))).toBe("done")
  })

  it("in a tenant, opens the role there, and nothing of the account above, nor of any other place", async () => {
    const [at, elsewhere] = [await settle(world), await settle(world)]
    const both = await newAdmin(world, at)
    const there = await newUser(world, at, { role: "administrator", identityId: both })
    const away = await newUser(world, elsewhere, { role: "administrator", identityId: both })
    await lost(both)
    const colleague = await newUser(world, at, { role: "administrator" })
    await vouchUser(colleague.identityId, at, there.userId)
    expect(await edit(both, at)).toBe("done")
    expect([await rename(both, at), await edit(both, elsewhere)]).toEqual([closed, closed])
    expect(away.identityId).toBe(both)
  })

  it("in a company of their own, made with an accomplice, opens nothing of another account", async () => {
    const [at, tiny] = [await settle(world), await settle(world)]
    const asUser = await newUser(world, tiny, { role: "administrator", identityId: at.owner })
    await lost(at.owner)
    await vouchUser(tiny.owner, tiny, asUser.userId)
    expect([await rename(at.owner, at), await edit(at.owner, at)]).toEqual([closed, closed])
    expect(await edit(at.owner, tiny)).toBe("done")
  })

  it("of the account, opens the roles in its tenants as well", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await newUser(world, at, { role: "administrator", identityId: admin })
    await lost(admin)
    await vouchAdmin(at.owner, at, admin)
    const { grants } = (await invoke(own(world, admin), readMe, {})).result
    expect(await edit(admin, at)).toBe("done")
    expect(grants.find(({ place }) => place === at.tenantId)?.roles).toEqual(["administrator"])
    expect(grants.flatMap(({ rightsClosed }) => rightsClosed ?? [])).toEqual([])
  })

  it("at the service, is another operator admin, and opens it there", async () => {
    const [staff, by] = [await newStaff(world, "support"), await newOperator(world)]
    await lost(staff)
    const asSupport = await newStaff(world, "support")
    const vouch = (who: IdentityId) => outcomeOf(confirmed(atService(who), vouchForStaff, { identityId: staff }))
    expect([await vouch(asSupport), await vouch(by)]).toEqual(["access.missing", "done"])
    expect(await outcomeOf(invoke(atService(staff), listStaff, {}))).toBe("done")
  })

  it("is never oneself, nor whose own rights are closed, nor who stands below, nor a key, nor staff on a visit", async () => {
    const at = await settle(world)
    const [one, two] = [await newAdmin(world, at), await newAdmin(world, at)]
    const office = await role(world, at, "Office", [right("users.view"), right("users.block")])
    const clerk = await newUser(world, at, { role: office })
    const victim = await newUser(world, at, { role: "administrator" })
    await lost(one)
    await lost(two)
    await lost(victim.identityId)
    expect(await outcomeOf(vouchAdmin(one, at, one))).toBe(closed)
    expect(await outcomeOf(vouchAdmin(two, at, one))).toBe(closed)
    expect(await outcomeOf(vouchUser(clerk.identityId, at, victim.userId))).toBe("user.an_administrator")

    const staff = await newOperator(world)
    await visited(world, staff, at.accountId)
    expect(await outcomeOf(vouchUser(staff, at, victim.userId, { hint }))).toBe("identity.in_person")
    expect(
      await outcomeOf(confirmed(world.as(staff, at.accountId, { hint }), vouchForAdmin, { identityId: one })),
    ).toBe("access.missing")
    const other = await newUser(world, at, { role: office })
    await lost(other.identityId)
    const { value } = await newKey(world, at.owner, at.tenantId, { permissions: ["users.view", "users.block"] })
    const byMachine = invoke(
      byKey(world, value, at.tenantId),
      vouchForUser,
      { userId: other.userId },
      { preview: true },
    )
    expect(await outcomeOf(byMachine)).toBe("identity.in_person")
  })

  it("says so once, of somebody to whom something is closed here, and for that removal alone", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const plain = await newUser(world, at, { role: preset.plain })
    expect(await outcomeOf(vouchAdmin(at.owner, at, admin))).toBe("identity.rights_open")
    await lost(plain.identityId)
    expect(await outcomeOf(vouchUser(at.owner, at, plain.userId))).toBe("identity.rights_open")
    expect(await outcomeOf(vouchAdmin(at.owner, at, plain.identityId))).toBe("account.not_an_admin")

    await lost(admin)
    const input = { identityId: admin }
    const asOwner = () => asked(at.owner, at.accountId)
    expect(await outcomeOf(invoke(asOwner(), vouchForAdmin, input))).toBe("confirmation.required")
    const { confirmation } = await invoke(asOwner(), vouchForAdmin, input, { preview: true })
    await enrolled(admin, 1)
    await removed(admin)
    expect(await outcomeOf(invoke(asOwner(), vouchForAdmin, input, { confirmation }))).toBe("confirmation.outdated")
    await vouchAdmin(at.owner, at, admin)
    expect(await outcomeOf(vouchAdmin(at.owner, at, admin))).toBe("identity.rights_open")
    expect(await rename(admin, at)).toBe("done")
  })
})

it("who is forgotten leaves nothing of it with the service after thirty days", async () => {
  const { identityId } = await newSignedIn(world)
  await lost(identityId)
  const records = (await world.everything()).filter(
    ({ e, p, of }) => e === "personal" && p === service && JSON.stringify(of ?? {}).includes(identityId),
  )
  expect(records).toHaveLength(1)
  const left = Number(records[0]?.["ttl"]) * 1000 - Date.now()
  expect(Math.round(left / hours(24))).toBe(30)
})
