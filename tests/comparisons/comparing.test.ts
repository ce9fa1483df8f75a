import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUpdateUserAttributesCommand,
} from "@aws-sdk/client-cognito-identity-provider"
import { keepComparing } from "@tenantry/core/comparisons/index"
import { comparisons } from "@tenantry/core/comparisons/entity"
import { grants } from "@tenantry/core/grants/index"
import { addressClaims, identities } from "@tenantry/core/identities/index"
import { claimed, claims, release } from "@tenantry/core/kernel/claims"
import { deliver, type Outside } from "@tenantry/core/kernel/delivering"
import { type IdentityId, type PlaceId, service } from "@tenantry/core/kernel/ids"
import { DirectoryErrors } from "@tenantry/core/kernel/ports"
import type { Finding } from "@tenantry/core/kernel/reactions"
import { write } from "@tenantry/core/kernel/table"
import { users } from "@tenantry/core/users/index"
import { comparing } from "../../infra/costs/load.ts"
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest"
import { confirmed, days, hours, minutes } from "../support/calls.ts"
import { deliverAll } from "../support/deliver.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { brokenRules } from "../support/invariants.ts"
import { giveSignIn, identityOf } from "../support/me.ts"
import { newAdmin, settle } from "../support/world.ts"
import {
  add,
  addJoined,
  freshEmail,
  openPeopleWorld,
  type PeopleWorld,
  storedUser,
  withPassword,
} from "../users/support.ts"
import { operation } from "../support/operations.ts"

const { closeTenant } = operation

let here: PeopleWorld
let outside: Outside
let found: Finding[] = []
/** How far the time has gone on: each day, everybody is compared once. */
let today = 0
beforeAll(async () => {
  here = await openPeopleWorld()
  outside = { ...here.outside, onFinding: (finding) => void found.push(finding) }
  await keepComparing(here.world.runtime, new Date())
})
afterAll(() => here.close())
beforeEach(() => {
  found = []
})

const key = async () => {
  const [delivery] = await outstandingIn(here.world, service, "comparison.run")
  if (!delivery) throw new Error("nobody is compared")
  return delivery
}
const now = () => new Date(Date.now() + days(today) + minutes(2))
/** Another day: the comparison, and whatever follows from it. */
const aDayPasses = async (): Promise<void> => {
  today++
  await deliverAll(here.world, outside, now())
  await deliverAll(here.world, outside, new Date(now().getTime() + minutes(1)))
}

/** What was found of these: others in the same table may be out of order on purpose. */
const about = (...ids: readonly string[]) => found.filter(({ of }) => ids.includes(of))

const pool = () => ({ UserPoolId: here.pool.poolId })
const nameOf = async (who: IdentityId): Promise<string> => {
  const [username = ""] = (await identityOf(here.world, who)).subjects
  return username
}
const signInOf = async (who: IdentityId) => {
  const { UserAttributes = [] } = await here.pool.client.send(
    new AdminGetUserCommand({ ...pool(), Username: await nameOf(who) }),
  )
  const values = new Map(UserAttributes.map(({ Name, Value }) => [Name, Value]))
  return { email: values.get("email"), verified: values.get("email_verified") }
}
const groupsOf = async (who: IdentityId) => {
  const listing = new AdminListGroupsForUserCommand({ ...pool(), Username: await nameOf(who) })
  return ((await here.pool.client.send(listing)).Groups ?? []).map(({ GroupName }) => GroupName)
}
const sets = async (who: IdentityId, values: Readonly<Record<string, string>>) => {
  const UserAttributes = Object.entries(values).map(([Name, Value]) => ({ Name, Value }))
  const command = new AdminUpdateUserAttributesCommand({ ...pool(), Username: await nameOf(who), UserAttributes })
  await here.pool.client.send(command)
}
const grantIn = async (place: PlaceId, identityId: IdentityId) =>
  here.world.runtime.table.open([place]).get(grants, { place, identityId })
