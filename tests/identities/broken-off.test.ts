import { noteReset } from "@tenantry/core/identities/index"
import type { Request } from "@tenantry/core/kernel/context"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { DirectoryErrors, type SignIns } from "@tenantry/core/kernel/ports"
import { forJobs } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hurried } from "../kernel/support.ts"
import { minutes } from "../support/calls.ts"
import {
  type Aftermath,
  asJob,
  codeOf,
  identityOf,
  newSignedIn,
  openMyWorld,
  own,
  password,
  refreshes,
  signIn,
} from "../support/me.ts"
import type { SignInWorld } from "../support/sign-ins.ts"
import { outcomeOf, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  editMe,
  readMe,
  removeSecondFactor,
  settlePasswordChange,
  signOutEverywhere,
} = operation

let pool: SignInWorld
let world: World
let after: Aftermath
/** What happens, once, right before the identity provider is asked, or right after where that is said. */
let meanwhile: Partial<Record<keyof SignIns, () => Promise<unknown>>> = {}

const interrupted = (signIns: SignIns): SignIns => {
  const first = async (name: keyof SignIns): Promise<void> => {
    const { [name]: work, ...others } = meanwhile
    meanwhile = others
    await work?.()
  }
  const { checkPassword, setPassword, verifySecondFactor } = signIns
  return {
    ...signIns,
    checkPassword: (...args) => first("checkPassword").then(() => checkPassword(...args)),
    setPassword: (...args) => first("setPassword").then(() => setPassword(...args)),
    // Its answer has come: what ends all sessions would end this call as well.
    verifySecondFactor: (...args) => verifySecondFactor(...args).then(() => first("verifySecondFactor")),
  }
}

beforeAll(async () => {
  ;({ world, pool, ...after } = await openMyWorld(interrupted))
})
afterAll(() => world.close())

const next = "Newer-2026!"
const passwords = { current: password, password: next, passwordAgain: next }

/** Every transaction after the first is refused: what was begun is never committed. */
const neverCommitted = async (work: () => Promise<unknown>): Promise<string> => {
  let sent = 0
  world.faults.before = () => {
    world.faults.conflicts = ++sent > 1 ? 1 : 0
    return Promise.resolve()
  }
  try {
    return await outcomeOf(work())
  } finally {
    world.faults.before = undefined
    world.faults.conflicts = 0
  }
}

const enrol = async (identityId: IdentityId): Promise<string> => {
  const { secret, enrolment } = (await invoke(own(world, identityId), beginSecondFactor, { password })).result
  await invoke(own(world, identityId), confirmSecondFactor, { enrolment, code: codeOf(secret) })
  return secret
}

const factorAt = async (username: string, word = password) => (await signIn(pool, username, word)).challenge
const mailsTo = async (identityId: IdentityId) => {
  const { email } = await identityOf(world, identityId)
  return after.mails.filter(({ to }) => to === email).map(({ subject }) => subject)
}

