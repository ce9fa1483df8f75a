import { AdminGetUserCommand } from "@aws-sdk/client-cognito-identity-provider"
import { providerUsername } from "@tenantry/core/identities/index"
import { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyCommand, Before } from "@tenantry/core/kernel/operations"
import { DirectoryErrors, type SignIns } from "@tenantry/core/kernel/ports"
import { present } from "@tenantry/core/kernel/present"
import { operations } from "@tenantry/core/system"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { differences, newEvents } from "../effects/table.ts"
import { commandNamed, isCommand } from "../operations/named.ts"
import { type Arranged, arrangedForEffects } from "../operations/on-table.ts"
import { days, minutes, tableOf } from "../support/calls.ts"
import {
  type Aftermath,
  findIdentity,
  giveSignIn,
  newPassword,
  openMyWorld,
  password,
  refreshes,
  signIn,
} from "../support/me.ts"
import type { SignInWorld } from "../support/sign-ins.ts"
import { outcomeOf, type World } from "../support/world.ts"
import { hurried } from "./support.ts"

let pool: SignInWorld
let world: World
let after: Aftermath
/** What the identity provider was asked to change, of whom. */
let calls: { readonly name: string; readonly username: string }[] = []
/** Whether it does what it is asked for, and its answer is lost. */
let deaf = false

const changing = new Set([
  "createUser",
  "createTemporary",
  "setPassword",
  "setSecondFactor",
  "setAddress",
  "endSessions",
])

type Call = (of: string | { readonly username: string }, ...more: unknown[]) => Promise<unknown>
const watched = (signIns: SignIns): SignIns => {
  const watch = ([name, call]: [string, Call]): [string, Call] => {
    if (!changing.has(name)) return [name, call]
    const noting: Call = async (of, ...more) => {
      calls.push({ name, username: typeof of === "string" ? of : of.username })
      const answer = await call(of, ...more)
      if (deaf) throw DirectoryErrors.unavailable()
      return answer
    }
    return [name, noting]
  }
  return Object.fromEntries((Object.entries(signIns) as [string, Call][]).map(watch)) as unknown as SignIns
}

beforeAll(async () => {
  ;({ world, pool, ...after } = await openMyWorld(watched))
})
afterAll(() => world.close())
beforeEach(() => world.empty())

/** Somebody as the identity provider has them; `sessions` says whether the one from before goes on. */
type Somebody = { password: string | undefined; factor: boolean; address: string | undefined; sessions?: boolean }

type Row = {
  /** What is done at the provider ahead of the commit. */
  readonly calls: readonly string[]
  /** What of somebody differs once the commit was refused, at once and after everything that follows. */
  readonly atOnce?: Partial<Somebody>
  readonly settled?: Partial<Somebody>
  /** The same, where the provider's first answer was lost instead. */
  readonly unheard?: Partial<Somebody>
  /** What the table keeps of it in the end. */
  readonly changes?: readonly string[]
  readonly events?: readonly string[]
  readonly mails?: readonly string[]
}

const ended = { sessions: false }
/** A sign-in that is nobody's opens nothing, and goes. */
const begun = { events: ["identity.sign_in_begun"] }

/** For every command that does something at the identity provider ahead of its commit: what is left when that never comes. */
const left: Readonly<Record<string, Row>> = {
  "me.password.change": {
    calls: ["setPassword", "endSessions"],
    atOnce: { password: newPassword, ...ended },
    settled: { password: newPassword, ...ended },
    unheard: { password: newPassword, ...ended },
    changes: ["changed identity"],
    events: ["identity.password_begun", "identity.password_unsure"],
    mails: ["Your password may have been changed"],
  },
  "me.second_factor.confirm": {
    calls: ["setSecondFactor", "endSessions"],
    atOnce: { factor: true, ...ended },
    settled: ended,
    unheard: {},
    events: ["identity.second_factor_begun"],
  },
  "me.second_factor.remove": { calls: ["endSessions"] },
  "identity.remove_factor": { calls: ["endSessions"] },
  "me.sign_out": { calls: ["endSessions"], atOnce: ended, settled: ended, unheard: ended },
  "me.address.confirm": { calls: ["endSessions"], atOnce: ended, settled: ended, unheard: ended },
  "registration.request": { calls: ["createUser"], ...begun },
  "invitation.join": { calls: ["createUser"], ...begun },
  "user.add": { calls: ["createTemporary"], ...begun },
  "user.invite_again": { calls: ["createTemporary"], ...begun },
}

const known = async (Username: string) => {
  const user = await pool.client.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username })).catch(() => null)
  const attributes = Object.fromEntries((user?.UserAttributes ?? []).map(({ Name, Value }) => [Name, Value]))
  return user && { factor: (user.UserMFASettingList ?? []).length > 0, attributes }
}

const somebody = async (username: string, refresh: string): Promise<Somebody> => {
  const user = await known(username)
  const right = [password, newPassword].map((word) =>
    signIn(pool, username, word).then(
      () => [word],
      () => [],
    ),
  )
  const opening = (await Promise.all(right)).flat()
  return {
    password: opening.join(" and "),
    factor: user?.factor ?? false,
    address: user?.attributes["email_verified"] === "true" ? user.attributes["email"] : undefined,
    ...(refresh === "" ? {} : { sessions: await refreshes(pool, refresh) }),
  }
}

type Looking = () => Promise<Somebody | null>

