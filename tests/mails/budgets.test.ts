import { openTenant } from "@tenantry/core/accounts/index"
import { changeAddress } from "@tenantry/core/identities/index"
import { inviteAdmin, resendInvitation, revokeInvitation } from "@tenantry/core/invitations/index"
import type { DomainError } from "@tenantry/core/kernel/errors"
import { InvitationId, type PlaceId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import {
  budgetOf,
  dayOf,
  isStopped,
  mailDays,
  mostToAddress,
  parseMailBudget,
  recipients,
  usualMailBudget,
} from "@tenantry/core/mails/index"
import { cancelTransfer, requestTransfer } from "@tenantry/core/ownership/index"
import { addUser, deleteUser, inviteUserAgain } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { confirmed, days, hours, patiently } from "../support/calls.ts"
import { refusalOf } from "../kernel/support.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { freshAddress, newAdmin, newPerson, settle, type Settled, type World } from "../support/world.ts"

let world: World
beforeAll(async () => {
  ;({ world } = await openWorldWithSignIns())
})
afterAll(() => world.close())

let made = 0
const fresh = (): string => `stranger.${made++}@example.com`
/** At noon: a day of counting does not end while a test runs. */
const noonOf = (at: Date): Date => new Date(`${at.toISOString().slice(0, 10)}T12:00:00.000Z`)
const noon = noonOf(new Date())
const later = (ms: number): Date => new Date(noon.getTime() + ms)

const invite = ({ owner, accountId }: Settled, email: string, now = noon) =>
  invoke(world.as(owner, accountId, { now }), inviteAdmin, { email })
const person = (email: string) => ({ email, firstName: "Ada", lastName: "Nowak", role: "employee" })
const add = ({ owner, tenantId }: Settled, email: string, now = noon, more: object = {}) =>
  invoke(world.as(owner, tenantId, { now }), addUser, { ...person(email), ...more })

/** So much has been mailed from there today. */
const counted = (place: PlaceId, sent: number, returned = 0): Promise<void> => {
  const put = write(mailDays).put({ place, day: dayOf(noon).day, sent, returned, expires: 4_000_000_000 })
  const whatever = put.where((old, { exists, notExists }) => `(${exists(old.place)} OR ${notExists(old.place)})`)
  return world.seed([place], [whatever.commit()])
}
const sentFrom = async (place: PlaceId, now = noon): Promise<number> =>
  (await world.runtime.table.open([place]).get(mailDays, { place, day: dayOf(now).day }))?.sent ?? 0

const used = (limit: number) => ({ code: "mail.budget_used", kind: "rate_limited", facts: { limit, used: limit } })
/** All at once, each for as long as it is told to come again. */
const atOnce = (work: readonly (() => Promise<unknown>)[]): Promise<PromiseSettledResult<unknown>[]> =>
  Promise.allSettled(work.map((one) => patiently(one)))
const refusals = (ends: readonly PromiseSettledResult<unknown>[]): readonly string[] =>
  ends.flatMap((end) => (end.status === "rejected" ? [(end.reason as DomainError).code] : []))

describe("the budget of a place", () => {
  it("grows with its age: a day, a week, and later", async () => {
    const { accountId, tenantId } = await settle(world)
    const opened = Date.now()
    for (const place of [accountId, tenantId]) {
      const at = (ms: number) => budgetOf(usualMailBudget, place, new Date(opened + ms))
      expect([at(0), at(hours(23)), at(days(1)), at(days(6)), at(days(7)), at(days(400))]).toEqual([
        50, 50, 200, 200, 2000, 2000,
      ])
    }
  })

  it("is what the vendor says, three whole numbers or a mistake that is told at the start", () => {
    expect(parseMailBudget(" 5, 10,20 ")).toEqual({ firstDay: 5, firstWeek: 10, later: 20 })
    for (const wrong of ["", "5", "5,10", "5,10,20,30", "5,10,x", "5,10,-1", "5,10,1.5", "5,,20", "0,1,2"]) {
      expect(() => parseMailBudget(wrong)).toThrow("MAIL_BUDGET")
    }
  })

  it("lets 50 of 60 invitations through that a tenant of a minute sends at once, and no more, however they race", async () => {
    const at = await settle(world)
    const ends = await atOnce(Array.from({ length: 60 }, fresh).map((email) => () => add(at, email)))
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(50)
    expect(refusals(ends)).toEqual(Array(10).fill("mail.budget_used"))
    expect([await sentFrom(at.tenantId), await sentFrom(at.accountId)]).toEqual([50, 50])
    expect(await refusalOf(add(at, fresh()))).toMatchObject(used(50))
  }, 120_000)

  it("says the limit, how much of it is used, and when it begins anew; then it does", async () => {
    const at = await settle(world)
    await counted(at.accountId, 50)
    const { kind, facts } = await refusalOf(invite(at, fresh()))
    const midnight = new Date(noon.getTime() + hours(12)).toISOString()
    expect([kind, facts]).toEqual(["rate_limited", { limit: 50, used: 50, again: midnight, retryAfter: 12 * 3600 }])
    await invite(at, fresh(), later(hours(12)))
    expect([await sentFrom(at.accountId), await sentFrom(at.accountId, later(hours(12)))]).toEqual([50, 1])
  })

  it("is the account's as well: opening tenants does not multiply it", async () => {
    const at = await settle(world)
    const { result } = await invoke(world.as(at.owner, at.accountId, { now: noon }), openTenant, { name: "Second" })
    await counted(at.accountId, 49)
    await add(at, fresh())
    const elsewhere = { ...at, tenantId: result.tenantId }
    expect(await refusalOf(add(elsewhere, fresh()))).toMatchObject(used(50))
    expect(await refusalOf(invite(at, fresh()))).toMatchObject(used(50))
    expect(await sentFrom(result.tenantId)).toBe(0)
  })

  it("is taken from by offers of ownership as well, which may go to one admin again and again", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const asOwner = () => world.as(at.owner, at.accountId, { now: noon })
    for (let i = 0; i < 4; i++) {
      await invoke(asOwner(), requestTransfer, { to: admin })
      await invoke(asOwner(), cancelTransfer, {})
    }
    await counted(at.accountId, 50)
    expect(await refusalOf(invoke(asOwner(), requestTransfer, { to: admin }))).toMatchObject(used(50))
  })

  it("of one tenant leaves the others theirs", async () => {
    const at = await settle(world)
    const { result } = await invoke(world.as(at.owner, at.accountId, { now: noon }), openTenant, { name: "Second" })
    await counted(at.tenantId, 50)
    expect(await refusalOf(add(at, fresh()))).toMatchObject(used(50))
    await add({ ...at, tenantId: result.tenantId }, fresh())
  })

  it("is found whatever the token remembers of the account", async () => {
    const at = await settle(world)
    await counted(at.accountId, 50)
    for (const hint of [null, { level: "account", accountId: at.accountId }] as const) {
      const request = world.as(at.owner, at.tenantId, { now: noon, hint })
      expect(await refusalOf(invoke(request, addUser, person(fresh())))).toMatchObject(used(50))
    }
  })

  it("is not touched by a preview, nor by what is refused for another reason", async () => {
    const at = await settle(world)
    const email = fresh()
    for (let i = 0; i < 5; i++) {
      await invoke(world.as(at.owner, at.tenantId, { now: noon }), addUser, person(email), { preview: true })
    }
    expect(await refusalOf(add(at, email, noon, { role: "rol_00000000000000000000000000" }))).toMatchObject({
      code: "user.no_role",
    })
    expect([await sentFrom(at.tenantId), await sentFrom(at.accountId)]).toEqual([0, 0])
  })

  it("is counted once for what is repeated with its key, and once when an answer is lost", async () => {
    const at = await settle(world)
    const request = () => world.as(at.owner, at.accountId, { now: noon })
    const email = fresh()
    for (let i = 0; i < 3; i++) await invoke(request(), inviteAdmin, { email }, { idempotencyKey: "once" })
    world.faults.lostReplies = 1
    await invite(at, fresh())
    expect(await sentFrom(at.accountId)).toBe(2)
  })

  it("is shown in the preview as it nears its end, with what is left", async () => {
    const at = await settle(world)
    const shown = async (sent: number) => {
      await counted(at.accountId, sent)
      const { effects } = await invoke(
        world.as(at.owner, at.accountId, { now: noon }),
        inviteAdmin,
        { email: fresh() },
        { preview: true },
      )
      return effects.filter(({ code }) => code === "mail.budget_nears").map(({ facts, names }) => [facts, names])
    }
    const facts = { limit: 50, again: later(hours(12)).toISOString() }
    expect(await shown(38)).toEqual([])
    expect(await shown(39)).toEqual([[facts, { left: "10" }]])
    expect(await shown(49)).toEqual([[facts, { left: "0" }]])
    await counted(at.tenantId, 45)
    await counted(at.accountId, 41)
    const request = world.as(at.owner, at.tenantId, { now: noon })
    const email = fresh()
    const { effects, confirmation } = await invoke(request, addUser, person(email), { preview: true })
    expect(effects.at(-1)).toMatchObject({ code: "mail.budget_nears", names: { left: "4" } })
    await invoke(request, addUser, person(email), { confirmation })
  })
})