describe("a commit that never comes after the identity provider was called", () => {
  it("leaves no password that nobody was told of: sessions end within two minutes, and a mail says why", async () => {
    const { identityId, username } = await newSignedIn(world)
    const request = hurried(own(world, identityId))
    expect(await neverCommitted(() => invoke(request, changePassword, passwords))).toBe("operation.contended")
    expect(await pool.opens(username, next)).toBe(true)
    const old = own(world, identityId)
    await after.settle(minutes(2))
    expect(await mailsTo(identityId)).toEqual(["Your password may have been changed"])
    const stale = { ...old, caller: { ...old.caller, sessionsFrom: 0 } }
    expect(await outcomeOf(invoke(stale, readMe, {}))).toBe("sign_in.ended")
  })

  it("is told where a second try has changed the password meanwhile as well: nobody knows which of both came last", async () => {
    const { identityId } = await newSignedIn(world)
    await neverCommitted(() => invoke(hurried(own(world, identityId)), changePassword, passwords))
    await invoke(own(world, identityId), changePassword, passwords)
    await after.settle(minutes(2))
    const told = ["Your password may have been changed", "Your password was changed"]
    expect((await mailsTo(identityId)).toSorted()).toEqual(told)
  })

  it("ends and tells nothing where the provider took no such password, which is as it was", async () => {
    const { identityId, username } = await newSignedIn(world)
    meanwhile = { setPassword: () => Promise.reject(DirectoryErrors.password_too_weak()) }
    const { refresh } = await signIn(pool, username)
    const outcome = outcomeOf(invoke(own(world, identityId), changePassword, passwords))
    expect(await outcome).toBe("sign_ins.password_too_weak")
    const { passwordsBegun, sessionsFrom } = await identityOf(world, identityId)
    await after.settle(minutes(2))
    expect([passwordsBegun, sessionsFrom, await mailsTo(identityId)]).toEqual([undefined, undefined, []])
    expect([await pool.opens(username, password), await refreshes(pool, refresh)]).toEqual([true, true])
  })

  it("is settled once, however often that is tried", async () => {
    const { identityId } = await newSignedIn(world)
    await neverCommitted(() => invoke(hurried(own(world, identityId)), changePassword, passwords))
    const [execution = ""] = (await identityOf(world, identityId)).passwordsBegun ?? []
    await after.settle(minutes(2))
    const { rev, passwordsBegun } = await identityOf(world, identityId)
    const again = invoke(asJob(world, identityId, forJobs.settleIdentity), settlePasswordChange, { execution })
    expect(await outcomeOf(again)).toBe("identity.settled")
    await after.settle(minutes(4))
    expect([(await identityOf(world, identityId)).rev, passwordsBegun]).toEqual([rev, undefined])
    expect(await mailsTo(identityId)).toEqual(["Your password may have been changed"])
  })

  it("leaves no second factor on that the table knows nothing of", async () => {
    const { identityId, username } = await newSignedIn(world)
    const { secret, enrolment } = (await invoke(own(world, identityId), beginSecondFactor, { password })).result
    const input = { enrolment, code: codeOf(secret) }
    const request = hurried(own(world, identityId))
    expect(await neverCommitted(() => invoke(request, confirmSecondFactor, input))).toBe("operation.contended")
    expect(await factorAt(username)).toBe("SOFTWARE_TOKEN_MFA")
    await after.settle(minutes(2))
    expect(await factorAt(username)).toBeUndefined()
    expect((await identityOf(world, identityId)).secondFactor).toBeUndefined()
    expect(await mailsTo(identityId)).toEqual([])
  })

  it("leaves no second factor off that the table says is on", async () => {
    const { identityId, username } = await newSignedIn(world)
    const code = codeOf(await enrol(identityId), 1)
    world.faults.conflicts = 1000
    const request = hurried(own(world, identityId))
    const ended = await outcomeOf(invoke(request, removeSecondFactor, { password, code }))
    world.faults.conflicts = 0
    expect(ended).toBe("operation.contended")
    expect((await identityOf(world, identityId)).secondFactor).toBe(true)
    expect(await factorAt(username)).toBe("SOFTWARE_TOKEN_MFA")
    await after.settle(minutes(2))
    expect(await factorAt(username)).toBe("SOFTWARE_TOKEN_MFA")
  })
})

describe("a crash between the commit and what is loosened after it", () => {
  it("leaves the factor asked for until the reaction to the commit, which is due at once, also where it is repeated", async () => {
    const { identityId, username } = await newSignedIn(world)
    const input = { password, code: codeOf(await enrol(identityId), 1) }
    await after.settle()
    const request = own(world, identityId)
    const { signIns } = request.runtime
    if (!signIns) throw new Error("nobody signs in here")
    const crashed = () => Promise.reject(new Error("crashed"))
    const broken = { ...request.runtime, signIns: { ...signIns, setSecondFactor: crashed } }
    const keyed = { idempotencyKey: "removed-once" }
    await expect(invoke({ ...request, runtime: broken }, removeSecondFactor, input, keyed)).rejects.toThrow("crashed")
    const again = await invoke(request, removeSecondFactor, input, keyed)
    expect([again.replayed, again.result]).toEqual([true, { secondFactor: false }])
    expect((await identityOf(world, identityId)).secondFactor).toBe(false)
    expect(await factorAt(username)).toBe("SOFTWARE_TOKEN_MFA")
    await after.settle()
    expect(await factorAt(username)).toBeUndefined()
  })
})

/** Somebody who knows the password, with a token from before whatever is done here. */
const intruding = (identityId: IdentityId): Request => {
  const request = own(world, identityId)
  return { ...request, caller: { ...request.caller, sessionsFrom: 0 } } as Request
}
const theirs = "Intruders-2026!"
const intrusion = { current: password, password: theirs, passwordAgain: theirs }

/** Whatever the holder does to be rid of others. */
const rescues: readonly (readonly [string, (identityId: IdentityId, username: string) => Promise<unknown>])[] = [
  ["signing out everywhere", (identityId) => invoke(own(world, identityId), signOutEverywhere, {})],
  ["the holder's own new password", (identityId) => invoke(own(world, identityId), changePassword, passwords)],
  [
    "a password set with a mailed code",
    async (identityId, username) => {
      await pool.signIns.setPassword(username, next)
      return invoke(asJob(world, identityId, forJobs.noteReset), noteReset, {})
    },
  ],
]

