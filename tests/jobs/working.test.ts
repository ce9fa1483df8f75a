import { setTimeout as wait } from "node:timers/promises"
import { DeleteCommand } from "@aws-sdk/lib-dynamodb"
import { type Job } from "@tenantry/core/jobs/index"
import { JobErrors, JobPermissions } from "@tenantry/core/jobs/jobs"
import { jobParts } from "@tenantry/core/jobs/entity"
import { deliver, type Outside, revive } from "@tenantry/core/kernel/delivering"
import { sweep } from "@tenantry/core/kernel/sweeping"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { eventsOf } from "../kernel/support.ts"
import { after, minutes, overtaken } from "../support/calls.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { outcomeOf, type Settled, settle } from "../support/world.ts"
import {
  begin,
  type Begun,
  jobIn,
  openStage,
  outcomesOf,
  reactionName,
  type Stage,
  startTest,
  storyOf,
  targetsUpTo,
  untilDone,
} from "./support.ts"
import { until } from "../support/until.ts"
import { operation } from "../support/operations.ts"

const { listTenantEvents, moveJob, stopJob } = operation

let stage: Stage
let at: Settled
let performed: string[] = []
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.world.close())
beforeEach(async () => {
  at = await settle(stage.world)
  performed = []
  stage.failures.length = 0
  stage.perform = touch
})

const touch: Stage["perform"] = async (target) => {
  performed.push(target)
  return "done"
}
const asOwner = () => stage.world.as(at.owner, at.tenantId, { hint: { level: "account", accountId: at.accountId } })
const asDone = (targets: readonly string[]) => targets.map((target) => ({ target, outcome: "done" }))

describe("a job", () => {
  it("of 10,000 targets is declared in one transaction, and handles each once, in their order", async () => {
    const targets = targetsUpTo(10_000)
    const sent = stage.world.faults.sent.length
    const job = await begin(stage, at, targets)
    expect(stage.world.faults.sent.slice(sent)).toMatchObject([{ items: 26 }])
    await untilDone(stage, job, 2000)
    expect(performed.length).toBe(10_000)
    expect(await outcomesOf(stage, job)).toEqual(asDone(targets))
    expect(await jobIn(stage, job)).toMatchObject({ state: "done", done: 10_000, refused: 0 })
    expect(await storyOf(stage, job)).toEqual(["job.started 1", "job.finished 2"])
    expect(await outstandingIn(stage.world, at.tenantId, reactionName)).toEqual([])
  })

  it("knows what it is about, by whom, and what each target was refused with", async () => {
    const seen: Job[] = []
    stage.perform = async (target, job) => {
      seen.push(job)
      return target.endsWith("3")
        ? "test.odd"
        : target.endsWith("4")
          ? { code: "test.many", numbers: { most: 7 } }
          : "done"
    }
    const targets = targetsUpTo(30)
    const job = await begin(stage, at, targets)
    await untilDone(stage, job)
    expect(seen[0]).toMatchObject({ kind: "test.touch", input: { colour: "green" }, startedBy: at.owner, total: 30 })
    expect(await jobIn(stage, job)).toMatchObject({ state: "done", done: 30, refused: 6 })
    const codes = (await outcomesOf(stage, job)).map(({ outcome }) => outcome)
    expect(codes.filter((code) => code === "test.odd")).toHaveLength(3)
    expect([codes[3], codes[4], codes[5]]).toEqual(["test.odd", "test.many", "done"])
  })

  it("handles what is named twice once", async () => {
    const job = await begin(stage, at, ["a", "b", "a", "c", "b"])
    await untilDone(stage, job)
    expect(performed).toEqual(["a", "b", "c"])
    expect(await jobIn(stage, job)).toMatchObject({ total: 3, done: 3 })
  })

  it.each([[0], [10_001]])("of %i targets is refused", async (count) => {
    expect(await outcomeOf(begin(stage, at, targetsUpTo(count)))).toBe("job.wrong_size")
  })

  it("of a kind that a reaction does not know is none of its business", async () => {
    const { result } = await invoke(asOwner(), startTest, { targets: ["a"], kind: "test.other" })
    const [key] = await outstandingIn(stage.world, at.tenantId, reactionName)
    if (!key) throw new Error("nothing is outstanding")
    expect([await deliver(stage.outside, key, new Date()), performed]).toEqual(["done", []])
    const job = { jobId: result.jobId, place: at.tenantId, key, at: new Date() }
    expect(await jobIn(stage, job)).toMatchObject({ state: "running", done: 0 })
  })

  it("works on five at once, and not on more", async () => {
    let busy = 0
    const atWork: number[] = []
    stage.perform = async () => {
      atWork.push(++busy)
      await wait(5)
      busy--
      return "done"
    }
    await untilDone(stage, await begin(stage, at, targetsUpTo(60)))
    expect(Math.max(...atWork)).toBe(5)
  })

  it("shows progress that only grows, one checkpoint after another, and is the same version of itself", async () => {
    const progress: number[] = []
    const job = await begin(stage, at, targetsUpTo(200))
    stage.perform = async () => {
      progress.push((await jobIn(stage, job)).done)
      return "done"
    }
    await untilDone(stage, job)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(new Set(progress).size).toBe(8)
    expect((await jobIn(stage, job)).rev).toBe(2)
  })
})

