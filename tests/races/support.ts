import { setTimeout as wait } from "node:timers/promises"
import type { Runtime } from "@tenantry/core/kernel/context"
import { type AccountId, type IdentityId, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { onTestFinished } from "vitest"
import { patiently } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { freshAddress, linkOf, newPerson, openWorld, outcomeOf, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { acceptInvitation, inviteAdmin, openAccount } = operation

/** What a contender calls with: in a storm a key, as every client should send one that may have to repeat itself. */
export type Keyed = { readonly idempotencyKey?: string }
type Contender = (keyed: Keyed) => Promise<unknown>

export type Race<F> = {
  readonly prepare: (round: number) => Promise<F>
  /** They all begin at about the same time. */
  readonly contenders: (fixture: F, round: number) => readonly Contender[]
  /** How a round may end, contender by contender; nothing else is allowed. */
  readonly allowed: readonly string[]
  /** How many; `many` unless it matters less. */
  readonly rounds?: number
  /** What must be so after a round that ended like this; answers what is not. */
  readonly judge?: (fixture: F, outcome: string) => Promise<readonly string[]>
}

/** How many are wanted of each race, whatever it plays usually. */
const wanted = process.env["TENANTRY_ROUNDS"]
/** Rounds of one race; most subjects have several, so that it comes to hundreds in every run. */
export const many = Number(wanted ?? 20)
/** Of what few races are about. */
export const aHundred = Number(wanted ?? 100)
export const few = Math.ceil(many / 4) * 2

const atOnce = 10

const inTurns = async <T>(count: number, work: (i: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = []
  for (let i = 0; i < count; i += atOnce) {
    const size = Math.min(atOnce, count - i)
    done.push(...(await Promise.all(Array.from({ length: size }, (_, k) => work(i + k)))))
  }
  return done
}

const soon = (ms: number): Promise<void> => wait(Math.random() * ms)

let rounds = 0

const run = async <F>({ contenders }: Race<F>, fixture: F, round: number, storm: boolean): Promise<string> => {
  const id = rounds++
  const outcomes = contenders(fixture, round).map(async (contender, i) => {
    await soon(storm ? 30 : 15)
    const keyed = storm ? { idempotencyKey: `round-${id}-${i}` } : {}
    return outcomeOf(patiently(() => contender(keyed)))
  })
  return (await Promise.all(outcomes)).join(" + ")
}

export type Tally = { readonly wrong: readonly string[]; readonly tally: Readonly<Record<string, number>> }

/**
 * Round after round, ten at a time: half of them on an engine that does one transaction after the other, half of them
 * where transactions that overlap conflict and replies are lost after the commit, as on AWS.
 */
export const manyRounds = async <F>(world: World, race: Race<F>): Promise<Tally> => {
  const { faults } = world
  const half = (race.rounds ?? many) / 2
  const wrong: string[] = []
  const tally: Record<string, number> = {}
  for (const storm of [false, true]) {
    const fixtures = await inTurns(half, (i) => race.prepare(i))
    const before = { ...faults.stats }
    // At least one reply is lost, however few rounds there are.
    if (storm) Object.assign(faults, { latency: 5, lossRate: 0.15, lostReplies: 1 })
    const ended = await inTurns(half, (i) => run(race, fixtures[i] as F, i, storm))
    Object.assign(faults, { latency: 0, lossRate: 0, lostReplies: 0 })
    const { lost, conflicts } = faults.stats
    if (storm && lost + conflicts === before.lost + before.conflicts) wrong.push("the storm did not come")
    const checked = await inTurns(half, async (i) => {
      const [fixture, outcome] = [fixtures[i] as F, ended[i] ?? ""]
      const unlike = (await race.judge?.(fixture, outcome)) ?? []
      const refused = race.allowed.includes(outcome) ? [] : ["is not allowed"]
      return [...refused, ...unlike].map((what) => `${outcome}: ${what}`)
    })
    wrong.push(...checked.flat(), ...(await brokenRules(world)))
    for (const outcome of ended) tally[outcome] = (tally[outcome] ?? 0) + 1
  }
  // The first few say it all.
  return { wrong: wrong.slice(0, 12), tally }
}

export type Person = { readonly id: IdentityId; readonly email: string }

/** A table for one race alone: what is checked afterwards is everything in it, and faults hit nobody else. */
export const arena = async (parts: Partial<Runtime> = {}): Promise<World> => {
  const world = await openWorld(parts)
  onTestFinished(world.close)
  return world
}

/** The same, with an identity provider. */
export const arenaWithSignIns: typeof openWorldWithSignIns = async (parts) => {
  const opened = await openWorldWithSignIns(parts)
  onTestFinished(opened.world.close)
  return opened
}

/** People who take part in one round: nobody is held up by what they did in another. */
export const people = (world: World, count: number): Promise<Person[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const email = `${ulid(new Date())}@example.com`
      return { id: await newPerson(world, { email }), email }
    }),
  )

export type Place = { readonly owner: Person; readonly accountId: AccountId }

export const openFor = async (world: World, owner: Person): Promise<Place> => {
  const { result } = await invoke(world.as(owner.id, owner.id, { address: freshAddress() }), openAccount, {
    name: "Example",
  })
  return { owner, accountId: result.accountId }
}

/** Invites somebody, and answers the secret of the link. */
export const invite = async (world: World, { owner, accountId }: Place, { email }: Person) => {
  const asOwner = world.as(owner.id, accountId, { address: freshAddress() })
  const { result } = await invoke(asOwner, inviteAdmin, { email })
  return { invitationId: result.invitationId, token: linkOf(world, accountId, result) }
}

export const accept = (world: World, { id }: Person, token: string, keyed: Keyed = {}) =>
  invoke(world.as(id, id, { address: freshAddress() }), acceptInvitation, { token }, keyed)

export const admit = async (world: World, at: Place, person: Person): Promise<void> => {
  const { token } = await invite(world, at, person)
  await accept(world, person, token)
}