describe("one address", () => {
  const tooOften = { code: "mail.too_often", kind: "rate_limited", facts: { limit: mostToAddress, used: 3 } }

  it("gets at most three mails a day from one account, by inviting, resending and inviting anew", async () => {
    const [at, email] = [await settle(world), fresh()]
    const asOwner = (now = noon) => world.as(at.owner, at.accountId, { now })
    const { result } = await invite(at, email)
    const invitationId = InvitationId.schema.parse(result.invitationId)
    await invoke(asOwner(), resendInvitation, { invitationId })
    await invoke(asOwner(), revokeInvitation, { invitationId })
    await invite(at, email)
    expect(await refusalOf(invoke(asOwner(), resendInvitation, { invitationId }))).toMatchObject(tooOften)
    await invoke(asOwner(), revokeInvitation, { invitationId })
    expect(await refusalOf(invite(at, email))).toMatchObject(tooOften)
    await invite(at, fresh())
    await invite(at, email, later(hours(12)))
  })

  it("gets at most three a day from one tenant, also when it is removed and added again, and however it is written", async () => {
    const [at, email] = [await settle(world), fresh()]
    const request = () => world.as(at.owner, at.tenantId, { now: noon })
    const remove = (userId: string) => confirmed(request(), deleteUser, { userId: UserId.schema.parse(userId) })
    const first = await add(at, email)
    await invoke(request(), inviteUserAgain, { userId: UserId.schema.parse(first.result.userId) })
    await remove(first.result.userId)
    const second = await add(at, email.toUpperCase())
    const again = { userId: UserId.schema.parse(second.result.userId) }
    expect(await refusalOf(invoke(request(), inviteUserAgain, again))).toMatchObject(tooOften)
    await remove(second.result.userId)
    expect(await refusalOf(add(at, email))).toMatchObject(tooOften)
    // Another company is another sender.
    await add(await settle(world), email)
  })

  it("gets no more than three of those that race", async () => {
    const at = await settle(world)
    const { result } = await add(at, fresh())
    const userId = UserId.schema.parse(result.userId)
    const request = () => world.as(at.owner, at.tenantId, { now: noon })
    const ends = await atOnce(Array(8).fill(() => invoke(request(), inviteUserAgain, { userId })))
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
    expect(new Set(refusals(ends))).toEqual(new Set(["mail.too_often"]))
  })

  it("is known by its hash alone, and forgotten two weeks later at the latest", async () => {
    const [at, email] = [await settle(world), fresh()]
    await add(at, email)
    const listing = recipients.query.ofPlace({ place: at.tenantId })
    const { items } = await world.runtime.table.open([at.tenantId]).list(recipients, listing)
    expect(items).toHaveLength(1)
    expect(JSON.stringify(items)).not.toContain(email.split("@")[0])
    expect(items[0]?.expires).toBeLessThan((noon.getTime() + days(14)) / 1000)
  })
})

