import { randomUUID } from "node:crypto"
import { ListUsersCommand } from "@aws-sdk/client-cognito-identity-provider"
import { identities } from "@tenantry/core/identities/index"
import { addressToken } from "@tenantry/core/identities/address"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { DirectoryErrors, type SignIns } from "@tenantry/core/kernel/ports"
import { forJobs } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, days } from "../support/calls.ts"
import { deliverAll } from "../support/deliver.ts"
import { brokenRules } from "../support/invariants.ts"
import { asJob, identityOf, own } from "../support/me.ts"
import { add, linkOfUser, openPeopleWorld, type PeopleWorld } from "../users/support.ts"
import { outcomeOf, settle, usersIn, type Settled } from "../support/world.ts"
import { invitedTo, joinBy, kinds } from "./support.ts"
import { operation } from "../support/operations.ts"

const { changeAddress, confirmAddress, deleteUser, forgetIdentity, listUsers, readAccount, removeAdmin } = operation

let here: PeopleWorld
beforeAll(async () => {
  here = await openPeopleWorld()
})
afterAll(() => here.close())

const fresh = (name = "new"): string => `${name}.${randomUUID()}@example.com`
const first = "First-2026!"
const second = "Second-2026!"
const opens = (email: string, password: string) => here.pool.opens(email, password)

/** The sign-ins that carry an address, whether or not it opens them. */
const signInsWith = async (email: string): Promise<readonly string[]> => {
  const command = new ListUsersCommand({ UserPoolId: here.pool.poolId, Filter: `email = "${email}"` })
  return ((await here.pool.client.send(command)).Users ?? []).map(({ Username = "" }) => Username)
}
/** Where it was noted that a sign-in is begun. */
const begun = async () =>
  (await here.world.everything()).flatMap(({ e, n, p }) =>
    e === "event" && n === "identity.sign_in_begun" ? [String(p)] : [],
  )
const inTwoDays = () => deliverAll(here.world, here.outside, after(new Date(), days(2.1)))

/** A runtime whose function dies at the provider: before the call, or with its answer. */
const dying = (when: "before" | "after") => {
  const die = () => Promise.reject(new Error("died"))
  const createUser: SignIns["createUser"] = async (...given) => {
    if (when === "after") await here.pool.signIns.createUser(...given)
    return die()
  }
  return { ...here.world.runtime, signIns: { ...here.pool.signIns, createUser } }
}

/** They are let go, and belong nowhere any more. */
const remove = async (kind: keyof typeof kinds, at: Settled, who: IdentityId): Promise<void> => {
  const user = (await usersIn(here.world, at.tenantId)).find(({ identityId }) => identityId === who)
  if (user) await confirmed(here.world.as(at.owner, at.tenantId), deleteUser, { userId: user.userId })
  if (kind === "user") return
  await confirmed(here.world.as(at.owner, at.accountId), removeAdmin, { identityId: who })
  await here.settled()
  await invoke(asJob(here.world, who, forJobs.forgetIdentity), forgetIdentity, {})
}

const enters = (kind: keyof typeof kinds, at: Settled, who: IdentityId): Promise<string> =>
  kind === "admin"
    ? outcomeOf(invoke(here.world.as(who, at.accountId), readAccount, {}))
    : outcomeOf(invoke(here.world.as(who, at.tenantId), listUsers, {}))

const each = Object.keys(kinds) as (keyof typeof kinds)[]

