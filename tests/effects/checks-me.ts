import { expect } from "vitest"
import { type Check, mailedTo, type Moment } from "./check.ts"
import { grantFor, identityIn, identityWith, newEvents, newReactions, type Raw, type Table } from "./table.ts"

const both = ({ before, after, place }: Moment) => [identityIn(before, place), identityIn(after, place)] as const
const values = (moment: Moment, field: string) => both(moment).map((identity) => identity?.[field])
const follows = ({ before, after }: Moment, ...reactions: readonly string[]): void =>
  expect(newReactions(before, after)).toEqual(expect.arrayContaining([...reactions]))
const placesIn = (identity: Raw | undefined): readonly string[] =>
  identity?.["pl"] instanceof Set ? [...identity["pl"]].map(String) : []
const secondFactor = (moment: Moment) => values(moment, "sf").map((value) => value === true)
const opens = (moment: Moment): Promise<boolean> => moment.signsIn(String(both(moment)[0]?.["em"]))

/** What is promised to people about what is their own. */
export const checksOfMe: Readonly<Record<string, Check>> = {
  "identity.renamed": ({ from, to }, moment) => {
    expect(values(moment, "n")).toEqual([from, to])
  },
  "identity.name_follows": (_, moment) => follows(moment, "identity.grants_follow"),
  "identity.language": ({ locale }, moment) => {
    const [was, is] = values(moment, "lo")
    expect([was === locale, is]).toEqual([false, locale])
  },
  "identity.time_zone": ({ timeZone }, moment) => {
    const [was, is] = values(moment, "tz")
    expect([was === timeZone, is]).toEqual([false, timeZone])
  },
  "identity.password_replaced": async (_, moment) => {
    expect(await opens(moment)).toBe(true)
  },
  "identity.sessions_end": ({ minutes }, moment) => {
    const [was, is] = both(moment)
    expect([minutes, Number(is?.["ss"]) > Number(was?.["ss"] ?? 0)]).toEqual([60, true])
  },
  // Of what, the row says: a new password, a password that may be new, a second factor more or less.
  "identity.you_are_mailed": async ({ email }, moment) => {
    expect(values(moment, "em")).toEqual([email, email])
    expect((await moment.letters()).map(({ to }) => to)).toEqual([email])
  },
  "identity.password_unsure": (_, moment) => mailedTo(moment, "password_unsure", values(moment, "em")[0]),
  "identity.code_asked": async (_, moment) => {
    expect(secondFactor(moment)).toEqual([false, true])
    expect(await opens(moment)).toBe(false)
  },
  "identity.app_needed": (_, moment) => {
    expect(secondFactor(moment)).toEqual([false, true])
  },
  "identity.password_alone": async (_, moment) => {
    expect(secondFactor(moment)).toEqual([true, false])
    expect(await opens(moment)).toBe(true)
  },
  "identity.factor_missed": (_, moment) => {
    expect(secondFactor(moment)).toEqual([true, false])
  },
  "identity.link_mailed": async ({ email, until }, moment) => {
    const [, is] = both(moment)
    expect([is?.["pe"], new Date(Number(is?.["pu"])).toISOString()]).toEqual([email, until])
    await mailedTo(moment, "address_link", email)
  },
  "identity.old_link_dies": ({ email }, moment) => {
    const [was, is] = values(moment, "pe")
    expect([was, is === email]).toEqual([email, false])
  },
  "identity.address_stays": ({ email }, moment) => {
    expect(values(moment, "em")).toEqual([email, email])
  },
  "identity.old_is_told": async ({ email }, moment) => {
    const [was, is] = values(moment, "em")
    expect(was).toBe(email)
    await mailedTo(moment, was === is ? "address_asked" : "address_changed", email)
  },
  "identity.address_replaced": ({ from, to }, moment) => {
    expect(values(moment, "em")).toEqual([from, to])
    expect(values(moment, "pe")[1]).toBeUndefined()
  },
  "identity.address_follows": (_, moment) => follows(moment, "identity.grants_follow", "identity.set_address"),
  "identity.password_was_reset": (_, moment) => {
    const { before, after, place } = moment
    expect(newEvents(before, after).map(({ n, p }) => [n, p])).toEqual([["identity.password_reset", place]])
  },
  "identity.place_struck": ({ place }, moment) => {
    const [was, is] = both(moment).map(placesIn)
    expect(is).toEqual(was?.filter((one) => one !== place))
    expect(was).toContain(place)
  },
  "identity.forgotten": ({ email }, { before, after, place }) => {
    expect([identityWith(before, email)?.["i"], identityWith(after, email)]).toEqual([place, undefined])
  },
  "identity.subjects_released": ({ count }, { before, after, place }) => {
    const held = (table: Table) => table.filter(({ e, holder }) => e === "claim" && holder === place).length
    expect([held(before), held(after)]).toEqual([count, 0])
  },
  "grant.followed": ({ name, email }, { before, after, place }) => {
    expect(grantFor(after, place, email)?.["n"]).toBe(name)
    expect(grantFor(before, place, email)?.["n"]).not.toBe(name)
  },
  "access.place_chosen": ({ place }, moment) => {
    const [was, is] = values(moment, "ap")
    expect([was === place, is]).toEqual([false, place])
  },
}
