import { claimsFor } from "@tenantry/core/authority/index"
import { identities, isEnded, noteReset } from "@tenantry/core/identities/index"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { forJobs } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { minutes, overtaken } from "../support/calls.ts"
import {
  type Aftermath,
  asJob,
  codeOf,
  giveSignIn,
  identityOf,
  newSignedIn,
  openMyWorld,
  own,
  password,
  refreshes,
  signIn,
} from "../support/me.ts"
import type { SignInWorld } from "../support/sign-ins.ts"
import { newUser } from "../support/users.ts"
import { outcomeOf, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  editPolicies,
  readTenant,
  removeSecondFactor,
  signOutEverywhere,
} = operation

let pool: SignInWorld
let world: World
let after: Aftermath
beforeAll(async () => {
  ;({ world, pool, ...after } = await openMyWorld())
})
afterAll(() => world.close())

const next = "Newer-2026!"
const change = (identityId: IdentityId, to = next, current = password, again = to) =>
  invoke(own(world, identityId), changePassword, { current, password: to, passwordAgain: again })

describe("my password", () => {
  it("changes with the current one, and every session ends; a mail says so", async () => {
    const { identityId, username } = await newSignedIn(world)
    const before = await signIn(pool, username)
    await after.settle()
    const mails = after.mails.length
    await change(identityId)
    expect([await pool.opens(username, password), await pool.opens(username, next)]).toEqual([false, true])
    await after.settle()
    expect(await refreshes(pool, before.refresh)).toBe(false)
    const { email } = await identityOf(world, identityId)
    expect(after.mails.slice(mails).map(({ to }) => to)).toEqual([email])
  })

  it("stays without the current one, with two that differ, and in a preview; nothing is noted then", async () => {
    const { identityId, username, me } = await newSignedIn(world)
    expect(await outcomeOf(change(identityId, next, "Wr0ng!pass"))).toBe("sign_ins.password_wrong")
    expect(await outcomeOf(change(identityId, next, password, `${next}x`))).toBe("identity.passwords_differ")
    const input = { current: password, password: next, passwordAgain: next }
    await invoke(me(), changePassword, input, { preview: true })
    expect(await pool.opens(username, password)).toBe(true)
    expect((await identityOf(world, identityId)).rev).toBe(1)
  })

  it("is as long as the strictest company I belong to asks, and no other's rule counts", async () => {
    const { identityId } = await newSignedIn(world)
    for (const [length, status] of [
      [10, "active"],
      [14, "active"],
      [40, undefined],
    ] as const) {
      const at = await settle(world)
      await invoke(world.as(at.owner, at.tenantId), editPolicies, { passwordLength: length })
      if (status) await newUser(world, at, { identityId, role: "employee" })
    }
    const long = "Long-enough-2026!"
    expect(await outcomeOf(change(identityId, "Short-26!"))).toBe("identity.password_too_short")
    expect(await outcomeOf(change(identityId, "Thirteen-26!x"))).toBe("identity.password_too_short")
    expect(await outcomeOf(change(identityId, long))).toBe("done")
  })

  it("obeys a company that asks for a second factor too, before one is shown", async () => {
    const { identityId } = await newSignedIn(world)
    const at = await settle(world)
    await newUser(world, at, { identityId, role: "employee" })
    const strict = { passwordLength: 20, secondFactor: true }
    await invoke(world.as(at.owner, at.tenantId, { secondFactor: true }), editPolicies, strict)
    expect(await outcomeOf(change(identityId))).toBe("identity.password_too_short")
  })

  it("is tried ten times an hour at most, from wherever, and by nobody else's tries", async () => {
    const [one, other] = [await newSignedIn(world), await newSignedIn(world)]
    const tries = async (who: IdentityId, count: number) => {
      const ended: string[] = []
      for (let i = 0; i < count; i++) ended.push(await outcomeOf(change(who, next, password, `${next}x`)))
      return new Set(ended)
    }
    expect(await tries(one.identityId, 10)).toEqual(new Set(["identity.passwords_differ"]))
    expect(await tries(one.identityId, 1)).toEqual(new Set(["limit.exceeded"]))
    expect(await tries(other.identityId, 1)).toEqual(new Set(["identity.passwords_differ"]))
  })

  it("is in no item of the table", async () => {
    const { identityId } = await newSignedIn(world)
    const secret = "Never-Stored-2026!"
    const input = { current: password, password: secret, passwordAgain: secret }
    await invoke(own(world, identityId), changePassword, input, { idempotencyKey: "once" })
    const stored = JSON.stringify(await world.everything())
    expect([stored.includes(secret), stored.includes(password)]).toEqual([false, false])
  })

  it("changes once where the answer was lost and the request repeated", async () => {
    const { identityId, username } = await newSignedIn(world)
    const input = { current: password, password: next, passwordAgain: next }
    const once = () => invoke(own(world, identityId), changePassword, input, { idempotencyKey: "lost" })
    await once()
    expect((await once()).replayed).toBe(true)
    expect(await pool.opens(username, next)).toBe(true)
    expect((await identityOf(world, identityId)).rev).toBe(2)
  })
})

