import { setTimeout as wait } from "node:timers/promises"
import { noteReset } from "@tenantry/core/identities/index"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { SignIns } from "@tenantry/core/kernel/ports"
import { forJobs } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, expect, it } from "vitest"
import { minutes } from "../support/calls.ts"
import { aftermathOf, asJob, identityOf, newSignedIn, own, password } from "../support/me.ts"
import { openSignInWorld, type SignInWorld } from "../support/sign-ins.ts"
import { outcomeOf, type World } from "../support/world.ts"
import { arena, few } from "./support.ts"
import { operation } from "../support/operations.ts"

const { changePassword, signOutEverywhere } = operation

let pool: SignInWorld
beforeAll(async () => {
  pool = await openSignInWorld()
})
afterAll(() => pool.close())

const soon = (ms: number): Promise<void> => wait(Math.random() * ms)

/** A provider that takes its time, before and after it does what it is asked. */
const slow = ({ setPassword, ...signIns }: SignIns): SignIns => ({
  ...signIns,
  setPassword: async (...args) => {
    await soon(60)
    await setPassword(...args)
    await soon(60)
  },
})

const [theirs, mine] = ["Intruders-2026!", "Holders-2026!"]
const to = (word: string) => ({ current: password, password: word, passwordAgain: word })

type Someone = { readonly identityId: IdentityId; readonly username: string }

/** What the holder does while somebody who knows the password, with a token from before, sets another. */
const rescues: readonly ((world: World, someone: Someone) => Promise<unknown>)[] = [
  (world, { identityId }) => invoke(own(world, identityId), signOutEverywhere, {}),
  (world, { identityId }) => invoke(own(world, identityId), changePassword, to(mine)),
  async (world, { identityId, username }) => {
    await pool.signIns.setPassword(username, mine)
    return invoke(asJob(world, identityId, forJobs.noteReset), noteReset, {})
  },
]

const intruding = (world: World, identityId: IdentityId) => {
  const request = own(world, identityId)
  return { ...request, caller: { ...request.caller, sessionsFrom: 0 } } as typeof request
}

/** What is recorded of a person's passwords: which executions began, which were committed, and whether it was unsure. */
const toldOf = async (world: World, identityId: IdentityId) => {
  const events = (await world.everything()).filter(({ e, pk }) => e === "event" && pk === `${identityId}#e`)
  const named = (name: string) => events.filter(({ n }) => n === name)
  const idOf = ({ sk }: { readonly sk?: unknown }): string => String(sk).split("#")[0] ?? ""
  return {
    begun: named("identity.password_begun").map(({ d }) => (d as { execution: string }).execution),
    committed: named("identity.password_changed").map(idOf),
    unsure: named("identity.password_unsure").length,
  }
}

it("a password set while its holder ends all sessions, sets another, or resets it: committed, or told to the holder once", async () => {
  const world = await arena({ signIns: slow(pool.signIns) })
  const { settle, mails } = aftermathOf(world, pool)
  const people: Someone[] = []
  const tally: Record<string, number> = {}
  for (let round = 0; round < few; round++) {
    const someone = await newSignedIn(world)
    people.push(someone)
    const rescue = rescues[round % rescues.length]
    const work = [
      async () => {
        await soon(10)
        await invoke(intruding(world, someone.identityId), changePassword, to(theirs))
      },
      async () => {
        // A change is checked by scrypt first: what overtakes it comes while it is on its way.
        await soon(250)
        await rescue?.(world, someone)
      },
    ]
    const outcome = (await Promise.all(work.map((one) => outcomeOf(one())))).join(" + ")
    tally[outcome] = (tally[outcome] ?? 0) + 1
  }
  await settle(minutes(2))
  await settle(minutes(4))
  const wrong: string[] = []
  for (const { identityId, username } of people) {
    const { begun, committed, unsure } = await toldOf(world, identityId)
    const never = begun.filter((execution) => !committed.includes(execution))
    if (unsure !== never.length) wrong.push(`${never.length} were never committed, ${unsure} told`)
    const { email, passwordsBegun } = await identityOf(world, identityId)
    if (passwordsBegun !== undefined) wrong.push("a note was left")
    const mailed = mails.filter((mail) => mail.to === email && mail.subject.includes("may have been")).length
    if (mailed !== unsure) wrong.push(`${mailed} mails for ${unsure}`)
    const silent = begun.length === 0 && (await pool.opens(username, theirs))
    if (silent) wrong.push("a password opens that nobody began to set")
  }
  console.log(tally)
  expect(wrong).toEqual([])
})
