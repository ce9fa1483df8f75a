import { identities as people } from "@tenantry/core/identities/index"
import { ulid } from "@tenantry/core/kernel/ids"
import { write } from "@tenantry/core/kernel/table"
import { linksOf } from "@tenantry/core/mails/index"
import { expect } from "vitest"
import { addressOf, mailedTo, type Moment } from "../effects/check.ts"
import { grantFor, identityIn, identityWith, newEvents, newReactions, type Raw, type Table } from "../effects/table.ts"
import { identityOf } from "../support/me.ts"
import { returnedOf } from "../support/mails.ts"
import { withFactor } from "./arranging.ts"
import { type Checks, freshEmail, type Rows, type Stage } from "./row.ts"

const told = ["identity.sessions_end", "identity.you_are_mailed"]

/** By Tenantry, to somebody whose it is alone. */
const toSomebody = async ({ person }: Stage) => {
  const { identityId } = await person()
  return { as: { job: [] }, place: identityId, input: {} }
}

/** What Tenantry does for people. */
export const rows: Rows = {
  "identity.remove_factor": {
    example: () => ({ reason: "Their phone is gone" }),
    arrange: async (stage) => {
      const { identityId } = (await withFactor(stage, await stage.person())).who
      return {
        as: await stage.staff(),
        input: { identityId, reason: "Their phone is gone" },
        about: identityId,
        password: stage.password,
      }
    },
    changes: ["changed identity"],
    effects: ["identity.factor_removed", "identity.rights_closed", "identity.their_sessions_end", "identity.is_told"],
    mails: ["factor_removed"],
    cost: [2, 5, 18, 2],
    opens: ["another person"],
  },
  "identity.note_returned": {
    arrange: async (stage) => {
      const email = freshEmail()
      const { identityId } = await stage.person()
      await stage.run({ identityId }, "me.address.change", { email })
      return {
        as: { job: [] },
        place: identityId,
        about: linksOf(identityId),
        input: returnedOf({ email, sending: 1 }),
      }
    },
    changes: ["changed identity", "changed mail_day", "changed recipient"],
    effects: ["mail.returned"],
    cost: [2, 3, 10, 0],
    opens: [],
  },
  "identity.note_reset": {
    arrange: toSomebody,
    changes: ["changed identity"],
    effects: ["identity.password_was_reset", ...told],
    mails: ["password_changed"],
    cost: [2, 1, 9, 1],
    opens: [],
  },
  "identity.settle_password": {
    arrange: async (stage) => {
      const call = await toSomebody(stage)
      const { place: identityId } = call
      const execution = ulid(new Date())
      const begun = write(people)
        .patch({ identityId })
        .add({ passwordsBegun: [execution] })
        .commit()
      await stage.seed([identityId], [begun])
      return { ...call, input: { execution } }
    },
    changes: ["changed identity"],
    effects: ["identity.password_unsure", ...told],
    mails: ["password_unsure"],
    cost: [2, 1, 9, 1],
    opens: [],
  },
  "identity.strike_place": {
    // Somebody who may still belong to an account in which they have no grant.
    arrange: async (stage) => {
      const { place: identityId } = await toSomebody(stage)
      const { accountId, seed } = stage
      const item = write(people)
        .patch({ identityId })
        .add({ places: [accountId] })
        .commit()
      await seed([identityId], [item])
      return { as: { job: [accountId] }, place: identityId, input: { place: accountId } }
    },
    changes: ["changed identity"],
    effects: ["identity.place_struck"],
    cost: [2, 2, 8, 0],
    // Jobs have what their event names: here the place they have left.
    opens: ["named"],
  },
  "identity.forget": {
    arrange: toSomebody,
    changes: ["deleted claim", "deleted identity"],
    effects: ["identity.forgotten"],
    cost: [2, 1, 15, 3],
    opens: [],
  },
  "identity.release_subjects": {
    arrange: async (stage) => {
      const call = await toSomebody(stage)
      const { as, place } = call
      const { subjects, rev } = await identityOf(stage.world, place)
      await stage.run(as, "identity.forget", {}, { place })
      return { ...call, input: { subjects: [...subjects], version: rev + 1 } }
    },
    changes: ["deleted claim"],
    effects: ["identity.subjects_released"],
    cost: [2, 1, 8, 0],
    opens: [],
  },
  "identity.show_in_grant": {
    // An admin whose account still shows an earlier name of theirs.
    arrange: async ({ admin, run, accountId: place }) => {
      const who = await admin()
      await run(who, "me.edit", { name: "Renamed Admin" })
      return { as: { job: [who.identityId] }, place, input: { identityId: who.identityId } }
    },
    changes: ["changed grant"],
    effects: ["grant.followed"],
    cost: [2, 2, 8, 0],
    // Jobs have what their event names: here the person whose grant it is.
    opens: ["named"],
  },
}