describe("time", () => {
  // A sweep works at whatever is due, that of other tests too.
  beforeEach(async () => {
    const late = after(new Date(), minutes(10))
    for (let sweeps = 0; Object.keys(await sweep(stage.outside, late)).length > 0; sweeps++) {
      if (sweeps === 20) throw new Error("what others have begun comes to no end")
    }
    performed = []
  })

  it("that is up leaves it due at once; each slice comes further, and the next one goes on", async () => {
    const targets = targetsUpTo(60)
    const job = await begin(stage, at, targets)
    const before = performed.length
    expect(await deliver(stage.outside, job.key, job.at, 0)).toBe("again")
    expect(performed.length - before).toBe(5)
    expect(await outstandingIn(stage.world, at.tenantId, reactionName)).toMatchObject([
      { attempts: 0, state: "due", due: job.at.toISOString() },
    ])
    expect(await untilDone(stage, job, 0)).toBeGreaterThan(10)
    expect(performed).toEqual(targets)
    expect(await outcomesOf(stage, job)).toEqual(asDone(targets))
  })

  it("of a sweep is shared: what is short does not wait for what is long", async () => {
    const long = await Promise.all(
      Array.from({ length: 6 }, async () => begin(stage, await settle(stage.world), targetsUpTo(40))),
    )
    const short = await begin(stage, at, ["short"])
    const ends: string[] = []
    stage.perform = async (target) => {
      ends.push(target)
      await wait(5)
      return "done"
    }
    const outside: Outside = { ...stage.outside, slice: 10 }
    const tally = await sweep(outside, new Date(short.at.getTime() + 1000))
    expect(tally).toMatchObject({ done: 7 })
    expect(tally["again"]).toBeGreaterThan(6)
    expect(ends.indexOf("short")).toBeLessThan(120)
    for (const job of [...long, short]) expect((await jobIn(stage, job)).state).toBe("done")
  })

  it("of a sweep that is over leaves it to the next one", async () => {
    stage.perform = async () => {
      await wait(10)
      return "done"
    }
    const job = await begin(stage, at, targetsUpTo(300))
    const now = new Date(job.at.getTime() + 1000)
    expect(Object.keys(await sweep(stage.outside, now, 100))).toEqual(["again"])
    const { done } = await jobIn(stage, job)
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(300)
    expect(await sweep(stage.outside, after(now, minutes(1)))).toMatchObject({ done: 1 })
    expect(await jobIn(stage, job)).toMatchObject({ state: "done", done: 300 })
  })
})

/** A generator of the same numbers for the same seed (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const dead = new Promise<never>(() => undefined)

/** Goes on after the lease of whoever died, until it is done; answers how many died. */
const survive = async (job: Begun, crash: () => boolean): Promise<number> => {
  let now = job.at
  for (let deaths = 0; deaths < 200; ) {
    let died = false
    const live = stage.perform
    stage.perform = async (...told) => {
      if (died) return dead
      const outcome = await live(...told)
      if (crash()) died = true
      return died ? dead : outcome
    }
    const ended = deliver(stage.outside, job.key, now)
    const outcome = await Promise.race([ended, until("somebody dies", () => died).then(() => "crash" as const)])
    stage.perform = live
    if (outcome === "done") return deaths
    if (outcome !== "crash") throw new Error(`it ended: ${outcome}`)
    deaths++
    now = after(now, minutes(2))
  }
  throw new Error("too many deaths")
}

