import { accounts } from "@tenantry/core/accounts/index"
import { type AccountId, type IdentityId, service, VisitId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { expect, it } from "vitest"
import { after, minutes } from "../support/calls.ts"
import { operation } from "../support/operations.ts"
import { newOperator } from "../support/staff.ts"
import { outcomeOf, settle, type World } from "../support/world.ts"
import { asStaff, newVisitor } from "../visits/support.ts"
import { aHundred, arena, type Keyed, manyRounds } from "./support.ts"

const {
  closeVisit,
  endVisit,
  giveStaffRole,
  listAccountEvents,
  listAccountVisits,
  openVisit,
  readAccount,
  removeStaff,
  renameAccount,
} = operation

const nameOf = async (world: World, accountId: AccountId) =>
  (await world.runtime.table.open([accountId]).get(accounts, { accountId }))?.name

type Ends = (world: World, by: IdentityId, who: IdentityId, keyed: Keyed) => Promise<unknown>
const endings: Readonly<Record<string, Ends>> = {
  "is closed": (world, _, who, keyed) => invoke(asStaff(world, who, service), closeVisit, {}, keyed),
  "is of somebody who is removed from the staff": (world, by, identityId, keyed) =>
    invoke(world.as(by, service), removeStaff, { identityId }, keyed),
}

it.each(Object.entries(endings))(
  "a visit that %s during its command: done before, or refused; and nothing is done in it afterwards",
  async (_, ends) => {
    const world = await arena()
    await settle(world)
    const by = await newOperator(world)
    const { wrong, tally } = await manyRounds(world, {
      rounds: aHundred,
      prepare: async () => {
        const at = await settle(world)
        const seen: { atTheEnd?: string | undefined } = {}
        return { at, who: await newVisitor(world, at.accountId), seen }
      },
      contenders: ({ at, who, seen }) => [
        (keyed) => invoke(asStaff(world, who, at.accountId), renameAccount, { name: "Visited" }, keyed),
        async (keyed) => {
          await ends(world, by, who, keyed)
          seen.atTheEnd = await nameOf(world, at.accountId)
        },
      ],
      allowed: ["done + done", "access.nowhere + done"],
      judge: async ({ at, who, seen }, outcome) => {
        const name = await nameOf(world, at.accountId)
        const later = await outcomeOf(invoke(asStaff(world, who, at.accountId), readAccount, {}))
        return [
          ...(name === seen.atTheEnd ? [] : ["done when it had ended"]),
          // Whose answer was lost may have done it, and be refused by now.
          ...(outcome.startsWith("done") && name !== "Visited" ? ["said to be done, and is not"] : []),
          ...(later === "access.nowhere" ? [] : [`afterwards: ${later}`]),
        ]
      },
    })
    console.log(tally)
    expect(wrong).toEqual([])
  },
)

it.each([
  { before: "none", ago: undefined },
  { before: "one that ran out", ago: minutes(45) },
])("two visits that one person opens at once, after $before: one is open, and the other never was", async ({ ago }) => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: aHundred,
    prepare: async () => {
      const [one, other] = [await settle(world), await settle(world)]
      const had = ago === undefined ? {} : { now: after(new Date(), -ago) }
      const who = await newVisitor(world, one.accountId, "support", had)
      if (ago === undefined) await invoke(asStaff(world, who, service), closeVisit, {})
      return { who, places: [one, other] }
    },
    contenders: ({ who, places }) =>
      places.map(({ accountId }) => (keyed: Keyed) => {
        const input = { accountId, kind: "change", reason: "They cannot get in" } as const
        return invoke(asStaff(world, who, service), openVisit, input, keyed)
      }),
    allowed: ["done + visit.open", "visit.open + done"],
    judge: async ({ who, places }, outcome) => {
      const inside = places.map(({ accountId }) => outcomeOf(invoke(asStaff(world, who, accountId), readAccount, {})))
      const listed = places.map(async ({ owner, accountId }) => {
        const { data } = (await invoke(world.as(owner, accountId), listAccountVisits, {})).result
        return data.length
      })
      const wanted = outcome.startsWith("done") ? ["done", "access.nowhere"] : ["access.nowhere", "done"]
      const counted = outcome.startsWith("done") ? [2, 0] : [1, 1]
      const [found, counts] = [await Promise.all(inside), await Promise.all(listed)]
      return [
        ...(found.join() === wanted.join() ? [] : [`open: ${found.join()}`]),
        ...(counts.join() === counted.join() ? [] : [`listed: ${counts.join()}`]),
      ]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("a visit that is ended for another role while its visitor opens another: over once, and the other is open", async () => {
  const world = await arena()
  await settle(world)
  const by = await newOperator(world)
  const { wrong, tally } = await manyRounds(world, {
    rounds: aHundred,
    prepare: async () => {
      const [at, next] = [await settle(world), await settle(world)]
      const who = await newVisitor(world, at.accountId)
      await invoke(world.as(by, service), giveStaffRole, { identityId: who, role: "admin" })
      const [visit] = (await invoke(world.as(at.owner, at.accountId), listAccountVisits, {})).result.data
      return { at, next, who, visitId: VisitId.schema.parse(visit?.visitId) }
    },
    contenders: ({ at, next, who, visitId }) => [
      () => {
        const caller = { kind: "job", name: "visit.end", permissions: [forJobs.endVisit] } as const
        const request = { ...world.visitor(at.accountId), caller }
        return invoke(request, endVisit, { identityId: who, visitId })
      },
      (keyed) => {
        const input = { accountId: next.accountId, kind: "change", reason: "They cannot get in" } as const
        return invoke(asStaff(world, who, service), openVisit, input, keyed)
      },
    ],
    allowed: ["done + done", "visit.none + done"],
    judge: async ({ at, next, who }) => {
      const asOwner = world.as(at.owner, at.accountId)
      const [visit] = (await invoke(asOwner, listAccountVisits, {})).result.data
      const told = (await invoke(asOwner, listAccountEvents, {})).result.data.filter(
        ({ event }) => event === "visit.closed",
      )
      const inside = await outcomeOf(invoke(asStaff(world, who, next.accountId), readAccount, {}))
      return [
        ...(visit?.closedAt === undefined ? ["the first is not over"] : []),
        ...(told.length === 1 ? [] : [`told ${told.length} times`]),
        ...(inside === "done" ? [] : [`in the other: ${inside}`]),
      ]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
