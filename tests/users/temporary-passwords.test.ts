import { AdminGetUserCommand, InitiateAuthCommand, ListUsersCommand } from "@aws-sdk/client-cognito-identity-provider"
import { identities, identityIdOf, noteReset } from "@tenantry/core/identities/index"
import type { IdentityId, TenantId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { arrive } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { kinds } from "../invitations/support.ts"
import { hurried } from "../kernel/support.ts"
import { after, confirmed, days } from "../support/calls.ts"
import { deliverAll } from "../support/deliver.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { freshAddress, newPerson, outcomeOf, settle, type Settled } from "../support/world.ts"
import {
  about,
  accept,
  add,
  chosen,
  eventsOf,
  freshEmail,
  hasGrant,
  inspect,
  join,
  linkOfUser,
  openPeopleWorld,
  password,
  type PeopleWorld,
  read,
  storedUser,
  withPassword,
} from "./support.ts"
import { operation } from "../support/operations.ts"

const { addUser, blockUser, deleteUser, inviteUserAgain, listUsers, openAccount } = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

const find = (identityId: IdentityId) => here.world.runtime.table.open([identityId]).get(identities, { identityId })

const statusOf = async (Username: string): Promise<string> => {
  const { client, poolId } = here.pool
  try {
    const { UserStatus = "" } = await client.send(new AdminGetUserCommand({ UserPoolId: poolId, Username }))
    return UserStatus
  } catch (error) {
    return (error as Error).name
  }
}

/** Whether a password is right, and has to be replaced first. */
const isAsked = (USERNAME: string, PASSWORD = password): Promise<boolean> => {
  const AuthParameters = { USERNAME, PASSWORD }
  const ClientId = here.pool.clientId
  const begin = new InitiateAuthCommand({ ClientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters })
  return here.pool.client.send(begin).then(
    ({ ChallengeName }) => ChallengeName === "NEW_PASSWORD_REQUIRED",
    () => false,
  )
}

/** What the trigger does when somebody signs in who was made with a temporary password. */
const arriving = (tenantId: TenantId, identityId: IdentityId, now = new Date()) => {
  const caller = { kind: "job", name: "tests", permissions: [arrive.permission], reach: [identityId] } as const
  return outcomeOf(invoke({ ...here.world.visitor(tenantId), caller, now }, arrive, { identityId }))
}

type Given = { readonly email?: string; readonly arrived?: boolean; readonly days?: number }
/** Somebody who was given a password; with `arrived`, who has signed in with it. */
const given = async (
  at: Settled,
  { email = freshEmail("given"), arrived = false, ...more }: Given = {},
  who = at.owner,
) => {
  const { userId, signInName = "" } = await add(here.world, at, { email, ...withPassword(), ...more }, who)
  const identityId = identityIdOf(signInName)
  if (arrived) expect(await arriving(at.tenantId, identityId)).toBe("done")
  return { email, userId, signInName, identityId }
}

/** Somebody who has proven an address, and signs in with it. */
const holderOf = async (email: string) => {
  const elsewhere = await settle(here.world)
  const { userId } = await add(here.world, elsewhere, { email })
  return (await join(here.world, await linkOfUser(here.world, elsewhere, userId))).result.identityId
}

const again = (at: Settled, userId: UserId, more: object = {}) =>
  invoke(here.world.as(at.owner, at.tenantId), inviteUserAgain, { userId, ...more })
const enters = (at: Settled, who: IdentityId) => outcomeOf(invoke(here.world.as(who, at.tenantId), listUsers, {}))

describe("a temporary password", () => {
  it("tells nobody whether the address has a sign-in: everything is the same, and it works the same", async () => {
    const seen = async (email: string) => {
      const at = await settle(here.world)
      here.calls.length = 0
      const { userId, signInName = "", ...answer } = await add(here.world, at, { email, ...withPassword() })
      const called = [...here.calls]
      await here.settled()
      const opens = [await isAsked(signInName), await isAsked(email)]
      const events = await eventsOf(here.world, at, userId)
      const before = { ...(await read(here.world, at, userId)), addedAt: "", position: "" }
      expect(await arriving(at.tenantId, identityIdOf(signInName))).toBe("done")
      const { identityId, ...after } = { ...(await read(here.world, at, userId)), addedAt: "", position: "" }
      expect([identityId, await brokenRules(here.world, at.accountId)]).toEqual([identityIdOf(signInName), []])
      const told = events.map(({ name, data, version }) => [name, version, Object.keys(data as object).toSorted()])
      const masked = (text: unknown) => JSON.stringify(text).replaceAll(email, "").replaceAll(userId, "")
      return { called, opens, told, shown: masked([Object.keys(answer).toSorted(), before, after]) }
    }
    const known = freshEmail("known")
    await holderOf(known)
    const [one, other] = [await seen(known), await seen(freshEmail("none0"))]
    expect(one).toEqual(other)
    expect(one.opens).toEqual([true, false])
  })

  it("shows in no preview with which name one signs in, and in no later answer", async () => {
    const at = await settle(here.world)
    const request = here.world.as(at.owner, at.tenantId)
    const { effects } = await invoke(request, addUser, about(withPassword()), { preview: true })
    const { userId, signInName } = await given(at)
    expect(signInName).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
    expect(JSON.stringify(effects)).not.toMatch(/[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}"/)
    expect(JSON.stringify([await read(here.world, at, userId), await eventsOf(here.world, at, userId)])).not.toContain(
      signInName,
    )
    expect((await again(at, userId)).result).not.toHaveProperty("signInName")
  })

  it("makes somebody who comes with their first sign-in, once, and whose id nobody sees before", async () => {
    const at = await settle(here.world)
    const { userId, identityId } = await given(at)
    expect(await read(here.world, at, userId)).not.toHaveProperty("identityId")
    expect(await arriving(at.tenantId, identityId)).toBe("done")
    expect(await arriving(at.tenantId, identityId)).toBe("user.not_invited")
    expect(await read(here.world, at, userId)).toMatchObject({ status: "active", identityId, version: 2 })
    await here.settled()
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("opens nothing elsewhere: by no link, by no new password, and not the address", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const { email, identityId } = await given(at, { arrived: true })
    const me = () => here.world.as(identityId, identityId, { address: freshAddress() })
    const caller = { kind: "job", name: "tests", permissions: [noteReset.permission] } as const
    await invoke({ ...me(), caller }, noteReset, {})
    expect((await find(identityId))?.proven).toBe(false)
    expect(await outcomeOf(invoke(me(), openAccount, { name: "Own" }))).toBe("identity.unproven")
    for (const kind of ["admin", "user"] as const) {
      const token = await kinds[kind](here.world, other, email)
      expect(await outcomeOf(accept(here.world, identityId, token))).toBe("identity.unproven")
    }
    expect(await enters(other, identityId)).toBe("access.nowhere")
    await here.settled()
    expect(await statusOf(email)).toBe("UserNotFoundException")
  })

  it.each([
    ["waits", false],
    ["was used", true],
  ])("that %s blocks the address for nobody: its holder joins by any link, as somebody else", async (_, arrived) => {
    for (const kind of ["admin", "user"] as const) {
      const [at, other] = [await settle(here.world), await settle(here.world)]
      const { email, identityId } = await given(at, { arrived })
      const { result } = await join(here.world, await kinds[kind](here.world, other, email))
      await here.settled()
      expect(result.identityId).not.toBe(identityId)
      expect([await here.pool.opens(email, chosen), await isAsked(email)]).toEqual([true, false])
      expect(await enters(at, result.identityId)).toBe("access.nowhere")
      expect(await enters(other, identityId)).toBe("access.nowhere")
      expect(await brokenRules(here.world, at.accountId)).toEqual([])
    }
  })

  describe.each([
    ["waits", false],
    ["was used", true],
  ])("that %s", (_, arrived) => {
    it.each(["somebody new", "who has a sign-in"])(
      "is replaced when the link of the mail is opened by %s: nothing of the one is the other's",
      async (who) => {
        const at = await settle(here.world)
        const { email, userId, identityId, signInName } = await given(at, { arrived })
        const token = await linkOfUser(here.world, at, userId)
        const holder = who === "somebody new" ? undefined : await holderOf(email)
        expect((await inspect(here.world, token)).result.signIn).toBe(holder ? "existing" : "new")
        const come = holder ? accept(here.world, holder, token) : join(here.world, token)
        const { result } = (await come) as { result: { identityId: IdentityId } }
        expect(result.identityId).not.toBe(identityId)
        expect([await enters(at, identityId), await enters(at, result.identityId)]).toEqual([
          "identity.unknown",
          "done",
        ])
        expect(await arriving(at.tenantId, identityId)).toMatch(/^(identity\.unknown|user\.not_invited)$/)
        await here.settled()
        expect([await find(identityId), await statusOf(signInName)]).toEqual([null, "UserNotFoundException"])
        expect(await hasGrant(here.world, at, identityId)).toBe(false)
        expect(await storedUser(here.world, at, userId)).toMatchObject({
          status: "active",
          ...result,
          role: "employee",
        })
        expect(await storedUser(here.world, at, userId)).not.toHaveProperty("signInName")
        expect(await outcomeOf(inspect(here.world, token))).toBe("invitation.unusable")
        expect(await here.pool.opens(email, chosen)).toBe(true)
        expect(await brokenRules(here.world, at.accountId)).toEqual([])
      },
    )
  })

  it("may be given anew until somebody comes: the name and the password of before open nothing any more", async () => {
    const at = await settle(here.world)
    const { userId, signInName, identityId } = await given(at)
    const old = await linkOfUser(here.world, at, userId)
    const { result } = await again(at, userId, withPassword("Another-temp1!"))
    const next = String(result.signInName)
    expect(next).not.toBe(signInName)
    await here.settled()
    expect([await isAsked(signInName), await isAsked(next, "Another-temp1!")]).toEqual([false, true])
    expect([await find(identityId), await statusOf(signInName)]).toEqual([null, "UserNotFoundException"])
    expect(await outcomeOf(inspect(here.world, old))).toBe("invitation.unusable")
    expect(await arriving(at.tenantId, identityIdOf(next))).toBe("done")
    expect(await outcomeOf(again(at, userId, withPassword()))).toBe("user.not_invited")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("that was used leaves it open to prove the address, as often as somebody invites again", async () => {
    const at = await settle(here.world)
    const { userId, email } = await given(at, { arrived: true, days: 1 })
    const old = await linkOfUser(here.world, at, userId)
    expect(await outcomeOf(again(at, userId))).toBe("done")
    expect(await outcomeOf(inspect(here.world, old))).toBe("invitation.unusable")
    expect(await outcomeOf(join(here.world, await linkOfUser(here.world, at, userId)))).toBe("done")
    expect(await here.pool.opens(email, chosen)).toBe(true)
    expect(await outcomeOf(again(at, userId))).toBe("user.not_invited")
    await here.settled()
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("can be given later to who was invited without one", async () => {
    const at = await settle(here.world)
    const { userId } = await add(here.world, at, { email: freshEmail() })
    const { result } = await again(at, userId, withPassword())
    expect(await arriving(at.tenantId, identityIdOf(String(result.signInName)))).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("lets nobody in whom whoever gave it may not add any more, nor after the invitation has run out", async () => {
    const at = await settle(here.world)
    const adder = await newUser(here.world, at)
    const one = await given(at, {}, adder.identityId)
    const other = await given(at, { days: 1 })
    await invoke(here.world.as(at.owner, at.tenantId), blockUser, { userId: adder.userId })
    expect(await arriving(at.tenantId, one.identityId)).toBe("user.not_invited")
    expect(await arriving(at.tenantId, other.identityId, after(new Date(), days(2)))).toBe("user.not_invited")
    await again(at, one.userId)
    expect(await arriving(at.tenantId, one.identityId)).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it.each([false, true])("is gone with a user who is deleted (come by then: %s)", async (arrived) => {
    const at = await settle(here.world)
    const { userId, signInName, identityId, email } = await given(at, { arrived })
    await confirmed(here.world.as(at.owner, at.tenantId), deleteUser, { userId })
    await here.settled()
    expect([await statusOf(signInName), await find(identityId)]).toEqual(["UserNotFoundException", null])
    const { identityId: next } = await given(at, { email })
    expect(await arriving(at.tenantId, next)).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("of two tenants makes two sign-ins, of which neither opens the other's", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const email = freshEmail("both")
    const [one, two] = [await given(at, { email, arrived: true }), await given(other, { email, arrived: true })]
    expect([await enters(at, two.identityId), await enters(other, one.identityId)]).toEqual([
      "access.nowhere",
      "access.nowhere",
    ])
    expect(await brokenRules(here.world)).toEqual([])
  })

  it("whose user was never added opens nothing, and is deleted in the end", async () => {
    const at = await settle(here.world)
    const email = freshEmail("lost")
    let sent = 0
    here.world.faults.before = () => {
      here.world.faults.conflicts = ++sent > 1 ? 1 : 0
      return Promise.resolve()
    }
    const adds = hurried(here.world.as(at.owner, at.tenantId))
    expect(await outcomeOf(invoke(adds, addUser, about({ email, ...withPassword() })))).toBe("operation.contended")
    here.world.faults.before = undefined
    here.world.faults.conflicts = 0
    const left = async () => {
      const command = new ListUsersCommand({ UserPoolId: here.pool.poolId, Filter: `email = "${email}"` })
      return (await here.pool.client.send(command)).Users?.length
    }
    expect([await left(), await isAsked(email)]).toEqual([1, false])
    await deliverAll(here.world, here.outside, after(new Date(), days(8.1)))
    expect(await left()).toBe(0)
    expect(await outcomeOf(add(here.world, at, { email, ...withPassword() }))).toBe("done")
  })

  it("is of no concern to somebody who only has the address", async () => {
    const at = await settle(here.world)
    const email = freshEmail("person")
    const person = await newPerson(here.world, { email })
    await given(at, { email })
    expect(await arriving(at.tenantId, person)).toBe("user.not_invited")
    expect(await enters(at, person)).toBe("access.nowhere")
  })
})