describe.each(each)("joining as %s", (kind) => {
  const invited = (email = fresh()) => invitedTo(here.world, kind, email)

  it("twice by one link at once lets one in, whose password opens the sign-in; the other's never does", async () => {
    for (let round = 0; round < 10; round++) {
      const { at, email, token } = await invited()
      const passwords = [first, second]
      const ends = await Promise.all(passwords.map((password) => outcomeOf(joinBy(here.world, token, password))))
      expect(ends.filter((end) => end === "done")).toHaveLength(1)
      expect(["invitation.unusable", "invitation.sign_in_first", "identity.email_taken"]).toContain(
        ends.find((end) => end !== "done"),
      )
      expect(await Promise.all(passwords.map((password) => opens(email, password)))).toEqual(
        ends.map((end) => end === "done"),
      )
      expect(await brokenRules(here.world, at.accountId)).toEqual([])
    }
  })

  it.each(["before", "after"] as const)(
    "that died %s the call to the provider is in nobody's way, at once, and what it left is deleted in the end",
    async (when) => {
      const { email, token, at } = await invited()
      const dead = joinBy(here.world, token, first, { runtime: dying(when) })
      await expect(dead).rejects.toThrow("died")
      expect(await signInsWith(email)).toHaveLength(when === "after" ? 1 : 0)
      expect(await opens(email, first)).toBe(false)
      expect(await outcomeOf(joinBy(here.world, token, second))).toBe("done")
      await inTwoDays()
      expect(await signInsWith(email)).toHaveLength(1)
      expect([await opens(email, first), await opens(email, second)]).toEqual([false, true])
      expect(await brokenRules(here.world, at.accountId)).toEqual([])
    },
  )

  it("that died leaves nobody with the address, and nothing for ever that says who tried", async () => {
    const { email, token } = await invited()
    const before = await begun()
    await joinBy(here.world, token, first, { runtime: dying("after") }).catch(() => undefined)
    await inTwoDays()
    expect(await signInsWith(email)).toEqual([])
    const all = await here.world.everything()
    const at = after(new Date(), days(2.1)).getTime() / 1000
    const lasting = all.filter(({ ttl }) => !(typeof ttl === "number" && ttl < at))
    const [place] = (await begun()).filter((one) => !before.includes(one))
    expect(place).toMatch(/^idn_/)
    expect(lasting.filter(({ e, p }) => e === "personal" && p === place)).toEqual([])
  })

  it("makes somebody new of who was deleted and comes back: nothing of before opens anything", async () => {
    const { at, email, token } = await invited()
    const { identityId: former } = (await joinBy(here.world, token, first)).result
    await here.settled()
    await remove(kind, at, former)
    await here.settled()
    const again = await kinds[kind](here.world, at, email)
    const { identityId } = (await joinBy(here.world, again, second)).result
    expect(identityId).not.toBe(former)
    expect([await opens(email, first), await opens(email, second)]).toEqual([false, true])
    expect(await enters(kind, at, former)).toBe("identity.unknown")
    expect(await enters(kind, at, identityId)).toBe("done")
    expect(await brokenRules(here.world, at.accountId)).toEqual([])
  })

  it("works again with an address that its holder gave back", async () => {
    const { email, token } = await invited()
    const { identityId } = (await joinBy(here.world, token, first)).result
    const moved = fresh("moved")
    await invoke(own(here.world, identityId), changeAddress, { email: moved })
    const { pendingUntil: until = 0 } = await identityOf(here.world, identityId)
    const link = addressToken(here.world.runtime.keyring, identityId, { email: moved, until })
    await invoke(own(here.world, identityId), confirmAddress, { token: link })
    const next = await invitedTo(here.world, kind, email)
    expect(await outcomeOf(joinBy(here.world, next.token, second))).toBe("done")
    await here.settled()
    expect([await opens(moved, first), await opens(email, second), await opens(email, first)]).toEqual([
      true,
      true,
      false,
    ])
  })

  it("takes the address from a sign-in that should have let go of it", async () => {
    const { email, token } = await invited()
    const stale = { username: randomUUID(), email, name: "S", locale: "en" } as const
    await here.pool.signIns.createUser(stale, first)
    await here.pool.signIns.setAddress(stale.username, email)
    expect(await outcomeOf(joinBy(here.world, token, second))).toBe("done")
    await here.settled()
    expect([await opens(email, first), await opens(email, second)]).toEqual([false, true])
  })

  it("sets the address by a reaction when that failed within the request", async () => {
    const { email, token } = await invited()
    const signIns = { ...here.pool.signIns, setAddress: () => Promise.reject(DirectoryErrors.unavailable()) }
    await joinBy(here.world, token, first, { runtime: { ...here.world.runtime, signIns } })
    expect(await opens(email, first)).toBe(false)
    await here.settled()
    expect(await opens(email, first)).toBe(true)
  })
})

it("a user who joins has the time zone that was set for them, unless they say another", async () => {
  const at = await settle(here.world)
  const zoneOf = async (given: object) => {
    const { userId } = await add(here.world, at, { email: fresh(), timeZone: "Europe/Warsaw" })
    const { result } = await joinBy(here.world, await linkOfUser(here.world, at, userId), first, given)
    const person = await here.world.runtime.table.open([result.identityId]).get(identities, result)
    return person?.timeZone
  }
  expect([await zoneOf({}), await zoneOf({ timeZone: "Asia/Tokyo" })]).toEqual(["Europe/Warsaw", "Asia/Tokyo"])
})
