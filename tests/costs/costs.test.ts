import { levels } from "@tenantry/core/permissions/index"
import type { Cost } from "@tenantry/core/adapters/dynamodb/recorder"
import { invoke, type Options } from "@tenantry/core/kernel/invoke"
import { operations } from "@tenantry/core/system"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { type World } from "../support/world.ts"
import { recordCost } from "../operations/recording.ts"
import { expectWritten, isRecording } from "../support/written.ts"
import { operationNamed } from "../operations/named.ts"
import { arrangedForCost, openStage } from "../operations/on-table.ts"
import type { Row, Stage } from "../operations/row.ts"
import { rows } from "../operations/rows.ts"
import { type Call, openedBy, openedForNothing, watch } from "./partitions.ts"

let world: World
beforeAll(async () => {
  ;({ world } = await openWorldWithSignIns())
})
afterAll(() => world.close())

const arrangeOn = async (name: string, stage: Stage): Promise<Call> => {
  const { as, input } = await arrangedForCost(stage, name)
  return { request: as(), operation: operationNamed(name), input }
}
const arrange = async (name: string): Promise<Call> => arrangeOn(name, await openStage(world))
const measure = async ({ request, operation, input }: Call, options?: Options): Promise<Cost> =>
  (await world.recorder.record(() => invoke(request, operation, input, options))).cost
/** As a person does it: reads what a command would do, and confirms exactly that. */
const confirmed = async ({ request, operation, input }: Call): Promise<{ shown?: Cost; options?: Options }> => {
  if (operation.kind !== "command") return {}
  const show = () => invoke(request, operation, input, { preview: true })
  const { value, cost: shown } = await world.recorder.record(show)
  return { shown, options: { confirmation: value.confirmation } }
}
type Measured = {
  readonly cost: Cost
  /** Of the preview, where there is one. */
  readonly shown: Cost | undefined
  readonly beyond: readonly string[]
  readonly forNothing: readonly string[]
}
const known = new Map<string, Promise<Measured>>()
/** Done and measured once for each operation. */
const measuredOf = (name: string): Promise<Measured> => {
  const work = async () => {
    const stage = await openStage(world)
    const call = await arrangeOn(name, stage)
    const watched = watch(call.request)
    const { shown, options } = await confirmed(call)
    const cost = await measure({ ...call, request: watched.request }, options)
    return { cost, shown, beyond: openedBy(call, stage, watched), forNothing: openedForNothing(watched) }
  }
  const measured = known.get(name) ?? work()
  known.set(name, measured)
  return measured
}
const costOf = async (name: string): Promise<Cost> => (await measuredOf(name)).cost
const figures = ({ trips, readUnits, writeUnits, indexUnits }: Cost): Row["cost"] => [
  trips,
  readUnits,
  writeUnits,
  indexUnits,
]
const commands = operations.filter((operation) => operation.kind === "command")