describe("one person", () => {
  it("has links mailed to at most ten addresses a day, and to one of them at most three times", async () => {
    const me = await newPerson(world)
    const ask = (email: string) =>
      invoke(world.as(me, me, { now: noon, signedInAt: noon, address: freshAddress() }), changeAddress, { email })
    const ends: string[] = []
    const often = fresh()
    for (let i = 0; i < 4; i++) {
      await counted(me, i)
      ends.push(
        await ask(often).then(
          () => "done",
          ({ code }: DomainError) => code,
        ),
      )
    }
    expect(ends).toEqual(["done", "done", "done", "mail.too_often"])
    await counted(me, 10)
    expect(await refusalOf(ask(fresh()))).toMatchObject(used(10))
  })
})

describe("a place whose mails come back", () => {
  it.each([
    [4, 4, false],
    [5, 5, true],
    [50, 5, false],
    [49, 5, true],
    [2000, 200, false],
    [2000, 201, true],
    [0, 5, true],
  ])("of %i mails %i", (sent, returned, stopped) => {
    expect(isStopped({ sent, returned })).toBe(stopped)
  })

  it("sends no more invitations until the next day, and says why; its account and other companies are heard", async () => {
    const at = await settle(world)
    await counted(at.tenantId, 20, 5)
    expect(await refusalOf(add(at, fresh()))).toMatchObject({
      code: "mail.stopped",
      kind: "rate_limited",
      facts: { sent: 20, returned: 5, again: later(hours(12)).toISOString() },
    })
    await invite(at, fresh())
    await add(await settle(world), fresh())
    await add(at, fresh(), later(hours(12)))
  })
})