const wrong = (place: PlaceId, identityId: IdentityId, values: { name?: string; email?: string }) =>
  here.world.seed([place], [write(grants).patch({ place, identityId }).set(values).commit()])

/** A company with a user who came, and an account with an admin, each with a sign-in. */
const peopled = async () => {
  const at = await settle(here.world)
  await giveSignIn(here.world, at.owner)
  const user = await addJoined(here.world, at)
  const admin = await newAdmin(here.world, at)
  await giveSignIn(here.world, admin)
  await here.settled()
  return { at, user, admin }
}

describe("what cannot be mended is told by ids alone:", () => {
  it("a sign-in that is nobody's, not before any registration has had its time", async () => {
    // In a world of its own, in which no time has passed.
    const { world, pool, outside, close } = await openPeopleWorld()
    onTestFinished(close)
    await keepComparing(world.runtime, new Date())
    const Username = "waiting"
    const create = new AdminCreateUserCommand({ UserPoolId: pool.poolId, Username, MessageAction: "SUPPRESS" })
    await pool.client.send(create)
    const sees = async (inDays: number) => {
      const seen: Finding[] = []
      const telling = { ...outside, onFinding: (finding: Finding) => void seen.push(finding) }
      await deliverAll(world, telling, new Date(Date.now() + days(inDays)))
      return seen
    }
    expect(await sees(8)).toEqual([])
    expect(await sees(10)).toEqual([{ code: "comparison.nobody", of: Username }])
  })

  it("a grant without a user, an address that another holds, and a sign-in that is nobody's for nine days", async () => {
    const { at, user, admin } = await peopled()
    const { tenantId } = at
    const stolen = await identityOf(here.world, admin)
    await here.world.seed([tenantId], [write(users).remove({ tenantId, userId: user.userId }).commit()])
    await sets(admin, { email_verified: "false" })
    await here.world.seed([admin], [release(addressClaims, stolen.email, admin)])
    const Username = "nobodys-sign-in"
    await here.pool.client.send(new AdminCreateUserCommand({ ...pool(), Username, MessageAction: "SUPPRESS" }))
    await aDayPasses()
    const told = [
      { code: "comparison.no_user", of: tenantId },
      { code: "access.changing", of: user.identityId },
      { code: "comparison.address_held", of: admin },
    ]
    const inOrder = (findings: readonly Finding[]) => findings.toSorted((a, b) => a.code.localeCompare(b.code))
    expect(inOrder(about(tenantId, admin, user.identityId))).toEqual(inOrder(told))
    expect(JSON.stringify(found)).not.toContain("@")
    today += 10
    found = []
    await aDayPasses()
    expect(found).toEqual(expect.arrayContaining([...told, { code: "comparison.nobody", of: Username }]))
    await here.pool.directory.deleteUser(Username)
  })
})

