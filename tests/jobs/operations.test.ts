import { tenants } from "@tenantry/core/tenants/index"
import { type Job, performAs } from "@tenantry/core/jobs/index"
import { assertMine, JobPermissions } from "@tenantry/core/jobs/jobs"
import { jobs } from "@tenantry/core/jobs/entity"
import { deliver } from "@tenantry/core/kernel/delivering"
import type { Context } from "@tenantry/core/kernel/context"
import { DomainError } from "@tenantry/core/kernel/errors"
import { type IdentityId, TenantId, UserId } from "@tenantry/core/kernel/ids"
import { noteReset } from "@tenantry/core/identities/index"
import { invoke } from "@tenantry/core/kernel/invoke"
import { command } from "@tenantry/core/kernel/operations"
import { Scope } from "@tenantry/core/kernel/permissions"
import { write } from "@tenantry/core/kernel/table"
import { forJobs } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import * as z from "zod"
import { eventsOf } from "../kernel/support.ts"
import { confirmed } from "../support/calls.ts"
import { asJob } from "../support/me.ts"
import { newAdmin, newPerson, outcomeOf, type Settled, settle } from "../support/world.ts"
import {
  begin,
  editing,
  jobIn,
  openStage,
  outcomesOf,
  type Stage,
  startTest,
  targetsUpTo,
  untilDone,
} from "./support.ts"
import { operation } from "../support/operations.ts"

const { listJobs, readJob, readResults, removeAdmin, reopenTenant, stopJob, suspendTenant } = operation

let stage: Stage
let at: Settled
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.world.close())
beforeEach(async () => {
  at = await settle(stage.world)
  stage.perform = () => Promise.resolve("done")
})

type Locale = "en" | "pl" | "ru"
const as = (who: IdentityId = at.owner, { tenantId, accountId }: Settled = at, locale: Locale = "en") =>
  stage.world.as(who, tenantId, { hint: { level: "account", accountId }, locale })

/** The same person, holding everything only as far as what is their own. */
const withOwnScope = (who: IdentityId) => {
  const request = as(who)
  const { authority } = request.runtime
  const narrow: typeof authority = async (...asked) => {
    const access = await authority(...asked)
    return { ...access, actor: { ...access.actor, scopeOf: () => Scope.own } }
  }
  return { ...request, runtime: { ...request.runtime, authority: narrow } }
}

