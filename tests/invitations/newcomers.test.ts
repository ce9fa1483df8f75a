import { identities } from "@tenantry/core/identities/index"
import { type IdentityId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { tableOf } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { openWorldWithSignIns, type SignInWorld } from "../support/sign-ins.ts"
import { freshAddress, linkOf, newPerson, outcomeOf, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { acceptInvitation, inspectInvitation, inviteAdmin, joinByInvitation, listAdmins, readAccount } = operation

let world: World
let pool: SignInWorld
beforeAll(async () => {
  ;({ world, pool } = await openWorldWithSignIns({ sleep: () => Promise.resolve() }))
})
afterAll(() => world.close())

const invited = async (email?: string) => {
  const at = await settle(world)
  const address = email ?? `guest.${at.accountId}@example.com`
  const input = { email: address, locale: "ru" as const }
  const { result } = await invoke(world.as(at.owner, at.accountId), inviteAdmin, input)
  return { at, email: address, token: linkOf(world, at.accountId, result) }
}
const join = (
  token: string,
  about: { password?: string; name?: string; locale?: "pl"; timeZone?: string } = {},
  now = new Date(),
) =>
  invoke({ ...world.visitor(service, freshAddress()), now }, joinByInvitation, {
    token,
    name: "Zoë Nowak",
    password: "Proven-2026!",
    ...about,
  })
const usernameOf = async (identityId: IdentityId): Promise<string> => {
  const identity = await world.runtime.table.open([identityId]).get(identities, { identityId })
  return identity?.subjects[0] ?? ""
}

describe("joining by an invitation, with a password", () => {
  it("makes the person, their sign-in and their place among the admins, at once", async () => {
    const { at, email, token } = await invited()
    const { result } = await join(token, { timeZone: "Europe/Warsaw" })
    const { identityId } = result
    expect(result.accountId).toBe(at.accountId)
    expect(await pool.opens(email, "Proven-2026!")).toBe(true)
    expect(await pool.opens(await usernameOf(identityId), "Proven-2026!")).toBe(true)
    const identity = await world.runtime.table.open([identityId]).get(identities, { identityId })
    expect(identity).toMatchObject({ email, name: "Zoë Nowak", locale: "ru", timeZone: "Europe/Warsaw", rev: 1 })
    const admins = await invoke(world.as(at.owner, at.accountId), listAdmins, {})
    expect(admins.result.data).toContainEqual(expect.objectContaining({ identityId, email, level: "admin" }))
    expect(await outcomeOf(invoke(world.as(identityId, at.accountId), readAccount, {}))).toBe("done")
    expect(await outcomeOf(join(token))).toBe("invitation.unusable")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("for an address that has a sign-in is refused: sign in first; nothing is made, the link stays good", async () => {
    const { email, token } = await invited()
    await newPerson(world, { email })
    const before = await tableOf(world)
    expect(await outcomeOf(join(token))).toBe("invitation.sign_in_first")
    expect(await tableOf(world)).toEqual(before)
    expect(await pool.opens(email, "Proven-2026!")).toBe(false)
    const looked = invoke(world.visitor(service, freshAddress()), inspectInvitation, { token })
    expect(await outcomeOf(looked)).toBe("done")
  })

  it.each([
    ["too short", "Aa1!aaa"],
    ["without a capital letter", "proven-2026!"],
    ["without a small letter", "PROVEN-2026!"],
    ["without a digit", "Proven-none!"],
    ["without a special character", "Proven2026x"],
    ["beginning with a space", " Proven-2026!"],
    ["over-long", `Aa1!${"x".repeat(253)}`],
  ])("with a password that is %s is refused before anything is made", async (_, password) => {
    const { email, token } = await invited()
    expect(await outcomeOf(join(token, { password }))).toBe("operation.invalid")
    expect(await pool.opens(email, password)).toBe(false)
  })

  it("previewed, makes no sign-in", async () => {
    const { email, token } = await invited()
    const input = { token, name: "Zoë", password: "Proven-2026!" }
    await invoke(world.visitor(service, freshAddress()), joinByInvitation, input, { preview: true })
    expect(await pool.opens(email, "Proven-2026!")).toBe(false)
  })
})

describe("joining, when the commit failed after the sign-in was made", () => {
  it("is repeated with the same link and another password, which is the one that counts", async () => {
    const { at, email, token } = await invited()
    const people = async () => (await tableOf(world)).filter(({ e }) => e === "identity" || e === "claim")
    const before = await people()
    let sent = 0
    // What comes first notes that a sign-in is begun; all that follow are attempts to commit.
    world.faults.before = () => {
      world.faults.conflicts = ++sent > 1 ? 1 : 0
      return Promise.resolve()
    }
    expect(await outcomeOf(join(token, { password: "First-2026!" }))).toBe("operation.contended")
    world.faults.before = undefined
    world.faults.conflicts = 0
    expect(await pool.opens(email, "First-2026!")).toBe(false)
    expect(await people()).toEqual(before)

    const { result } = await join(token, { password: "Second-2026!" })
    expect(await pool.opens(email, "First-2026!")).toBe(false)
    expect(await pool.opens(email, "Second-2026!")).toBe(true)
    expect(await pool.opens(await usernameOf(result.identityId), "Second-2026!")).toBe(true)
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is done once when only the answer was lost", async () => {
    const { at, token } = await invited()
    world.faults.lostReplies = 1
    expect(await outcomeOf(join(token))).toBe("done")
    const admins = await invoke(world.as(at.owner, at.accountId), listAdmins, {})
    expect(admins.result.data).toHaveLength(2)
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })
})

it("two accounts that invite one address at once: one join makes the person, the other is accepted signed in", async () => {
  const email = `both.${Date.now()}@example.com`
  const [one, other] = [await invited(email), await invited(email)]
  const ended = await Promise.all([outcomeOf(join(one.token)), outcomeOf(join(other.token))])
  expect(ended.toSorted()).toEqual(["done", expect.stringMatching(/^(invitation.sign_in_first|identity.email_taken)$/)])
  const left = ended[0] === "done" ? other : one
  const person = (await world.everything()).find(({ e, em }) => e === "identity" && em === email)
  const identityId = person?.["i"] as IdentityId
  const { token } = left
  expect(await outcomeOf(invoke(world.as(identityId, identityId), acceptInvitation, { token }))).toBe("done")
  expect(await brokenRules(world)).toEqual([])
})