describe("once a day, what copies a person is compared with them, and mended:", () => {
  it("an admin's name and address in the account", async () => {
    const { at, admin } = await peopled()
    const before = await grantIn(at.accountId, admin)
    await wrong(at.accountId, admin, { name: "Somebody Else", email: "else@example.com" })
    await aDayPasses()
    expect(await grantIn(at.accountId, admin)).toEqual(before)
    expect(about(at.accountId, admin)).toEqual([])
  })

  it("a user's address, and that of their grant", async () => {
    const { at, user } = await peopled()
    const { tenantId } = at
    const email = freshEmail("other")
    // The address was changed, and nothing followed.
    const me = await identityOf(here.world, user.identityId)
    const { kind, value } = claimed(addressClaims, email).key
    await here.world.seed(
      [user.identityId],
      [
        write(identities)
          .patch({ identityId: user.identityId })
          .set({ email, rev: me.rev + 1 })
          .commit(),
        write(claims).create({ kind, value, holder: user.identityId }).commit(),
      ],
    )
    await aDayPasses()
    expect((await storedUser(here.world, at, user.userId)).email).toBe(email)
    expect((await grantIn(tenantId, user.identityId))?.email).toBe(email)
    expect(await signInOf(user.identityId)).toEqual({ email, verified: "true" })
    await wrong(tenantId, user.identityId, { email: "else@example.com" })
    await aDayPasses()
    expect((await grantIn(tenantId, user.identityId))?.email).toBe(email)
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
    expect(about(at.tenantId, user.identityId)).toEqual([])
  })

  it("the address they sign in with, and that it is proven; that one which is not proven opens nothing", async () => {
    const { at, user } = await peopled()
    await sets(user.identityId, { email: freshEmail("wrong"), email_verified: "true" })
    await aDayPasses()
    expect(await signInOf(user.identityId)).toEqual({ email: user.email, verified: "true" })
    await sets(user.identityId, { email_verified: "false" })
    const given = await add(here.world, at, withPassword())
    const { identityId } = await storedUser(here.world, at, given.userId)
    if (!identityId) throw new Error("no sign-in was made")
    await sets(identityId, { email_verified: "true" })
    await aDayPasses()
    expect(await signInOf(user.identityId)).toEqual({ email: user.email, verified: "true" })
    expect(await signInOf(identityId)).toMatchObject({ verified: "false" })
    expect(about(at.tenantId, user.identityId)).toEqual([])
  })

  it("the groups of their sign-in", async () => {
    const { user } = await peopled()
    expect(await groupsOf(user.identityId)).toEqual(["employee"])
    const Username = await nameOf(user.identityId)
    await here.pool.client.send(new AdminAddUserToGroupCommand({ ...pool(), Username, GroupName: "administrator" }))
    await here.pool.client.send(new AdminRemoveUserFromGroupCommand({ ...pool(), Username, GroupName: "employee" }))
    await aDayPasses()
    expect(await groupsOf(user.identityId)).toEqual(["employee"])
  })

  it("a place that they do not belong to any more, also the one they chose", async () => {
    const { at, user } = await peopled()
    const other = await settle(here.world)
    const { identityId } = user
    const lost = write(identities)
      .patch({ identityId })
      .add({ places: [other.accountId] })
      .set({ activePlace: other.tenantId })
    await here.world.seed([identityId], [lost.commit()])
    await aDayPasses()
    const { places, activePlace } = await identityOf(here.world, identityId)
    expect([[...(places ?? [])], activePlace]).toEqual([[at.tenantId], undefined])
    expect(about(at.tenantId, user.identityId)).toEqual([])
  })

  it("a sign-in that was left behind by somebody who was forgotten", async () => {
    const { user } = await peopled()
    const Username = await nameOf(user.identityId)
    await here.world.seed([user.identityId], [write(identities).remove({ identityId: user.identityId }).commit()])
    await aDayPasses()
    const gone = here.pool.client.send(new AdminGetUserCommand({ ...pool(), Username }))
    await expect(gone).rejects.toMatchObject({ name: "UserNotFoundException" })
  })
})

