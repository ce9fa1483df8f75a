import { type IdentityId, ulid } from "@tenantry/core/kernel/ids"
import { expect, it } from "vitest"
import { about, begin, codeFor, confirm, registrationOf, resend } from "../registrations/support.ts"
import { freshAddress, type World } from "../support/world.ts"
import { arenaWithSignIns, many, manyRounds, type Keyed } from "./support.ts"

const passwords = ["First-2026!", "Second-2026!"] as const

/** A registration on its way, with its code; whoever confirms it calls from one place, as keys are told apart by it. */
const registered = async (world: World, email: string, password: string = passwords[0]) => {
  const { registrationId, identityId } = await begin(world, about(email, { password }))
  const code = await codeFor(world, registrationId)
  const confirming = () => {
    const from = freshAddress()
    return (keyed: Keyed) => confirm(world, registrationId, code, { ...keyed, from })
  }
  const resending = () => {
    const from = freshAddress()
    return (keyed: Keyed) => resend(world, registrationId, { ...keyed, from })
  }
  return { email, registrationId, identityId, confirming, resending }
}
const fresh = (): string => `${ulid(new Date())}@example.com`

/** How many accounts people own, from the table as it is. */
const ownedBy = async (world: World, people: readonly IdentityId[]): Promise<number> => {
  const owners = new Set<unknown>(people)
  return (await world.everything()).filter(({ e, ow }) => e === "account" && owners.has(ow)).length
}

it("two confirmations of one registration make one account, and both are answered that it is done", async () => {
  const { world, pool } = await arenaWithSignIns()
  const all: IdentityId[] = []
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const fixture = await registered(world, fresh())
      all.push(fixture.identityId)
      return fixture
    },
    contenders: ({ confirming }) => [confirming(), confirming()],
    allowed: ["done + done"],
    judge: async ({ registrationId }) =>
      (await pool.opens(registrationId, passwords[0])) ? [] : ["the sign-in is not there"],
  })
  console.log(tally)
  expect(wrong).toEqual([])
  expect(await ownedBy(world, all)).toBe(many)
})

it("two registrations of one address, confirmed at once: it is one person's, and there is one account", async () => {
  const { world, pool } = await arenaWithSignIns()
  const all: IdentityId[] = []
  const { wrong, tally } = await manyRounds(world, {
    prepare: async () => {
      const email = fresh()
      const one = await registered(world, email, passwords[0])
      const other = await registered(world, email.toUpperCase(), passwords[1])
      all.push(one.identityId, other.identityId)
      return [one, other] as const
    },
    contenders: ([one, other]) => [one.confirming(), other.confirming()],
    allowed: ["done + identity.email_taken", "identity.email_taken + done"],
    judge: async ([{ email }], outcome) => {
      const loser = outcome.startsWith("done") ? 1 : 0
      return (await pool.opens(email, passwords[loser])) ? ["the password of who was refused opens"] : []
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
  expect(await ownedBy(world, all)).toBe(many)
})

it("a confirmation against a new code: done before it, or the old code is wrong, and then the new one is right", async () => {
  const { world } = await arenaWithSignIns()
  const { wrong, tally } = await manyRounds(world, {
    prepare: () => registered(world, fresh()),
    contenders: ({ confirming, resending }) => [confirming(), resending()],
    allowed: ["done + done", "registration.code_wrong + done"],
    judge: async ({ registrationId, identityId }, outcome) => {
      const left = await registrationOf(world, registrationId)
      if (outcome === "done + done") return left ? ["it is confirmed, and waits all the same"] : []
      if (left?.rev !== 1) return ["no new code was made"]
      await confirm(world, registrationId, await codeFor(world, registrationId))
      return (await ownedBy(world, [identityId])) === 1 ? [] : ["the new code opens nothing"]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("two new codes at once: each is made after the other, and only the last is good", async () => {
  const { world } = await arenaWithSignIns()
  const { wrong, tally } = await manyRounds(world, {
    prepare: () => registered(world, fresh()),
    contenders: ({ resending }) => [resending(), resending()],
    allowed: ["done + done"],
    judge: async ({ registrationId }) => {
      const left = await registrationOf(world, registrationId)
      await confirm(world, registrationId, await codeFor(world, registrationId))
      return left?.rev === 2 ? [] : [`codes were made: ${left?.rev}`]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
