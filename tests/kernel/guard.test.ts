import { accounts } from "@tenantry/core/accounts/index"
import { grants } from "@tenantry/core/grants/index"
import { addressClaims, identities } from "@tenantry/core/identities/index"
import { claim, claimed, claims } from "@tenantry/core/kernel/claims"
import { deliveries } from "@tenantry/core/kernel/deliveries"
import { IdentityId, TenantId, ulid, UserId } from "@tenantry/core/kernel/ids"
import type { Listing } from "@tenantry/core/kernel/store"
import { type AnyEntity, ref, type TransactItem, write } from "@tenantry/core/kernel/table"
import { tenants } from "@tenantry/core/tenants/index"
import { users } from "@tenantry/core/users/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"

let world: World
let here: Settled
let there: Settled
beforeAll(async () => {
  world = await openWorld()
  there = await settle(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  here = await settle(world)
})

const outside = { name: "PartitionError" }
const store = (...partitions: string[]) =>
  world.runtime.table.open(partitions.length > 0 ? partitions : [here.tenantId])
const commit = (...items: TransactItem[]) => store().transact(items, ulid(new Date()))
const userIn = async ({ tenantId }: Settled): Promise<UserId> => {
  const { items } = await store(tenantId).list(users, users.query.inTenant({ tenantId }))
  return UserId.schema.parse(items[0]?.userId)
}
const refused = async (work: () => Promise<unknown>) => {
  const before = world.faults.sent.length
  await expect(work()).rejects.toMatchObject(outside)
  expect(world.faults.sent.length).toBe(before)
}

describe("a store lets through what lies inside", () => {
  it("however much is asked for at once: a hundred to a request, each answer where it was asked for", async () => {
    const userId = await userIn(here)
    const strangers = Array.from({ length: 1150 }, () => UserId.make(new Date()))
    const asked = [...strangers.slice(0, 1100), userId, ...strangers.slice(1100)]
    const refs = asked.map((userId) => ref(users, { ...here, userId }))
    const { value, cost } = await world.recorder.record(() => store().getAll(refs))
    expect(value.map((user) => user?.userId ?? null)).toEqual(asked.map((id) => (id === userId ? id : null)))
    expect(cost.calls.map(({ items }) => items).toSorted((a, b) => b - a)).toEqual([...Array(11).fill(100), 51])
    expect(cost.trips).toBe(2)
    expect(await store().getAll([])).toEqual([])
  })

  it("by key, in a batch, in a query and in a write", async () => {
    const userId = await userIn(here)
    expect(await store().get(users, { ...here, userId })).toMatchObject({ userId })
    expect(await store().getAll([ref(tenants, here), ref(users, { ...here, userId })])).toMatchObject([{}, { userId }])
    expect((await store().list(users, users.query.inTenant(here))).items).toHaveLength(1)
    expect((await store(here.accountId).keys(tenants.query.ofAccount(here))).keys).toHaveLength(1)
    const patch = write(users)
      .patch({ ...here, userId })
      .set({ firstName: "X" })
      .commit()
    expect(await commit(patch)).toEqual({ committed: true })
  })
})

describe("a store refuses what lies outside, before anything is sent", () => {
  it("reads by key, alone and among others", async () => {
    const userId = await userIn(there)
    await refused(() => store().get(users, { ...there, userId }))
    await refused(() => store().get(tenants, there))
    await refused(() => store().getAll([ref(tenants, here), ref(tenants, there)]))
    await refused(() => store().get(identities, { identityId: here.owner }))
  })

  it("also what has been read already by somebody else's store", async () => {
    const known = new Map([[`${there.tenantId} #`, null]])
    const guarded = world.runtime.table.open([here.tenantId], known)
    await refused(() => guarded.get(tenants, there))
    await refused(() => guarded.getAll([ref(tenants, there)]))
  })

  it("queries of the table and of either index", async () => {
    const waiting = deliveries.query.byState({ state: "due", shard: "0" })
    await refused(() => store().list(users, users.query.inTenant(there)))
    await refused(() => store().list(tenants, tenants.query.ofAccount(here)))
    await refused(() => store().keys(users.query.byName(there)))
    await refused(() => store().list(users, users.query.withRole({ ...there, role: "administrator" })))
    await refused(() => store().list(grants, grants.query.ofPlace({ place: here.accountId })))
    await refused(() => store().keys(waiting))
  })

  it("queries of a form that it does not know", async () => {
    const shaped = (params: Record<string, unknown>): Listing => ({ params: () => params })
    const [names, values] = [
      { "#pk": "pk", "#sk": "sk" },
      { ":pk": here.tenantId, ":x": there.tenantId },
    ]
    const known = { ExpressionAttributeNames: names, ExpressionAttributeValues: values }
    for (const strange of [
      { ...known, KeyConditionExpression: "#pk = :x" },
      { ...known, KeyConditionExpression: "#sk = :x and #pk = :pk" },
      { ...known, KeyConditionExpression: "#pk = :pkk" },
      { ...known, KeyConditionExpression: "#pk = :pk", ExpressionAttributeNames: { "#pk": "gsi1sk" } },
      { ...known, KeyConditionExpression: "#pk = :pk", ExpressionAttributeValues: {} },
      { ExpressionAttributeValues: values, KeyConditionExpression: "#pk = :pk" },
      {},
    ]) {
      await refused(() => store().list(users, shaped(strange)))
      await refused(() => store().keys(shaped(strange)))
    }
  })

  it("writes of every kind, and conditions: they tell what is there", async () => {
    const userId = await userIn(there)
    const theirs = { ...there, userId }
    await refused(() => commit(write(users).patch(theirs).set({ status: "blocked" }).commit()))
    await refused(() => commit(write(users).remove(theirs).commit()))
    await refused(() =>
      commit(
        write(accounts)
          .check(there)
          .where(({ name }, { eq }) => eq(name, "x"))
          .commit(),
      ),
    )
    const user = await store(there.tenantId).get(users, theirs)
    if (!user) throw new Error("nobody")
    await refused(() => commit(write(users).create(user).commit()))
    expect((await store(there.tenantId).get(users, theirs))?.status).toBe("active")
  })

  it("the others when only one of several lies outside", async () => {
    const userId = await userIn(here)
    const inside = write(users)
      .patch({ ...here, userId })
      .set({ firstName: "X" })
      .commit()
    await refused(() => commit(inside, write(tenants).patch(there).set({ name: "X" }).commit()))
    expect((await store().get(users, { ...here, userId }))?.firstName).not.toBe("X")
  })

  it("keys that merely begin alike, or are not there", async () => {
    await refused(() => store(here.tenantId.slice(0, -1)).get(tenants, here))
    await refused(() => store(`${here.tenantId}#u`).get(tenants, here))
    await refused(() => world.runtime.table.open([]).get(tenants, here))
    await refused(() => store("").get(tenants, here))
    const nothing = { Put: { Item: { sk: "#" }, ConditionExpression: "attribute_not_exists(#pk)" } }
    await refused(() => commit(nothing))
  })
})

describe("an index leads nobody to what is not theirs", () => {
  const tenantOf = async (tenantId: TenantId, { accountId }: Settled) => {
    const own = await store().get(tenants, here)
    if (!own) throw new Error("no tenant")
    return { ...own, tenantId, accountId }
  }

  it("not by an item of one's own under another place", async () => {
    const tenantId = TenantId.make(new Date())
    const put = write(tenants)
      .create(await tenantOf(tenantId, there))
      .commit()
    await refused(() => store(tenantId).transact([put], "t"))
    const [own, move] = [here.tenantId, { accountId: there.accountId }]
    await refused(() => store(own).transact([write(tenants).patch({ tenantId: own }).set(move).commit()], "t"))
    const found = await store(there.accountId).keys(tenants.query.ofAccount(there))
    expect(found.keys.map(({ gsi2sk }) => gsi2sk)).toEqual([there.tenantId])
  })

  it("not by a key of another place, of a person, or of deliveries that is none; and by those of its own", async () => {
    const put = (index: "gsi1" | "gsi2", key: string) => ({
      Put: {
        Item: { pk: `${here.tenantId}#a`, sk: `${index} ${key}`, [`${index}pk`]: key, [`${index}sk`]: here.tenantId },
        ConditionExpression: "attribute_not_exists(#pk)",
        ExpressionAttributeNames: { "#pk": "pk" },
      },
    })
    for (const index of ["gsi1", "gsi2"] as const) {
      const others = [there.accountId, `${there.tenantId}#n`, IdentityId.make(new Date()), `${here.tenantId}x`]
      for (const strange of [...others, `${here.owner}x`, "due", "x"]) await refused(() => commit(put(index, strange)))
      for (const known of [`${here.tenantId}#n`, here.tenantId, "due#0", "failed#7"]) {
        expect(await commit(put(index, known))).toEqual({ committed: true })
      }
    }
  })

  it("not by a user who is moved to another place's list", async () => {
    const user = { ...here, userId: await userIn(here) }
    const patch = write(users).patch(user).set({ role: "employee", sortName: "x" }).commit()
    expect(await commit(patch)).toEqual({ committed: true })
    const { Update } = patch as unknown as { Update: { ExpressionAttributeValues: Record<string, unknown> } }
    const values = { ...Update.ExpressionAttributeValues, ":gsi1pk_u0": `${there.tenantId}#r#employee` }
    const moved = { Update: { ...Update, ExpressionAttributeValues: values } } as unknown as TransactItem
    await refused(() => commit(moved))
  })
})

describe("a unique thing", () => {
  const thing = () => `${here.tenantId}@example.com`

  it("can be taken by a place inside, and seen by everybody, whatever its spelling", async () => {
    expect(await commit(claim(addressClaims, thing(), here.tenantId))).toEqual({ committed: true })
    const [seen] = await store(there.tenantId).getAll([claimed(addressClaims, ` ${thing().toUpperCase()}`)])
    expect(seen?.holder).toBe(here.tenantId)
    const second = await store(there.tenantId).transact([claim(addressClaims, ` ${thing()}`, there.tenantId)], "second")
    expect(second).toEqual({ committed: false, codes: ["ConditionalCheckFailed"] })
  })

  it("can be neither taken for another, nor changed, nor given away", async () => {
    await commit(claim(addressClaims, thing(), here.tenantId))
    const other = store(there.tenantId)
    const { key } = claimed(addressClaims, thing())
    const mine = { ...key, holder: there.tenantId }
    const give = (holder: string) =>
      write(claims)
        .remove(key)
        .where((old, { eq }) => eq(old.holder, holder))
        .commit()
    await refused(() => other.transact([claim(addressClaims, "x@example.com", here.tenantId)], "t1"))
    await refused(() => other.transact([give(here.tenantId)], "t2"))
    await refused(() => other.transact([write(claims).remove(key).commit()], "t3"))
    await refused(() => other.transact([write(claims).patch(key).set({ holder: there.tenantId }).commit()], "t4"))
    const replace = write(claims)
      .put(mine)
      .where((old, { eq }) => eq(old.holder, String(here.tenantId)))
      .commit()
    await refused(() => other.transact([replace], "t5"))
    expect(await other.transact([give(there.tenantId)], ulid(new Date()))).toMatchObject({ committed: false })
    expect(await commit(give(here.tenantId))).toEqual({ committed: true })
  })

  it("is found by its exact value alone: claims are never listed", async () => {
    const pk = `uniq#email#${claimed(addressClaims, thing()).key.value}`
    const params = {
      KeyConditionExpression: "#pk = :pk",
      ExpressionAttributeNames: { "#pk": "pk" },
      ExpressionAttributeValues: { ":pk": pk },
    }
    await refused(() => store().list(claims as AnyEntity, { params: () => params }))
  })
})

describe("a transaction that nobody can have meant is a defect", () => {
  const key = async () => ({ ...here, userId: await userIn(here) })

  it("an update that would create, an unconditional write, OR that escapes, a comparison with nothing", async () => {
    const user = await key()
    const patch = write(users).patch(user).set({ status: "blocked" })
    const either = patch.where((old, { eq }) => `${eq(old.rev, 1)} OR ${eq(old.rev, 2)}`).commit()
    const nothing = write(users)
      .patch(user)
      .set({ status: "blocked" })
      .where((old, { ne }) => ne(old.rev, undefined as unknown as number))
      .commit()
    const upsert = write(users).update(user).set({ status: "blocked" }).commit()
    await expect(commit(upsert)).rejects.toThrow("use patch")
    await expect(commit(write(users).delete(user).commit())).rejects.toThrow("unconditional")
    await expect(commit(write(claims).put({ kind: "email", value: "x", holder: "x" }).commit())).rejects.toThrow(
      "unconditional",
    )
    await expect(commit(either)).rejects.toThrow("parentheses")
    await expect(commit(nothing)).rejects.toThrow("undefined")
    expect((await store().get(users, user))?.status).toBe("active")
  })

  it("and what has parentheses of its own is let through", async () => {
    const either = write(users)
      .patch(await key())
      .set({ firstName: "X" })
      .where((old, { eq }) => `(${eq(old.rev, 1)} OR ${eq(old.rev, 2)})`)
      .commit()
    expect(await commit(either)).toEqual({ committed: true })
  })

  it("two actions on one item, and more than a hundred items", async () => {
    const user = await key()
    const patch = write(users).patch(user).set({ status: "blocked" }).commit()
    const check = write(users)
      .check(user)
      .where((old, { eq }) => eq(old.rev, 1))
      .commit()
    await expect(commit(patch, check)).rejects.toThrow("two writes")
    await expect(commit(...Array.from({ length: 101 }, () => patch))).rejects.toThrow("at most 100")
  })
})

describe("an entity has no way around a store", () => {
  it("for it has no client that sends", async () => {
    const { owner: identityId } = here
    await expect(identities.get({ identityId }).go()).rejects.toThrow("through a store")
    await expect(users.query.inTenant(here).go()).rejects.toThrow("through a store")
    await expect(identities.patch({ identityId }).set({ name: "X" }).go()).rejects.toThrow("through a store")
    await expect(identities.scan.go()).rejects.toThrow("through a store")
  })
})
