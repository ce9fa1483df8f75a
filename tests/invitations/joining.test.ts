import { randomUUID } from "node:crypto"
import { InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider"
import { inviteAdmin, joinByInvitation, resendInvitation } from "@tenantry/core/invitations/index"
import { service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openSignInWorld, type SignInWorld } from "../support/sign-ins.ts"
import { linkOf, openWorld, outcomeOf, settle, type World } from "../support/world.ts"

let world: World
let pool: SignInWorld
beforeAll(async () => {
  pool = await openSignInWorld()
  world = await openWorld({ signIns: pool.signIns })
})
afterAll(async () => {
  await world.close()
  await pool.close()
})

const signsIn = (email: string, password: string): Promise<boolean> => {
  const AuthParameters = { USERNAME: email, PASSWORD: password }
  const command = new InitiateAuthCommand({ ClientId: pool.clientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters })
  return pool.client.send(command).then(
    ({ AuthenticationResult }) => AuthenticationResult !== undefined,
    () => false,
  )
}

const invited = async (email = `${randomUUID()}@example.com`) => {
  const at = await settle(world)
  const { result } = await invoke(world.as(at.owner, at.accountId), inviteAdmin, { email })
  return { at, email, sent: result, token: linkOf(world, at.accountId, result) }
}

const join = (token: string, password: string, runtime = world.runtime, now = new Date()) => {
  const request = { ...world.visitor(service, `198.51.100.${Math.ceil(Math.random() * 250)}`), runtime, now }
  return invoke(request, joinByInvitation, { token, name: "N", password })
}

const refusals = ["invitation.being_accepted", "invitation.unusable", "invitation.sign_in_first"]

describe("two who join by one link at once", () => {
  it("20 rounds: whoever is let in can sign in with their password, and the other cannot with theirs", async () => {
    for (let round = 0; round < 20; round++) {
      const { email, token } = await invited()
      const passwords = ["First-2026!", "Second-2026!"]
      const ends = await Promise.all(passwords.map((password) => outcomeOf(join(token, password))))
      expect(ends.filter((end) => end === "done")).toHaveLength(1)
      expect(refusals).toContain(ends.find((end) => end !== "done"))
      const signed = await Promise.all(passwords.map((password) => signsIn(email, password)))
      expect(signed).toEqual(ends.map((end) => end === "done"))
    }
  })
})

describe("a join that died halfway", () => {
  it("is not in the way for longer than half a minute", async () => {
    const { email, token } = await invited()
    const dead = { ...pool.signIns, createUser: () => Promise.reject(new Error("died")) }
    await join(token, "First-2026!", { ...world.runtime, signIns: dead }).catch(() => undefined)
    expect(await outcomeOf(join(token, "Second-2026!"))).toBe("invitation.being_accepted")
    const later = new Date(Date.now() + 31_000)
    expect(await outcomeOf(join(token, "Second-2026!", world.runtime, later))).toBe("done")
    expect(await signsIn(email, "Second-2026!")).toBe(true)
  })

  it("is found again by a newer link to the same address, also of another account", async () => {
    const first = await invited()
    const lost = { ...pool.signIns, createUser: halfway(pool.signIns.createUser) }
    await join(first.token, "First-2026!", { ...world.runtime, signIns: lost }).catch(() => undefined)
    const owner = world.as(first.at.owner, first.at.accountId)
    await invoke(owner, resendInvitation, { invitationId: first.sent.invitationId })
    const other = await invited(first.email)
    expect(await outcomeOf(join(other.token, "Third-2026!"))).toBe("done")
    expect(await signsIn(first.email, "Third-2026!")).toBe(true)
  })
})

/** Done at the provider, and then the function dies. */
function halfway<Args extends readonly unknown[]>(work: (...args: Args) => Promise<void>) {
  return async (...args: Args): Promise<void> => {
    await work(...args)
    throw new Error("died")
  }
}
