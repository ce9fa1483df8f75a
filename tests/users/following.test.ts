import { addressToken, changeAddress, confirmAddress } from "@tenantry/core/identities/index"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { tenants } from "@tenantry/core/tenants/index"
import { deleteUser } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { confirmed, days } from "../support/calls.ts"
import { deliverAll } from "../support/deliver.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { brokenRules } from "../support/invariants.ts"
import { freshAddress, outcomeOf, settle, type Settled } from "../support/world.ts"
import { add, addJoined, freshEmail, openPeopleWorld, type PeopleWorld, read, storedUser, treeOf } from "./support.ts"

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

  it("is shown as soon as the invitation of that address, which stood in the way, has gone", async () => {
    const at = await settle(here.world)
    const { userId, identityId, email: old } = await addJoined(here.world, at)
    const email = freshEmail("invited")
    const invited = await add(here.world, at, { email })
    await here.settled()
    await becomes(identityId, email)
    await here.settled()
    expect((await read(here.world, at, userId)).email).toBe(old)
    await confirmed(here.world.as(at.owner, at.tenantId), deleteUser, { userId: invited.userId })
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

  it("is waited for while it is invited here, and shown when the invitation has run out: nobody else could accept it", async () => {
    const at = await settle(here.world)
    const { userId, identityId, email: old } = await addJoined(here.world, at)
    const email = freshEmail("invited")
    const invited = await add(here.world, at, { email, days: 2 })
    await here.settled()
    await becomes(identityId, email)
    await here.settled()
    expect(await outstandingIn(here.world, identityId, "user.follow_address")).toMatchObject([
      { attempts: 0, due: new Date((await storedUser(here.world, at, invited.userId)).expires ?? 0).toISOString() },
    ])
    await deliverAll(here.outside, new Date(Date.now() + days(1)))
    expect((await read(here.world, at, userId)).email).toBe(old)
    await deliverAll(here.outside, new Date(Date.now() + days(2) + 60_000))
    expect((await read(here.world, at, userId)).email).toBe(email)
    expect(await outcomeOf(read(here.world, at, invited.userId))).toBe("user.unknown")
    expect(await outstandingIn(here.world, identityId, "user.follow_address")).toEqual([])
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