describe.each(rescues)("a change of password that %s overtakes", (_, rescue) => {
  it("never opens in silence, where it was on its way to the provider: all sessions end, and the holder is told", async () => {
    const { identityId, username } = await newSignedIn(world)
    meanwhile = { setPassword: () => rescue(identityId, username) }
    expect(await outcomeOf(invoke(intruding(identityId), changePassword, intrusion))).toBe("sign_in.ended")
    expect(await pool.opens(username, theirs)).toBe(true)
    const { refresh } = await signIn(pool, username, theirs)
    const { sessionsFrom = 0 } = await identityOf(world, identityId)
    await after.settle(minutes(2))
    expect(await mailsTo(identityId)).toContain("Your password may have been changed")
    expect((await identityOf(world, identityId)).sessionsFrom).toBeGreaterThan(sessionsFrom)
    expect(await refreshes(pool, refresh)).toBe(false)
  })

  it("sets nothing, where it was still being checked", async () => {
    const { identityId, username } = await newSignedIn(world)
    meanwhile = { checkPassword: () => rescue(identityId, username) }
    const ended = await outcomeOf(invoke(intruding(identityId), changePassword, { ...intrusion, current: password }))
    expect(ended).toBeOneOf(["sign_in.ended", "sign_ins.password_wrong"])
    expect(await pool.opens(username, theirs)).toBe(false)
    await after.settle(minutes(2))
    expect(await mailsTo(identityId)).not.toContain("Your password may have been changed")
  })
})

it("a second factor is not asked for, not for a moment, once all sessions were ended while its code was checked", async () => {
  const { identityId, username } = await newSignedIn(world)
  const { secret, enrolment } = (await invoke(own(world, identityId), beginSecondFactor, { password })).result
  let asked = false
  meanwhile = { verifySecondFactor: () => invoke(own(world, identityId), signOutEverywhere, {}) }
  const { setSecondFactor } = pool.signIns
  const watched = { setSecondFactor: (name: string, on: boolean) => ((asked = on), setSecondFactor(name, on)) }
  const request = intruding(identityId)
  const signIns = { ...(request.runtime.signIns ?? pool.signIns), ...watched }
  const input = { enrolment, code: codeOf(secret) }
  const confirming = invoke({ ...request, runtime: { ...request.runtime, signIns } }, confirmSecondFactor, input)
  expect(await outcomeOf(confirming)).toBe("sign_in.ended")
  expect([asked, await factorAt(username)]).toEqual([false, undefined])
})

it("when sessions were ended last never goes back, whichever of two that end them was asked first", async () => {
  const { identityId } = await newSignedIn(world)
  const earlier = { ...asJob(world, identityId, forJobs.noteReset), now: new Date(Date.now() - minutes(1)) }
  await invoke(own(world, identityId), signOutEverywhere, {})
  const { sessionsFrom = 0 } = await identityOf(world, identityId)
  await invoke(earlier, noteReset, {})
  expect((await identityOf(world, identityId)).sessionsFrom).toBeGreaterThan(sessionsFrom)
})

describe("a loop of small changes beside it", () => {
  const beside = async (identityId: IdentityId, work: () => Promise<unknown>): Promise<string> => {
    const state = { running: true }
    const loop = async (): Promise<void> => {
      for (let i = 0; state.running; i++) await outcomeOf(invoke(own(world, identityId), editMe, { name: `Name ${i}` }))
    }
    const loops = [loop(), loop()]
    const ended = await outcomeOf(work())
    state.running = false
    await Promise.all(loops)
    return ended
  }

  it("does not keep a new password from being committed, and told", async () => {
    const { identityId, username } = await newSignedIn(world)
    expect(await beside(identityId, () => invoke(own(world, identityId), changePassword, passwords))).toBe("done")
    await after.settle()
    expect(await pool.opens(username, next)).toBe(true)
    expect(await mailsTo(identityId)).toEqual(["Your password was changed"])
    expect((await identityOf(world, identityId)).sessionsFrom).toBeGreaterThan(0)
  })

  it("does not keep a second factor from going in both places, or in neither", async () => {
    const { identityId, username } = await newSignedIn(world)
    const code = codeOf(await enrol(identityId), 1)
    const removing = () => invoke(own(world, identityId), removeSecondFactor, { password, code })
    expect(await beside(identityId, removing)).toBe("done")
    expect([(await identityOf(world, identityId)).secondFactor, await factorAt(username)]).toEqual([false, undefined])
  })
})
