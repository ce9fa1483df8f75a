import { identities, identityIdOf } from "@tenantry/core/identities/index"
import { addressToken } from "@tenantry/core/identities/address"
import type { IdentityId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { tenants } from "@tenantry/core/tenants/index"
import { arrive } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { confirmed } from "../support/calls.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { brokenRules } from "../support/invariants.ts"
import { freshAddress, outcomeOf, settle, type Settled } from "../support/world.ts"
import {
  add,
  addJoined,
  freshEmail,
  hasGrant,
  openPeopleWorld,
  type PeopleWorld,
  read,
  storedUser,
  treeOf,
  withPassword,
} from "./support.ts"
import { operation } from "../support/operations.ts"

const { appointAdministrator, changeAddress, confirmAddress, deleteUser, giveRole, inviteUserAgain } = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

const becomes = async (who: IdentityId, email: string) => {
  const { world } = here
  const as = () => world.as(who, who, { address: freshAddress() })
  const { until } = (await invoke(as(), changeAddress, { email })).result
  const token = addressToken(world.runtime.keyring, who, { email, until: new Date(until).getTime() })
  await invoke(as(), confirmAddress, { token })
}
const inState = async ({ tenantId, accountId }: Settled, state: "active" | "suspended" | "read_only" | "closing") =>
  here.world.seed([tenantId, accountId], [write(tenants).patch({ tenantId }).set({ state }).commit()])

/** Somebody who has signed in with a password that they were given. */
const comeWithPassword = async (at: Settled, more: Parameters<typeof add>[2]) => {
  const { userId, email, signInName = "" } = await add(here.world, at, { ...more, ...withPassword() })
  const identityId = identityIdOf(signInName)
  const caller = { kind: "job", name: "tests", permissions: [arrive.permission], reach: [identityId] } as const
  await invoke({ ...here.world.visitor(at.tenantId), caller }, arrive, { identityId })
  here.world.remember(identityId, at.tenantId, { level: "tenant", userId, accountId: at.accountId })
  return { userId, email, identityId }
}

describe("an address that somebody signs in with from now on", () => {
  it.each(["suspended", "read_only", "closing"] as const)(
    "is shown also in a company that is %s when it changes",
    async (state) => {
      const at = await settle(here.world)
      const { userId, identityId } = await addJoined(here.world, at)
      await here.settled()
      await inState(at, state)
      const email = freshEmail("changed")
      await becomes(identityId, email)
      await here.settled()
      await inState(at, "active")
      expect((await read(here.world, at, userId)).email).toBe(email)
      expect(await brokenRules(here.world, at.accountId)).toEqual([])
    },
  )

  it("is shown as soon as who stood in the way has gone: the last administrator makes way for nobody", async () => {
    const at = await settle(here.world)
    const { userId, identityId, email: old } = await addJoined(here.world, at)
    const email = freshEmail("last")
    const last = await comeWithPassword(at, { email, role: "administrator" })
    await invoke(here.world.as(last.identityId, at.tenantId), giveRole, { userId: at.founder, role: "employee" })
    await here.settled()
    await becomes(identityId, email)
    await here.settled()
    expect((await read(here.world, at, userId)).email).toBe(old)
    await invoke(here.world.as(at.owner, at.tenantId), appointAdministrator, { userId: at.founder })
    await confirmed(here.world.as(at.owner, at.tenantId), deleteUser, { userId: last.userId })
    await here.settled()
    expect((await read(here.world, at, userId)).email).toBe(email)
    // The old address is free for its next holder, the new one is taken.
    expect(await outcomeOf(add(here.world, at, { email }))).toBe("user.email_taken")
    expect(await outcomeOf(add(here.world, at, { email: old }))).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("is shown when two, or more, have exchanged theirs before either is shown with the new one", async () => {
    for (const many of [2, 3, 4]) {
      const at = await settle(here.world)
      const ring = []
      for (let i = 0; i < many; i++) ring.push(await addJoined(here.world, at))
      await here.settled()
      const [first, ...others] = ring
      if (!first) throw new Error("nobody")
      await becomes(first.identityId, freshEmail("between"))
      // Each takes what the one before has let go of; the first, in the end, what the last has.
      for (const [i, { identityId }] of others.entries()) await becomes(identityId, ring[i]?.email ?? "")
      await becomes(first.identityId, ring.at(-1)?.email ?? "")
      await here.settled()
      const shown = await Promise.all(ring.map(async ({ userId }) => (await read(here.world, at, userId)).email))
      expect(shown).toEqual([ring.at(-1)?.email, ...ring.slice(0, -1).map(({ email }) => email)])
      expect(await brokenRules(here.world, at.accountId)).toEqual([])
    }
  })

  it.each<[string, (at: Settled, email: string) => Promise<{ readonly userId: UserId }>]>([
    ["invited", (at, email) => add(here.world, at, { email, days: 2 })],
    [
      "invited again",
      async (at, email) => {
        const { userId } = await add(here.world, at, { email, days: 2 })
        await invoke(here.world.as(at.owner, at.tenantId), inviteUserAgain, { userId, days: 30 })
        return { userId }
      },
    ],
    ["given a password", (at, email) => add(here.world, at, { email, ...withPassword() })],
    ["come with a given password", (at, email) => comeWithPassword(at, { email })],
  ])("is shown at once though somebody has it here who has not proven it: %s", async (_, taken) => {
    const at = await settle(here.world)
    const { userId, identityId } = await addJoined(here.world, at)
    const email = freshEmail("unproven")
    const inTheWay = await taken(at, email)
    const { identityId: given } = await storedUser(here.world, at, inTheWay.userId)
    await here.settled()
    await becomes(identityId, email)
    await here.settled()
    expect((await read(here.world, at, userId)).email).toBe(email)
    expect(await outcomeOf(read(here.world, at, inTheWay.userId))).toBe("user.unknown")
    expect(await outstandingIn(here.world, identityId, "user.follow_address")).toEqual([])
    // Nothing is left of the sign-in that somebody knows the password of.
    if (given) {
      expect(await hasGrant(here.world, at, given)).toBe(false)
      expect(await here.world.runtime.table.open([given]).get(identities, { identityId: given })).toBeNull()
    }
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("is shown when a colleague had it until a moment ago, whichever of the two follows first", async () => {
    const at = await settle(here.world)
    const [one, other] = [await addJoined(here.world, at), await addJoined(here.world, at)]
    await here.settled()
    const email = freshEmail("new")
    await becomes(other.identityId, email)
    await becomes(one.identityId, other.email)
    await here.settled()
    expect((await read(here.world, at, one.userId)).email).toBe(other.email)
    expect((await read(here.world, at, other.userId)).email).toBe(email)
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })
})

it("who has gone leads no more, also when the company is suspended before that is cleaned up", async () => {
  const at = await settle(here.world)
  const { userId } = await addJoined(here.world, at)
  const team = await group(here.world, at, "Team")
  await leads(here.world, at, team, userId)
  await here.settled()
  await confirmed(here.world.as(at.owner, at.tenantId), deleteUser, { userId })
  await inState(at, "suspended")
  await here.settled()
  expect((await treeOf(here.world, at)).nodes.flatMap(({ leaders }) => leaders)).toEqual([])
})
