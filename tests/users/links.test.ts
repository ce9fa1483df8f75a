import type { UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { right, role, setHead } from "../roles/support.ts"
import { after, confirmed, days, overtaken } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { linkOf, newAdmin, newPerson, outcomeOf, settle, type Settled } from "../support/world.ts"
import {
  accept,
  add,
  chosen,
  freshEmail,
  hasGrant,
  inspect,
  join,
  linkOfUser,
  openPeopleWorld,
  type PeopleWorld,
  read,
} from "./support.ts"
import { operation } from "../support/operations.ts"

const {
  deleteRole,
  blockUser,
  closeAccount,
  deleteUser,
  editRole,
  giveRole,
  inviteAdmin,
  inviteUserAgain,
  removeAdmin,
  reopenTenant,
  suspendTenant,
} = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

const asOwner = (at: Settled) => here.world.as(at.owner, at.tenantId)
const asAccount = (at: Settled) =>
  here.world.as(at.owner, at.tenantId, { hint: { level: "account", accountId: at.accountId } })
const looked = async (at: Settled, userId: UserId) =>
  outcomeOf(inspect(here.world, await linkOfUser(here.world, at, userId)))

const invited = async (at: Settled, more: Parameters<typeof add>[2] = {}, who = at.owner) => {
  const { userId, email } = await add(here.world, at, more, who)
  return { userId, email, token: await linkOfUser(here.world, at, userId) }
}

describe("the link of a user's invitation", () => {
  it("shows who invites where, and for how long a password must be", async () => {
    const at = await settle(here.world, { name: "Ola Owner" })
    await setHead(here.world, at, { passwordLength: 12 })
    const { email, token } = await invited(at)
    const { result } = await inspect(here.world, token)
    const said = { kind: "user", name: "Example", inviter: "Ola Owner", email, signIn: "new", passwordLength: 12 }
    expect(result).toMatchObject(said)
  })

  it("lets somebody new join with a password of the tenant's length; they are proven", async () => {
    const at = await settle(here.world)
    await setHead(here.world, at, { passwordLength: 14 })
    const { userId, email, token } = await invited(at)
    expect(await outcomeOf(join(here.world, token, "Chosen-2026!"))).toBe("user.password_too_short")
    const { result } = await join(here.world, token, "Chosen-2026!14")
    expect(result).toEqual({ tenantId: at.tenantId, identityId: result.identityId })
    expect(await read(here.world, at, userId)).toMatchObject({ status: "active", identityId: result.identityId })
    expect(await here.pool.opens(email, "Chosen-2026!14")).toBe(true)
    expect(await outcomeOf(join(here.world, token, "Chosen-2026!14"))).toBe("invitation.unusable")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("lets in nobody but who has the address", async () => {
    const at = await settle(here.world)
    const { email, token } = await invited(at)
    const [stranger, guest] = [await newPerson(here.world), await newPerson(here.world, { email })]
    expect(await outcomeOf(accept(here.world, stranger, token))).toBe("invitation.not_yours")
    expect(await outcomeOf(join(here.world, token))).toBe("invitation.sign_in_first")
    expect(await outcomeOf(accept(here.world, guest, token))).toBe("done")
    expect(await hasGrant(here.world, at, guest)).toBe(true)
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("used by two newcomers at once lets one of them in, with their password", async () => {
    for (let round = 0; round < 5; round++) {
      const at = await settle(here.world)
      const { email, token } = await invited(at)
      const passwords = [chosen, "Other-2026!!"]
      const ends = await Promise.all(passwords.map((given) => outcomeOf(join(here.world, token, given))))
      expect(ends.filter((end) => end === "done")).toHaveLength(1)
      const opened = await Promise.all(passwords.map((given) => here.pool.opens(email, given)))
      expect(opened).toEqual(ends.map((end) => end === "done"))
      expect(await brokenRules(here.world, at.accountId)).toEqual([])
    }
  })

  it("dies when they are invited again, and when its time is over; the new one works", async () => {
    const at = await settle(here.world)
    const { userId, token } = await invited(at, { days: 1 })
    const later = after(new Date(), days(1))
    expect(await outcomeOf(inspect(here.world, token, after(later, -5000)))).toBe("done")
    expect(await outcomeOf(inspect(here.world, token, after(later, 1)))).toBe("invitation.unusable")
    const { result } = await invoke(asOwner(at), inviteUserAgain, { userId, days: 1 })
    expect(result.version).toBe(2)
    expect(await outcomeOf(inspect(here.world, token))).toBe("invitation.unusable")
    expect(await looked(at, userId)).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("dies with the user, and cannot be renewed for who has come", async () => {
    const at = await settle(here.world)
    const { userId, token } = await invited(at)
    const { effects } = await confirmed(asOwner(at), deleteUser, { userId })
    expect(effects.map(({ code }) => code)).toContain("user.invitation_dies")
    expect(await outcomeOf(inspect(here.world, token))).toBe("invitation.unusable")
    const again = invoke(asOwner(at), inviteUserAgain, { userId: at.founder })
    expect(await outcomeOf(again)).toBe("user.not_invited")
  })

  it("does nothing while the tenant is not active", async () => {
    const at = await settle(here.world)
    const { token } = await invited(at)
    await setHead(here.world, at, { state: "suspended" })
    expect(await outcomeOf(inspect(here.world, token))).toBe("invitation.unusable")
    expect(await outcomeOf(join(here.world, token))).toBe("invitation.unusable")
  })
})

describe("an invitation by somebody who", () => {
  it("is blocked or deleted by now, or has lost the role, is unusable, until somebody else invites", async () => {
    const at = await settle(here.world)
    const endings = [
      (userId: UserId) => invoke(asOwner(at), blockUser, { userId }),
      (userId: UserId) => confirmed(asOwner(at), deleteUser, { userId }),
      (userId: UserId) => invoke(asOwner(at), giveRole, { userId, role: "employee" }),
    ]
    for (const end of endings) {
      const adder = await newUser(here.world, at)
      const { userId, token } = await invited(at, {}, adder.identityId)
      expect(await looked(at, userId)).toBe("done")
      await end(adder.userId)
      expect(await looked(at, userId)).toBe("invitation.unusable")
      expect(await outcomeOf(join(here.world, token))).toBe("invitation.unusable")
      await invoke(asOwner(at), inviteUserAgain, { userId })
      expect(await looked(at, userId)).toBe("done")
    }
    await here.settled()
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("is no admin of the account any more, is unusable", async () => {
    const at = await settle(here.world)
    const admin = await newAdmin(here.world, at)
    const plain = await role(here.world, at, "Plain", [right("users.view")])
    const { userId } = await invited(at, { role: plain }, admin)
    expect(await looked(at, userId)).toBe("done")
    await confirmed(here.world.as(at.owner, at.accountId), removeAdmin, { identityId: admin })
    expect(await looked(at, userId)).toBe("invitation.unusable")
  })

  it("does not lead the groups any more, is unusable", async () => {
    const at = await settle(here.world)
    const desk = await group(here.world, at, "Desk", at.position)
    const permissions = ["users.view", "users.add", "groups.view"].map((key) => right(key, "group"))
    const adds = await role(here.world, at, "Adds", permissions)
    const leader = await newUser(here.world, at, { role: adds })
    await leads(here.world, at, desk, leader.userId)
    const { userId } = await invited(at, { role: adds, position: desk }, leader.identityId)
    expect(await looked(at, userId)).toBe("done")
    await leads(here.world, at, desk)
    expect(await looked(at, userId)).toBe("invitation.unusable")
    await leads(here.world, at, desk, leader.userId)
    const { result } = await join(here.world, await linkOfUser(here.world, at, userId))
    expect(await hasGrant(here.world, at, result.identityId)).toBe(true)
  })

  it("does not hold what the role has come to hold, is unusable; a role with holders is not deleted", async () => {
    const at = await settle(here.world)
    const given = await role(here.world, at, "Given", [right("users.view")])
    const adds = await role(here.world, at, "Adds", [right("users.view"), right("users.add"), right("groups.view")])
    const adder = await newUser(here.world, at, { role: adds })
    const { userId } = await invited(at, { role: given }, adder.identityId)
    expect(await looked(at, userId)).toBe("done")
    expect(await outcomeOf(confirmed(asOwner(at), deleteRole, { roleId: given }))).toBe("role.held")
    const more = [right("users.view"), right("users.edit")]
    await invoke(asOwner(at), editRole, { roleId: given, permissions: more })
    expect(await looked(at, userId)).toBe("invitation.unusable")
    await invoke(asOwner(at), inviteUserAgain, { userId })
    expect(await looked(at, userId)).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })
})

describe("a company that is shut while somebody comes", () => {
  const suspend = (at: Settled) => invoke(asOwner(at), suspendTenant, { reason: "Moving" })

  it.each(["employee", "administrator"] as const)("lets nobody in who was to be %s, new or not", async (role) => {
    const at = await settle(here.world)
    const [one, other] = [await invited(at, { role }), await invited(at, { role })]
    const person = await newPerson(here.world, { email: one.email })
    const accepts = await overtaken(
      here.world,
      () => accept(here.world, person, one.token),
      () => suspend(at),
    )
    expect(accepts).toBe("invitation.unusable")
    await invoke(asAccount(at), reopenTenant, {})
    const joins = await overtaken(
      here.world,
      () => join(here.world, other.token),
      () => suspend(at),
    )
    expect(joins).toBe("invitation.unusable")
    expect([await read(here.world, at, one.userId, at.owner), await read(here.world, at, other.userId)]).toMatchObject([
      { status: "invited" },
      { status: "invited" },
    ])
  })

  it("neither does an account that is closed meanwhile", async () => {
    const at = await settle(here.world)
    const email = freshEmail()
    const { result } = await invoke(here.world.as(at.owner, at.accountId), inviteAdmin, { email })
    const person = await newPerson(here.world, { email })
    const accepts = await overtaken(
      here.world,
      () => accept(here.world, person, linkOf(here.world, at.accountId, result)),
      () => confirmed(here.world.as(at.owner, at.accountId), closeAccount, {}),
    )
    expect(accepts).toBe("invitation.unusable")
  })
})

describe("inviting again", () => {
  it("gives no role that whoever invites does not hold", async () => {
    const at = await settle(here.world)
    const adds = await role(here.world, at, "Adds", [right("users.view"), right("users.add"), right("groups.view")])
    const adder = await newUser(here.world, at, { role: adds })
    const { userId } = await invited(at, { role: "administrator" })
    const again = invoke(here.world.as(adder.identityId, at.tenantId), inviteUserAgain, { userId })
    expect(await outcomeOf(again)).toBe("rights.not_held")
  })

  it("of somebody of another tenant is not possible: there is no such user", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const { userId } = await invited(other, { email: freshEmail() })
    expect(await outcomeOf(invoke(asOwner(at), inviteUserAgain, { userId }))).toBe("user.unknown")
  })
})
