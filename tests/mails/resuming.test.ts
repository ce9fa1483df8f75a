import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { resumeMails } from "@tenantry/core/mails/index"
import { dayOf } from "@tenantry/core/mails/budget"
import { mailDays } from "@tenantry/core/mails/entity"
import { forJobs } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { inviteAdmin, listAccountEvents } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const stopped = async (): Promise<Settled> => {
  const at = await settle(world)
  const { accountId: place } = at
  const today = { place, day: dayOf(new Date()).day, sent: 20, returned: 9, expires: 4_000_000_000 }
  await world.seed([place], [write(mailDays).create(today).commit()])
  return at
}
const invite = ({ owner, accountId }: Settled, email: string) =>
  outcomeOf(invoke(world.as(owner, accountId), inviteAdmin, { email }))
const resume = async ({ accountId }: Settled) => {
  const caller = { kind: "job", name: "resume-mails", permissions: [forJobs.resumeMails] } as const
  return (await invoke({ ...world.visitor(accountId), caller }, resumeMails, {})).result.resumed
}

describe("a place of which too many mails came back today", () => {
  it("mails again as soon as whoever runs the service lets it, and its audit says so", async () => {
    const at = await stopped()
    expect(await invite(at, "one@example.com")).toBe("mail.stopped")
    expect(await resume(at)).toBe(true)
    expect(await invite(at, "one@example.com")).toBe("done")
    const { data } = (await invoke(world.as(at.owner, at.accountId), listAccountEvents, {})).result
    const event = data.find(({ event }) => event === "mail.resumed")
    expect([event?.actor.id, event?.data]).toEqual(["job:resume-mails", { sent: 20, returned: 9 }])
  })

  it("is let once: where nothing is stopped, nothing is written", async () => {
    const at = await stopped()
    expect(await resume(at)).toBe(true)
    const before = await world.everything()
    expect(await resume(at)).toBe(false)
    expect(await world.everything()).toEqual(before)
  })

  it("is let by nobody of the place itself", async () => {
    const at = await stopped()
    expect(await outcomeOf(invoke(world.as(at.owner, at.accountId), resumeMails, {}))).toBe("access.missing")
    expect(await invite(at, "one@example.com")).toBe("mail.stopped")
  })
})