/** How to look at whom it is about: who acts, with a session from before; or the sign-in that is made by it, if it is there. */
const lookingAt = async ({ place }: Arranged): Promise<Looking> => {
  const identity = IdentityId.is(place) ? await findIdentity(world, place) : null
  if (identity === null)
    return async () => ((await known(calls[0]?.username ?? "")) ? somebody(calls[0]?.username ?? "", "") : null)
  const username = providerUsername(identity)
  if (!(await known(username))) await giveSignIn(world, identity.identityId)
  const { refresh } = await signIn(pool, username)
  return () => somebody(username, refresh)
}

/** Everything but what events and deliveries record. */
const kept = (change: string): boolean => !/^(made|deleted|changed) (event|personal|delivery|idem)$/.test(change)

const arrange = async (name: string) => {
  const arranged = await arrangedForEffects(world, name)
  await after.settle()
  const look = await lookingAt(arranged)
  const table = await tableOf(world)
  const mails = after.mails.length
  const { as, input } = arranged
  const command = commandNamed(name)
  const shown = command.irreversible ? await invoke(as(), command, input, { preview: true }) : undefined
  const confirmed = present({ confirmation: shown?.confirmation })
  calls = []
  const sinceThen = async () => {
    const now = await tableOf(world)
    return {
      changes: differences(table, now).filter(kept),
      events: newEvents(table, now).map(({ n }) => n),
      mails: after.mails.slice(mails).map(({ subject }) => subject),
    }
  }
  return { ...arranged, look, sinceThen, confirmed }
}

/** What a command would do ahead of its commit. */
const beforeOf = async (command: AnyCommand): Promise<Before | undefined> => {
  let before: Before | undefined
  const decide: AnyCommand["decide"] = async (...given) => {
    const decision = await command.decide(...given)
    before = decision.before
    return decision
  }
  const { as, input } = await arrange(command.name)
  await invoke(as(), { ...command, decide }, input, { preview: true })
  return before
}

/** Refuses every transaction after so many. */
const refusing = async (from: number, work: () => Promise<unknown>): Promise<string> => {
  let sent = 0
  world.faults.before = () => {
    world.faults.conflicts = ++sent > from ? 1 : 0
    return Promise.resolve()
  }
  try {
    return await outcomeOf(work())
  } finally {
    world.faults.before = undefined
    world.faults.conflicts = 0
  }
}

const commands = operations.filter(isCommand).filter(({ runs }) => runs === "identity")

it("every command that acts at the identity provider ahead of its commit is among them", async () => {
  const acting: [string, boolean][] = []
  for (const command of commands) {
    const before = await beforeOf(command)
    if (before) acting.push([command.name, before.reserve !== undefined])
  }
  const expected = Object.entries(left).map(([name, { events = [] }]) => [name, events.length > 0])
  expect(Object.fromEntries(acting)).toEqual(Object.fromEntries(expected))
})

const among = commands.filter(({ name }) => name in left).map((command) => [command.name, command] as const)
const reserving = among.filter(([name]) => left[name]?.events !== undefined)

describe.each(among)("%s", (name, command) => {
  const { atOnce, settled, unheard, changes = [], events = [], mails = [], ...row } = left[name] ?? { calls: [] }

  /** It has come to that, in the end: two minutes for what is settled, two days for a sign-in that is nobody's. */
  const expectSettled = async ({ look, sinceThen }: Awaited<ReturnType<typeof arrange>>, expected: Somebody | null) => {
    await after.settle(minutes(2))
    await after.settle(days(2) + minutes(1))
    expect(await look()).toEqual(expected)
    expect(await sinceThen()).toEqual({ changes, events, mails })
  }

  it("whose commit never comes, leaves nothing open that was shut, and no password that nobody is told of", async () => {
    const { reserve } = (await beforeOf(command)) ?? {}
    const arranged = await arrange(name)
    const { as, input, look, confirmed } = arranged
    const before = await look()
    const acting = refusing(reserve ? 1 : 0, () => invoke(hurried(as()), command, input, confirmed))
    expect(await acting).toBe("operation.contended")
    expect(calls.map((call) => call.name)).toEqual(row.calls)
    if (before) expect(await look()).toEqual({ ...before, ...atOnce })
    else expect(await look()).toMatchObject({ factor: false, address: undefined })
    await expectSettled(arranged, before && { ...before, ...settled })
  })

  it("that never heard what became of it at the provider, leaves no more", async () => {
    const arranged = await arrange(name)
    const { as, input, look, confirmed } = arranged
    const before = await look()
    deaf = true
    const outcome = await outcomeOf(invoke(hurried(as()), command, input, confirmed)).finally(() => (deaf = false))
    expect([outcome, calls.map((call) => call.name)]).toEqual(["sign_ins.unavailable", row.calls.slice(0, 1)])
    await expectSettled(arranged, before && { ...before, ...unheard })
  })
})

it.each(reserving)(
  "%s that does not get hold of what it is about, leaves everything as it was, on both sides",
  async (name, command) => {
    const { as, input, look, sinceThen } = await arrange(name)
    const before = await look()
    expect(await refusing(0, () => invoke(hurried(as()), command, input))).toBe("operation.contended")
    expect([calls, await look()]).toEqual([[], before])
    await after.settle(days(2) + minutes(1))
    expect([await look(), await sinceThen()]).toEqual([before, { changes: [], events: [], mails: [] }])
  },
)
