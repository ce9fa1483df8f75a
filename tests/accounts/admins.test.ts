import { accounts } from "@tenantry/core/accounts/index"
import { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, days } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import {
  freshAddress,
  linkOf,
  newAdmin,
  newPerson,
  openWorld,
  outcomeOf,
  settle,
  type Settled,
  type World,
} from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  acceptInvitation,
  editTenant,
  inviteAdmin,
  listAdmins,
  readAccount,
  readTenant,
  readTransfer,
  removeAdmin,
  renameAccount,
  requestTransfer,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const asOwner = ({ owner, accountId }: Settled, now = new Date()) => world.as(owner, accountId, { now })
const remove = (at: Settled, identityId: IdentityId, now?: Date) =>
  invoke(asOwner(at, now), removeAdmin, { identityId })

describe("the list of admins", () => {
  it("names the owner and every admin with level, name, address and since when", async () => {
    const at = await settle(world, { name: "Ola Owner" })
    const admin = await newAdmin(world, at, { name: "Adam Admin" })
    const { result } = await invoke(world.as(admin, at.accountId), listAdmins, {})
    expect(result.data).toHaveLength(2)
    const by = new Map(result.data.map((entry) => [entry.identityId, entry]))
    expect(by.get(at.owner)).toMatchObject({ level: "owner", name: "Ola Owner" })
    expect(by.get(admin)).toMatchObject({ level: "admin", name: "Adam Admin" })
    expect(Date.parse(by.get(admin)?.since ?? "")).toBeGreaterThanOrEqual(Date.parse(by.get(at.owner)?.since ?? ""))
  })

  it("comes in pages that together hold everybody once; a cursor of another account is refused", async () => {
    const at = await settle(world)
    const everybody = [at.owner]
    for (let i = 0; i < 4; i++) everybody.push(await newAdmin(world, at))
    const seen: string[] = []
    let cursor: string | undefined
    for (let page = 0; page < 5; page++) {
      const { result } = await invoke(asOwner(at), listAdmins, { limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...result.data.map(({ identityId }) => identityId))
      const other = await settle(world)
      if (result.nextCursor)
        expect(await outcomeOf(invoke(asOwner(other), listAdmins, { cursor: result.nextCursor }))).toBe(
          "cursor.invalid",
        )
      cursor = result.nextCursor
      if (!cursor) break
    }
    expect(seen.toSorted()).toEqual(everybody.toSorted())
  })
})

describe("removing an admin", () => {
  it("cuts their access at once, in the account and in its tenants, with the token they have", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const theirs = world.as(admin, at.accountId)
    const inTenant = world.as(admin, at.tenantId, { hint: { level: "account", accountId: at.accountId } })
    expect(await outcomeOf(invoke(inTenant, readTenant, {}))).toBe("done")
    await remove(at, admin)
    const refused = await Promise.all([
      outcomeOf(invoke(theirs, readAccount, {})),
      outcomeOf(invoke(theirs, renameAccount, { name: "Mine" })),
      outcomeOf(invoke(inTenant, readTenant, {})),
      outcomeOf(invoke(inTenant, editTenant, { name: "Mine" })),
    ])
    expect(new Set(refused)).toEqual(new Set(["access.nowhere"]))
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("withdraws an offer of ownership that they have not answered, and says so", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await invoke(asOwner(at), requestTransfer, { to: admin })
    const { effects } = await remove(at, admin)
    expect(effects.map(({ code }) => code)).toContain("account.offer_withdrawn")
    expect((await invoke(asOwner(at), readTransfer, {})).result).toEqual({ offer: null, proposal: null })
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("says nothing of an offer that had run out, and leaves nothing of it behind", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await invoke(asOwner(at), requestTransfer, { to: admin })
    const { effects } = await remove(at, admin, after(new Date(), days(4)))
    expect(effects.map(({ code }) => code)).not.toContain("account.offer_withdrawn")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("leaves an offer to somebody else as it is", async () => {
    const at = await settle(world)
    const [one, other] = [await newAdmin(world, at), await newAdmin(world, at)]
    await invoke(asOwner(at), requestTransfer, { to: one })
    await remove(at, other)
    expect((await invoke(asOwner(at), readTransfer, {})).result.offer).toMatchObject({ to: one })
  })

  it("never removes the owner, who stays", async () => {
    const at = await settle(world)
    expect(await outcomeOf(remove(at, at.owner))).toBe("account.owner_stays")
    expect((await invoke(asOwner(at), readAccount, {})).result).toMatchObject({ ownerId: at.owner, version: 1 })
  })

  it("is refused for whoever is not an admin, and for who was removed already", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const elsewhere = await settle(world)
    expect(await outcomeOf(remove(at, await newPerson(world)))).toBe("account.not_an_admin")
    expect(await outcomeOf(remove(at, elsewhere.owner))).toBe("account.not_an_admin")
    await remove(at, admin)
    expect(await outcomeOf(remove(at, admin))).toBe("account.not_an_admin")
  })

  it("is not for admins: they can remove neither another nor themselves nor the owner", async () => {
    const at = await settle(world)
    const [one, other] = [await newAdmin(world, at), await newAdmin(world, at)]
    for (const identityId of [other, one, at.owner])
      await expect(invoke(world.as(one, at.accountId), removeAdmin, { identityId })).rejects.toMatchObject({
        code: "access.missing",
        facts: { missing: ["account.admins.remove"] },
      })
  })

  it("leaves them what they hold elsewhere, and they can be invited again", async () => {
    const at = await settle(world)
    const elsewhere = await settle(world, { email: `consultant.${at.accountId}@example.com` })
    const { result } = await invoke(asOwner(at), inviteAdmin, { email: `consultant.${at.accountId}@example.com` })
    const accept = (token: string) =>
      invoke(world.as(elsewhere.owner, elsewhere.owner, { address: freshAddress() }), acceptInvitation, { token })
    await accept(linkOf(world, at.accountId, result))
    await remove(at, elsewhere.owner)
    expect(await outcomeOf(invoke(asOwner(elsewhere), readAccount, {}))).toBe("done")
    const again = await invoke(asOwner(at), inviteAdmin, { email: `consultant.${at.accountId}@example.com` })
    await accept(linkOf(world, at.accountId, again.result))
    expect(await outcomeOf(invoke(world.as(elsewhere.owner, at.accountId), readAccount, {}))).toBe("done")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })
})

describe("a hundred admins", () => {
  const fill = async ({ accountId }: Settled, upTo: number): Promise<void> => {
    const admins = Array.from({ length: upTo - 1 }, () => IdentityId.make(new Date()))
    await world.seed([accountId], [write(accounts).patch({ accountId }).add({ admins }).commit()])
  }

  it("are the most: the hundredth is invited and accepted, the next is neither", async () => {
    const at = await settle(world)
    const [last, late] = [`last.${at.accountId}@example.com`, `late.${at.accountId}@example.com`]
    const [person, tooLate] = [await newPerson(world, { email: last }), await newPerson(world, { email: late })]
    await fill(at, 99)
    const [first, second] = [
      await invoke(asOwner(at), inviteAdmin, { email: last }),
      await invoke(asOwner(at), inviteAdmin, { email: late }),
    ]
    const accept = (who: IdentityId, { result }: typeof first) =>
      invoke(world.as(who, who, { address: freshAddress() }), acceptInvitation, {
        token: linkOf(world, at.accountId, result),
      })
    expect(await outcomeOf(accept(person, first))).toBe("done")
    expect(await outcomeOf(accept(tooLate, second))).toBe("account.too_many_admins")
    await expect(
      confirmed(asOwner(at), inviteAdmin, { email: `more.${at.accountId}@example.com` }),
    ).rejects.toMatchObject({ code: "account.too_many_admins", facts: { most: 100 } })
    await remove(at, person)
    expect(await outcomeOf(accept(tooLate, second))).toBe("done")
  })
})
