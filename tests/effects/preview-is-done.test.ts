import type { Effect, Severity } from "@tenantry/core/kernel/effects"
import { invoke } from "@tenantry/core/kernel/invoke"
import { locales } from "@tenantry/core/kernel/locales"
import { present } from "@tenantry/core/kernel/present"
import { operations } from "@tenantry/core/system"
import { say, type TextKey } from "@tenantry/core/texts/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { commandNamed, isCommand, operationNamed } from "../operations/named.ts"
import { type Arranged, arrangedForEffects } from "../operations/on-table.ts"
import { promiseOf, promises, rowOf, rows } from "../operations/rows.ts"
import { tableOf } from "../support/calls.ts"
import { openWorldWithSignIns, type SignInWorld } from "../support/sign-ins.ts"
import { freshAddress, outcomeOf, type World } from "../support/world.ts"
import type { Moment } from "./check.ts"
import { lettersOf } from "./letters.ts"
import { differences, newEvents, newPersonal, newReactions, type Raw } from "./table.ts"

let world: World
let pool: SignInWorld
beforeAll(async () => {
  ;({ world, pool } = await openWorldWithSignIns())
})
afterAll(() => world.close())

beforeEach(() => world.empty())

const commands = operations.filter(isCommand).map(({ name }) => name)
const recorded = /^made (event|personal|delivery|idem)$/

/** Effects that say what stays as it is: what they promise holds before as well. All others must not. */
const staying: ReadonlySet<string> = new Set([
  "identity.address_stays",
  "account.tenant_roles_stay",
  "account.your_roles_stay",
  "key.kept",
  "key.one_by_one",
  "tenant.still_seen",
  "account.still_seen",
  "user.elsewhere",
  "role.allows",
])

const opens = async (token: string): Promise<boolean> => {
  const inspect = invoke(world.visitor("svc" as never, freshAddress()), operationNamed("invitation.inspect"), { token })
  return (await outcomeOf(inspect)) === "done"
}

/** A sentence somebody who is afraid still reads; in every language, with what a command really says. */
/** In this order they are told. */
const severities: readonly Severity[] = ["danger", "warning", "info"]

const longest = 240

const sentencesOf = ({ code, facts, names }: Effect): readonly string[] =>
  locales.map((locale) => say(locale, `effect.${code}` as TextKey, { ...facts, ...names }))

const onlyOnce = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let begun: Promise<T> | undefined
  return () => (begun ??= work())
}

/** The moment of a command: `after` is asked for when it is over. */
const momentOf = ({ place, oldToken, password = "" }: Arranged, before: Raw[], after: Raw[]): Moment => ({
  before,
  after,
  place,
  letters: onlyOnce(() => lettersOf(world, before, after)),
  opens,
  oldLinkOpens: () => {
    if (oldToken === undefined) throw new Error("the row gives no link that was sent before")
    return opens(oldToken)
  },
  signsIn: (email) => pool.opens(email, password),
})

it("every command has a row here, and every row a command", () => {
  const changing = Object.entries(rows).filter(([, { changes, effects }]) => changes ?? effects)
  expect(changing.map(([name]) => name).toSorted()).toEqual(commands.toSorted())
})

it("every effect that a capability declares is promised by some command, and checked", () => {
  const promised = Object.values(rows).flatMap(({ effects = [] }) => effects)
  expect(Object.keys(promises).toSorted()).toEqual([...new Set(promised)].toSorted())
})

