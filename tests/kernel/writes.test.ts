import { randomUUID } from "node:crypto"
import { accounts } from "@tenantry/core/accounts/index"
import { searchableName } from "@tenantry/core/accounts/naming"
import { addressClaims, identities, newIdentity } from "@tenantry/core/identities/index"
import { claimed } from "@tenantry/core/kernel/claims"
import type { Context } from "@tenantry/core/kernel/context"
import { AccountId, IdentityId, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { command, type Decision } from "@tenantry/core/kernel/operations"
import { ref, type TransactItem, write } from "@tenantry/core/kernel/table"
import { assertSound, asWrite, must, withChecks } from "@tenantry/core/kernel/writes"
import { IdentityErrors } from "@tenantry/core/identities/index"
import { onAccounts } from "@tenantry/core/permissions/index"
import * as fc from "fast-check"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import * as z from "zod"
import { newPerson, openWorld, type Settled, settle, type World } from "../support/world.ts"
import { counted, eventsOf, headIn, hurried, refusalOf } from "./support.ts"

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
})

const nowhere = AccountId.make(new Date())
const sent = (items: readonly TransactItem[]) =>
  world.runtime.table.open([at.accountId, at.owner]).transact(items, ulid(new Date()))
const commit = async (writes: readonly TransactItem[], checks: readonly TransactItem[]) =>
  (await sent(withChecks(writes.map(asWrite), checks).map(({ item }) => item))).committed

type Facts = { readonly name?: string; readonly rev?: number; readonly state?: string }
const check = (facts: Facts, accountId = at.accountId): TransactItem =>
  write(accounts)
    .check({ accountId })
    .where((head, { eq }) => {
      const own = head as unknown as Record<string, string>
      const all = Object.entries(facts).map(([name, value]) => eq(own[name] ?? "", value as string))
      return all.join(" AND ")
    })
    .commit()
const rename = (name: string, rev: number): TransactItem =>
  write(accounts)
    .patch({ accountId: at.accountId })
    .set({ name })
    .where((head, { eq }) => eq(head.rev, rev))
    .commit()

/** A command whose decision is whatever the test says. */
const deciding = (decide: (ctx: Context<AccountId>) => Pick<Decision<unknown>, "writes" | "checks">) =>
  command({
    name: "test.decide",
    summary: "Decide",
    place: AccountId,
    permission: onAccounts.edit,
    input: z.strictObject({}),
    output: z.object({}),
    decide: async (ctx) => ({
      result: {},
      events: [counted({ object: ctx.place, version: 1 }, { by: 1 }, { word: "x" })],
      effects: [],
      ...decide(ctx),
    }),
  })
const asOwner = () => world.as(at.owner, at.accountId)

describe("a check on an item that is also written", () => {
  it("becomes part of the write: DynamoDB takes one action for an item", async () => {
    expect(withChecks([asWrite(rename("X", 1))], [check({ state: "active" })])).toHaveLength(1)
    expect(await commit([rename("X", 1)], [check({ state: "active" })])).toBe(true)
    expect((await headIn(world, at.accountId))?.name).toBe("X")
  })

  it("fails the transaction when it is not so, and so does the write's own condition", async () => {
    expect(await commit([rename("X", 1)], [check({ state: "closing" })])).toBe(false)
    expect(await commit([rename("X", 9)], [check({ state: "active" })])).toBe(false)
    expect((await headIn(world, at.accountId))?.name).toBe("Example")
  })

  it("is folded into a put and a delete as well", async () => {
    const put = (name: string) =>
      write(accounts)
        .put({
          ...at,
          ownerId: at.owner,
          admins: [at.owner],
          tenants: 1,
          state: "active",
          createdAt: "now",
          ...searchableName(name),
          rev: 2,
        })
        .where((head, { eq }) => eq(head.rev, 1))
        .commit()
    expect(await commit([put("X")], [check({ name: "Other" })])).toBe(false)
    expect(await commit([put("X")], [check({ name: "Example" })])).toBe(true)
    const remove = write(accounts).remove({ accountId: at.accountId }).commit()
    expect(await commit([remove], [check({ name: "Example" })])).toBe(false)
    expect(await commit([remove], [check({ name: "X" })])).toBe(true)
    expect(await headIn(world, at.accountId)).toBeNull()
  })

  it("keeps its values apart from those of the write and of every other check", async () => {
    // Every one of them calls its value the same: `:rev0`, `:name0`.
    const wrong = [check({ rev: 9 }), check({ rev: 1 })]
    for (const checks of [wrong, wrong.toReversed(), [check({ rev: 1 }), ...wrong], [...wrong, check({ rev: 1 })]]) {
      expect(await commit([rename("X", 1)], checks)).toBe(false)
      expect(await commit([], checks)).toBe(false)
    }
    expect(await commit([rename("X", 1)], [check({ rev: 1 }), check({ rev: 1 }), check({ rev: 1 })])).toBe(true)
  })

  it("is folded so that the transaction commits exactly when every one of the conditions holds", async () => {
    const truth = { name: "Example", rev: 1, state: "active" } as const
    const facts = fc
      .record(
        {
          name: fc.constantFrom("Example", "Other"),
          rev: fc.constantFrom(1, 2),
          state: fc.constantFrom("active", "closing"),
        },
        { requiredKeys: [] },
      )
      .filter((given) => Object.keys(given).length > 0)
    const mostlyTrue = fc.oneof({ arbitrary: fc.constant(truth), weight: 3 }, { arbitrary: facts, weight: 2 })
    const holds = (given: Facts) => Object.entries(given).every(([name, value]) => truth[name as keyof Facts] === value)
    await fc.assert(
      fc.asyncProperty(fc.array(mostlyTrue, { minLength: 1, maxLength: 5 }), fc.boolean(), async (all, writing) => {
        const writes = writing ? [rename("Example", 1)] : []
        const checks = all.map((facts) => check(facts))
        expect(await commit(writes, checks)).toBe(all.every(holds))
      }),
      { numRuns: 60 },
    )
  })

  it("does not hide what nobody can have meant", () => {
    const loose = write(accounts)
      .patch({ accountId: at.accountId })
      .set({ name: "X" })
      .where((head, { eq }) => `${eq(head.rev, 1)} OR ${eq(head.rev, 2)}`)
      .commit()
    const looseCheck = write(accounts)
      .check({ accountId: at.accountId })
      .where((head, { eq }) => `${eq(head.rev, 1)} OR ${eq(head.rev, 2)}`)
      .commit()
    const unconditional = write(accounts).delete({ accountId: at.accountId }).commit()
    const upsert = write(accounts)
      .update({ accountId: at.accountId })
      .set({ name: "X" })
      .where((head, { eq }) => eq(head.rev, 1))
      .commit()
    const folded =
      (item: TransactItem, ...checks: TransactItem[]) =>
      () =>
        assertSound(withChecks([asWrite(item)], checks).map(({ item }) => item))
    expect(folded(loose, check({ rev: 1 }))).toThrow("parentheses")
    expect(folded(rename("X", 1), looseCheck)).toThrow("parentheses")
    expect(folded(unconditional, check({ rev: 1 }))).toThrow("unconditional")
    expect(folded(upsert, check({ rev: 1 }))).toThrow("use patch")
  })
})

