import { AdminGetUserCommand, AdminSetUserPasswordCommand } from "@aws-sdk/client-cognito-identity-provider"
import { openAccount } from "@tenantry/core/accounts/index"
import { identities, proveIdentity } from "@tenantry/core/identities/index"
import { claimed } from "@tenantry/core/kernel/claims"
import { IdentityId, type TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { arrive, blockUser, deleteUser, inviteUserAgain } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, days } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { freshAddress, newPerson, outcomeOf, settle, type Settled } from "../support/world.ts"
import {
  accept,
  add,
  chosen,
  eventsOf,
  freshEmail,
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

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

const identityOf = async (email: string): Promise<IdentityId | undefined> => {
  const [known] = await here.world.runtime.table.open([]).getAll([claimed("email", email)])
  return known?.holder && IdentityId.is(known.holder) ? known.holder : undefined
}

const stored = async (identityId: IdentityId) => {
  const identity = await here.world.runtime.table.open([identityId]).get(identities, { identityId })
  if (!identity) throw new Error("nobody")
  return identity
}

/** The username that a sign-in was made under, as the event has it. */
const usernameFor = async (at: Settled, userId: string): Promise<string> => {
  const [added] = await eventsOf(here.world, at, userId)
  const { username } = (added?.data ?? {}) as { readonly username?: string }
  return String(username)
}

const statusOf = async (Username: string): Promise<string> => {
  const { client, poolId } = here.pool
  try {
    const { UserStatus = "" } = await client.send(new AdminGetUserCommand({ UserPoolId: poolId, Username }))
    return UserStatus
  } catch (error) {
    return (error as Error).name
  }
}

/** What the trigger does when somebody signs in who was made with a temporary password. */
const arriving = (tenantId: TenantId, identityId: IdentityId, now = new Date()) => {
  const caller = { kind: "job", name: "tests", permissions: [arrive.permission], reach: [identityId] } as const
  return outcomeOf(invoke({ ...here.world.visitor(tenantId), caller, now }, arrive, { identityId }))
}

/** Somebody whose sign-in was made with a temporary password. */
const made = async (at: Settled, more: Parameters<typeof add>[2] = {}, who = at.owner) => {
  const email = freshEmail("temporary")
  const { userId } = await add(here.world, at, { email, ...withPassword(), ...more }, who)
  await here.settled()
  const identityId = await identityOf(email)
  if (!identityId) throw new Error("no identity was made")
  return { email, userId, identityId, username: await usernameFor(at, userId) }
}

describe("a temporary password for an address without a sign-in", () => {
  it("opens nothing before its reaction ran, and is to be replaced afterwards", async () => {
    const at = await settle(here.world)
    const email = freshEmail("temporary")
    const { userId } = await add(here.world, at, { email, ...withPassword() })
    const username = await usernameFor(at, userId)
    expect(await statusOf(username)).toBe("FORCE_CHANGE_PASSWORD")
    expect([await statusOf(email), await identityOf(email)]).toEqual(["UserNotFoundException", undefined])
    await here.settled()
    expect(await statusOf(email)).toBe("FORCE_CHANGE_PASSWORD")
    expect(await here.pool.opens(email, password)).toBe(false)
    const identityId = await identityOf(email)
    expect(await storedUser(here.world, at, userId)).toMatchObject({ status: "invited", identityId, rev: 1 })
    expect(await read(here.world, at, userId)).not.toHaveProperty("identityId")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("makes somebody who comes with their first sign-in, once", async () => {
    const at = await settle(here.world)
    const { userId, identityId } = await made(at)
    expect(await arriving(at.tenantId, identityId)).toBe("done")
    expect(await arriving(at.tenantId, identityId)).toBe("user.not_invited")
    expect(await read(here.world, at, userId)).toMatchObject({ status: "active", identityId, version: 2 })
    await here.settled()
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
    expect(await storedUser(here.world, at, userId)).not.toHaveProperty("expires")
  })

  it("makes nobody of any worth elsewhere until a new password was set with a mailed code; a link proves nothing", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const { email, identityId } = await made(at)
    expect(await arriving(at.tenantId, identityId)).toBe("done")
    expect((await stored(identityId)).proven).toBe(false)
    const me = () => here.world.as(identityId, identityId, { address: freshAddress() })
    const open = () => outcomeOf(invoke(me(), openAccount, { name: "Own" }))
    expect(await open()).toBe("identity.unproven")
    const { userId } = await add(here.world, other, { email })
    const token = await linkOfUser(here.world, other, userId)
    expect(await outcomeOf(accept(here.world, identityId, token))).toBe("identity.unproven")
    expect(await outcomeOf(read(here.world, other, other.founder, identityId))).toBe("access.nowhere")
    const caller = { kind: "job", name: "tests", permissions: [proveIdentity.permission] } as const
    await invoke({ ...me(), caller }, proveIdentity, { email })
    expect(await outcomeOf(accept(here.world, identityId, token))).toBe("done")
    expect([(await stored(identityId)).proven, await open()]).toEqual([true, "done"])
    expect(await brokenRules(here.world)).toEqual([])
  })

  it("lets them come by the link into the company that gave it, and proves nothing there either", async () => {
    const at = await settle(here.world)
    const { userId, identityId } = await made(at)
    const token = await linkOfUser(here.world, at, userId)
    expect(await outcomeOf(accept(here.world, identityId, token))).toBe("done")
    expect((await stored(identityId)).proven).toBe(false)
    expect(await read(here.world, at, userId)).toMatchObject({ status: "active", identityId })
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("may be given anew until somebody comes, and the link of the mail becomes a new one", async () => {
    const at = await settle(here.world)
    const { userId, username, identityId } = await made(at)
    const old = await linkOfUser(here.world, at, userId)
    const again = { userId, ...withPassword("Another-temp1!") }
    await invoke(here.world.as(at.owner, at.tenantId), inviteUserAgain, again)
    await here.settled()
    expect(await statusOf(username)).toBe("FORCE_CHANGE_PASSWORD")
    expect(await outcomeOf(inspect(here.world, old))).toBe("invitation.unusable")
    expect(await arriving(at.tenantId, identityId)).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("can be given later to who was invited without one", async () => {
    const at = await settle(here.world)
    const email = freshEmail()
    const { userId } = await add(here.world, at, { email })
    await invoke(here.world.as(at.owner, at.tenantId), inviteUserAgain, { userId, ...withPassword() })
    await here.settled()
    const identityId = await identityOf(email)
    expect(identityId && (await arriving(at.tenantId, identityId))).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("does not replace one that its holder has chosen already", async () => {
    const at = await settle(here.world)
    const { userId, username, email } = await made(at)
    const own = { UserPoolId: here.pool.poolId, Username: username, Password: chosen, Permanent: true }
    await here.pool.client.send(new AdminSetUserPasswordCommand(own))
    await invoke(here.world.as(at.owner, at.tenantId), inviteUserAgain, { userId, ...withPassword() })
    await here.settled()
    expect([await here.pool.opens(email, chosen), await here.pool.opens(email, password)]).toEqual([true, false])
  })

  it("lets nobody in whom whoever gave it may not add any more, nor after the invitation has run out", async () => {
    const at = await settle(here.world)
    const adder = await newUser(here.world, at)
    const one = await made(at, {}, adder.identityId)
    const other = await made(at, { days: 1 })
    await invoke(here.world.as(at.owner, at.tenantId), blockUser, { userId: adder.userId })
    expect(await arriving(at.tenantId, one.identityId)).toBe("user.not_invited")
    expect(await arriving(at.tenantId, other.identityId, after(new Date(), days(2)))).toBe("user.not_invited")
    await invoke(here.world.as(at.owner, at.tenantId), inviteUserAgain, { userId: one.userId })
    expect(await arriving(at.tenantId, one.identityId)).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("is gone with a user who is deleted before they came, and the address is free", async () => {
    const at = await settle(here.world)
    const { userId, username, email } = await made(at)
    await confirmed(here.world.as(at.owner, at.tenantId), deleteUser, { userId })
    await here.settled()
    expect([await statusOf(username), await identityOf(email)]).toEqual(["UserNotFoundException", undefined])
    const { userId: again } = await add(here.world, at, { email, ...withPassword() })
    await here.settled()
    const identityId = await identityOf(email)
    expect(identityId && (await arriving(at.tenantId, identityId))).toBe("done")
    expect((await read(here.world, at, again)).status).toBe("active")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })
})

describe("a temporary password for an address that has a sign-in", () => {
  it("opens nothing: the sign-in that was made for it goes, and who has one already comes by the link", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const email = freshEmail("known")
    const { userId: elsewhere } = await add(here.world, other, { email })
    const { result } = await join(here.world, await linkOfUser(here.world, other, elsewhere))
    const { identityId } = result
    const { userId } = await add(here.world, at, { email, ...withPassword() })
    const username = await usernameFor(at, userId)
    expect(await statusOf(username)).toBe("FORCE_CHANGE_PASSWORD")
    await here.settled()
    expect(await statusOf(username)).toBe("UserNotFoundException")
    expect([await here.pool.opens(email, chosen), await here.pool.opens(email, password)]).toEqual([true, false])
    expect(await arriving(at.tenantId, identityId)).toBe("user.not_invited")
    const token = await linkOfUser(here.world, at, userId)
    expect((await inspect(here.world, token)).result.signIn).toBe("existing")
    expect(await outcomeOf(accept(here.world, identityId, token))).toBe("done")
    expect(await read(here.world, at, userId)).toMatchObject({ status: "active", identityId })
    expect(await brokenRules(here.world)).toEqual([])
  })

  it("opens nothing either when the address gets a sign-in before the reaction runs", async () => {
    const at = await settle(here.world)
    const email = freshEmail("quick")
    const { userId } = await add(here.world, at, { email, ...withPassword() })
    const username = await usernameFor(at, userId)
    await newPerson(here.world, { email })
    await here.settled()
    expect(await statusOf(username)).toBe("UserNotFoundException")
    expect(await storedUser(here.world, at, userId)).not.toHaveProperty("identityId")
  })

  it("of two tenants makes one person, who comes to the other by the link", async () => {
    const [at, other] = [await settle(here.world), await settle(here.world)]
    const email = freshEmail("both")
    const [one, two] = await Promise.all(
      [at, other].map((place) => add(here.world, place, { email, ...withPassword() })),
    )
    await here.settled()
    const states = await Promise.all(
      [
        [at, one],
        [other, two],
      ].map(async ([place, user]) =>
        storedUser(here.world, place as Settled, (user as { userId: typeof at.founder }).userId),
      ),
    )
    expect(states.filter(({ identityId }) => identityId !== undefined)).toHaveLength(1)
    expect(await statusOf(email)).toBe("FORCE_CHANGE_PASSWORD")
    expect(await brokenRules(here.world)).toEqual([])
  })
})