describe("a job's progress", () => {
  it("can be read while it goes on and when it is done, with who began it and when", async () => {
    const job = await begin(stage, at, targetsUpTo(40))
    const { jobId } = job
    const before = (await invoke(as(), readJob, { jobId })).result
    expect(before).toEqual({
      jobId,
      kind: "test.touch",
      state: "running",
      total: 40,
      done: 0,
      refused: 0,
      startedBy: at.owner,
      startedAt: job.at.toISOString(),
      version: 1,
    })
    await deliver(stage.outside, job.key, job.at, 0)
    expect((await invoke(as(), readJob, { jobId })).result).toMatchObject({ done: 5, version: 1 })
    await untilDone(stage, job)
    expect((await invoke(as(), readJob, { jobId })).result).toMatchObject({
      state: "done",
      done: 40,
      version: 2,
      endedAt: expect.any(String) as string,
    })
  })

  it.each([1, 2, 100])("is listed newest first, each job once, in pages of %i", async (limit) => {
    const all = []
    for (let i = 0; i < 5; i++) {
      all.push((await begin(stage, at, ["a"])).jobId)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    const listed: string[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const { result } = await invoke(as(), listJobs, { limit, ...(cursor ? { cursor } : {}) })
      expect(result.data.length).toBeLessThanOrEqual(limit)
      listed.push(...result.data.map(({ jobId }) => jobId))
      cursor = result.nextCursor
    }
    expect(listed).toEqual(all.toReversed())
  })
})

describe("a job's results", () => {
  it.each([1, 7, 25, 100, 500])("are told each once, in order, in pages of %i", async (limit) => {
    const targets = targetsUpTo(130)
    stage.perform = async (target) => (target === targets[60] ? "tenant.unknown" : "done")
    const job = await begin(stage, at, targets)
    await untilDone(stage, job, 1)
    const told: { target: string; outcome: string }[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const input = { jobId: job.jobId, limit, ...(cursor ? { cursor } : {}) }
      const { result } = await invoke(as(), readResults, input)
      expect(result.data.length).toBeLessThanOrEqual(limit)
      told.push(...result.data.map(({ target, outcome }) => ({ target, outcome })))
      cursor = result.nextCursor
    }
    expect(told).toEqual(await outcomesOf(stage, job))
    expect(told.map(({ target }) => target)).toEqual(targets)
  })

  it("say why something was refused in the reader's language, with its numbers; what is not known is told in general", async () => {
    stage.perform = async (target) =>
      ({
        known: "tenant.unknown",
        counted: { code: "account.too_many_admins", numbers: { most: 3 } },
        lacking: "account.too_many_admins",
        strange: "vendor.odd",
      })[target] ?? "done"
    const { jobId, ...rest } = await begin(stage, at, ["fine", "known", "counted", "lacking", "strange"])
    await untilDone(stage, { jobId, ...rest })
    const textsIn = async (locale: Locale) =>
      (await invoke(as(at.owner, at, locale), readResults, { jobId })).result.data.map(({ text }) => text)
    expect(await textsIn("en")).toEqual([
      undefined,
      "This virtual company does not exist, or you have no access to it.",
      "The account already has 3 admins and cannot have more.",
      "This was refused.",
      "This was refused.",
    ])
    for (const text of (await textsIn("ru")).slice(1)) expect(text).toMatch(/\p{Script=Cyrillic}/u)
    expect((await textsIn("pl"))[4]).toBe("Odmówiono wykonania tej czynności.")
  })

  it("hold ids and codes only: neither names nor addresses of anybody", async () => {
    stage.perform = async (target, job, ctx) => {
      const odd = new DomainError("conflict", "test.odd", {
        email: "eve@example.com",
        name: "Eve Eavesdropper",
        most: 7,
      })
      return performAs(ctx, job, job.place, failing(odd), () => ({}), target)
    }
    const job = await begin(stage, at, targetsUpTo(3))
    await untilDone(stage, job)
    const items = (await stage.world.everything()).filter(({ pk }) => String(pk).includes(`#j#${job.jobId}`))
    expect(items.length).toBe(2)
    expect(JSON.stringify(items)).not.toMatch(/@|Eavesdropper/)
    expect(JSON.stringify(items)).toContain('"numbers":{"most":7}')
  })

  it("are read at a cost that does not grow with the job", async () => {
    const tripsOf = async (count: number) => {
      const job = await begin(stage, at, targetsUpTo(count))
      await untilDone(stage, job)
      const read = () => invoke(as(), readResults, { jobId: job.jobId, limit: 100 })
      const { value, cost } = await stage.world.recorder.record(read)
      expect(value.result.data).toHaveLength(100)
      return [cost.trips, cost.readUnits]
    }
    expect(await tripsOf(2000)).toEqual(await tripsOf(200))
  })
})

describe("whose a job is", () => {
  it("with the scope of one's own, only what one started oneself exists", async () => {
    const other = await newAdmin(stage.world, at)
    const [mine, theirs] = [await begin(stage, at, ["a"]), await begin(stage, at, ["b"], other)]
    const own = withOwnScope(at.owner)
    for (const operation of [readJob, readResults, stopJob] as const) {
      expect(await outcomeOf(invoke(own, operation, { jobId: theirs.jobId }))).toBe("job.unknown")
    }
    expect((await jobIn(stage, theirs)).state).toBe("running")
    expect((await invoke(own, listJobs, {})).result.data.map(({ jobId }) => jobId)).toEqual([mine.jobId])
    expect((await invoke(own, readJob, { jobId: mine.jobId })).result.startedBy).toBe(at.owner)
    expect((await invoke(own, stopJob, { jobId: mine.jobId })).result.state).toBe("stopping")
  })

  it("with the tenant's scope, all of the tenant exist, and can be stopped", async () => {
    const other = await newAdmin(stage.world, at)
    const theirs = await begin(stage, at, ["b"], other)
    expect((await invoke(as(), listJobs, {})).result.data.map(({ jobId }) => jobId)).toEqual([theirs.jobId])
    expect((await invoke(as(), stopJob, { jobId: theirs.jobId })).result.state).toBe("stopping")
  })

  it("another tenant's is not found, by who is somebody in either", async () => {
    const elsewhere = await settle(stage.world)
    const { jobId } = await begin(stage, elsewhere, ["a"])
    for (const operation of [readJob, readResults, stopJob] as const) {
      expect(await outcomeOf(invoke(as(), operation, { jobId }))).toBe("job.unknown")
      expect(await outcomeOf(invoke(as(at.owner, elsewhere), operation, { jobId }))).toBe("access.nowhere")
    }
    expect((await invoke(as(), listJobs, {})).result.data).toEqual([])
  })

  it.each([Scope.none, Scope.own, Scope.group])("a scope of %i is not the tenant's", async (scope) => {
    const { jobId, ...rest } = await begin(stage, at, ["a"])
    const job = await jobIn(stage, { jobId, ...rest })
    const ctx = { actor: { id: "idn_other", scopeOf: () => scope }, permission: JobPermissions.view }
    expect(() => assertMine(ctx, job)).toThrow("job.unknown")
    expect(() => assertMine(ctx, null)).toThrow("job.unknown")
  })
})

describe("stopping, previewed,", () => {
  it("says what is done and what is left, and is confirmed although the job goes on meanwhile", async () => {
    const job = await begin(stage, at, targetsUpTo(40))
    await deliver(stage.outside, job.key, job.at, 0)
    const { effects, confirmation } = await invoke(as(), stopJob, { jobId: job.jobId }, { preview: true })
    expect(effects).toEqual([
      { code: "job.stops", severity: "warning", facts: { total: 40 }, names: { done: "5", left: "35" } },
    ])
    await deliver(stage.outside, job.key, job.at, 0)
    const done = await invoke(as(), stopJob, { jobId: job.jobId }, { confirmation })
    expect(done.result).toMatchObject({ state: "stopping", done: 10 })
  })
})

it("a job is started by people only", async () => {
  const worker = { kind: "job", name: "test", permissions: [editing] } as const
  expect(await outcomeOf(invoke({ ...as(), caller: worker }, startTest, { targets: ["a"] }))).toBe("job.only_people")
})

/** A command that is refused in this way. */
const failing = (error: Error) =>
  command({
    name: "test.failing",
    summary: "Fail",
    place: TenantId,
    permission: editing,
    input: z.strictObject({}),
    output: z.object({}),
    decide: async () => {
      throw error
    },
  })

/** Does what it does to the tenant's head, with an event that names the target. */
const changing = async (
  { get, place: tenantId }: Pick<Context<TenantId>, "get" | "place">,
  name: string,
  of: string,
) => {
  const tenant = await get(tenants, { tenantId })
  if (!tenant) throw new DomainError("not_found", "test.unknown")
  const item = write(tenants)
    .patch({ tenantId })
    .set({ rev: tenant.rev + 1 })
    .where((head, { eq }) => eq(head.rev, tenant.rev))
    .commit()
  const event = { name: of, schema: 1, object: name, version: 1, data: { to: name }, personal: {} }
  return { tenant, writes: [item], events: [event] as const }
}

const callTenant = command({
  name: "test.call",
  summary: "Call a tenant something",
  place: TenantId,
  permission: editing,
  input: z.strictObject({ name: z.string().trim().min(1) }),
  output: z.object({}),
  decide: async (ctx, { name }) => {
    const { writes, events } = await changing(ctx, name, "test.called")
    return { result: {}, writes, events, effects: [] }
  },
})

/** Cannot be undone, and can be done once: a second time there is nothing there. */
let gone: Set<string>
const vanish = command({
  name: "test.vanish",
  summary: "Vanish",
  place: TenantId,
  permission: editing,
  irreversible: true,
  input: z.strictObject({ target: z.string() }),
  output: z.object({}),
  decide: async (ctx, { target }) => {
    if (gone.has(target)) throw new DomainError("not_found", "test.gone")
    const { tenant, writes, events } = await changing(ctx, target, "test.vanished")
    const effect = { code: "test.vanishes", severity: "danger", facts: { rev: tenant.rev }, names: {} } as const
    return { result: {}, writes, events, effects: [effect] }
  },
})

describe("what is performed as whoever started the job", () => {
  beforeEach(() => {
    gone = new Set()
    stage.perform = (target, job, ctx) => performAs(ctx, job, job.place, callTenant, (name) => ({ name }), target)
  })
  const eventsNamed = async (name: string) =>
    (await eventsOf(stage.world, at.tenantId)).filter((event) => event.name === name)

  it("is done in their name, because of the job, once for each target, however often it is tried", async () => {
    const job = await begin(stage, at, ["One", "Two"])
    const live = stage.perform
    stage.perform = async (...told) => {
      await live(...told)
      return live(...told)
    }
    await untilDone(stage, job)
    const renamed = await eventsNamed("test.called")
    expect(renamed.map(({ data }) => (data as { to: string }).to).toSorted()).toEqual(["One", "Two"])
    const [started] = await eventsNamed("job.started")
    for (const { actor, cause } of renamed) {
      expect([actor, cause]).toEqual([at.owner, `${started?.execution}#${started?.number}`])
    }
  })

  it("is confirmed where it cannot be undone; done a second time, it is not told as refused", async () => {
    stage.perform = async (target, job, ctx) => {
      const vanishing = () => performAs(ctx, job, job.place, vanish, () => ({ target }), target)
      const first = await vanishing()
      gone.add(target)
      return `${String(first)} ${String(await vanishing())}`
    }
    const job = await begin(stage, at, ["a"])
    await untilDone(stage, job)
    expect(await outcomesOf(stage, job)).toEqual([{ target: "a", outcome: "done done" }])
    expect(await eventsNamed("test.vanished")).toHaveLength(1)
  })

  it("is refused with its code, target by target, and the others are done", async () => {
    const job = await begin(stage, at, ["Fine", " ", "Good"])
    await untilDone(stage, job)
    expect((await outcomesOf(stage, job)).map(({ outcome }) => outcome)).toEqual(["done", "operation.invalid", "done"])
  })

  it("is refused from the moment on when they have lost the right", async () => {
    const admin = await newAdmin(stage.world, at)
    const job = await begin(stage, at, ["One", "Two"], admin)
    await confirmed(stage.world.as(at.owner, at.accountId), removeAdmin, { identityId: admin })
    await untilDone(stage, job)
    expect((await outcomesOf(stage, job)).map(({ outcome }) => outcome)).toEqual(["access.nowhere", "access.nowhere"])
    expect(await eventsNamed("test.called")).toEqual([])
  })

  it.each([
    ["later in the second of its beginning", 999],
    ["earlier in that second, committed later", 0],
  ])("is refused once they have ended all sessions, %s (staleness 0)", async (_, millisecond) => {
    const job = await begin(stage, at, ["One", "Two"])
    const now = new Date(Math.floor(job.at.getTime() / 1000) * 1000 + millisecond)
    await invoke({ ...asJob(stage.world, at.owner, forJobs.noteReset), now }, noteReset, {})
    await untilDone(stage, job)
    expect(await outcomesOf(stage, job)).toEqual([
      { target: "One", outcome: "sign_in.ended" },
      { target: "Two", outcome: "sign_in.ended" },
    ])
    expect(await eventsNamed("test.called")).toEqual([])
  })

  it("waits while the company is suspended, and goes on once it is reopened", async () => {
    const job = await begin(stage, at, ["One", "Two"])
    const as = () => stage.world.as(at.owner, at.tenantId)
    await confirmed(as(), suspendTenant, { reason: "Moving" })
    expect(await deliver(stage.outside, job.key, job.at)).toBe("failed")
    expect((await jobIn(stage, job)).done).toBe(0)
    await confirmed(as(), reopenTenant, {})
    expect(await deliver(stage.outside, job.key, new Date(job.at.getTime() + 60_000))).toBe("done")
    expect((await outcomesOf(stage, job)).map(({ outcome }) => outcome)).toEqual(["done", "done"])
  })

  it.each(["unavailable", "rate_limited"] as const)("is tried again later when it is %s", async (kind) => {
    let broken = true
    const odd = failing(new DomainError(kind, "test.busy"))
    stage.perform = async (target, job, ctx) =>
      broken ? performAs(ctx, job, job.place, odd, () => ({}), target) : "done"
    const job = await begin(stage, at, ["a"])
    expect(await deliver(stage.outside, job.key, job.at)).toBe("failed")
    broken = false
    expect(await deliver(stage.outside, job.key, new Date(job.at.getTime() + 60_000))).toBe("done")
    expect(await outcomesOf(stage, job)).toEqual([{ target: "a", outcome: "done" }])
  })

  it("throws what is a defect: it is no answer to anybody", async () => {
    stage.perform = (target, job, ctx) =>
      performAs(ctx, job, job.place, failing(new TypeError("odd")), () => ({}), target)
    const job = await begin(stage, at, ["a"])
    expect(await deliver(stage.outside, job.key, job.at)).toBe("failed")
    expect((await jobIn(stage, job)).done).toBe(0)
  })

  it("is asked for with the sign-in of the job's beginning, in their language, and as the user that they are", async () => {
    const seen: unknown[] = []
    const userId = UserId.make(new Date())
    const told: Job[] = []
    stage.perform = async (target, job, ctx) => {
      told.push(job)
      const watching = {
        request: (...asked: Parameters<typeof ctx.request>) => (seen.push(asked), ctx.request(...asked)),
      }
      return performAs(watching, { ...job, startedAs: userId }, job.place, callTenant, (name) => ({ name }), target)
    }
    const job = await begin(stage, at, ["One"])
    await stage.world.seed(
      [at.tenantId],
      [
        write(jobs)
          .patch({ place: at.tenantId, jobId: job.jobId })
          .set({ locale: "pl", timeZone: "Europe/Warsaw" })
          .commit(),
      ],
    )
    await untilDone(stage, job)
    const caller = {
      kind: "identity",
      identityId: at.owner,
      signedInAt: job.at,
      sessionsFrom: 0,
      secondFactor: true,
      hint: { level: "tenant", userId },
    }
    expect(seen).toEqual([[caller, at.tenantId, { locale: "pl", timeZone: "Europe/Warsaw" }]])
  })

  it("by somebody who is nobody there is nothing", async () => {
    const stranger = await newPerson(stage.world)
    expect(await outcomeOf(begin(stage, at, ["a"], stranger))).toBe("access.nowhere")
  })
})