describe("a crash", () => {
  it.each([1, 2, 3, 4, 5])(
    "at a random moment loses nothing and writes nothing down twice; at most 25 are handled again (seed %i)",
    async (seed) => {
      const random = randomFrom(seed)
      const targets = targetsUpTo(530)
      const job = await begin(stage, at, targets)
      const deaths = await survive(job, () => random() < 0.01)
      expect(deaths).toBeGreaterThan(0)
      expect(await outcomesOf(stage, job)).toEqual(asDone(targets))
      expect(new Set(performed)).toEqual(new Set(targets))
      expect(performed.length).toBeLessThanOrEqual(530 + 25 * deaths)
      expect(await storyOf(stage, job)).toEqual(["job.started 1", "job.finished 2"])
    },
  )

  it("after the last target, before the end is told, has the end told once", async () => {
    const job = await begin(stage, at, targetsUpTo(10))
    const { faults } = stage.world
    // Of the transactions that follow: the claim, the checkpoint, and then the end.
    let transactions = 0
    faults.before = async () => void (++transactions === 3 && (await dead))
    void deliver(stage.outside, job.key, job.at)
    await until("the third transaction is sent", () => transactions === 3)
    faults.before = undefined
    expect(await jobIn(stage, job)).toMatchObject({ state: "running", done: 10 })
    expect(await deliver(stage.outside, job.key, after(job.at, minutes(2)))).toBe("done")
    expect(performed).toHaveLength(10)
    expect(await storyOf(stage, job)).toEqual(["job.started 1", "job.finished 2"])
  })

  it("after the end was told, before the delivery was struck off, has nothing told again", async () => {
    const job = await begin(stage, at, targetsUpTo(10))
    const { faults } = stage.world
    let transactions = 0
    faults.before = async () => void (++transactions === 4 && (await dead))
    void deliver(stage.outside, job.key, job.at)
    await until(
      "the job is done, and the delivery about to be struck off",
      async () => (await jobIn(stage, job)).state === "done" && transactions === 4,
    )
    faults.before = undefined
    expect(await deliver(stage.outside, job.key, after(job.at, minutes(2)))).toBe("done")
    expect([performed.length, await storyOf(stage, job)]).toEqual([10, ["job.started 1", "job.finished 2"]])
  })
})

describe("two workers", () => {
  it("of which one was thought dead write each outcome down once", async () => {
    const targets = targetsUpTo(100)
    const job = await begin(stage, at, targets)
    const held: (() => void)[] = []
    let holding = true
    stage.perform = async (...told) => {
      if (holding && told[0] === targets[27]) {
        holding = false
        await new Promise<void>((resolve) => held.push(resolve))
      }
      return touch(...told)
    }
    const first = deliver(stage.outside, job.key, job.at)
    await until("the target is at work", () => held.length === 1)
    const second = deliver(stage.outside, job.key, after(job.at, minutes(2)))
    expect(await second).toBe("done")
    held[0]?.()
    expect(["again", "done"]).toContain(await first)
    expect(await outcomesOf(stage, job)).toEqual(asDone(targets))
    expect(await jobIn(stage, job)).toMatchObject({ state: "done", done: 100 })
    expect(await storyOf(stage, job)).toEqual(["job.started 1", "job.finished 2"])
  })

  it("that collide all the way write each outcome down once, and the job ends once", async () => {
    const targets = targetsUpTo(120)
    const job = await begin(stage, at, targets)
    stage.perform = async (...told) => {
      await wait(performed.length % 3)
      return touch(...told)
    }
    let [left, now] = [4, job.at]
    const running: Promise<unknown>[] = []
    for (; left > 0; left--, now = after(now, minutes(2))) running.push(deliver(stage.outside, job.key, now, 0))
    await Promise.all(running)
    await untilDone(stage, { ...job, at: after(now, minutes(20)) }, 0)
    expect(await outcomesOf(stage, job)).toEqual(asDone(targets))
    expect(new Set(performed)).toEqual(new Set(targets))
    expect(await storyOf(stage, job)).toEqual(["job.started 1", "job.finished 2"])
  })

  it("one at a time: who comes while another works is told that nothing is due", async () => {
    const job = await begin(stage, at, targetsUpTo(50))
    stage.perform = async (...told) => {
      await wait(2)
      return touch(...told)
    }
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => deliver(stage.outside, job.key, job.at)))
    expect(outcomes.toSorted()).toEqual(["done", "not due", "not due", "not due"])
    expect(performed).toHaveLength(50)
  })
})

