import { AdminDeleteUserCommand, AdminDisableUserCommand } from "@aws-sdk/client-cognito-identity-provider"
import { keepComparing } from "@tenantry/core/comparisons/index"
import { comparisons } from "@tenantry/core/comparisons/entity"
import { identities, providerUsername } from "@tenantry/core/identities/index"
import { deliver, type Outside } from "@tenantry/core/kernel/delivering"
import { type AccountId, type IdentityId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { DirectoryErrors } from "@tenantry/core/kernel/ports"
import type { Finding } from "@tenantry/core/kernel/reactions"
import { write } from "@tenantry/core/kernel/table"
import { afterEach, beforeEach, expect, it } from "vitest"
import { confirmed, days, minutes } from "../support/calls.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { giveSignIn, identityOf } from "../support/me.ts"
import { operation } from "../support/operations.ts"
import { newStaff } from "../support/staff.ts"
import { newAdmin, type Settled, settle } from "../support/world.ts"
import { openPeopleWorld, type PeopleWorld } from "../users/support.ts"
import { asStaff } from "../visits/support.ts"

const { closeAccount, lookUpOrphans } = operation

let here: PeopleWorld
let outside: Outside
let staff: IdentityId
let found: Finding[]
let today: number
beforeEach(async () => {
  here = await openPeopleWorld()
  found = []
  today = 0
  outside = { ...here.outside, onFinding: (finding) => void found.push(finding) }
  await keepComparing(here.world.runtime, new Date())
  staff = await newStaff(here.world, "support")
})
afterEach(() => here.close())

const key = async () => {
  const [delivery] = await outstandingIn(here.world, service, "comparison.find_orphans")
  if (!delivery) throw new Error("nobody looks for orphans")
  return delivery
}
const now = () => new Date(Date.now() + days(today) + minutes(2))
/** Another day: all accounts are gone through. */
const aDayPasses = async (through = outside) => {
  today++
  return deliver(through, await key(), now())
}
const listed = async () => {
  const { data } = (await invoke(asStaff(here.world, staff, service), lookUpOrphans, {})).result
  return data.map(({ accountId }) => accountId)
}

const usernameOf = async (who: IdentityId) => providerUsername(await identityOf(here.world, who))
const pool = () => ({ UserPoolId: here.pool.poolId })
const losesSignIn = async (who: IdentityId) =>
  here.pool.client.send(new AdminDeleteUserCommand({ ...pool(), Username: await usernameOf(who) }))
const isShutOutThere = async (who: IdentityId) =>
  here.pool.client.send(new AdminDisableUserCommand({ ...pool(), Username: await usernameOf(who) }))

/** An account whose owner can sign in. */
const reached = async (): Promise<Settled> => {
  const at = await settle(here.world)
  await giveSignIn(here.world, at.owner)
  return at
}

it("an account is listed whose owner has no sign-in any more, once, and until there is one again", async () => {
  const at = await reached()
  await reached()
  await aDayPasses()
  expect([await listed(), found]).toEqual([[], []])
  await losesSignIn(at.owner)
  expect(await aDayPasses()).toBe("later")
  expect(await listed()).toEqual([at.accountId])
  await aDayPasses()
  expect(await listed()).toEqual([at.accountId])
  expect(found).toEqual([{ code: "comparison.orphan", of: at.accountId }])
  await giveSignIn(here.world, at.owner)
  await aDayPasses()
  expect(await listed()).toEqual([])
})

it("an account is not listed as long as one of its admins can sign in: not shut out there, nor here", async () => {
  const at = await reached()
  const [one, other] = [await newAdmin(here.world, at), await newAdmin(here.world, at)]
  for (const admin of [one, other]) await giveSignIn(here.world, admin)
  await losesSignIn(at.owner)
  await isShutOutThere(one)
  await aDayPasses()
  expect(await listed()).toEqual([])
  const shutOut = write(identities).patch({ identityId: other }).set({ state: "suspended" }).commit()
  await here.world.seed([other], [shutOut])
  await aDayPasses()
  expect(await listed()).toEqual([at.accountId])
})

it("an account that is closing is none, and goes from the list", async () => {
  const at = await reached()
  await losesSignIn(at.owner)
  await aDayPasses()
  expect(await listed()).toEqual([at.accountId])
  await confirmed(here.world.as(at.owner, at.accountId), closeAccount, {})
  await aDayPasses()
  expect(await listed()).toEqual([])
})

it("the list says how each account stands, and when it was found", async () => {
  const at = await reached()
  await losesSignIn(at.owner)
  await aDayPasses()
  const { data } = (await invoke(asStaff(here.world, staff, service), lookUpOrphans, {})).result
  expect(data).toMatchObject([{ accountId: at.accountId, ownerId: at.owner, admins: 1, state: "active" }])
  expect(Math.abs(Date.parse(data[0]?.since ?? "") - now().getTime())).toBeLessThan(minutes(5))
})

it("nobody is an orphan because the identity provider does not answer: it is looked again", async () => {
  await reached()
  const silent = () => Promise.reject(DirectoryErrors.unavailable())
  const broken = { ...outside, directory: { ...outside.directory, signsIn: silent } }
  expect(await aDayPasses(broken)).toBe("failed")
  expect(await listed()).toEqual([])
  today++
  expect(await aDayPasses()).toBe("later")
  expect([await listed(), found]).toEqual([[], []])
})

it("what was broken off goes on there, and finds each of many once", async () => {
  const gone: AccountId[] = []
  for (let i = 0; i < 40; i++) gone.push((await settle(here.world)).accountId)
  today++
  let runs = 0
  let outcome: string = "again"
  for (; outcome === "again"; runs++) outcome = await deliver(outside, await key(), now(), 0)
  expect([outcome, runs > 30]).toEqual(["later", true])
  expect(found.map(({ of }) => of).toSorted()).toEqual(gone.toSorted())
  const pages: string[] = []
  let cursor: string | undefined
  do {
    const input = { limit: 15, ...(cursor === undefined ? {} : { cursor }) }
    const page = (await invoke(asStaff(here.world, staff, service), lookUpOrphans, input)).result
    pages.push(...page.data.map(({ accountId }) => accountId))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  expect(pages).toEqual(gone.toSorted())
  const reachedTo = await here.world.runtime.table.open([service]).get(comparisons, { place: service })
  expect([reachedTo?.source, reachedTo?.after]).toEqual([undefined, undefined])
})

it("costs two units of reading and one call of the pool for each account, and to list them what the page holds", async () => {
  const cost = async (work: () => Promise<unknown>) => (await here.world.recorder.record(work)).cost
  const calls: string[] = []
  const directory = {
    ...outside.directory,
    signsIn: (username: string) => {
      calls.push(username)
      return outside.directory.signsIn(username)
    },
  }
  const ofDay = async () => {
    calls.length = 0
    const { readUnits } = await cost(() => aDayPasses({ ...outside, directory }))
    return [readUnits, calls.length] as const
  }
  await reached()
  const few = await ofDay()
  const list = await cost(listed)
  for (let i = 0; i < 8; i++) await reached()
  const many = await ofDay()
  expect([(many[0] - few[0]) / 8, (many[1] - few[1]) / 8]).toEqual([2, 1])
  expect((await cost(listed)).readUnits).toBe(list.readUnits)
})
