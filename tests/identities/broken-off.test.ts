import { changePassword, readMe } from "@tenantry/core/access/index"
import { beginSecondFactor, confirmSecondFactor, editMe, removeSecondFactor } from "@tenantry/core/identities/index"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hurried } from "../kernel/support.ts"
import { minutes } from "../support/calls.ts"
import { type Aftermath, codeOf, identityOf, newSignedIn, openMyWorld, own, password, signIn } from "../support/me.ts"
import { openSignInWorld, type SignInWorld } from "../support/sign-ins.ts"
import { outcomeOf, type World } from "../support/world.ts"

let pool: SignInWorld
let world: World
let after: Aftermath
beforeAll(async () => {
  pool = await openSignInWorld()
  const opened = await openMyWorld(pool)
  world = opened.world
  after = opened
})
afterAll(async () => {
  await world.close()
  await pool.close()
})

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

  it("leaves no mail and no session behind where a second try has changed the password meanwhile", async () => {
    const { identityId, username } = await newSignedIn(world)
    await neverCommitted(() => invoke(hurried(own(world, identityId)), changePassword, passwords))
    await invoke(own(world, identityId), changePassword, passwords)
    const { refresh } = await signIn(pool, username, next)
    const { rev } = await identityOf(world, identityId)
    await after.settle(minutes(2))
    expect(await mailsTo(identityId)).toEqual(["Your password was changed"])
    expect([(await identityOf(world, identityId)).rev, refresh !== ""]).toEqual([rev, true])
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
