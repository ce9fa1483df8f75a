import { claimsFor } from "@tenantry/core/authority/index"
import { noteReset } from "@tenantry/core/identities/index"
import { addressToken } from "@tenantry/core/identities/address"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { confirmed, minutes } from "../support/calls.ts"
import { asJob, codeOf, giveSignIn, identityOf, openMyWorld, own, password, refreshes, signIn } from "../support/me.ts"
import type { SignInWorld } from "../support/sign-ins.ts"
import { newAdmin, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  acceptTransfer,
  beginSecondFactor,
  changeAddress,
  changePassword,
  confirmAddress,
  confirmSecondFactor,
  readAccount,
  readMe,
  readTenant,
  removeSecondFactor,
  requestTransfer,
  signOutEverywhere,
} = operation

let pool: SignInWorld
let world: World
let settleAll: (later?: number) => Promise<void>
beforeAll(async () => {
  ;({ world, pool, settle: settleAll } = await openMyWorld())
})
afterAll(() => world.close())

type Someone = Settled & { readonly username: string; readonly secret: string }

const next = "Newer-2026!"

/** An owner who signs in with a second factor. */
const someone = async (): Promise<Someone> => {
  const at = await settle(world)
  const username = await giveSignIn(world, at.owner)
  const { secret, enrolment } = (await invoke(own(world, at.owner), beginSecondFactor, { password })).result
  await invoke(own(world, at.owner), confirmSecondFactor, { enrolment, code: codeOf(secret) })
  return { ...at, username, secret }
}

/** Everything that ends all sessions, done by whoever holds the sign-in. */
const endings: readonly (readonly [string, (who: Someone) => Promise<unknown>])[] = [
  ["signing out everywhere", ({ owner }) => invoke(own(world, owner), signOutEverywhere, {})],
  [
    "another password",
    ({ owner }) =>
      invoke(own(world, owner), changePassword, { current: password, password: next, passwordAgain: next }),
  ],
  ["a password set with a mailed code", ({ owner }) => invoke(asJob(world, owner, forJobs.noteReset), noteReset, {})],
  [
    "another address",
    async ({ owner }) => {
      const email = `another.${owner}@example.com`
      const { until } = (await invoke(own(world, owner), changeAddress, { email })).result
      const token = addressToken(world.runtime.keyring, owner, { email, until: new Date(until).getTime() })
      return invoke(own(world, owner), confirmAddress, { token })
    },
  ],
  [
    "a second factor that is taken away",
    ({ owner, secret }) => invoke(own(world, owner), removeSecondFactor, { password, code: codeOf(secret, 1) }),
  ],
]

/** What somebody asks with a token from a moment before, of the same second or an earlier one. */
const withOldToken = async ({ owner, accountId, tenantId }: Settled, earlier: number) => {
  const { sessionsFrom = 0 } = await identityOf(world, owner)
  const signedInAt = new Date(sessionsFrom - earlier)
  const stale = { signedInAt, secondFactor: true }
  const asStale = (place: Parameters<World["as"]>[1]) => {
    const request = world.as(owner, place, stale)
    return { ...request, caller: { ...request.caller, sessionsFrom: sessionsFrom - 1 } }
  }
  return Promise.all([
    outcomeOf(invoke(asStale(owner), readMe, {})),
    outcomeOf(invoke(asStale(accountId), readAccount, {})),
    outcomeOf(invoke(asStale(tenantId), readTenant, {})),
  ])
}

const ended = "sign_in.ended"