describe("stop", () => {
  it("ends it within one checkpoint: what is done stays done and is written down, the rest is never begun", async () => {
    const targets = targetsUpTo(300)
    const job = await begin(stage, at, targets)
    stage.perform = async (...told) => {
      if (told[0] === targets[110]) await invoke(asOwner(), stopJob, { jobId: job.jobId })
      return touch(...told)
    }
    await untilDone(stage, job)
    const { state, done, endedAt } = await jobIn(stage, job)
    expect([state, typeof endedAt]).toEqual(["stopped", "string"])
    expect(done).toBeGreaterThanOrEqual(111)
    expect(done).toBeLessThanOrEqual(111 + 25)
    expect(performed.toSorted()).toEqual(targets.slice(0, done))
    expect(await outcomesOf(stage, job)).toEqual(asDone(targets.slice(0, done)))
    expect(await storyOf(stage, job)).toEqual(["job.started 1", "job.stopping 2", "job.stopped 3"])
  })

  it("while nobody works on it has nothing more begun", async () => {
    const job = await begin(stage, at, targetsUpTo(50))
    await deliver(stage.outside, job.key, job.at, 0)
    const before = performed.length
    const { result } = await invoke(asOwner(), stopJob, { jobId: job.jobId })
    expect(result).toMatchObject({ state: "stopping", done: 5, version: 2 })
    await untilDone(stage, job)
    expect([performed.length, (await jobIn(stage, job)).state]).toEqual([before, "stopped"])
  })

  it("that comes with the last target finds it done", async () => {
    const targets = targetsUpTo(10)
    const job = await begin(stage, at, targets)
    stage.perform = async (...told) => {
      if (told[0] === targets[9]) await invoke(asOwner(), stopJob, { jobId: job.jobId })
      return touch(...told)
    }
    await untilDone(stage, job)
    expect(await storyOf(stage, job)).toEqual(["job.started 1", "job.stopping 2", "job.finished 3"])
  })

  it("of what has ended or is stopping is refused", async () => {
    const job = await begin(stage, at, targetsUpTo(10))
    await invoke(asOwner(), stopJob, { jobId: job.jobId })
    expect(await outcomeOf(invoke(asOwner(), stopJob, { jobId: job.jobId }))).toBe("job.not_running")
    await untilDone(stage, job)
    expect(await outcomeOf(invoke(asOwner(), stopJob, { jobId: job.jobId }))).toBe("job.not_running")
  })
})