const both = ({ before, after, place }: Moment) => [identityIn(before, place), identityIn(after, place)] as const

const values = (moment: Moment, field: string) => both(moment).map((identity) => identity?.[field])

const follows = ({ before, after }: Moment, ...reactions: readonly string[]): void =>
  expect(newReactions(before, after)).toEqual(expect.arrayContaining([...reactions]))

const placesIn = (identity: Raw | undefined): readonly string[] =>
  identity?.["pl"] instanceof Set ? [...identity["pl"]].map(String) : []

const secondFactor = (moment: Moment) => values(moment, "sf").map((value) => value === true)

const opens = (moment: Moment): Promise<boolean> => moment.signsIn(String(both(moment)[0]?.["em"]))

/** What each effect promises. */
export const promises: Checks = {
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
  "identity.factor_removed": async ({ identityId }, { before, after, signsIn }) => {
    const [was, is] = [identityIn(before, identityId), identityIn(after, identityId)]
    expect([was?.["sf"], is?.["sf"]]).toEqual([true, false])
    expect(await signsIn(String(was?.["em"]))).toBe(true)
  },
  "identity.rights_closed": ({ identityId, hours }, { before, after }) => {
    expect(Number(identityIn(before, identityId)?.["rf"] ?? 0)).toBeLessThan(Date.now())
    const left = Number(identityIn(after, identityId)?.["rf"]) - Date.now()
    expect(Math.abs(left / 3_600_000 - Number(hours))).toBeLessThan(0.1)
    expect(identityIn(after, identityId)?.["vi"]).toBeUndefined()
  },
  "identity.their_sessions_end": ({ identityId, minutes }, { before, after }) => {
    const [was, is] = [before, after].map((table) => Number(identityIn(table, identityId)?.["ss"] ?? 0))
    expect([minutes, Number(is) > Number(was)]).toEqual([60, true])
  },
  // Of what, the row says: that a second factor was removed, or that somebody has vouched.
  "identity.is_told": async ({ identityId }, moment) => {
    expect((await moment.letters()).map(({ to }) => to)).toEqual([addressOf(moment, identityId)])
  },
  "identity.you_vouch": ({ identityId }, { before, after }) => {
    const vouched = newEvents(before, after).filter(({ n }) => n === "identity.vouched")
    expect(vouched.map(({ a, d }) => [a === identityId, (d as Raw)["identityId"]])).toEqual([[false, identityId]])
  },
  "identity.rights_open": ({ identityId, until, owner }, { before, after, place }) => {
    const [was, is] = [identityIn(before, identityId), identityIn(after, identityId)]
    const vouchedIn = (identity: Raw | undefined) => [...((identity?.["vi"] ?? []) as Iterable<unknown>)]
    expect([vouchedIn(was), vouchedIn(is)]).toEqual([[], [place]])
    expect(after.some(({ e, a, ow }) => e === "account" && a === place && ow === identityId)).toBe(owner)
    expect([was, is].map((one) => new Date(Number(one?.["rf"])).toISOString())).toEqual([until, until])
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
  "access.place_chosen": ({ place }, moment) => {
    const [was, is] = values(moment, "ap")
    expect([was === place, is]).toEqual([false, place])
  },
  "grant.followed": ({ name, email }, { before, after, place }) => {
    expect(grantFor(after, place, email)?.["n"]).toBe(name)
    expect(grantFor(before, place, email)?.["n"]).not.toBe(name)
  },
}