describe("the comparison", () => {
  it("looks nobody up in a place that has been erased, and mends nothing there", async () => {
    const { at, user } = await peopled()
    await confirmed(here.world.as(at.owner, at.tenantId), closeTenant, {})
    today += 31
    await deliverAll(here.world, outside, now())
    for (const minute of [1, 2, 3]) await deliverAll(here.world, outside, new Date(now().getTime() + minutes(minute)))
    found = []
    await aDayPasses()
    expect(await grantIn(at.tenantId, user.identityId)).toBeNull()
    expect(about(at.tenantId, user.identityId)).toEqual([])
  })

  it("begins once, however often it is begun, and comes again a day later, not before", async () => {
    await Promise.all([1, 2, 3].map(() => keepComparing(here.world.runtime, now())))
    await aDayPasses()
    const all = await outstandingIn(here.world, service, "comparison.run")
    expect(all).toHaveLength(1)
    const due = Date.parse(all[0]?.due ?? "")
    expect(due - now().getTime()).toBeGreaterThan(days(1) - minutes(5))
    expect(await deliver(outside, await key(), new Date(due - hours(1)))).toBe("not due")
  })

  it("goes on where it was broken off, page by page, and from the beginning when its mark is not known any more", async () => {
    const { at, admin } = await peopled()
    for (let more = 0; more < 62; more++) {
      const Username = `filler-${String(more).padStart(3, "0")}`
      await here.pool.client.send(new AdminCreateUserCommand({ ...pool(), Username, MessageAction: "SUPPRESS" }))
    }
    const marks: (string | undefined)[] = []
    const directory = {
      ...outside.directory,
      listUsers: (after?: string) => {
        marks.push(after)
        return outside.directory.listUsers(after)
      },
    }
    await wrong(at.accountId, admin, { name: "Somebody Else" })
    today++
    const hasty = { ...outside, directory }
    expect(await deliver(hasty, await key(), now(), 0)).toBe("again")
    const { next } = (await here.world.runtime.table.open([service]).get(comparisons, { place: service })) ?? {}
    expect([marks, next]).toEqual([[undefined], expect.any(String)])
    // It dies, and is taken up by another.
    const dies = { ...hasty, directory: { ...directory, listUsers: () => Promise.reject(new Error("died")) } }
    expect(await deliver(dies, await key(), new Date(now().getTime() + 1000), 0)).toBe("failed")
    await here.world.seed([service], [write(comparisons).patch({ place: service }).set({ next: "forgotten" }).commit()])
    const refused = {
      ...directory,
      listUsers: (after?: string) =>
        after === "forgotten" ? Promise.reject(DirectoryErrors.refused()) : directory.listUsers(after),
    }
    expect(await deliver({ ...outside, directory: refused }, await key(), new Date(now().getTime() + hours(1)))).toBe(
      "later",
    )
    expect((await grantIn(at.accountId, admin))?.name).not.toBe("Somebody Else")
    expect((await here.world.runtime.table.open([service]).get(comparisons, { place: service }))?.next).toBeUndefined()
    // The next one comes a day after this hour.
    today += 2
  })

  it("costs nine units of reading and one call of the pool for each who belongs to one company, and writes nothing", async () => {
    const at = await settle(here.world)
    const calls: string[] = []
    const counting = {
      ...outside.directory,
      groupsOf: (username: string) => {
        calls.push(username)
        return outside.directory.groupsOf(username)
      },
    }
    const costOfDay = async () => {
      today++
      calls.length = 0
      const day = async () => deliver({ ...outside, directory: counting }, await key(), now())
      const { cost, value } = await here.world.recorder.record(day)
      expect(value).toBe("later")
      return { trips: cost.trips, reads: cost.readUnits, writes: cost.writeUnits, calls: calls.length }
    }
    await aDayPasses()
    const before = await costOfDay()
    for (let more = 0; more < 5; more++) await addJoined(here.world, at)
    await here.settled()
    const after = await costOfDay()
    const of = (what: "trips" | "reads" | "writes" | "calls") => (after[what] - before[what]) / 5
    const { times: _, ...each } = comparing
    expect({ trips: of("trips"), reads: of("reads"), writes: of("writes"), calls: of("calls") }).toEqual(each)
  })

  it("is never given up, and whoever runs the service is told", async () => {
    const broken = { ...outside.directory, listUsers: () => Promise.reject(DirectoryErrors.unavailable()) }
    for (let attempt = 0; attempt < 14; attempt++) {
      today += 2
      expect(await deliver({ ...outside, directory: broken }, await key(), now())).toBe("failed")
    }
    expect(await key()).toMatchObject({ state: "due" })
    expect(found).toEqual(Array.from({ length: 4 }, () => ({ code: "sign_ins.unavailable", of: service })))
    today += 2
    expect(await deliver(outside, await key(), now())).toBe("later")
  })
})