describe.each(commands)("%s", (name) => {
  const row = rowOf(name)
  const arrange = (): Promise<Arranged> => arrangedForEffects(world, name)

  it("previewed, changes and mails nothing; done, does what it showed, mails whom it said, and nothing else", async () => {
    const command = commandNamed(name)
    const arranged = await arrange()
    const { as, input, choices } = arranged
    const answers = present({ choices })
    const mails = pool.mails.length
    const before = await tableOf(world)

    const shown = await invoke(as(), command, input, { ...answers, preview: true })
    expect(differences(before, await tableOf(world))).toEqual([])
    expect(pool.mails).toHaveLength(mails)
    const danger = shown.effects.map(({ severity }) => severities.indexOf(severity))
    expect(danger).toEqual(danger.toSorted((a, b) => a - b))
    const codes = shown.effects.map(({ code }) => code)
    expect(codes.toSorted()).toEqual([...(row.effects ?? [])].toSorted())

    expect(shown.effects.flatMap(sentencesOf).filter(({ length }) => length > longest)).toEqual([])

    const nothing = momentOf(arranged, before, before)
    const held = await Promise.all(
      shown.effects.map(async ({ code, facts }) => {
        const outcome = await outcomeOf((async () => promiseOf(code)(facts, nothing))())
        return outcome === "done" ? [code] : []
      }),
    )
    expect(held.flat().filter((code) => !staying.has(code))).toEqual([])

    const { effects } = await invoke(as(), command, input, { ...answers, confirmation: shown.confirmation })
    const after = await tableOf(world)
    const promised = shown.effects.map(({ code, severity, facts }) => ({ code, severity, facts }))
    expect(effects.map(({ code, severity, facts }) => ({ code, severity, facts }))).toEqual(promised)

    const moment = momentOf(arranged, before, after)
    for (const { code, facts } of shown.effects) await promiseOf(code)(facts, moment)
    const changes = differences(before, after).filter((change) => !recorded.test(change))
    expect(changes).toEqual(row.changes?.toSorted())
    const letters = await moment.letters()
    expect(letters.map((letter) => letter.name).toSorted()).toEqual(row.mails?.toSorted() ?? [])
  })

  let begun: ReturnType<typeof play> | undefined
  /** Shown, tried with confirmations that are good for nothing, and done: once for all that is looked at afterwards. */
  const played = () => (begun ??= play())
  const play = async () => {
    const { as, input, choices } = await arrange()
    const answers = present({ choices })
    const command = commandNamed(name)
    const before = await tableOf(world)
    const { confirmation, asOf, effects } = await invoke(as(), command, input, { ...answers, preview: true })
    const [at = "", shown = "", tag = ""] = confirmation.split(".")
    const forged = [at, shown.split("").toReversed().join(""), tag].join(".")
    const now = new Date(asOf.getTime() + 16 * 60_000)
    const { caller, ...request } = as()
    const late = { ...request, now, caller: caller.kind === "identity" ? { ...caller, signedInAt: now } : caller }
    const refusals = [
      await outcomeOf(invoke(as(), command, input, { ...answers, confirmation: forged })),
      await outcomeOf(invoke(late, command, input, { ...answers, confirmation })),
    ]
    const refused = await tableOf(world)
    await invoke(as(), command, input, { ...answers, confirmation })
    return { before, refusals, refused, after: await tableOf(world), effects }
  }

  it("done, leaves an event that says who did it, and beside it what they had been shown", async () => {
    const { before, after, effects } = await played()
    const events = newEvents(before, after)
    const beside = newPersonal(before, after)
    expect(events.length).toBeGreaterThan(0)
    expect(new Set(events.map(({ op }) => op))).toEqual(new Set([name]))
    // What a reservation records stands by itself: nobody was shown it.
    const done = beside.filter(({ sh }) => sh !== undefined)
    expect(new Set(done.map(({ o }) => o)).size).toBe(1)
    const reserved = events.filter(({ o }) => done.every((record) => record["o"] !== o))
    expect(reserved.filter(({ n }) => !String(n).endsWith("_begun"))).toEqual([])
    // Whom another place is only told of, is not said there, nor anything beside it.
    const apart = events.filter(({ a }) => a === "elsewhere")
    expect(apart.flatMap(({ p }) => done.filter((record) => record["p"] === p))).toEqual([])
    for (const { p, a } of events.filter((one) => !apart.includes(one))) {
      expect(a).toEqual(expect.stringMatching(/^(idn_|visitor|job:)/))
      expect(done.filter((record) => record["p"] === p)).toHaveLength(1)
    }
    for (const { sh } of done) expect(sh).toEqual(effects)
  })

  it("with a confirmation that was altered or is too old, does nothing", async () => {
    const { before, refusals, refused } = await played()
    expect(refusals).toEqual(["confirmation.invalid", "confirmation.expired"])
    expect(differences(before, refused)).toEqual([])
    expect(newReactions(before, refused)).toEqual([])
  })
})