const enrol = async (identityId: IdentityId) => {
  const { result } = await invoke(own(world, identityId), beginSecondFactor, { password })
  const { enrolment, secret } = result
  await invoke(own(world, identityId), confirmSecondFactor, { enrolment, code: codeOf(secret) })
  return result
}

const unproven = async () => {
  const person = await newSignedIn(world)
  const { identityId } = person
  await world.seed([identityId], [write(identities).patch({ identityId }).set({ proven: false }).commit()])
  return person
}

describe("my second factor", () => {
  it("is asked for once a code of the app was given; sessions without it end", async () => {
    const { identityId, username } = await newSignedIn(world)
    const before = await signIn(pool, username)
    const { uri, secret } = await enrol(identityId)
    // At once, not by a reaction: what is refreshed from now on says that the factor was shown.
    expect(await refreshes(pool, before.refresh)).toBe(false)
    const { email } = await identityOf(world, identityId)
    expect(uri).toBe(`otpauth://totp/Lipa%20Phone:${encodeURIComponent(email)}?secret=${secret}&issuer=Lipa%20Phone`)
    expect((await signIn(pool, username)).challenge).toBe("SOFTWARE_TOKEN_MFA")
    await after.settle()
    const identity = await identityOf(world, identityId)
    expect((await claimsFor(own(world, identityId), identity)).claims.secondFactor).toBe(true)
  })

  it("is not on where all sessions were ended meanwhile: what was begun before is void, at the provider too", async () => {
    const { identityId, username, me } = await newSignedIn(world)
    const { enrolment, secret } = (await invoke(me(), beginSecondFactor, { password })).result
    // Signed in again meanwhile: it is the enrolment that is void, in whatever second the sessions end.
    const again = own(world, identityId, { signedInAt: new Date(Date.now() + minutes(1)) })
    const attempted = await overtaken(
      world,
      () => invoke(again, confirmSecondFactor, { enrolment, code: codeOf(secret) }),
      () => invoke(me(), signOutEverywhere, {}),
    )
    expect(attempted).toBe("sign_ins.second_factor_expired")
    await after.settle(minutes(2))
    expect((await identityOf(world, identityId)).secondFactor).toBeUndefined()
    expect((await signIn(pool, username)).challenge).toBeUndefined()
  })

  it("is not on with a wrong code, with another's enrolment, or with none of ours", async () => {
    const [one, other] = [await newSignedIn(world), await newSignedIn(world)]
    const { result } = await invoke(one.me(), beginSecondFactor, { password })
    const { enrolment, secret } = result
    const code = codeOf(secret)
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0")
    const confirm = (me: typeof one.me, input: { enrolment: string; code: string }) =>
      outcomeOf(invoke(me(), confirmSecondFactor, input))
    expect(await confirm(one.me, { enrolment, code: wrong })).toBe("sign_ins.code_wrong")
    expect(await confirm(other.me, { enrolment, code })).toBe("sign_ins.second_factor_expired")
    expect(await confirm(one.me, { enrolment: `x${enrolment}`, code })).toBe("sign_ins.second_factor_expired")
    expect((await signIn(pool, one.username)).challenge).toBeUndefined()
    expect((await identityOf(world, one.identityId)).secondFactor).toBeUndefined()
  })

  it("needs the password, and an address that is proven: nobody locks out its real holder", async () => {
    const { me } = await newSignedIn(world)
    expect(await outcomeOf(invoke(me(), beginSecondFactor, { password: next }))).toBe("sign_ins.password_wrong")
    const foreign = await unproven()
    expect(await outcomeOf(invoke(foreign.me(), beginSecondFactor, { password }))).toBe("identity.unproven")
    const confirm = invoke(foreign.me(), confirmSecondFactor, { enrolment: "x", code: "000000" })
    expect(await outcomeOf(confirm)).toBe("identity.unproven")
  })

  it("goes with password and code, and with neither alone; companies that ask for one refuse the next token", async () => {
    const at = await settle(world)
    await giveSignIn(world, at.owner)
    await invoke(world.as(at.owner, at.tenantId, { secondFactor: true }), editPolicies, { secondFactor: true })
    const { secret } = await enrol(at.owner)
    const remove = (input: { password: string; code: string }) =>
      outcomeOf(invoke(own(world, at.owner), removeSecondFactor, input))
    expect(await remove({ password: next, code: codeOf(secret, 1) })).toBe("sign_ins.password_wrong")
    expect(await remove({ password, code: "000000" })).toBe("sign_ins.code_wrong")
    expect(await remove({ password, code: codeOf(secret, 1) })).toBe("done")
    const identity = await identityOf(world, at.owner)
    const { claims } = await claimsFor(own(world, at.owner), identity)
    expect([identity.secondFactor, claims.secondFactor]).toEqual([false, undefined])
    expect(await outcomeOf(invoke(world.as(at.owner, at.tenantId), readTenant, {}))).toBe("access.second_factor")
  })

  it("is told by mail, when it comes and when it goes", async () => {
    const { identityId } = await newSignedIn(world, { locale: "pl" })
    await after.settle()
    const mails = after.mails.length
    const { secret } = await enrol(identityId)
    await after.settle()
    await invoke(own(world, identityId), removeSecondFactor, { password, code: codeOf(secret, 1) })
    await after.settle()
    expect(after.mails.slice(mails).map(({ subject }) => subject)).toEqual([
      "Włączono weryfikację dwuetapową",
      "Wyłączono weryfikację dwuetapową",
    ])
  })
})

it("signing out everywhere ends every session, and nobody else's", async () => {
  const [one, other] = [await newSignedIn(world), await newSignedIn(world)]
  const sessions = [
    await signIn(pool, one.username),
    await signIn(pool, one.username),
    await signIn(pool, other.username),
  ]
  await invoke(one.me(), signOutEverywhere, {})
  await after.settle()
  expect(await Promise.all(sessions.map(({ refresh }) => refreshes(pool, refresh)))).toEqual([false, false, true])
})

describe("a password set with a code from the mail", () => {
  it("ends every session, and proves nothing: only what is proven is mailed a code", async () => {
    const { identityId } = await unproven()
    const signedInAt = new Date(Date.now() - 1000)
    await invoke(asJob(world, identityId, forJobs.noteReset), noteReset, {})
    expect((await identityOf(world, identityId)).proven).toBe(false)
    expect(isEnded({ signedInAt }, await identityOf(world, identityId))).toBe(true)
  })

  it("is noted by Tenantry alone", async () => {
    const { me } = await newSignedIn(world)
    expect(await outcomeOf(invoke(me(), noteReset, {}))).toBe("access.nowhere")
  })
})