describe("a failure", () => {
  const down = () => Promise.reject(new TypeError("it is down"))

  it("after some progress is none: it begins again where it was, and only then fails", async () => {
    const targets = targetsUpTo(60)
    const job = await begin(stage, at, targets)
    stage.perform = (...told) => (told[0] === targets[33] ? down() : touch(...told))
    expect(await deliver(stage.outside, job.key, job.at)).toBe("failed")
    expect(stage.failures).toMatchObject([{ attempts: 1, error: "TypeError", forGood: false }])
    expect(await jobIn(stage, job)).toMatchObject({ state: "running", done: 33 })
    stage.perform = touch
    expect(await deliver(stage.outside, job.key, after(job.at, minutes(1)))).toBe("done")
    expect(await outcomesOf(stage, job)).toEqual(asDone(targets))
  })

  it("after some progress is the first again, however many there were before", async () => {
    const targets = targetsUpTo(60)
    const job = await begin(stage, at, targets)
    stage.perform = down
    await deliver(stage.outside, job.key, job.at)
    await deliver(stage.outside, job.key, after(job.at, minutes(1)))
    stage.perform = (...told) => (told[0] === targets[33] ? down() : touch(...told))
    expect(await deliver(stage.outside, job.key, after(job.at, minutes(5)))).toBe("failed")
    expect(stage.failures.map(({ attempts }) => attempts)).toEqual([1, 2, 1])
  })

  /** Tries as often as it is due, until it is given up. */
  const exhaust = async ({ key, at: from }: Begun): Promise<Date> => {
    let now = from
    for (let tries = 0; tries < 30; tries++) {
      expect(await deliver(stage.outside, key, now)).toBe("failed")
      const [left] = await outstandingIn(stage.world, at.tenantId, reactionName)
      now = new Date(left?.due ?? "")
      if (left?.state === "failed") return now
    }
    throw new Error("it was never given up")
  }

  it("for the eleventh time in a row fails the job; revived, it continues where it was", async () => {
    const targets = targetsUpTo(80)
    const job = await begin(stage, at, targets)
    stage.perform = (...told) => (told[0] === targets[40] ? down() : touch(...told))
    const now = await exhaust(job)
    expect(stage.failures.map(({ attempts }) => attempts)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(await jobIn(stage, job)).toMatchObject({ state: "failed", done: 40 })
    expect(await storyOf(stage, job)).toEqual(["job.started 1", "job.failed 2"])

    stage.perform = touch
    performed = []
    expect(await revive(stage.outside, job.key, now)).toBe(true)
    await untilDone(stage, { ...job, at: now })
    expect(performed).toEqual(targets.slice(40))
    expect(await outcomesOf(stage, job)).toEqual(asDone(targets))
    expect(await storyOf(stage, job)).toEqual(["job.started 1", "job.failed 2", "job.resumed 3", "job.finished 4"])
  })

  it("of a job that has failed can be ended by stop; revived, it does nothing", async () => {
    const job = await begin(stage, at, targetsUpTo(30))
    stage.perform = down
    const now = await exhaust(job)
    const { result } = await invoke(asOwner(), stopJob, { jobId: job.jobId })
    expect(result.state).toBe("stopped")
    stage.perform = touch
    await revive(stage.outside, job.key, now)
    expect([await deliver(stage.outside, job.key, now), performed]).toEqual(["done", []])
  })

  it("while it was to stop ends in having stopped", async () => {
    const job = await begin(stage, at, targetsUpTo(30))
    stage.perform = down
    await deliver(stage.outside, job.key, job.at)
    await invoke(asOwner(), stopJob, { jobId: job.jobId })
    expect(await deliver(stage.outside, job.key, after(job.at, minutes(1)))).toBe("done")
    expect((await jobIn(stage, job)).state).toBe("stopped")
  })

  it("is one, whatever a target is refused with that is also said of jobs", async () => {
    const job = await begin(stage, at, targetsUpTo(3))
    stage.perform = () => Promise.reject(JobErrors.not_running())
    expect(await deliver(stage.outside, job.key, job.at)).toBe("failed")
    expect(stage.failures).toMatchObject([{ error: "job.not_running" }])
  })

  it("of a job whose targets are gone is told, and nothing is made up", async () => {
    const job = await begin(stage, at, targetsUpTo(30))
    const { place, jobId } = job
    const { Key } = jobParts.get({ place, jobId, number: 0 }).params<{ Key: Record<string, unknown> }>()
    await stage.world.client.send(new DeleteCommand({ TableName: stage.world.tableName, Key }))
    expect(await deliver(stage.outside, job.key, job.at)).toBe("failed")
    expect(await jobIn(stage, job)).toMatchObject({ state: "running", done: 0 })
  })
})

it("what an event tells of a job's progress is what it was at that moment, however it went on meanwhile", async () => {
  const job = await begin(stage, at, targetsUpTo(30))
  const mover = { kind: "job", name: "jobs", permissions: [JobPermissions.stop] } as const
  const give = () => invoke({ ...asOwner(), caller: mover }, moveJob, { jobId: job.jobId, to: "failed" })
  expect(await overtaken(stage.world, give, () => deliver(stage.outside, job.key, job.at, 0))).toBe("done")
  const failed = (await eventsOf(stage.world, at.tenantId)).find(({ name }) => name === "job.failed")
  expect(failed?.data).toMatchObject({ done: 5 })
  expect(await jobIn(stage, job)).toMatchObject({ state: "failed", done: 5, rev: 2 })
})

describe("what it costs", () => {
  it("is the same at every checkpoint, however many targets there are and however far it has come", async () => {
    const costOf = async (job: Begun) =>
      (await stage.world.recorder.record(() => deliver(stage.outside, job.key, job.at, 60_000))).cost
    const [few, many] = [await begin(stage, at, targetsUpTo(500)), await begin(stage, at, targetsUpTo(5000))]
    const [small, large] = [await costOf(few), await costOf(many)]
    const checkpoints = ({ calls }: Awaited<ReturnType<typeof costOf>>) =>
      calls.filter(({ operation, items }) => operation === "TransactWriteItems" && items === 2)
    expect([checkpoints(small).length, checkpoints(large).length]).toEqual([20, 200])
    const units = new Set([...checkpoints(small), ...checkpoints(large)].map(({ writeUnits }) => writeUnits))
    expect([...units]).toEqual([4])
    // A job of ten parts reads nine more of them than a job of one, and nothing else beside.
    const reads = ({ calls }: Awaited<ReturnType<typeof costOf>>) =>
      calls.filter(({ operation }) => operation === "GetItem").length
    expect(reads(large) - reads(small)).toBe(9)
  })
})

describe("the audit", () => {
  it("tells that it began and how it ended, in the reader's language, and by whom; not how it went on", async () => {
    const job = await begin(stage, at, targetsUpTo(100))
    await untilDone(stage, job, 0)
    const { result } = await invoke({ ...asOwner(), locale: "pl" }, listTenantEvents, {})
    const own = result.data.filter(({ object }) => object === job.jobId)
    expect(own.map(({ event, actor, text }) => [event, actor.id, text])).toEqual([
      ["job.finished", "job:jobs", "Zakończono zadanie. Kroków: 100, odmów: 0."],
      ["job.started", at.owner, "Rozpoczęto zadanie. Kroków: 100."],
    ])
    expect(own[0]?.cause).toBe(own[1]?.id)
  })
})