describe.each(endings)("%s", (_, end) => {
  it("refuses every token from before, of the same second too, wherever it is shown", async () => {
    const who = await someone()
    await end(who)
    expect(await withOldToken(who, 0)).toEqual([ended, ended, ended])
    expect(await withOldToken(who, 1000)).toEqual([ended, ended, ended])
  })

  it("refuses a token whose sign-in is older even where it has been refreshed since", async () => {
    const who = await someone()
    await end(who)
    const { sessionsFrom = 0 } = await identityOf(world, who.owner)
    const request = world.as(who.owner, who.owner, { signedInAt: new Date(sessionsFrom - 1000) })
    const refreshed = { ...request, caller: { ...request.caller, sessionsFrom } }
    expect(await outcomeOf(invoke(refreshed, readMe, {}))).toBe(ended)
  })

  it("leaves alone what begins at once afterwards: its token says from when it counts, and is let in", async () => {
    const who = await someone()
    await end(who)
    const identity = await identityOf(world, who.owner)
    const { claims } = await claimsFor(own(world, who.owner), identity)
    const signedInAt = new Date(Math.floor(Date.now() / 1000) * 1000)
    const request = world.as(who.owner, who.accountId, { signedInAt })
    const caller = { ...request.caller, sessionsFrom: claims.sessionsFrom ?? 0 }
    expect(await outcomeOf(invoke({ ...request, caller }, readAccount, {}))).toBe("done")
    await settleAll(minutes(2))
    expect(await outcomeOf(invoke({ ...request, caller }, readAccount, {}))).toBe("done")
  })

  it("voids an address that was asked for", async () => {
    const who = await someone()
    const email = `taken.${who.accountId}@example.com`
    const { until } = (await invoke(own(world, who.owner), changeAddress, { email })).result
    const token = addressToken(world.runtime.keyring, who.owner, { email, until: new Date(until).getTime() })
    await end(who)
    const confirming = invoke(own(world, who.owner), confirmAddress, { token })
    expect(await outcomeOf(confirming)).toBe("identity.link_unusable")
    expect((await identityOf(world, who.owner)).pendingEmail).toBeUndefined()
  })

  it("voids an offer of ownership that was made before; one that is made after it is good", async () => {
    const who = await someone()
    const { owner, accountId } = who
    const admin = await newAdmin(world, who)
    const offer = () => invoke(world.as(owner, accountId, { secondFactor: true }), requestTransfer, { to: admin })
    await offer()
    await end(who)
    const accepting = () => outcomeOf(confirmed(world.as(admin, accountId), acceptTransfer, {}))
    expect(await accepting()).toBe("ownership.none_pending")
    await offer()
    expect(await accepting()).toBe("done")
  })
})

it("an enrolment that was begun is void once all sessions were ended", async () => {
  const at = await settle(world)
  await giveSignIn(world, at.owner)
  const { secret, enrolment } = (await invoke(own(world, at.owner), beginSecondFactor, { password })).result
  await invoke(own(world, at.owner), signOutEverywhere, {})
  const confirming = invoke(own(world, at.owner), confirmSecondFactor, { enrolment, code: codeOf(secret) })
  expect(await outcomeOf(confirming)).toBe("sign_ins.second_factor_expired")
})

it("another address is confirmed with a recent sign-in alone", async () => {
  const { owner } = await settle(world)
  const email = `moved.${owner}@example.com`
  const { until } = (await invoke(own(world, owner), changeAddress, { email })).result
  const token = addressToken(world.runtime.keyring, owner, { email, until: new Date(until).getTime() })
  const old = own(world, owner, { signedInAt: new Date(Date.now() - minutes(6)) })
  expect(await outcomeOf(invoke(old, confirmAddress, { token }))).toBe("sign_in.too_old")
  expect(await outcomeOf(invoke(own(world, owner), confirmAddress, { token }))).toBe("done")
})

it("refresh tokens have ended when the answer comes, and those from after it are never ended by what follows", async () => {
  for (let round = 0; round < 10; round++) {
    const { owner } = await settle(world)
    const username = await giveSignIn(world, owner)
    const before = await signIn(pool, username)
    await invoke(own(world, owner), signOutEverywhere, {})
    expect(await refreshes(pool, before.refresh)).toBe(false)
    const after = await signIn(pool, username)
    await settleAll(minutes(2))
    expect(await refreshes(pool, after.refresh)).toBe(true)
  }
})
