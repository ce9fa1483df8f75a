import { identities } from "@tenantry/core/identities/index"
import type { DomainError } from "@tenantry/core/kernel/errors"
import { InvitationId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { linksOf, parseMailBudget, usualMailBudget } from "@tenantry/core/mails/index"
import { budgetOf, dayOf, isStopped, mostToAddress } from "@tenantry/core/mails/budget"
import { mailDays, recipients } from "@tenantry/core/mails/entity"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { confirmed, days, hours, patiently } from "../support/calls.ts"
import { refusalOf } from "../kernel/support.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { newUser } from "../support/users.ts"
import { freshAddress, newAdmin, newPerson, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  addUser,
  cancelTransfer,
  changeAddress,
  deleteUser,
  inviteAdmin,
  inviteUserAgain,
  openAccount,
  openTenant,
  requestTransfer,
  resendInvitation,
  revokeInvitation,
} = operation

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
const counted = (place: string, sent: number, returned = 0, now = noon): Promise<void> => {
  const put = write(mailDays).put({ place, day: dayOf(now).day, sent, returned, expires: 4_000_000_000 })
  const whatever = put.where((old, { exists, notExists }) => `(${exists(old.place)} OR ${notExists(old.place)})`)
  return world.seed([place], [whatever.commit()])
}
const sentFrom = async (place: string, now = noon): Promise<number> =>
  (await world.runtime.table.open([place]).get(mailDays, { place, day: dayOf(now).day }))?.sent ?? 0

/** Another tenant of the account, and another account of its owner, with its first tenant. */
const secondTenant = async (at: Settled): Promise<Settled> => {
  const { result } = await invoke(world.as(at.owner, at.accountId, { now: noon }), openTenant, { name: "Second" })
  return { ...at, tenantId: result.tenantId }
}
const secondAccount = async (at: Settled): Promise<Settled> => {
  const request = world.as(at.owner, at.owner, { now: noon, address: freshAddress() })
  const { result } = await invoke(request, openAccount, { name: "Second" })
  return { ...at, ...result }
}

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
    const elsewhere = await secondTenant(at)
    await counted(at.accountId, 49)
    await add(at, fresh())
    expect(await refusalOf(add(elsewhere, fresh()))).toMatchObject(used(50))
    expect(await refusalOf(invite(at, fresh()))).toMatchObject(used(50))
    expect(await sentFrom(elsewhere.tenantId)).toBe(0)
  })

  it("is the person's as well: opening accounts does not multiply it", async () => {
    const at = await settle(world)
    const elsewhere = await secondAccount(at)
    const { identityId: colleague } = await newUser(world, at, { role: "administrator" })
    await counted(at.owner, 48)
    await add(at, fresh())
    await invite(elsewhere, fresh())
    expect(await refusalOf(add(elsewhere, fresh()))).toMatchObject(used(50))
    expect(await refusalOf(invite(elsewhere, fresh()))).toMatchObject(used(50))
    expect(await refusalOf(invite(at, fresh()))).toMatchObject(used(50))
    expect([await sentFrom(at.owner), await sentFrom(elsewhere.accountId), await sentFrom(elsewhere.tenantId)]).toEqual(
      [50, 1, 0],
    )
    // Whoever else acts there has a budget of their own.
    await add({ ...at, owner: colleague }, fresh())
  })

  it("lets through what is left to a person, and no more, however their accounts race", async () => {
    const at = await settle(world)
    const places = [at, await secondAccount(at), await secondAccount(at)]
    await counted(at.owner, 45)
    const ends = await atOnce(places.flatMap((place) => Array.from({ length: 4 }, () => () => add(place, fresh()))))
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(5)
    expect(refusals(ends)).toEqual(Array(7).fill("mail.budget_used"))
    expect(await sentFrom(at.owner)).toBe(50)
  }, 60_000)

  it("of a person grows with their own age, not with that of where they act", async () => {
    const at = await settle(world)
    const now = later(days(30))
    const madeBefore = (ms: number): Promise<void> => {
      const createdAt = new Date(now.getTime() - ms).toISOString()
      const patch = write(identities).patch({ identityId: at.owner }).set({ createdAt })
      return world.seed([at.owner], [patch.commit()])
    }
    await counted(at.owner, 50, 0, now)
    await madeBefore(hours(1))
    expect(await refusalOf(add(at, fresh(), now))).toMatchObject(used(50))
    await madeBefore(days(2))
    await add(at, fresh(), now)
    await counted(at.owner, 200, 0, now)
    expect(await refusalOf(invite(at, fresh(), now))).toMatchObject(used(200))
    await madeBefore(days(8))
    await invite(at, fresh(), now)
  })

  it("is taken from by offers of ownership as well, which may go to one admin again and again", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const asOwner = () => world.as(at.owner, at.accountId, { now: noon })
    const before = await sentFrom(at.owner)
    for (let i = 0; i < 4; i++) {
      await invoke(asOwner(), requestTransfer, { to: admin })
      await invoke(asOwner(), cancelTransfer, {})
    }
    expect((await sentFrom(at.owner)) - before).toBe(4)
    for (const full of [at.accountId, at.owner]) {
      await counted(at.accountId, 0)
      await counted(full, 50)
      expect(await refusalOf(invoke(asOwner(), requestTransfer, { to: admin }))).toMatchObject(used(50))
    }
  })

  it("of one tenant leaves the others theirs", async () => {
    const at = await settle(world)
    const elsewhere = await secondTenant(at)
    await counted(at.tenantId, 50)
    expect(await refusalOf(add(at, fresh()))).toMatchObject(used(50))
    await add(elsewhere, fresh())
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
    expect(effects).toContainEqual(expect.objectContaining({ code: "mail.budget_nears", names: { left: "4" } }))
    await counted(at.owner, 47)
    const ofPerson = await invoke(request, addUser, person(email), { preview: true })
    const nears = expect.objectContaining({ code: "mail.budget_nears", names: { left: "2" } })
    expect(ofPerson.effects).toContainEqual(nears)
    await counted(at.owner, 0)
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

  it("gets at most three a day, from however many tenants and accounts of one person", async () => {
    const [at, email] = [await settle(world), fresh()]
    const [tenant, account] = [await secondTenant(at), await secondAccount(at)]
    await add(at, email)
    await add(account, email)
    await invite(await secondAccount(at), email)
    for (const place of [tenant, account, await secondAccount(at)]) {
      expect(await refusalOf(invite(place, email))).toMatchObject(tooOften)
    }
    for (const place of [tenant, await secondAccount(at)]) {
      expect(await refusalOf(add(place, email))).toMatchObject(tooOften)
    }
    await add(tenant, fresh())
    await add(tenant, email, later(hours(12)))
  })

  it("gets at most three a day from the tenants of one account, whoever acts there", async () => {
    const [at, email] = [await settle(world), fresh()]
    for (let i = 0; i < 3; i++) {
      const tenant = await secondTenant(at)
      const { identityId } = await newUser(world, tenant, { role: "administrator" })
      await add({ ...tenant, owner: identityId }, email)
    }
    expect(await refusalOf(add(at, email))).toMatchObject(tooOften)
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
      await counted(linksOf(me), i)
      ends.push(
        await ask(often).then(
          () => "done",
          ({ code }: DomainError) => code,
        ),
      )
    }
    expect(ends).toEqual(["done", "done", "done", "mail.too_often"])
    await counted(linksOf(me), 10)
    expect(await refusalOf(ask(fresh()))).toMatchObject(used(10))
  })

  it("has as many links to addresses of their own, whomever they have invited", async () => {
    const at = await settle(world)
    await counted(at.owner, 50)
    const asOwner = world.as(at.owner, at.owner, { now: noon, signedInAt: noon, address: freshAddress() })
    await invoke(asOwner, changeAddress, { email: fresh() })
    expect([await sentFrom(linksOf(at.owner)), await sentFrom(at.owner)]).toEqual([1, 50])
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