const file = new URL("../../docs/costs.md", import.meta.url)
const documentOf = (costs: ReadonlyMap<string, Row["cost"] | undefined>): string => {
  const lines = operations.map(({ name }) => `| ${[`\`${name}\``, ...(costs.get(name) ?? [])].join(" | ")} |`)
  return [
    "# What operations cost",
    "",
    "Calls of the table that wait for one another, and units of reading (RCU) and writing (WCU), of each operation: in a",
    "place that holds little, without an `Idempotency-Key`, commands with the confirmation of what they had shown.",
    "Limits of public operations are one of the round trips and 2 WCU. A key adds 1 RCU and 2 WCU and no round trip; its",
    "repetition is the authorisation alone. A preview is the same without the writes. Lists cost by their page, not by",
    "what there is. Measured by `tests/costs`, which fails when a number changes; `npm run record -- costs` writes this file.",
    "",
    "| Operation | Round trips | RCU | WCU | of which indexes |",
    "|---|--:|--:|--:|--:|",
    ...lines,
    "",
  ].join("\n")
}

describe("what an operation costs", () => {
  it("is known for every operation, and for no other", () => {
    expect(Object.keys(rows).toSorted()).toEqual(operations.map(({ name }) => name).toSorted())
  })

  it.each(operations.map(({ name }) => name))("%s", async (name) => {
    expect(figures(await costOf(name))).toEqual(rows[name]?.cost)
  })

  it("is written down for people", async () => {
    const costs = new Map(operations.map(({ name }) => [name, rows[name]?.cost]))
    if (isRecording("costs")) for (const { name } of operations) costs.set(name, figures(await costOf(name)))
    for (const [name, cost] of costs) if (cost && isRecording("costs")) recordCost(name, cost)
    expectWritten(file, documentOf(costs), "costs")
  })
})

describe("what an operation opens of the table", () => {
  it("is said for every operation once, and for no other", () => {
    expect(Object.keys(rows).toSorted()).toEqual(operations.map(({ name }) => name).toSorted())
  })

  it.each(Object.entries(rows).map(([name, { opens: beyond }]) => ({ name, beyond })))(
    "$name: its place, and $beyond",
    async ({ name, beyond }) => {
      expect((await measuredOf(name)).beyond).toEqual(beyond)
    },
  )

  it("is no more by what it looks at on the way: everything that is opened there is looked at", async () => {
    for (const { name } of operations) expect([name, (await measuredOf(name)).forNothing]).toEqual([name, []])
  })

  it("does not reach the account for who is nobody there", async () => {
    const stage = await openStage(world)
    const { identityId } = await stage.user({ role: "administrator" })
    const named = await arrangeOn("user.edit", stage)
    const call = { ...named, request: world.as(identityId, stage.tenantId) }
    const watched = watch(call.request)
    await measure({ ...call, request: watched.request })
    expect(openedBy(call, stage, watched)).toEqual([])
  })
})

/** What reserves before it calls the identity provider: a small transaction of its own. */
const reserving = ["registration.request", "invitation.join", "me.password.change", "me.second_factor.confirm"]
const reservations = (name: string): number => (reserving.includes(name) ? 1 : 0)

/** What counts for an address once it knows whose it is: all that is for it, and the share of one network. */
const counting = ["registration.request", "registration.confirm", "registration.resend"]
const counts = (name: string): number => (counting.includes(name) ? 2 : 0)
/** A look at these tells whether a code is right, and counts as a try. */
const countingLooks = (name: string): number => (name === "registration.confirm" ? counts(name) : 0)

describe("every operation", () => {
  it("is authorised in one round trip, and writes in one transaction", async () => {
    for (const { name, kind, limits } of operations) {
      const { calls } = await costOf(name)
      const inPhase = (phase: string | undefined) => calls.filter((one) => one.phase === phase)
      const writing = calls.filter(({ writeUnits }) => writeUnits > 0)
      const counted = inPhase(undefined)
      expect([name, inPhase("authorise").length <= 1]).toEqual([name, true])
      expect([name, counted.length]).toEqual([name, limits ? 2 : 0])
      const transactions = Array.from(
        { length: kind === "command" ? 1 + reservations(name) : 0 },
        () => "TransactWriteItems",
      )
      expect([name, writing.length - counted.length - counts(name)]).toEqual([name, transactions.length])
      expect([name, inPhase("commit").map(({ operation }) => operation)]).toEqual([name, transactions])
    }
  })

  it("reads nothing that may lag behind to authorise or to decide", async () => {
    for (const { name } of operations) {
      const { calls } = await costOf(name)
      const deciding = calls.filter(({ phase }) => phase === "authorise" || phase === "decide")
      expect([name, deciding.every(({ consistent }) => consistent)]).toEqual([name, true])
    }
  })
})

describe("a command", () => {
  it("costs nothing to write when it is previewed, and no more to read", async () => {
    for (const { name, limits, anew, permission, reads } of commands) {
      const { trips, writeUnits, readUnits } = (await measuredOf(name)).shown ?? {}
      const [all = 0, read = 0] = rows[name]?.cost ?? []
      // Nobody looks whether it was done with its confirmation; visitors are nobody to be read besides.
      const looking = anew ? 1 : 0
      const alone = anew && !reads && levels.visitor.has(permission) ? 1 : 0
      // Neither committed nor reserved; and counted for the address alone, or where the look is a try.
      const saved = 1 + reservations(name) + (limits ? 1 : 0) + counts(name) - countingLooks(name) + alone
      const counted = (limits ? 1 : 0) + countingLooks(name)
      expect([name, trips, readUnits, writeUnits]).toEqual([name, all - saved, read - looking, counted])
    }
  })

  it("costs 1 RCU and 2 WCU more with a key, and no round trip where it reads to authorise", async () => {
    for (const name of ["account.rename", "invitation.send", "ownership.request", "tenant.edit"]) {
      const call = await arrange(name)
      const cost = await measure(call, { ...(await confirmed(call)).options, idempotencyKey: "k1" })
      const [trips = 0, read = 0, write = 0, index = 0] = rows[name]?.cost ?? []
      expect([name, ...figures(cost)]).toEqual([name, trips, read + 1, write + 2, index])
    }
  })

  it("that is repeated with its key costs its authorisation alone", async () => {
    const call = await arrange("account.rename")
    await measure(call, { idempotencyKey: "k1" })
    expect(figures(await measure(call, { idempotencyKey: "k1" }))).toEqual([1, 4, 0, 0])
  })
})