describe("what a command decides", () => {
  it("is committed only with its checks, on items it does not write", async () => {
    const done = deciding(() => ({ writes: [rename("X", 1)], checks: [check({ name: "Example" }, at.accountId)] }))
    await invoke(asOwner(), done, {})
    const head = await headIn(world, at.accountId)
    expect(head?.name).toBe("X")
    const check2 = deciding(() => ({ writes: [], checks: [check({ name: "Example" })] }))
    expect(await refusalOf(invoke(hurried(asOwner()), check2, {}))).toMatchObject({ code: "operation.contended" })
    expect(await eventsOf(world, at.accountId)).toHaveLength(2)
  })

  it("may not write one item twice", async () => {
    const twice = deciding(() => ({ writes: [rename("X", 1), rename("Y", 1)] }))
    await expect(invoke(asOwner(), twice, {})).rejects.toThrow("two writes to one item")
    expect((await headIn(world, at.accountId))?.name).toBe("Example")
  })

  it("may not reach beyond 100 items with everything that goes along with it", async () => {
    const people = (many: number) =>
      deciding(({ make }) => ({
        writes: Array.from({ length: many }, () => {
          const identityId = make(IdentityId)
          const person = { email: `${identityId}@example.com`, name: "P", locale: "en", timeZone: "UTC" } as const
          return newIdentity(identityId, randomUUID(), person, {
            activePlace: identityId,
            places: [],
            made: new Date(),
          })[0] as TransactItem
        }),
      }))
    await expect(invoke(asOwner(), people(97), {})).rejects.toThrow("at most 100 items, not 101")
    expect(await eventsOf(world, at.accountId)).toHaveLength(1)
    await invoke(asOwner(), people(96), {})
    expect(await eventsOf(world, at.accountId)).toHaveLength(2)
  })

  it("may say what the failure of a write means; any other failure means to decide again", async () => {
    const identityId = await newPerson(world, { email: `taken.${at.accountId}@example.com` })
    const taken = { email: `taken.${at.accountId}@example.com`, name: "P", locale: "en", timeZone: "UTC" } as const
    const again = deciding(({ make }) => {
      const id = make(IdentityId)
      return { writes: newIdentity(id, randomUUID(), taken, { activePlace: id, places: [], made: new Date() }) }
    })
    expect(await refusalOf(invoke(asOwner(), again, {}))).toMatchObject({ code: "identity.email_taken" })
    const otherwise = deciding(() => ({
      writes: [must(rename("X", 9), IdentityErrors.email_taken)],
      checks: [check({ rev: 1 })],
    }))
    expect(await refusalOf(invoke(asOwner(), otherwise, {}))).toMatchObject({ code: "identity.email_taken" })
    const [holder] = await world.runtime.table.open([]).getAll([claimed(addressClaims, taken.email)])
    expect(holder?.holder).toBe(identityId)
    const [person] = await world.runtime.table.open([identityId]).getAll([ref(identities, { identityId })])
    expect(person?.email).toBe(taken.email)
  })

  it("may write where it makes something, and nowhere else beside its place", async () => {
    const elsewhere = deciding(() => ({ writes: [], checks: [check({ rev: 1 }, nowhere)] }))
    await expect(invoke(asOwner(), elsewhere, {})).rejects.toMatchObject({ name: "PartitionError" })
  })
})
